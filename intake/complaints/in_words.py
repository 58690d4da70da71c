"""The answers in words: each question as it was put to this person, and what they answered."""

from intake.complaints.submission import Submission
from intake.councils import provider_of, words
from intake.councils.profile import CouncilProfile
from intake.journey.path import Step
from intake.journey.summary import AnswerRow, rows_of
from intake.journey.wording import WordedQuestion, word


def answers_in_words(submission: Submission, profile: CouncilProfile) -> tuple[AnswerRow, ...]:
    """What was answered, in the order it was asked, in the voice of the person and the current language.

    What they skipped is not there.
    """
    facts = words(profile) | {"provider": provider_of(profile)}
    voice = submission.facts.wording

    def worded(step: Step) -> WordedQuestion:
        return word(step.question, voice, facts)

    return tuple(row for row in rows_of(submission.path, worded) if row.values)

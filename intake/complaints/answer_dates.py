"""By when something should be heard, in words, for whoever sent it: on the page that says it was sent, and in mails."""

from collections.abc import Iterator
from dataclasses import dataclass

from intake.complaints.certainty import Owed, owed
from intake.complaints.date_words import MAY_MOVE, council_says, law_says, own_says
from intake.complaints.submission import Submission
from intake.councils import CouncilProfile
from intake.i18n import gettext
from intake.procedure.timeline import Deadline, Entry


@dataclass(frozen=True)
class AnswerDates:
    """`arrived`: when the council says that it has it. `answer`: the day to go by. `beside`: what else there is to
    know of that day. Each is "" or () where no date is owed, or none can be worked out."""

    arrived: str = ""
    answer: str = ""
    beside: tuple[str, ...] = ()


def answer_dates(submission: Submission, profile: CouncilProfile) -> AnswerDates:
    """The dates of what was sent, in the person's voice; nothing for what nobody owes an answer to by a day."""
    found = owed(submission, profile)
    if found is None:
        return AnswerDates()
    reached = submission.facts.can_be_reached
    arrived = found.acknowledgement.own if found.acknowledgement else None
    return AnswerDates(
        own_says(arrived, profile) if arrived and reached else "",
        law_says(found.first, submission.facts.wording, reached=reached, decides=found.decides),
        tuple(_beside(found, submission, profile)),
    )


def _beside(found: Owed, submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    counted = (
        gettext("That is {days} working days from the day the paper came.")
        if submission.facts.on_paper
        else gettext("That is {days} working days from the day you sent it.")
    )
    yield counted.format(days=found.first.days)
    firm = found.first.certainty == "firm"
    if firm:
        yield from _one_line(found.answer, profile)
    latest = found.latest.law if found.latest else None
    if found.latest and latest:
        yield law_says(latest, submission.facts.wording)
        if firm and found.latest.own:
            yield from _one_line(found.latest, profile)
    if _any_estimated(found.first, latest):
        yield str(MAY_MOVE)


def _one_line(entry: Entry, profile: CouncilProfile) -> Iterator[str]:
    told = " ".join(council_says(entry, profile))
    if told:
        yield told


def _any_estimated(*dates: Deadline | None) -> bool:
    return any(date.estimated for date in dates if date)

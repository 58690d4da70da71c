"""Requests for the next stage outside the time that guides them. Each is sent on; staff are told what they may do."""

from collections.abc import Iterator
from datetime import date

from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import language_of, long_date, speaking
from intake.procedure.timeline import Known, What, asked_too_late, deadlines


def late_request(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    """Later than 20 working days after the answer: that is guidance at Stage 2, and the law at Stage 3."""
    if submission.kind == "stage_2":
        guided = _date(submission.known, profile, "ask_stage_2")
        if guided and guided < submission.received_on:
            yield _(
                "They ask later than 20 working days after the answer, which was until {day}. The law sets no time for "
                "this, so you can take it. If you do not, say why, and that they can ask the Ombudsman."
            ).format(day=long_date(guided))
    elif submission.kind == "stage_3" and asked_too_late(profile, submission.known):
        yield _(
            "They ask later than 20 working days after the Stage 2 answer. You do not have to arrange a panel, and you "
            "may. Tell them which, and why, and that they can ask the Ombudsman."
        )


def early_request(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    """They say that no answer came, and the council's time for one still runs, by the earliest day they may mean."""
    if submission.kind != "stage_2" or submission.facts.reason != "no_answer":
        return
    with speaking(language_of(submission.language)):
        complained = submission.facts.earlier.get("complained")
    if complained is None:
        return
    longest = _date({"complained": complained.earliest}, profile, "stage_1_longest")
    if longest and submission.received_on <= longest:
        yield _(
            "They say that no answer came. Your time for Stage 1 runs to {day}: answer by then if you can, and ask "
            "whether they still want Stage 2. If you do not, it is a request for Stage 2."
        ).format(day=long_date(longest))


def skip_stage_1(submission: Submission, _profile: CouncilProfile) -> Iterator[str]:
    """They ask to leave Stage 1 out."""
    if submission.kind == "stage_2" and submission.facts.reason == "skip_stage_1":
        yield _(
            "They ask to leave Stage 1 out. You both have to agree. Tell them soon either way; if you do not agree, "
            "it begins at Stage 1, from the day it came."
        )


def _date(known: Known, profile: CouncilProfile, what: What) -> date | None:
    """The law's, or guidance's, date of one thing, if it can be counted."""
    found = deadlines(profile, known)
    return next((one.due for one in found if one.what == what and one.basis != "council"), None)

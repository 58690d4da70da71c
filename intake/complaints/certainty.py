"""How sure the dates are that somebody reads: a printed date is a promise that someone must owe.

PROCEDURE, section 6, "Certainty".
"""

from intake.complaints.flags import COMPLAINTS, flags_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.journey.facts import OVER_12_MONTHS
from intake.procedure.deadlines import Certainty, Deadline, deadlines

COUNCIL_DECIDES = frozenset({"sufficient_interest", "out_of_scope", "court"})
"""Flags with which the council first decides whether this goes through its children's complaints procedure."""

CHILD_PROTECTION = "child_protection"


def certainty_of(submission: Submission) -> Certainty:
    """`firm`; `if_accepted` when the council decides first; `none` where no date is owed at all."""
    if submission.kind not in COMPLAINTS:
        return "none"
    decides = (
        submission.time_limit.outcome == OVER_12_MONTHS
        or CHILD_PROTECTION in submission.facts.topics
        or any(flag.code in COUNCIL_DECIDES for flag in flags_of(submission))
    )
    return "if_accepted" if decides else "firm"


def dates_of(submission: Submission, profile: CouncilProfile) -> tuple[Deadline, ...]:
    """What the council owes because of this, and by when, from the day in London it was sent."""
    return deadlines(profile, submission.received_on, certainty_of(submission))

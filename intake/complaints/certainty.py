"""How sure the dates are that somebody reads: a printed date is a promise that someone must owe.

PROCEDURE, section 6, "Certainty".
"""

from dataclasses import dataclass
from typing import Literal

from intake.complaints.flags import COMPLAINTS, flags_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.journey.facts import OVER_12_MONTHS
from intake.procedure.timeline import Certainty, Deadline, Entry, What, timeline

Decides = Literal["procedure", "stage", "panel"]
"""What a council decides first: whether this goes through its children's complaints procedure at all, whether Stage 2
begins now, whether there is a panel."""

COUNCIL_DECIDES: dict[str, Decides] = {
    "sufficient_interest": "procedure",
    "out_of_scope": "procedure",
    "court": "procedure",
    "skip_stage_1": "stage",
    "early_request": "stage",
}
"""Flags with which it decides first."""

CHILD_PROTECTION = "child_protection"

_WHAT: dict[str, tuple[What | None, What, What | None]] = {
    "complaint": ("acknowledgement", "stage_1", "stage_1_longest"),
    "stage_2": ("stage_2_acknowledgement", "stage_2", "stage_2_longest"),
    "stage_3": (None, "panel", None),
}
"""What a council owes because of each kind: to say that it came, to answer, and to answer at the latest."""


@dataclass(frozen=True)
class Owed:
    """What a council owes because of what was sent. `first` is the law's date of `answer`, the day to go by.

    `decides` is what it decides first, on which every date hangs; None where it simply owes them.
    """

    acknowledgement: Entry | None
    answer: Entry
    latest: Entry | None
    first: Deadline
    decides: Decides | None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of it, in the order it falls due in the procedure."""
        return tuple(entry for entry in (self.acknowledgement, self.answer, self.latest) if entry)


def certainty_of(submission: Submission, profile: CouncilProfile) -> Certainty:
    """`firm`; `if_accepted` when the council decides first; `none` where no date is owed at all."""
    if submission.kind not in COMPLAINTS:
        return "none"
    return "if_accepted" if decides_first(submission, profile) else "firm"


def decides_first(submission: Submission, profile: CouncilProfile) -> Decides | None:
    """What the council decides before it owes a date. The 12 months are judged once, when it is first told."""
    too_old = submission.kind == "complaint" and submission.time_limit.outcome == OVER_12_MONTHS
    if too_old or CHILD_PROTECTION in submission.facts.topics:
        return "procedure"
    flags = (COUNCIL_DECIDES.get(flag.code) for flag in flags_of(submission, profile))
    return next(filter(None, flags), None)


def owed(submission: Submission, profile: CouncilProfile) -> Owed | None:
    """What the council owes because of this, from the day in London it was sent; None when that is nothing."""
    entries = {
        entry.what: entry for entry in timeline(profile, submission.known, certainty_of(submission, profile))
    }
    if not entries:
        return None
    arrived, answer, latest = _WHAT[submission.kind]
    first = entries[answer].law
    if first is None:
        raise LookupError(f"nothing says when {submission.reference} was sent")
    decides = decides_first(submission, profile)
    if decides is None and first.certainty == "if_accepted":
        decides = "panel"
    return Owed(
        entries[arrived] if arrived else None,
        entries[answer],
        entries[latest] if latest else None,
        first,
        decides,
    )


def dates_of(submission: Submission, profile: CouncilProfile) -> tuple[Deadline, ...]:
    """The same as dates: those that can be counted, the law's before the council's own of the same thing."""
    found = owed(submission, profile)
    return tuple(
        date for entry in (found.entries if found else ()) for date in (entry.law, entry.own) if date
    )

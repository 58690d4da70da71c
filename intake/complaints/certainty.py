"""How sure the dates are that somebody reads: a printed date is a promise that someone must owe.

PROCEDURE, section 6, "Certainty".
"""

from dataclasses import dataclass

from intake.complaints.flags import COMPLAINTS, flags_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.journey.facts import OVER_12_MONTHS
from intake.procedure.timeline import Certainty, Deadline, Entry, What, timeline

COUNCIL_DECIDES = frozenset({"sufficient_interest", "out_of_scope", "court", "skip_stage_1", "early_request"})
"""Flags with which the council first decides whether this goes through its children's complaints procedure, or now
through this stage of it."""

CHILD_PROTECTION = "child_protection"

_WHAT: dict[str, tuple[What | None, What, What | None]] = {
    "complaint": ("acknowledgement", "stage_1", "stage_1_longest"),
    "stage_2": ("stage_2_acknowledgement", "stage_2", "stage_2_longest"),
    "stage_3": (None, "panel", None),
}
"""What a council owes because of each kind: to say that it came, to answer, and to answer at the latest."""


@dataclass(frozen=True)
class Owed:
    """What a council owes because of what was sent. `first` is the law's date of `answer`, the day to go by."""

    acknowledgement: Entry | None
    answer: Entry
    latest: Entry | None
    first: Deadline

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of it, in the order it falls due in the procedure."""
        return tuple(entry for entry in (self.acknowledgement, self.answer, self.latest) if entry)


def certainty_of(submission: Submission, profile: CouncilProfile) -> Certainty:
    """`firm`; `if_accepted` when the council decides first; `none` where no date is owed at all."""
    if submission.kind not in COMPLAINTS:
        return "none"
    decides = (
        submission.time_limit.outcome == OVER_12_MONTHS
        or CHILD_PROTECTION in submission.facts.topics
        or any(flag.code in COUNCIL_DECIDES for flag in flags_of(submission, profile))
    )
    return "if_accepted" if decides else "firm"


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
    return Owed(
        entries[arrived] if arrived else None, entries[answer], entries[latest] if latest else None, first
    )


def dates_of(submission: Submission, profile: CouncilProfile) -> tuple[Deadline, ...]:
    """The same as dates: those that can be counted, the law's before the council's own of the same thing."""
    found = owed(submission, profile)
    return tuple(
        date for entry in (found.entries if found else ()) for date in (entry.law, entry.own) if date
    )

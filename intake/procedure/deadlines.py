"""What a council owes after a complaint has come, and by when: the acknowledgement and the Stage 1 answer.

The law's dates come first. A council's own date stands beside them only where its page gives both the unit and
the start of the period; any other figure is quoted, never computed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from intake.councils.profile import CouncilProfile, Hedge, Period, Unit
from intake.procedure import law
from intake.procedure.working_days import Due, add_working_days

What = Literal["acknowledgement", "stage_1", "stage_1_longest"]
Certainty = Literal["firm", "if_accepted", "none"]
Basis = Literal["law", "council"]


@dataclass(frozen=True)
class Deadline:
    """One date. `days` of `unit` after `start`, which is day 0; due at the end of the day `due`.

    `certainty` says who owes it: "firm" for the law's dates only; "if_accepted" when the council first decides
    whether its children's complaints procedure applies; "none" for a council's own date, which nobody owes in law:
    print it with the council's verb, `hedge`. `estimated`: the bank holidays of that year are not published yet.
    """

    what: What
    due: date
    certainty: Certainty
    basis: Basis
    days: int
    unit: Unit
    hedge: Hedge
    start: date
    estimated: bool


def deadlines(profile: CouncilProfile, received_on: date, certainty: Certainty) -> tuple[Deadline, ...]:
    """Every date that can be worked out from the day of receipt, in the order they fall due in the procedure.

    `received_on` is the London date on which the person pressed Send. `certainty` is that of the complaint as a
    whole; with "none" (feedback, a request for an advocate or a call) nothing is owed and nothing is returned.
    The law names no time for the acknowledgement, so there is one only where the council does.
    """
    if certainty == "none":
        return ()
    return tuple(_owed(profile, received_on, certainty))


def _owed(profile: CouncilProfile, received_on: date, certainty: Certainty) -> Iterator[Deadline]:
    extra = profile.extra_holidays
    own_certainty: Certainty = "none" if certainty == "firm" else certainty
    owed: tuple[tuple[What, int | None, Period | None], ...] = (
        ("acknowledgement", None, profile.acknowledge),
        ("stage_1", law.STAGE_1_DAYS, profile.stage_1.within),
        ("stage_1_longest", law.STAGE_1_LONGEST, profile.stage_1.longer),
    )
    for what, days, own in owed:
        if days:
            due = add_working_days(received_on, days, extra)
            yield Deadline(
                what, due.day, certainty, "law", days, "working", "must", received_on, due.estimated
            )
        if own and counts_from_receipt(own):
            due = _after(received_on, own, extra)
            yield Deadline(
                what,
                due.day,
                own_certainty,
                "council",
                _far_end(own),
                own.unit,
                own.hedge,
                received_on,
                due.estimated,
            )


def counts_from_receipt(period: Period) -> bool:
    """Whether its date can be worked out on the day of receipt."""
    return period.is_computable and period.start == "receipt" and not period.on_top


def _after(start: date, period: Period, extra: tuple[date, ...]) -> Due:
    if period.unit == "calendar":
        return Due(start + timedelta(days=_far_end(period)), estimated=False)
    return add_working_days(start, _far_end(period), extra)


def _far_end(period: Period) -> int:
    return period.days_to or period.days

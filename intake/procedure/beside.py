"""What the law gives where a council's page is silent or looser, to be shown beside the page's own words."""

from dataclasses import dataclass, replace
from typing import Literal

from intake.councils.profile import CouncilProfile, Period, Start
from intake.procedure import law

What = Literal[
    "stage_1",
    "stage_1_longest",
    "stage_2",
    "stage_2_longest",
    "independent_person",
    "stage_3_must_be_arranged",
    "panel",
    "panel_report",
    "panel_answer",
]
Why = Literal["silent", "looser"]

_SOFT = frozenset({"aim", "usually", "try", "normally"})


@dataclass(frozen=True)
class Beside:
    """One thing the law gives. `days` are working days after `start`; both are None for the independent person.

    `why`: the page says nothing of it ("silent"), or says less, later, less firmly or less clearly ("looser").
    """

    what: What
    why: Why
    days: int | None = None
    start: Start | None = None


def law_beside(profile: CouncilProfile) -> tuple[Beside, ...]:
    """What to show beside this council's page, in the order of the procedure; nothing where the page says as much."""
    one, two, three = profile.stage_1, profile.stage_2, profile.stage_3
    second_longest = two.longer or (two.within if two.within and two.within.days_to else None)
    figures: tuple[tuple[What, int, Start, Period | None], ...] = (
        ("stage_1", law.STAGE_1_DAYS, "receipt", one.within),
        ("stage_1_longest", law.STAGE_1_LONGEST, "receipt", one.longer),
        ("stage_2", law.STAGE_2_DAYS, "request", two.within),
        ("stage_2_longest", law.STAGE_2_LONGEST, "request", second_longest),
        ("stage_3_must_be_arranged", law.STAGE_3_ASK_WITHIN, "answer", three.asking.within),
        ("panel", law.PANEL_WITHIN, "request", three.within),
        ("panel_report", law.PANEL_REPORT_WITHIN, "panel", three.report),
        ("panel_answer", law.PANEL_ANSWER_WITHIN, "panel_report", three.answer),
    )
    found = [
        Beside(what, "looser" if own else "silent", days, start)
        for what, days, start, own in figures
        if own is None or _is_looser(own, days, start)
    ]
    if three.asking.considered_by:
        found = [
            replace(one, why="looser") if one.what == "stage_3_must_be_arranged" else one for one in found
        ]
    if two.independent_person != "always":
        found.append(Beside("independent_person", "looser"))
    return tuple(found)


def _is_looser(own: Period, days: int, start: Start) -> bool:
    as_firm = own.unit == "working" and own.hedge not in _SOFT and not own.on_top
    return not (as_firm and own.start == start and (own.days_to or own.days) <= days)

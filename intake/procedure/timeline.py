"""The timeline: each thing that must happen after a complaint, who does it, and by when.

A pure function of a council's profile and the dates that are known. The law's date comes first. A council's own date
stands beside it only where its page gives both the unit and the start of the period; any other figure is quoted,
never computed. Nothing else in this project counts a deadline.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from intake.councils.profile import CouncilProfile, Hedge, Period, Start, Unit
from intake.procedure import law
from intake.procedure.working_days import Due, add_working_days

Event = Literal[
    "complained",  # day 0: the council got the complaint
    "told_longer",  # the council said at Stage 1 that it needs longer
    "answered",  # the Stage 1 answer came
    "asked_stage_2",
    "met",  # the Stage 2 investigator met the person
    "stage_2_answered",
    "asked_stage_3",
    "panel",  # the review panel met
    "panel_report",  # the council got the panel's report
    "last_answer",  # the council answered after the panel
]
"""What happens to a complaint, in order. Its day is a calendar day in London."""

EVENTS: tuple[Event, ...] = (
    "complained",
    "told_longer",
    "answered",
    "asked_stage_2",
    "met",
    "stage_2_answered",
    "asked_stage_3",
    "panel",
    "panel_report",
    "last_answer",
)

Known = Mapping[Event, date]

What = Literal[
    "acknowledgement",
    "settled_first",
    "named",
    "stage_1",
    "stage_1_longest",
    "ask_stage_2",
    "stage_2_acknowledgement",
    "stage_2",
    "stage_2_longest",
    "ask_stage_3",
    "panel",
    "panel_report",
    "panel_answer",
]
Who = Literal["council", "panel", "you"]
Certainty = Literal["firm", "if_accepted", "none"]
Basis = Literal["law", "guidance", "council"]


@dataclass(frozen=True)
class Deadline:
    """One date. `days` of `unit` after `start`, the day of `event` and day 0; due at the end of the day `due`.

    `certainty` says who owes it: "firm" for the law's dates only; "if_accepted" when the council first decides
    whether it deals with this here; "none" for what nobody owes in law: guidance, and a council's own date, which is
    printed with the council's verb, `hedge`. `estimated`: the bank holidays of that year are not published yet.
    """

    what: What
    due: date
    certainty: Certainty
    basis: Basis
    days: int
    unit: Unit
    hedge: Hedge
    event: Event
    start: date
    estimated: bool


@dataclass(frozen=True)
class Entry:
    """One thing that must happen. `law` and `own` are the dates that can be counted today, the law's (or guidance's)
    and the council's; `quoted` is the council's own period where there is no date of it: its page does not say
    enough, or what it counts from is not known."""

    what: What
    stage: int
    who: Who
    law: Deadline | None
    own: Deadline | None
    quoted: Period | None


@dataclass(frozen=True)
class Duty:
    """What the law says of one thing, and where a council's own period for it stands. `days` are working days after
    `event`; None where the law names no time. `starts`: which event a council's word for the start means here."""

    what: What
    stage: int
    who: Who
    days: int | None
    event: Event
    own: Callable[[CouncilProfile], Period | None]
    starts: Mapping[Start, Event]
    basis: Basis = "law"


_AT_1: Mapping[Start, Event] = {"receipt": "complained", "told_you": "told_longer"}
_TO_2: Mapping[Start, Event] = {"answer": "answered", "stage_end": "answered"}
_AT_2: Mapping[Start, Event] = {"receipt": "asked_stage_2", "request": "asked_stage_2", "meeting": "met"}
_TO_3: Mapping[Start, Event] = {"answer": "stage_2_answered", "stage_end": "stage_2_answered"}
_AT_3: Mapping[Start, Event] = {
    "receipt": "asked_stage_3",
    "request": "asked_stage_3",
    "panel": "panel",
    "panel_report": "panel_report",
}

DUTIES: tuple[Duty, ...] = (
    Duty("acknowledgement", 1, "council", None, "complained", lambda of: of.acknowledge, _AT_1),
    Duty("settled_first", 1, "council", None, "complained", lambda of: of.before_stage_1, _AT_1),
    Duty("named", 1, "council", None, "complained", lambda of: of.stage_1.names_them, _AT_1),
    Duty("stage_1", 1, "council", law.STAGE_1_DAYS, "complained", lambda of: of.stage_1.within, _AT_1),
    Duty(
        "stage_1_longest",
        1,
        "council",
        law.STAGE_1_LONGEST,
        "complained",
        lambda of: of.stage_1.longer,
        _AT_1,
    ),
    Duty(
        "ask_stage_2",
        1,
        "you",
        law.STAGE_2_ASK_GUIDANCE,
        "answered",
        lambda of: of.stage_2.asking.within,
        _TO_2,
        "guidance",
    ),
    Duty(
        "stage_2_acknowledgement",
        2,
        "council",
        None,
        "asked_stage_2",
        lambda of: of.stage_2.acknowledge,
        _AT_2,
    ),
    Duty("stage_2", 2, "council", law.STAGE_2_DAYS, "asked_stage_2", lambda of: of.stage_2.within, _AT_2),
    Duty(
        "stage_2_longest",
        2,
        "council",
        law.STAGE_2_LONGEST,
        "asked_stage_2",
        lambda of: of.stage_2.longer,
        _AT_2,
    ),
    Duty(
        "ask_stage_3",
        2,
        "you",
        law.STAGE_3_ASK_WITHIN,
        "stage_2_answered",
        lambda of: of.stage_3.asking.within,
        _TO_3,
    ),
    Duty("panel", 3, "council", law.PANEL_WITHIN, "asked_stage_3", lambda of: of.stage_3.within, _AT_3),
    Duty("panel_report", 3, "panel", law.PANEL_REPORT_WITHIN, "panel", lambda of: of.stage_3.report, _AT_3),
    Duty(
        "panel_answer",
        3,
        "council",
        law.PANEL_ANSWER_WITHIN,
        "panel_report",
        lambda of: of.stage_3.answer,
        _AT_3,
    ),
)
"""Everything that has a time, in the order of the procedure. The law names none for an acknowledgement."""


_AFTER_YES: tuple[Event, ...] = ("panel", "panel_report", "last_answer")


def timeline(profile: CouncilProfile, known: Known, certainty: Certainty = "firm") -> tuple[Entry, ...]:
    """Every thing of the procedure, in order, with the dates that can be counted from what is `known`.

    `certainty` is that of the complaint as a whole; with "none" (feedback, a request for an advocate or a call)
    nothing is owed and nothing is returned. A panel that was asked for later than the law's 20 working days is owed
    only if the council accepts, as it has when there was one.
    """
    if certainty == "none":
        return ()
    may_say_no = asked_too_late(profile, known) and not any(event in known for event in _AFTER_YES)
    at_stage_3: Certainty = "if_accepted" if may_say_no else certainty
    return tuple(
        _entry(duty, profile, known, at_stage_3 if duty.stage == 3 else certainty) for duty in DUTIES
    )


def deadlines(profile: CouncilProfile, known: Known, certainty: Certainty = "firm") -> tuple[Deadline, ...]:
    """The dates of the timeline that can be counted today, the law's before the council's own of the same thing."""
    return tuple(
        date for entry in timeline(profile, known, certainty) for date in (entry.law, entry.own) if date
    )


def asked_too_late(profile: CouncilProfile, known: Known) -> bool:
    """Whether Stage 3 was asked for later than the 20 working days in which a panel must be arranged."""
    asked, answered = known.get("asked_stage_3"), known.get("stage_2_answered")
    if asked is None or answered is None:
        return False
    return asked > add_working_days(answered, law.STAGE_3_ASK_WITHIN, profile.extra_holidays).day


def _entry(duty: Duty, profile: CouncilProfile, known: Known, certainty: Certainty) -> Entry:
    own = duty.own(profile)
    counted = _own(duty, own, profile, known, certainty) if own else None
    return Entry(
        duty.what,
        duty.stage,
        duty.who,
        _law(duty, profile, known, certainty),
        counted,
        None if counted else own,
    )


def _law(duty: Duty, profile: CouncilProfile, known: Known, certainty: Certainty) -> Deadline | None:
    start = known.get(duty.event)
    if duty.days is None or start is None:
        return None
    due = add_working_days(start, duty.days, profile.extra_holidays)
    owed: Certainty = "none" if duty.basis == "guidance" else certainty
    return Deadline(
        duty.what, due.day, owed, duty.basis, duty.days, "working", "must", duty.event, start, due.estimated
    )


def _own(
    duty: Duty, period: Period, profile: CouncilProfile, known: Known, certainty: Certainty
) -> Deadline | None:
    event = counted_from(duty, period)
    start = known.get(event) if event else None
    if event is None or start is None:
        return None
    due = _after(start, period, profile.extra_holidays)
    owed: Certainty = "none" if certainty == "firm" else certainty
    return Deadline(
        duty.what,
        due.day,
        owed,
        "council",
        period.days_to or period.days,
        period.unit,
        period.hedge,
        event,
        start,
        due.estimated,
    )


def counted_from(duty: Duty, period: Period) -> Event | None:
    """The event that a council's own period counts from; None where its page does not say enough to count.

    Days "on top" count only from the day on which the council says that it needs longer.
    """
    if not period.is_computable or (period.on_top and period.start != "told_you"):
        return None
    return duty.starts.get(period.start)


def _after(start: date, period: Period, extra: tuple[date, ...]) -> Due:
    days = period.days_to or period.days
    if period.unit == "calendar":
        return Due(start + timedelta(days=days), estimated=False)
    return add_working_days(start, days, extra)

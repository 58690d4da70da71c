"""Where someone is in the procedure: what is late and by how much, and what they may do now. Pure.

What a council owes is headlined by the law's date. For what a person does we advise by the earliest date; nothing is
ever too late for them to ask.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from intake.councils.profile import CouncilProfile
from intake.procedure import law
from intake.procedure.limit import one_year_after
from intake.procedure.timeline import EVENTS, Deadline, Entry, Event, Known, What, timeline
from intake.procedure.working_days import add_working_days, working_days_between

At = Literal["nowhere", "stage_1", "after_stage_1", "stage_2", "after_stage_2", "stage_3", "ended"]

_AT: Mapping[Event, At] = {
    "last_answer": "ended",
    "panel_report": "stage_3",
    "panel": "stage_3",
    "asked_stage_3": "stage_3",
    "stage_2_answered": "after_stage_2",
    "met": "stage_2",
    "asked_stage_2": "stage_2",
    "answered": "after_stage_1",
    "told_longer": "stage_1",
    "complained": "stage_1",
}
"""The last thing that happened says where someone is."""

_ENDED_BY: Mapping[What, tuple[Event, ...]] = {
    "stage_1": ("answered", "asked_stage_2", "stage_2_answered", "asked_stage_3"),
    "stage_2": ("stage_2_answered", "asked_stage_3"),
    "panel": ("panel", "panel_report", "last_answer"),
    "panel_report": ("panel_report", "last_answer"),
    "panel_answer": ("last_answer",),
}
"""What ends each wait: that it came, or that the person went on without it. The first is that it came."""

_LONGEST: Mapping[What, What] = {"stage_1": "stage_1_longest", "stage_2": "stage_2_longest"}


@dataclass(frozen=True)
class Delay:
    """Something that did not come in the law's time. `longest` is the law's latest date where it has a second one.

    `ended` is the day on which it came, or, without `came`, the day on which the person went on without it; None while
    it is still awaited. `days` are working days from `since`, the last of the law's dates that has passed, until then.
    """

    first: Deadline
    longest: Deadline | None
    ended: date | None
    came: bool
    since: date
    days: int

    @property
    def may_take_longer(self) -> bool:
        """The first date has passed and the latest has not."""
        return self.longest is not None and self.since < self.longest.due


@dataclass(frozen=True)
class Standing:
    """Where someone is today. `waiting_for` is what the council owes next, with its latest date in `at_latest`.

    `delays` are all that came late or is late. `stage_2_from`: from this day on no answer counts as a reason to go
    on, though it is accepted whenever they say so. `ombudsman_month` is the first day of the month by which the
    Ombudsman's own 12 months end, about; None while nothing is late.
    """

    at: At
    waiting_for: Deadline | None
    at_latest: Deadline | None
    delays: tuple[Delay, ...]
    stage_2_from: date | None
    ombudsman_month: date | None

    @property
    def late(self) -> tuple[Delay, ...]:
        """What is late now."""
        return tuple(delay for delay in self.delays if delay.ended is None)


def standing(profile: CouncilProfile, known: Known, today: date) -> Standing:
    """Where someone is on `today`, a date in London, who knows these dates."""
    entries = {entry.what: entry for entry in timeline(profile, known)}
    awaited = next((what for what in reversed(tuple(_ENDED_BY)) if _is_awaited(what, entries, known)), None)
    longest = _LONGEST.get(awaited) if awaited else None
    delays = tuple(_delays(entries, known, today, profile))
    complained, answered = known.get("complained"), known.get("answered")
    return Standing(
        at=next((_AT[event] for event in reversed(EVENTS) if event in known), "nowhere"),
        waiting_for=entries[awaited].law if awaited else None,
        at_latest=entries[longest].law if longest else None,
        delays=delays,
        stage_2_from=answered or (complained and no_answer_counts_from(complained, profile)),
        ombudsman_month=_ombudsman_month(known) if delays else None,
    )


def _is_awaited(what: What, entries: Mapping[What, Entry], known: Known) -> bool:
    return entries[what].law is not None and not any(event in known for event in _ENDED_BY[what])


def _delays(
    entries: Mapping[What, Entry], known: Known, today: date, profile: CouncilProfile
) -> Iterator[Delay]:
    for what, ended_by in _ENDED_BY.items():
        first = entries[what].law
        longest = entries[_LONGEST[what]].law if what in _LONGEST else None
        ended = next((known[event] for event in ended_by if event in known), None)
        dates = [one.due for one in (first, longest) if one]
        late = {due: working_days_between(due, ended or today, profile.extra_holidays) for due in dates}
        passed = [due for due, days in late.items() if days]
        if first and passed:
            yield Delay(first, longest, ended, ended_by[0] in known, passed[-1], late[passed[-1]])


def no_answer_counts_from(complained: date, profile: CouncilProfile) -> date:
    """The first working day after the law's latest date for the Stage 1 answer. A person may ask earlier."""
    return add_working_days(complained, law.STAGE_1_LONGEST + 1, profile.extra_holidays).day


def _ombudsman_month(known: Known) -> date:
    """They knew of it by the first day that they tell us of, at the latest."""
    return one_year_after(min(known.values())).replace(day=1)

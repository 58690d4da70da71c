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

_BROUGHT_BY: Mapping[What, Event] = {
    "stage_1": "answered",
    "stage_2": "stage_2_answered",
    "panel": "panel",
    "panel_report": "panel_report",
    "panel_answer": "last_answer",
}
"""What each wait is for. Anything later ends it too: the person went on."""

_LONGEST: Mapping[What, What] = {"stage_1": "stage_1_longest", "stage_2": "stage_2_longest"}


@dataclass(frozen=True)
class Delay:
    """Something that did not come in the law's time. `longest` is the law's latest date where it has a second one.

    `ended` is the day on which it came, or, without `came`, the day on which the person went on and gave no day of its
    coming; None while it is still awaited. `days` are working days from `since`, the last of the law's dates that has
    passed, until then.
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
    awaited = next((what for what in reversed(tuple(_BROUGHT_BY)) if _is_awaited(what, entries, known)), None)
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


def _ended_by(what: What, known: Known) -> Event | None:
    """The event that ended a wait: that it came, else the first later one; None while it lasts."""
    following = EVENTS[EVENTS.index(_BROUGHT_BY[what]) :]
    return next((event for event in following if event in known), None)


def _is_awaited(what: What, entries: Mapping[What, Entry], known: Known) -> bool:
    return entries[what].law is not None and _ended_by(what, known) is None


def _delays(
    entries: Mapping[What, Entry], known: Known, today: date, profile: CouncilProfile
) -> Iterator[Delay]:
    for what, brought_by in _BROUGHT_BY.items():
        first = entries[what].law
        longest = entries[_LONGEST[what]].law if what in _LONGEST else None
        end = _ended_by(what, known)
        came = end == brought_by
        if first is None or first.certainty == "if_accepted" or (end and not came and what != "stage_1"):
            continue
        until = known[end] if end else today
        dates = [one.due for one in (None if _was_told(what, known) else first, longest) if one]
        late = {due: working_days_between(due, until, profile.extra_holidays) for due in dates}
        passed = [due for due, days in late.items() if days]
        if passed:
            yield Delay(first, longest, known[end] if end else None, came, passed[-1], late[passed[-1]])


def _was_told(what: What, known: Known) -> bool:
    """The council said that it needs longer, as it should: then only the latest day counts."""
    return what == "stage_1" and "told_longer" in known


def no_answer_counts_from(complained: date, profile: CouncilProfile) -> date:
    """The first working day after the law's latest date for the Stage 1 answer. A person may ask earlier."""
    return add_working_days(complained, law.STAGE_1_LONGEST + 1, profile.extra_holidays).day


def _ombudsman_month(known: Known) -> date:
    """They knew of it by the first day that they tell us of, at the latest."""
    return one_year_after(min(known.values())).replace(day=1)

"""The 12-month limit: a complaint is in time within one year after what it is about happened.

The council may accept a later one, so no outcome here ever stops anybody. Of a month or a year the latest day
counts: late only when it must be late. Source: the Regulations named in `law.py`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from intake.procedure.when import DateProblem, PartialDate, is_future

Outcome = Literal["in_time", "still_happening", "over_12_months", "cannot_tell"]
Basis = Literal["still_happening", "day", "month", "year", "told_before", "no_date"]


@dataclass(frozen=True)
class TimeLimit:
    """How a complaint stands to the limit, and on what that rests.

    `last_day` is the last day in time, counted from the latest day it could be. `send_by` is the day to advise a
    person to send by, counted from the earliest. Both are None without a date.
    """

    outcome: Outcome
    basis: Basis
    last_day: date | None = None
    send_by: date | None = None


def time_limit(
    happened: PartialDate | None,
    still_happening: bool,  # noqa: FBT001
    today: date,
    told_before: PartialDate | None = None,
    heard_nothing: bool = False,  # noqa: FBT001, FBT002
) -> TimeLimit:
    """Whether something that (last) happened then is in time when it is sent today, a date in London.

    "Still happening" beats every date. Someone who told the council in time (`told_before`) and heard nothing is
    in time now. Raises DateProblem("future") for a date of which even the earliest day is still to come.
    """
    if still_happening:
        return TimeLimit("still_happening", "still_happening")
    for when in (happened, told_before):
        if when and is_future(when, today):
            raise DateProblem("future", None, str(when))
    if happened is None:
        return TimeLimit("cannot_tell", "no_date")
    last_day, send_by = one_year_after(happened.latest), one_year_after(happened.earliest)
    if today <= last_day:
        return TimeLimit("in_time", _precision(happened), last_day, send_by)
    if told_before and heard_nothing and told_before.earliest <= last_day:
        return TimeLimit("in_time", "told_before", last_day, send_by)
    return TimeLimit("over_12_months", _precision(happened), last_day, send_by)


def one_year_after(day: date) -> date:
    """The same date one year later; 28 February after 29 February."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 2, 28)


def _precision(when: PartialDate) -> Basis:
    if when.month is None:
        return "year"
    return "month" if when.day is None else "day"

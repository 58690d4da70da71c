"""Working days in England.

Not Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday in England. A day on which an
office happens to be closed counts. Day 0 is the day a complaint is received, at any hour; day 1 is the next
working day; something due in N working days is due at the end of day N.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

LAST_KNOWN_YEAR = 2028
"""The last year whose bank holidays are published (www.gov.uk/bank-holidays). Later ones follow the rule,
and a holiday may still be added or moved."""

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Due:
    """The day at whose end something is due; `estimated` when its year's bank holidays are not published yet."""

    day: date
    estimated: bool


def is_working_day(day: date, extra: Collection[date] = ()) -> bool:
    """Whether `day` counts. `extra` are further days that do not: a profile's `extra_holidays`."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(day.year) and day not in extra


def add_working_days(start: date, days: int, extra: Collection[date] = ()) -> Due:
    """The day that lies `days` working days after `start`, which is day 0 and may be any day.

    Raises ValueError when `days` is less than 1.
    """
    if days < 1:
        raise ValueError(f"working days are counted from 1, not {days}")
    day = start
    while days:
        day += _ONE_DAY
        days -= is_working_day(day, extra)
    return Due(day, estimated=day.year > LAST_KNOWN_YEAR)


def working_days_between(start: date, end: date, extra: Collection[date] = ()) -> int:
    """How many working days lie after `start` up to and with `end`; 0 when `end` is not later."""
    return sum(is_working_day(start + _ONE_DAY * n, extra) for n in range(1, (end - start).days + 1))


@lru_cache(maxsize=256)
def _bank_holidays(year: int) -> frozenset[date]:
    return frozenset(country_holidays("GB", subdiv="ENG", years=year))

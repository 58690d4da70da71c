"""Dates as people write them: a day, a month or only a year.

`3 Sept 2024`, `3/9/2024`, `03.09.2024`, `2024-09-03`, `Sept 2024`, `9/2024`, `2024`: in any script's digits, with
any dash or space, month names in English and in the language of the page. Numbers are day, month, year.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from intake.procedure.date_words import Vocabulary, tokens, vocabulary

Code = Literal["two_digit_year", "no_such_day", "no_such_month", "no_year", "cannot_read", "future"]
Part = Literal["day", "month", "year"]

_MESSAGES: dict[Code, str] = {
    "two_digit_year": "{text}: write the year with four digits, like 2024",
    "no_such_day": "{text}: that month has no such day",
    "no_such_month": "{text}: there is no such month",
    "no_year": "{text}: say which year",
    "cannot_read": "{text}: write a date like 3 Sept 2024, a month like Sept 2024 or a year like 2024",
    "future": "{text}: that day has not come yet",
}


class DateProblem(ValueError):
    """A date that must be asked for again. As text, one sentence for a terminal; pages have their own by `code`.

    `part` is the part that is wrong, None when that cannot be said. `text` is what to show of it: that part in
    small letters and digits 0 to 9, or the whole as it was typed.
    """

    def __init__(self, code: Code, part: Part | None, text: str) -> None:
        super().__init__(_MESSAGES[code].format(text=text))
        self.code, self.part, self.text = code, part, text


@dataclass(frozen=True)
class PartialDate:
    """A day, or a month or year of which the day is not known."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date:
        """The first day it could be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it could be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        known = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(part for part in known if part)


def is_future(when: PartialDate, today: date) -> bool:
    """Whether even the first day it could be is still to come."""
    return when.earliest > today


def read_date(text: str, locale: str = "en") -> PartialDate:
    """The date that was typed; `locale` is the language of the page, as Babel names it.

    Raises DateProblem. A date in the future is read: ask `is_future`.
    """
    known = vocabulary(locale)
    heard = tokens(text)
    numbers = [token for token in heard if token.isdigit()]
    names = known.names_in(heard)
    if len(names) > 1 or len(names) + len(numbers) > 3:
        raise DateProblem("cannot_read", None, text)
    if names:
        return _with_month_name(names[0], numbers, text, known)
    if len(numbers) == 2 and not known.day_words.isdisjoint(heard):
        raise DateProblem("cannot_read", None, text)  # "the 5th of 2024" is not May
    return _with_numbers(numbers, text)


def _with_month_name(name: str, numbers: list[str], text: str, known: Vocabulary) -> PartialDate:
    month = known.month(name)
    if month is None and len(numbers) == 2:
        raise DateProblem("no_such_month", "month", name)
    if month is None or not numbers:
        raise DateProblem("cannot_read", None, text)
    if len(numbers) == 1:
        return PartialDate(_year(numbers[0], text, may_be_day=True), month)
    day, year = numbers if len(numbers[0]) <= 2 else reversed(numbers)
    return _checked(_year(year, text), month, day)


def _with_numbers(numbers: list[str], text: str) -> PartialDate:
    if not numbers:
        raise DateProblem("cannot_read", None, text)
    if len(numbers) == 1:
        return PartialDate(_year(numbers[0], text))
    if len(numbers[0]) > 2:
        numbers.reverse()
    *day, month, year = numbers
    if not day:
        could_be_month = int(year) <= 12 if len(year) <= 2 else False
        return PartialDate(_year(year, text, may_be_day=could_be_month), _month(month, text))
    return _checked(_year(year, text), _month(month, text), day[0])


def _year(digits: str, text: str, *, may_be_day: bool = False) -> int:
    if len(digits) <= 2:
        if may_be_day and 1 <= int(digits) <= 31:
            raise DateProblem("no_year", "year", text)
        raise DateProblem("two_digit_year", "year", digits)
    if len(digits) != 4 or not 1900 <= int(digits) <= 2999:
        raise DateProblem("cannot_read", "year", digits)
    return int(digits)


def _month(digits: str, text: str) -> int:
    if len(digits) > 2:
        raise DateProblem("cannot_read", None, text)
    if not 1 <= int(digits) <= 12:
        raise DateProblem("no_such_month", "month", digits)
    return int(digits)


def _checked(year: int, month: int, day: str) -> PartialDate:
    if len(day) > 2:
        raise DateProblem("cannot_read", "day", day)
    if not 1 <= int(day) <= monthrange(year, month)[1]:
        raise DateProblem("no_such_day", "day", day)
    return PartialDate(year, month, int(day))

"""`intake dates`: working days and the 12 months, for staff and for tests. Needs no settings."""

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING

from intake import clock

if TYPE_CHECKING:
    from intake.procedure.when import PartialDate

MOST_WORKING_DAYS = 2500
"""Ten years: no period of the procedure comes near it."""


def add(asked: argparse.Namespace) -> None:
    """Print the last of so many working days, the ISO date first."""
    from intake.i18n import long_date
    from intake.procedure.working_days import add_working_days

    try:
        due = add_working_days(asked.start, asked.days)
    except OverflowError:
        asked.refuse("that ends after the last day a calendar has: give an earlier date")
    estimate = " (an estimate: its bank holidays are not known yet)" if due.estimated else ""
    print(f"{due.day.isoformat()} {long_date(due.day)}{estimate}")


def limit(asked: argparse.Namespace) -> None:
    """Print the outcome of the 12-month limit and its last day."""
    from intake.procedure.limit import time_limit
    from intake.procedure.when import DateProblem

    try:
        found = time_limit(asked.happened, still_happening=False, today=asked.today or clock.today())
    except DateProblem as problem:
        asked.refuse(str(problem))
    print(found.outcome + (f", last day {found.last_day.isoformat()}" if found.last_day else ""))


def partial_date(text: str) -> "PartialDate":
    """A day, a month or a year, as an argument."""
    from intake.procedure.when import DateProblem, read_date

    try:
        return read_date(text)
    except DateProblem as problem:
        raise argparse.ArgumentTypeError(str(problem)) from problem


def whole_date(text: str) -> date:
    """A day, as an argument."""
    found = partial_date(text)
    if found.earliest != found.latest:
        raise argparse.ArgumentTypeError(f"{text}: write the day too, like 2026-12-24")
    return found.earliest


def working_days(text: str) -> int:
    """A number of working days, as an argument."""
    number = int(text) if re.fullmatch("[0-9]{1,4}", text) else 0
    if not 1 <= number <= MOST_WORKING_DAYS:
        raise argparse.ArgumentTypeError(
            f"{text}: write a number of working days from 1 to {MOST_WORKING_DAYS}"
        )
    return number

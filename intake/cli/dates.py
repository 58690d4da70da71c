"""`intake dates`: working days and the 12 months, for staff and for tests. Needs no settings."""

import argparse
import re
from datetime import date
from typing import TYPE_CHECKING

from intake import clock

if TYPE_CHECKING:
    from intake.procedure.timeline import Event
    from intake.procedure.when import PartialDate

EVENTS: "dict[Event, str]" = {
    "complained": "when the council got the complaint",
    "told_longer": "when it said at Stage 1 that it needs longer",
    "answered": "when the Stage 1 answer came",
    "asked_stage_2": "when Stage 2 was asked for",
    "met": "when the Stage 2 investigator met the person",
    "stage_2_answered": "when the Stage 2 answer came",
    "asked_stage_3": "when a panel was asked for",
    "panel": "when the panel met",
    "panel_report": "when the council got the panel's report",
    "last_answer": "when the council answered after the panel",
}
"""What a date can be given of, and what to say of it at a terminal."""

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


def timeline(asked: argparse.Namespace) -> None:
    """Print each thing that must happen: the ISO date first, or what stands in its place; then what is late."""
    from intake.cli.opening import load_councils, settings_here
    from intake.cli.timeline import lines
    from intake.procedure.order import out_of_order
    from intake.procedure.when import PartialDate

    profiles = load_councils(settings_here())
    if asked.council not in profiles:
        asked.refuse(f"there is no council {asked.council}: `intake councils check` lists them")
    known = {event: day for event in EVENTS if (day := getattr(asked, event))}
    if not known:
        asked.refuse("give at least one date, like --complained 2026-12-24")
    days = {event: PartialDate(day.year, day.month, day.day) for event, day in known.items()}
    for event, before in out_of_order(days):
        asked.refuse(f"--{event} is before --{before}: check both".replace("_", "-"))
    for line in lines(profiles[asked.council], known, asked.today or clock.today()):
        print(line)


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

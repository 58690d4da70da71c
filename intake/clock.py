"""What time it is. Nothing else reads the clock, so that a test can move it in one place."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def now() -> datetime:
    """This moment, aware, as clocks in London tell it."""
    return datetime.now(LONDON)


def today() -> date:
    """The calendar day it is in London: the day a complaint counts as received on."""
    return now().date()

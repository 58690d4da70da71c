"""`dates.ics`: deadlines as whole-day entries of a calendar.

Staff's say what is due and of which reference. A person's own say "Date" and nothing else: others may see their
calendar.
"""

import uuid
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from intake.complaints.certainty import dates_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import lazy
from intake.procedure.timeline import What

NAME = "dates.ics"
CONTENT_TYPE = "text/calendar; charset=utf-8"

_TITLES: dict[What, object] = {
    "acknowledgement": lazy("{reference}: acknowledge"),
    "stage_1": lazy("{reference}: Stage 1 answer"),
    "stage_1_longest": lazy("{reference}: Stage 1 answer at the latest"),
    "stage_2_acknowledgement": lazy("{reference}: acknowledge"),
    "stage_2": lazy("{reference}: Stage 2 answer"),
    "stage_2_longest": lazy("{reference}: Stage 2 answer at the latest"),
    "panel": lazy("{reference}: review panel meets"),
}


def staff_calendar(submission: Submission, profile: CouncilProfile) -> bytes:
    """What the council owes because of this. The same submission makes the same file; "" when nothing is owed."""
    dates = dates_of(submission, profile)
    calendar = _empty()
    for one in dates:
        title = str(_TITLES[one.what]).format(reference=submission.reference)
        name = f"{submission.reference}-{one.what}-{one.basis}".casefold()
        calendar.add_component(_whole_day(one.due, title, name, submission.received_at))
    return bytes(calendar.to_ical()) if dates else b""


def own_calendar(days: Iterable[date], now: datetime) -> bytes:
    """A person's own days, each once. Nothing in the file says what they are."""
    calendar = _empty()
    for day in dict.fromkeys(days):
        calendar.add_component(_whole_day(day, _("Date"), str(uuid.uuid4()), now))
    return bytes(calendar.to_ical())


def _empty() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//intake//dates//EN")
    calendar.add("version", "2.0")
    return calendar


def _whole_day(day: date, title: str, name: str, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", name)
    event.add("dtstamp", made_at)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", title)
    event.add("transp", "TRANSPARENT")
    return event

"""`dates.ics`, read again by a second parser."""

from datetime import date

import vobject

from intake.complaints.calendar_file import own_calendar, staff_calendar
from tests.complaints.people import (
    ASKS_FOR_A_PANEL,
    ASKS_FOR_AN_ADVOCATE,
    ASKS_FOR_STAGE_2,
    CHILD,
    FRIDAY,
    MIDDLESBROUGH,
    PROFILES,
    sent,
)


def read(content):
    return [
        (event.summary.value, event.dtstart.value, event.dtend.value)
        for event in vobject.readOne(content.decode()).vevent_list
    ]


def test_staff_see_what_is_due_of_which_reference_on_which_day():
    assert read(staff_calendar(sent(CHILD), MIDDLESBROUGH)) == [
        ("MBR-7K3P-29XD: acknowledge", date(2026, 12, 7), date(2026, 12, 8)),
        ("MBR-7K3P-29XD: Stage 1 answer", date(2026, 12, 18), date(2026, 12, 19)),
        ("MBR-7K3P-29XD: Stage 1 answer at the latest", date(2027, 1, 6), date(2027, 1, 7)),
    ]


def test_later_stages_have_their_own_days():
    stage_2 = read(staff_calendar(sent(ASKS_FOR_STAGE_2, kind="stage_2"), PROFILES["bexley"]))
    assert [title for title, *_ in stage_2] == [
        "MBR-7K3P-29XD: acknowledge",
        "MBR-7K3P-29XD: Stage 2 answer",
        "MBR-7K3P-29XD: Stage 2 answer at the latest",
    ]
    panel = read(staff_calendar(sent(ASKS_FOR_A_PANEL, kind="stage_3"), MIDDLESBROUGH))
    assert {title for title, *_ in panel} == {"MBR-7K3P-29XD: review panel meets"}


def test_the_same_submission_makes_the_same_file_whenever_it_is_sent():
    assert staff_calendar(sent(CHILD), MIDDLESBROUGH) == staff_calendar(sent(CHILD), MIDDLESBROUGH)


def test_where_nothing_is_owed_there_is_no_file():
    assert staff_calendar(sent(ASKS_FOR_AN_ADVOCATE, kind="advocate"), MIDDLESBROUGH) == b""


def test_a_persons_own_says_date_once_a_day_and_nothing_else():
    days = [date(2026, 12, 18), date(2027, 1, 6)]
    own = read(own_calendar([*days, *days], FRIDAY))
    assert [(title, first) for title, first, _ in own] == [("Date", day) for day in days]

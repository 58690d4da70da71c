"""Working days in England, against the table of dates worked out by hand and the government's own list."""

import csv
import threading
from datetime import date, timedelta
from pathlib import Path

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays
from hypothesis import given
from hypothesis import strategies as st

from intake.procedure import working_days
from intake.procedure.working_days import (
    LAST_KNOWN_YEAR,
    add_working_days,
    is_working_day,
    working_days_between,
)

TABLE = list(
    csv.DictReader((Path(__file__).parent / "data" / "workingdays.csv").read_text("utf-8").splitlines())
)
DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))
COUNTS = st.integers(1, 130)
OFFICIAL = [
    holiday["date"]
    for holiday in BankHolidays(use_cached_holidays=True).get_holidays(
        division=BankHolidays.ENGLAND_AND_WALES
    )
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row['start_date']} {row['rule']}: {row['note']}")
def test_the_table_of_working_days(row):
    days = int(row["rule"].removeprefix("+").removesuffix("wd"))
    assert add_working_days(date.fromisoformat(row["start_date"]), days).day == date.fromisoformat(
        row["due_date"]
    )


def test_a_complaint_sent_on_christmas_eve_is_due_on_12_january():
    assert add_working_days(date(2025, 12, 24), 10).day == date(2026, 1, 12)


def test_the_day_of_sending_is_day_0_even_when_it_is_a_working_day():
    assert add_working_days(date(2026, 12, 4), 1).day == date(2026, 12, 7)


def test_a_complaint_sent_on_saturday_has_monday_as_its_first_day():
    assert add_working_days(date(2026, 11, 21), 1).day == date(2026, 11, 23)


def test_a_bank_holiday_in_scotland_is_a_working_day_in_england():
    assert is_working_day(date(2026, 1, 2))


@pytest.mark.parametrize("day", [date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)])
def test_a_bank_holiday_that_was_given_once_does_not_count(day):
    assert not is_working_day(day)


def test_a_day_on_which_the_office_happens_to_be_closed_counts():
    assert is_working_day(date(2026, 12, 29))


def test_a_profile_can_add_a_day_that_does_not_count():
    proclaimed = date(2026, 12, 7)
    assert not is_working_day(proclaimed, [proclaimed])
    assert add_working_days(date(2026, 12, 4), 1, [proclaimed]).day == date(2026, 12, 8)
    assert working_days_between(date(2026, 12, 4), date(2026, 12, 8), [proclaimed]) == 1


@pytest.mark.parametrize("days", [0, -1])
def test_working_days_are_counted_from_1(days):
    with pytest.raises(ValueError, match="counted from 1"):
        add_working_days(date(2026, 12, 4), days)


def test_a_date_in_a_year_whose_bank_holidays_are_published_is_no_estimate():
    assert not add_working_days(date(2028, 12, 1), 5).estimated


def test_a_date_in_a_year_whose_bank_holidays_are_not_published_is_an_estimate():
    assert add_working_days(date(2028, 12, 20), 10).estimated


def test_the_bank_holidays_are_those_of_the_governments_own_list():
    years = {day.year for day in OFFICIAL}
    whole = range(min(years) + 1, max(years) + 1)
    ours = {day for year in whole for day in working_days._bank_holidays(year) if day.weekday() < 5}
    assert ours == {day for day in OFFICIAL if day.year in whole}


def test_the_last_known_year_is_the_last_of_the_governments_list():
    assert max(OFFICIAL).year == LAST_KNOWN_YEAR


def test_no_working_days_lie_between_a_day_and_an_earlier_one():
    assert working_days_between(date(2026, 12, 7), date(2026, 12, 4)) == 0
    assert working_days_between(date(2026, 12, 7), date(2026, 12, 7)) == 0


@given(DAYS, COUNTS)
def test_nothing_is_ever_due_on_a_day_that_is_no_working_day(start, days):
    assert is_working_day(add_working_days(start, days).day)


@given(DAYS, COUNTS)
def test_exactly_so_many_working_days_lie_between(start, days):
    assert working_days_between(start, add_working_days(start, days).day) == days


@given(DAYS, COUNTS)
def test_one_day_more_is_due_later(start, days):
    assert add_working_days(start, days).day < add_working_days(start, days + 1).day


@given(DAYS, COUNTS)
def test_who_sends_later_is_never_answered_sooner(start, days):
    next_day = start + timedelta(days=1)
    assert add_working_days(start, days).day <= add_working_days(next_day, days).day


@given(DAYS, COUNTS, st.sets(DAYS, max_size=20))
def test_a_day_that_a_profile_adds_never_makes_anything_due_sooner(start, days, extra):
    assert add_working_days(start, days, extra).day >= add_working_days(start, days).day


def test_threads_that_ask_for_the_same_year_at_once_all_know_its_holidays():
    found = []
    for year in range(2030, 2038):
        working_days._bank_holidays.cache_clear()
        christmas = date(year, 12, 25)
        threads = [
            threading.Thread(target=lambda day=christmas: found.append(is_working_day(day))) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [False] * 64

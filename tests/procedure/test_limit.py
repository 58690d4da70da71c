"""The 12-month limit, against the table, and what an earlier complaint does to it."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.procedure.limit import TimeLimit, one_year_after, time_limit
from intake.procedure.when import DateProblem, PartialDate, read_date

TABLE = list(
    csv.DictReader((Path(__file__).parent / "data" / "timelimit.csv").read_text("utf-8").splitlines())
)
TODAY = date(2026, 11, 22)
LONG_AGO = PartialDate(2023, 6, 10)
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def outcome_of(row):
    try:
        return time_limit(
            read_date(row["event_date"]), still_happening=False, today=date.fromisoformat(row["today"])
        ).outcome
    except DateProblem as problem:
        return problem.code


@pytest.mark.parametrize(
    "row", TABLE, ids=lambda row: f"{row['event_date']} on {row['today']}: {row['note']}"
)
def test_the_table_of_the_time_limit(row):
    expected = {
        "yes": {"in_time"},
        "no": {"over_12_months"},
        "invalid": {"future", "no_such_day"},  # asked for again
    }
    assert outcome_of(row) in expected[row["within_limit"]]


def test_the_last_day_in_time_is_the_same_date_a_year_later():
    assert time_limit(PartialDate(2025, 11, 22), False, TODAY) == TimeLimit(
        "in_time", "day", date(2026, 11, 22), date(2026, 11, 22)
    )


def test_the_day_after_is_over_12_months():
    assert time_limit(PartialDate(2025, 11, 21), False, TODAY).outcome == "over_12_months"


def test_a_month_is_judged_by_its_latest_day_and_advised_by_its_earliest():
    assert time_limit(PartialDate(2026, 2), False, TODAY) == TimeLimit(
        "in_time", "month", last_day=date(2027, 2, 28), send_by=date(2027, 2, 1)
    )


def test_a_year_is_judged_by_its_latest_day():
    assert time_limit(PartialDate(2025), False, TODAY) == TimeLimit(
        "in_time", "year", last_day=date(2026, 12, 31), send_by=date(2026, 1, 1)
    )


@pytest.mark.parametrize("happened", [None, LONG_AGO, PartialDate(2027)])
def test_still_happening_beats_every_date(happened):
    assert time_limit(happened, True, TODAY) == TimeLimit("still_happening", "still_happening")


def test_without_a_date_nobody_can_tell():
    assert time_limit(None, False, TODAY) == TimeLimit("cannot_tell", "no_date")


def test_who_does_not_know_when_and_heard_nothing_is_not_late_either():
    found = time_limit(None, False, TODAY, told_before=PartialDate(2024), heard_nothing=True)
    assert found.outcome == "cannot_tell"


def test_something_that_happened_in_the_future_is_asked_for_again():
    with pytest.raises(DateProblem) as problem:
        time_limit(PartialDate(2027, 11, 22), False, TODAY)
    assert problem.value.code == "future"


def test_having_told_the_council_in_the_future_is_asked_for_again():
    with pytest.raises(DateProblem, match="has not come yet"):
        time_limit(LONG_AGO, False, TODAY, told_before=PartialDate(2027), heard_nothing=True)


def test_who_complained_in_time_and_heard_nothing_is_in_time():
    found = time_limit(LONG_AGO, False, TODAY, told_before=PartialDate(2024, 6, 10), heard_nothing=True)
    assert (found.outcome, found.basis) == ("in_time", "told_before")
    assert found.last_day == date(2024, 6, 10)


def test_who_complained_in_some_month_is_late_only_when_the_whole_month_was():
    told = PartialDate(2024, 6)
    assert time_limit(LONG_AGO, False, TODAY, told, heard_nothing=True).basis == "told_before"


def test_who_complained_too_late_before_is_over_12_months():
    found = time_limit(LONG_AGO, False, TODAY, told_before=PartialDate(2024, 6, 11), heard_nothing=True)
    assert (found.outcome, found.basis) == ("over_12_months", "day")


def test_who_complained_in_time_and_got_an_answer_is_over_12_months():
    found = time_limit(LONG_AGO, False, TODAY, told_before=PartialDate(2023, 7), heard_nothing=False)
    assert found.outcome == "over_12_months"


def test_who_is_in_time_anyway_needs_no_earlier_complaint():
    found = time_limit(
        PartialDate(2026, 5), False, TODAY, told_before=PartialDate(2026, 6), heard_nothing=True
    )
    assert found.basis == "month"


def test_a_leap_days_year_ends_on_28_february():
    assert one_year_after(date(2028, 2, 29)) == date(2029, 2, 28)


@given(DAYS)
def test_a_year_is_365_or_366_days(day):
    assert one_year_after(day) - day in {timedelta(days=365), timedelta(days=366)}


@given(DAYS, st.integers(0, 800))
def test_nobody_is_late_who_might_be_in_time(day, later):
    today = day + timedelta(days=later)
    exact = time_limit(PartialDate(day.year, day.month, day.day), False, today)
    for less in (PartialDate(day.year, day.month), PartialDate(day.year)):
        if exact.outcome == "in_time":
            assert time_limit(less, False, today).outcome == "in_time"


@given(DAYS, st.integers(0, 800))
def test_who_is_late_today_is_late_tomorrow(day, later):
    happened, today = PartialDate(day.year, day.month, day.day), day + timedelta(days=later)
    if time_limit(happened, False, today).outcome == "over_12_months":
        assert time_limit(happened, False, today + timedelta(days=1)).outcome == "over_12_months"

"""Where someone is: what is late and by how much, from when they may go on, and the Ombudsman's own 12 months."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.councils import load_profiles
from intake.procedure.standing import standing
from intake.procedure.timeline import EVENTS

PROFILES = load_profiles()
BEXLEY = PROFILES["bexley"]
TODAY = date(2026, 11, 26)


def at(today=TODAY, **known):
    return standing(BEXLEY, known, today)


@pytest.mark.parametrize(
    ("events", "place"),
    [
        ((), "nowhere"),
        (("complained",), "stage_1"),
        (("complained", "told_longer"), "stage_1"),
        (("complained", "answered"), "after_stage_1"),
        (("answered", "asked_stage_2"), "stage_2"),
        (("asked_stage_2", "met"), "stage_2"),
        (("stage_2_answered",), "after_stage_2"),
        (("asked_stage_3",), "stage_3"),
        (("asked_stage_3", "panel"), "stage_3"),
        (("panel", "panel_report"), "stage_3"),
        (("last_answer",), "ended"),
    ],
)
def test_the_last_thing_that_happened_says_where_someone_is(events, place):
    assert at(**dict.fromkeys(events, date(2026, 11, 25))).at == place


def test_before_the_tenth_working_day_is_over_nothing_is_late():
    found = at(today=date(2026, 11, 16), complained=date(2026, 11, 2))
    assert found.waiting_for.due == date(2026, 11, 16)
    assert (found.delays, found.late, found.ombudsman_month) == ((), (), None)


def test_after_it_the_answer_is_late_and_the_council_may_still_take_longer():
    (delay,) = at(today=date(2026, 11, 18), complained=date(2026, 11, 2)).late
    assert (delay.since, delay.days, delay.may_take_longer) == (date(2026, 11, 16), 2, True)
    assert delay.longest.due == date(2026, 11, 30)


def test_after_the_twentieth_it_is_late_by_any_count():
    (delay,) = at(today=date(2026, 12, 2), complained=date(2026, 11, 2)).late
    assert (delay.since, delay.days, delay.may_take_longer) == (date(2026, 11, 30), 2, False)


def test_over_a_weekend_nothing_becomes_late():
    assert at(today=date(2026, 11, 15), complained=date(2026, 10, 30)).late == ()
    assert at(today=date(2026, 11, 16), complained=date(2026, 10, 30)).late[0].days == 1


def test_an_answer_that_came_late_is_no_longer_awaited_and_still_a_delay():
    found = at(complained=date(2026, 10, 1), answered=date(2026, 11, 12))
    (delay,) = found.delays
    assert (delay.came, delay.ended, delay.days) == (True, date(2026, 11, 12), 10)
    assert (found.late, found.waiting_for) == ((), None)


def test_an_answer_in_time_is_no_delay():
    assert at(complained=date(2026, 11, 2), answered=date(2026, 11, 16)).delays == ()


def test_an_answer_that_never_came_stays_a_delay_when_they_went_on():
    found = at(today=date(2026, 11, 2), complained=date(2026, 9, 1), asked_stage_2=date(2026, 10, 15))
    (delay,) = found.delays
    assert (delay.first.what, delay.came, delay.ended) == ("stage_1", False, date(2026, 10, 15))
    assert found.waiting_for.what == "stage_2"


def test_stage_2_asked_for_last_autumn_and_nothing_came():
    found = at(asked_stage_2=date(2025, 10, 1))
    (delay,) = found.late
    assert (delay.since, delay.days) == (date(2026, 1, 5), 228)
    assert found.ombudsman_month == date(2026, 10, 1)


def test_a_panel_a_report_and_a_last_answer_can_each_be_late():
    assert at(asked_stage_3=date(2026, 9, 1)).late[0].first.what == "panel"
    assert at(panel=date(2026, 9, 1)).late[0].first.what == "panel_report"
    assert at(panel_report=date(2026, 9, 1)).late[0].first.what == "panel_answer"
    assert at(panel_report=date(2026, 9, 1), last_answer=date(2026, 9, 2)).delays == ()


def test_no_answer_counts_as_a_reason_from_the_twenty_first_working_day():
    assert at(complained=date(2026, 11, 2)).stage_2_from == date(2026, 12, 1)


def test_with_an_answer_stage_2_may_be_asked_for_from_that_day():
    assert at(complained=date(2026, 11, 2), answered=date(2026, 11, 5)).stage_2_from == date(2026, 11, 5)
    assert at(asked_stage_3=date(2026, 11, 5)).stage_2_from is None


def test_the_ombudsmans_12_months_count_from_the_first_day_they_tell_of():
    found = at(complained=date(2026, 3, 31), asked_stage_2=date(2026, 6, 1))
    assert found.ombudsman_month == date(2027, 3, 1)


@given(
    st.dictionaries(st.sampled_from(EVENTS), st.dates(date(2024, 1, 1), TODAY), min_size=1),
    st.sampled_from(sorted(PROFILES)),
)
def test_whatever_dates_are_given_it_can_be_said_where_someone_is(known, slug):
    found = standing(PROFILES[slug], known, TODAY)
    assert found.at != "nowhere"
    assert all(delay.days > 0 and delay.since < (delay.ended or TODAY) for delay in found.delays)
    assert set(found.late) <= set(found.delays)

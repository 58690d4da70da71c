"""What a council owes after a complaint, by when, and how firmly."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.councils import load_profiles
from intake.councils.profile import Period
from intake.procedure.deadlines import Deadline, deadlines
from intake.procedure.working_days import is_working_day

PROFILES = load_profiles()
FRIDAY = date(2026, 12, 4)


def told(slug, received_on=FRIDAY, certainty="firm"):
    return [(d.what, d.basis, d.due, d.certainty) for d in deadlines(PROFILES[slug], received_on, certainty)]


def test_middlesbrough_usually_acknowledges_in_one_working_day_and_owes_an_answer_in_10():
    assert told("middlesbrough") == [
        ("acknowledgement", "council", date(2026, 12, 7), "none"),
        ("stage_1", "law", date(2026, 12, 18), "firm"),
        ("stage_1_longest", "law", date(2027, 1, 6), "firm"),
    ]


def test_a_date_says_how_it_was_counted():
    acknowledgement, answer, _longest = deadlines(PROFILES["middlesbrough"], FRIDAY, "firm")
    assert acknowledgement == Deadline(
        "acknowledgement",
        date(2026, 12, 7),
        "none",
        "council",
        1,
        "working",
        "usually",
        FRIDAY,
        estimated=False,
    )
    assert answer == Deadline(
        "stage_1", date(2026, 12, 18), "firm", "law", 10, "working", "must", FRIDAY, estimated=False
    )


def test_north_east_lincolnshire_counts_from_receipt_so_its_own_dates_stand_beside_the_laws():
    assert told("north-east-lincolnshire") == [
        ("acknowledgement", "council", date(2026, 12, 8), "none"),
        ("stage_1", "law", date(2026, 12, 18), "firm"),
        ("stage_1", "council", date(2026, 12, 18), "none"),
        ("stage_1_longest", "law", date(2027, 1, 6), "firm"),
        ("stage_1_longest", "council", date(2027, 1, 6), "none"),
    ]


@pytest.mark.parametrize("slug", ["redcar-cleveland", "bournemouth"])
def test_where_the_council_names_no_time_there_is_no_date_for_the_acknowledgement(slug):
    assert told(slug) == [
        ("stage_1", "law", date(2026, 12, 18), "firm"),
        ("stage_1_longest", "law", date(2027, 1, 6), "firm"),
    ]


def test_bexley_aims_to_acknowledge_in_two_working_days():
    acknowledgement = deadlines(PROFILES["bexley"], FRIDAY, "firm")[0]
    assert (acknowledgement.due, acknowledgement.hedge) == (date(2026, 12, 8), "aim")


@pytest.mark.parametrize("slug", PROFILES)
def test_only_the_laws_dates_are_firm(slug):
    for deadline in deadlines(PROFILES[slug], FRIDAY, "firm"):
        assert (deadline.certainty == "firm") == (deadline.basis == "law")


@pytest.mark.parametrize("slug", PROFILES)
def test_where_the_council_decides_first_every_date_hangs_on_that(slug):
    assert {d.certainty for d in deadlines(PROFILES[slug], FRIDAY, "if_accepted")} == {"if_accepted"}


@pytest.mark.parametrize("slug", PROFILES)
def test_nothing_is_owed_for_feedback_or_a_request_for_an_advocate(slug):
    assert deadlines(PROFILES[slug], FRIDAY, "none") == ()


def with_stage_1(within):
    bexley = PROFILES["bexley"]
    return replace(bexley, acknowledge=None, stage_1=replace(bexley.stage_1, within=within))


@pytest.mark.parametrize(
    "period",
    [
        Period(10, "working", "unstated", "aim", quote="within 10 working days"),
        Period(10, "unclear", "receipt", "aim", quote="within 10 days"),
        Period(10, "working", "told_you", "must"),
        Period(10, "working", "receipt", "within", on_top=True),
    ],
)
def test_a_figure_that_cannot_be_counted_from_receipt_is_never_computed(period):
    assert {d.basis for d in deadlines(with_stage_1(period), FRIDAY, "firm")} == {"law"}


def test_calendar_days_are_counted_as_they_come():
    own = deadlines(with_stage_1(Period(14, "calendar", "receipt", "must")), FRIDAY, "firm")[1]
    assert (own.due, own.unit, own.days, own.estimated) == (date(2026, 12, 18), "calendar", 14, False)


def test_of_a_range_the_far_end_is_due():
    own = deadlines(with_stage_1(Period(5, "working", "receipt", "aim", days_to=15)), FRIDAY, "firm")[1]
    assert (own.due, own.days) == (date(2026, 12, 29), 15)


def test_a_councils_extra_holiday_moves_every_date_after_it():
    closed = replace(PROFILES["middlesbrough"], extra_holidays=(date(2026, 12, 7),))
    assert [d.due for d in deadlines(closed, FRIDAY, "firm")] == [
        date(2026, 12, 8),
        date(2026, 12, 21),
        date(2027, 1, 7),
    ]


def test_dates_in_a_year_without_published_bank_holidays_are_estimates():
    found = deadlines(PROFILES["middlesbrough"], date(2028, 12, 20), "firm")
    assert [(d.what, d.estimated) for d in found] == [
        ("acknowledgement", False),
        ("stage_1", True),
        ("stage_1_longest", True),
    ]


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.sampled_from(sorted(PROFILES)))
def test_every_date_is_a_working_day_after_the_day_of_receipt(received_on, slug):
    for deadline in deadlines(PROFILES[slug], received_on, "firm"):
        assert deadline.start == received_on
        assert deadline.due > received_on
        assert is_working_day(deadline.due)

"""Dates that cannot be: one before what must have come first."""

import pytest

from intake.procedure.order import out_of_order
from intake.procedure.when import PartialDate


def day(text):
    return PartialDate(*map(int, text.split("-")))


def wrong(**given):
    return out_of_order({event: day(text) for event, text in given.items()})


def test_an_answer_cannot_come_before_the_complaint():
    assert wrong(complained="2026-09-03", answered="2026-09-01") == (("answered", "complained"),)


def test_both_may_be_on_one_day():
    assert wrong(complained="2026-09-03", answered="2026-09-03") == ()


def test_a_stage_1_answer_may_come_after_stage_2_was_asked_for():
    assert wrong(complained="2026-09-01", asked_stage_2="2026-10-01", answered="2026-10-09") == ()


@pytest.mark.parametrize(
    ("later", "earlier"),
    [
        ("told_longer", "complained"),
        ("asked_stage_2", "complained"),
        ("met", "asked_stage_2"),
        ("stage_2_answered", "asked_stage_2"),
        ("asked_stage_3", "stage_2_answered"),
        ("panel", "asked_stage_3"),
        ("panel_report", "panel"),
        ("last_answer", "panel_report"),
        ("answered", "told_longer"),
        ("stage_2_answered", "met"),
        ("last_answer", "stage_2_answered"),
        ("panel_report", "asked_stage_2"),
        ("asked_stage_3", "answered"),
    ],
)
def test_each_thing_follows_what_must_come_first(later, earlier):
    assert wrong(**{earlier: "2026-09-03", later: "2026-09-02"}) == ((later, earlier),)


def test_the_order_in_which_they_were_given_makes_no_difference():
    assert wrong(answered="2026-09-01", complained="2026-09-03") == (("answered", "complained"),)


@pytest.mark.parametrize(
    ("complained", "answered"), [("2026-09", "2026-09-01"), ("2026", "2026-01-01"), ("2026-09-30", "2026-09")]
)
def test_of_a_month_or_a_year_any_day_may_be_meant(complained, answered):
    assert wrong(complained=complained, answered=answered) == ()


def test_a_month_that_is_over_before_the_other_begins_is_out_of_order():
    assert wrong(complained="2026-10", answered="2026-09") == (("answered", "complained"),)


def test_the_nearest_thing_before_it_is_named():
    assert wrong(complained="2026-09-03", asked_stage_2="2026-09-04", panel="2026-09-01") == (
        ("panel", "asked_stage_2"),
    )

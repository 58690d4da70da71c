"""Requests for the next stage outside the time that guides them: sent on, flagged, with what the council may do."""

from datetime import datetime

import pytest

from intake.clock import LONDON
from intake.complaints.certainty import certainty_of, owed
from intake.complaints.flags import flags_of
from tests.complaints.people import (
    ASKS_FOR_A_PANEL,
    ASKS_FOR_STAGE_2,
    FRIDAY,
    MIDDLESBROUGH,
    changed,
    sent,
)


def raised(typed, kind="stage_2", at=FRIDAY):
    return {flag.code: flag.line for flag in flags_of(sent(typed, kind=kind, at=at), MIDDLESBROUGH)}


def earlier(typed=ASKS_FOR_STAGE_2, **dates):
    return changed(typed, earlier=dates)


def test_stage_2_within_20_working_days_of_the_answer_raises_nothing():
    assert raised(earlier(answered="6 November 2026")) == {}


def test_later_than_that_the_council_may_take_it_and_the_law_sets_no_time():
    line = raised(earlier(answered="5 November 2026"))["late_request"]
    assert "which was until Thursday 3 December 2026" in line
    assert "The law sets no time for this, so you can take it." in line


def test_late_or_not_stage_2_is_owed():
    late = sent(earlier(answered="1 March 2026"), kind="stage_2")
    assert certainty_of(late, MIDDLESBROUGH) == "firm"


@pytest.mark.parametrize("answered", ["November 2026", "2026"])
def test_of_a_month_or_a_year_the_latest_day_counts(answered):
    assert "late_request" not in raised(earlier(answered=answered))


def test_without_a_date_of_the_answer_nobody_is_late():
    assert raised(earlier(reference="MBR-2222-3333")) == {}


def test_a_panel_asked_for_in_time_must_be_arranged():
    submission = sent(ASKS_FOR_A_PANEL, kind="stage_3")
    assert "late_request" not in raised(ASKS_FOR_A_PANEL, "stage_3")
    assert owed(submission, MIDDLESBROUGH).first.certainty == "firm"


def test_a_panel_asked_for_late_need_not_be_arranged_and_may_be():
    typed = earlier(ASKS_FOR_A_PANEL, stage_2_answered="5 November 2026")
    line = raised(typed, "stage_3")["late_request"]
    assert "You do not have to arrange a panel, and you may." in line
    assert owed(sent(typed, kind="stage_3"), MIDDLESBROUGH).first.certainty == "if_accepted"


def no_answer(complained):
    return changed(ASKS_FOR_STAGE_2, reason={"reason": "no_answer"}, earlier={"complained": complained})


def test_no_answer_after_the_last_day_for_one_is_a_reason():
    assert raised(no_answer("5 November 2026")) == {}


def test_no_answer_before_that_is_sent_and_the_council_may_still_answer():
    line = raised(no_answer("6 November 2026"))["early_request"]
    assert "Your time for Stage 1 runs to Friday 4 December 2026" in line
    assert certainty_of(sent(no_answer("6 November 2026"), kind="stage_2"), MIDDLESBROUGH) == "if_accepted"


def test_on_the_weekend_after_the_last_day_it_is_a_reason():
    saturday = datetime(2026, 12, 5, 9, 0, tzinfo=LONDON)
    assert raised(no_answer("6 November 2026"), at=saturday) == {}


def test_no_answer_without_a_date_is_believed():
    assert raised(changed(no_answer(""), earlier={})) == {}


def test_leaving_stage_1_out_wants_both_to_agree():
    typed = changed(ASKS_FOR_STAGE_2, reason={"reason": "skip_stage_1"}, earlier={})
    assert "You both have to agree." in raised(typed)["skip_stage_1"]
    assert certainty_of(sent(typed, kind="stage_2"), MIDDLESBROUGH) == "if_accepted"


def test_a_complaint_is_never_outside_a_window():
    typed = {"you": {"role": "child"}, "story": {"story": "x"}, "reason": {"reason": "skip_stage_1"}}
    assert not {"late_request", "early_request", "skip_stage_1"} & set(raised(typed, "complaint"))


@pytest.mark.parametrize("complained", ["2026", "November 2026"])
def test_of_a_month_or_a_year_the_earliest_day_counts_for_them(complained):
    """Whoever complained in January is not told that their council has till Christmas."""
    assert "early_request" not in raised(no_answer(complained))

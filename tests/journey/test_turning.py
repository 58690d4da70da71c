"""What one journey hands to another."""

from intake.journey.journeys import COMPLAINT, STAGE_2, STAGE_3
from intake.journey.path import path
from intake.journey.turning import complaint_as_stage_2, with_dates
from tests.journey.people import TODAY


def test_a_complaint_hands_over_the_pages_on_which_something_was_typed():
    answers = {
        "you": {"role": ["parent"]},
        "safe": {},
        "story": {"story": ["x"]},
        "about": {"topics": []},
        "before": {"told": ["yes"], "answered": ["yes"]},
        "_words": {"simpler": ["yes"]},
    }
    handed = complaint_as_stage_2(path(COMPLAINT, answers, TODAY))
    assert handed == {"_complaint": {"steps": ["you", "story", "before"]}, "reason": {"reason": ["unhappy"]}}


def test_everything_it_typed_is_on_the_new_path():
    answers = {
        "you": {"role": ["parent"]},
        "story": {"story": ["x"]},
        "soon": {"event": ["a move"]},
        "about": {"topics": ["delay"]},
        "who": {"who": ["Team 3"]},
        "when": {"happened": ["2020"]},
        "sooner": {"reasons": ["ill"]},
        "before": {"told": ["yes"], "told_when": ["2021"], "answered": ["yes"]},
        "court": {"court": ["family"]},
        "right": {"wish_1": ["a plan"]},
    }
    way = path(COMPLAINT, answers, TODAY)
    again = path(STAGE_2, {**answers, **complaint_as_stage_2(way)}, TODAY)
    assert set(answers) <= {step.slug for step in again.steps}
    assert {step: again.facts.answers[step] for step in answers} == answers


def test_with_a_day_of_the_complaint_and_none_of_an_answer_the_reason_is_that_none_came():
    handed = with_dates(STAGE_2, {"complained": ["1 October 2026"]})
    assert handed["reason"] == {"reason": ["no_answer"]}
    assert handed["dates"] == {"complained": ["1 October 2026"]}


def test_with_an_answer_or_for_a_panel_the_reason_is_not_guessed():
    both = {"complained": ["1 October 2026"], "answered": ["9 October 2026"]}
    assert "reason" not in with_dates(STAGE_2, both)
    assert "reason" not in with_dates(STAGE_3, {"complained": ["1 October 2026"]})


def test_no_dates_hand_over_nothing():
    assert with_dates(STAGE_2, {}) == {}

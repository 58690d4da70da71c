"""What one journey hands to another."""

import pytest

from intake.journey.journeys import COMPLAINT, JOURNEYS, STAGE_2, STAGE_3
from intake.journey.path import path
from intake.journey.questions.contact import METHODS
from intake.journey.turning import complaint_as_stage_2, on_its_own, with_dates
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
    assert handed == {
        "_was": {"journeys": ["complaint"]},
        "_complaint": {"steps": ["you", "story", "before"]},
        "reason": {"reason": ["unhappy"]},
    }


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


def test_dates_are_handed_over_and_the_reason_is_never_guessed():
    """Whoever gives no day of an answer may only have forgotten it."""
    assert with_dates(STAGE_2, {"complained": ["1 October 2026"]}) == {
        "_dates": {"given": ["yes"]},
        "dates": {"complained": ["1 October 2026"]},
    }
    assert with_dates(STAGE_3, {"complained": ["1 October 2026"]})["dates"] == {
        "complained": ["1 October 2026"]
    }
    assert with_dates(COMPLAINT, {"complained": ["1 October 2026"]}) == {}


def test_no_dates_hand_over_nothing():
    assert with_dates(STAGE_2, {}) == {}


TYPED = {"zebra": ["x"]}


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_a_page_that_lost_its_draft_is_on_the_path_of_the_new_one_or_waits_for_the_answer_that_leads_to_it(
    journey,
):
    """Nothing typed and sent on may be dropped in silence."""
    waits_for = {
        "for-whom": {"you": {"role": ["advocate"]}},
        "safe-who": {"safe": {"danger": ["yes"]}},
        "children": {"you": {"role": ["parent"]}},
        "adult": {"you": {"role": ["advocate"]}, "for-whom": {"for_whom": ["care_leaver"]}},
        "agreement": {"you": {"role": ["advocate"]}},
        "helper": {"you": {"role": ["advocate"]}},
        "advocate": {"you": {"role": ["child"]}},
        "advocate-child": {"you": {"role": ["parent"]}},
        "advocate-help": {"you": {"role": ["other"]}},
        "elsewhere": {"about": {"topics": ["school"]}, "you": {"role": ["parent"]}},
        "answered": {"before": {"told": ["yes"], "answered": ["yes"]}, "you": {"role": ["parent"]}},
        "sooner": {"when": {"happened": ["2020"]}, "you": {"role": ["parent"]}},
        "court": {"you": {"role": ["parent"]}},
        "hears": {"you": {"role": ["advocate"]}},
        "read-aloud": {"you": {"role": ["advocate"]}, "_aloud": {"aloud": ["yes"]}},
        **{f"reach-{method}": {"contact": {"method": [method]}} for method in METHODS if method != "none"},
    }
    for step in journey.steps:
        kept = on_its_own(journey, step.slug, TYPED)
        adult = {"you": {"role": ["parent"]}}
        way = path(journey, {**adult, **waits_for.get(step.slug, {}), **kept}, TODAY)
        (at,) = [slug for slug, typed in kept.items() if typed == TYPED]
        assert way.step(at), step.slug

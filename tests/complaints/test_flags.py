"""One test for each row of the table: what raises the flag, what does not, and what staff are told."""

from itertools import pairwise

import pytest

from intake.complaints.flags import TABLE, flags_of
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_AN_ADVOCATE,
    CHILD,
    CHILD_IN_DANGER,
    CHILD_WHO_TOLD_MORE,
    GRANDMOTHER,
    MIDDLESBROUGH,
    PARENT,
    changed,
    sent,
)

REACHED = {"contact": {"method": "text", "call_me": "Sam"}, "reach-text": {"value": "07700 900123"}}


def raised(typed, **how):
    return {flag.code: flag.line for flag in flags_of(sent(typed, **how), MIDDLESBROUGH)}


def test_the_flags_stand_in_the_order_of_the_table():
    assert list(TABLE) == [
        "safety",
        "allegation",
        "safety_words",
        "stop_something",
        "do_not_tell",
        "no_contact",
        "anonymous",
        "sufficient_interest",
        "court",
        "out_of_scope",
        "no_agreement",
        "manager_named",
        "short_path",
    ]
    for typed in (CHILD_IN_DANGER, PARENT, ADVOCATE, GRANDMOTHER):
        places = [list(TABLE).index(flag.code) for flag in flags_of(sent(typed), MIDDLESBROUGH)]
        assert all(one < other for one, other in pairwise(places))


def test_nothing_to_see_raises_nothing():
    assert raised(ADVOCATE) == {}


def test_danger_is_for_the_front_door_today():
    flags = raised({**CHILD, "safe": {"danger": "yes"}, "safe-who": {}})
    assert flags["safety"] == "They say someone may be hurt. Front door today."


@pytest.mark.parametrize("answer", ["no", "not_say"])
def test_no_danger_or_not_wanting_to_say_raises_no_safety_flag(answer):
    assert "safety" not in raised({**CHILD, "safe": {"danger": answer}})


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_an_allegation_against_someone_who_works_with_children_is_for_the_lado_today(answer):
    flags = raised({**CHILD, "safe": {"danger": "yes"}, "safe-who": {"allegation": answer}})
    assert flags["allegation"] == (
        "Speak to the LADO today, before telling the worker, the carer or their manager."
    )


@pytest.mark.parametrize("answer", ["no", "not_say"])
def test_someone_else_or_not_wanting_to_say_is_no_allegation(answer):
    flags = raised({**CHILD, "safe": {"danger": "yes"}, "safe-who": {"allegation": answer}})
    assert "allegation" not in flags


def test_words_that_may_matter_are_quoted_and_staff_are_told_that_a_machine_found_them():
    flags = raised({**CHILD, "story": {"story": "Since the move I don’t feel safe. I want to die"}})
    assert flags["safety_words"] == (
        "Words that may matter: “dont feel safe”, “want to die”. A machine looked for words; it does not "
        "understand. Please read the story today."
    )


def test_nothing_is_said_of_words_when_nothing_matched():
    assert "safety_words" not in raised(CHILD)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ({"event": "My move", "event_date": "next friday"}, "Consider holding it: My move, next friday."),
        ({"event": "My move"}, "Consider holding it: My move."),
        ({"event_date": "friday"}, "Consider holding it: they did not say what, friday."),
    ],
)
def test_something_about_to_happen_is_named_with_its_date_as_typed(typed, line):
    assert raised({**CHILD_WHO_TOLD_MORE, "soon": typed})["stop_something"] == line


def test_nothing_about_to_happen_raises_nothing():
    assert "stop_something" not in raised({**CHILD_WHO_TOLD_MORE, "soon": {"event": " "}})


def test_who_must_not_know_is_verbatim():
    assert raised(CHILD_IN_DANGER)["do_not_tell"] == "Dave my carer\nand Jo"


def test_nobody_named_raises_no_flag():
    assert "do_not_tell" not in raised({**CHILD, "contact": {"must_not_know": "  "}})


NO_WAY = (
    "They gave no way to reach them and may ring. Do not look them up about the complaint. "
    "If SAFETY or an allegation is flagged, act on that first."
)


@pytest.mark.parametrize(
    "contact",
    [
        {"contact": {}},
        {"contact": {"method": "none"}},
        {"contact": {"method": "call"}, "reach-call": {"value": " "}},
    ],
)
def test_without_a_way_that_somebody_can_use_staff_do_not_look_them_up(contact):
    assert raised({**CHILD, **contact})["no_contact"] == NO_WAY


def test_a_way_to_reach_them_raises_no_flag():
    assert "no_contact" not in raised({**CHILD, **REACHED})


def test_an_anonymous_complaint_is_accepted_and_recorded():
    assert raised(CHILD)["anonymous"] == "Accept and record."


@pytest.mark.parametrize("contact", [{"call_me": "Sam"}, {"whole_name": "Sam Jones"}])
def test_any_name_is_a_name(contact):
    assert "anonymous" not in raised({**CHILD, "contact": contact})


def test_a_helper_who_gives_their_name_is_not_anonymous():
    assert "anonymous" not in raised(ADVOCATE)
    assert "anonymous" in raised({**ADVOCATE, "helper": {}})


@pytest.mark.parametrize("role", ["relative_or_friend", "professional", "other", "advocate"])
def test_the_council_decides_about_the_interest_of_those_who_speak_for_themselves(role):
    typed = changed(
        GRANDMOTHER, you={"role": role}, for_whom=None if role == "other" else {"for_whom": "myself"}
    )
    assert raised(typed)["sufficient_interest"] == "You decide, soon; tell them either way."


@pytest.mark.parametrize("role", ["parent", "foster_carer", "special_guardian", "adopter_or_adopted"])
def test_parents_and_carers_complain_in_their_own_right(role):
    assert "sufficient_interest" not in raised({**PARENT, "you": {"role": role}})


def test_those_who_help_a_child_are_not_asked_for_an_interest_of_their_own():
    assert "sufficient_interest" not in raised(ADVOCATE)


def test_asking_for_an_advocate_is_no_complaint_whose_interest_must_be_judged():
    typed = changed(ASKS_FOR_AN_ADVOCATE, you={"role": "professional"}, for_whom={"for_whom": "myself"})
    assert "sufficient_interest" not in raised(typed, kind="advocate")


def test_court_lets_the_council_wait_and_say_why():
    flags = raised({**PARENT, "court": {"court": ["family"]}})
    assert flags["court"] == "You may decide to wait; say why; they may send it again."


def test_none_of_these_is_no_court():
    assert "court" not in raised({**PARENT, "court": {"court": ["none"]}})


def test_every_topic_outside_means_telling_them_which_way():
    typed = changed(PARENT, about={"topics": ["school", "health"]}, elsewhere={})
    assert raised(typed)["out_of_scope"] == "Tell them which way you will deal with it."


@pytest.mark.parametrize("topics", [["school", "delay"], ["school", "else"], []])
def test_a_mixed_complaint_is_a_complaint(topics):
    assert "out_of_scope" not in raised({**PARENT, "about": {"topics": topics}})


@pytest.mark.parametrize("agreement", [{"knows": "no"}, {"knows": "yes", "agrees": "no"}])
def test_a_child_who_does_not_know_or_agree_is_spoken_to_first(agreement):
    flags = raised({**ADVOCATE, "agreement": agreement})
    assert flags["no_agreement"] == "Speak to the child first, if safe."


@pytest.mark.parametrize("agreement", [{}, {"knows": "yes", "agrees": "yes"}, {"knows": "not_sure"}])
def test_nobody_said_that_the_child_does_not_know(agreement):
    assert "no_agreement" not in raised({**ADVOCATE, "agreement": agreement})


def test_a_named_manager_does_not_lead_stage_1():
    assert raised(PARENT)["manager_named"] == "The named manager must not lead Stage 1."


@pytest.mark.parametrize("answer", ["no", "not_sure"])
def test_a_manager_who_was_not_named_may_lead_stage_1(answer):
    assert "manager_named" not in raised({**PARENT, "who": {"manager_too": answer}})


def test_a_child_who_sent_after_the_story_chose_to_say_only_this():
    assert raised(CHILD)["short_path"] == "They chose to say only this. That is enough."


def test_a_child_who_told_more_did_not_take_the_short_path():
    assert "short_path" not in raised(CHILD_WHO_TOLD_MORE)


def test_nobody_but_a_child_has_a_short_path():
    assert "short_path" not in raised(PARENT)


def test_asking_for_an_advocate_has_no_short_path():
    assert "short_path" not in raised(ASKS_FOR_AN_ADVOCATE, kind="advocate")

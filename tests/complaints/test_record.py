import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from intake.complaints.flags import flags_of
from intake.complaints.record import as_json, record_of, schema
from intake.complaints.submission import Submission
from intake.i18n import ENGLISH, Language, speaking
from intake.journey.journeys import JOURNEYS
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_AN_ADVOCATE,
    CHILD,
    CHILD_IN_DANGER,
    FRIDAY,
    GRANDMOTHER,
    MIDDLESBROUGH,
    PARENT,
    PROFILES,
    changed,
    sent,
)
from tests.complaints.random_answers import whole_answers

VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
KEYS = (
    *(
        "version",
        "reference",
        "council",
        "kind",
        "received_at",
        "language",
        "person",
        "on_behalf",
        "children",
    ),
    *("about", "who_it_is_about", "story", "points", "happened", "time_limit", "flags", "safety_words"),
    *("advocate", "contact", "deadlines", "answers"),
)


def record(typed, profile=MIDDLESBROUGH, **how):
    made = record_of(sent(typed, profile, **how), profile)
    VALIDATOR.validate(made)
    return made


def test_the_schema_is_one():
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.slug)
@pytest.mark.parametrize("typed", [CHILD, CHILD_IN_DANGER, PARENT, ADVOCATE, GRANDMOTHER])
def test_every_key_is_always_there_in_order(typed, profile):
    assert tuple(record(typed, profile)) == KEYS


@pytest.mark.parametrize("kind", schema()["properties"]["kind"]["enum"])
def test_the_schema_knows_every_kind(kind):
    VALIDATOR.validate({**record(CHILD), "kind": kind})


@given(st.data(), st.sampled_from(list(JOURNEYS.values())), st.sampled_from(list(PROFILES.values())))
def test_whatever_is_answered_on_whatever_path_the_record_is_valid(data, journey, profile):
    answers = data.draw(whole_answers(journey, FRIDAY.date()))
    submission = Submission(
        f"{profile.prefix}-7K3P-29XD", profile.slug, journey.kinds[0], FRIDAY, "en", answers
    )
    made = record_of(submission, profile)
    VALIDATOR.validate(made)
    assert json.loads(as_json(made)) == made
    assert made["story"] == submission.facts.story
    assert made["flags"] == [flag.code for flag in flags_of(submission, profile)]


def test_a_story_is_byte_for_byte_what_was_typed():
    story = "  Първо\tשלום עולם \u202eabc\u202c 👩‍👩‍👧\n\n<b>&amp; \"'\\  \n\x0b end "
    made = as_json(record({**CHILD, "story": {"story": story}}))
    assert json.loads(made)["story"] == story
    assert "👩‍👩‍👧".encode() in made


def test_a_child_in_danger():
    made = record(CHILD_IN_DANGER)
    assert made["person"] == {"role": "child", "name": "Sam", "age_band": "13_15"}
    assert made["flags"] == ["safety", "allegation", "safety_words", "do_not_tell", "short_path"]
    assert made["safety_words"] == ["locked me in"]
    assert made["contact"] == {
        "method": "call",
        "value": "0161 496 0000",
        "good_times": "after school",
        "message": "no",
        "must_not_know": "Dave my carer\nand Jo",
    }
    assert made["advocate"] == {"wanted": "yes", "ask": "council"}
    assert made["on_behalf"] is None
    assert made["time_limit"] == {
        "outcome": "cannot_tell",
        "last_day": None,
        "basis": "no_date",
        "reasons": [],
    }


def test_a_parent_over_twelve_months():
    made = record(PARENT)
    assert made["children"] == "Sam Jones, 9\nAli Jones, 12"
    assert made["about"] == ["delay", "plan"]
    assert made["points"] == [
        {"kind": "topic", "text": "Delay"},
        {"kind": "topic", "text": "A plan, an assessment or a review"},
        {"kind": "wish", "text": "A plan, in writing"},
        {"kind": "wish", "text": "Someone who calls back"},
    ]
    assert made["happened"] == {
        "typed": "3 Sept 2024",
        "earliest": "2024-09-03",
        "latest": "2024-09-03",
        "still_happening": False,
        "not_sure": False,
    }
    assert made["time_limit"] == {
        "outcome": "over_12_months",
        "last_day": "2025-09-03",
        "basis": "day",
        "reasons": ["told_to_wait", "ill"],
    }
    assert {"what": "stage_1", "due": "2026-12-18", "certainty": "if_accepted", "basis": "law"} in made[
        "deadlines"
    ]


def test_an_advocate_is_the_person_and_the_child_is_whom_they_speak_for():
    made = record(ADVOCATE)
    assert made["person"] == {"role": "advocate", "name": "Chris Moss", "age_band": None}
    assert made["on_behalf"] == {
        "whom": "child",
        "knows": "yes",
        "agrees": "yes",
        "own_words": "partly",
        "authority": None,
        "organisation": "A Voice",
        "job": "Ali's advocate",
        "together_with": "Jo Reed, A Voice",
        "hears": "both",
        "reach": "Ali's own phone, 07700 900321",
        "heard": "yes",
    }


def test_a_list_made_after_the_story_is_recorded_point_by_point():
    points = [point for point in record(ADVOCATE)["points"] if point["kind"] == "point"]
    assert points == [
        {"kind": "point", "text": "Six social workers in a year", "why": None, "right": "One who stays"},
        {"kind": "point", "text": "Nobody told Ali when one left", "why": None, "right": None},
    ]


def test_a_request_for_an_advocate_owes_no_date():
    made = record(ASKS_FOR_AN_ADVOCATE, kind="advocate")
    assert made["kind"] == "advocate"
    assert made["story"] == ""
    assert made["deadlines"] == []
    assert made["advocate"] == {"wanted": "yes", "ask": "provider"}


def test_the_whole_name_is_recorded_where_it_was_given():
    assert (
        record({**CHILD, "contact": {"call_me": "Sam", "whole_name": "Sam Jones"}})["person"]["name"]
        == "Sam Jones"
    )


def test_answers_are_in_the_voice_of_the_person_and_what_was_skipped_is_not_there():
    answers = record(CHILD_IN_DANGER)["answers"]
    assert {"step": "you", "question": "Who are you?", "answer": "I’m a child or a young person"} in answers
    assert "Yes. Please ask Middlesbrough Council to find me one" in [row["answer"] for row in answers]
    assert all(row["answer"] for row in answers)
    assert "whole name" not in str(answers)


def test_a_tick_that_was_posted_twice_counts_once():
    assert record({**PARENT, "about": {"topics": ["delay", "delay"]}})["about"] == ["delay"]


def test_a_record_is_in_english_whatever_language_somebody_reads_in():
    there = sent(changed(CHILD, advocate={"advocate": "no"}))
    with speaking(Language("cy", "Cymraeg", "ltr")):
        made = record_of(there, MIDDLESBROUGH)
    with speaking(ENGLISH):
        assert made == record_of(there, MIDDLESBROUGH)


def test_the_same_thing_makes_the_same_record_for_ever():
    submission = sent(CHILD_IN_DANGER)
    again = Submission.from_document(json.loads(json.dumps(submission.to_document())))
    assert record_of(replace(again), MIDDLESBROUGH) == record_of(submission, MIDDLESBROUGH)

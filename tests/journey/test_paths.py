"""The path through a journey, for everyone and for whatever they answer."""

import csv
import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from intake.clock import LONDON
from intake.councils import load_profiles, provider_of, words
from intake.journey.facts import Facts
from intake.journey.journeys import COMPLAINT, JOURNEYS
from intake.journey.path import path
from intake.journey.question import as_form_data
from intake.journey.questions.people import WhoAreYou
from intake.journey.questions.when import WhenHappened
from intake.journey.said import Said
from intake.journey.wording import word
from tests.journey.people import TODAY

ROLES = (*sorted(WhoAreYou.holds()["role"] or ()), "")
YOUNG = ("child", "not_said", "")
LIMITS = Path(__file__).parents[1] / "procedure" / "data" / "timelimit.csv"

VOICES = ("child", "adult", "helper", "simple", "simple_helper")


def answers_for(question):
    """Anything a browser can post to a question."""
    fields = {
        name: st.lists(st.sampled_from(sorted(codes)), max_size=3)
        if codes
        else st.lists(st.sampled_from(["", "May 2020", "still here", "0191 496 0000"]), max_size=1)
        for name, codes in question.holds().items()
    }
    return st.fixed_dictionaries({}, optional=fields)


def drafts(journey):
    """Any draft of a journey: any of its pages answered in any way, whether it was met or not."""
    pages = {step.slug: answers_for(step.question) for step in journey.steps}
    marks = {"_more": st.just({"more": ["yes"]}), "_words": st.just({"simpler": ["yes"]})}
    return st.fixed_dictionaries({}, optional=pages | marks)


def slugs(journey, answers):
    return [step.slug for step in path(journey, answers, TODAY).steps]


def role(code, **more):
    return {"you": {"role": [code]} if code else {}, **more}


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=list(JOURNEYS))
@given(data=st.data())
def test_a_path_is_a_part_of_its_journey_in_order_and_holds_only_its_own_answers(journey, data):
    answers = data.draw(drafts(journey))
    way = path(journey, answers, TODAY)
    found = [step.slug for step in way.steps]
    assert len(set(found)) == len(found), "no address stands for two pages"
    assert [step for step in journey.steps if step in way.steps] == list(way.steps)
    assert {key for key in way.facts.answers if not key.startswith("_")} <= set(found)
    assert way == path(journey, answers, TODAY)
    for step in way.steps:
        held = way.facts.answers.get(step.slug, {})
        assert set(held) <= set(step.question.holds())
    assert path(journey, way.facts.answers, TODAY) == way, "what was sent makes the same path again"


@given(answers=drafts(COMPLAINT))
def test_one_may_visit_what_is_answered_and_the_first_gap_and_nothing_else(answers):
    way = path(COMPLAINT, answers, TODAY)
    gap = way.first_gap
    may = [step.slug for step in way.steps if way.may_visit(step.slug)]
    answered = [step.slug for step in way.steps if step.slug in answers]
    assert set(may) == {*answered, *([gap.slug] if gap else [])}
    for before, after in zip(way.steps, way.steps[1:], strict=False):
        assert way.previous(after.slug) == before
    assert way.previous(way.steps[0].slug) is None
    assert way.previous("check") == way.steps[-1]
    assert not way.may_visit("nowhere")


@given(answers=drafts(COMPLAINT), code=st.sampled_from(ROLES))
def test_changing_an_answer_and_back_costs_nothing(answers, code):
    before = path(COMPLAINT, answers, TODAY)
    path(COMPLAINT, {**answers, **role(code)}, TODAY)
    assert path(COMPLAINT, answers, TODAY) == before


@pytest.mark.parametrize(
    "code", ["parent", "foster_carer", "special_guardian", "adopter_or_adopted", "care_leaver"]
)
def test_nobody_is_asked_for_a_childs_consent_who_complains_in_their_own_right(code):
    assert not {"agreement", "adult", "for-whom"} & set(slugs(COMPLAINT, role(code)))


@pytest.mark.parametrize("code", [code for code in ROLES if code not in YOUNG])
def test_a_grown_up_is_asked_what_made_it_hard_only_when_it_is_over_12_months(code):
    late = role(code, when={"happened": ["3 September 2024"]})
    in_time = role(code, when={"happened": ["3 September 2026"]})
    still = role(code, when={"happened": ["3 September 2024"], "ticks": ["still"]})
    assert "sooner" in slugs(COMPLAINT, late)
    assert "sooner" not in slugs(COMPLAINT, in_time)
    assert "sooner" not in slugs(COMPLAINT, still)


@pytest.mark.parametrize(
    "row", list(csv.DictReader(LIMITS.read_text().splitlines())), ids=lambda row: row["note"][:60]
)
def test_the_12_months_are_those_of_the_table(row):
    today = date.fromisoformat(row["today"])
    with time_machine.travel(datetime.combine(today, time(0, 30), LONDON), tick=False):
        page = WhenHappened(as_form_data({"happened": [row["event_date"]]}))
        can_be = page.validate()
    assert can_be == (row["within_limit"] != "invalid"), (
        "what cannot be is asked for again, and no draft holds it"
    )
    if can_be:
        facts = Facts({"when": {"happened": [row["event_date"]]}}, today)
        assert facts.over_12_months == (row["within_limit"] == "no")
        assert ("sooner" in slugs_on(today, row["event_date"])) == (row["within_limit"] == "no")


def slugs_on(today, happened):
    answers = role("parent", when={"happened": [happened]})
    return [step.slug for step in path(COMPLAINT, answers, today).steps]


def test_the_child_comes_first_and_no_other_option_there_or_at_the_advocate_says_child_or_young():
    profile = load_profiles(None)["middlesbrough"]
    facts = words(profile) | {"provider": provider_of(profile)}
    told = word(WhoAreYou, "child", facts).fields[0].options
    assert told[0].code == "child"
    others = [*told[1:]]
    for journey in JOURNEYS.values():
        for step in journey.steps:
            if step.slug == "advocate":
                others += [
                    option for field in word(step.question, "child", facts).fields for option in field.options
                ]
    assert not [
        option.label
        for option in others
        if "child" in option.label.lower() or "young" in option.label.lower()
    ]


FILLED_LATER = re.compile(r"\{(over|day|question)\}")


@pytest.mark.parametrize("slug", load_profiles(None))
@pytest.mark.parametrize("voice", VOICES)
def test_every_question_is_worded_for_everyone_with_nothing_left_open(slug, voice):
    profile = load_profiles(None)[slug]
    facts = words(profile) | {"provider": provider_of(profile)}
    for journey in JOURNEYS.values():
        for question in {journey.opening, *(step.question for step in journey.steps)}:
            told = word(question, voice, facts)
            texts = [told.title, told.heading, told.hint, told.button]
            for field in told.fields:
                texts += [field.label, field.hint, *(option.label for option in field.options)]
                texts += [FILLED_LATER.sub("", text) for text in field.problems.values()]
                assert field.label
            assert told.title
            assert told.heading
            assert not [text for text in texts if "{" in text or "}" in text]


def test_a_helper_and_a_grown_up_who_ask_for_simpler_words_are_not_spoken_to_as_the_child():
    said = Said("mine", "theirs", "the one you help", "somebody's")
    assert said.to("simple", {}) == "somebody's"
    assert said.to("simple_helper", {}) == "the one you help"
    assert Said("plain").to("simple_helper", {}) == "plain"
    simple = {"_words": {"simpler": ["yes"]}}
    assert Facts({**role("parent"), **simple}, TODAY).wording == "simple"
    assert Facts({**role("advocate"), **simple}, TODAY).wording == "simple_helper"
    assert Facts({**role("child"), **simple}, TODAY).wording == "child"

"""Who is asked what: DESIGN's table, proved over every combination of the answers that decide the path.

That a page left empty opens no other is proved in test_the_path.py; so the path of what was answered is the whole.
"""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from intake.councils import load_profiles, provider_of, words
from intake.journey.facts import LISTED, POINTS
from intake.journey.journeys import ADVOCATE, COMPLAINT, JOURNEYS, ON_PAPER
from intake.journey.path import path
from intake.journey.questions.about import INSIDE, OUTSIDE
from intake.journey.questions.contact import METHODS
from intake.journey.questions.people import WhoAreYou
from intake.journey.wording import word
from tests.journey.answers import LONG_AGO, any_answers, journeys
from tests.journey.people import TODAY

ROLES = (*WhoAreYou.holds()["role"], "")
HELPERS = ("relative_or_friend", "advocate", "professional")
CHILDREN = ("child", "not_said", "")
DANGERS = ("yes", "no", "not_say", "")
FOR_WHOM = ("child", "care_leaver", "myself", "")
WAYS = (*METHODS, "")
ANY = journeys.flatmap(lambda journey: some.tuples(some.just(journey), any_answers(journey)))
MIDDLESBROUGH = load_profiles(None, ["middlesbrough"])["middlesbrough"]
FACTS = words(MIDDLESBROUGH) | {"provider": provider_of(MIDDLESBROUGH)}
IN_PERSON = {slug: journey for slug, journey in JOURNEYS.items() if journey.asks("you")}
"""Every journey that asks who someone is: all but a call back, which asks three things of everyone."""
TOPICS = ((), ("delay",), ("school",), ("school", "delay"))
WHENS = ({}, {"happened": [LONG_AGO]}, {"happened": [LONG_AGO], "ticks": ["still"]})


def answered(role, *, danger="", for_whom="", method="", topics=(), when=None, more=False):
    answers = {
        "you": {"role": [role] if role else []},
        "safe": {"danger": [danger] if danger else []},
        "for-whom": {"for_whom": [for_whom] if for_whom else []},
        "contact": {"method": [method] if method else []},
        "about": {"topics": list(topics)},
        "when": when or {},
    }
    return {**answers, "_more": {"more": ["yes"]}} if more else answers


def asked(journey, answers):
    return [step.slug for step in path(journey, answers, TODAY).steps]


@pytest.fixture(scope="module")
def every_child():
    """Every child's path through a complaint, with whether there is danger and whether they tell more."""
    return [
        (
            danger,
            more,
            asked(
                COMPLAINT, answered(role, danger=danger, method=method, topics=topics, when=when, more=more)
            ),
        )
        for role, danger, method, topics, when, more in product(
            CHILDREN, DANGERS, WAYS, TOPICS, WHENS, (False, True)
        )
    ]


@pytest.fixture(scope="module")
def everyone():
    """Everyone's path through every journey."""
    return [
        (
            journey,
            path(
                journey,
                answered(role, danger=danger, for_whom=for_whom, method=method, topics=topics, more=True),
                TODAY,
            ),
        )
        for journey, role, danger, for_whom, method, topics in product(
            JOURNEYS.values(), ROLES, ("yes", "no"), FOR_WHOM, WAYS, TOPICS[1:3]
        )
    ]


def test_no_child_can_send_before_story_advocate_and_safe_contact_were_offered(every_child):
    """On the short path and the long one, whatever was answered: the three come, in this order, before check."""
    for _danger, _more, steps in every_child:
        assert steps.index("story") < steps.index("advocate") < steps.index("contact"), steps


def test_someone_who_says_only_at_the_end_that_they_are_a_child_is_offered_them_too():
    for role in ROLES:
        walked = path(COMPLAINT, answered(role), TODAY).facts.answers
        assert {"story", "advocate", "contact"} <= set(
            asked(COMPLAINT, {**walked, "you": {"role": ["child"]}})
        )


def test_a_child_without_danger_meets_at_most_nine_screens_on_a_shared_device_too(every_child):
    for danger, more, steps in every_child:
        if danger != "yes" and not more:
            assert len(["before you start", "your code", *steps, "check"]) <= 9, steps


def test_a_child_is_never_asked_about_court_nor_what_made_it_hard_nor_about_anybody_else(every_child):
    for _danger, _more, steps in every_child:
        assert not {"court", "sooner", "for-whom", "children", "adult", "agreement", "helper"} & set(steps)


def test_who_must_not_know_is_asked_of_everyone_once_on_every_path_of_every_journey(everyone):
    for journey, way in everyone:
        fields = [name for step in way.steps for name in step.question.holds()]
        assert fields.count("must_not_know") == 1, (journey.slug, way)


def test_everyone_is_offered_an_advocate_once_and_in_a_complaint_right_after_the_story(everyone):
    for journey, way in everyone:
        if journey not in IN_PERSON.values():
            continue
        steps = [step.slug for step in way.steps]
        assert len([slug for slug in steps if slug.startswith("advocate")]) == 1, steps
        if journey is COMPLAINT:
            assert steps[steps.index("story") + 1].startswith("advocate"), steps


def test_danger_is_asked_of_everyone_who_complains_before_the_story(everyone):
    for journey, way in everyone:
        if journey is COMPLAINT:
            steps = [step.slug for step in way.steps]
            assert steps.index("safe") < steps.index("story"), steps


MEANING = {
    "whole_name": "their name",
    "name": "their name",
    "told_when": "when they told the council",
    "complained": "when they told the council",
}
"""Boxes of different names that ask for the same thing: a helper's name, and anybody else's."""


WISHES = frozenset(f"wish_{number}" for number in range(1, 5))


def meaning(slug, name):
    """What a box asks for. Whom they trust and whom it is about are both called `who`, whether and when an answer came
    `answered`; each point of a list asks its own."""
    if (slug, name) == ("before", "answered"):
        return "whether an answer came"
    return f"{slug} {name}" if name == "who" or slug in (*LISTED, *POINTS) else MEANING.get(name, name)


def asks_nothing_twice(journey, way):
    boxes = [(step.slug, name) for step in way.steps for name in step.question.holds()]
    meanings = [meaning(slug, name) for slug, name in boxes]
    assert len(meanings) == len(set(meanings)), (journey.slug, meanings)
    per_point = [slug for slug, name in boxes if name == "right"]
    assert not (per_point and WISHES & {name for _slug, name in boxes}), (
        "what would put it right is asked one way"
    )


def test_nothing_is_asked_twice_on_any_path(everyone):
    for journey, way in everyone:
        asks_nothing_twice(journey, way)


@given(ANY)
def test_nothing_is_asked_twice_whatever_anybody_answers(given_answers):
    journey, answers = given_answers
    asks_nothing_twice(journey, path(journey, answers, TODAY))


@given(ANY, some.sampled_from(["child", "adult", "helper", "simple", "simple_helper"]))
def test_no_two_pages_of_a_path_have_the_same_words(given_answers, voice):
    """Two pages are told apart by their heading, two boxes of a page by their label."""
    journey, answers = given_answers
    pages = [word(step.question, voice, FACTS) for step in path(journey, answers, TODAY).steps]
    assert len({page.heading for page in pages}) == len(pages), [page.heading for page in pages]
    for page in pages:
        assert len({field.label for field in page.fields}) == len(page.fields), page


@pytest.mark.parametrize("role", ["parent", "foster_carer", "special_guardian", "adopter_or_adopted"])
@pytest.mark.parametrize("journey", IN_PERSON.values(), ids=IN_PERSON)
def test_a_parent_or_carer_is_asked_which_child_but_never_for_the_childs_consent(journey, role):
    """They complain in their own right, whatever else they answer."""
    for danger, for_whom, method in product(DANGERS, FOR_WHOM, WAYS):
        steps = asked(journey, answered(role, danger=danger, for_whom=for_whom, method=method))
        assert not {"agreement", "adult", "for-whom", "helper"} & set(steps)
        assert "children" in steps


@pytest.mark.parametrize("role", HELPERS)
@pytest.mark.parametrize(
    ("for_whom", "about"),
    [
        ("child", ["children", "agreement", "helper"]),
        ("", ["children", "agreement", "helper"]),
        ("care_leaver", ["adult", "helper"]),
        ("myself", []),
    ],
)
def test_a_helper_is_asked_about_whoever_they_help_and_about_nobody_else(role, for_whom, about):
    steps = asked(COMPLAINT, answered(role, for_whom=for_whom))

    assert [slug for slug in steps if slug in ("children", "adult", "agreement", "helper")] == about


def test_whose_job_it_is_is_asked_right_after_a_yes_on_every_path_and_only_then():
    for role, danger, for_whom in product(ROLES, DANGERS, FOR_WHOM):
        steps = asked(COMPLAINT, answered(role, danger=danger, for_whom=for_whom))
        assert ("safe-who" in steps) == (danger == "yes"), (role, danger)
        assert danger != "yes" or steps[steps.index("safe") + 1] == "safe-who"


@pytest.mark.parametrize("journey", IN_PERSON.values(), ids=IN_PERSON)
def test_only_the_way_that_was_chosen_is_asked_about(journey):
    for role, method in product(ROLES, WAYS):
        reaches = [
            slug for slug in asked(journey, answered(role, method=method)) if slug.startswith("reach-")
        ]
        assert reaches == ([] if method in ("none", "") else [f"reach-{method}"]), (role, method)


@pytest.mark.parametrize("topics", [("school",), ("court", "health"), tuple(OUTSIDE)])
def test_the_signpost_comes_after_the_story_and_is_no_dead_end(topics):
    for role in ROLES:
        steps = asked(COMPLAINT, answered(role, topics=topics, more=True))
        assert steps.index("story") < steps.index("elsewhere") < steps.index("right"), role


@pytest.mark.parametrize("topics", [("delay", "school"), ("school", "else"), tuple(INSIDE), ()])
def test_a_mixed_complaint_meets_no_signpost(topics):
    for role in ROLES:
        assert "elsewhere" not in asked(COMPLAINT, answered(role, topics=topics, more=True)), role


def test_age_is_asked_of_children_and_care_leavers_only():
    for journey, role, for_whom in product(IN_PERSON.values(), ROLES, FOR_WHOM):
        way = path(journey, answered(role, for_whom=for_whom), TODAY)
        fields = [name for step in way.steps for name in step.question.holds()]
        assert fields.count("age") == (1 if role in (*CHILDREN, "care_leaver") else 0), role


def test_a_child_asks_for_an_advocate_at_nine_addresses_at_most():
    for role, method in product(CHILDREN, WAYS):
        assert len(["before you ask", *asked(ADVOCATE, answered(role, method=method)), "check", "sent"]) <= 9


@pytest.mark.parametrize("voice", ["child", "adult", "helper", "simple", "simple_helper"])
def test_no_answer_at_the_advocate_says_child_or_young_in_any_voice_for_any_council(voice):
    for profile in load_profiles(None).values():
        facts = words(profile) | {"provider": provider_of(profile)}
        for step in (step for journey in JOURNEYS.values() for step in journey.steps):
            if step.slug.startswith("advocate"):
                told = [
                    option.label.lower() for option in word(step.question, voice, facts).fields[0].options
                ]
                assert not [label for label in told if "child" in label or "young" in label], step


def test_addresses_and_titles_give_nothing_away():
    """A browser's history keeps them."""
    telling = ("danger", "hurt", "scared", "abuse", "complain", "police", "social")
    for journey in JOURNEYS.values():
        for step in journey.steps:
            for voice in ("child", "adult", "helper", "simple", "simple_helper"):
                told = f"{step.slug} {word(step.question, voice, {}).title}".lower()
                assert not [telltale for telltale in telling if telltale in told], told


def test_only_what_they_have_to_say_is_needed_and_of_a_later_stage_one_line():
    """Every other page lets an empty answer through, some after asking once more."""
    needed = {
        (journey.slug, step.slug, *step.question().needed())
        for journey in JOURNEYS.values()
        for step in journey.steps
        if step.question().needed() and step is not ON_PAPER  # for whoever types it in
    }
    assert needed == {
        ("complaint", "story", "story"),
        ("stage-2", "point-1", "what"),
        ("stage-2", "story", "story"),  # asked only where it was typed as a complaint
        ("stage-3", "parts", "parts"),
        ("feedback", "story", "story"),
        ("more", "story", "story"),
    }


def test_feedback_asks_at_most_four_things_of_anyone():
    for kind, method in product(("comment", "compliment", "suggestion", ""), WAYS):
        answers = {**answered("", method=method), "kind": {"kind": [kind]}}
        assert len(asked(JOURNEYS["feedback"], answers)) <= 4


def test_nobody_who_wants_to_stop_has_to_say_why():
    way = path(JOURNEYS["more"], {"what": {"what": ["stop"]}}, TODAY)
    assert not way.step("story").question().needed()


def test_a_call_back_asks_three_things_of_everyone():
    for role, method in product(ROLES, WAYS):
        steps = asked(JOURNEYS["call-me"], answered(role, method=method))
        assert steps == ["contact", "reach-text" if method == "text" else "reach-call", "support"]

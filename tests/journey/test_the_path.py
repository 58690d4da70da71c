"""Whoever is asked, in whatever order they answer and however often they change their mind, finds the way on."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from intake.journey.journeys import JOURNEYS
from intake.journey.path import path
from tests.journey.answers import answers_to, any_answers, finished, journeys
from tests.journey.people import TODAY

ANY = journeys.flatmap(lambda journey: some.tuples(some.just(journey), any_answers(journey)))


@given(ANY)
def test_finding_the_path_leaves_the_answers_as_they_were(given_answers):
    journey, answers = given_answers
    before = copy.deepcopy(answers)
    path(journey, answers, TODAY)

    assert answers == before


@given(ANY, some.randoms())
def test_the_order_in_which_pages_were_answered_makes_no_difference(given_answers, random):
    journey, answers = given_answers
    shuffled = list(answers.items())
    random.shuffle(shuffled)

    assert path(journey, dict(shuffled), TODAY) == path(journey, answers, TODAY)


@given(ANY)
def test_of_an_answer_to_another_wording_of_a_page_only_what_this_one_asks_counts(given_answers):
    journey, answers = given_answers
    way = path(journey, answers, TODAY)

    for step in way.steps:
        if step.slug in answers:
            assert way.facts.answers[step.slug] == step.question.kept(answers[step.slug])


@given(ANY)
def test_passing_over_every_other_page_asks_nothing_more(given_answers):
    """What is left empty never opens a question: the path is as long as it says from the start."""
    journey, answers = given_answers

    assert finished(journey, answers).steps == path(journey, answers, TODAY).steps


@given(ANY)
def test_whoever_passes_over_what_comes_next_gets_to_the_end(given_answers):
    journey, answers = given_answers
    way = finished(journey, answers)

    assert way.first_gap is None
    assert all(way.may_visit(step.slug) for step in way.steps)


@settings(max_examples=40)
@given(some.data())
def test_someone_who_goes_on_and_back_and_changes_their_mind_always_finds_the_next_page(data):
    journey = data.draw(journeys)
    answers = {}
    for _ in range(12):
        way = path(journey, answers, TODAY)
        may = [step for step in way.steps if way.may_visit(step.slug)]
        assert way.steps[0] in may
        assert way.first_gap is None or way.first_gap == next(s for s in way.steps if s.slug not in answers)
        step = data.draw(some.sampled_from(may))
        answers[step.slug] = data.draw(answers_to(step.question))


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_one_wording_of_an_address_has_a_box_for_all_that_the_others_have(journey):
    """A page that lost its draft is shown in the wording that has room for what was posted: no text gets lost."""
    wordings = {}
    for step in journey.steps:
        wordings.setdefault(step.slug, []).append(set(step.question.holds()))
    for slug, boxes in wordings.items():
        assert set().union(*boxes) in boxes, slug

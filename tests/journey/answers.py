"""Anybody's answers to anything: on the path or not, in any order, changed as often as they like."""

from hypothesis import strategies as some

from intake.journey.fields import When
from intake.journey.journeys import JOURNEYS
from intake.journey.path import Journey, path
from tests.journey.people import TODAY

LONG_AGO = "3 September 2024"
DATES = ["", LONG_AGO, "2019", "November 2025", "2026", "1 January 1990"]

journeys = some.sampled_from(list(JOURNEYS.values()))


def answers_to(question):
    """Answers to one page: codes that it offers, dates that can be read, any text elsewhere; or nothing at all."""
    fields = {field.name: _values(field) for field in question()}
    return some.just({}) | some.fixed_dictionaries({}, optional=fields)


def _values(field):
    codes = list(getattr(field, "options", ()))
    if not codes:
        return (
            some.sampled_from(DATES).map(lambda text: [text]) if isinstance(field, When) else some.just(["x"])
        )
    most = 1 if field.kind == "one" else 3
    return some.lists(some.sampled_from(codes), min_size=1, max_size=most, unique=True)


@some.composite
def any_answers(draw, journey: Journey):
    """Answers to some pages of the journey, whether its path asks them or not."""
    chosen = draw(some.lists(some.sampled_from(journey.steps), max_size=20))
    answers = {step.slug: draw(answers_to(step.question)) for step in chosen}
    if draw(some.booleans()):
        answers["_more"] = {"more": ["yes"]}
    if draw(some.booleans()):
        answers["_complaint"] = {"steps": draw(some.lists(some.sampled_from(sorted(answers) or ["story"])))}
    if draw(some.booleans()):
        answers["_dates"] = {"given": ["yes"]}
    return answers


def finished(journey: Journey, answers):
    """The path when every other page is passed over."""
    answers = {step: dict(fields) for step, fields in answers.items()}
    while gap := path(journey, answers, TODAY).first_gap:
        answers[gap.slug] = {}
    return path(journey, answers, TODAY)

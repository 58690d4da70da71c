"""Whatever is posted to whichever page: an answer in plain words, never a fault."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from intake import clock
from intake.journey.journeys import JOURNEYS
from tests.web.visitor import Visitor

BUTTONS = ["again", "later", "words", "more", "enough", "code", "device", "revision", "anew"]
EVERY_STEP = [
    (journey.slug, step)
    for journey in JOURNEYS.values()
    for step in [*dict.fromkeys(step.slug for step in journey.steps), "check"]
]
TYPED = [
    "",
    " ",
    "\n",
    "yes",
    "no",
    "simpler",
    "2024",
    "31/2/2024",
    "3 Sept",
    "²/٣/2024",
    "a@b",
    "0770",
    "{council}",
    "%s",
    "\u202e\0",
]


def fields_at(journey, slug):
    """Names and codes of every question of that address."""
    held = {}
    for step in JOURNEYS[journey].steps:
        if step.slug == slug:
            held |= step.question.holds()
    return held


def bodies(journey, slug):
    held = fields_at(journey, slug)
    codes = [code for codes in held.values() for code in codes or ()]
    names = some.sampled_from([*held, *BUTTONS]) | some.text(max_size=8)
    typed = (
        some.sampled_from([*codes, *TYPED])
        | some.text(max_size=40)
        | some.text(string.digits + " ./-", max_size=12)
    )
    pages = some.lists(some.tuples(names, typed), max_size=12)
    return pages | some.binary(max_size=60)


@pytest.mark.parametrize(("journey", "slug"), EVERY_STEP, ids="/".join)
def test_no_body_makes_a_fault(app, journey, slug):
    visitor = Visitor(app)

    @settings(max_examples=8, deadline=None)
    @given(bodies(journey, slug), some.sampled_from(["", "old", None]))
    def no_body_makes_a_fault(body, token):
        if (
            visitor.browser.visit is None
            or visitor.browser.site.store.drafts.open(visitor.browser.visit.code, clock.now()).submission_id
        ):
            visitor.browser.forget()
            visitor.post(f"/middlesbrough/{journey}/", {})
        if token is None:
            token = visitor.browser.site.store.ring.for_code(visitor.browser.visit.code)[0].csrf
        if isinstance(body, list):
            body = [("token", token), *body]
        visitor.post(f"/middlesbrough/{journey}/{slug}", body)

    no_body_makes_a_fault()


@pytest.mark.parametrize(
    "address", ["/middlesbrough/complaint/", "/middlesbrough/resume", "/middlesbrough/finish"]
)
def test_no_body_without_a_draft_makes_a_fault(app, address):
    @settings(max_examples=20, deadline=None)
    @given(bodies("complaint", "you"))
    def no_body_makes_a_fault(body):
        Visitor(app).post(address, body)

    no_body_makes_a_fault()

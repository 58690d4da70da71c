"""Whole journeys, walked from outside, with each council."""

import re

import pytest

from tests.web import people

COUNCILS = ("middlesbrough", "redcar-cleveland", "north-east-lincolnshire", "bournemouth", "bexley")
PEOPLE = {name: getattr(people, name) for name in ("CHILD_WHO_IS_HURT", "CARE_LEAVER", "PARENT", "HELPER")}


@pytest.mark.parametrize("council", COUNCILS)
@pytest.mark.parametrize("answers", PEOPLE.values(), ids=PEOPLE)
def test_everyone_can_complain_to_every_council(visitor, council, answers):
    visitor.walk("complaint", answers, council=council)

    assert re.fullmatch(r"[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}", visitor.page.reference)
    assert visitor.page.address == f"/{council}/complaint/sent"


@pytest.mark.parametrize("council", COUNCILS)
def test_a_child_can_ask_every_council_for_an_advocate(visitor, council):
    visitor.walk("advocate", people.CHILD_WHO_WANTS_AN_ADVOCATE, council=council)

    assert visitor.page.reference

import re

import pytest

from intake.complaints.reference import ALPHABET, new_reference
from tests.complaints.people import PROFILES


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.slug)
def test_a_reference_begins_with_the_councils_letters(profile):
    reference = new_reference(profile)
    assert re.fullmatch(r"[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}", reference)
    assert reference.startswith(profile.prefix)


def test_no_symbol_can_be_taken_for_another_and_no_word_can_come_about():
    assert not set(ALPHABET) & set("AEIOUY01LSZBGNV")
    assert len(set(ALPHABET)) == len(ALPHABET) == 21


def test_the_sums_in_the_docstring_are_right():
    assert round(21**8 / 1e9) == 38
    assert round(21**8 / 100_000, -3) == 378_000


def test_two_references_are_not_the_same():
    assert len({new_reference(PROFILES["bexley"]) for _ in range(200)}) == 200

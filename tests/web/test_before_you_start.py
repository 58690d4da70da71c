"""What everyone reads first is short, for every council's names."""

import pytest

from intake.councils import load_profiles
from tests.web.visitor import Visitor

MOST_WORDS = 120
"""PROCEDURE section 8; the question who uses the device stands apart."""


@pytest.mark.parametrize("council", load_profiles())
@pytest.mark.parametrize("journey", ["complaint", "advocate"])
def test_before_you_start_is_short_and_says_what_matters(visitor: Visitor, council: str, journey: str):
    page = visitor.open(f"/{council}/{journey}/")
    told = page.text.split("Before you start")[-1].split("Does anyone else use")[0]
    assert len(told.split()) <= MOST_WORDS
    for words in ("999", "0800 1111", "Shift three times", "7 days", "code"):
        assert words in told

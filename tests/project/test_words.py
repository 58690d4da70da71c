"""The catalogues of translations are what the code and the templates say."""

import re

import pytest
from babel.messages.pofile import read_po

from dev import ROOT, extract_words

TEMPLATE = ROOT / "translations" / "messages.pot"
CATALOGUES = sorted(ROOT.glob("translations/*/LC_MESSAGES/messages.po"))
REFRESH = "run `python3 dev.py words`"


def catalogue(path):
    with path.open("rb") as words:
        return read_po(words)


def ids(path):
    return {message.id for message in catalogue(path) if message.id}


def places(text):
    """What is filled in: `{council}` and the like."""
    return set(re.findall(r"\{\w*\}", text))


def test_the_template_holds_every_word_that_is_marked(tmp_path):
    extract_words(tmp_path / "messages.pot")
    assert TEMPLATE.read_text() == (tmp_path / "messages.pot").read_text(), REFRESH


def test_there_is_an_english_catalogue():
    assert ROOT / "translations/en/LC_MESSAGES/messages.po" in CATALOGUES


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_catalogue_asks_for_exactly_these_words(path):
    assert ids(path) == ids(TEMPLATE), REFRESH


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_catalogue_holds_no_guesses_and_nothing_left_over(path):
    words = catalogue(path)
    assert [message.id for message in words if message.id and message.fuzzy] == []
    assert list(words.obsolete) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_translation_is_filled_in_with_the_same_facts(path):
    for message in catalogue(path):
        if not message.id or not message.string:
            continue
        asked = message.id if isinstance(message.id, str) else message.id[-1]
        for told in [message.string] if isinstance(message.string, str) else message.string:
            assert not told or places(told) <= places(asked), asked

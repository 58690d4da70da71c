"""`intake paper`: forms to print, in the site's own words."""

import re

import html5lib
import pytest

from intake.cli import main
from intake.councils import load_profiles
from intake.i18n import ENGLISH
from intake.journey.journeys import JOURNEYS
from intake.journey.on_paper import pages_on_paper, voices_on_paper
from intake.journey.wording import word
from intake.web.words import facts_of
from tests.journey.people import TODAY

COUNCILS = ("middlesbrough", "redcar-cleveland", "north-east-lincolnshire", "bournemouth", "bexley")


@pytest.fixture
def bare(monkeypatch):
    """An environment without a single setting."""
    import os

    for name in [name for name in os.environ if name.startswith("INTAKE_")]:
        monkeypatch.delenv(name)


def forms(folder, council, journey="complaint"):
    """The forms of a council, by voice."""
    assert main(["paper", council, "--journey", journey, "--out", str(folder)]) == 0
    return {
        voice: (folder / f"{council}-{journey}-{voice}.html").read_text()
        for voice in voices_on_paper(JOURNEYS[journey])
    }


def words_of(html: str) -> str:
    document = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(html)
    return " ".join("".join(document.find("body").itertext()).split())


@pytest.mark.parametrize("council", COUNCILS)
def test_every_question_stands_there_in_the_words_of_the_site(bare, tmp_path, capsys, council):
    profile = load_profiles(None)[council]
    for voice, html in forms(tmp_path, council).items():
        text = words_of(html)
        assert profile.name in text
        for page in pages_on_paper(JOURNEYS["complaint"], voice, TODAY):
            for field in page.fields:
                worded = word(field.step.question, voice, facts_of(profile, TODAY)).field(field.name)
                assert " ".join(worded.label.split()) in text
                for option in worded.options:
                    if option.code in field.codes and not option.code.startswith("provider"):
                        assert " ".join(option.label.split()) in text
        assert "{" not in text
    assert capsys.readouterr().out.splitlines() == [
        str(tmp_path / f"{council}-complaint-{voice}.html") for voice in ("child", "adult", "helper")
    ]


@pytest.mark.parametrize("journey", JOURNEYS)
def test_every_journey_can_be_printed(bare, tmp_path, journey):
    for html in forms(tmp_path, "bexley", journey).values():
        assert f"/bexley/{journey}/?paper=yes" in words_of(html)


def test_nothing_on_paper_speaks_of_pages_buttons_or_a_day_that_is_over_when_it_is_read(bare, tmp_path):
    for html in forms(tmp_path, "middlesbrough").values():
        text = words_of(html)
        assert "we will tell you who can help right now" not in text
        assert "If someone may get hurt before" not in text
        assert not re.search(r"\b(Exit|button|code)\b", text)
        assert "<script" not in html


def test_a_council_without_an_advocacy_provider_offers_none(bare, tmp_path):
    without = [slug for slug, profile in load_profiles(None).items() if not profile.advocacy.provider]
    assert without
    text = words_of(forms(tmp_path, without[0])["child"])
    assert "let them read what I wrote" not in text


def test_what_is_only_for_some_says_for_whom(bare, tmp_path):
    text = words_of(forms(tmp_path, "middlesbrough")["adult"])
    assert re.search(r"Only if you chose “Call me” at question \d+\.", text)
    assert re.search(r"Not if you chose “Yes, let’s make a list” at question \d+\.", text)
    assert re.search(r"Only if the date at question \d+ is more than a year ago\.", text)
    assert "Only this is needed: “What happened?”" in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["atlantis"], "atlantis is not one of"),
        (["bexley", "--journey", "sea"], "sea is not one of complaint,"),
    ],
)
def test_a_council_or_a_journey_that_is_not_there_is_named(bare, capsys, arguments, told):
    with pytest.raises(SystemExit) as end:
        main(["paper", *arguments])
    assert end.value.code == 2
    assert told in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_to_is_named(bare, tmp_path, capsys):
    (tmp_path / "file").write_text("")
    assert main(["paper", "bexley", "--out", str(tmp_path / "file")]) == 1
    assert "name another folder with --out" in capsys.readouterr().err


def test_a_form_is_in_english_for_now(bare, tmp_path):
    assert f'<html lang="{ENGLISH.tag}" dir="ltr">' in forms(tmp_path, "bexley", "call-me")["child"]


def test_no_sheet_ends_with_a_question_whose_answer_is_on_the_next(bare, tmp_path):
    """A question's words and its first answer are one block, which a printer does not break."""
    html = forms(tmp_path, "bexley")["adult"]
    assert ".field { break-inside: avoid; }" in html
    document = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True).parse(html)
    blocks = [
        next(iter(section)) for section in document.iter("section") if "box" not in section.get("class", "")
    ]
    assert len(blocks) > 20
    for block in blocks:
        assert block.get("class") == "field"
        assert next(block.iter("h2")) is not None
        assert any(inner.get("class") in ("tick", "tick one", "line") for inner in block.iter())

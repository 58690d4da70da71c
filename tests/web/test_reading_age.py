"""A child's pages, measured: Flesch-Kincaid grade of at most 5 on the whole and 7 on any page.

Names of councils, roles and organisations are the council's own and are left out of the count. A label, a heading and a
button each count as a sentence, as somebody reads them.
"""

import re
from statistics import mean
from xml.etree.ElementTree import Element

import pytest
import textstat

from intake.councils import words
from intake.councils.national import NATIONAL
from tests.web.page import Page, words_of
from tests.web.people import NEEDED
from tests.web.visitor import Visitor

BLOCKS = ("p", "li", "label", "legend", "h1", "h2", "dt", "dd", "button", "summary")
CHILD = {"you": {"role": "child"}}
WAYS = {
    "complaint": {**CHILD, "safe": {"danger": "yes"}, "contact": {"method": "call"}},
    "stage-2": {**CHILD, "contact": {"method": "email"}},
    "stage-3": {**CHILD, "contact": {"method": "someone"}},
    "advocate": {**CHILD, "contact": {"method": "text"}, "reach-text": {"value": "07700 900123"}},
    "feedback": {"kind": {"kind": "compliment"}, "contact": {"method": "call"}},
    "more": {"what": {"what": "stop"}, "contact": {"method": "call"}},
    "call-me": {"reach-call": {"value": "07700 900123"}},
}
ONE_NAME = "Sam"


def sentences(page: Page) -> list[str]:
    """What the main part says, block by block, each ended by a stop."""
    told = [words_of(block, without_typed=True) for block in page.main.iter() if is_innermost(block)]
    return [text if text.endswith((".", "?", "!")) else f"{text}." for text in told if text]


def is_innermost(block: Element) -> bool:
    return block.tag in BLOCKS and not any(
        inner.tag in BLOCKS for inner in block.iter() if inner is not block
    )


def grade(page: Page, names: list[str]) -> float:
    text = " ".join(sentences(page))
    for name in names:
        text = re.sub(re.escape(name), ONE_NAME, text, flags=re.IGNORECASE)
    return textstat.flesch_kincaid_grade(re.sub(r"[\d(][\d ()-]{2,}|\b[A-Z]{3}-\w{4}-\w{4}\b", " ", text))


@pytest.fixture
def pages(clock, visitor: Visitor) -> list[Page]:
    """Every page of every journey as a child meets it, the long way too, and where they are."""
    for journey, answers in WAYS.items():
        visitor.walk(journey, {**NEEDED[journey], **answers})
    visitor.walk("complaint", {**NEEDED["complaint"], **CHILD}, until="check")
    visitor.press("Tell us more first")
    visitor.walk_on(
        {
            "list": {"make": "yes"},
            "list-1": {"another": "yes"},
            "list-2": {"another": "yes"},
            "about": {"topics": "school"},
            "before": {"told": "yes", "answered": "yes"},
        }
    )
    for name in ("", "how-it-works", "help-now", "privacy", "cookies", "resume", "dates"):
        visitor.open(f"/middlesbrough/{name}")
    visitor.fill({"complained": "1 October 2026"}).press()
    return visitor.history


def test_a_child_of_ten_can_read_every_page(pages, profiles):
    known = {*words(profiles["middlesbrough"]).values(), *(one.name for one in NATIONAL.values())}
    names = sorted(filter(None, known), key=len, reverse=True)
    grades = {page.address: grade(page, names) for page in pages}
    assert len(grades) > 45
    assert {address: found for address, found in grades.items() if found > 7} == {}
    assert mean(grades.values()) <= 5


def test_a_page_of_an_office_would_not_pass():
    """What is measured does tell hard words from easy ones."""
    office = (
        "The aforementioned representations procedure necessitates independent adjudication of complaints."
    )
    assert textstat.flesch_kincaid_grade(office) > 7

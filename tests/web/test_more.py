"""More: to add something, change something or stop it, by reference. It only writes."""

import re

import pytest

from tests.web.people import CHILD
from tests.web.stored import sent_by
from tests.web.visitor import Visitor

MADE_UP = "MBR-2222-3333"


def stop(visitor, reference):
    return visitor.walk(
        "more",
        {
            "earlier": {"Your reference, if you have it": reference},
            "what": {"What do you want to do?": "Stop it"},
        },
    )


def test_something_is_added_under_a_new_reference_of_its_own(visitor):
    page = visitor.walk(
        "more",
        {
            "earlier": {"reference": MADE_UP},
            "what": {"what": "add"},
            "story": {"What do you want to add?": "It happened again."},
        },
    )
    submission = sent_by(visitor)
    assert submission.kind == "more"
    assert submission.facts.story == "It happened again."
    assert page.reference == submission.reference
    assert MADE_UP not in page.html
    assert "puts it with what you sent before." in page.text
    assert "You don’t need to send papers now. Keep them safe." in page.text
    assert f"complaints@middlesbrough.gov.uk and write {submission.reference}." in page.text


def test_who_wants_to_stop_need_not_say_why_and_nothing_stops_yet(visitor):
    page = stop(visitor, MADE_UP)
    assert "Nothing stops yet. They check with you first, in the way you first gave." in page.text


def test_who_changes_something_is_checked_with(visitor):
    page = visitor.walk(
        "more",
        {
            "what": {"what": "change"},
            "story": {"What should be changed?": "I have a new phone."},
            "contact": {"method": "call"},
            "reach-call": {"value": "0161 496 0000"},
        },
    )
    assert "Before anything changes, they check with you, in the way you first gave." in page.text


def test_what_they_add_is_needed_but_the_reference_is_not(visitor):
    visitor.walk("more", until="story")
    assert visitor.press().problems == ["Please write it here. A few words are enough."]
    visitor.walk_on({"story": {"story": "x"}})
    assert sent_by(visitor).facts.what_now == "add"


def same_but_for_its_own(visitor, reference) -> list[str]:
    """Every page, without the reference that was typed, the visit's tokens and its own new reference."""
    own = visitor.page.reference
    pages = [page.html.replace(reference, "TYPED").replace(own, "OWN") for page in visitor.history]
    return [re.sub(r'name="token" value="[^"]*"', "TOKEN", page) for page in pages]


def test_no_page_tells_whether_a_reference_exists(app):
    sender = Visitor(app)
    existing = sender.walk("complaint", CHILD).reference
    asked = []
    for reference in (existing, MADE_UP):
        visitor = Visitor(app)
        stop(visitor, reference)
        asked.append(same_but_for_its_own(visitor, reference))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("where", ["/middlesbrough/", "sent"])
def test_the_first_page_and_the_last_lead_there(visitor, where):
    if where == "sent":
        visitor.walk("complaint", CHILD)
    else:
        visitor.open(where)
    page = visitor.follow("Add something, change it or stop it")
    assert page.address == "/middlesbrough/more/"
    assert page.heading == "Before you start"


def test_nothing_in_a_browsers_history_says_what_it_was(visitor):
    stop(visitor, MADE_UP)
    for page in visitor.history:
        assert "complain" not in page.title.lower()
        assert "stop" not in page.title.lower()

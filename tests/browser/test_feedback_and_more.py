"""A thank you, an addition and a withdrawal in a browser, with axe on every page, down to the mails that arrive."""

import json

import jsonschema
import pytest
from playwright.sync_api import Page

from tests.browser import axe
from tests.browser.person import Person
from tests.browser.test_five_councils import PROFILES, SCHEMA
from tests.end_to_end.live import LiveSite, Post, text_of

pytestmark = pytest.mark.slow

CHECK = (
    "Sent by someone who knows the reference. Before you stop anything or use a new contact, check with the person in "
    "the way they first gave."
)


@pytest.fixture
def careful(page: Page, confirmed_site: LiveSite) -> Person:
    """Someone on whose every page axe looks."""
    return Person(page, confirmed_site.address, axe.finds_nothing)


def mail_about(post: Post, reference: str, council: str):
    """The council's mail: its subject, its words, and its record, which fits the schema."""
    (mail,) = post.about(reference, to=PROFILES[council].contacts.email.value)
    record = next(part for part in mail.iter_attachments() if part.get_filename() == "record.json")
    read = json.loads(record.get_content())
    jsonschema.validate(read, SCHEMA)
    return mail["Subject"], " ".join(text_of(mail).split()), read


def test_someone_says_thank_you(careful: Person, post: Post):
    careful.begin("bexley", "feedback")
    careful.walk(
        {
            "kind": {"A thank you: something went well": True},
            "story": {"What went well?": "Jo always rang back."},
            "contact": {"What shall we call you?": "Sam"},
        }
    )
    subject, words, record = mail_about(post, careful.reference, "bexley")
    assert subject == f"[Compliment] {careful.reference}"
    assert "Jo always rang back." in words
    assert "Name to use: Sam" in words
    assert record["kind"] == "compliment"
    assert record["deadlines"] == []


def test_something_is_added_and_then_it_is_to_stop(careful: Person, post: Post):
    careful.begin("redcar-cleveland")
    careful.walk(
        {
            "you": {"I’m a child or a young person": True},
            "story": {"What happened?": "They moved me."},
            "contact": {"Call me": True},
            "reach-call": {"Your phone number": "0161 496 0000"},
        }
    )
    first = careful.reference
    careful.page.get_by_role("link", name="Add something, change it or stop it").click()
    careful.go_on()
    careful.walk(
        {
            "earlier": {"Your reference, if you have it": first.lower()},
            "what": {"Add something": True},
            "story": {"What do you want to add?": "And my things were lost."},
        }
    )
    added = careful.reference
    assert added != first
    subject, words, record = mail_about(post, added, "redcar-cleveland")
    assert subject == f"[More] {added} | to add | {first}"
    assert CHECK in words
    assert "And my things were lost." in words
    assert record["kind"] == "more"

    careful.begin("redcar-cleveland", "more")
    careful.walk({"earlier": {"Your reference, if you have it": first}, "what": {"Stop it": True}})
    assert "Nothing stops yet." in careful.page.locator("main").inner_text()
    subject, words, _record = mail_about(post, careful.reference, "redcar-cleveland")
    assert subject == f"[More] {careful.reference} | to stop | {first}"
    assert "They want it stopped." in words
    assert "They gave no new way: use the one they first gave." in words
    assert CHECK in words

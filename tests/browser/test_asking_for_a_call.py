"""Ask us to call you, in a browser, with axe on every page, down to the mail that arrives."""

import pytest
from playwright.sync_api import Page

from tests.browser import axe
from tests.browser.person import Person
from tests.browser.test_five_councils import PROFILES
from tests.end_to_end.live import LiveSite, Post, text_of


@pytest.mark.slow
def test_someone_who_would_rather_speak_is_called_back(page: Page, confirmed_site: LiveSite, post: Post):
    person = Person(page, confirmed_site.address, axe.finds_nothing)
    person.begin("north-east-lincolnshire", "call-me")
    person.walk(
        {
            "contact": {"Your first name": "Dee", "Is there anyone who must not know?": "my stepdad"},
            "reach-call": {
                "Your phone number": "0161 496 0000",
                "When is it safe to reach you?": "before three",
                "No, someone else may hear it": True,
            },
            "support": {"A textphone, or Relay UK": True, "The language you like best": "Polish"},
        }
    )
    profile = PROFILES["north-east-lincolnshire"]
    (mail,) = post.about(person.reference, to=profile.contacts.email.value)
    assert mail["Subject"] == f"[Call back] {person.reference} | CHILD"
    words = " ".join(text_of(mail).split())
    for told in (
        "Must not know: my stepdad",
        "How to reach them, by phone: 0161 496 0000",
        "Safe times: before three",
        "Do not leave one: someone else may hear it.",
        "What helps: A textphone, or Relay UK",
        "The language you like best: Polish",
    ):
        assert told in words
    assert "ready to send" not in words

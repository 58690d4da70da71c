"""Feedback: a comment, a compliment or a suggestion, in at most four questions."""

from dataclasses import replace

import pytest

from intake.councils.profile import Link
from intake.journey.journeys import JOURNEYS
from tests.web.conftest import running
from tests.web.people import CHILD, NEEDED
from tests.web.stored import draft_of, sent_by
from tests.web.visitor import Visitor

IDEA = {
    "kind": {"What would you like to send?": "An idea: how to do it better"},
    "story": {"What is your idea?": "Answer the phone."},
    "contact": {"call_me": "Dee", "method": "text", "must_not_know": "my boss"},
    "reach-text": {"value": "07700 900123"},
}


def test_a_thank_you_takes_two_questions_and_nobody_owes_a_date(visitor):
    page = visitor.walk(
        "feedback",
        {
            "kind": {"kind": "A thank you: something went well"},
            "story": {"What went well?": "Jo always rang back."},
        },
    )
    assert sent_by(visitor).kind == "compliment"
    assert sent_by(visitor).facts.story == "Jo always rang back."
    assert "Thank you for telling us." in page.text
    assert " 2026" not in page.text
    assert "Add something, change it or stop it" not in page.text


def test_an_idea_may_be_written_back_to(visitor):
    page = visitor.walk("feedback", IDEA)
    assert sent_by(visitor).kind == "suggestion"
    assert "Someone may get in touch in the way you chose. Nobody has to." in page.text


def test_without_choosing_it_is_a_comment_and_only_the_text_is_needed(visitor):
    visitor.walk("feedback", until="story")
    assert visitor.press().problems == ["Please write it here. A few words are enough."]
    visitor.walk_on({"story": {"What would you like to say?": "The office is hard to find."}})
    assert sent_by(visitor).kind == "comment"


def test_the_first_page_leads_there(visitor):
    visitor.open("/middlesbrough/")
    assert visitor.follow("Say thank you, or tell us your idea").heading == "Before you start"


def test_the_councils_own_page_is_named_and_linked_where_its_address_is_known(
    visitor, profiles, upgraded, tmp_path
):
    page = visitor.open("/north-east-lincolnshire/feedback/")
    assert (
        "North East Lincolnshire Council has a page of its own for this, “Complaints, compliments and suggestions”."
        in page.text
    )
    assert "of its own for this" not in visitor.open("/middlesbrough/feedback/").text
    council = profiles["bexley"]
    known = replace(council, links=(Link("Tell us", "feedback", "https://council.example/feedback", None),))
    with running(upgraded, tmp_path, {**profiles, "bexley": known}) as app:
        page = Visitor(app).open("/bexley/feedback/")
        assert page.links["Tell us"] == "https://council.example/feedback"


def test_what_sounds_like_a_complaint_may_become_one_and_is_never_made_to(visitor):
    visitor.walk("feedback", IDEA, until="check")
    assert "You don’t have to." in visitor.page.text
    revision = draft_of(visitor).revision
    page = visitor.press("Make it a complaint instead")
    assert page.step == "code", "a complaint on a shared device begins with its code"
    assert draft_of(visitor).revision == revision + 1
    assert visitor.go_on().step == "you"
    before = len(visitor.history)
    visitor.walk_on({"you": CHILD["you"]}, until="contact")
    filled = dict(visitor.page.form.data())
    assert (filled["call_me"], filled["method"], filled["must_not_know"]) == ("Dee", "text", "my boss")
    visitor.walk_on()
    asked = {page.step for page in visitor.history[before:]}
    assert not asked & {"story", "reach-text"}, "what was typed is not asked for again"
    submission = sent_by(visitor)
    facts = submission.facts
    assert submission.kind == "complaint"
    assert facts.story == "Answer the phone."
    assert (facts.name, facts.reach_value, facts.must_not_know) == ("Dee", "07700 900123", "my boss")


def test_a_helper_whose_comment_becomes_a_complaint_finds_their_name_filled_in(visitor):
    visitor.walk("feedback", IDEA, until="check")
    visitor.press("Make it a complaint instead")
    visitor.walk_on({"you": {"role": "advocate"}, "for-whom": {"for_whom": "child"}}, until="helper")
    assert dict(visitor.page.form.data())["name"] == "Dee"
    visitor.walk_on()
    facts = sent_by(visitor).facts
    assert (facts.name, facts.must_not_know, facts.reach_value) == ("Dee", "my boss", "07700 900123")


def test_an_old_page_of_the_feedback_still_saves_into_the_complaint(visitor):
    visitor.walk("feedback", {"kind": IDEA["kind"]}, until="story")
    kind, story = visitor.history[-2:]
    visitor.walk_on({step: IDEA[step] for step in ("story", "contact", "reach-text")}, until="check")
    visitor.press("Make it a complaint instead")
    visitor.press(on=kind)
    assert "/complaint/" in visitor.page.address
    story.form.fill({"story": "Answer the phone, please."})
    visitor.press(on=story)
    assert "/complaint/" in visitor.page.address
    assert draft_of(visitor).answers["story"] == {"story": ["Answer the phone, please."]}
    visitor.open("/middlesbrough/feedback/contact")
    assert "/complaint/" in visitor.page.address
    visitor.walk_on({"you": CHILD["you"]})
    assert visitor.open("/middlesbrough/feedback/check").address == "/middlesbrough/complaint/sent"


def test_a_thank_you_is_not_asked_whether_it_is_a_complaint(visitor):
    visitor.walk("feedback", {**IDEA, "kind": {"kind": "compliment"}, "story": {"story": "x"}}, until="check")
    assert "Make it a complaint instead" not in visitor.page.html


@pytest.mark.parametrize("journey", [slug for slug in JOURNEYS if slug not in ("feedback", "complaint")])
def test_nothing_else_becomes_a_complaint(visitor, journey):
    visitor.walk(journey, NEEDED[journey], until="check")
    form = {**dict(visitor.page.form.data()), "complaint": "yes"}
    visitor.post(visitor.page.address, form)
    assert sent_by(visitor).journey.slug == journey

"""Ask us to call you: three questions and no story."""

import pytest

from intake.journey.journeys import JOURNEYS
from tests.web.stored import sent_by

DEE = {
    "contact": {"Your first name": "Dee", "must_not_know": "my stepdad"},
    "reach-call": {"Your phone number": "0161 496 0000", "good_times": "before 3", "message": "no"},
    "support": {"needs": ["textphone"], "language": "Polish"},
}


def test_three_questions_after_before_you_start_and_nobody_asks_what_happened(visitor):
    page = visitor.walk("call-me", DEE)
    asked = [
        page.step
        for page in visitor.history
        if page.asks and page.step in ("contact", "reach-call", "support")
    ]
    assert asked == ["contact", "reach-call", "support"]
    assert len(visitor.history) == 6  # with the first page, the check page and the last
    assert not any(step.slug in ("story", "you", "safe") for step in JOURNEYS["call-me"].steps)
    assert "The complaints team at Middlesbrough Council calls you, in the times that you gave." in page.text
    assert f"If you hear nothing, call 01642 729814 and say {page.reference}." in page.text


def test_what_is_needed_to_call_them_is_kept(visitor):
    visitor.walk("call-me", DEE)
    submission = sent_by(visitor)
    facts = submission.facts
    assert submission.kind == "call_me"
    assert (facts.method, facts.reach_value, facts.name) == ("call", "0161 496 0000", "Dee")
    assert (facts.good_times, facts.message, facts.must_not_know) == ("before 3", "no", "my stepdad")


def test_a_deaf_person_can_have_a_message_instead(visitor):
    page = visitor.walk(
        "call-me",
        {
            "contact": {"Is a call all right?": "No, send me a text message instead"},
            "reach-text": {"Your mobile number": "07700 900123"},
            "support": {"needs": ["bsl"]},
        },
    )
    assert sent_by(visitor).facts.method == "text"
    assert "The complaints team at Middlesbrough Council sends you a text message." in page.text


def test_without_a_number_they_are_asked_once_more_and_then_let_through(visitor):
    visitor.walk("call-me", until="reach-call")
    visitor.press()
    assert visitor.page.problems == [
        "We need your number to reach you. If you cannot give it, just continue."
    ]
    page = visitor.walk_on()
    assert "You gave us no number, so nobody can call you." in page.text
    assert f"Call 01642 729814 and say {page.reference}." in page.text


def test_nobody_promises_a_day(visitor):
    assert " 2026" not in visitor.walk("call-me", DEE).text


@pytest.mark.parametrize("council", ["middlesbrough", "bexley"])
def test_the_first_page_leads_there(visitor, council):
    visitor.open(f"/{council}/")
    assert visitor.follow("Ask us to call you").heading == "Before you start"

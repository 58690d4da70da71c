"""On behalf of someone: who hears back, reading it out together, and the next one with the same helper."""

import pytest

from tests.web.people import CHILD, HELPER, PARENT
from tests.web.stored import draft_of, sent_by
from tests.web.visitor import Visitor

ONLY_ME = {"start": {"device": "mine"}}


def test_a_helper_says_who_hears_back_and_how(visitor):
    visitor.walk(
        "complaint",
        {
            **HELPER,
            "hears": {"Who should hear back?": "Both of us", "reach": "Ali’s phone", "times": "after school"},
        },
    )
    facts = sent_by(visitor).facts
    assert (facts.hears, facts.reach_them) == ("both", "Ali’s phone")


def test_who_wants_an_advocate_for_someone_else_to_hear_back_need_give_no_way_of_their_own(visitor):
    visitor.walk(
        "advocate",
        {"you": HELPER["you"], "for-whom": HELPER["for-whom"], "hears": {"hears": "person", "reach": "x"}},
        until="contact",
    )
    assert visitor.press().step == "roughly"


@pytest.mark.parametrize("answers", [CHILD, PARENT], ids=["child", "parent"])
def test_nobody_who_speaks_for_themselves_is_asked_who_hears_back_or_to_read_it_out(visitor, answers):
    visitor.walk("complaint", answers, until="check")
    assert "Read it out together first" not in visitor.page.html
    assert not [page for page in visitor.history if page.step == "hears"]


def test_a_helper_reads_it_out_together_in_the_childs_words_before_it_is_sent(visitor):
    told = {
        **HELPER,
        "safe": {"danger": "yes"},
        "list": {"make": "yes"},
        "list-1": {"what": "Six workers", "another": "yes"},
        "about": {"topics": ["plan"]},
        "advocate": {"advocate": "council"},
        "contact": {"method": "email", "must_not_know": "the foster carer"},
    }
    visitor.walk("complaint", told, until="check")
    page = visitor.press("Read it out together first")
    assert page.heading == "This is what we are going to say for you"
    for words in (
        "Is anyone hurting you, or are you scared?",
        "My plan, or a meeting about me",
        "Ali has had six social workers this year.",
        "Is it right? What did we miss?",
    ):
        assert words in page.text
    assert "Six workers" in page.text
    for words in (
        "Shall we make a list?",
        "Is there another thing?",
        "Chris Moss",
        "chris@example.org",
        "the foster carer",
        "Do they know you are doing this?",
    ):
        assert words not in page.text
    visitor.fill({"missed": "I liked Sue", "Did the child hear this?": "The child heard this"}).press()
    assert visitor.page.step == "check"
    assert "Read it out together first" not in visitor.page.html
    visitor.press()
    facts = sent_by(visitor).facts
    assert (facts.heard, facts.missed) == ("yes", "I liked Sue")


def test_what_was_missed_is_kept_when_the_page_is_shown_again(visitor):
    visitor.walk("complaint", HELPER, until="check")
    visitor.press("Read it out together first")
    visitor.fill({"missed": "x" * 2001}).press()
    assert visitor.page.problems
    assert "Ali has had six social workers this year." in visitor.page.text
    assert "x" * 2001 in visitor.page.html


@pytest.mark.parametrize("device", ["shared", "mine"])
def test_an_advocate_goes_on_to_the_next_child_with_any_council_and_types_their_own_details_once(
    visitor, device
):
    job = {**HELPER["helper"], "job": "Ali’s advocate"}
    visitor.walk("complaint", {**HELPER, "helper": job, "start": {"device": device}})
    first = visitor.page.reference
    assert visitor.follow("Write for someone else").heading == "Which council is it with?"
    visitor.fill({"council": "Bexley Council"}).press()
    if device == "shared":
        assert visitor.page.step == "code"
        visitor.go_on()
    assert visitor.page.address == "/bexley/complaint/safe", "who they are is known"
    filled = {}
    while visitor.page.step != "check":
        if visitor.page.step == "story":
            visitor.fill({"story": "Bo was moved twice."})
        filled[visitor.page.step] = dict(visitor.page.form.data())
        visitor.press()
    assert filled["helper"]["name"] == "Chris Moss"
    assert filled["helper"]["job"] == "Ali’s advocate", "to be looked at again, as it may be another’s"
    assert filled["contact"]["method"] == "email"
    assert filled["children"]["children"] == ""
    assert "reach-email" not in filled, "their own address is known"
    assert "Ali, 14" not in visitor.page.text
    visitor.press()
    submission = sent_by(visitor)
    assert submission.council == "bexley"
    assert submission.reference != first
    assert submission.facts.reach_value == "chris@example.org"
    assert not [step for step in submission.answers if step.startswith("_carried")]


def test_their_details_are_carried_over_in_that_visit_only(visitor, app):
    visitor.walk("complaint", HELPER)
    form = dict(visitor.follow("Write for someone else").form.data())
    address = visitor.page.address
    stranger = Visitor(app)
    for typed in (form, {**form, "token": "x"}, {}):
        assert stranger.post(address, typed).heading == "This page opens with a code"
    assert stranger.open(address).heading == "This page opens with a code"
    visitor.open("/middlesbrough/")  # which locks what is open on a shared device
    assert visitor.post(address, form).heading == "This page opens with a code"


def test_the_next_one_begins_only_from_its_own_page_and_with_a_council_that_is_served(visitor):
    visitor.walk("complaint", ONLY_ME | HELPER)
    form = dict(visitor.follow("Write for someone else").form.data())
    for wrong in ({**form, "token": "x"}, {**form, "council": "atlantis"}, {"token": form["token"]}):
        page = visitor.post(visitor.page.address, wrong)
        assert page.heading == "Which council is it with?"
    assert visitor.press().address == "/middlesbrough/complaint/safe"


def test_whoever_writes_for_themselves_is_not_offered_another(visitor):
    visitor.walk("complaint", CHILD)
    assert "Write for someone else" not in visitor.page.links
    assert visitor.open("/middlesbrough/complaint/another").heading == "This page opens with a code"


def test_a_request_for_an_advocate_leads_to_no_complaint_for_another(visitor):
    answers = {**HELPER, "advocate": {"advocate": "council"}}
    for step in ("agreement", "story", "children"):
        del answers[step]
    visitor.walk("advocate", answers)
    assert "Write for someone else" not in visitor.page.links
    assert visitor.open("/middlesbrough/advocate/another").heading == "This page opens with a code"


def test_nothing_is_carried_over_from_what_was_not_sent(visitor):
    visitor.walk("complaint", HELPER, until="check")
    token = dict(visitor.page.form.data())["token"]
    page = visitor.post("/middlesbrough/complaint/another", {"token": token, "council": "bexley"})
    assert page.heading == "This page opens with a code"
    assert draft_of(visitor).council == "middlesbrough"


def test_a_helper_who_asked_for_simpler_words_keeps_them(visitor):
    visitor.walk("complaint", {step: HELPER[step] for step in ("you", "for-whom")}, until="story")
    visitor.press("Use simpler words")
    visitor.walk_on({step: HELPER[step] for step in ("story", "contact", "reach-email")})
    visitor.follow("Write for someone else")
    visitor.press()
    assert draft_of(visitor).answers["_words"] == {"simpler": ["yes"]}


ADULT = {"you": {"role": "other"}, "advocate-help": {"advocate": "council"}}


@pytest.mark.parametrize(
    ("answers", "passed_on", "will_hear"),
    [
        ({**ADULT, "contact": {"method": "text"}, "reach-text": {"value": "07700 900123"}}, True, True),
        (ADULT, True, False),
        ({**ADULT, "advocate-help": {"advocate": "self"}}, False, False),
    ],
)
def test_a_grown_up_without_the_right_to_an_advocate_is_told_who_helps_families(
    visitor, answers, passed_on, will_hear
):
    page = visitor.walk("advocate", answers)
    assert ("We pass on to Middlesbrough Council that you would like help." in page.text) == passed_on
    assert "You can also call Family Rights Group" in page.text
    assert ("If you hear nothing" in page.text) == will_hear


@pytest.mark.parametrize(
    ("hears", "told"),
    [
        (
            {"hears": "both", "reach": "x"},
            "Someone gets in touch with you, and with the person you are helping.",
        ),
        ({"hears": "person", "reach": "x"}, "Someone gets in touch with the person you are helping."),
        ({"hears": "both"}, "Someone gets in touch with you in the way you chose."),
        ({}, "Someone gets in touch with you in the way you chose."),
    ],
)
def test_a_helper_reads_with_whom_someone_gets_in_touch(visitor, hears, told):
    answers = {**HELPER, "hears": hears, "advocate": {"advocate": "council"}}
    for step in ("agreement", "story", "children"):
        del answers[step]
    assert told in visitor.walk("advocate", answers).text


@pytest.mark.parametrize("journey", ["complaint", "advocate"])
@pytest.mark.parametrize("council", ["bournemouth", "bexley"])
def test_where_a_council_names_no_provider_they_are_told_how_to_call_or_write_to_nyas(
    visitor, council, journey
):
    story = {"story": {"story": "x"}} if journey == "complaint" else {}
    page = visitor.walk(journey, {"you": {"role": "child"}, **story}, council=council, until="advocate")
    assert "You can also call one yourself now: NYAS, 0808 808 1001. Or write to help@nyas.net." in page.text


def test_a_child_may_have_someone_they_know_instead(visitor):
    page = visitor.walk(
        "advocate",
        {
            "you": {"role": "child"},
            "contact": {"method": "text"},
            "reach-text": {"value": "07700 900123"},
            "advocate": {"advocate": "own", "who": "Ms Khan, my teacher"},
        },
    )
    assert "is told that you want someone you know by your side." in page.text
    assert sent_by(visitor).facts.advocate_who == "Ms Khan, my teacher"

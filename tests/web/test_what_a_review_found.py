"""Ways in which something could have slipped away, each found by reading the code as a stranger would."""

from datetime import timedelta

from tests.web.people import CHILD, PARENT
from tests.web.stored import draft_of, sent_by
from tests.web.visitor import Visitor

ONLY_ME = {"start": {"device": "mine"}}


def test_someone_alone_with_a_draft_is_asked_before_another_one_takes_its_place(visitor: Visitor):
    visitor.walk("complaint", ONLY_ME | CHILD, until="advocate")
    first = draft_of(visitor)
    visitor.open("/middlesbrough/advocate/")
    visitor.fill({"device": "mine"}).press()

    assert visitor.page.heading == "You have something open"
    assert draft_of(visitor).uid == first.uid
    way_back = visitor.page.links["Go back to what you wrote"]
    visitor.follow("See its code first")
    assert visitor.page.code == first.code
    visitor.open(way_back)
    assert visitor.page.step == "advocate"


def test_someone_alone_may_begin_a_second_one_all_the_same(visitor: Visitor):
    visitor.walk("complaint", ONLY_ME | CHILD, until="advocate")
    visitor.open("/middlesbrough/advocate/")
    visitor.fill({"device": "mine"}).press()
    visitor.press("Start a new one")

    assert visitor.page.address == "/middlesbrough/advocate/you"
    assert draft_of(visitor).answers == {}


def test_text_that_was_rubbed_out_stays_out(visitor: Visitor):
    told = {**CHILD, "contact": {"Is there anyone who must not know?": "my carer"}}
    visitor.walk("complaint", told, until="check")
    visitor.open("/middlesbrough/complaint/contact")
    visitor.fill({"Is there anyone who must not know?": ""}).press("Save and come back later")

    visitor.open("/middlesbrough/complaint/check")
    visitor.walk_on()
    assert sent_by(visitor).facts.must_not_know == ""


def test_a_new_draft_for_text_that_lost_its_own_shows_its_code(visitor: Visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    visitor.browser.forget()
    visitor.fill({"What happened?": "It was bad"}).press()
    visitor.press()

    assert visitor.page.step == "code"
    assert draft_of(visitor).answers == {"story": {"story": ["It was bad"]}}


def test_a_code_typed_beside_lost_text_opens_the_draft_as_on_a_device_that_others_use(visitor: Visitor):
    visitor.walk("complaint", ONLY_ME | {"you": CHILD["you"]}, until="story")
    code = draft_of(visitor).code
    visitor.browser.forget()
    visitor.fill({"What happened?": "It was bad"}).press()
    visitor.fill({"Your code": code}).press()

    assert visitor.browser.visit.device == "shared"


def test_a_child_who_has_told_enough_may_stop_and_what_they_told_is_sent(visitor: Visitor):
    visitor.walk("complaint", CHILD, until="check")
    visitor.press("Tell us more first")
    visitor.press()
    visitor.fill({"What is about to happen?": "I move on Friday"}).press()
    visitor.press("That is enough: check it now")

    assert visitor.page.step == "check"
    visitor.walk_on()
    assert sent_by(visitor).facts.one("soon", "event") == "I move on Friday"


def test_nobody_alone_is_offered_to_carry_on_with_what_is_gone(visitor: Visitor, clock):
    visitor.walk("complaint", ONLY_ME | CHILD, until="advocate")
    clock.shift(timedelta(days=6))
    visitor.open("/middlesbrough/complaint/advocate")
    clock.shift(timedelta(days=2))
    visitor.open("/middlesbrough/")

    assert "Carry on with what you wrote" not in visitor.page.links


def test_no_answer_tells_a_household_how_often_somebody_began(public: Visitor):
    public.walk("complaint", {"you": CHILD["you"]}, until="story")
    told = [name for page in public.answers for name in page.response.headers.keys()]  # noqa: SIM118
    assert not [name for name in told if name.lower().startswith("x-ratelimit")]


def test_ticking_a_topic_again_and_again_makes_no_more_words_to_keep(visitor: Visitor, site):
    visitor.walk("complaint", {"you": PARENT["you"], "story": PARENT["story"]}, until="about")
    token = visitor.page.form.value("token")
    kept = []
    for times in (1, 2, 3):
        ticks = [("token", token), *[("topics", "school")] * times]
        visitor.post("/middlesbrough/complaint/about", ticks)
        visitor.open("/middlesbrough/complaint/elsewhere")
        kept.append(len(site.words._kept))
    assert kept[0] == kept[1] == kept[2]


def test_a_parent_who_asks_for_simpler_words_is_not_asked_whether_anyone_hurts_them(visitor: Visitor):
    visitor.walk("complaint", {"you": PARENT["you"]}, until="safe")
    visitor.press("Use simpler words")
    assert visitor.page.heading == "Is anyone being hurt, or is anyone scared?"
    visitor.press("Use the usual words")
    assert visitor.page.heading == "Is anyone being hurt, or in danger?"


def test_a_parent_who_wants_an_advocate_is_not_spoken_to_as_the_child(visitor: Visitor):
    visitor.walk("advocate", {"you": PARENT["you"]}, until="advocate-child")
    assert visitor.page.heading == "Who shall we ask to find the child an advocate?"
    assert visitor.has("Family Rights Group")


def test_a_draft_that_somebody_changed_in_the_database_is_closed_and_no_fault_is_shown(quiet_app):
    visitor = Visitor(quiet_app)
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    with quiet_app.extensions["intake"].store.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE drafts SET sealed = x'00112233445566778899aabbccddeeff'")
    assert visitor.open("/middlesbrough/complaint/story").heading == "This page opens with a code"

"""Sending: once, whatever is pressed how often and in whatever order."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from intake.journey.journeys import COMPLAINT, JOURNEYS
from tests.web.people import CHILD, CHILD_WHO_IS_HURT, NEEDED, PARENT
from tests.web.stored import draft_of, sent_by
from tests.web.visitor import Visitor

EVERY_STEP = [*dict.fromkeys(step.slug for step in COMPLAINT.steps), "check", "code"]


@pytest.fixture(scope="module")
def sender(app):
    """A child who has sent a complaint."""
    sender = Visitor(app)
    sender.walk("complaint", CHILD_WHO_IS_HURT)
    sender.reference = sender.page.reference
    return sender


def submissions_in(app):
    with app.extensions["intake"].store.engine.connect() as connection:
        return connection.exec_driver_sql("SELECT count(*) FROM submissions").scalar()


@pytest.mark.parametrize("step", EVERY_STEP)
def test_after_sending_every_address_of_the_journey_is_the_confirmation(sender, step):
    sender.open(f"/middlesbrough/complaint/{step}")

    assert sender.page.address == "/middlesbrough/complaint/sent"
    assert sender.page.reference == sender.reference


def test_after_sending_back_and_continue_and_send_again_change_nothing(app, sender):
    before = submissions_in(app)
    for page in [page for page in sender.history if page.status == 200 and page.asks][1:14]:
        if page.step in EVERY_STEP:
            sender.press(on=page)
            assert sender.has(sender.reference)
    assert submissions_in(app) == before
    assert sent_by(sender).facts.story.startswith("They moved me agen")


def test_text_that_comes_after_sending_is_shown_and_said_not_to_be_added(sender):
    page = next(page for page in sender.history if page.step == "story")
    page.form.fill({"story": "And one thing more"})
    sender.press(on=page)

    assert sender.has("And one thing more")
    assert sender.has("was not added")
    assert sender.has(sender.reference)


def test_a_double_press_makes_one_submission(app, visitor):
    """Two presses at the same moment, from two tabs, eight times over."""
    visitor.walk("complaint", CHILD, until="check")
    before = submissions_in(app)
    data, cookie = visitor.page.form.data(), visitor.browser.cookie

    def press(_number):
        client = app.test_client()
        client.set_cookie(visitor.browser.site.cookie.name, cookie)
        return client.post("/middlesbrough/complaint/check", data=dict(data))

    with ThreadPoolExecutor(8) as together:
        answers = list(together.map(press, range(8)))

    assert {(answer.status_code, answer.headers["Location"]) for answer in answers} == {
        (303, "/middlesbrough/complaint/sent")
    }
    assert submissions_in(app) == before + 1


def test_two_presses_one_after_the_other_make_one_submission(app, visitor):
    visitor.walk("complaint", CHILD, until="check")
    before, check = submissions_in(app), visitor.page
    reference = visitor.press().reference

    assert visitor.press(on=check).reference == reference
    assert submissions_in(app) == before + 1


# Two tabs


def test_two_tabs_write_to_one_draft_and_neither_loses_anything(visitor):
    visitor.walk("complaint", {**PARENT, "start": {}}, until="check")
    in_one = visitor.open("/middlesbrough/complaint/story")
    in_two = visitor.open("/middlesbrough/complaint/right")
    in_one.form.fill({"story": "Changed in one tab"})
    in_two.form.fill({"wish_1": "Changed in the other"})
    visitor.press(on=in_two)
    visitor.press(on=in_one)

    facts = facts_when_sent(visitor)
    assert (facts.story, facts.wishes[0]) == ("Changed in one tab", "Changed in the other")


def facts_when_sent(visitor):
    visitor.open("/middlesbrough/complaint/check")
    visitor.press()
    return sent_by(visitor).facts


def test_a_check_page_that_is_no_longer_true_is_shown_again_before_it_is_sent(visitor):
    visitor.walk("complaint", CHILD, until="check")
    old = visitor.page
    story = visitor.open("/middlesbrough/complaint/story")
    story.form.fill({"story": "Changed on another page"})
    visitor.press(on=story)

    visitor.press(on=old)
    assert visitor.page.step == "check"
    assert visitor.has("Something was changed on another page. This is what would be sent now.")
    assert visitor.has("Changed on another page")
    assert draft_of(visitor).submission_id is None
    assert visitor.press().step == "sent"
    assert sent_by(visitor).facts.story == "Changed on another page"


@pytest.mark.parametrize("revision", ["", "-1", "999", "nonsense", "\0", "1" * 5000])
def test_a_check_page_with_a_strange_revision_is_shown_again(visitor, revision):
    visitor.walk("complaint", CHILD, until="check")
    visitor.post(visitor.page.address, {"token": visitor.page.form.value("token"), "revision": revision})

    assert visitor.page.step == "check"
    assert visitor.press().step == "sent"


# Changing an answer


def test_after_a_change_they_are_back_at_check(visitor):
    visitor.walk("complaint", PARENT, until="check")
    visitor.open("/middlesbrough/complaint/who")
    visitor.fill({"who": "Team 4"}).press()

    assert visitor.page.step == "check"
    assert visitor.has("Team 4")
    assert not visitor.has("Team 3")


def test_every_change_link_leads_to_its_question_and_from_there_back_to_check(visitor):
    visitor.walk("complaint", PARENT, until="check")
    links = {words: address for words, address in visitor.page.links.items() if words.startswith("Change")}

    assert len(links) > 12
    for address in links.values():
        assert visitor.open(address).address == address
        assert visitor.press().step == "check"


def test_a_change_that_opens_new_questions_leads_to_the_first_of_them(visitor):
    visitor.walk("complaint", CHILD, until="check")
    visitor.open("/middlesbrough/complaint/safe")
    visitor.fill({"danger": "yes"}).press()
    assert visitor.page.step == "safe-who"
    assert visitor.press().step == "check"


def test_changing_who_they_are_asks_only_what_is_new(visitor):
    visitor.walk("complaint", {**CHILD, "contact": {"call_me": "Jaz", "age": "13_15"}}, until="check")
    visitor.open("/middlesbrough/complaint/you")
    visitor.fill({"role": "parent"}).press()

    assert visitor.page.step == "children"
    visitor.walk_on(until="check")
    assert "/middlesbrough/complaint/contact" not in visitor.trail[-20:]


def test_answers_off_the_path_are_neither_shown_nor_sent_but_kept(visitor):
    visitor.walk("complaint", PARENT, until="check")
    visitor.open("/middlesbrough/complaint/you")
    visitor.fill({"role": "child"}).press()
    visitor.walk_on(until="check")

    assert not visitor.has("Sam Jones, 9")
    assert draft_of(visitor).answers["children"] == {"children": ["Sam Jones, 9"]}
    visitor.open("/middlesbrough/complaint/you")
    visitor.fill({"role": "parent"}).press()
    visitor.walk_on(until="check")
    assert visitor.has("Sam Jones, 9")

    visitor.open("/middlesbrough/complaint/you")
    visitor.fill({"role": "child"}).press()
    visitor.walk_on()
    assert set(sent_by(visitor).answers) == {"you", "safe", "story", "advocate", "contact", "reach-call"}
    assert "Sam Jones" not in str(sent_by(visitor).to_document())


def test_an_answer_to_another_wording_of_a_page_is_not_sent_either(visitor):
    """A child says how old they are; as a parent they are not asked."""
    visitor.walk("complaint", {**CHILD, "contact": {"call_me": "Jaz", "age": "13_15"}}, until="check")
    visitor.open("/middlesbrough/complaint/you")
    visitor.fill({"role": "parent"}).press()
    visitor.walk_on()

    assert sent_by(visitor).answers["contact"] == {"call_me": ["Jaz"]}


# The child's short path


def test_a_child_may_send_at_once_or_tell_more_first(visitor):
    visitor.walk("complaint", CHILD, until="check")
    words = [words for _name, _value, words in visitor.page.form.buttons]
    assert words[:2] == ["Send it to Middlesbrough Council", "Tell us more first"]

    visitor.press("Tell us more first")
    assert visitor.page.step == "list"
    visitor.walk_on({"right": {"wish_1": "Ask me first"}})
    assert sent_by(visitor).facts.wishes == ("Ask me first",)
    assert sent_by(visitor).facts.tell_more


def test_who_told_more_is_not_asked_again_whether_they_want_to(visitor):
    visitor.walk("complaint", CHILD, until="check")
    visitor.press("Tell us more first")
    visitor.walk_on(until="check")

    assert "Tell us more first" not in [words for _name, _value, words in visitor.page.form.buttons]


def test_an_adult_is_not_offered_to_tell_more(visitor):
    visitor.walk("complaint", PARENT, until="check")

    assert "Tell us more first" not in [words for _name, _value, words in visitor.page.form.buttons]


# Other buttons of a question


def test_save_and_come_back_later_keeps_what_was_typed_and_shows_the_code(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    visitor.fill({"story": "Half a sent"}).press("Save and come back later")

    assert visitor.page.step == "code"
    assert visitor.page.code == draft_of(visitor).code
    assert draft_of(visitor).answers["story"] == {"story": ["Half a sent"]}
    assert visitor.go_on().step == "advocate"


def test_save_and_come_back_later_with_an_empty_story_does_not_count_it_as_told(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    visitor.press("Save and come back later")

    assert visitor.page.step == "code"
    assert visitor.go_on().step == "story"


def test_simpler_words_keep_the_text_that_is_not_saved_yet(visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}}, until="story")
    visitor.fill({"story": "Half a sent"}).press("Use simpler words")
    assert (visitor.page.step, visitor.page.stands_in("story")) == ("story", "Half a sent")

    visitor.press("Use the usual words")
    assert visitor.page.stands_in("story") == "Half a sent"
    visitor.walk_on()
    assert sent_by(visitor).facts.story == "Half a sent"


@pytest.mark.parametrize("journey", JOURNEYS)
def test_back_leads_through_every_page_to_the_first(visitor, journey):
    visitor.walk(
        journey,
        {**({"you": {"role": "advocate"}} if JOURNEYS[journey].asks("you") else {}), **NEEDED[journey]},
        until="check",
    )
    asked = [
        page.step
        for page in visitor.history
        if page.asks and page.step in {s.slug for s in JOURNEYS[journey].steps}
    ]
    expected = list(dict.fromkeys(asked))
    back = []
    while "Back" in visitor.page.links:
        back.append(visitor.follow("Back").step)

    assert back == expected[::-1]

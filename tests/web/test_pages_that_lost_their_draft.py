"""A page whose draft is not open here any more, or is another: its text is never lost, and never lands elsewhere."""

import pytest

from tests.web.people import CHILD
from tests.web.stored import draft_of, sent_by

STORY = "They moved me agen, and no one asked me."
LOST = "We could not find the rest of what you wrote."
NOT_OPENED = "That code did not open anything. Please check it. A code works for 7 days after you last wrote."


@pytest.fixture
def child(visitor):
    """A child who wrote down the code and is asked what happened; then the browser loses its cookie."""
    visitor.walk("complaint", until="code")
    visitor.code = visitor.page.code
    visitor.walk_on({"you": CHILD["you"]}, until="story")
    visitor.fill({"story": STORY})
    return visitor


@pytest.fixture
def lost(child):
    page = child.page
    child.browser.forget()
    child.press(on=page)
    return child


def test_a_lost_cookie_shows_the_same_page_with_the_text_and_a_box_for_the_code(lost):
    assert (lost.page.status, lost.page.step) == (200, "story")
    assert lost.page.stands_in("story") == STORY
    assert lost.has(LOST)
    assert lost.page.problems == []
    assert lost.browser.cookie == ""


def test_with_the_code_the_text_goes_where_it_belongs(lost):
    lost.fill({"Your code": lost.code.upper()}).press()

    assert lost.page.step == "advocate"
    assert draft_of(lost).answers["you"] == {"role": ["child"]}
    lost.walk_on()
    assert sent_by(lost).facts.story == STORY


@pytest.mark.parametrize("typed", ["0000-0000-0000-0000", "I don’t know", "\0x", "x" * 5000, "أ"])
def test_with_a_wrong_code_the_text_stays_and_the_box_says_so(lost, typed):
    lost.fill({"Your code": typed}).press()

    assert lost.page.title.startswith("Error:")
    assert lost.page.problems == [NOT_OPENED]
    assert lost.page.stands_in("story") == STORY
    assert lost.browser.cookie == ""
    lost.fill({"Your code": lost.code}).press()
    assert lost.page.step == "advocate"


def test_without_a_code_it_begins_again_with_this_text(lost):
    lost.press()

    assert draft_of(lost).answers["story"] == {"story": [STORY]}
    assert draft_of(lost).code != lost.code
    lost.go_on()
    lost.walk_on({"you": CHILD["you"]})
    assert sent_by(lost).facts.story == STORY


def test_what_the_first_draft_held_is_not_in_the_new_one(lost):
    lost.press()

    assert set(draft_of(lost).answers) == {"story"}


def test_a_page_with_a_mistake_in_it_keeps_the_text_too(visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}, "story": {"story": STORY}}, until="when")
    visitor.fill({"happened": "3 Sept 24"})
    page = visitor.page
    visitor.browser.forget()
    visitor.press(on=page)
    assert visitor.page.stands_in("happened") == "3 Sept 24"

    visitor.press()
    assert visitor.page.problems == ["Please write the whole year, like 2025."]
    assert visitor.page.stands_in("happened") == "3 Sept 24"


def test_ticks_are_kept_as_well(visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}, "story": {"story": STORY}}, until="about")
    visitor.fill({"topics": ["delay", "school"]})
    page = visitor.page
    visitor.browser.forget()
    visitor.press(on=page)

    visitor.press()
    assert draft_of(visitor).answers["about"] == {"topics": ["delay", "school"]}


def test_a_tick_that_only_another_wording_of_the_page_has_is_kept_as_well(visitor):
    visitor.walk("complaint", {"you": {"role": "care_leaver"}, "story": {"story": STORY}}, until="contact")
    visitor.fill({"age": "over_25", "call_me": "Jo"})
    page = visitor.page
    visitor.browser.forget()
    visitor.press(on=page)
    assert visitor.page.form.value("age") == "over_25"

    visitor.press()
    assert draft_of(visitor).answers["contact"] == {"age": ["over_25"], "call_me": ["Jo"]}


def test_a_lost_check_page_asks_for_the_code_and_shows_no_answer(visitor):
    visitor.walk("complaint", CHILD, until="check")
    page = visitor.page
    visitor.browser.forget()
    visitor.press(on=page)

    assert visitor.page.heading == "This page opens with a code"
    assert "agen" not in visitor.page.html


def test_a_draft_that_was_wiped_is_a_lost_one(child, site):
    site.store.drafts.wipe(child.code)
    child.press()
    assert child.has(LOST)
    assert child.page.stands_in("story") == STORY

    child.fill({"Your code": child.code}).press()
    assert child.page.problems == [NOT_OPENED]


# A page of another draft


@pytest.fixture
def other_open(child):
    """The child's page is still open in a tab when somebody begins anew in the same browser."""
    page = child.page
    child.post("/middlesbrough/complaint/", {"anew": "1"})
    child.new_code = draft_of(child).code
    child.press(on=page)
    return child


def test_a_page_of_another_draft_is_never_saved_into_this_one(other_open):
    assert (other_open.page.status, other_open.page.step) == (200, "story")
    assert other_open.page.stands_in("story") == STORY
    assert other_open.has("You have something else open now")
    assert draft_of(other_open).answers == {}
    assert draft_of(other_open).code == other_open.new_code


def test_the_code_of_that_page_brings_its_draft_back_with_the_text(other_open):
    other_open.fill({"Your code": other_open.code}).press()

    assert draft_of(other_open).code == other_open.code
    assert draft_of(other_open).answers["story"] == {"story": [STORY]}


def test_a_page_of_another_journey_says_what_is_open(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    page = visitor.fill({"story": STORY}).page
    visitor.post("/middlesbrough/advocate/", {"anew": "1"})
    visitor.press(on=page)

    assert visitor.has("You have something else open now: someone on your side, Middlesbrough Council")
    assert visitor.page.stands_in("story") == STORY


def test_a_code_of_another_journey_does_not_take_the_text(visitor, somebody):
    visitor.walk("advocate", {"you": {"role": "child"}}, until="contact")
    other = somebody()
    other.post("/middlesbrough/complaint/story", {"story": STORY})
    other.fill({"Your code": draft_of(visitor).code}).press()

    assert other.page.problems == [NOT_OPENED]
    assert other.page.stands_in("story") == STORY
    assert "story" not in draft_of(visitor).answers


@pytest.mark.parametrize("council", ["bexley", "redcar-cleveland"])
def test_a_code_of_another_council_does_not_take_the_text(child, somebody, council):
    other = somebody()
    other.post(f"/{council}/complaint/story", {"story": STORY})
    other.fill({"Your code": child.code}).press()

    assert other.page.problems == [NOT_OPENED]
    assert "story" not in draft_of(child).answers


@pytest.mark.parametrize(
    "step",
    ["you", "safe", "contact", "reach-email", "about", "when", "right", "support", "elsewhere", "helper"],
)
def test_every_question_can_be_shown_without_its_draft(visitor, step):
    visitor.post(f"/middlesbrough/complaint/{step}", {"token": "lost"})

    assert (visitor.page.status, visitor.page.step) == (200, step)
    assert visitor.page.form.value("code") == ""

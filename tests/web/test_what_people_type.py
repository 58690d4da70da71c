"""Nothing typed is ever lost: an error shows the same page, what was typed, and words of that question."""

import pytest

from tests.web.people import CHILD, PARENT
from tests.web.stored import draft_of, sent_by

STORY = "They moved me agen."


@pytest.fixture
def child(visitor):
    """A child who is asked what happened."""
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    return visitor


@pytest.fixture
def parent(visitor):
    """A parent who is asked when it happened."""
    until_when = {
        step: answers for step, answers in PARENT.items() if step not in ("when", "sooner", "right")
    }
    visitor.walk("complaint", until_when, until="when")
    return visitor


def told(visitor):
    """What the page says is wrong: status 200, the same address, an error in its title."""
    assert visitor.page.status == 200
    assert visitor.page.title.startswith("Error:")
    return visitor.page.problems


# What happened


@pytest.mark.parametrize("typed", ["", "   ", "\n\n", "\u00a0", "\0"])
def test_without_a_story_we_ask_for_a_few_words(child, typed):
    child.fill({"story": typed}).press()

    assert told(child) == ["Please tell us what happened. A few words are enough."]
    assert child.page.stands_in("story") == typed.replace("\0", "")
    child.walk_on({"story": {"story": STORY}})
    assert sent_by(child).facts.story == STORY


@pytest.mark.parametrize(
    "typed",
    [
        "\U0001f62d\U0001f3f3\ufe0f\u200d\U0001f308 they moved me",
        "نقلوني مرة أخرى \u200f\u202eabc\u202c",
        "\n\nIt begins two lines down\n",
        "  spaces  stay  ",
        "</textarea><script>alert(1)</script><p class='typed'>{{ 7 * 7 }} {council} %(name)s &lt;",
        "x" * 100_000,
        "\U0001f62d" * 100_000,
    ],
    ids=["emoji", "right to left", "empty lines", "spaces", "markup", "100,000 characters", "100,000 emoji"],
)
def test_a_story_is_kept_exactly_as_it_was_typed(child, typed):
    child.walk_on({"story": {"story": typed}}, until="check")

    assert draft_of(child).answers["story"] == {"story": [typed]}
    child.open("/middlesbrough/complaint/story")
    assert child.page.stands_in("story") == typed
    child.walk_on()
    assert sent_by(child).facts.story == typed


def test_a_story_with_null_bytes_loses_those_and_nothing_else(child):
    child.fill({"story": "They\0 moved\0\0 me"}).press()

    assert draft_of(child).answers["story"] == {"story": ["They moved me"]}
    child.walk_on()
    assert sent_by(child).facts.story == "They moved me"


def test_line_ends_are_kept_as_single_newlines_whatever_the_device_makes_of_them(child):
    token = child.page.form.value("token")
    child.post(child.page.address, {"token": token, "story": "one\r\ntwo\rthree\n\r\nfive"})

    assert draft_of(child).answers["story"] == {"story": ["one\ntwo\nthree\n\nfive"]}


def test_a_story_that_is_one_character_too_long_is_kept_on_the_page_with_the_count(child):
    typed = "x" * 100_001
    child.fill({"story": typed}).press()

    assert told(child)[0].startswith("That is longer than we can take, by this many characters: 1.")
    assert child.page.stands_in("story") == typed
    child.walk_on({"story": {"story": typed[:-1]}})
    assert len(sent_by(child).facts.story) == 100_000


def test_windows_line_ends_do_not_count_twice(child):
    """A browser posts two characters for a line end; the limit counts what is kept."""
    child.fill({"story": "x\n" * 50_000}).press()

    assert child.page.step == "advocate"


# When it happened

WRONG_DATES = {
    "3 September 2027": "That date is in the future. Please check it.",
    "2031": "That date is in the future. Please check it.",
    "31 November 2025": "That month does not have that day. Please check the day.",
    "29/2/2025": "That month does not have that day. Please check the day.",
    "3/13/2025": "There are only 12 months. Please check the month.",
    "3 Sept 24": "Please write the whole year, like 2025.",
    "03.09.24": "Please write the whole year, like 2025.",
    "3 September": "Please add the year, like 3 September 2025.",
    "before the summer": "We could not read that as a date. You can write it like 3 September 2025, or September 2025, or 2025.",
    "🎂": "We could not read that as a date. You can write it like 3 September 2025, or September 2025, or 2025.",
}


@pytest.mark.parametrize(("typed", "words"), WRONG_DATES.items(), ids=WRONG_DATES)
def test_a_date_that_cannot_be_right_is_asked_for_again_with_the_part_that_is_wrong(
    clock, parent, typed, words
):
    parent.fill({"happened": typed, "ticks": "not_sure"}).press()

    assert told(parent) == [words]
    assert parent.page.stands_in("happened") == typed
    assert parent.page.stands_in("ticks") == "not_sure"
    parent.walk_on({"when": {"happened": "3 Sept 2024"}, "sooner": {"reasons": "ill"}})
    assert sent_by(parent).facts.one("when", "happened") == "3 Sept 2024"


@pytest.mark.parametrize(
    "typed", ["3 Sept 2024", "3/9/2024", " 03.09.2024 ", "2024-09-03", "Sept 2024", "2024", "٣/٩/٢٠٢٤"]
)
def test_a_date_may_be_written_in_many_ways_and_is_kept_as_typed(clock, parent, typed):
    parent.fill({"happened": typed}).press()

    assert parent.page.problems == []
    assert draft_of(parent).answers["when"] == {"happened": [typed]}


def test_a_wrong_date_of_an_earlier_complaint_is_told_too(clock, visitor):
    visitor.walk("complaint", {"you": {"role": "parent"}, "story": {"story": STORY}}, until="before")
    visitor.fill({"told": "yes", "told_when": "next year", "answered": "no"}).press()

    assert told(visitor)[0].startswith("We could not read that as a date.")
    assert visitor.page.stands_in("told_when") == "next year"
    visitor.walk_on({"before": {"told_when": "March 2026"}})
    assert sent_by(visitor).facts.heard_nothing


# How to reach them


@pytest.mark.parametrize(
    ("method", "typed", "words"),
    [
        ("call", "0191", "That phone number looks too short. Please check it, or leave it empty."),
        ("text", "my mum’s", "That phone number looks too short. Please check it, or leave it empty."),
        (
            "email",
            "sam at example",
            "That does not look like a whole email address. It needs an @, like name@example.com.",
        ),
        (
            "email",
            "sam@example.org\nBcc: all@example.org",
            "That does not look like a whole email address. It needs an @, like name@example.com.",
        ),
    ],
)
def test_a_way_to_reach_them_that_cannot_be_right_is_asked_for_again(visitor, method, typed, words):
    visitor.walk("complaint", {**CHILD, "contact": {"method": method}}, until=f"reach-{method}")
    token = visitor.page.form.value("token")
    visitor.post(visitor.page.address, {"token": token, "value": typed, "good_times": "after school"})

    assert told(visitor) == [words]
    assert typed.replace("\n", "") in visitor.page.stands_in("value").replace("\n", "")
    assert visitor.page.stands_in("good_times") == "after school"
    visitor.walk_on(
        {f"reach-{method}": {"value": "sam@example.org" if method == "email" else "+44 7700 900123"}}
    )
    assert sent_by(visitor).facts.can_be_reached


@pytest.mark.parametrize(
    "typed",
    ["+44 (0)7700\u2013900 123", "07700900123 (Mum’s, ask first)", "٠٧٧٠٠٩٠٠١٢٣", "0\u00a07700\u00a0900123"],
)
def test_a_number_may_be_written_in_many_ways_and_is_kept_as_typed(visitor, typed):
    visitor.walk("complaint", {**CHILD, "contact": {"method": "call"}}, until="reach-call")
    visitor.fill({"value": typed}).press()

    assert visitor.page.step == "check"
    assert draft_of(visitor).answers["reach-call"] == {"value": [typed]}


def test_a_name_that_looks_like_a_mail_header_is_a_name(visitor):
    visitor.walk("complaint", CHILD, until="contact")
    name = "Sam\r\nBcc: everyone@example.org\r\n\r\nHello"
    page = visitor.post(visitor.page.address, {"token": visitor.page.form.value("token"), "call_me": name})

    assert "Bcc" not in str(page.response.headers)
    visitor.walk_on()
    assert sent_by(visitor).facts.name == name.replace("\r\n", "\n")


@pytest.mark.parametrize(("field", "most"), [("call_me", 300), ("whole_name", 300), ("must_not_know", 2000)])
def test_a_text_too_long_for_its_box_is_kept_on_the_page_with_the_count(visitor, field, most):
    visitor.walk("complaint", CHILD, until="contact")
    visitor.fill({field: "x" * (most + 12)}).press()

    assert told(visitor) == [
        "That is too long. Please take out this many characters: 12. We kept what you typed."
    ]
    assert visitor.page.stands_in(field) == "x" * (most + 12)
    visitor.walk_on({"contact": {field: "x" * most}})
    assert sent_by(visitor).facts.one("contact", field) == "x" * most


# Choices that no page offered


def test_an_answer_that_is_not_on_the_page_is_not_taken(visitor):
    visitor.walk("complaint", until="you")
    visitor.post(visitor.page.address, {"token": visitor.page.form.value("token"), "role": "wizard"})

    assert told(visitor) == ["Please choose from the answers on this page."]
    visitor.walk_on(CHILD)
    assert sent_by(visitor).facts.role == "child"


def test_one_unknown_tick_does_not_lose_the_others(parent):
    token = parent.page.form.value("token")
    parent.post(
        "/middlesbrough/complaint/about", [("token", token), ("topics", "delay"), ("topics", "wizard")]
    )

    assert told(parent) == ["Please choose from the answers on this page."]
    assert parent.page.stands_in("topics") == "delay"
    parent.press()
    assert draft_of(parent).answers["about"] == {"topics": ["delay"]}


def test_a_page_posted_without_any_field_was_passed_over(child):
    token = child.page.form.value("token")
    child.post("/middlesbrough/complaint/contact", {"token": token})

    assert child.page.step == "story"
    assert draft_of(child).answers["contact"] == {}


def test_a_field_that_comes_twice_counts_once(child):
    """What is shown, what is acted on and what is mailed must be the same."""
    token = child.page.form.value("token")
    child.post(
        child.page.address, [("token", token), ("story", ""), ("story", STORY), ("story", "x" * 200_000)]
    )
    assert draft_of(child).answers["story"] == {"story": [STORY]}

    child.post("/middlesbrough/complaint/safe", [("token", token), ("danger", "yes"), ("danger", "no")])
    assert draft_of(child).answers["safe"] == {"danger": ["yes"]}


def test_a_tick_that_comes_a_thousand_times_counts_once(parent):
    token = parent.page.form.value("token")
    parent.post("/middlesbrough/complaint/about", [("token", token), *[("topics", "delay")] * 1000])

    assert draft_of(parent).answers["about"] == {"topics": ["delay"]}


def test_fields_that_the_page_does_not_have_are_left_out(child):
    unknown = [(f"field_{number}", "x") for number in range(20_000)]
    child.post(child.page.address, [("token", child.page.form.value("token")), ("story", STORY), *unknown])

    assert draft_of(child).answers["story"] == {"story": [STORY]}


# Asked once more, then let through


def test_who_are_you_left_empty_asks_once_more_and_then_goes_on(visitor):
    visitor.walk("complaint", until="you")
    visitor.press()
    assert told(visitor) == [
        "Please choose who you are. You can choose “I’d rather not say”, or just continue."
    ]

    visitor.press()
    assert visitor.page.step == "safe"
    visitor.walk_on({"story": {"story": STORY}})
    assert sent_by(visitor).facts.role == "not_said"


def test_an_advocate_needs_a_way_to_reach_them_and_we_ask_once_more_and_then_go_on(visitor):
    visitor.walk("advocate", {"you": {"role": "child"}}, until="contact")
    visitor.fill({"call_me": "Jaz"}).press()
    assert told(visitor) == [
        "An advocate needs a way to reach you. Please choose one. If there is none, just continue: you can call them yourself."
    ]
    assert visitor.page.stands_in("call_me") == "Jaz"

    visitor.press()
    assert visitor.page.step == "roughly"
    visitor.walk_on()
    assert not sent_by(visitor).facts.can_be_reached


@pytest.mark.parametrize("method", ["call", "text", "email", "post", "someone"])
def test_an_advocate_needs_the_number_or_address_too_and_we_ask_once_more(visitor, method):
    visitor.walk(
        "advocate", {"you": {"role": "child"}, "contact": {"method": method}}, until=f"reach-{method}"
    )
    visitor.press()
    assert told(visitor)[0].startswith("We need")

    visitor.press()
    assert visitor.page.step == "roughly"


@pytest.mark.parametrize("role", ["child", "parent", "advocate", "relative_or_friend", "care_leaver"])
def test_everything_but_the_story_may_stay_empty(visitor, role):
    """Optional means it: no page answers with an error for something left empty."""
    visitor.walk("complaint", {"you": {"role": role}, "story": {"story": STORY}}, until="check")
    assert [page.address for page in visitor.history if page.problems] == []
    visitor.press()
    assert sent_by(visitor).facts.role == role


def test_an_empty_box_is_no_error_when_a_choice_goes_with_it(visitor):
    visitor.walk("complaint", {**CHILD, "contact": {"method": "email"}}, until="reach-email")
    visitor.fill({"email_now": "yes"}).press()

    assert visitor.page.step == "check"
    visitor.walk_on()
    assert not sent_by(visitor).facts.wants_reply_now

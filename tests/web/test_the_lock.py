"""A shared device: whoever comes next finds nothing, and whoever wrote loses nothing. PROCEDURE, section 8."""

import pytest

from intake.journey.journeys import COMPLAINT
from tests.web.conftest import running
from tests.web.people import CHILD, CHILD_WHO_IS_HURT
from tests.web.stored import draft_of, sent_by
from tests.web.visitor import Browser, Visitor

MINUTE = 60
OPENS_WITH_A_CODE = "This page opens with a code"
STORY = CHILD["story"]["What happened?"]
START_PAGES = [
    "/",
    "/middlesbrough/",
    "/bexley/",
    "/middlesbrough/complaint/",
    "/middlesbrough/advocate/",
    "/bexley/complaint/",
]
INFORMATION = ["how-it-works", "help-now", "privacy", "accessibility", "cookies", "resume"]


@pytest.fixture
def first(clock, visitor):
    """The first person: has told what happened and is asked about an advocate. `code` is theirs."""
    visitor.walk("complaint", until="code")
    visitor.code = visitor.page.code
    visitor.walk_on(CHILD, until="advocate")
    return visitor


@pytest.fixture
def second(first, somebody):
    """The next person at the same browser."""
    return somebody(first.browser)


def as_answered(app, browser, address, **headers):
    """Status, headers and body, to be compared byte for byte. Only Date may differ."""
    answer = browser.client.get(address, base_url=browser.host, headers=headers)
    return (
        answer.status_code,
        [(name, value) for name, value in answer.headers if name != "Date"],
        answer.data,
    )


def a_stranger(app):
    return Browser(app)


def is_locked(visitor):
    return visitor.open("/middlesbrough/complaint/story").heading == OPENS_WITH_A_CODE


# What locks


@pytest.mark.parametrize("address", START_PAGES)
def test_opening_a_start_page_locks_what_was_written(first, second, address):
    page = second.open(address)
    assert STORY.splitlines()[0] not in page.html

    assert is_locked(second)


@pytest.mark.parametrize("address", START_PAGES)
def test_a_start_page_answers_as_to_somebody_who_was_never_here(app, first, address):
    """But for the cookie, which this answer locks."""
    status, headers, body = as_answered(app, first.browser, address)
    expected = as_answered(app, a_stranger(app), address)

    assert (status, [header for header in headers if header[0] != "Set-Cookie"], body) == expected


@pytest.mark.parametrize(
    "prefetch", [{"Sec-Purpose": "prefetch"}, {"Sec-Purpose": "prefetch;prerender"}, {"Purpose": "prefetch"}]
)
@pytest.mark.parametrize("address", START_PAGES)
def test_a_browser_that_only_looks_ahead_locks_nothing(app, first, second, address, prefetch):
    as_answered(app, first.browser, address, **prefetch)

    assert not is_locked(second)


def test_where_one_council_is_served_the_first_address_goes_straight_on_and_locks(
    upgraded, tmp_path, profiles
):
    with running(upgraded, tmp_path, {"bexley": profiles["bexley"]}) as app:
        visitor = Visitor(app)
        visitor.walk("complaint", CHILD, council="bexley", until="advocate")
        assert visitor.open("/").address == "/bexley/"

        assert visitor.open("/bexley/complaint/story").heading == OPENS_WITH_A_CODE


@pytest.mark.parametrize("page", INFORMATION)
def test_reading_about_it_locks_nothing(first, second, page):
    second.open(f"/middlesbrough/{page}")

    assert not is_locked(second)


def test_a_draft_with_nothing_in_it_is_not_locked(clock, visitor, somebody):
    visitor.walk("complaint", until="you")
    somebody(visitor.browser).open("/middlesbrough/")

    visitor.open("/middlesbrough/complaint/you")
    assert visitor.page.heading == "Who are you?"


def test_a_draft_of_which_every_page_was_passed_over_is_not_locked(clock, visitor, somebody):
    visitor.walk("complaint", {"you": {}}, until="story")
    somebody(visitor.browser).open("/middlesbrough/")

    assert visitor.open("/middlesbrough/complaint/story").heading == "What happened?"


@pytest.mark.parametrize("choice", [{"you": {"role": "child"}}, {"safe": {"danger": "not_say"}}])
def test_one_tick_is_enough_to_be_locked(clock, visitor, somebody, choice):
    visitor.walk("complaint", choice, until="story")
    somebody(visitor.browser).open("/middlesbrough/")

    assert is_locked(visitor)


def test_a_sent_draft_is_locked_too(first, second):
    first.walk_on()
    reference = first.page.reference
    second.open("/middlesbrough/")

    assert second.open("/middlesbrough/complaint/sent").heading == OPENS_WITH_A_CODE
    assert reference not in second.page.html


def test_an_hour_without_a_request_locks(clock, first):
    clock.shift(60 * MINUTE)

    assert is_locked(first)


def test_less_than_an_hour_does_not(clock, first):
    clock.shift(59 * MINUTE)
    assert not is_locked(first)

    clock.shift(59 * MINUTE)
    assert not is_locked(first)


def test_an_hour_after_sending_the_confirmation_is_gone_too(clock, first):
    first.walk_on()
    clock.shift(61 * MINUTE)

    assert first.open("/middlesbrough/complaint/sent").heading == OPENS_WITH_A_CODE


def test_the_lock_stays_when_the_hour_is_long_over(clock, first):
    clock.shift(61 * MINUTE)
    for _ in range(3):
        assert is_locked(first)
        clock.shift(MINUTE)


# What a locked browser shows: nothing


def locked_by_the_start_page(visitor, clock):
    visitor.open("/middlesbrough/")


def locked_by_the_hour(visitor, clock):
    clock.shift(61 * MINUTE)


@pytest.mark.parametrize("lock", [locked_by_the_start_page, locked_by_the_hour])
@pytest.mark.parametrize("until", ["advocate", "check", "sent"])
def test_locked_every_address_of_the_trail_answers_as_to_a_browser_with_no_cookie(
    clock, app, visitor, lock, until
):
    visitor.walk(
        "complaint", CHILD_WHO_IS_HURT if until != "advocate" else CHILD_WHO_IS_HURT_SO_FAR, until=until
    )
    lock(visitor, clock)

    every_step = [f"/middlesbrough/complaint/{step.slug}" for step in COMPLAINT.steps]
    others = [
        "/",
        "/middlesbrough/",
        "/middlesbrough/complaint/check",
        "/middlesbrough/complaint/code",
        "/middlesbrough/complaint/sent",
    ]
    others += ["/middlesbrough/complaint/poetry", "/middlesbrough/carry-on", "/bexley/complaint/story"]
    others += [f"/middlesbrough/{page}" for page in INFORMATION]
    stranger = a_stranger(app)
    for address in dict.fromkeys([*visitor.trail, *every_step, *others]):
        assert as_answered(app, visitor.browser, address) == as_answered(app, stranger, address), address


CHILD_WHO_IS_HURT_SO_FAR = {step: CHILD_WHO_IS_HURT[step] for step in ("you", "safe", "safe-who", "story")}


def test_back_shows_the_next_person_nothing(first, second):
    first.walk_on(until="check")
    second.open("/middlesbrough/")
    trail = list(dict.fromkeys(first.trail))
    for address in reversed(trail):
        second.open(address)
        assert "agen" not in second.page.html
        assert "advocate" not in second.page.address or second.page.heading == OPENS_WITH_A_CODE


def test_locked_a_post_without_its_token_answers_as_to_a_browser_with_no_cookie(app, first):
    first.open("/middlesbrough/")
    stranger = Visitor(app)
    for step in ("story", "check", "contact", "you"):
        for token in ("", "old", "00000000." + "0" * 64):
            mine = first.post(
                f"/middlesbrough/complaint/{step}", {"token": token, "story": "x", "revision": "3"}
            )
            theirs = stranger.post(
                f"/middlesbrough/complaint/{step}", {"token": token, "story": "x", "revision": "3"}
            )
            assert (mine.status, list(mine.response.headers), mine.html) == (
                theirs.status,
                list(theirs.response.headers),
                theirs.html,
            )


def test_locked_the_first_page_is_before_you_start_and_begins_something_new(first, second):
    second.open("/middlesbrough/")
    second.walk("complaint", {"you": {"role": "parent"}}, until="story")

    assert draft_of(second).code != first.code
    assert "story" not in draft_of(second).answers


# A page that was open before


def test_a_page_that_was_open_can_still_be_posted_and_is_saved(first, second):
    page = first.page
    second.open("/middlesbrough/")
    page.form.fill({"advocate": "council"})
    first.press(on=page)

    assert first.page.heading == "We saved what you just wrote"
    assert "agen" not in first.page.html
    assert draft_of(first).answers["advocate"] == {"advocate": ["council"]}


def test_with_nothing_written_it_does_not_claim_that_something_was_saved(first, second):
    page = first.page
    second.open("/middlesbrough/")
    first.press(on=page)

    assert first.page.heading == "This page opens with a code"
    assert draft_of(first).answers["advocate"] == {}


def test_it_does_not_unlock(first, second):
    page = first.page
    second.open("/middlesbrough/")
    first.press(on=page)

    assert "Set-Cookie" not in first.page.response.headers
    assert is_locked(first)


def test_it_does_not_renew_the_hour_either(clock, first):
    page = first.page
    clock.shift(61 * MINUTE)
    page.form.fill({"advocate": "no"})
    first.press(on=page)

    assert first.page.heading == "We saved what you just wrote"
    assert is_locked(first)


def test_the_way_on_from_there_is_the_code(first, second):
    page = first.page
    second.open("/middlesbrough/")
    first.press(on=page)
    first.go_on()

    assert first.page.address == "/middlesbrough/resume"
    first.fill({"code": first.code}).press()
    assert first.page.step == "contact"


def test_a_check_page_that_was_open_can_still_be_sent(first, second):
    first.walk_on(until="check")
    page = first.page
    second.open("/middlesbrough/")
    first.press(on=page)

    assert first.page.heading == "It was sent"
    assert first.page.reference == draft_of(first).reference
    assert "agen" not in first.page.html
    assert sent_by(first).facts.story == STORY
    assert first.open("/middlesbrough/complaint/sent").heading == OPENS_WITH_A_CODE


def test_a_check_page_that_is_not_true_any_more_is_not_shown_to_a_locked_browser(first, second):
    """It would show every answer."""
    first.walk_on(until="check")
    page = first.page
    first.open("/middlesbrough/complaint/story")
    first.fill({"story": "Something else, and secret"}).press()
    second.open("/middlesbrough/")
    second.press(on=page)

    assert "secret" not in second.page.html
    assert second.page.heading == OPENS_WITH_A_CODE
    assert draft_of(first).submission_id is None


@pytest.mark.parametrize("words", ["Save and come back later", None])
def test_no_button_of_an_open_page_shows_a_locked_browser_more(first, second, words):
    page = first.page
    second.open("/middlesbrough/")
    second.press(words, on=page)

    assert "agen" not in second.page.html
    assert first.code not in second.page.html
    assert is_locked(second)


def test_simpler_words_do_not_open_a_lock(clock, visitor, somebody):
    visitor.walk("complaint", {"you": {"role": "parent"}, "story": {"story": "secret"}}, until="contact")
    page = visitor.page
    somebody(visitor.browser).open("/middlesbrough/")
    visitor.press("Use simpler words", on=page)

    assert is_locked(visitor)
    assert visitor.browser.visit.locked


def test_a_mistake_on_a_page_that_was_open_shows_that_page_and_nothing_else(clock, visitor, somebody):
    visitor.walk("complaint", {"you": {"role": "parent"}, "story": {"story": "secret"}}, until="when")
    page = visitor.fill({"happened": "3 Sept 24"}).page
    somebody(visitor.browser).open("/middlesbrough/")
    visitor.press(on=page)

    assert visitor.page.problems == ["Please write the whole year, like 2025."]
    assert visitor.page.stands_in("happened") == "3 Sept 24"
    visitor.fill({"happened": "3 Sept 2024"}).press()
    assert visitor.page.heading == "We saved what you just wrote"


def test_text_for_a_draft_that_was_sent_is_not_lost_behind_the_lock(first, second):
    page = first.page
    first.walk_on()
    story = next(page for page in first.history if page.step == "story")
    second.open("/middlesbrough/")
    story.form.fill({"story": "And one thing more"})
    first.press(on=story)

    assert first.has("And one thing more")
    assert first.has("was not added")
    assert first.page.reference == draft_of(first).reference
    assert page is not first.page


# Only me


@pytest.fixture
def only_me(clock, visitor):
    visitor.walk(
        "complaint",
        {"start": {"Does anyone else use this phone or computer?": "No, only me"}, **CHILD},
        until="contact",
    )
    return visitor


@pytest.mark.parametrize("address", START_PAGES)
def test_with_only_me_no_start_page_locks(only_me, address):
    only_me.open(address)

    assert only_me.open("/middlesbrough/complaint/contact").heading == "How can we reach you safely?"


def test_with_only_me_no_hour_locks(clock, only_me):
    clock.shift(5 * 24 * 60 * MINUTE)

    assert only_me.open("/middlesbrough/complaint/contact").heading == "How can we reach you safely?"


def test_with_only_me_the_start_page_offers_to_carry_on(only_me):
    only_me.open("/middlesbrough/")
    only_me.follow("Carry on with what you wrote")

    assert only_me.page.address == "/middlesbrough/complaint/contact"


def test_on_a_shared_device_the_start_page_never_does(first):
    first.open("/middlesbrough/")

    assert not first.has("Carry on")


def test_when_the_draft_has_expired_there_is_nothing_to_carry_on(clock, only_me):
    clock.shift(8 * 24 * 60 * MINUTE)
    only_me.open("/middlesbrough/")

    assert not only_me.has("Carry on")


def test_with_only_me_the_code_has_no_page_of_its_own_but_is_kept_under_save(only_me):
    assert "/middlesbrough/complaint/code" not in only_me.trail

    only_me.press("Save and come back later")
    assert only_me.page.code == draft_of(only_me).code


def test_with_only_me_what_was_sent_can_be_read_again(only_me):
    only_me.walk_on()
    assert only_me.has("They moved me agen")

    only_me.open("/middlesbrough/")
    only_me.open("/middlesbrough/complaint/sent")
    assert only_me.has("They moved me agen")


def test_on_a_shared_device_what_was_sent_is_never_shown_again(clock, visitor):
    visitor.walk("complaint", CHILD)

    assert not visitor.has("They moved me agen")


def test_with_only_me_beginning_anew_asks_first(only_me):
    code = draft_of(only_me).code
    only_me.open("/middlesbrough/complaint/")
    only_me.press()
    assert only_me.page.heading == "You have something open"
    assert draft_of(only_me).code == code

    only_me.press("Start a new one")
    assert draft_of(only_me).code != code


def test_whoever_says_then_that_others_use_the_device_is_believed(only_me):
    only_me.open("/middlesbrough/complaint/")
    only_me.fill({"device": "shared"}).press()
    assert only_me.page.heading == "You have something open"

    only_me.press("Start a new one")
    assert only_me.browser.visit.device == "shared"


# The way out


@pytest.mark.parametrize("page", ["complaint/story", "complaint/code", "help-now", "privacy", "how-it-works"])
def test_while_something_is_open_the_councils_name_is_no_link_and_one_link_leads_out(first, page):
    first.open(f"/middlesbrough/{page}")
    out = [words for words, address in first.page.links.items() if address == "/middlesbrough/"]

    assert out == ["Leave (you will need your code to come back)"]
    first.follow(out[0])
    assert is_locked(first)

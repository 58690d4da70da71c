"""Exit, finish and clear, and coming back with a code."""

import pytest

from intake.clock import now
from intake.web.leaving import ANYWHERE
from tests.web.people import CHILD, CHILD_WHO_WANTS_AN_ADVOCATE
from tests.web.stored import draft_of, sent_by
from tests.web.visitor import Visitor

DAY = 24 * 60 * 60
WEATHER = "https://www.bbc.co.uk/weather"
OPENS_WITH_A_CODE = "This page opens with a code"
NOT_OPENED = "That code did not open anything. Please check it. A code works for 7 days after you last wrote."


@pytest.fixture
def child(clock, visitor):
    """A child on a shared device who is asked about an advocate, and has the code."""
    visitor.walk("complaint", until="code")
    visitor.code = visitor.page.code
    visitor.walk_on(CHILD, until="advocate")
    return visitor


@pytest.fixture
def only_me(clock, visitor):
    visitor.walk("complaint", {"start": {"device": "mine"}, **CHILD}, until="advocate")
    visitor.code = draft_of(visitor).code
    return visitor


# Exit


@pytest.mark.parametrize("address", ["/middlesbrough/exit", "/bexley/exit", "/exit"])
def test_exit_leaves_for_the_weather_at_once(child, address):
    child.open(address)

    assert child.page.status == 303
    assert child.page.response.headers["Location"] == WEATHER == ANYWHERE


def test_every_page_has_the_way_out(child):
    for page in child.history:
        if page.status == 200:
            assert page.links["Exit this page"] == "/middlesbrough/exit"


@pytest.mark.parametrize("address", ["/middlesbrough/exit", "/bexley/exit", "/exit"])
def test_on_a_shared_device_exit_makes_the_device_forget_and_the_server_keep(child, site, clock, address):
    child.open(address)
    assert child.browser.cookie == ""
    assert child.open("/middlesbrough/complaint/story").heading == OPENS_WITH_A_CODE

    child.open("/middlesbrough/resume")
    child.fill({"code": child.code}).press()
    assert child.page.step == "advocate"
    child.walk_on()
    assert sent_by(child).facts.story == CHILD["story"]["What happened?"]


@pytest.mark.parametrize("address", ["/middlesbrough/exit", "/exit"])
def test_with_only_me_exit_keeps_the_cookie(only_me, address):
    only_me.open(address)

    assert only_me.page.status == 303
    assert only_me.open("/middlesbrough/complaint/advocate").heading == "Do you want someone on your side?"


def test_a_browser_that_only_looks_ahead_does_not_leave(child):
    child.open("/middlesbrough/exit", Sec_Purpose="prefetch")

    assert child.open("/middlesbrough/complaint/advocate").heading == "Do you want someone on your side?"


def test_exit_does_the_same_for_somebody_with_nothing_open(visitor):
    assert visitor.open("/middlesbrough/exit").response.headers["Location"] == WEATHER


# Finish and clear this device


def test_on_a_shared_device_finish_is_the_first_button_after_sending(child):
    child.walk_on()

    assert child.page.form.buttons[0][2] == "Finish and clear this device"
    child.press()
    assert child.page.heading == "This device is clear"
    assert child.browser.cookie == ""


def test_with_only_me_there_is_no_need_to_finish(only_me):
    only_me.walk_on()

    assert not only_me.page.asks


def test_after_finishing_back_shows_nothing(child):
    child.walk_on()
    reference = child.page.reference
    child.press()
    for address in reversed(list(dict.fromkeys(child.trail))):
        child.open(address)
        assert "agen" not in child.page.html
        assert reference not in child.page.html
        if "/complaint/" in address and not address.endswith("/complaint/"):
            assert child.page.heading == OPENS_WITH_A_CODE


def test_finishing_asks_the_browser_to_drop_what_it_kept(child):
    child.walk_on()
    answer = child.browser.client.post("/middlesbrough/finish")

    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_what_was_sent_stays_sent_and_the_code_shows_the_reference_but_not_the_text(child):
    child.walk_on()
    reference = child.page.reference
    child.press()
    child.open("/middlesbrough/resume")
    child.fill({"code": child.code}).press()

    assert child.page.reference == reference
    assert "agen" not in child.page.html


# Coming back


@pytest.mark.parametrize(
    "as_typed",
    [
        str,
        str.upper,
        lambda code: code.replace("-", ""),
        lambda code: code.replace("-", " "),
        lambda code: f"  {code}\n",
        lambda code: code.replace("-", "\u2011").replace("0", "O").replace("1", "l"),
        lambda code: "  ".join(code.upper()),
    ],
    ids=["as shown", "capitals", "no dashes", "spaces", "space around", "look-alikes", "spread out"],
)
def test_a_code_opens_however_it_is_typed_and_lands_on_the_first_gap(child, somebody, as_typed):
    other = somebody()
    other.open("/middlesbrough/resume")
    other.fill({"Your code": as_typed(child.code)}).press()

    assert other.page.address == "/middlesbrough/complaint/advocate"
    assert other.open("/middlesbrough/complaint/story").stands_in("story") == CHILD["story"]["What happened?"]


def test_a_finished_path_lands_on_check(child, somebody):
    child.walk_on(until="check")
    other = somebody()
    other.open("/middlesbrough/resume")
    other.fill({"code": child.code}).press()

    assert other.page.step == "check"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "0000-0000-0000-0000",
        "abcd",
        "it is on the fridge",
        "\0",
        "é" * 16,
        "9" * 100_000,
        "<script>",
    ],
)
def test_a_code_that_opens_nothing_says_so_and_stays_in_the_box(visitor, typed):
    visitor.open("/middlesbrough/resume")
    visitor.fill({"code": typed}).press()

    assert (visitor.page.status, visitor.page.step) == (200, "resume")
    assert visitor.page.problems == [NOT_OPENED]
    assert visitor.page.stands_in("code") == typed.replace("\0", "").strip()[:200]
    assert visitor.browser.cookie == ""


def test_at_any_councils_page_the_code_opens_what_it_belongs_to(child, somebody):
    other = somebody()
    other.open("/bexley/resume")
    other.fill({"code": child.code}).press()

    assert other.page.address == "/middlesbrough/complaint/advocate"


def test_who_comes_back_says_again_who_uses_the_device(child, somebody):
    other = somebody()
    other.open("/middlesbrough/resume")
    assert other.page.stands_in("device") == "shared"
    other.fill({"code": child.code, "device": "mine"}).press()

    other.open("/middlesbrough/")
    assert other.has("Carry on with what you wrote")


def test_a_mistyped_code_does_not_lose_the_answer_about_the_device(visitor):
    visitor.open("/middlesbrough/resume")
    visitor.fill({"code": "nothing", "device": "mine"}).press()

    assert visitor.page.stands_in("device") == "mine"


def test_a_draft_for_an_advocate_comes_back_as_well(clock, visitor, somebody):
    visitor.walk("advocate", {"you": CHILD_WHO_WANTS_AN_ADVOCATE["you"]}, until="contact")
    visitor.press("Save and come back later")
    other = somebody()
    other.open("/middlesbrough/resume")
    other.fill({"code": visitor.page.code}).press()

    assert other.page.address == "/middlesbrough/advocate/contact"


def test_guesses_are_throttled_and_a_right_code_works_a_minute_later(clock, public):
    public.walk("complaint", until="code")
    code = public.page.code
    public.browser.forget()
    for _ in range(10):
        public.post("/middlesbrough/resume", {"code": "0000-0000-0000-0000"})
        assert public.page.status == 200

    assert public.post("/middlesbrough/resume", {"code": code}).status == 429
    clock.shift(61)
    assert public.post("/middlesbrough/resume", {"code": code}).step == "you"


def test_both_doors_share_the_count_of_guesses(clock, public):
    for _ in range(5):
        public.post("/middlesbrough/resume", {"code": "0000-0000-0000-0000"})
        public.post("/bexley/complaint/story", {"code": "0000-0000-0000-0000", "story": "x"})

    assert (
        public.post("/middlesbrough/complaint/story", {"code": "0000-0000-0000-0000", "story": "x"}).status
        == 429
    )


# Seven days


def test_a_draft_lives_seven_days_from_the_last_answer(clock, child, somebody):
    clock.shift(6 * DAY)
    other = somebody()
    other.post("/middlesbrough/resume", {"code": child.code})
    other.walk_on(until="contact")
    clock.shift(7 * DAY - 1)
    assert somebody().post("/middlesbrough/resume", {"code": child.code}).step == "contact"

    clock.shift(1)
    late = somebody()
    late.post("/middlesbrough/resume", {"code": child.code})
    assert late.page.problems == [NOT_OPENED]


def test_reading_does_not_make_a_draft_live_longer(clock, only_me, somebody):
    expires = draft_of(only_me).expires_at
    clock.shift(6 * DAY)
    only_me.open("/middlesbrough/complaint/story")
    only_me.open("/middlesbrough/complaint/code")
    somebody().post("/middlesbrough/resume", {"code": only_me.code, "device": "shared"})

    assert draft_of(only_me).expires_at == expires


def test_an_expired_draft_is_gone_for_the_browser_that_held_it_but_its_open_page_is_not_lost(clock, only_me):
    page = only_me.open("/middlesbrough/complaint/story")
    page.form.fill({"story": "Written over a week"})
    clock.shift(8 * DAY)
    assert only_me.open("/middlesbrough/complaint/advocate").heading == OPENS_WITH_A_CODE

    only_me.press(on=page)
    assert only_me.page.stands_in("story") == "Written over a week"
    only_me.press()
    assert draft_of(only_me).answers["story"] == {"story": ["Written over a week"]}


def test_expired_drafts_are_removed(clock, quiet_app):
    Visitor(quiet_app).walk("complaint", CHILD, until="advocate")
    drafts = quiet_app.extensions["intake"].store.drafts

    clock.shift(7 * DAY - 1)
    assert drafts.purge(now()) == 0
    clock.shift(1)
    assert drafts.purge(now()) == 1


# The page with the code


def test_the_code_has_a_page_of_its_own_right_after_the_start_and_need_not_be_kept(clock, visitor):
    visitor.walk("complaint", until="code")

    assert visitor.has("You may not need this. It is only for stopping and coming back.")
    assert visitor.page.code == draft_of(visitor).code
    assert visitor.page.code == visitor.page.code.lower()
    assert not visitor.page.asks
    assert visitor.go_on().step == "you"


def test_an_advocate_can_be_asked_for_without_seeing_a_code(clock, visitor):
    visitor.walk("advocate", CHILD_WHO_WANTS_AN_ADVOCATE)

    assert "/middlesbrough/advocate/code" not in visitor.trail


def test_the_code_stands_on_no_page_but_its_own(child):
    """The Visitor looks for it on every page of every test; here it is looked for on purpose."""
    child.walk_on()

    assert [page.step for page in child.history if child.code in page.html] == ["code"]

"""Requests that no page of ours makes by itself: each answered in plain words, and nothing lost."""

import pytest

from intake.journey.journeys import JOURNEYS
from tests.web.people import CHILD, PARENT
from tests.web.stored import draft_of, sent_by

STORY = "They moved me agen."
NOTHING_HERE = "There is nothing at this address"
OPENS_WITH_A_CODE = "This page opens with a code"


# Addresses


@pytest.mark.parametrize(
    "address",
    [
        "/atlantis/",
        "/atlantis/complaint/",
        "/atlantis/complaint/story",
        "/atlantis/resume",
        "/atlantis/exit",
        "/middlesbrough/poetry/",
        "/middlesbrough/complaint/poetry",
        "/middlesbrough/complaint/story/more",
        "/middlesbrough/complaint/Story",
        "/middlesbrough/complaint/%00",
        "/middlesbrough/complaint/%ff%fe",
        "/favicon.ico",
        "/static/none.css",
        "/static/..%2fpyproject.toml",
        "/wp-login.php",
    ],
)
def test_an_address_with_nothing_at_it_says_so_and_has_a_way_on(visitor, address):
    page = visitor.open(address)

    assert (page.status, page.heading) == (404, NOTHING_HERE)
    assert visitor.has("999")
    assert visitor.open(page.way_on).status == 200


def test_an_unknown_step_does_not_end_what_is_open(visitor):
    visitor.walk("complaint", CHILD, until="contact")
    assert visitor.open("/middlesbrough/complaint/poetry").status == 404

    visitor.open("/middlesbrough/complaint/contact")
    visitor.walk_on()
    assert sent_by(visitor).facts.story == CHILD["story"]["What happened?"]


def test_an_address_without_its_last_stroke_leads_to_the_page(visitor):
    assert visitor.open("/middlesbrough").heading == visitor.open("/middlesbrough/").heading
    assert visitor.open("/middlesbrough/complaint").heading == "Before you start"


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)
def test_a_deep_link_without_a_draft_asks_for_a_code_and_offers_to_begin(visitor, journey):
    for step in (*{step.slug for step in journey.steps}, "check", "code", "sent"):
        page = visitor.open(f"/middlesbrough/{journey.slug}/{step}")
        assert (page.status, page.heading) == (200, OPENS_WITH_A_CODE)
        assert visitor.has("01642 729814")
        assert page.links["Begin a new one"] == f"/middlesbrough/{journey.slug}/"


# Steps out of order


def test_a_step_that_is_not_reached_yet_leads_to_the_one_that_is(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")

    assert visitor.open("/middlesbrough/complaint/contact").step == "story"
    assert visitor.open("/middlesbrough/complaint/check").step == "story"
    assert visitor.open("/middlesbrough/complaint/sent").step == "story"


def test_a_step_of_another_path_leads_to_the_one_that_is_reached(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")

    assert visitor.open("/middlesbrough/complaint/children").step == "story"
    assert visitor.open("/middlesbrough/complaint/court").step == "story"


def test_an_answer_out_of_order_is_kept_and_what_comes_first_is_asked_first(visitor):
    visitor.walk("complaint", until="you")
    visitor.post(
        "/middlesbrough/complaint/story", {"token": visitor.page.form.value("token"), "story": STORY}
    )

    assert visitor.page.step == "you"
    visitor.walk_on({"you": CHILD["you"]})
    assert sent_by(visitor).facts.story == STORY


def test_check_posted_too_early_sends_nothing_and_leads_to_what_is_missing(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    token = visitor.page.form.value("token")

    for data in ({"token": token, "revision": "1"}, {"token": token}, {"token": "old"}, {}):
        assert visitor.post("/middlesbrough/complaint/check", data).step == "story"
    assert draft_of(visitor).submission_id is None


@pytest.mark.parametrize("step", ["code", "sent", "poetry"])
def test_a_page_that_asks_nothing_takes_nothing(visitor, step):
    visitor.walk("complaint", CHILD, until="contact")
    page = visitor.post(f"/middlesbrough/complaint/{step}", {"token": visitor.page.form.value("token")})

    assert (page.status, page.heading) == (404, NOTHING_HERE)


# Tokens


@pytest.mark.parametrize("token", ["", "old", "0" * 73, "\0", "é" * 73])
def test_a_page_with_a_broken_token_keeps_the_text_and_asks_to_press_again(visitor, token):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    visitor.post(visitor.page.address, {"token": token, "story": STORY})

    assert visitor.page.status == 200
    assert visitor.page.problems == [
        "This page was open for a while. What you wrote is still here. Please press the button again."
    ]
    assert visitor.page.stands_in("story") == STORY
    assert "story" not in draft_of(visitor).answers
    visitor.walk_on()
    assert sent_by(visitor).facts.story == STORY


def test_a_check_page_with_a_broken_token_is_shown_again(visitor):
    visitor.walk("complaint", CHILD, until="check")
    visitor.post(visitor.page.address, {"token": "old", "revision": visitor.page.form.value("revision")})

    assert visitor.has(
        "This page was open for a while. Please look at it once more and press the button again."
    )
    assert visitor.press().step == "sent"


def test_a_token_lives_as_long_as_the_draft(clock, visitor):
    visitor.walk("complaint", {"start": {"device": "mine"}, "you": CHILD["you"]}, until="story")
    clock.shift(6 * 24 * 3600)
    visitor.fill({"story": STORY}).press()

    assert visitor.page.step == "advocate"


# Methods, sizes, encodings


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/middlesbrough/",
        "/middlesbrough/complaint/",
        "/middlesbrough/complaint/story",
        "/middlesbrough/help-now",
        "/middlesbrough/resume",
    ],
)
def test_head_answers_as_get_without_the_page(visitor, address):
    head, get = visitor.browser.client.head(address), visitor.browser.client.get(address)

    assert (head.status, head.data) == (get.status, b"")
    assert dict(head.headers) == dict(get.headers)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "BREW"])
def test_other_methods_are_answered_with_a_page_and_change_nothing(visitor, method):
    visitor.walk("complaint", CHILD, until="contact")
    before = draft_of(visitor)
    page = visitor._ask(
        method,
        "/middlesbrough/complaint/story",
        {},
        data=b"story=gone",
        content_type="application/x-www-form-urlencoded",
    )

    assert (page.status, page.heading) == (405, NOTHING_HERE)
    assert "POST" in page.response.headers["Allow"]
    assert draft_of(visitor) == before


def test_more_than_four_megabytes_are_refused_with_a_page_and_nothing_kept_before_is_lost(visitor):
    visitor.walk("complaint", CHILD, until="contact")
    before = draft_of(visitor)
    for address in (
        visitor.page.address,
        "/middlesbrough/complaint/story",
        "/middlesbrough/complaint/check",
        "/middlesbrough/resume",
        "/middlesbrough/complaint/",
    ):
        page = visitor.post(address, b"story=" + b"x" * 4 * 1024 * 1024)
        assert (page.status, page.heading) == (413, "That was too much for us to take in")
        assert visitor.has("01642 729814")
    assert draft_of(visitor) == before


def test_text_that_is_not_utf_8_is_kept_as_far_as_it_can_be_read(visitor):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    token = visitor.page.form.value("token").encode()
    visitor.post(visitor.page.address, b"token=" + token + b"&story=caf%E9+and+%ed%a0%80+and+%zz")

    assert draft_of(visitor).answers["story"]["story"][0].startswith("caf")
    assert visitor.page.step == "advocate"


def test_bytes_that_no_browser_sends_raw_are_no_fault_of_ours(visitor):
    """Browsers write such bytes as %E9."""
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    page = visitor.post(visitor.page.address, b"story=caf\xe9")

    assert (page.status, page.step) == (200, "story")
    assert page.problems


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b'{"story": "x"}'),
        ("text/plain", b"story=x"),
        ("multipart/form-data; boundary=b", b"--b\r\nbroken"),
        ("multipart/form-data", b"no boundary"),
        ("", b"story=x"),
    ],
)
def test_a_body_of_another_kind_is_an_empty_page(visitor, content_type, body):
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    page = visitor._ask("POST", visitor.page.address, {}, data=body, content_type=content_type)

    assert page.status == 200
    assert page.problems


@pytest.mark.parametrize("cookie", ["x", "é", "%00", "=" * 44, "A" * 4096, '"', "AQEBAQEBAQEB" * 9])
def test_a_cookie_that_is_not_ours_is_no_cookie(visitor, cookie):
    page = visitor.open("/middlesbrough/complaint/story", Cookie=f"intake={cookie}")

    assert (page.status, page.heading) == (200, OPENS_WITH_A_CODE)
    assert visitor.open("/middlesbrough/", Cookie=f"intake={cookie}").status == 200


# Other sites

FOREIGN = [
    {"Origin": "https://elsewhere.example"},
    {"Origin": "null"},
    {"Origin": "http://["},
    {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
@pytest.mark.parametrize(
    "address", ["/middlesbrough/complaint/", "/middlesbrough/advocate/", "/middlesbrough/resume"]
)
def test_another_site_cannot_begin_or_resume_in_somebodys_browser(visitor, address, headers):
    page = visitor.post(address, {"device": "mine", "code": "abcd-efgh-jkmn-pqrs"}, **headers)

    assert (page.status, page.heading) == (403, "Please open the page again")
    assert visitor.browser.cookie == ""


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_another_site_cannot_open_a_draft_by_posting_text_with_a_code(visitor, headers):
    page = visitor.post("/middlesbrough/complaint/story", {"story": "Not mine", "code": ""}, **headers)

    assert (page.status, page.stands_in("story")) == (200, "Not mine")
    assert visitor.browser.cookie == ""


def test_another_site_cannot_clear_a_device(visitor):
    visitor.walk("complaint", CHILD)
    visitor.post("/middlesbrough/finish", {}, Origin="https://elsewhere.example")

    assert visitor.browser.visit is not None


def test_our_own_site_may(visitor):
    page = visitor.post(
        "/middlesbrough/complaint/", {}, Origin="http://localhost", Sec_Fetch_Site="same-origin"
    )

    assert page.step == "code"


# Journeys of another council


def test_a_draft_of_one_council_is_not_open_at_another(visitor):
    visitor.walk("complaint", CHILD, until="contact")

    assert visitor.open("/bexley/complaint/contact").heading == OPENS_WITH_A_CODE
    assert visitor.open("/middlesbrough/advocate/contact").heading == OPENS_WITH_A_CODE
    assert visitor.open("/middlesbrough/complaint/contact").heading == "How can we reach you safely?"


def test_another_councils_page_is_never_saved_into_this_draft(visitor):
    visitor.walk("complaint", CHILD, until="contact")
    before, token = draft_of(visitor), visitor.page.form.value("token")
    visitor.post("/bexley/complaint/story", {"token": token, "story": "For Bexley"})

    assert visitor.page.stands_in("story") == "For Bexley"
    assert visitor.has("You have something else open now: what went wrong, Middlesbrough Council")
    assert draft_of(visitor) == before


# Many at once


def test_a_429_says_so_in_plain_words_and_keeps_what_was_written(public):
    public.walk("complaint", CHILD, until="check")
    data = public.page.form.data()
    for _ in range(60):
        public.post(public.page.address, [("token", "old")])
    public.post("/middlesbrough/complaint/check", data)

    assert (public.page.status, public.page.heading) == (429, "Please wait a little")
    assert int(public.page.response.headers["Retry-After"]) > 0
    assert public.has("01642 729814")
    assert public.has("What you wrote is kept")
    assert draft_of(public).answers["story"]


def test_a_429_leaves_no_address_in_the_log(public, caplog):
    caplog.set_level("DEBUG")
    for _ in range(11):
        public.post("/middlesbrough/resume", {"code": "0000-0000-0000-0000"})

    assert public.page.status == 429
    assert "127.0.0.1" not in caplog.text


def test_a_429_while_guessing_a_code_keeps_the_text_on_the_page(public):
    for _ in range(11):
        public.post("/middlesbrough/complaint/story", {"story": STORY, "code": "0000-0000-0000-0000"})

    assert public.page.status == 429
    assert public.page.problems == ["That was a lot of tries. Please wait a minute, then try again."]
    assert public.page.stands_in("story") == STORY
    assert public.page.stands_in("code") == "0000-0000-0000-0000"


def test_a_429_while_beginning_anew_keeps_the_text_on_the_page(public):
    for _ in range(120):
        public.browser.client.post("/middlesbrough/complaint/", base_url=public.browser.host)
    public.browser.forget()
    public.post("/middlesbrough/complaint/story", {"story": STORY, "code": ""})

    assert public.page.status == 429
    assert public.page.stands_in("story") == STORY


def test_a_429_while_coming_back_keeps_the_code_that_was_typed(public):
    for _ in range(11):
        public.post("/middlesbrough/resume", {"code": "0000-0000-0000-0000"})

    assert public.page.status == 429
    assert int(public.page.response.headers["Retry-After"]) > 0
    assert public.page.stands_in("code") == "0000-0000-0000-0000"


def test_writing_is_never_limited(public):
    public.walk("complaint", {"you": PARENT["you"]}, until="story")
    answer = {"token": public.page.form.value("token"), "danger": "no"}
    told = {
        public.browser.client.post(
            "/middlesbrough/complaint/safe", base_url=public.browser.host, data=answer
        ).status_code
        for _ in range(150)
    }

    assert told == {303}

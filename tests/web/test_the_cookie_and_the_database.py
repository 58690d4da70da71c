"""What the browser keeps and what the server writes, and when."""

import base64
import json
import sqlite3
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from intake import create_app
from intake.config import Settings
from intake.journey.journeys import JOURNEYS
from intake.store import new_key
from tests.web.conftest import running
from tests.web.people import CHILD, CHILD_WHO_IS_HURT, CHILD_WHO_WANTS_AN_ADVOCATE, HELPER, PARENT
from tests.web.stored import draft_of
from tests.web.visitor import Visitor

DAY = 24 * 60 * 60
INFORMATION = [
    "",
    "how-it-works",
    "help-now",
    "privacy",
    "accessibility",
    "cookies",
    "finished",
    "resume",
    "carry-on",
    "exit",
]


def set_cookies(page):
    return page.response.headers.getlist("Set-Cookie")


# The cookie


def test_behind_https_the_cookie_is_bound_to_this_host_and_hidden_from_scripts(public):
    public.post("/middlesbrough/complaint/", {"device": "shared"})
    cookie = public.browser.client.get_cookie("__Host-intake", domain="intake.example")

    assert (cookie.secure, cookie.http_only, cookie.same_site, cookie.path) == (True, True, "Lax", "/")
    assert cookie.origin_only
    assert cookie.max_age is None, "on a shared device it ends with the browser"


def test_in_a_demonstration_the_cookie_is_plain(visitor):
    visitor.post("/middlesbrough/complaint/", {})
    cookie = visitor.browser.client.get_cookie("intake")

    assert (cookie.secure, cookie.http_only, cookie.same_site) == (False, True, "Lax")


def test_with_only_me_the_cookie_lasts_seven_days(public):
    public.post("/middlesbrough/complaint/", {"device": "mine"})

    assert public.browser.client.get_cookie("__Host-intake", domain="intake.example").max_age == 7 * DAY


@pytest.mark.parametrize("device", ["", "shared", "ours", "MINE", "mine "])
def test_anything_but_only_me_is_a_shared_device(visitor, device):
    visitor.post("/middlesbrough/complaint/", {"device": device})

    assert visitor.browser.visit.device == "shared"


def test_there_is_one_cookie_and_it_is_short(public):
    public.walk("complaint", CHILD_WHO_IS_HURT)

    lines = [line for answer in public.answers for line in set_cookies(answer)]
    assert {line.partition("=")[0] for line in lines} == {"__Host-intake"}
    assert max(map(len, lines)) < 500


def test_the_cookie_never_holds_an_answer(visitor):
    """Its length does not change with what is typed, and opened by the server it holds four things."""
    lengths = set()
    visitor.walk("complaint", {"you": CHILD["you"]}, until="story")
    for story in ("x", "a long story " * 1000):
        visitor.post(
            "/middlesbrough/complaint/story", {"token": visitor.page.form.value("token"), "story": story}
        )
        lengths.add(len(visitor.browser.cookie))
    assert len(lengths) == 1

    sealed = base64.urlsafe_b64decode(visitor.browser.cookie)
    opened = json.loads(visitor.browser.site.store.ring.open("visit", sealed))
    assert sorted(opened) == ["c", "l", "m", "t"]


def test_a_get_renews_the_cookie_only_when_it_is_more_than_a_minute_old(clock, visitor):
    visitor.walk("complaint", CHILD, until="contact")
    clock.shift(60)
    assert not set_cookies(visitor.open("/middlesbrough/complaint/contact"))

    clock.shift(1)
    assert set_cookies(visitor.open("/middlesbrough/complaint/contact"))
    assert not set_cookies(visitor.open("/middlesbrough/complaint/contact"))


def test_a_post_renews_the_cookie(clock, visitor):
    visitor.walk("complaint", CHILD, until="contact")
    clock.shift(10)
    before = visitor.browser.visit.last
    visitor.press()

    assert (visitor.browser.visit.last - before).total_seconds() == 10


def test_information_pages_set_no_cookie(visitor):
    for page in INFORMATION[:-1]:
        assert not set_cookies(visitor.open(f"/middlesbrough/{page}"))


def test_a_cookie_that_was_changed_is_no_cookie(visitor):
    visitor.walk("complaint", CHILD, until="contact")
    changed = visitor.browser.cookie[:-8] + "AAAAAAA="
    visitor.browser.client.set_cookie("intake", changed)

    assert visitor.open("/middlesbrough/complaint/contact").heading == "This page opens with a code"


def test_when_the_servers_keys_are_rotated_nobody_loses_anything(upgraded, tmp_path, profiles):
    """The new key comes first, the old one stays listed; each POST seals anew."""
    old, new = new_key(), new_key()
    with running(upgraded, tmp_path, profiles, encryption_keys=old) as app:
        visitor = Visitor(app)
        visitor.walk("complaint", CHILD, until="contact")
        cookie, page = visitor.browser.cookie, visitor.page

    def rotated(keys):
        address = f"sqlite:///{tmp_path / 'intake.db'}"
        return create_app(Settings("x", keys, address, demo=True), profiles=profiles)

    app = rotated(f"{new},{old}")
    later = Visitor(app)
    later.browser.client.set_cookie("intake", cookie)
    later.press(on=page)
    assert later.page.step == "check"
    cookie, page = later.browser.cookie, later.page
    app.extensions["intake"].store.close()

    app = rotated(new)
    last = Visitor(app)
    last.browser.client.set_cookie("intake", cookie)
    assert last.press(on=page).step == "sent"
    app.extensions["intake"].store.close()


# The database


@contextmanager
def watched(app):
    """Counts what the site commits, and what it writes."""
    engine = app.extensions["intake"].store.engine
    said = {"commits": 0, "writes": []}

    def commit(_connection):
        said["commits"] += 1

    def statement(_connection, _cursor, words, *_rest):
        if not words.lstrip().upper().startswith(("SELECT", "PRAGMA MAIN.TABLE_INFO")):
            said["writes"].append(words)

    event.listen(engine, "commit", commit)
    event.listen(engine, "before_cursor_execute", statement)
    yield said
    event.remove(engine, "commit", commit)
    event.remove(engine, "before_cursor_execute", statement)


def everything_in(folder):
    """Every row of every table."""
    connection = sqlite3.connect(folder / "intake.db")
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}
    connection.close()
    return rows


@pytest.mark.parametrize(
    ("until", "device"),
    [
        ("code", "shared"),
        ("contact", "shared"),
        ("check", "shared"),
        ("sent", "shared"),
        ("contact", "mine"),
        ("sent", "mine"),
    ],
)
def test_no_get_writes_the_database(clock, quiet_app, tmp_path, until, device):
    visitor = Visitor(quiet_app)
    visitor.walk(
        "complaint", {"start": {"device": device}, **(CHILD if until != "code" else {})}, until=until
    )
    clock.shift(61)
    before = everything_in(tmp_path)
    with watched(quiet_app) as said:
        for journey in JOURNEYS.values():
            for step in (*{step.slug for step in journey.steps}, "check", "code", "sent", "poetry"):
                visitor.open(f"/middlesbrough/{journey.slug}/{step}")
        for address in ("/healthz", "/readyz", "/middlesbrough/complaint/", "/", "/bexley/"):
            visitor.open(address)
        for page in INFORMATION:
            visitor.open(f"/middlesbrough/{page}")

    assert said == {"commits": 0, "writes": []}
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize(
    ("journey", "answers"),
    [
        ("complaint", CHILD_WHO_IS_HURT),
        ("complaint", PARENT),
        ("complaint", HELPER),
        ("advocate", CHILD_WHO_WANTS_AN_ADVOCATE),
    ],
    ids=["child", "parent", "helper", "advocate"],
)
def test_one_post_is_one_commit(quiet_app, journey, answers):
    visitor = Visitor(quiet_app)
    visitor.open(f"/middlesbrough/{journey}/")
    while visitor.page.step != "sent":
        if (step := visitor.page.step or "start") in answers:
            visitor.fill(answers[step])
        asks = visitor.page.asks
        with watched(quiet_app) as said:
            visitor.go_on()
        assert said["commits"] == (1 if asks else 0), step


def test_other_posts_are_one_commit_at_most(quiet_app):
    visitor = Visitor(quiet_app)
    visitor.walk("complaint", until="code")
    code = visitor.page.code
    visitor.walk_on({"you": {"role": "parent"}}, until="story")
    presses = [
        ("words", lambda: visitor.press("Use simpler words"), 1),
        ("later", lambda: visitor.fill({"story": "x"}).press("Save and come back later"), 1),
        (
            "a mistake",
            lambda: visitor.post("/middlesbrough/complaint/when", {"token": token, "happened": "x"}),
            0,
        ),
        (
            "a broken token",
            lambda: visitor.post("/middlesbrough/complaint/story", {"token": "x", "story": "y"}),
            0,
        ),
        ("resume", lambda: visitor.post("/middlesbrough/resume", {"code": code}), 0),
        (
            "resume, only me",
            lambda: visitor.post("/middlesbrough/resume", {"code": code, "device": "mine"}),
            1,
        ),
        ("finish", lambda: visitor.post("/middlesbrough/finish", {}), 0),
    ]
    token = visitor.page.form.value("token")
    for what, press, commits in presses:
        with watched(quiet_app) as said:
            press()
        assert said["commits"] == commits, what


def test_text_that_lost_its_draft_is_in_a_new_one_after_one_commit(quiet_app):
    visitor = Visitor(quiet_app)
    with watched(quiet_app) as said:
        visitor.post("/middlesbrough/complaint/story", {"story": "x", "code": ""})

    assert draft_of(visitor).answers == {"story": {"story": ["x"]}}
    assert said["commits"] == 1


def test_what_was_sent_is_no_longer_in_the_draft(quiet_app):
    visitor = Visitor(quiet_app)
    visitor.walk("complaint", CHILD_WHO_IS_HURT)

    assert draft_of(visitor).answers == {}
    assert draft_of(visitor).reference == visitor.page.reference

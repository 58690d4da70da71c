"""Where am I?, Stage 2 and Stage 3 in a browser, with axe on every page, down to the mail that arrives."""

import json
from collections.abc import Iterator
from datetime import timedelta

import jsonschema
import pytest
from playwright.sync_api import Browser, Page

from intake import clock
from intake.councils import load_profiles
from intake.i18n import long_date, short_date
from intake.procedure.working_days import add_working_days
from tests.browser import axe
from tests.browser.person import Person
from tests.browser.test_everyone_can_use_it import _fits
from tests.browser.test_five_councils import PROFILES, SCHEMA
from tests.end_to_end.live import COUNCILS, LiveSite, Post, text_of

PANEL = {
    "you": {"I’m a child or a young person": True},
    "earlier": {"When did you get the Stage 2 answer?": "2019"},
    "parts": {"Which parts of the answer are not right?": "all of it"},
    "for-panel": {"1. First thing": "I want to see my sister"},
    "meeting": {"Who comes with you?": "my uncle", "Both of us": True},
    "contact": {"Call me": True},
    "reach-call": {"Your phone number": "07700 900123"},
}
STAGE_2 = {
    "you": {"I’m a parent, or I have parental responsibility": True},
    "reason": {"No answer came": True},
    "point-1": {
        "What is it?": "Nobody wrote a plan",
        "What would put it right?": "A plan",
        "Is there something else that is not put right? > Yes": True,
    },
    "point-2": {"What is it?": "Nobody said sorry"},
    "contact": {"Write me a letter": True},
    "reach-post": {"The address to write to": "1 High Street"},
}


def days_ago(days: int) -> str:
    """A day in words, as a person types it."""
    day = clock.today() - timedelta(days=days)
    return f"{day.day} {day:%B} {day.year}"


@pytest.fixture
def careful(page: Page, confirmed_site: LiveSite) -> Person:
    """Someone on whose every page axe looks."""
    return Person(page, confirmed_site.address, axe.finds_nothing)


@pytest.mark.slow
def test_someone_whose_answer_is_late_asks_for_stage_2_in_one_tap(careful: Person, post: Post):
    careful.open("/redcar-cleveland/dates")
    careful.answer({"When did you tell the council?": "31 November 2025"})
    careful.go_on()
    assert careful.page.title().startswith("Error:")
    careful.answer({"When did you tell the council?": days_ago(90)})
    careful.go_on()
    assert careful.heading == "Where you are"
    assert "The Stage 1 answer is late." in careful.page.locator("main").inner_text()
    assert careful.page.locator("[aria-current=date]").inner_text().startswith(long_date(clock.today()))

    careful.go_on()
    assert careful.heading == "Before you start"
    careful.page.get_by_label("No, only me", exact=True).check()
    careful.go_on()
    careful.walk(STAGE_2)

    profile = PROFILES["redcar-cleveland"]
    (mail,) = post.about(careful.reference, to=profile.contacts.email.value)
    due = add_working_days(clock.today(), 25).day
    assert mail["Subject"] == f"[Stage 2] {careful.reference} | Stage 2 {short_date(due)}"
    words = text_of(mail)
    assert f"When did you tell the council? {days_ago(90)}" in words
    assert "Why are you asking for Stage 2? No answer came" in words
    assert "Point 2: Nobody said sorry" in words
    assert "A letter to them, ready to send." in words
    record = next(part for part in mail.iter_attachments() if part.get_filename() == "record.json")
    read = json.loads(record.get_content())
    jsonschema.validate(read, SCHEMA)
    assert (read["kind"], read["points"][0]["right"]) == ("stage_2", "A plan")
    assert [one["what"] for one in read["deadlines"]] == ["stage_2", "stage_2_longest"]


@pytest.mark.slow
@pytest.mark.parametrize("council", COUNCILS)
def test_a_child_asks_every_council_for_a_panel(careful: Person, post: Post, council: str):
    profile = load_profiles(None)[council]
    careful.begin(council, "stage-3")
    careful.walk(PANEL)
    (mail,) = post.about(careful.reference, to=profile.contacts.email.value)
    due = add_working_days(clock.today(), 30, profile.extra_holidays).day
    assert f"if panel {short_date(due)}" in mail["Subject"]
    words = " ".join(text_of(mail).split())
    assert "They ask later than 20 working days after the Stage 2 answer." in words
    assert "If there is one, it should meet by" in words


@pytest.mark.slow
def test_a_letter_to_the_ombudsman_can_be_read_by_everyone(careful: Person):
    careful.open("/bexley/dates")
    careful.answer({"When did you tell the council?": days_ago(120)})
    careful.go_on()
    careful.page.get_by_role("button", name="A letter to the Ombudsman, to print").click()
    careful.page.wait_for_load_state()
    axe.finds_nothing(careful.page)
    assert "I complained to the council on" in careful.page.locator("article").inner_text()


@pytest.fixture
def narrow(browser: Browser, confirmed_site: LiveSite) -> Iterator[Person]:
    context = browser.new_context(viewport={"width": 320, "height": 600}, java_script_enabled=False)
    yield Person(context.new_page(), confirmed_site.address, _fits)
    context.close()


def test_on_the_narrowest_phone_and_without_script_the_dates_fit_and_work(narrow: Person):
    narrow.open("/north-east-lincolnshire/dates")
    narrow.page.get_by_text("Stage 3: the panel").click()
    narrow.answer({"When did you ask for Stage 3, the panel?": days_ago(90)})
    narrow.go_on()
    assert "The panel is late." in narrow.page.locator("main").inner_text()


def test_an_answered_complaint_becomes_a_request_for_stage_2_and_keeps_the_story(person: Person, post: Post):
    person.begin("middlesbrough")
    answers = {
        "you": {"I’m a parent, or I have parental responsibility": True},
        "story": {"What happened?": "Nobody called back."},
        "before": {
            "Have you told Middlesbrough Council about this before? > Yes": True,
            "Did you get an answer? > Yes": True,
        },
        "answered": {"Yes. Ask for Stage 2, with what I wrote here": True},
        "contact": {"Write me a letter": True},
        "reach-post": {"The address to write to": "1 High Street"},
    }
    person.walk(answers)
    (mail,) = post.about(person.reference, to=PROFILES["middlesbrough"].contacts.email.value)
    assert mail["Subject"].startswith(f"[Stage 2] {person.reference}")
    assert "Nobody called back." in text_of(mail)

"""axe after each step and once per kind of field in error; by keyboard alone; without script; narrow."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import axe
from tests.browser.person import ADVOCATE, CHILD, PARENT, Answers, Person
from tests.end_to_end.live import LiveSite

TELL_MORE = {
    "soon": {"What is about to happen?": "I move on Friday", "When will it happen?": "Friday"},
    "about": {"School, or getting to school": True},
    "before": {
        "Did you tell us before? > Yes": True,
        "If you did, when?": "June 2026",
        "Did you get an answer? > No, I heard nothing": True,
    },
    "right": {"1. First thing": "Ask me first"},
    "support": {"Large print": True},
}
PLACE = {"council": "Middlesbrough Council"}


@pytest.fixture
def careful(page: Page, confirmed_site: LiveSite) -> Person:
    """Someone on whose every page axe looks."""
    return Person(page, confirmed_site.address, axe.finds_nothing)


@pytest.mark.slow
def test_axe_finds_nothing_on_a_childs_whole_way(careful: Person):
    careful.open("/")
    careful.open("/middlesbrough/")
    careful.begin("middlesbrough")
    careful.walk(CHILD, until="check", **PLACE)
    careful.page.get_by_role("button", name="Tell us more first").click()
    careful.walk(TELL_MORE | CHILD, **PLACE)


@pytest.mark.slow
@pytest.mark.parametrize("answers", [PARENT, ADVOCATE], ids=["parent", "advocate"])
def test_axe_finds_nothing_on_a_grown_ups_way(careful: Person, answers: Answers):
    careful.file("bexley", answers, council="London Borough of Bexley")


@pytest.mark.slow
def test_axe_finds_nothing_on_the_way_to_an_advocate(careful: Person):
    careful.begin("redcar-cleveland", "advocate")
    careful.walk(
        {
            "you": {"I’m a child or a young person": True},
            "contact": {"Send me a text message": True},
            "reach-text": {"Your mobile number": "07700 900123"},
            "advocate": {"Ask Redcar & Cleveland Council": True}
            if careful.page.get_by_label("Ask Redcar & Cleveland Council").count()
            else {},
        }
    )
    assert careful.reference.startswith("RAC-")


@pytest.mark.slow
@pytest.mark.parametrize(
    "page_of_council",
    ["how-it-works", "help-now", "privacy", "accessibility", "cookies", "resume", "finished"],
)
def test_axe_finds_nothing_on_an_information_page(careful: Person, page_of_council: str):
    careful.open(f"/north-east-lincolnshire/{page_of_council}")


MISTAKES = {
    "story": {},
    "when": {"The date, or about when": "31 November 2026"},
    "reach-email": {"Your email address": "jaz at example"},
    "reach-call": {"Your phone number": "0191"},
}


@pytest.mark.slow
@pytest.mark.parametrize("slug", MISTAKES)
def test_a_mistake_is_told_beside_the_question_and_its_link_lands_there(careful: Person, slug: str):
    answers = {**ADVOCATE, "contact": {"Call me" if slug == "reach-call" else "Email me": True}}
    careful.begin("middlesbrough")
    careful.walk(answers, until=slug)
    careful.answer(MISTAKES[slug])
    if slug == "story":
        careful.page.get_by_label("What happened to the person you are helping?").fill("  ")
    careful.go_on()
    page = careful.page
    assert page.title().startswith("Error:")
    assert page.evaluate("document.activeElement.matches('[role=alert]')"), "the summary has the focus"
    link = page.locator("[role=alert] a").first
    link.click()
    reached = page.evaluate("document.activeElement.id")
    assert link.get_attribute("href") == f"#{reached}"
    assert page.locator(f"#{reached}").get_attribute("aria-invalid") == "true"
    assert reached in (page.locator(".problem").first.get_attribute("id") or "")


def test_a_choice_left_open_is_asked_once_more_and_then_let_through(careful: Person):
    careful.begin("middlesbrough")
    careful.go_on()
    assert careful.page.title().startswith("Error:")
    careful.go_on()
    assert careful.slug == "safe"


@pytest.fixture
def without_script(browser: Browser, confirmed_site: LiveSite) -> Iterator[Person]:
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    yield Person(context.new_page(), confirmed_site.address)
    context.close()


def test_a_child_gets_through_without_script(without_script: Person):
    reference = without_script.file("middlesbrough", CHILD, **PLACE)
    assert reference.startswith("MBR-")
    without_script.page.get_by_role("link", name="Exit this page").first.evaluate("link => link.href")


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard never reached {selector} on {page.url}")


def test_a_child_gets_through_by_keyboard_alone(person: Person):
    page = person.page
    person.open("/middlesbrough/complaint/")
    choices = {"you": "role", "safe": "danger", "advocate": "advocate", "contact": "method"}
    for _ in range(14):
        slug = person.slug
        if slug == "sent":
            break
        if slug == "story":
            _tab_to(page, "textarea[name=story]")
            page.keyboard.type("i want to see my sister")
        elif slug in choices:
            _tab_to(page, f"input[name={choices[slug]}]")
            page.keyboard.press("Space")
        elif slug == "reach-call":
            _tab_to(page, "input[name=value]")
            page.keyboard.type("07700 900456")
        _tab_to(page, "main form button, main a.on")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        if slug == "safe" and person.slug == "safe-who":
            _tab_to(page, "main form button")
    assert person.slug == "sent"
    assert person.reference


def test_nothing_must_be_scrolled_sideways_on_the_narrowest_phone(browser: Browser, confirmed_site: LiveSite):
    context = browser.new_context(viewport={"width": 320, "height": 600})
    person = Person(context.new_page(), confirmed_site.address, _fits)
    person.open("/middlesbrough/")
    person.open("/middlesbrough/how-it-works")
    person.file("middlesbrough", CHILD, **PLACE)
    context.close()


def _fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), (
        page.url
    )

"""On one browser profile a second person opens the site after the first has left."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Error, Page

from tests.browser.person import CHILD, Person
from tests.end_to_end.live import LiveSite, wait_for

CANARY = "They moved me agen"
PLACE = {"council": "Middlesbrough Council"}


@contextmanager
def nothing_outside_answers() -> Iterator[None]:
    """The weather page that exit leads to is not on this machine."""
    try:
        yield
    except Error as error:
        if "net::ERR" not in str(error):
            raise


def texts(page: Page, address: str) -> tuple[int, str]:
    """Status and body as the server gives them to this browser."""
    answer = page.request.get(address, max_redirects=0)
    return answer.status, answer.text()


def first_person(phone: BrowserContext, site: LiveSite, until: str) -> Person:
    """A child writes on a shared phone, up to some page."""
    person = Person(phone.new_page(), site.address)
    person.begin("middlesbrough")
    person.walk(CHILD, until=until, **PLACE)
    return person


@pytest.mark.parametrize("until", ["advocate", "check", "sent"])
@pytest.mark.parametrize(
    "door", ["/", "/middlesbrough/", "/bexley/", "/middlesbrough/complaint/", "/middlesbrough/exit"]
)
def test_the_second_person_sees_nothing_of_the_first(
    phone: BrowserContext, confirmed_site: LiveSite, until: str, door: str
):
    first = first_person(phone, confirmed_site, until)
    page = first.page
    with nothing_outside_answers():
        page.goto(confirmed_site.address + door)

    stranger = phone.browser.new_context().new_page()
    for address in dict.fromkeys(first.trail):
        assert texts(page, address) == texts(stranger, address), address
        assert CANARY not in texts(page, address)[1]
    stranger.context.close()

    for _ in range(len(first.trail) - 1):
        with nothing_outside_answers():
            page.go_back()
        page.wait_for_load_state()
        content = page.content()
        assert CANARY not in content, page.url
        assert "Jaz" not in content
        assert "jaz@example.org" not in content


def test_finishing_clears_the_device(phone: BrowserContext, confirmed_site: LiveSite):
    first = first_person(phone, confirmed_site, "sent")
    page = first.page
    reference = first.reference
    assert page.locator("main button").first.inner_text() == "Finish and clear this device"
    page.locator("main button").first.click()
    assert phone.cookies() == []
    page.go_back()
    assert reference not in page.content()


def test_someone_who_alone_uses_the_phone_is_offered_to_carry_on(
    phone: BrowserContext, confirmed_site: LiveSite
):
    person = Person(phone.new_page(), confirmed_site.address)
    person.begin("middlesbrough", device="No, only me")
    person.walk(CHILD, until="advocate", **PLACE)
    person.open("/middlesbrough/")
    person.page.get_by_role("link", name="Carry on with what you wrote").click()
    assert person.slug == "advocate"


def test_the_code_brings_everything_back(phone: BrowserContext, confirmed_site: LiveSite):
    person = Person(phone.new_page(), confirmed_site.address)
    person.open("/middlesbrough/complaint/")
    person.go_on()
    code = person.page.locator(".code").first.inner_text().strip()
    person.go_on()
    person.walk(CHILD, until="advocate", **PLACE)
    person.open("/middlesbrough/")
    person.open("/middlesbrough/resume")
    person.page.get_by_label("Your code", exact=True).fill(code.upper().replace("-", " "))
    person.go_on()
    assert person.slug == "advocate"
    person.open("/middlesbrough/complaint/story")
    assert CANARY in person.page.get_by_label("What happened?", exact=True).input_value()


def test_shift_three_times_leaves_at_once(phone: BrowserContext, confirmed_site: LiveSite):
    person = first_person(phone, confirmed_site, "advocate")
    asked = []
    person.page.on("request", lambda request: asked.append(request.url))
    for _ in range(3):
        person.page.keyboard.press("Shift")
    wait_for(lambda: bool(asked and not phone.cookies()))
    person.page.wait_for_timeout(500)
    assert f"{confirmed_site.address}/middlesbrough/exit" in asked
    assert "https://www.bbc.co.uk/weather" in asked
    assert phone.cookies() == []
    assert CANARY not in person.page.content()

"""Fixtures of the browser's tests: a live site with a mail server, and someone with a phone."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from intake.councils import load_profiles
from tests.browser.person import Person
from tests.end_to_end.live import LiveSite, Post, confirm_everything, live_site

TROUBLE = ("error", "warning", "assert")
PHONE = {"width": 360, "height": 740}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def post() -> Iterator[Post]:
    post = Post()
    post.start()
    yield post
    post.stop()


@pytest.fixture(scope="session")
def confirmed_site(tmp_path_factory: pytest.TempPathFactory, post: Post) -> Iterator[LiveSite]:
    """The five councils, each address confirmed, served as to the public, mail through a real SMTP server."""
    folder = tmp_path_factory.mktemp("site")
    councils = tmp_path_factory.mktemp("councils")
    confirm_everything(councils, load_profiles(None))
    settings = {
        "INTAKE_COUNCILS_DIR": str(councils),
        "INTAKE_MAIL_SERVER": "127.0.0.1",
        "INTAKE_MAIL_PORT": str(post.port),
    }
    with live_site(folder, **settings) as site:
        yield site


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browser profile the size of a phone; anything it writes to its console fails the test."""
    said: list[str] = []
    context = browser.new_context(viewport=PHONE)
    context.on(
        "console",
        lambda message: (
            said.append(message.text) if message.type in TROUBLE and not _of_error_page(message) else None
        ),
    )
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield context
    context.close()
    assert said == []


def _of_error_page(message: ConsoleMessage) -> bool:
    """Chromium's own page for a host that is not there, where exit leads to in these tests, sometimes asks for the icon
    of the page before it, from no origin, and is refused."""
    return "from origin 'null'" in message.text or (
        message.text.endswith("net::ERR_FAILED") and "/static/icon." in message.location["url"]
    )


@pytest.fixture
def page(phone: BrowserContext) -> Page:
    return phone.new_page()


@pytest.fixture
def person(page: Page, confirmed_site: LiveSite) -> Person:
    return Person(page, confirmed_site.address)

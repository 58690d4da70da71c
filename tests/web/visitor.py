"""Someone who uses the site: opens pages, reads labels, fills in, presses buttons. Each answer is checked."""

from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from urllib.parse import urlencode, urljoin, urlsplit

from flask import Flask
from werkzeug.test import Client

from intake.web.site import Site
from intake.web.visit import Visit
from tests.web import invariants
from tests.web.page import Form, Page

Answers = Mapping[str, Mapping[str, object]]
"""What to fill in on each page, by the last part of its address; "start" is the page before you start."""

FORM = "application/x-www-form-urlencoded"


class Browser:
    """A browser profile with its cookies. People who share a phone share it."""

    def __init__(self, app: Flask) -> None:
        self.site: Site = app.extensions["intake"]
        secure = not self.site.settings.demo
        self.host = f"http{'s' if secure else ''}://{'intake.example' if secure else 'localhost'}"
        self.client = Client(app)

    @property
    def cookie(self) -> str:
        """The one cookie's value, "" when there is none."""
        found = self.client.get_cookie(self.site.cookie.name, domain=urlsplit(self.host).netloc)
        return found.value if found else ""

    @property
    def visit(self) -> Visit | None:
        """What the cookie holds: tests may look inside, browsers cannot."""
        return self.site.cookie.read(SimpleNamespace(cookies={self.site.cookie.name: self.cookie}))

    def forget(self) -> None:
        """Loses every cookie."""
        self.client = Client(self.client.application)


class Visitor:
    """One person. `page` is what they see now, `history` every page they saw; `answers` are all answers of the
    site, redirects too, and `trail` their addresses."""

    def __init__(self, app: Flask, browser: Browser | None = None) -> None:
        self.app = app
        self.browser = browser or Browser(app)
        self.answers: list[Page] = []
        self.history: list[Page] = []

    @property
    def trail(self) -> list[str]:
        return [answer.address for answer in self.answers]

    @property
    def page(self) -> Page:
        return self.history[-1]

    def open(self, address: str, **headers: str) -> Page:
        """Types an address, or follows a link."""
        return self._ask("GET", address, headers=headers)

    def follow(self, words: str) -> Page:
        """Follows the link with these words."""
        assert words in self.page.links, f"no link says {words!r}, only {sorted(self.page.links)}"
        return self.open(self.page.links[words])

    def back(self) -> Page:
        """The browser's Back. No page is kept, so the one before is asked for again."""
        return self.open(self.history[-2].address)

    def fill(self, answers: Mapping[str, object]) -> "Visitor":
        """Fills in what stands on the page: boxes and choices by label, legend or name. See Form.fill."""
        self.page.form.fill(answers)
        return self

    def press(self, words: str | None = None, *, on: Page | None = None, **headers: str) -> Page:
        """Presses the button with these words, else the first; `on` a page that is open in another tab."""
        form: Form = (on or self.page).form
        return self.post(form.action, form.data(words), **headers)

    def post(
        self, address: str, data: Iterable[tuple[str, str]] | Mapping[str, str] | bytes, **headers: str
    ) -> Page:
        """Posts what no page of ours need have made."""
        if isinstance(data, Mapping):
            data = data.items()
        body = data if isinstance(data, bytes) else urlencode(list(data)).encode()
        return self._ask("POST", address, data=body, content_type=FORM, headers=headers)

    def go_on(self) -> Page:
        """Presses the first button, or follows the link that goes on."""
        return self.press() if self.page.asks else self.open(self.page.way_on)

    def walk(
        self,
        journey: str,
        answers: Answers | None = None,
        *,
        council: str = "middlesbrough",
        until: str = "sent",
    ) -> Page:
        """A whole journey as an outsider walks it, from its first page to the page at `until`.

        Pages without an answer are passed over. Complains about an answer that no page asked for, and about a page
        that does not let them on.
        """
        self.open(f"/{council}/{journey}/")
        return self.walk_on(answers, until=until)

    def walk_on(self, answers: Answers | None = None, *, until: str = "sent") -> Page:
        """The rest of a journey, from the page that is open."""
        waiting = dict(answers or {})
        for _ in range(60):
            here = self.page
            if here.step == until:
                assert not waiting, f"never asked: {sorted(waiting)}"
                return here
            assert self.page.status == 200, f"{here.address}: {here.status}"
            if (step := here.step or "start") in waiting:
                self.fill(waiting.pop(step))
            elif here.problems and here.step == self.history[-2].step == self.history[-3].step:
                raise AssertionError(f"{here.address} does not let me on: {here.problems}")
            self.go_on()
        raise AssertionError(f"it never ends: {self.trail[-10:]}")

    def has(self, words: str) -> bool:
        """Whether the page says so."""
        return words in self.page.text

    def _ask(self, method: str, address: str, headers: Mapping[str, str], **body: object) -> Page:
        for _ in range(10):
            page = self._one(method, address, headers, **body)
            onward = page.response.headers.get("Location", "")
            if (
                not onward
                or urlsplit(urljoin(self.browser.host, onward)).netloc != urlsplit(self.browser.host).netloc
            ):
                self.history.append(page)
                return page
            address = _path_of(urljoin(page.address, onward))
            if page.status != 308:
                method, body = "GET", {}
        raise AssertionError(f"{address} leads round in a circle")

    def _one(self, method: str, address: str, headers: Mapping[str, str], **body: object) -> Page:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        was_open = self.browser.visit
        answer = self.browser.client.open(
            urlsplit(address).path,
            base_url=self.browser.host,
            query_string=urlsplit(address).query,
            method=method,
            headers=named,
            **body,
        )
        page = Page(_path_of(address), answer)
        self.answers.append(page)
        invariants.check(page)
        for visit in filter(None, (was_open, self.browser.visit)):
            if (
                page.step != "code"
                and visit.code in page.html
                and visit.code.encode() not in body.get("data", b"")
            ):
                raise invariants.BrokenPage(f"{page.address} shows the code")
        return page


def _path_of(address: str) -> str:
    parts = urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "")

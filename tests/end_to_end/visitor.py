"""A visitor over plain HTTP: quick, and any number at once."""

import http.cookiejar
import re
import urllib.parse
import urllib.request
from collections.abc import Mapping

CHILD: dict[str, dict[str, str]] = {
    "you": {"role": "child"},
    "safe": {"danger": "no"},
    "story": {"story": "Nobody asked me."},
    "advocate": {"advocate": "no"},
    "contact": {"call_me": "Jaz"},
}


class Visitor:
    """One browser without script. `address` is where the site is."""

    def __init__(self, address: str) -> None:
        self.address = address
        # The site's cookie is for https only; on this loopback the jar is told that http will do.
        policy = http.cookiejar.DefaultCookiePolicy(secure_protocols=("https", "http"))
        self.jar = http.cookiejar.CookieJar(policy)
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.url = ""
        self.text = ""

    def open(self, path: str, typed: Mapping[str, str] | None = None) -> str:
        """Opens a page, or posts to it; follows to the end and gives the page."""
        data = urllib.parse.urlencode(typed).encode() if typed is not None else None
        with self._opener.open(urllib.parse.urljoin(self.address, path), data, timeout=30) as answer:
            self.url, self.text = answer.url, answer.read().decode()
        return self.text

    def hidden(self) -> dict[str, str]:
        """What the page's form carries along."""
        return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', self.text))

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.url.rstrip("/").rsplit("/", 1)[1]

    def write(self, council: str, answers: Mapping[str, Mapping[str, str]] = CHILD) -> None:
        """A whole complaint, up to the page that sends it."""
        self.open(f"/{council}/complaint/", {"device": "shared"})
        self.open(f"/{council}/complaint/you")
        while self.slug != "check":
            before = self.url
            self.open(self.url, {**self.hidden(), **answers.get(self.slug, {})})
            assert self.url != before, self.text

    def send(self) -> str:
        """Presses Send; gives the reference."""
        self.open(self.url, self.hidden())
        found = re.search(r"[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}", self.text)
        assert self.slug == "sent", self.text
        assert found
        return found[0]

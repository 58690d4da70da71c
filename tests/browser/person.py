"""Someone with a browser: reads labels, ticks, types, presses the button that goes on."""

import re
from collections.abc import Callable, Mapping

from playwright.sync_api import Page

Answers = Mapping[str, Mapping[str, str | bool]]
"""What to do on each page, by the last part of its address: label -> text to type, or True to choose it.
`Question > Answer` where two questions on a page have the same answer."""

CHILD: Answers = {
    "you": {"I’m a child or a young person": True},
    "safe": {"Yes": True},
    "safe-who": {"I’m not sure": True},
    "story": {"What happened?": "They moved me agen and no one asked me.\nI dont no why."},
    "advocate": {"Yes. Please ask {council} to find me one": True},
    "contact": {
        "Email me": True,
        "Is there anyone who must not know?": "my carer Pat",
        "What shall we call you?": "Jaz",
        "13 to 15": True,
    },
    "reach-email": {"Your email address": "jaz@example.org", "Yes": True},
}
PARENT: Answers = {
    "you": {"I’m a parent, or I have parental responsibility": True},
    "safe": {"No": True},
    "children": {"Their names and ages": "Sam Jones, 9"},
    "story": {"What happened?": "Nobody called back about Sam’s plan for five months. الخطة"},
    "advocate-child": {"No, or not now": True},
    "contact": {"Call me": True, "What would you like to be called?": "Ms Jones"},
    "reach-call": {"Your phone number": "0191 496 0123", "When is it safe to reach you?": "after six"},
    "about": {"Delay": True},
    "when": {"The date, or about when": "3 Sept 2024"},
    "sooner": {"I was told to wait": True},
    "right": {"1. First thing": "A plan, in writing", "2. Second thing": "Someone who calls back"},
}
ADVOCATE: Answers = {
    "you": {"I’m an advocate": True},
    "safe": {"No": True},
    "for-whom": {"A child or a young person": True},
    "children": {"Their names and ages": "Ali, 14"},
    "helper": {"Your name": "Chris Moss", "Your organisation, if you have one": "A Voice"},
    "story": {"What happened to the person you are helping?": "Ali has had six social workers this year."},
    "contact": {"Email me": True},
    "reach-email": {"Your email address": "chris@example.org"},
    "when": {"It is still happening": True},
}


class Person:
    """One person at one page of a browser. `on_page` is called with each page they reach."""

    def __init__(
        self, page: Page, address: str, on_page: Callable[[Page], None] = lambda _page: None
    ) -> None:
        self.page = page
        self.address = address
        self.on_page = on_page
        self.trail: list[str] = []

    def open(self, path: str) -> None:
        """Types an address."""
        self.page.goto(self.address + path)
        self._arrived()

    def _arrived(self) -> None:
        self.trail.append(self.page.url)
        self.on_page(self.page)

    @property
    def slug(self) -> str:
        """The last part of the address."""
        return self.page.url.rstrip("/").rsplit("/", 1)[1]

    @property
    def heading(self) -> str:
        """The heading of the page."""
        return self.page.locator("h1").inner_text()

    def answer(self, answers: Mapping[str, str | bool], **facts: str) -> None:
        """Does what `answers` say on this page."""
        for label, value in answers.items():
            group, _, own = label.format(**facts).rpartition(" > ")
            within = self.page.get_by_role("group", name=group) if group else self.page
            control = within.get_by_label(own, exact=True)
            if value is True:
                control.check()
            else:
                control.fill(str(value))

    def go_on(self) -> None:
        """Presses what goes on: the first button of the form, or the link that says Continue."""
        button = self.page.locator("main form button[type=submit]").first
        if button.count():
            button.click()
        else:
            self.page.locator("main").get_by_role("link", name=re.compile("Continue|Start")).first.click()
        self.page.wait_for_load_state()
        self._arrived()

    def begin(self, council: str, journey: str = "complaint", device: str = "Yes, or I am not sure") -> None:
        """From the council's start page into the journey."""
        self.open(f"/{council}/{journey}/")
        self.page.get_by_label(device, exact=True).check()
        self.go_on()
        if self.slug == "code":
            self.go_on()

    def walk(self, answers: Answers, until: str = "sent", **facts: str) -> None:
        """Answers page after page until the address ends with `until`."""
        for _ in range(40):
            if self.slug == until:
                return
            before = self.page.url
            self.answer(answers.get(self.slug, {}), **facts)
            self.go_on()
            if self.page.url == before:  # asked once more for something that may stay empty
                self.go_on()
            assert self.page.url != before, f"{before} does not let go on: {self.heading}"
        raise AssertionError(f"never came to {until}")

    def file(self, slug: str, answers: Answers, **facts: str) -> str:
        """A whole journey; gives the reference."""
        self.begin(slug)
        self.walk(answers, **facts)
        return self.reference

    @property
    def reference(self) -> str:
        """The reference on the page."""
        found = re.search(r"\b[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}\b", self.page.locator("main").inner_text())
        assert found, "no reference on this page"
        return found[0]

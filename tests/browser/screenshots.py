"""Pictures of every page, at 360 and 1280 px, light and dark, to be opened and judged:

.venv/bin/python -m tests.browser.screenshots var/screenshots [council]
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from dev import BROWSERS
from intake.councils import load_profiles
from tests.browser.person import ADVOCATE, CHILD, PARENT, Person
from tests.browser.test_dates_and_later_stages import PANEL, STAGE_2, days_ago
from tests.end_to_end.live import live_site

PAGES = (
    "how-it-works",
    "dates",
    "help-now",
    "privacy",
    "accessibility",
    "cookies",
    "resume",
    "finished",
    "no-such-page",
)
LATE = {
    **CHILD,
    "about": {"School, or getting to school": True},
    "when": {"The date, or about when": "31 Nov 2026"},
}


class Camera:
    """Takes a picture of each page that is new to it."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name, self._number = folder, name, 0

    def __call__(self, page: Page) -> None:
        self._number += 1
        slug = page.url.split("/", 3)[3].replace("/", "-").strip("-") or "chooser"
        page.screenshot(path=self._folder / f"{self._name}-{self._number:02d}-{slug}.png", full_page=True)


def take(browser: Browser, address: str, folder: Path, width: int, scheme: str, council: str) -> None:
    """Every page once, then a child's, a parent's and an advocate's way."""
    context = browser.new_context(viewport={"width": width, "height": 740}, color_scheme=scheme)
    person = Person(context.new_page(), address, Camera(folder, f"{scheme}-{width}"))
    named = {"council": load_profiles(None)[council].name}
    person.open("/")
    person.open(f"/{council}/")
    for page in PAGES:
        person.open(f"/{council}/{page}")
    person.open(f"/{council}/complaint/")
    person.go_on()
    person.go_on()
    person.go_on()
    person.walk(CHILD, until="check", **named)
    person.page.get_by_role("button", name="Tell us more first").click()
    person.walk(LATE, until="when", **named)
    person.answer(LATE["when"])
    person.go_on()
    person.answer({"The date, or about when": "2026"})
    person.go_on()
    person.walk(LATE, **named)
    person.open(f"/{council}/complaint/story")
    person.open(f"/{council}/")
    person.open(f"/{council}/complaint/story")
    for answers in (PARENT, ADVOCATE):
        person.begin(council, device="No, only me")
        person.walk(answers, **named)
    take_later_stages(person, council)
    person.begin(council, "advocate")
    person.walk({"you": {"I’m a child or a young person": True}}, **named)
    take_what_is_no_complaint(person, council)
    take_a_helpers_last_pages(person, council)
    context.close()


def take_what_is_no_complaint(person: Person, council: str) -> None:
    """A call, an idea, a wish to stop, and a paper form that is typed in."""
    person.begin(council, "call-me")
    person.walk({})
    person.begin(council, "feedback")
    person.walk(
        {
            "kind": {"An idea: how to do it better": True},
            "story": {"What is your idea?": "Answer the phone."},
        }
    )
    person.begin(council, "more")
    person.walk({"what": {"Stop it": True}})
    person.open(f"/{council}/call-me/?paper=yes")
    person.go_on()


def take_a_helpers_last_pages(person: Person, council: str) -> None:
    """Reading it out together, and the next person."""
    person.begin(council)
    person.walk(ADVOCATE, until="check")
    person.page.get_by_role("button", name="Read it out together first").click()
    person.page.wait_for_load_state()
    person.on_page(person.page)
    person.walk({"read-aloud": {"The child heard this": True}})
    person.page.get_by_role("link", name="Write for someone else").click()
    person.page.wait_for_load_state()
    person.on_page(person.page)


def take_later_stages(person: Person, council: str) -> None:
    """What is late, a letter about it, a request for Stage 2 made from it, and one for a panel."""
    for go in ("A letter to the Ombudsman, to print", "Yes, ask for Stage 2 with these dates"):
        person.open(f"/{council}/dates")
        person.answer({"When did you tell the council?": days_ago(90)})
        person.go_on()
        person.page.get_by_role("button", name=go).click()
        person.page.wait_for_load_state()
        person.on_page(person.page)
    person.page.get_by_label("No, only me", exact=True).check()
    person.go_on()
    person.walk(STAGE_2)
    person.begin(council, "stage-3", device="No, only me")
    person.walk(PANEL)


def main(folder: Path, council: str) -> None:
    """All of it, into `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        kept = Path(temporary)
        with live_site(kept, INTAKE_DEMO="1", INTAKE_MAIL_DIR=str(kept / "mail")) as site:
            installed = next(filter(None, map(shutil.which, BROWSERS)), None)
            browser = playwright.chromium.launch(executable_path=installed, chromium_sandbox=False)
            for scheme in ("light", "dark"):
                for width in (360, 1280):
                    take(browser, site.address, folder, width, scheme, council)
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *(sys.argv[2:] or ["middlesbrough"]))

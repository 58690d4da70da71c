"""The information pages: chooser, start, how it works, help now, privacy, accessibility, cookies."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flask import Blueprint, Response, url_for

from intake.i18n import ENGLISH, gettext, lazy
from intake.procedure import law
from intake.web import locking, resuming
from intake.web.site import Site, go_to, served, site
from intake.web.stages import how_it_works
from intake.web.stages.card import besides
from intake.web.stages.rules import papers

pages = Blueprint("pages", __name__)

TITLES = {
    "how-it-works": lazy("What happens after you tell us"),
    "help-now": lazy("Get help now"),
    "privacy": lazy("Who sees what you write"),
    "accessibility": lazy("How accessible this site is"),
    "cookies": lazy("The one cookie we use"),
}
STATEMENT_PREPARED_ON = date(2026, 11, 26)
"""When somebody last went through the accessibility statement."""


@pages.get("/")
def chooser() -> Response:
    """Which council; straight on where only one is served."""
    here = site()
    if len(here.profiles) == 1:
        return locking.lock_if_open(here, go_to(url_for("pages.start", council=next(iter(here.profiles)))))
    profiles = served(here).values()
    body = here.words.page(
        "chooser",
        None,
        ENGLISH,
        councils=tuple(profile for profile in profiles if profile.status == "live"),
        gone=tuple(profile for profile in profiles if profile.status == "historical"),
    )
    return locking.lock_if_open(
        here, here.page("page.html", None, title=gettext("Which council?"), body=body)
    )


@pages.get("/<council>/")
def start(council: str) -> Response:
    """The council's start page. It says nothing of a draft, but to someone who alone uses this device."""
    here = site()
    profile = here.profile(council)
    response = here.page(
        "start.html",
        profile,
        title=gettext("Tell us what went wrong"),
        body=here.words.page("start", profile, ENGLISH),
        call=here.words.page("start-call", profile, ENGLISH),
        more=here.words.page("start-more", profile, ENGLISH, law=law),
        carry_on=resuming.may_carry_on(),
    )
    return locking.lock_if_open(here, response)


@pages.get("/<council>/<any('how-it-works', 'help-now', privacy, accessibility, cookies):name>")
def information(council: str, name: str) -> Response:
    """A page that is the same for everyone, but for the way on: back to an open draft, or to the start of one."""
    here = site()
    profile = here.profile(council)
    body = here.words.page(name, profile, ENGLISH, **_told_with(here, name))
    return here.page(
        "information.html", profile, title=str(TITLES[name]), visit=here.visit(), body=body, name=name
    )


def _told_with(here: Site, name: str) -> Mapping[str, Any]:
    """What a page is told with, besides the council's facts. Functions are called when the page is first made."""
    values: Mapping[str, Mapping[str, Any]] = {
        "how-it-works": {"tell": how_it_works},
        "privacy": {"groups": papers, "confidence": besides},
        "accessibility": {"prepared_on": STATEMENT_PREPARED_ON},
        "cookies": {"cookie_name": here.cookie.name},
    }
    return values.get(name, {})

"""Leaving: exit at once, and finish and clear this device."""

from flask import Blueprint, Response, request, url_for

from intake.i18n import gettext
from intake.journey.questions.start import MINE
from intake.web.security import is_foreign, is_prefetch
from intake.web.site import Site, go_to, site

leaving = Blueprint("leaving", __name__)

ANYWHERE = "https://www.bbc.co.uk/weather"


def _leave(here: Site, target: str) -> Response:
    response = go_to(target)
    visit = here.held_visit()
    if visit is not None and visit.device != MINE and not is_prefetch(request):
        here.cookie.forget(response)
    return response


@leaving.get("/<council>/exit")
def leave(council: str) -> Response:
    """Out, at once, to a page that says nothing. A shared device forgets; the server keeps the draft."""
    here = site()
    return _leave(here, here.profile(council).exit_target)


@leaving.get("/exit")
def leave_from_anywhere() -> Response:
    """The same where no council was chosen yet."""
    return _leave(site(), ANYWHERE)


@leaving.post("/<council>/finish")
def finish(council: str) -> Response:
    """Clears this device: the cookie goes, and what was sent stays with the council."""
    here = site()
    profile = here.profile(council)
    response = go_to(url_for("leaving.finished", council=profile.slug))
    if not is_foreign(request):
        here.cookie.forget(response)
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@leaving.get("/<council>/finished")
def finished(council: str) -> Response:
    """Says that this device holds nothing any more."""
    here = site()
    return here.information("finished", here.profile(council), gettext("This device is clear"))

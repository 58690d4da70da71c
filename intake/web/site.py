"""What every view needs, in one place: settings, councils, store, cookie and words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from flask import Flask, Response, abort, current_app, request
from flask_limiter import Limiter
from markupsafe import Markup

from intake import clock
from intake.config import Settings
from intake.councils import CouncilProfile
from intake.i18n import ENGLISH, Language
from intake.journey.questions.start import SHARED
from intake.store import Store
from intake.web.visit import Visit, VisitCookie
from intake.web.words import Wordings

if TYPE_CHECKING:
    from intake.web.assets import Assets

_EXTENSION = "intake"
REDIRECTED = 303
TOO_MANY = 429
TRY_AGAIN_AFTER = 60
"""Seconds. The same for everyone: how long exactly would tell what others at this address did."""


@dataclass(frozen=True)
class Site:
    """One per application."""

    settings: Settings
    profiles: dict[str, CouncilProfile]
    store: Store
    cookie: VisitCookie
    words: Wordings
    limiter: Limiter
    assets: "Assets"

    def profile(self, slug: str) -> CouncilProfile:
        """The council at this address; a page that says so when we serve none of that name."""
        if slug not in self.profiles:
            abort(404)
        return self.profiles[slug]

    def visit(self) -> Visit | None:
        """This browser's open hold on a draft: None without a cookie, and None when it is locked."""
        visit = self.held_visit()
        return visit if visit is not None and visit.is_open(clock.now()) else None

    def held_visit(self) -> Visit | None:
        """This browser's hold on a draft, locked or not."""
        return self.cookie.read(request)

    def page(
        self,
        template: str,
        profile: CouncilProfile | None,
        *,
        title: str,
        status: int = 200,
        visit: Visit | None = None,
        language: Language = ENGLISH,
        error: bool = False,
        **values: Any,
    ) -> Response:
        """A whole page as an answer. `visit` is given when a draft is open: the header then links nowhere."""
        device = visit.device if visit else SHARED
        shell = self.words.shell(profile, language, inside=visit is not None, device=device)
        html = self.words.render(
            template,
            profile,
            language,
            shell=shell,
            title=title,
            error=error,
            device=device,
            inside=visit is not None,
            **values,
        )
        response = Response(html, status=status, mimetype="text/html")
        if status == TOO_MANY:
            response.headers["Retry-After"] = str(TRY_AGAIN_AFTER)
        return response

    def information(self, name: str, profile: CouncilProfile | None, title: str, **values: Any) -> Response:
        """An information page: everything in it is the same for everyone, but the way out of a draft."""
        visit = self.visit()
        body: Markup = self.words.page(name, profile, ENGLISH, **values)
        return self.page("page.html", profile, title=title, visit=visit, body=body)


def install(app: Flask, site: Site) -> None:
    """Makes `site` the one of this application."""
    app.extensions[_EXTENSION] = site


def site() -> Site:
    """The current application's site."""
    return cast(Site, current_app.extensions[_EXTENSION])


def served(here: Site) -> dict[str, CouncilProfile]:
    """The councils to choose from: one that no longer exists is there in a demonstration only."""
    return {
        slug: profile
        for slug, profile in here.profiles.items()
        if profile.status == "live" or here.settings.demo
    }


def go_to(address: str) -> Response:
    """A 303: look there next, with a GET."""
    return Response(status=REDIRECTED, headers={"Location": address})

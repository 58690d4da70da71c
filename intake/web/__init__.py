"""Thin Flask: one view for every question, pages, forms, security, errors."""

import logging

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from intake.config import Settings
from intake.councils import CouncilProfile, load_profiles
from intake.folders import TEMPLATES
from intake.store import KeyRing, Store, open_store
from intake.web import assets, errors, security
from intake.web.another import another
from intake.web.dates import dates
from intake.web.health import health
from intake.web.journey import journeys
from intake.web.leaving import leaving
from intake.web.limits import make_limiter
from intake.web.pages import pages
from intake.web.resuming import resuming
from intake.web.site import Site, install
from intake.web.visit import VisitCookie
from intake.web.words import Wordings, prepare

MOST_BYTES = 4 * 1024 * 1024
"""What one POST may hold: a story of 100,000 characters, percent-encoded, in any script."""


def create_app(
    settings: Settings, *, profiles: dict[str, CouncilProfile] | None = None, store: Store | None = None
) -> Flask:
    """The web application. Raises what the settings, keys and profiles raise when they cannot be used."""
    app = Flask("intake", static_folder=None, template_folder=str(TEMPLATES))
    app.config.update(
        SECRET_KEY=settings.secret_key, MAX_CONTENT_LENGTH=MOST_BYTES, MAX_FORM_MEMORY_SIZE=MOST_BYTES
    )
    secure = not settings.demo
    profiles = profiles or load_profiles(settings.councils_dir, settings.councils)
    ring = store.ring if store else KeyRing.parse(settings.encryption_keys)
    files = assets.Assets(profiles.values())
    environment = prepare(app.jinja_env)
    environment.globals.update(asset=files.address, demo=settings.demo)
    site = Site(
        settings=settings,
        profiles=profiles,
        store=store or open_store(settings.database_url, ring),
        cookie=VisitCookie(ring, secure=secure),
        words=Wordings(environment),
        limiter=make_limiter(app, settings),
        assets=files,
    )
    install(app, site)
    if settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, settings.proxies, settings.proxies)  # type: ignore[method-assign]
    security.register(app, secure=secure)
    errors.register(app)
    for blueprint in (assets.assets, health, leaving, dates, journeys, another, resuming, pages):
        app.register_blueprint(blueprint)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    return app

"""Rate limits: generous, as a whole school may share one address, and only where something could be worn out."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

from intake.config import Settings
from intake.web.site import site

P = ParamSpec("P")
R = TypeVar("R")

RATES = {
    "begin": "120 per hour",
    "send": "60 per hour",
    "dates": "300 per hour",
    "code": "10 per minute; 60 per hour",  # a code has 80 bits: this is against noise, not against luck
}


def make_limiter(app: Flask, settings: Settings) -> Limiter:
    """Counters per process, or in Redis or Valkey when set. A demonstration counts nothing."""
    app.config.update(
        RATELIMIT_STORAGE_URI=settings.ratelimit_storage_uri,
        RATELIMIT_HEADERS_ENABLED=False,  # they would tell a household how often somebody began
        RATELIMIT_ENABLED=not settings.demo,
    )
    logging.getLogger("flask-limiter").setLevel(logging.ERROR)  # below that it names addresses
    return Limiter(get_remote_address, app=app)


def limited(what: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Counts each call against `what`'s rate, through whichever door it came. Over it, it raises
    flask_limiter.RateLimitExceeded, which answers 429."""

    def around(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def counted(*args: P.args, **kwargs: P.kwargs) -> R:
            with site().limiter.shared_limit(RATES[what], scope=what):
                return function(*args, **kwargs)

        return counted

    return around

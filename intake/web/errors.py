"""When something is not as it should be: a page in plain words, with a way on and the phone number."""

import logging

from flask import Flask, Response, request
from werkzeug.exceptions import HTTPException

from intake.i18n import lazy
from intake.web.site import site

log = logging.getLogger(__name__)

WORDS = {
    403: (
        lazy("Please open the page again"),
        lazy("That came from another site, so we did nothing with it."),
    ),
    404: (
        lazy("There is nothing at this address"),
        lazy("The address may have changed, or a letter is missing."),
    ),
    405: (
        lazy("There is nothing at this address"),
        lazy("The address may have changed, or a letter is missing."),
    ),
    413: (
        lazy("That was too much for us to take in"),
        lazy("Please go back, make it shorter, and try again."),
    ),
    429: (
        lazy("Please wait a little"),
        lazy(
            "A lot came from your connection at once. What you wrote is kept. Please try again in a few minutes."
        ),
    ),
    500: (
        lazy("Something went wrong here"),
        lazy(
            "It is not your fault. What you sent or saved before is kept. Please try again in a few minutes."
        ),
    ),
}


def _answer(status: int) -> Response:
    here = site()
    slug = request.path.split("/")[1]
    title, words = WORDS.get(status, WORDS[404 if status < 500 else 500])
    return here.page(
        "error.html",
        here.profiles.get(slug),
        title=str(title),
        words=str(words),
        status=status,
        visit=here.visit(),
    )


def known(problem: HTTPException) -> Response:
    """An error with a number of its own."""
    answer = _answer(problem.code or 500)
    for name, value in problem.get_headers():
        if name == "Allow":
            answer.headers[name] = value
    return answer


def unforeseen(problem: Exception) -> Response:
    """A fault of ours: the log says where, never what was typed."""
    log.error(
        "unforeseen %s at %s", type(problem).__name__, request.endpoint, exc_info=_without_values(problem)
    )
    return _answer(500)


def _without_values(problem: Exception) -> Exception:
    """The same trace under a neutral message: an exception's own words may hold what somebody typed."""
    return RuntimeError(type(problem).__name__).with_traceback(problem.__traceback__)


def register(app: Flask) -> None:
    """Answers every error of `app` with a page."""
    app.register_error_handler(HTTPException, known)
    app.register_error_handler(Exception, unforeseen)

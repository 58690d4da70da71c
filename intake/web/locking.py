"""The lock: opening a start page on a shared device closes the draft that is open there."""

from flask import Response, request

from intake import clock
from intake.i18n import lazy
from intake.journey.facts import MARKS
from intake.journey.questions.start import SHARED
from intake.web.desk import Desk
from intake.web.security import is_prefetch
from intake.web.site import Site


def lock_if_open(here: Site, response: Response) -> Response:
    """`response`, which must say nothing of a draft; it also locks one in which something was typed or chosen."""
    visit = here.visit()
    if visit is None or visit.device != SHARED or is_prefetch(request):
        return response
    draft = here.store.drafts.open(visit.code, clock.now())
    if draft is not None and (draft.submission_id or something_was_typed(draft.answers)):
        here.cookie.lock(response, visit)
    return response


def something_was_typed(answers: dict[str, dict[str, list[str]]]) -> bool:
    """Whether any page of the draft has anything on it."""
    return any(not step.startswith(MARKS) and any(fields.values()) for step, fields in answers.items())


def while_locked(desk: Desk, response: Response) -> Response:
    """The answer to a page that was still open when the lock fell: saved or sent, and nothing more is shown."""
    if response.status_code != 303:
        return response
    draft = desk.site.store.drafts.open(desk.draft.code, clock.now())
    reference = draft.reference if draft else None
    title = desk.tell(lazy("It was sent") if reference else lazy("We saved what you just wrote"))
    return desk.site.page(
        "locked.html", desk.profile, title=title, language=desk.language, reference=reference
    )

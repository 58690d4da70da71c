"""The lock: opening a start page on a shared device closes the draft that is open there."""

from collections.abc import Callable

from flask import Response, request

from intake.i18n import lazy
from intake.journey.questions.start import SHARED
from intake.web import forms, gate
from intake.web.desk import Desk, desk_of, draft_of, step_at
from intake.web.security import is_prefetch
from intake.web.site import REDIRECTED, Site


def lock_if_open(here: Site, response: Response) -> Response:
    """`response`, which must say nothing of a draft; it also locks one in which something was typed or chosen."""
    visit = here.visit()
    if visit is None or visit.device != SHARED or is_prefetch(request):
        return response
    desk = desk_of(here, visit)
    if desk is not None and (desk.draft.submission_id or desk.is_worth_keeping()):
        here.cookie.lock(response, visit)
    return response


def while_locked(desk: Desk, slug: str, receive: Callable[[], Response]) -> Response:
    """The answer to a page that was still open when the lock fell: saved or sent, and nothing more is shown."""
    is_old = slug == "check" and request.form.get("revision") != str(desk.draft.revision)
    if is_old or not (slug == "check" or desk.journey.asks(slug)):
        return gate.show(desk.site, desk.profile, desk.journey)
    late = typed_too_late(desk, slug) if desk.draft.submission_id else ()
    if not late:
        response = receive()
        if response.status_code != REDIRECTED:
            return response
    draft = draft_of(desk.site, desk.draft.code)
    reference = draft.reference if draft else None
    if reference is None and not something_typed(desk, slug):
        return gate.show(desk.site, desk.profile, desk.journey)
    title = desk.tell(lazy("It was sent") if reference else lazy("We saved what you just wrote"))
    return desk.site.page(
        "locked.html", desk.profile, title=title, language=desk.language, reference=reference, late=late
    )


def something_typed(desk: Desk, slug: str) -> bool:
    """Whether anything on the page that was posted is worth saying that it was saved."""
    return slug != "check" and bool(forms.typed_of(step_at(desk, slug, request.form).question, request.form))


def typed_too_late(desk: Desk, slug: str) -> tuple[str, ...]:
    """Text on a page of a draft that had been sent already: it is not part of what was sent."""
    if slug == "check":
        return ()
    question = step_at(desk, slug, request.form).question
    free = [name for name, codes in question.holds().items() if codes is None]
    typed = forms.typed_of(question, request.form)
    return tuple(text for name in free for text in typed.get(name, ()) if text.strip())

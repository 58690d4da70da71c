"""Coming back with a code, and carrying on where "Only me" was said."""

from dataclasses import replace

from flask import Blueprint, Response, abort, request, url_for
from flask_limiter import RateLimitExceeded

from intake import clock
from intake.i18n import gettext
from intake.journey.questions.start import MINE
from intake.web import forms, gate
from intake.web.desk import desk_of
from intake.web.security import is_foreign
from intake.web.site import go_to, site

resuming = Blueprint("resuming", __name__, url_prefix="/<council>")


@resuming.get("/resume")
def resume(council: str) -> Response:
    """Where the code is typed."""
    here = site()
    return gate.resume_page(here, here.profile(council), title=gettext("Come back with your code"))


@resuming.post("/resume")
def open_draft(council: str) -> Response:
    """Opens the draft on this device and lands on the first gap, or on its confirmation."""
    here = site()
    profile = here.profile(council)
    if is_foreign(request):
        abort(403)
    typed = forms.code_typed(request.form)
    problem, status, draft = gate.CODE_DID_NOT_OPEN, 200, None
    try:
        draft = gate.open_with_code(here, typed)
    except RateLimitExceeded:
        problem, status = gate.TOO_MANY, 429
    if draft is None:
        title = gettext("Come back with your code")
        shown = (gate.code_problem(problem),)
        return gate.resume_page(here, profile, title=title, problems=shown, typed=typed, status=status)
    visit = replace(gate.visit_of(draft), device=gate.device_chosen(request))
    if visit.device != draft.device:
        here.store.drafts.change_device(draft.code, visit.device, clock.now())
    address = url_for("journeys.ask", council=draft.council, slug=draft.journey, step="check")
    response = go_to(address)
    here.cookie.write(response, visit)
    return response


@resuming.get("/carry-on")
def carry_on(council: str) -> Response:
    """From an information page, or the start page with "Only me", back to the open draft; else to the code page."""
    here = site()
    desk = desk_of(here, here.visit())
    if desk is not None:
        return go_to(desk.address("check"))
    return gate.resume_page(here, here.profile(council), title=gettext("This page opens with a code"))


def may_carry_on() -> bool:
    """Whether the start page offers "Carry on": only to someone who said that nobody else uses this device."""
    here = site()
    visit = here.visit()
    return visit is not None and visit.device == MINE and desk_of(here, visit) is not None

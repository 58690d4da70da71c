"""Who helps many: from what was sent to the next one, with any council, their own details filled in already."""

from flask import Blueprint, Response, request

from intake import clock
from intake.councils import CouncilProfile
from intake.i18n import lazy
from intake.journey.journeys import COMPLAINT
from intake.journey.path import Journey
from intake.journey.turning import own_details
from intake.web import forms, gate
from intake.web.desk import Desk, desk_of
from intake.web.journey import OF_A_JOURNEY, place
from intake.web.limits import limited
from intake.web.sent import may_begin_another, sent_from
from intake.web.site import Site, go_to, served

another = Blueprint("another", __name__, url_prefix=OF_A_JOURNEY)


@another.get("/another")
def ask(council: str, slug: str) -> Response:
    """With which council, asked of a helper whose own one was sent."""
    here, profile, journey = place(council, slug)
    desk = _sent_by_a_helper(here, profile, journey)
    if desk is None:
        return gate.show(here, profile, journey)
    return desk.hold(_page(desk))


@another.post("/another")
def begin(council: str, slug: str) -> Response:
    """Begins a complaint for someone else, in this visit only; what was sent still opens with its own code."""
    here, profile, journey = place(council, slug)
    desk = _sent_by_a_helper(here, profile, journey)
    if desk is None:
        return gate.show(here, profile, journey)
    chosen = served(here).get(request.form.get("council", ""))
    token = request.form.getlist(forms.TOKEN)
    if chosen is None or not forms.bind(forms.Confirmed, {forms.TOKEN: token}, desk.tokens).validate():
        return desk.hold(_page(desk))
    return _begin(desk, chosen)


def _sent_by_a_helper(here: Site, profile: CouncilProfile, journey: Journey) -> Desk | None:
    """The desk of what a helper has sent in this visit, if this is its address."""
    desk = desk_of(here, here.visit())
    if desk is None or not desk.is_at(profile, journey) or desk.draft.submission_id is None:
        return None
    return desk if may_begin_another(sent_from(desk)) else None


def _page(desk: Desk) -> Response:
    return desk.page(
        "another.html",
        title=desk.tell(lazy("Which council is it with?")),
        councils=tuple(served(desk.site).values()),
        back=desk.address("sent"),
    )


@limited("begin")
def _begin(desk: Desk, profile: CouncilProfile) -> Response:
    """A draft with `profile`, on the same device."""
    draft = desk.site.store.drafts.begin(
        profile.slug,
        COMPLAINT.slug,
        desk.visit.device,
        desk.draft.language,
        clock.now(),
        own_details(sent_from(desk).facts),
    )
    new = Desk(desk.site, profile, gate.visit_of(draft), draft)
    return new.hold(go_to(new.start_of_the_rest()))

"""Check your answers, and send."""

from flask import Response, request

from intake import clock
from intake.complaints.submit import ChangedMeanwhile, NotComplete, submit
from intake.i18n import lazy
from intake.journey.journeys import COMPLAINT
from intake.journey.summary import rows_of
from intake.web import forms
from intake.web.desk import Desk
from intake.web.limits import limited
from intake.web.site import go_to

LOOK_AGAIN = lazy("This page was open for a while. Please look at it once more and press the button again.")
CHANGED_ELSEWHERE = lazy("Something was changed on another page. This is what would be sent now.")


def show_check(desk: Desk, notice: str = "") -> Response:
    """Everything on the path and nothing else, as it will be sent."""
    way = desk.path
    rows = rows_of(way, desk.word)
    asked = {step.slug: desk.word(step) for step in way.steps}
    return desk.page(
        "check.html",
        title=desk.tell(lazy("Check your answers")),
        asked=asked,
        rows={slug: [row for row in rows if row.step == slug and row.values] for slug in asked},
        addresses={slug: desk.address(slug) for slug in asked},
        revision=desk.draft.revision,
        more=way.facts.young and not way.facts.tell_more and desk.journey is COMPLAINT,
        notice=notice,
        back=desk.address(way.steps[-1].slug),
    )


@limited("send")
def send(desk: Desk) -> Response:
    """Sends what the check page showed; "Tell us more first" puts the rest on the path instead."""
    if desk.path.first_gap is not None:
        return go_to(desk.onward())
    token = request.form.getlist(forms.TOKEN)
    if not forms.bind(forms.Confirmed, {forms.TOKEN: token}, desk.tokens).validate():
        return show_check(desk, desk.tell(LOOK_AGAIN))
    if "more" in request.form:
        return go_to(desk.keep("_more", {"more": ["yes"]}).onward())
    try:
        submit(
            desk.site.store,
            desk.profile,
            desk.journey,
            desk.draft.code,
            clock.now(),
            seen=request.form.get("revision", -1, type=int),
        )
    except ChangedMeanwhile:
        now = desk.afresh()
        return (
            show_check(now, now.tell(CHANGED_ELSEWHERE))
            if now.path.first_gap is None
            else go_to(now.onward())
        )
    except NotComplete as gap:
        return go_to(desk.address(gap.slug))
    return go_to(desk.address("sent"))

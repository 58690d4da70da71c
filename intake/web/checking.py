"""Check your answers, and send."""

from flask import Response, request

from intake import clock
from intake.complaints.submit import ChangedMeanwhile, NotComplete, submit
from intake.i18n import lazy
from intake.journey.asked_of import helping_a_child
from intake.journey.journeys import COMPLAINT, CONTACT, FEEDBACK, READ_ALOUD, THE_HELPED, WHO_AND_FOR_WHOM
from intake.journey.path import Step
from intake.journey.summary import AnswerRow, rows_of
from intake.journey.wording import WordedQuestion
from intake.web import forms
from intake.web.desk import Desk
from intake.web.limits import limited
from intake.web.site import go_to

ALOUD = READ_ALOUD.slug
NOT_READ_ALOUD = frozenset(step.slug for step in (*WHO_AND_FOR_WHOM, *THE_HELPED, *CONTACT, READ_ALOUD))
"""Steps about whoever helps, and how anybody is reached."""
ABOUT_THE_LIST = ("make", "another")
"""Answers that only say whether there is a list, and more on it."""

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
        aloud=helping_a_child(way.facts) and desk.journey.asks(ALOUD) and way.step(ALOUD) is None,
        may_complain=desk.journey is FEEDBACK and FEEDBACK.kind(way.facts) != "compliment",
        notice=notice,
        back=desk.address(way.steps[-1].slug),
    )


def said_for_the_child(desk: Desk) -> tuple[AnswerRow, ...]:
    """What a helper says for a child, each question in the child's own words: nothing of the helper, and nothing of
    how anybody is reached."""

    def to_the_child(step: Step) -> WordedQuestion:
        return desk.word(step, "child")

    rows = rows_of(desk.path, to_the_child)
    return tuple(
        row
        for row in rows
        if row.values and row.step not in NOT_READ_ALOUD and row.field not in ABOUT_THE_LIST
    )


@limited("send")
def send(desk: Desk) -> Response:
    """Sends what the check page showed, or does what another of its buttons says."""
    if desk.path.first_gap is not None:
        return go_to(desk.onward())
    token = request.form.getlist(forms.TOKEN)
    if not forms.bind(forms.Confirmed, {forms.TOKEN: token}, desk.tokens).validate():
        return show_check(desk, desk.tell(LOOK_AGAIN))
    return more_first(desk) or sent_at_once(desk)


def more_first(desk: Desk) -> Response | None:
    """What another button than Send asks for: more pages before it."""
    if "complaint" in request.form and desk.journey is FEEDBACK:
        return go_to(desk.become_complaint().start_of_the_rest())
    for mark in ("more", "aloud"):
        if mark in request.form:
            return go_to(desk.keep(f"_{mark}", {mark: ["yes"]}).onward())
    return None


def sent_at_once(desk: Desk) -> Response:
    """Sends it, if it is what they saw."""
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

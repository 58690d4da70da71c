"""One view for every question of every journey; and how a journey opens."""

from collections.abc import Mapping

from flask import Blueprint, Response, abort, request, url_for
from flask_limiter import RateLimitExceeded

from intake import clock
from intake.councils import CouncilProfile
from intake.i18n import ENGLISH, lazy, speaking
from intake.journey.journeys import JOURNEYS, STAGE_2, STAGE_3
from intake.journey.path import Journey, Step
from intake.journey.question import Typed, as_form_data
from intake.journey.questions.aloud import ReadAloud
from intake.journey.questions.dates import KnownDates
from intake.journey.questions.start import SHARED
from intake.journey.questions.when import HadAnAnswer
from intake.journey.turning import PAPER, Steps, on_its_own, typed_in, with_dates
from intake.web import forms, gate, locking
from intake.web.checking import said_for_the_child, send, show_check
from intake.web.desk import Desk, desk_of, step_at, step_with_room
from intake.web.limits import limited
from intake.web.problems import ShownProblem, problems_of, shown_problems
from intake.web.security import is_foreign
from intake.web.sent import CALENDAR, send_calendar, show_sent
from intake.web.site import Site, go_to, site
from intake.web.visit import Visit

OF_A_JOURNEY = f"/<council>/<any({', '.join(map(repr, JOURNEYS))}):slug>"

journeys = Blueprint("journeys", __name__, url_prefix=OF_A_JOURNEY)

PAGES_OF_EVERY_JOURNEY = ("check", "code", "sent", CALENDAR)


def place(council: str, slug: str) -> tuple[Site, CouncilProfile, Journey]:
    """The site, and the council and journey at this address."""
    here = site()
    return here, here.profile(council), JOURNEYS[slug]


@journeys.get("/")
def opening(council: str, slug: str) -> Response:
    """The page before you start: it begins a journey and never carries one on."""
    here, profile, journey = place(council, slug)
    return show_opening(here, profile, journey, paper_brought(request.args))


def show_opening(here: Site, profile: CouncilProfile, journey: Journey, carried: Typed) -> Response:
    """The same, with the dates that a request made from "Where am I?" brings, or that it came on paper."""
    worded = here.words.question(journey.opening, "child", profile, ENGLISH)
    response = here.page(
        "question.html",
        profile,
        title=worded.title,
        worded=worded,
        typed={"device": [SHARED]},
        problems=(),
        action=url_for("journeys.begin", council=profile.slug, slug=journey.slug),
        carried=carried,
    )
    return locking.lock_if_open(here, response)


def paper_brought(given: Mapping[str, str]) -> Typed:
    """Whether somebody at the council types in what came on paper."""
    return PAPER if "paper" in given else {}


def dates_brought(journey: Journey) -> Typed:
    """The dates that this request brings; none to a journey that does not ask for a later stage, and none that do
    not fit together: "Where am I?" has shown them, so they were changed on the way."""
    typed = forms.typed_of(KnownDates, request.form)
    form = KnownDates(as_form_data(typed))
    return typed if journey in (STAGE_2, STAGE_3) and form.validate() and form.given() else {}


@journeys.post("/")
@limited("begin")
def begin(council: str, slug: str) -> Response:
    """Makes the draft. Anything but "only me" is a device that others use too."""
    here, profile, journey = place(council, slug)
    if is_foreign(request):
        abort(403)
    device, dates, paper = gate.device_chosen(request), dates_brought(journey), paper_brought(request.form)
    unsent = desk_of(here, here.visit())
    if unsent is not None and unsent.is_worth_keeping() and "anew" not in request.form:
        title = unsent.tell(lazy("You have something open"))
        way_back, code = unsent.onward(), unsent.address("code")
        return unsent.page(
            "anew.html",
            title=title,
            onward=way_back,
            code=code,
            device_typed=device,
            carried={**dates, **paper},
        )
    brought = with_dates(journey, dates) | (typed_in() if paper else {})
    draft = here.store.drafts.begin(profile.slug, journey.slug, device, ENGLISH.code, clock.now(), brought)
    desk = Desk(here, profile, gate.visit_of(draft), draft)
    return desk.hold(go_to(desk.start_of_the_rest()))


def is_a_page(journey: Journey, step: str) -> bool:
    """Whether this journey has a page of that name, for anyone."""
    return step in PAGES_OF_EVERY_JOURNEY or journey.asks(step)


@journeys.get("/<step>")
def ask(council: str, slug: str, step: str) -> Response:
    """Any page of an open draft; without one, the page that opens with a code."""
    here, profile, journey = place(council, slug)
    if not is_a_page(journey, step):
        abort(404)
    desk = desk_of(here, here.visit())
    if desk is None or not desk.holds(profile, journey):
        return gate.show(here, profile, journey)
    if not desk.is_at(profile, journey):
        return go_to(desk.onward())
    response = show(desk, step)
    return desk.hold(response) if desk.visit.is_due(clock.now()) else response


def show(desk: Desk, slug: str) -> Response:
    """The page asked for, or the one that has to come first."""
    if desk.draft.submission_id is not None:
        if slug == CALENDAR:
            return send_calendar(desk)
        return show_sent(desk) if slug == "sent" else go_to(desk.address("sent"))
    if slug == "code":
        title, saved = desk.tell(lazy("Your code")), desk.is_worth_keeping()
        return desk.page("code.html", title=title, code=desk.draft.code, saved=saved, onward=desk.onward())
    if slug == "check" and desk.path.first_gap is None:
        return show_check(desk)
    step = desk.path.step(slug)
    if step is None or not desk.path.may_visit(slug):
        return go_to(desk.onward())
    return show_question(desk, step, typed=desk.filled(step))


def show_question(
    desk: Desk,
    step: Step,
    *,
    typed: Mapping[str, list[str]],
    problems: tuple[ShownProblem, ...] = (),
    again: bool = False,
) -> Response:
    """One question with what was typed. `again`: it asks once more for something that may stay empty."""
    worded = desk.word(step)
    before = desk.path.previous(step.slug)
    return desk.page(
        "question.html",
        title=worded.title,
        error=bool(problems),
        worded=worded,
        typed=typed,
        problems=problems,
        again=again,
        aloud=said_for_the_child(desk) if step.question is ReadAloud else (),
        back=desk.address(before.slug) if before else None,
        can_be_simpler=desk.path.facts.voice != "child",
        simpler=desk.path.facts.wording != desk.path.facts.voice,
        can_be_enough=desk.path.facts.young and desk.path.facts.tell_more,
    )


@journeys.post("/<step>")
def answer(council: str, slug: str, step: str) -> Response:
    """An answer, whatever state its browser is in: nothing that was typed is lost."""
    here, profile, journey = place(council, slug)
    if not is_a_page(journey, step) or step in ("code", "sent", CALENDAR):
        abort(404)
    if forms.CODE in request.form:
        return answer_with_code(here, profile, journey, step)
    desk = desk_of(here, here.held_visit())
    token = request.form.get(forms.TOKEN, "")
    if desk is None:
        return gate.ask_for_code(here, profile, journey, step)
    is_its_page = desk.holds(profile, journey) and not forms.is_of_another_draft(token, desk.tokens)
    if is_its_page and desk.is_open():
        return desk.hold(receive(desk, step, token))
    if is_its_page and forms.is_token(token, desk.tokens):
        return locking.while_locked(desk, step, lambda: receive(desk, step, token))
    return gate.ask_for_code(here, profile, journey, step, instead=desk if desk.is_open() else None)


def receive(desk: Desk, slug: str, token: str) -> Response:
    """What was posted to a page of this draft. One that was sent answers with its confirmation, whatever comes, and
    says so of text that comes too late."""
    if not is_a_page(desk.journey, slug):
        return go_to(desk.onward())
    if desk.draft.submission_id is not None:
        late = locking.typed_too_late(desk, slug)
        return show_sent(desk, late) if late else go_to(desk.address("sent"))
    return send(desk) if slug == "check" else take(desk, slug, token)


def take(desk: Desk, slug: str, token: str) -> Response:
    """Reads one page's answer, keeps it, and goes on; or shows the page again with what was typed."""
    step = step_at(desk, slug, request.form)
    typed = forms.typed_of(step.question, request.form)
    leaving = "later" in request.form
    if "words" in request.form and desk.is_open() and forms.is_token(token, desk.tokens):
        simpler = {"simpler": ["yes"]} if request.form["words"] == "simpler" else {}
        return show_question(desk.keep("_words", simpler), step, typed=typed)
    if leaving and not typed and slug not in desk.draft.answers:
        return go_to(desk.address("code"))
    form = forms.bind(forms.posted(step.question), {**typed, forms.TOKEN: [token]}, desk.tokens)
    with speaking(desk.language):
        problems = problems_of(form, asked_already=leaving or forms.AGAIN in request.form)
    if problems.found:
        shown = shown_problems(problems.found, desk.word(step), desk.tell)
        return show_question(desk, step, typed=typed, problems=shown, again=problems.asks_once_more)
    kept = keep(desk, step, typed)
    return go_to(kept.address("code") if leaving else kept.onward())


def keep(desk: Desk, step: Step, typed: dict[str, list[str]]) -> Desk:
    """The desk with this answer, and with what comes of it."""
    if step.question is HadAnAnswer and typed.get("next") == [HadAnAnswer.STAGE_2]:
        return desk.become_stage_2(step.slug, typed)
    if "enough" in request.form:
        return desk.keep_the_rest_empty(step.slug, typed)
    return desk.keep(step.slug, typed)


def answer_with_code(here: Site, profile: CouncilProfile, journey: Journey, slug: str) -> Response:
    """Text that lost its draft: with its code it goes on there, with the code left empty in a new draft."""
    if is_foreign(request):
        return gate.ask_for_code(here, profile, journey, slug)
    typed_code = forms.code_typed(request.form)
    try:
        if not typed_code:
            return begin_with_text(here, profile, journey, slug)
        draft = gate.open_with_code(here, typed_code)
    except RateLimitExceeded:
        return gate.ask_for_code(here, profile, journey, slug, problem=gate.TOO_MANY)
    desk = Desk(here, profile, Visit(draft.code, SHARED, clock.now()), draft) if draft else None
    if desk is None or not desk.holds(profile, journey):
        return gate.ask_for_code(here, profile, journey, slug, problem=gate.CODE_DID_NOT_OPEN)
    return desk.hold(receive(desk, slug, desk.tokens[0]))


def begin_with_text(here: Site, profile: CouncilProfile, journey: Journey, slug: str) -> Response:
    """A new draft that holds what was posted; or the page again, when something on it cannot be read."""
    answers: Steps = {}
    if slug != "check":
        question = step_with_room(journey, slug, request.form).question
        typed = forms.typed_of(question, request.form)
        problems = problems_of(question(as_form_data(typed)), asked_already=forms.AGAIN in request.form)
        if problems.found:
            return gate.ask_for_code(here, profile, journey, slug, found=problems)
        answers = on_its_own(journey, slug, typed)
    draft = gate.begin_anew(here, profile, journey, answers)
    desk = Desk(here, profile, Visit(draft.code, SHARED, clock.now()), draft)
    return desk.hold(go_to(desk.start_of_the_rest()))

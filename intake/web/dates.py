"""The page "Where am I?": the dates someone knows make their timeline. Nothing is stored or stands in an address."""

from babel.support import LazyProxy
from flask import Blueprint, Response, abort, request

from intake import clock
from intake.complaints.calendar_file import own_calendar
from intake.councils import CouncilProfile
from intake.i18n import ENGLISH, gettext, lazy
from intake.journey.journeys import STAGE_2, STAGE_3
from intake.journey.question import Typed, as_form_data
from intake.journey.questions.dates import KnownDates
from intake.journey.wording import WordedQuestion
from intake.procedure.timeline import Event, Known
from intake.web import forms
from intake.web.journey import show_opening
from intake.web.limits import limited
from intake.web.ombudsman_letter import letter
from intake.web.problems import ShownProblem, problems_of, shown_problems
from intake.web.security import is_foreign
from intake.web.sent import calendar_response
from intake.web.site import Site, site
from intake.web.where_am_i import Where, where

dates = Blueprint("dates", __name__, url_prefix="/<council>/dates")

TITLE = lazy("Your dates")
PARTS: tuple[tuple[LazyProxy, tuple[Event, ...]], ...] = (
    (lazy("Stage 1: the first answer"), ("complained", "told_longer", "answered")),
    (lazy("Stage 2: looked at again"), ("asked_stage_2", "met", "stage_2_answered")),
    (lazy("Stage 3: the panel"), ("asked_stage_3", "panel", "panel_report", "last_answer")),
)
NO_DATE = lazy("Please write at least one date.")
ASK = {STAGE_2.slug: STAGE_2, STAGE_3.slug: STAGE_3}


@dates.get("")
def ask(council: str) -> Response:
    """Where the dates are typed."""
    here = site()
    return show_form(here, here.profile(council), {})


@dates.post("")
@limited("dates")
def answer(council: str) -> Response:
    """The timeline of the dates that were typed, or what comes of them: the button that was pressed says which."""
    here = site()
    profile = here.profile(council)
    if is_foreign(request):
        abort(403)
    typed = forms.typed_of(KnownDates, request.form)
    form = KnownDates(as_form_data(typed))
    problems = shown_problems(problems_of(form, asked_already=True).found, _worded(here, profile), str)
    known = {event: when.earliest for event, when in form.given().items()}
    if not known and not problems:
        problems = (ShownProblem("complained", "complained", str(NO_DATE)),)
    go = request.form.get("go", "")
    if problems or go == "change":
        return show_form(here, profile, typed, problems)
    if go in ASK:
        return show_opening(here, profile, ASK[go], typed)
    if go == "letter":
        return show_letter(here, profile, known, typed)
    now = where(profile, known, clock.today())
    if go == "calendar":
        return calendar_response(own_calendar((item.day for item in now.to_come), clock.now()))
    return show_where(here, profile, now, typed)


def show_form(
    here: Site, profile: CouncilProfile, typed: Typed, problems: tuple[ShownProblem, ...] = ()
) -> Response:
    """The dates to fill in. Those of the later stages are one tap away, open where something stands in them."""
    worded = _worded(here, profile)
    wrong = {problem.field for problem in problems}
    parts = [(heading, [worded.field(event) for event in events]) for heading, events in PARTS]
    return here.page(
        "dates.html",
        profile,
        title=str(TITLE),
        visit=here.visit(),
        error=bool(problems),
        problems=problems,
        typed=typed,
        parts=[
            (str(heading), fields, any(field.name in wrong or typed.get(field.name) for field in fields))
            for heading, fields in parts
        ],
    )


def show_where(here: Site, profile: CouncilProfile, now: Where, typed: Typed) -> Response:
    """Where they are, and what they may do now."""
    return here.page(
        "where.html",
        profile,
        title=str(TITLE),
        visit=here.visit(),
        where=now,
        typed=typed,
    )


def show_letter(here: Site, profile: CouncilProfile, known: Known, typed: Typed) -> Response:
    """A letter to the Ombudsman to print, with every date in it."""
    told = letter(profile, known, clock.today())
    return here.page(
        "letter.html", profile, title=gettext("A letter"), visit=here.visit(), letter=told, typed=typed
    )


def _worded(here: Site, profile: CouncilProfile) -> WordedQuestion:
    return here.words.question(KnownDates, "child", profile, ENGLISH)

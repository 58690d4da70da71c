"""The page that opens with a code, and what happens to text that arrives without its draft."""

from flask import Request, Response, request, url_for

from intake import clock
from intake.councils import CouncilProfile
from intake.i18n import ENGLISH, gettext, lazy
from intake.journey.journeys import COMPLAINT
from intake.journey.path import Journey
from intake.journey.questions.start import MINE, SHARED
from intake.store import Draft
from intake.store.codes import read_code
from intake.web import forms
from intake.web.desk import Desk, draft_of, step_with_room
from intake.web.limits import limited
from intake.web.problems import NOTHING_FOUND, Found, ShownProblem, shown_problems
from intake.web.site import Site
from intake.web.visit import Visit

CALLED = {
    "complaint": lazy("what went wrong"),
    "stage-2": lazy("a request for Stage 2"),
    "stage-3": lazy("a request for Stage 3"),
    "advocate": lazy("someone on your side"),
    "call-me": lazy("a call"),
    "feedback": lazy("something you wanted to say"),
    "more": lazy("something to add"),
}
"""What each journey is called in a sentence."""


def show(here: Site, profile: CouncilProfile, journey: Journey) -> Response:
    """What every journey address says without an open draft: it opens with a code."""
    return resume_page(here, profile, title=gettext("This page opens with a code"), journey=journey)


def resume_page(
    here: Site,
    profile: CouncilProfile,
    *,
    title: str,
    problems: tuple[ShownProblem, ...] = (),
    typed: str = "",
    status: int = 200,
    journey: Journey = COMPLAINT,
) -> Response:
    """The form for a code, and the way to begin `journey` anew."""
    return here.page(
        "resume.html",
        profile,
        title=title,
        status=status,
        error=bool(problems),
        problems=problems,
        typed=typed,
        device_typed=device_chosen(request),
        action=url_for("resuming.resume", council=profile.slug),
        anew=url_for("journeys.opening", council=profile.slug, slug=journey.slug),
    )


def visit_of(draft: Draft) -> Visit:
    """A fresh hold on this draft."""
    return Visit(draft.code, draft.device, clock.now())


def device_chosen(request: Request) -> str:
    """Who uses this device: anything but "Only me" is taken as shared."""
    return MINE if request.form.get("device") == MINE else SHARED


@limited("code")
def open_with_code(here: Site, typed: str) -> Draft | None:
    """The draft of a code that somebody typed. Guesses are throttled: raises RateLimitExceeded."""
    code = read_code(typed)
    return draft_of(here, code) if code else None


CODE_DID_NOT_OPEN = "code"
TOO_MANY = "too_many"


def code_problem(kind: str) -> ShownProblem:
    """What went wrong with a code, in words."""
    words = {
        CODE_DID_NOT_OPEN: gettext(
            "That code did not open anything. Please check it. A code works for 7 days after you last wrote."
        ),
        TOO_MANY: gettext("That was a lot of tries. Please wait a minute, then try again."),
    }[kind]
    return ShownProblem(forms.CODE, forms.CODE, words)


def ask_for_code(
    here: Site,
    profile: CouncilProfile,
    journey: Journey,
    slug: str,
    *,
    instead: Desk | None = None,
    problem: str | None = None,
    found: Found = NOTHING_FOUND,
) -> Response:
    """The page that was posted, with its text, and a field for its code. `instead` is what is open here; `found` is
    what cannot be read of the text itself."""
    if slug == "check":
        return show(here, profile, journey)
    question = step_with_room(journey, slug, request.form).question
    worded = here.words.question(question, "child", profile, ENGLISH)
    shown = code_problem(problem) if problem else None
    problems = (*shown_problems(found.found, worded, str), *filter(None, (shown,)))
    return here.page(
        "question.html",
        profile,
        title=worded.title,
        status=429 if problem == TOO_MANY else 200,
        error=bool(problems),
        worded=worded,
        typed=forms.typed_of(question, request.form),
        problems=problems,
        again=found.asks_once_more,
        needs_code=True,
        code_problem=shown,
        code_typed=forms.code_typed(request.form),
        other_open=instead
        and {"council": instead.profile.name, "journey": instead.tell(CALLED[instead.journey.slug])},
        young_shared=True,
    )


@limited("begin")
def begin_anew(
    here: Site, profile: CouncilProfile, journey: Journey, answers: dict[str, dict[str, list[str]]]
) -> Draft:
    """A new draft for text that lost its own, on a device that others may use."""
    return here.store.drafts.begin(profile.slug, journey.slug, SHARED, ENGLISH.code, clock.now(), answers)

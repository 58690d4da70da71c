"""What one journey hands to another, so that nothing is typed twice."""

from intake.journey.facts import CARRIED, LISTED, POINTS, Facts
from intake.journey.journeys import COMPLAINT, FEEDBACK, STAGE_2, STAGE_3
from intake.journey.path import Journey, Path
from intake.journey.question import Typed
from intake.procedure.timeline import EVENTS

Steps = dict[str, dict[str, list[str]]]


def complaint_as_stage_2(way: Path) -> Steps:
    """What is saved when a complaint, of which this is the path, becomes a request for Stage 2.

    Everything that was typed about the complaint stays on the new path; they had an answer and want it looked at again.
    Their list of what went wrong fills the points, each of which asks besides why the answer does not put it right.
    """
    typed = [step for step, fields in way.facts.answers.items() if any(fields.values())]
    return {
        **_was(way, COMPLAINT),
        "_complaint": {"steps": [slug for slug in typed if slug in _SLUGS_OF_STAGE_2]},
        "reason": {"reason": ["unhappy"]},
        **{
            CARRIED + point: dict(way.facts.answers[listed])
            for listed, point in zip(LISTED, POINTS, strict=False)
            if listed in typed
        },
    }


_SLUGS_OF_STAGE_2 = frozenset(step.slug for step in STAGE_2.steps)


def feedback_as_complaint(way: Path) -> Steps:
    """What is saved when feedback, of which this is the path, becomes a complaint: its text is the story.

    How they are reached is asked anew, filled with what they said: whoever needs no answer to a comment may want one
    now, and a helper is asked their name elsewhere.
    """
    contact = way.facts.answers.get("contact", {})
    return {
        **_was(way, FEEDBACK),
        CARRIED + "contact": dict(contact),
        CARRIED + "helper": {"name": list(contact.get("call_me", ()))},
    }


ASKED_ANEW = ("contact",)
"""The steps of feedback that a complaint asks again."""


MAY_HAVE_BEEN = {STAGE_2.slug: (COMPLAINT.slug, FEEDBACK.slug), COMPLAINT.slug: (FEEDBACK.slug,)}
"""What a draft of each journey may have been before."""


def _was(way: Path, journey: Journey) -> Steps:
    return {"_was": {"journeys": [*way.facts.was, journey.slug]}}


def own_details(facts: Facts) -> Steps:
    """What a helper's next complaint, for someone else, begins with: who they are, and pages filled with their own
    details, to be looked at again. Nothing of the person they helped."""
    method = f"reach-{facts.method}"
    steps = {step: dict(facts.answers[step]) for step in ("you", "for-whom", method) if step in facts.answers}
    filled = {
        CARRIED + step: {name: facts.answers[step][name] for name in names if name in facts.answers[step]}
        for step, names in _OWN.items()
        if step in facts.answers
    }
    marks = {"_words": dict(facts.answers["_words"])} if "_words" in facts.answers else {}
    return {**steps, **filled, **marks}


_OWN = {"helper": ("name", "organisation", "job"), "hears": ("hears",), "contact": ("method",)}


PAPER: Typed = {"paper": ["yes"]}


def typed_in() -> Steps:
    """What a draft begins with that came on paper."""
    return {"_paper": {name: list(values) for name, values in PAPER.items()}}


def with_dates(journey: Journey, typed: Typed) -> Steps:
    """What a request for the next stage begins with when it is made from "Where am I?", with these dates."""
    dates = {str(event): list(typed[event]) for event in EVENTS if typed.get(event)}
    if not dates or journey not in (STAGE_2, STAGE_3):
        return {}
    return {"_dates": {"given": ["yes"]}, "dates": dates}


def on_its_own(journey: Journey, slug: str, typed: dict[str, list[str]]) -> Steps:
    """What a new draft begins with that holds one page whose own draft is lost, so that its text is on the new path.

    A page that other answers lead to, such as a phone number, waits until they are given.
    """
    if slug in LISTED:
        return {"list": {"make": ["yes"]}, LISTED[0]: typed}
    if journey is STAGE_2 and slug in POINTS:
        return {"point-1": typed}
    if journey is STAGE_2 and slug in _OF_A_COMPLAINT:
        return {slug: typed, "_complaint": {"steps": [slug]}}
    if slug == "paper":
        return {slug: typed, **typed_in()}
    if slug == "dates":
        return {slug: typed, "_dates": {"given": ["yes"]}}
    return {slug: typed}


_OF_A_COMPLAINT = frozenset(("story", "soon", "about", "who", "when", "sooner", "before", "court", "right"))

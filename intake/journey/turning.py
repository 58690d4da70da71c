"""What one journey hands to another, so that nothing is typed twice."""

from intake.journey.facts import MOST_POINTS
from intake.journey.journeys import STAGE_2, STAGE_3
from intake.journey.path import Journey, Path
from intake.journey.question import Typed
from intake.procedure.timeline import EVENTS

Steps = dict[str, dict[str, list[str]]]


def complaint_as_stage_2(way: Path) -> Steps:
    """What is saved when a complaint, of which this is the path, becomes a request for Stage 2.

    Everything that was typed about the complaint stays on the new path; they had an answer and want it looked at again.
    """
    typed = [step for step, fields in way.facts.answers.items() if any(fields.values())]
    return {
        "_complaint": {"steps": [slug for slug in typed if slug in _SLUGS_OF_STAGE_2]},
        "reason": {"reason": ["unhappy"]},
    }


_SLUGS_OF_STAGE_2 = frozenset(step.slug for step in STAGE_2.steps)


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
    if journey is STAGE_2 and slug in _POINTS:
        return {"point-1": typed}
    if journey is STAGE_2 and slug in _OF_A_COMPLAINT:
        return {slug: typed, "_complaint": {"steps": [slug]}}
    if slug == "dates":
        return {slug: typed, "_dates": {"given": ["yes"]}}
    return {slug: typed}


_POINTS = frozenset(f"point-{number}" for number in range(1, MOST_POINTS + 1))
_OF_A_COMPLAINT = frozenset(("story", "soon", "about", "who", "when", "sooner", "before", "court", "right"))

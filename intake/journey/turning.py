"""What one journey hands to another, so that nothing is typed twice."""

from intake.journey.facts import MARKS
from intake.journey.journeys import STAGE_2
from intake.journey.path import Journey, Path
from intake.journey.question import Typed
from intake.procedure.timeline import EVENTS

Steps = dict[str, dict[str, list[str]]]


def complaint_as_stage_2(way: Path) -> Steps:
    """What is saved when a complaint, of which this is the path, becomes a request for Stage 2.

    Everything that was typed stays on the new path; they had an answer and want it looked at again.
    """
    typed = [step for step, fields in way.facts.answers.items() if any(fields.values())]
    kept = [step for step in typed if not step.startswith(MARKS)]
    return {"_complaint": {"steps": kept}, "reason": {"reason": ["unhappy"]}}


def with_dates(journey: Journey, typed: Typed) -> Steps:
    """What a request for the next stage begins with when it is made from "Where am I?", with these dates.

    Someone who told the council and gives no day of an answer asks because none came.
    """
    dates: dict[str, list[str]] = {event: list(typed[event]) for event in EVENTS if typed.get(event)}
    steps: Steps = {"_dates": {"given": ["yes"]}, "dates": dates}
    if journey is STAGE_2 and "complained" in dates and "answered" not in dates:
        steps["reason"] = {"reason": ["no_answer"]}
    return steps if dates else {}

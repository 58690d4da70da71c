"""What cannot come before what, in the dates that a person types."""

from collections.abc import Mapping

from intake.procedure.timeline import Event
from intake.procedure.when import PartialDate

_MUST_FOLLOW: Mapping[Event, tuple[Event, ...]] = {
    "told_longer": ("complained",),
    "answered": ("complained",),
    "asked_stage_2": ("complained",),
    "met": ("asked_stage_2", "complained"),
    "stage_2_answered": ("asked_stage_2", "answered", "complained"),
    "asked_stage_3": ("stage_2_answered", "asked_stage_2", "complained"),
    "panel": ("asked_stage_3", "stage_2_answered", "asked_stage_2", "complained"),
    "panel_report": ("panel", "asked_stage_3", "stage_2_answered", "complained"),
    "last_answer": ("panel_report", "panel", "asked_stage_3", "complained"),
}
"""What cannot come before what. A Stage 1 answer may come after Stage 2 was asked for: it was late."""


def out_of_order(given: Mapping[Event, PartialDate]) -> tuple[tuple[Event, Event], ...]:
    """Each event that surely lies before one that must have come first, with that one.

    Of a month or a year any day may be meant: March does not come before 3 March.
    """
    found = []
    for event, when in given.items():
        first = (one for one in _MUST_FOLLOW.get(event, ()) if one in given)
        before = next((one for one in first if given[one].earliest > when.latest), None)
        if before:
            found.append((event, before))
    return tuple(found)

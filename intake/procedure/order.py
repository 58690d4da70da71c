"""What cannot come before what, in the dates that a person types."""

from collections.abc import Mapping

from intake.procedure.timeline import EVENTS, Event
from intake.procedure.when import PartialDate

_MAY_COME_FIRST: Mapping[Event, frozenset[Event]] = {
    "asked_stage_2": frozenset({"told_longer", "answered"}),
    "met": frozenset({"told_longer", "answered"}),
}
"""Everything follows what stands before it in EVENTS, but for these: a Stage 1 answer can be so late that Stage 2 was
asked for before it came."""


def out_of_order(given: Mapping[Event, PartialDate]) -> tuple[tuple[Event, Event], ...]:
    """Each event that surely lies before one that must have come first, with that one.

    Of a month or a year any day may be meant: March does not come before 3 March.
    """
    found = []
    for event, when in given.items():
        before_it = EVENTS[: EVENTS.index(event)]
        late = _MAY_COME_FIRST.get(event, frozenset())
        first = (one for one in reversed(before_it) if one in given and one not in late)
        before = next((one for one in first if given[one].earliest > when.latest), None)
        if before:
            found.append((event, before))
    return tuple(found)

"""Dates that follow each other: one that cannot be is told beside the date at fault."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from wtforms import Form

from intake.i18n import long_date
from intake.journey.fields import Problem, When, as_date
from intake.procedure.order import out_of_order
from intake.procedure.timeline import EVENTS, Event
from intake.procedure.when import PartialDate


class InOrder(Form):
    """A question with dates of the procedure: fields that are named after its events."""

    def given(self) -> dict[Event, PartialDate]:
        """The dates that can be read, by event."""
        typed = {event: as_date(self[event].data or "") for event in EVENTS if event in self}
        return {event: when for event, when in typed.items() if when}

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """Each date by itself; then, when each can be read, their order."""
        if not super().validate(extra_validators):
            return False
        given = self.given()
        wrong = out_of_order(given)
        for later, earlier in wrong:
            first, when = cast(When, self[earlier]), given[earlier]
            day = long_date(when.earliest) if when.day else (first.data or "").strip()
            problem = Problem("before", day=day, question=str(first.label_said.child))
            self[later].errors = list(problem.args)
        return not wrong

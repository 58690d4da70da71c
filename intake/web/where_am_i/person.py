"""Someone who knows some dates of their complaint, and what the procedure makes of them today."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from intake.councils import CouncilProfile
from intake.procedure.standing import Standing, standing
from intake.procedure.timeline import Entry, Known, What, timeline
from intake.web.where_am_i import told


@dataclass(frozen=True)
class Person:
    """One person's dates with one council, on `today` (London)."""

    profile: CouncilProfile
    known: Known
    today: date

    @cached_property
    def entries(self) -> Mapping[What, Entry]:
        """The timeline by what has to happen."""
        return {entry.what: entry for entry in timeline(self.profile, self.known)}

    @cached_property
    def at(self) -> Standing:
        """Where they are."""
        return standing(self.profile, self.known, self.today)

    @property
    def stage(self) -> int:
        """The stage at which something is awaited; 0 between stages and at the end."""
        return {"stage_1": 1, "stage_2": 2, "stage_3": 3}.get(self.at.at, 0)

    def has(self, what: What) -> bool:
        """Whether what was awaited has come."""
        return any(told.ANSWERED_BY[event] == what for event in self.known if event in told.ANSWERED_BY)

    @property
    def asking(self) -> Entry | None:
        """What there is to know of asking for the next stage, for someone who has an answer."""
        by_place: Mapping[str, What] = {"after_stage_1": "ask_stage_2", "after_stage_2": "ask_stage_3"}
        what = by_place.get(self.at.at)
        return self.entries[what] if what else None

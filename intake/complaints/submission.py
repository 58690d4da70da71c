"""What was sent: the answers on the path and nothing else. Every letter and record is made from this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from intake.clock import LONDON
from intake.i18n import language_of, speaking
from intake.journey.facts import Answers, Facts
from intake.journey.journeys import JOURNEY_OF
from intake.journey.path import Journey, Path, day_0, path
from intake.procedure.limit import TimeLimit
from intake.procedure.timeline import Event, Known

VERSION = 1

_DAY_0: Mapping[str, Event] = {
    "complaint": "complained",
    "stage_2": "asked_stage_2",
    "stage_3": "asked_stage_3",
}
"""What happens on the day on which each kind is sent."""


@dataclass(frozen=True)
class Submission:
    """A thing that was sent. `council` is a slug; `kind` is `record.json`'s word; `received_at` is aware, in London.

    `answers` are those on the path, marks about the journey included. `also_told` are the roles, besides the
    complaints team, that were given a message of their own when it was sent: a letter must not claim one that
    nobody sent because a profile has changed since.
    """

    reference: str
    council: str
    kind: str
    received_at: datetime
    language: str
    answers: Answers = field(repr=False)
    also_told: tuple[str, ...] = ()

    @property
    def received_on(self) -> date:
        """Day 0: the day in London on which it was sent, at whatever hour; of what was typed in, the day on which the
        paper came."""
        with speaking(language_of(self.language)):
            return day_0(self.answers, self.sent_on)

    @property
    def sent_on(self) -> date:
        """The day in London on which Send was pressed."""
        return self.received_at.astimezone(LONDON).date()

    @property
    def journey(self) -> Journey:
        """The journey that makes this kind of thing."""
        return JOURNEY_OF[self.kind]

    @property
    def path(self) -> Path:
        """The questions that were asked, with the answers, as on day 0."""
        with speaking(language_of(self.language)):
            return path(self.journey, self.answers, self.sent_on)

    @property
    def facts(self) -> Facts:
        """What the answers say, read on day 0."""
        return Facts(self.answers, self.received_on)

    @property
    def known(self) -> Known:
        """The days of the procedure that are known: that it was sent, and those they gave of what came before.

        Of a month or a year its latest day counts, but no day after it was sent: nobody is late before they must be.
        """
        event = _DAY_0.get(self.kind)
        if event is None:
            return {}
        with speaking(language_of(self.language)):
            earlier = self.facts.earlier
        given = {event: min(when.latest, self.received_on) for event, when in earlier.items()}
        return {**given, event: self.received_on}

    @property
    def time_limit(self) -> TimeLimit:
        """The 12 months on the day it was sent; the dates are read in the language they were typed in."""
        with speaking(language_of(self.language)):
            return self.facts.time_limit

    def to_document(self) -> dict[str, Any]:
        """The JSON that the store seals."""
        return {
            "version": VERSION,
            "reference": self.reference,
            "council": self.council,
            "kind": self.kind,
            "received_at": self.received_at.isoformat(),
            "language": self.language,
            "answers": {step: dict(fields) for step, fields in self.answers.items()},
            "also_told": list(self.also_told),
        }

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> "Submission":
        """The submission in a stored document."""
        return cls(
            reference=document["reference"],
            council=document["council"],
            kind=document["kind"],
            received_at=datetime.fromisoformat(document["received_at"]).astimezone(LONDON),
            language=document["language"],
            answers=document["answers"],
            also_told=tuple(document.get("also_told", ())),
        )

"""Where someone is, in words: what happened, what is late and by how much, and what they may do now.

Nobody has said who they are, so everyone is told in the plainest words. Dates come from the timeline.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_skeleton

from intake.complaints.date_words import council_says
from intake.complaints.periods import notice
from intake.councils import CouncilProfile
from intake.i18n import current_language, gettext, long_date
from intake.procedure.timeline import Known
from intake.web.where_am_i import told
from intake.web.where_am_i.may import how_late, may_do, stage_to_ask_for
from intake.web.where_am_i.person import Person
from intake.web.where_am_i.way import Item, way

__all__ = ["Item", "Where", "where"]


@dataclass(frozen=True)
class Where:
    """All that the page says.

    `late`: what is late and by how much. `may`: what they may do now, in order. `way`: day by day. `council_says`: the
    council's own times that have no date. `ask`: the stage they may ask for now, 2 or 3, or 0; `may_ask_sooner`:
    Stage 2, though the time for an answer still runs. `ombudsman` is a sentence on its 12 months, or "" while nothing
    is late.
    """

    here: str
    late: tuple[str, ...]
    may: tuple[str, ...]
    way: tuple[Item, ...]
    council_says: tuple[str, ...]
    ask: int
    may_ask_sooner: bool
    ombudsman: str

    @property
    def to_come(self) -> tuple[Item, ...]:
        """The days that are still to come."""
        return tuple(item for item in self.way if item.state == "next")


def where(profile: CouncilProfile, known: Known, today: date) -> Where:
    """Where someone is on `today` (London) who knows these dates, of which there is at least one."""
    person = Person(profile, known, today)
    return Where(
        here=str(told.HERE[person.at.at]),
        late=tuple(how_late(delay) for delay in person.at.late),
        may=tuple(may_do(person)),
        way=way(person),
        council_says=tuple(_without_date(person)),
        ask=stage_to_ask_for(person),
        may_ask_sooner=person.at.at == "stage_1" and stage_to_ask_for(person) == 0,
        ombudsman=_ombudsman(person),
    )


def _without_date(person: Person) -> Iterator[str]:
    """The council's own times for the stage they are at, of which no date can be made."""
    for entry in person.entries.values():
        of_now = entry.stage == person.stage and entry.who != "you" and not person.has(entry.what)
        if of_now and entry.quoted:
            yield f"{told.ABOUT[entry.what]} {' '.join(council_says(entry, person.profile))}"
    before_panel = person.profile.stage_3.notice_at_least
    if before_panel and person.stage == 3 and not person.has("panel"):
        yield notice(before_panel)


def _ombudsman(person: Person) -> str:
    """The Ombudsman's own 12 months, as soon as anything is late."""
    month = person.at.ombudsman_month
    if month is None:
        return ""
    named = format_skeleton("yMMMM", month, locale=current_language().code)
    if month < person.today.replace(day=1):
        return gettext("For you that was until about {month}. “Normally” is not always: ask it now.").format(
            month=named
        )
    return gettext(
        "For you that is until about {month}. It is sooner if you knew about it before {date}."
    ).format(month=named, date=long_date(min(person.known.values())))

"""A letter to the Ombudsman, to print and fill in: what happened when, by whose time, and what is late."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from babel.support import LazyProxy

from intake.councils import CouncilProfile
from intake.councils.national import NATIONAL
from intake.i18n import gettext, long_date, ngettext
from intake.i18n import lazy as _
from intake.procedure.standing import Delay, standing
from intake.procedure.timeline import EVENTS, Event, Known, What

I_DID: Mapping[Event, LazyProxy] = {
    "complained": _("I complained to the council on {date}."),
    "told_longer": _("The council told me on {date} that it needs longer."),
    "answered": _("I got the Stage 1 answer on {date}."),
    "asked_stage_2": _("I asked for Stage 2 on {date}."),
    "met": _("The Stage 2 investigator met me on {date}."),
    "stage_2_answered": _("I got the Stage 2 answer on {date}."),
    "asked_stage_3": _("I asked for a review panel on {date}."),
    "panel": _("The panel met on {date}."),
    "panel_report": _("The panel’s report has the date {date}."),
    "last_answer": _("I got the council’s last answer on {date}."),
}
DUE: Mapping[What, LazyProxy] = {
    "stage_1": _("By law the Stage 1 answer was due by {date}"),
    "stage_2": _("By law the Stage 2 answer was due by {date}"),
    "panel": _("By law the panel should have met by {date}"),
    "panel_report": _("By law the panel’s report was due by {date}"),
    "panel_answer": _("By law the council’s last answer was due by {date}"),
}


@dataclass(frozen=True)
class OmbudsmanLetter:
    """The letter's sentences: whom it is to, what happened, in order, and what was not in time."""

    to: str
    today: str
    about: str
    happened: tuple[str, ...]
    late: tuple[str, ...]


def letter(profile: CouncilProfile, known: Known, today: date) -> OmbudsmanLetter:
    """The letter of someone who knows these dates, written on `today` (London)."""
    return OmbudsmanLetter(
        to=NATIONAL["ombudsman"].name,
        today=long_date(today),
        about=gettext("{council}: children’s social care").format(council=profile.name),
        happened=tuple(
            str(I_DID[event]).format(date=long_date(known[event])) for event in EVENTS if event in known
        ),
        late=tuple(_late(delay) for delay in standing(profile, known, today).delays),
    )


def _late(delay: Delay) -> str:
    return " ".join(_sentences(delay))


def _sentences(delay: Delay) -> Iterator[str]:
    due = str(DUE[delay.first.what]).format(date=long_date(delay.first.due))
    if delay.longest:
        latest = gettext("and at the latest by {date}").format(date=long_date(delay.longest.due))
        yield f"{due}, {latest}."
    else:
        yield f"{due}."
    if delay.came:
        later = gettext("It happened later than the first of these days.")
        days = ngettext(
            "It happened {count} working day after that.",
            "It happened {count} working days after that.",
            delay.days,
        )
        yield later if delay.may_take_longer else days
    elif delay.ended:
        yield gettext("I cannot give a day on which it came.")
    elif delay.may_take_longer:
        yield gettext("That has not happened yet.")
    else:
        yield ngettext(
            "That has not happened: the last day was {count} working day ago.",
            "That has not happened: the last day was {count} working days ago.",
            delay.days,
        )

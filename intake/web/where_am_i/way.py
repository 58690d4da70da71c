"""The way: what happened, what is late, today, and what comes, day by day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from intake.complaints.date_words import MAY_MOVE, council_says
from intake.councils import CouncilProfile
from intake.i18n import gettext, long_date, ngettext
from intake.procedure.timeline import EVENTS, Deadline, Entry, What, asked_too_late
from intake.web.where_am_i import told
from intake.web.where_am_i.person import Person

State = Literal["done", "past", "late", "now", "next"]
"""`past` is a day that has gone by and that nobody owed, or after which something else is known to hold."""

_ARRIVALS: tuple[What, ...] = ("acknowledgement", "stage_2_acknowledgement")


@dataclass(frozen=True)
class Item:
    """One day of the way, and `when` that is in words."""

    day: date
    when: str
    says: str
    state: State
    beside: tuple[str, ...] = ()


def way(person: Person) -> tuple[Item, ...]:
    """Every day there is something to say of, in order, today among them."""
    here = _item(person.today, gettext("Today. You are here."), "now")
    items = (*_happened(person), *_waits(person), *_went_on(person), here, *_asking(person))
    return tuple(sorted(items, key=lambda item: item.day))


def _item(day: date, says: str, state: State, *beside: str) -> Item:
    return Item(day, long_date(day), says, state, tuple(filter(None, beside)))


def _happened(person: Person) -> Iterator[Item]:
    for event in (event for event in EVENTS if event in person.known):
        what = told.ANSWERED_BY.get(event)
        note = _in_time(person, person.entries[what]) if what else ""
        if event == "asked_stage_3":
            note = _asked_in_time(person)
        yield _item(person.known[event], str(told.HAPPENED[event]), "done", note)


def _asked_in_time(person: Person) -> str:
    if "stage_2_answered" not in person.known:
        return ""
    if asked_too_late(person.profile, person.known):
        return gettext(
            "That is later than 20 working days after the Stage 2 answer. The council may say no to a panel, and then "
            "it has to tell you why."
        )
    return gettext("In time: the council must set up a panel.")


def _in_time(person: Person, entry: Entry) -> str:
    """Whether what came then came in the law's time; "" where that cannot be told."""
    delay = next((delay for delay in person.at.delays if delay.first.what == entry.what), None)
    if entry.law is None:
        return ""
    if delay is None:
        return gettext("In time: it was due by {date}.").format(date=long_date(entry.law.due))
    late = ngettext("{count} working day late", "{count} working days late", delay.days)
    if delay.may_take_longer:
        return gettext("{late}, but within the longest time the law gives.").format(late=late)
    return gettext("{late}: the last day for it was {date}.").format(late=late, date=long_date(delay.since))


def _waits(person: Person) -> Iterator[Item]:
    """What is awaited now, by the law's dates and the council's own."""
    for entry in _awaited(person):
        law, own = entry.law, entry.own
        same_day = law is not None and own is not None and law.due == own.due
        says = " ".join(council_says(entry, person.profile)) if own else ""
        if law:
            yield _of_law(law, person, says if same_day else "", _from(entry, person.profile))
        if own and not same_day:
            state: State = "past" if own.due < person.today else "next"
            yield _item(own.due, says, state, _may_move(own))


def _awaited(person: Person) -> Iterator[Entry]:
    """What stands open at this stage, also where only the council's own time can be counted."""
    owed = {one.what for one in (person.at.waiting_for, person.at.at_latest) if one}
    for entry in person.entries.values():
        own = entry.own if entry.stage == person.stage and not person.has(entry.what) else None
        # Whether they heard that it arrived, they know: it is said only while it is to come.
        if entry.what in owed or (own and (own.due >= person.today or entry.what not in _ARRIVALS)):
            yield entry


def _went_on(person: Person) -> Iterator[Item]:
    """They went on and gave no day of an answer: it may never have come."""
    for delay in person.at.delays:
        if delay.ended and not delay.came:
            no_day = gettext("You gave no day on which it came.")
            yield _item(delay.since, str(told.WAS_DUE[delay.first.what]), "past", no_day)


def _asking(person: Person) -> Iterator[Item]:
    """By when to try to ask, and from when no answer is a reason to."""
    entry, start = person.asking, person.at.stage_2_from
    if entry and entry.law and entry.law.due >= person.today:
        yield _of_law(entry.law, person, " ".join(council_says(entry, person.profile)))
    elif person.at.at == "stage_1" and start and start > person.today:
        yield _item(start, gettext("If no answer has come, you can ask for Stage 2 from this day."), "next")


def _of_law(one: Deadline, person: Person, *beside: str) -> Item:
    """A date of the law's, or of guidance. It is late only if it is owed and no later day holds."""
    passed, hangs = one.due < person.today, one.certainty == "if_accepted" and one.what in told.IS_DUE_IF
    words = (
        (told.WAS_DUE_IF if hangs else told.WAS_DUE) if passed else told.IS_DUE_IF if hangs else told.IS_DUE
    )
    told_longer = one.what == "stage_1" and "told_longer" in person.known
    late: State = "past" if hangs or told_longer else "late"
    state: State = late if passed else "next"
    return _item(one.due, str(words[one.what]), state, _counted(one), *beside, _may_move(one))


def _may_move(one: Deadline) -> str:
    """Beside a day in a year whose bank holidays are not published yet."""
    return str(MAY_MOVE) if one.estimated else ""


def _from(entry: Entry, profile: CouncilProfile) -> str:
    """Who has to answer, in the council's own words; "" where its page does not say."""
    roles = profile.roles
    who: Mapping[What, str | None] = {
        "stage_1": roles.stage_1_lead,
        "stage_2": roles.stage_2_answer or roles.stage_2_investigator,
        "panel_answer": roles.final_answer,
    }
    role = who.get(entry.what)
    return gettext("It comes from {role}.").format(role=role) if role else ""


def _counted(one: Deadline) -> str:
    days = ngettext("{count} working day", "{count} working days", one.days)
    owed = one.basis == "law" and one.certainty == "firm"
    words = gettext("By law: {days} from {date}.") if owed else gettext("{days} from {date}.")
    return words.format(days=days, date=long_date(one.start))

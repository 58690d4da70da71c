"""Dates as staff read them: the day, its count, and whose time it is. wd = working days."""

from collections.abc import Iterator

from intake.complaints.certainty import owed
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile, Period
from intake.i18n import gettext as _
from intake.i18n import lazy, short_date
from intake.mail.letters.parts import Fact, Heading, Part, Sentence
from intake.procedure.timeline import Deadline, Entry, What

_WHAT: dict[What, object] = {
    "acknowledgement": lazy("Acknowledge"),
    "stage_1": lazy("Stage 1 answer"),
    "stage_1_longest": lazy("Stage 1, when it takes longer"),
    "stage_2_acknowledgement": lazy("Acknowledge"),
    "stage_2": lazy("Stage 2 answer"),
    "stage_2_longest": lazy("Stage 2, when it takes longer"),
    "panel": lazy("Review panel meets"),
}
_OWN: dict[What, object] = {
    "acknowledgement": lazy("Your own time to acknowledge"),
    "stage_1": lazy("Your own time for Stage 1"),
    "stage_1_longest": lazy("Your own time when it takes longer"),
    "stage_2_acknowledgement": lazy("Your own time to acknowledge"),
    "stage_2": lazy("Your own time for Stage 2"),
    "stage_2_longest": lazy("Your own time when it takes longer"),
    "panel": lazy("Your own time for the panel"),
}
_SAYS = {
    "must": lazy("Your page says that you must"),
    "within": lazy("Your page says so"),
    "aim": lazy("Your page says that you aim to"),
    "usually": lazy("Your page says that you usually do"),
    "try": lazy("Your page says that you try to"),
    "normally": lazy("Your page says that you normally do"),
}
_FROM = {
    "told_you": lazy("{days} wd more from the day you tell them. {says}."),
    "meeting": lazy("{days} wd from the day the investigator meets them. {says}."),
}


def dates(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """Every date that is owed, the law's and the council's own; nothing where none is."""
    found = owed(submission, profile)
    if found is None:
        return
    yield Heading(_("Dates"))
    if found.decides:
        yield Sentence(str(_DECIDES[found.decides]))
    for entry in found.entries:
        yield from _entry(entry)
    for entry in found.entries:
        if entry.quoted:
            yield from _quoted(str(_OWN[entry.what]), entry.quoted)


_DECIDES = {
    "procedure": lazy(
        "If you deal with this under your children’s complaints procedure, these dates count from the day it came. "
        "Tell them soon which way it goes."
    ),
    "stage": lazy(
        "If Stage 2 begins now, these dates count from the day they asked. Tell them soon which way it goes."
    ),
    "panel": lazy(
        "If you arrange a panel, this date counts from the day they asked. Tell them soon which way it goes."
    ),
}


def _entry(entry: Entry) -> Iterator[Part]:
    """The council's own date stands with the law's where they are the same day."""
    label = str(_WHAT[entry.what])
    law, own = entry.law, entry.own
    if law and own and law.due == own.due:
        yield Fact(label, _due(law, own))
        return
    yield from (Fact(label, _due(one)) for one in (law, own) if one)


def _due(deadline: Deadline, *others: Deadline) -> str:
    count = (
        _("{days} wd from {start}") if deadline.unit == "working" else _("{days} calendar days from {start}")
    )
    told = _("{day} ({count}). {whose}").format(
        day=short_date(deadline.due),
        count=count.format(days=deadline.days, start=short_date(deadline.start)),
        whose=" ".join(f"{_whose(each)}." for each in (deadline, *others)),
    )
    if not deadline.estimated:
        return told
    return _("{told} An estimate: the bank holidays of that year are not published yet.").format(told=told)


def _whose(deadline: Deadline) -> str:
    return _("By law") if deadline.basis == "law" else str(_SAYS[deadline.hedge])


def _quoted(label: str, period: Period) -> Iterator[Part]:
    """A time of the council's own of which no date can be made today: quoted, or told from when it counts."""
    says = str(_SAYS[period.hedge])
    if period.start in _FROM and period.unit == "working":
        yield Fact(label, str(_FROM[period.start]).format(days=period.days, says=says))
    elif period.quote:
        told = _("{says}: “{quote}”. It does not say from when it counts, so there is no date here.")
        yield Fact(label, told.format(says=says, quote=period.quote))

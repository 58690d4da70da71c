"""Dates as staff read them: the day, its count, and whose time it is. wd = working days."""

from collections.abc import Iterable, Iterator
from datetime import date

from intake.complaints.certainty import certainty_of, dates_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile, Period
from intake.i18n import gettext as _
from intake.i18n import lazy, short_date
from intake.mail.letters.parts import Fact, Heading, Part, Sentence
from intake.procedure.deadlines import Deadline, What, counts_from_receipt

_WHAT = {
    "acknowledgement": lazy("Acknowledge"),
    "stage_1": lazy("Stage 1 answer"),
    "stage_1_longest": lazy("Stage 1, when it takes longer"),
}
_SAYS = {
    "must": lazy("Your page says that you must"),
    "within": lazy("Your page says so"),
    "aim": lazy("Your page says that you aim to"),
    "usually": lazy("Your page says that you usually do"),
    "try": lazy("Your page says that you try to"),
    "normally": lazy("Your page says that you normally do"),
}


def dates(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """Every date that is owed, the law's and the council's own; nothing where none is."""
    owed = dates_of(submission, profile)
    if not owed:
        return
    yield Heading(_("Dates"))
    if certainty_of(submission) == "if_accepted":
        yield Sentence(
            _(
                "If you deal with this under your children’s complaints procedure, these dates count from the day it "
                "came. Tell them soon which way it goes."
            )
        )
    yield from (Fact(str(_WHAT[same[0].what]), _due(*same)) for same in _on_one_day(owed))
    if profile.stage_1.within:
        yield from _quoted(_("Your own time for Stage 1"), profile.stage_1.within)
    if profile.stage_1.longer:
        yield from _quoted(_("Your own time when it takes longer"), profile.stage_1.longer)


def _on_one_day(owed: Iterable[Deadline]) -> list[tuple[Deadline, ...]]:
    """The council's own time with the law's where they say the same."""
    days: dict[tuple[What, date], tuple[Deadline, ...]] = {}
    for deadline in owed:
        key = (deadline.what, deadline.due)
        days[key] = (*days.get(key, ()), deadline)
    return list(days.values())


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
    if counts_from_receipt(period):
        return
    says = str(_SAYS[period.hedge])
    if period.start == "told_you" and period.on_top:
        told = _("{days} wd more from the day you tell them. {says}.")
        yield Fact(label, told.format(days=period.days, says=says))
    elif period.quote:
        told = _("{says}: “{quote}”. It does not say from when it counts, so there is no date here.")
        yield Fact(label, told.format(says=says, quote=period.quote))

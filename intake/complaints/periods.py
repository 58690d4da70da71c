"""A council's periods in words: whole sentences, with the council's own verb.

A figure whose unit or start the page does not give is quoted; nothing is worked out from it.
"""

from collections.abc import Mapping

from babel.support import LazyProxy

from intake.councils.profile import Count, Hedge, Period, Start, Unit
from intake.i18n import gettext, ngettext
from intake.i18n import lazy as _

HAPPENS: Mapping[Hedge, LazyProxy] = {
    "must": _("{place} says this must happen within {time}."),
    "within": _("{place} says this happens within {time}."),
    "aim": _("{place} says the aim is {time}."),
    "usually": _("{place} says this usually happens within {time}."),
    "try": _("{place} says they try to do this within {time}."),
    "normally": _("{place} says this normally happens within {time}."),
}
HAPPENS_QUOTED: Mapping[Hedge, LazyProxy] = {
    "must": _("{place} says this must happen “{quote}”."),
    "within": _("{place} says: “{quote}”."),
    "aim": _("{place} says the aim is “{quote}”."),
    "usually": _("{place} says this usually happens “{quote}”."),
    "try": _("{place} says they try to do this “{quote}”."),
    "normally": _("{place} says this normally happens “{quote}”."),
}
ASK: Mapping[Hedge, LazyProxy] = {
    "must": _("{place} says you must ask within {time}."),
    "within": _("{place} says to ask within {time}."),
    "aim": _("{place} says to try to ask within {time}."),
    "usually": _("{place} says people usually ask within {time}."),
    "try": _("{place} says to try to ask within {time}."),
    "normally": _("{place} says people normally ask within {time}."),
}
ASK_QUOTED: Mapping[Hedge, LazyProxy] = {
    "must": _("{place} says you must ask “{quote}”."),
    "within": _("{place} says to ask “{quote}”."),
    "aim": _("{place} says to try to ask “{quote}”."),
    "usually": _("{place} says people usually ask “{quote}”."),
    "try": _("{place} says to try to ask “{quote}”."),
    "normally": _("{place} says people normally ask “{quote}”."),
}
QUOTED = _("{place} says: “{quote}”.")

IN_ITS_OWN_WORDS: Mapping[Hedge, tuple[str, ...]] = {
    "must": ("must",),
    "within": (),
    "aim": ("aim",),
    "usually": ("usually",),
    "try": ("try",),
    "normally": ("normally",),
}
"""How an English quotation shows that the council's verb already stands in it."""

COUNTED_FROM: Mapping[Start, LazyProxy] = {
    "receipt": _("The days count from when the council got your complaint."),
    "request": _("The days count from when you asked."),
    "answer": _("The days count from when you got the answer."),
    "stage_end": _("The days count from when the stage before ended."),
    "meeting": _("The days count from when they met you."),
    "panel": _("The days count from when the panel met."),
    "panel_report": _("The days count from when the council got the panel’s report."),
    "told_you": _("The days count from when they told you that they need longer."),
    "unstated": _("Its page does not say from when."),
}
COUNTED_FROM_LATER: Mapping[Start, LazyProxy] = {
    **COUNTED_FROM,
    "receipt": _("The days count from when the council got your request."),
}
"""At Stages 2 and 3 what the council receives is a request."""

NEITHER_UNIT_NOR_START = _("Its page does not say from when, or whether weekends count.")
NO_UNIT = _("Its page does not say whether weekends count.")


def how_long(period: Period, place: str, *, asked_first: bool = False) -> tuple[str, ...]:
    """How long something takes, as the council says it, and from which day that counts. `asked_first`: it follows
    a request for a later stage."""
    return _told(period, place, HAPPENS, HAPPENS_QUOTED, COUNTED_FROM_LATER if asked_first else COUNTED_FROM)


def time_to_ask(period: Period, place: str) -> tuple[str, ...]:
    """Within what time the council wants to be asked for the next stage, and from which day that counts."""
    return _told(period, place, ASK, ASK_QUOTED, COUNTED_FROM)


def _told(
    period: Period,
    place: str,
    computed: Mapping[Hedge, LazyProxy],
    quoted: Mapping[Hedge, LazyProxy],
    starts: Mapping[Start, LazyProxy],
) -> tuple[str, ...]:
    if period.quote is None:
        time = length(period.days, period.unit, days_to=period.days_to, more=period.on_top)
        said = str(computed[period.hedge]).format(place=place, time=time)
    else:
        has_verb = any(word in period.quote.casefold() for word in IN_ITS_OWN_WORDS[period.hedge])
        sentence = QUOTED if has_verb else quoted[period.hedge]
        said = str(sentence).format(place=place, quote=period.quote)
    return (said, *_counted(period, starts))


def _counted(counted: Period | Count, starts: Mapping[Start, LazyProxy]) -> tuple[str, ...]:
    if counted.unit != "unclear":
        return (str(starts[counted.start]),)
    if counted.start == "unstated":
        return (str(NEITHER_UNIT_NOR_START),)
    return (str(starts[counted.start]), str(NO_UNIT))


def once_passed(count: Count) -> tuple[str, ...]:
    """That the next stage may also be asked for when this many days have gone by."""
    if count.quote is not None:
        said = gettext("You can also ask when “{quote}”.").format(quote=count.quote)
    else:
        said = gettext("You can also ask when more than {time} have gone by.").format(
            time=length(count.days, count.unit)
        )
    return (said, *_counted(count, COUNTED_FROM))


def notice(count: Count) -> str:
    """How long before the panel meets its details come."""
    if count.quote is not None:
        return gettext("You get the details before it meets: “{quote}”.").format(quote=count.quote)
    return gettext("You get the details at least {time} before it meets.").format(
        time=length(count.days, count.unit)
    )


def length(days: int, unit: Unit, *, days_to: int | None = None, more: bool = False) -> str:
    """`10 working days`, `25 to 65 working days`, `10 more working days`, `10 days, weekends included`."""
    if days_to is not None:
        between = (
            gettext("{days} to {count} working days")
            if unit == "working"
            else gettext("{days} to {count} days, weekends included")
        )
        return between.format(days=days, count=days_to)
    if unit == "working":
        return (
            ngettext("{count} more working day", "{count} more working days", days)
            if more
            else ngettext("{count} working day", "{count} working days", days)
        )
    return (
        ngettext("{count} more day, weekends included", "{count} more days, weekends included", days)
        if more
        else ngettext("{count} day, weekends included", "{count} days, weekends included", days)
    )

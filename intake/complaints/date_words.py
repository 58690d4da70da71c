"""Dates in words, for pages and letters alike: the law's date first, the council's own with its own verb.

Nothing is counted here: every date comes from the timeline.
"""

from collections.abc import Iterator, Mapping

from babel.support import LazyProxy

from intake.complaints import periods
from intake.complaints.certainty import Decides
from intake.complaints.periods import how_long, time_to_ask
from intake.councils.profile import CouncilProfile, Hedge, Start
from intake.i18n import lazy as _
from intake.i18n import long_date
from intake.journey.said import Said, Voice
from intake.procedure.timeline import Deadline, Entry, Event, What

TELLS_YOU_IT_ARRIVED: Mapping[Hedge, LazyProxy] = {
    "must": _("{council} says it must tell you by {date} that it arrived."),
    "within": _("{council} says it tells you by {date} that it arrived."),
    "aim": _("{council} aims to tell you by {date} that it arrived."),
    "usually": _("{council} usually tells you by {date} that it arrived."),
    "try": _("{council} tries to tell you by {date} that it arrived."),
    "normally": _("{council} normally tells you by {date} that it arrived."),
}
ANSWERS: Mapping[Hedge, LazyProxy] = {
    "must": _("{council} says it must answer by {date}."),
    "within": _("{council} says it answers by {date}."),
    "aim": _("{council} aims to answer by {date}."),
    "usually": _("{council} usually answers by {date}."),
    "try": _("{council} tries to answer by {date}."),
    "normally": _("{council} normally answers by {date}."),
}
ANSWERS_AT_LATEST: Mapping[Hedge, LazyProxy] = {
    "must": _("{council} says that if it needs longer, it must answer by {date}."),
    "within": _("{council} says that if it needs longer, it answers by {date}."),
    "aim": _("If it needs longer, {council} aims to answer by {date}."),
    "usually": _("If it needs longer, {council} usually answers by {date}."),
    "try": _("If it needs longer, {council} tries to answer by {date}."),
    "normally": _("If it needs longer, {council} normally answers by {date}."),
}
HAPPENS_BY: Mapping[Hedge, LazyProxy] = {
    "must": _("{council} says this must happen by {date}."),
    "within": _("{council} says this happens by {date}."),
    "aim": _("{council} says the aim is {date}."),
    "usually": _("{council} says this usually happens by {date}."),
    "try": _("{council} says they try to do this by {date}."),
    "normally": _("{council} says this normally happens by {date}."),
}
ASK_BY: Mapping[Hedge, LazyProxy] = {
    "must": _("{council} says you must ask by {date}."),
    "within": _("{council} says to ask by {date}."),
    "aim": _("{council} says to try to ask by {date}."),
    "usually": _("{council} says people usually ask by {date}."),
    "try": _("{council} says to try to ask by {date}."),
    "normally": _("{council} says people normally ask by {date}."),
}
OWN: Mapping[What, Mapping[Hedge, LazyProxy]] = {
    "acknowledgement": TELLS_YOU_IT_ARRIVED,
    "stage_1": ANSWERS,
    "stage_1_longest": ANSWERS_AT_LATEST,
    "ask_stage_2": ASK_BY,
    "stage_2_acknowledgement": TELLS_YOU_IT_ARRIVED,
    "stage_2": ANSWERS,
    "stage_2_longest": ANSWERS_AT_LATEST,
    "ask_stage_3": ASK_BY,
}
"""A council's own date; anything else "happens" by a day."""

_ANSWER = Said(
    _("You should have an answer by {date}."),
    _("By law you should have an answer by {date}."),
)
_LONGEST = Said(
    _("If it needs more time: {date} at the latest."),
    _("If it is hard to sort out, the law gives the council until {date} at the latest."),
)
FIRM: Mapping[What, Said] = {
    "stage_1": _ANSWER,
    "stage_1_longest": _LONGEST,
    "ask_stage_2": Said(
        _("Try to ask by {date}. You can still ask later."),
        _("Try to ask by {date}. The law sets no time for this, so you can still ask later."),
    ),
    "stage_2": _ANSWER,
    "stage_2_longest": _LONGEST,
    "ask_stage_3": Said(
        _("Try to ask by {date}. Then there must be a panel. You can ask later too, but then it may say no."),
        _(
            "Try to ask by {date}. If you do, the council must by law arrange a panel. You can still ask later, but "
            "then the council may say no."
        ),
    ),
    "panel": Said(_("The panel should meet by {date}."), _("By law the panel should meet by {date}.")),
    "panel_report": Said(
        _("Its report should come by {date}."), _("By law its report should come by {date}.")
    ),
    "panel_answer": Said(
        _("The council’s last answer should come by {date}."),
        _("By law the council’s last answer should come by {date}."),
    ),
}
"""The law's date, and guidance's for when to ask."""

THERE_BY = Said(
    _("There should be an answer by {date}."),
    _("By law there should be an answer by {date}."),
)
"""For someone who cannot be written to: they will not hear, they ask."""

_IF_ACCEPTED_ANSWER = Said(
    _(
        "If the council deals with this under its children’s complaints procedure, you should have an answer by {date}."
    )
)
_IF_ACCEPTED_LONGEST = Said(_("If it then needs more time: {date} at the latest."))
IF_ACCEPTED: Mapping[What, Said] = {
    "stage_1": _IF_ACCEPTED_ANSWER,
    "stage_1_longest": _IF_ACCEPTED_LONGEST,
    "stage_2": _IF_ACCEPTED_ANSWER,
    "stage_2_longest": _IF_ACCEPTED_LONGEST,
    "panel": Said(_("If the council arranges a panel, it should meet by {date}.")),
    "panel_report": Said(_("If there is a panel, its report should come by {date}.")),
    "panel_answer": Said(_("If there is a panel, the council’s last answer should come by {date}.")),
}
"""The same where the council first decides whether it deals with this here."""

IF_STAGE_2: Mapping[What, Said] = {
    "stage_2": Said(_("If Stage 2 begins now, you should have an answer by {date}.")),
    "stage_2_longest": _IF_ACCEPTED_LONGEST,
}
"""The same where it first decides whether Stage 2 begins now."""

IF_ACCEPTED_THERE_BY = _(
    "If the council deals with this under its children’s complaints procedure, there should be an answer by {date}."
)
_STARTS: Mapping[Event, Start] = {
    "complained": "receipt",
    "told_longer": "told_you",
    "answered": "answer",
    "asked_stage_2": "request",
    "met": "meeting",
    "stage_2_answered": "answer",
    "asked_stage_3": "request",
    "panel": "panel",
    "panel_report": "panel_report",
}
SAME_DAY = _("{council} names the same day.")
COUNT_EVERY_DAY = _("To be safe, count every day.")
MAY_MOVE = _("The bank holidays of that year are not fixed yet, so this day may move.")
_SURE = ("must", "within")


def law_says(
    deadline: Deadline, voice: Voice, *, reached: bool = True, decides: Decides | None = None
) -> str:
    """The law's date in a sentence. Somebody who cannot be `reached` is told when to ask, not that they will hear;
    `decides` is what the council decides first."""
    date = {"date": long_date(deadline.due)}
    accepted = deadline.certainty == "if_accepted"
    if decides == "stage" and deadline.what in IF_STAGE_2:
        return IF_STAGE_2[deadline.what].to(voice, date)
    if not reached and deadline.what in ("stage_1", "stage_2"):
        return str(IF_ACCEPTED_THERE_BY).format_map(date) if accepted else THERE_BY.to(voice, date)
    sentences = IF_ACCEPTED if accepted and deadline.what in IF_ACCEPTED else FIRM
    return sentences[deadline.what].to(voice, date)


def own_says(deadline: Deadline, profile: CouncilProfile) -> str:
    """A council's own date in a sentence with the council's verb."""
    sentences = OWN.get(deadline.what, HAPPENS_BY)
    return str(sentences[deadline.hedge]).format(council=profile.name, date=long_date(deadline.due))


def council_says(entry: Entry, profile: CouncilProfile) -> Iterator[str]:
    """What the council says of one thing itself: the same day as the law's, a day of its own and from when it
    counts, or its figure, quoted. Nothing where its page says nothing."""
    own, law = entry.own, entry.law
    if own:
        if law and own.hedge in _SURE and own.due == law.due:
            yield str(SAME_DAY).format(council=profile.name)
            return
        yield own_says(own, profile)
        if law and own.event != law.event:
            yield str(periods.COUNTED_FROM[_STARTS[own.event]])
    elif entry.quoted and entry.who == "you":
        yield from time_to_ask(entry.quoted, profile.place)
        if entry.quoted.unit == "unclear":
            yield str(COUNT_EVERY_DAY)
    elif entry.quoted:
        yield from how_long(entry.quoted, profile.place, asked_first=entry.stage > 1)

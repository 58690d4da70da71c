"""How to ask for Stage 2 or Stage 3, in words. For what a person does we advise; nothing is ever too late to ask."""

from collections.abc import Iterator, Mapping

from babel.support import LazyProxy

from intake.complaints.periods import once_passed, time_to_ask
from intake.councils import CouncilProfile
from intake.councils.profile import Asking, SayWhen
from intake.i18n import gettext
from intake.i18n import lazy as _
from intake.procedure.law import STAGE_2_ASK_GUIDANCE

SAY: Mapping[SayWhen, LazyProxy] = {
    "why": _("Say, if you can, why the answer has not put it right."),
    "outcome": _("Say, if you can, what outcome you want."),
    "which_parts": _("Say, if you can, which parts are not put right."),
    "which_part_of_the_answer": _("Say, if you can, which part of the answer the panel should look at."),
    "what_you_want": _("Say, if you can, what you would like to happen."),
}


def how_to_ask(profile: CouncilProfile, asking: Asking, otherwise: str) -> Iterator[str]:
    """Whom to ask (`otherwise` when the page names nobody), by when, and what the council would like to hear."""
    yield gettext("Ask {role}.").format(role=asking.whom or otherwise)
    if asking.considered_by:
        yield gettext("{place} says that {role} considers what you ask.").format(
            place=profile.place, role=asking.considered_by
        )
    if asking.within:
        yield " ".join(time_to_ask(asking.within, profile.place))
    yield from (str(SAY[what]) for what in asking.say)


def when_to_ask(asking: Asking) -> Iterator[str]:
    """When Stage 2 may be asked for."""
    yield gettext("When you are not happy with the answer, or when no answer came.")
    if asking.once_more_than:
        yield " ".join(once_passed(asking.once_more_than))
    if asking.skip_if_agreed:
        yield gettext("Stage 1 can be left out, if you and the council both agree.")


def no_last_day(asking: Asking) -> str:
    """The law sets no time for asking for Stage 2; guidance names one, and we pass it on as advice."""
    own = asking.within
    if (
        own
        and own.is_computable
        and (own.days, own.unit, own.start) == (STAGE_2_ASK_GUIDANCE, "working", "answer")
    ):
        return gettext("Try to ask in that time. The law sets no time for this, so you can still ask later.")
    return gettext(
        "Try to ask within {days} working days of getting the Stage 1 answer. The law sets no time for this, so you "
        "can still ask later."
    ).format(days=STAGE_2_ASK_GUIDANCE)

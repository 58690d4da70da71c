"""By when something should be heard, in words: the law's date first, the council's own beside it with its own verb.

Every date comes from `dates_of`; nothing is counted here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from babel.support import LazyProxy

from intake.complaints.certainty import dates_of
from intake.complaints.submission import Submission
from intake.councils import CouncilProfile
from intake.councils.profile import Hedge
from intake.i18n import gettext, long_date
from intake.i18n import lazy as _
from intake.journey.said import Said
from intake.procedure.deadlines import Deadline, What
from intake.web.stages.periods import how_long

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
ANSWER_BY = Said(
    _("You should have an answer by {date}."),
    _("By law you should have an answer by {date}."),
)
THERE_BY = Said(
    _("There should be an answer by {date}."),
    _("By law there should be an answer by {date}."),
)
IF_ACCEPTED_ANSWER_BY = _(
    "If the council deals with this under its children’s complaints procedure, you should have an answer by {date}."
)
IF_ACCEPTED_THERE_BY = _(
    "If the council deals with this under its children’s complaints procedure, there should be an answer by {date}."
)
AT_LATEST = Said(
    _("If it needs more time: {date} at the latest."),
    _("If it is hard to sort out, the law gives the council until {date} at the latest."),
)
IF_ACCEPTED_AT_LATEST = _("If it then needs more time: {date} at the latest.")
SAME_DAY = _("{council} names the same day.")
MAY_MOVE = _("The bank holidays of that year are not fixed yet, so this day may move.")


@dataclass(frozen=True)
class AnswerDates:
    """`arrived`: when the council says that it has it. `answer`: the day to go by. `beside`: what else there is to
    know of that day. Each is "" or () where no date is owed, or none can be worked out."""

    arrived: str = ""
    answer: str = ""
    beside: tuple[str, ...] = ()


def answer_dates(submission: Submission, profile: CouncilProfile) -> AnswerDates:
    """The dates of a complaint in the person's voice; nothing for what nobody owes an answer to by a day."""
    found = dates_of(submission, profile)
    if not found:
        return AnswerDates()
    dates = _Dates(found, submission, profile)
    return AnswerDates(dates.arrived(), dates.answer(), tuple(dates.beside()))


class _Dates:
    """One complaint's dates. Somebody who cannot be written to is told when to ask, not that they will hear."""

    def __init__(self, found: tuple[Deadline, ...], submission: Submission, profile: CouncilProfile) -> None:
        self.by_basis = {(date.what, date.basis): date for date in found}
        self.facts = submission.facts
        self.profile = profile
        self.law = self.by_basis["stage_1", "law"]
        self.longest = self.by_basis["stage_1_longest", "law"]
        self.firm = self.law.certainty == "firm"

    def arrived(self) -> str:
        own = self.by_basis.get(("acknowledgement", "council"))
        return self._own(own, TELLS_YOU_IT_ARRIVED) if own and self.facts.can_be_reached else ""

    def answer(self) -> str:
        day = long_date(self.law.due)
        reached = self.facts.can_be_reached
        if self.firm:
            return (ANSWER_BY if reached else THERE_BY).to(self.facts.wording, {"date": day})
        return str(IF_ACCEPTED_ANSWER_BY if reached else IF_ACCEPTED_THERE_BY).format(date=day)

    def beside(self) -> Iterator[str]:
        yield gettext("That is {days} working days from the day you sent it.").format(days=self.law.days)
        if self.firm:
            yield from self._councils_own("stage_1", ANSWERS)
        day = long_date(self.longest.due)
        if not self.firm:
            yield str(IF_ACCEPTED_AT_LATEST).format(date=day)
        else:
            yield AT_LATEST.to(self.facts.wording, {"date": day})
            yield from self._councils_own("stage_1_longest", ANSWERS_AT_LATEST)
        if self.law.estimated or self.longest.estimated:
            yield str(MAY_MOVE)

    def _councils_own(self, what: What, sentences: Mapping[Hedge, LazyProxy]) -> Iterator[str]:
        own = self.by_basis.get((what, "council"))
        within = self.profile.stage_1.within
        if own and own.hedge in ("must", "within") and own.due == self.by_basis[what, "law"].due:
            yield str(SAME_DAY).format(council=self.profile.name)
        elif own:
            yield self._own(own, sentences)
        elif what == "stage_1" and within:
            yield " ".join(how_long(within, self.profile.place))

    def _own(self, own: Deadline, sentences: Mapping[Hedge, LazyProxy]) -> str:
        return str(sentences[own.hedge]).format(council=self.profile.name, date=long_date(own.due))

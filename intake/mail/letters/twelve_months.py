"""The 12-month outcome, as staff read it. Nothing here is a reason to turn anyone away."""

from collections.abc import Iterator

from intake.complaints.in_words import answers_in_words
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import language_of, lazy, long_date, speaking
from intake.journey.facts import OVER_12_MONTHS
from intake.mail.letters.parts import Fact, Heading, Part, Sentence
from intake.procedure.limit import TimeLimit, one_year_after

_OVER = lazy(
    "More than 12 months ago: the last day in time was {day}. You can accept it: think about whether they could have "
    "been expected to say it sooner, and whether it can still be looked at fairly. Tell them what you decide, and why."
)
_BY_MONTH_OR_YEAR = lazy("Within 12 months, by the latest day it could be: the last day in time is {day}.")
_IN_TIME = {
    "day": lazy("Within 12 months: the last day in time is {day}."),
    "month": _BY_MONTH_OR_YEAR,
    "year": _BY_MONTH_OR_YEAR,
    "told_before": lazy("Within 12 months: they say that they told you before, in time, and heard nothing."),
}


def twelve_months(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    """The outcome with its date, what they typed, and what made it hard to say sooner."""
    if submission.kind != "complaint":
        return  # they were judged when it was first told
    limit, facts = submission.time_limit, submission.facts
    yield Heading(_("The 12 months"))
    yield Sentence(_outcome(limit))
    typed = facts.one("when", "happened").strip()
    if typed:
        yield Fact(_("They wrote"), typed, theirs=True)
    if limit.basis == "told_before":
        yield Fact(_("They told you before"), facts.one("before", "told_when").strip(), theirs=True)
    if limit.outcome == "still_happening" and _began_long_ago(submission):
        yield Sentence(_("Earlier parts are more than 12 months ago. They help to understand the rest."))
    if limit.outcome != OVER_12_MONTHS:
        return
    if facts.role == "child":
        yield Sentence(_("They are a child. That is itself a reason for not saying it sooner."))
    elif facts.young:
        yield Sentence(_("They may be a child. That is itself a reason for not saying it sooner."))
    reasons = [
        reason
        for row in answers_in_words(submission, profile)
        if row.step == "sooner"
        for reason in row.values
    ]
    if reasons:
        yield Fact(_("What made it hard before"), "; ".join(reasons))


def _outcome(limit: TimeLimit) -> str:
    if limit.outcome == "still_happening":
        return _("Within 12 months: it is still happening.")
    if limit.last_day is None:
        return _("No date was given, so this cannot be told. That stops nothing.")
    words = _OVER if limit.outcome == OVER_12_MONTHS else _IN_TIME[limit.basis]
    return str(words).format(day=long_date(limit.last_day))


def _began_long_ago(submission: Submission) -> bool:
    """They said that it is still happening, and gave a date more than a year ago too."""
    with speaking(language_of(submission.language)):
        when = submission.facts.happened
    return when is not None and one_year_after(when.latest) < submission.received_on

"""Flags: what staff must see at a glance, each with the line that says what to do. PROCEDURE, section 9.

They route and explain; none of them stops anything.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from intake.complaints.safety_words import phrases_in
from intake.complaints.submission import Submission
from intake.complaints.window import early_request, late_request, skip_stage_1
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.journey import journeys
from intake.journey.facts import HELPING_ROLES

COMPLAINTS = ("complaint", "stage_2", "stage_3")
"""Kinds of which a council decides whether, and under which procedure, it looks at them."""

FEEDBACK = journeys.FEEDBACK.kinds
NOBODY_ASKED_WHO = (*FEEDBACK, *journeys.MORE.kinds)
"""Kinds of which nobody is asked who they are, and nothing follows from it."""

_ONLY = ("safety_words", "do_not_tell")
"""The flags that say something of these."""


@dataclass(frozen=True)
class Flag:
    """One flag: `record.json`'s code, and the staff line, filled. `typed`: the line holds somebody's own words."""

    code: str
    line: str
    typed: bool = False


def flags_of(submission: Submission, profile: CouncilProfile) -> tuple[Flag, ...]:
    """The flags that are raised, in the order of the tables, their lines in the current language."""
    raised = (
        *((code, line) for code, lines in TABLE.items() for line in lines(submission)),
        *((code, line) for code, lines in WINDOW.items() for line in lines(submission, profile)),
    )
    only = _ONLY if submission.kind in NOBODY_ASKED_WHO else (*TABLE, *WINDOW)
    return tuple(Flag(code, line, code in WITH_TYPED_WORDS) for code, line in raised if code in only)


def _safety(submission: Submission) -> Iterator[str]:
    if submission.facts.danger == "yes":
        yield _("They say someone may be hurt. Front door today.")


def _allegation(submission: Submission) -> Iterator[str]:
    if submission.facts.allegation in ("yes", "not_sure"):
        yield _("Speak to the LADO today, before telling the worker, the carer or their manager.")


def _safety_words(submission: Submission) -> Iterator[str]:
    phrases = phrases_in(submission)
    if phrases:
        quoted = ", ".join(f"“{phrase}”" for phrase in phrases)
        yield _(
            "Words that may matter: {phrases}. A machine looked for words; it does not understand. "
            "Please read the story today."
        ).format(phrases=quoted)


def _stop_something(submission: Submission) -> Iterator[str]:
    event, day = (submission.facts.one("soon", field).strip() for field in ("event", "event_date"))
    if event or day:
        named = event or _("they did not say what")
        yield _("Consider holding it: {event}.").format(event=", ".join(filter(None, (named, day))))


def _do_not_tell(submission: Submission) -> Iterator[str]:
    if submission.facts.must_not_know:
        yield submission.facts.must_not_know


def _no_contact(submission: Submission) -> Iterator[str]:
    if not submission.facts.can_be_reached:
        yield _(
            "They gave no way to reach them and may ring. Do not look them up about the complaint. "
            "If SAFETY or an allegation is flagged, act on that first."
        )


def _anonymous(submission: Submission) -> Iterator[str]:
    if not submission.facts.name:
        yield _("Accept and record.")


def _sufficient_interest(submission: Submission) -> Iterator[str]:
    """Roles of section 2 that may help someone, or `other`, and speak for themselves."""
    facts = submission.facts
    if submission.kind in COMPLAINTS and not facts.helping and facts.role in (*HELPING_ROLES, "other"):
        yield _("You decide, soon; tell them either way.")


def _court(submission: Submission) -> Iterator[str]:
    if submission.facts.court:
        yield _("You may decide to wait; say why; they may send it again.")


def _out_of_scope(submission: Submission) -> Iterator[str]:
    if submission.facts.all_outside:
        yield _("Tell them which way you will deal with it.")


def _no_agreement(submission: Submission) -> Iterator[str]:
    if "no" in (submission.facts.one("agreement", field) for field in ("knows", "agrees")):
        yield _("Speak to the child first, if safe.")


def _manager_named(submission: Submission) -> Iterator[str]:
    if submission.facts.one("who", "manager_too") == "yes":
        yield _("The named manager must not lead Stage 1.")


def _short_path(submission: Submission) -> Iterator[str]:
    facts = submission.facts
    if submission.kind == "complaint" and facts.young and not facts.tell_more:
        yield _("They chose to say only this. That is enough.")


TABLE: dict[str, Callable[[Submission], Iterator[str]]] = {
    "safety": _safety,
    "allegation": _allegation,
    "safety_words": _safety_words,
    "stop_something": _stop_something,
    "do_not_tell": _do_not_tell,
    "no_contact": _no_contact,
    "anonymous": _anonymous,
    "sufficient_interest": _sufficient_interest,
    "court": _court,
    "out_of_scope": _out_of_scope,
    "no_agreement": _no_agreement,
    "manager_named": _manager_named,
    "short_path": _short_path,
}
"""Each flag with what yields its line when it is raised."""

WINDOW: dict[str, Callable[[Submission, CouncilProfile], Iterator[str]]] = {
    "late_request": late_request,
    "early_request": early_request,
    "skip_stage_1": skip_stage_1,
}
"""The same for requests for a later stage outside the time that guides them."""

WITH_TYPED_WORDS = ("stop_something", "do_not_tell")

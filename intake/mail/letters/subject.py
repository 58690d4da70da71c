"""The subject: triaged from a list, without opening anything. Nothing that somebody typed is ever in it."""

from collections.abc import Iterator

from intake.complaints.certainty import dates_of
from intake.complaints.flags import flags_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import short_date

_RAISED = {"safety": "SAFETY", "allegation": "ALLEGATION", "stop_something": "STOP"}


def staff_subject(submission: Submission, profile: CouncilProfile) -> str:
    """`[Complaint] MBR-7K3P-29XD | SAFETY | STOP | CHILD | ack Mon 7 Dec | Stage 1 Fri 18 Dec | advocate`.

    `if Stage 1` where the council decides first; no `ack` where it names no time.
    """
    kind = _("[Advocate]") if submission.kind == "advocate" else _("[Complaint]")
    words = [*urgent(submission), *_dates(submission, profile)]
    if submission.kind != "advocate" and submission.facts.advocate_wanted == "yes":
        words.append(_("advocate"))
    return " | ".join((f"{kind} {submission.reference}", *words))


def urgent(submission: Submission) -> Iterator[str]:
    """The words in capitals: what changes the order in which mails are opened."""
    raised = {flag.code for flag in flags_of(submission)}
    yield from (word for code, word in _RAISED.items() if code in raised)
    facts = submission.facts
    if facts.young or (facts.helping and facts.for_whom == "child"):
        yield "CHILD"


def _dates(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    owed = dates_of(submission, profile)
    acknowledge = next((deadline for deadline in owed if deadline.what == "acknowledgement"), None)
    if acknowledge:
        yield _("ack {day}").format(day=short_date(acknowledge.due))
    answer = next(
        (deadline for deadline in owed if (deadline.what, deadline.basis) == ("stage_1", "law")), None
    )
    if answer:
        said = _("if Stage 1 {day}") if answer.certainty == "if_accepted" else _("Stage 1 {day}")
        yield said.format(day=short_date(answer.due))

"""The subject: triaged from a list, without opening anything. Nothing that somebody typed is ever in it."""

from collections.abc import Iterator

from intake.complaints.certainty import owed
from intake.complaints.flags import COMPLAINTS, NOBODY_ASKED_WHO, flags_of
from intake.complaints.reference import read_reference
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import gettext as _
from intake.i18n import lazy, short_date

_KINDS = {
    "complaint": lazy("[Complaint]"),
    "stage_2": lazy("[Stage 2]"),
    "stage_3": lazy("[Stage 3]"),
    "advocate": lazy("[Advocate]"),
    "call_me": lazy("[Call back]"),
    "comment": lazy("[Comment]"),
    "compliment": lazy("[Compliment]"),
    "suggestion": lazy("[Suggestion]"),
    "more": lazy("[More]"),
}
_MORE = {"add": lazy("to add"), "change": lazy("to change"), "stop": lazy("to stop")}
_RAISED = {"safety": "SAFETY", "allegation": "ALLEGATION", "stop_something": "STOP"}
_DUE = {
    "stage_1": lazy("Stage 1 {day}"),
    "stage_2": lazy("Stage 2 {day}"),
    "panel": lazy("panel {day}"),
}
_IF_DUE = {
    "stage_1": lazy("if Stage 1 {day}"),
    "stage_2": lazy("if Stage 2 {day}"),
    "panel": lazy("if panel {day}"),
}


def staff_subject(submission: Submission, profile: CouncilProfile) -> str:
    """`[Complaint] MBR-7K3P-29XD | SAFETY | STOP | CHILD | ack Mon 7 Dec | Stage 1 Fri 18 Dec | advocate`.

    `if Stage 1` where the council decides first; no `ack` where it names no time.
    """
    words = [*urgent(submission, profile), *_more(submission, profile), *_dates(submission, profile)]
    if submission.kind in COMPLAINTS and submission.facts.advocate_wanted == "yes":
        words.append(_("advocate"))
    return " | ".join((f"{_KINDS[submission.kind]} {submission.reference}", *words))


def urgent(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    """The words in capitals: what changes the order in which mails are opened."""
    raised = {flag.code for flag in flags_of(submission, profile)}
    yield from (word for code, word in _RAISED.items() if code in raised)
    facts = submission.facts
    if submission.kind in NOBODY_ASKED_WHO:
        return
    if facts.young or (facts.helping and facts.for_whom == "child"):
        yield "CHILD"


def _more(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    """What is to be done, and with which: what was typed stands here only when it is one of our references."""
    if submission.kind == "more":
        yield str(_MORE[submission.facts.what_now])
        earlier = read_reference(submission.facts.one("earlier", "reference"), profile)
        yield from filter(None, (earlier,))


def _dates(submission: Submission, profile: CouncilProfile) -> Iterator[str]:
    found = owed(submission, profile)
    if found is None:
        return
    if found.acknowledgement and found.acknowledgement.own:
        yield _("ack {day}").format(day=short_date(found.acknowledgement.own.due))
    words = _IF_DUE if found.first.certainty == "if_accepted" else _DUE
    yield str(words[found.first.what]).format(day=short_date(found.first.due))

"""The confirmation: the reference and what happens next; with "Only me" what was sent can be read again."""

from flask import Response, url_for

from intake import clock
from intake.complaints.calendar_file import CONTENT_TYPE, NAME, own_calendar
from intake.complaints.certainty import dates_of
from intake.complaints.flags import COMPLAINTS, FEEDBACK, NOBODY_ASKED_WHO
from intake.complaints.in_words import answers_in_words
from intake.complaints.submission import Submission
from intake.i18n import lazy, speaking
from intake.journey.questions.start import MINE
from intake.web.desk import Desk
from intake.web.next_steps import next_steps, unbroken

CALENDAR = "calendar"
"""The page of a journey that is a file for a calendar."""

_ASK_NEXT = {
    "complaint": ("stage-2", lazy("Ask for Stage 2")),
    "stage_2": ("stage-3", lazy("Ask for Stage 3")),
}


def _ask_next(submission: Submission, desk: Desk) -> tuple[str, str] | None:
    """Where the next stage is asked for, and what the link says; None after the last one."""
    if submission.kind not in _ASK_NEXT:
        return None
    slug, words = _ASK_NEXT[submission.kind]
    return url_for("journeys.opening", council=desk.profile.slug, slug=slug), desk.tell(words)


def may_begin_another(submission: Submission) -> bool:
    """Whoever helps may go on to the next complaint, for someone else."""
    return submission.facts.helping and submission.kind in COMPLAINTS


def _another(desk: Desk) -> str:
    """Where whoever helps begins the next one."""
    return url_for("another.ask", council=desk.profile.slug, slug=desk.journey.slug)


def send_calendar(desk: Desk) -> Response:
    """The dates of what was sent, as a file that says no more than "Date"."""
    submission = sent_from(desk)
    with speaking(desk.language):
        days = (date.due for date in dates_of(submission, desk.profile) if date.basis == "law")
        return calendar_response(own_calendar(days, clock.now()))


def calendar_response(content: bytes) -> Response:
    """A file for a calendar, to be kept or opened by the person's own choice."""
    headers = {"Content-Disposition": f"attachment; filename={NAME}"}
    return Response(content, content_type=CONTENT_TYPE, headers=headers)


def sent_from(desk: Desk) -> Submission:
    """What this draft was sent as."""
    stored = desk.site.store.submissions.get(desk.draft.submission_id or "")
    return Submission.from_document(stored.document)


def show_sent(desk: Desk, late: tuple[str, ...] = ()) -> Response:
    """The page of a draft that was sent. On a shared device it shows nothing that was typed before; `late` is text
    that this request brought, too late to be sent."""
    submission = sent_from(desk)
    only_me = desk.visit.device == MINE
    with speaking(desk.language):
        steps = next_steps(submission, desk.profile)
        rows = answers_in_words(submission, desk.profile) if only_me else ()
    return desk.page(
        "sent.html",
        title=desk.tell(lazy("It was sent")),
        reference=submission.reference,
        unbroken=unbroken(submission.reference),
        is_complaint=submission.kind in COMPLAINTS,
        is_feedback=submission.kind in FEEDBACK,
        may_add=submission.kind not in NOBODY_ASKED_WHO,
        has_papers=submission.kind in (*COMPLAINTS, "more"),
        ask_next=_ask_next(submission, desk),
        calendar=desk.address(CALENDAR) if steps.dates.answer else "",
        in_danger=submission.facts.danger == "yes",
        steps=steps,
        rows=rows,
        late=late,
        another=_another(desk) if may_begin_another(submission) else "",
        clear=url_for("leaving.finish", council=desk.profile.slug),
    )

"""The confirmation: the reference and what happens next; with "Only me" what was sent can be read again."""

from flask import Response, url_for

from intake.complaints.in_words import answers_in_words
from intake.complaints.submission import Submission
from intake.i18n import lazy, speaking
from intake.journey.questions.start import MINE
from intake.web.desk import Desk
from intake.web.next_steps import next_steps


def show_sent(desk: Desk, late: tuple[str, ...] = ()) -> Response:
    """The page of a draft that was sent. On a shared device it shows nothing that was typed before; `late` is text
    that this request brought, too late to be sent."""
    stored = desk.site.store.submissions.get(desk.draft.submission_id or "")
    submission = Submission.from_document(stored.document)
    only_me = desk.visit.device == MINE
    with speaking(desk.language):
        steps = next_steps(submission, desk.profile)
        rows = answers_in_words(submission, desk.profile) if only_me else ()
    return desk.page(
        "sent.html",
        title=desk.tell(lazy("It was sent")),
        reference=submission.reference,
        is_complaint=bool(steps.next_stage),
        in_danger=submission.facts.danger == "yes",
        steps=steps,
        rows=rows,
        late=late,
        clear=url_for("leaving.finish", council=desk.profile.slug),
    )

"""When something came, as staff read it."""

from babel.dates import format_time

from intake.complaints.submission import Submission
from intake.i18n import current_language, long_date
from intake.i18n import gettext as _


def received(submission: Submission) -> str:
    """`Friday 4 December 2026, 14:05`, London time; of what came on paper its day, and when it was typed in."""
    at = format_time(submission.received_at.time(), "HH:mm", locale=current_language().code)
    sent = f"{long_date(submission.sent_on)}, {at}"
    if not submission.facts.on_paper:
        return sent
    return _("on paper, on {day}. Someone typed it in on {moment}, and gave that day.").format(
        day=long_date(submission.received_on), moment=sent
    )

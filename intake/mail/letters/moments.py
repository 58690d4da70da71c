"""When something came, as staff read it."""

from babel.dates import format_time

from intake.complaints.submission import Submission
from intake.i18n import current_language, long_date


def received(submission: Submission) -> str:
    """`Friday 4 December 2026, 14:05`, London time."""
    at = format_time(submission.received_at.time(), "HH:mm", locale=current_language().code)
    return f"{long_date(submission.received_on)}, {at}"

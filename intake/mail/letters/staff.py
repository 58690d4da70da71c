"""The mail to the complaints team: everything, in the order in which it is needed."""

from collections.abc import Iterator

from intake.complaints.calendar_file import CONTENT_TYPE as CALENDAR_TYPE
from intake.complaints.calendar_file import NAME as CALENDAR
from intake.complaints.calendar_file import staff_calendar
from intake.complaints.record import as_json, record_of
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH
from intake.i18n import gettext as _
from intake.mail.letter import Attachment, Letter
from intake.mail.letters.above import above, top
from intake.mail.letters.acknowledgement import acknowledgement
from intake.mail.letters.as_html import as_html
from intake.mail.letters.as_text import as_text
from intake.mail.letters.below import below
from intake.mail.letters.parts import Divider, Part, Sentence
from intake.mail.letters.reaching import reply_address
from intake.mail.letters.subject import staff_subject

MAY_BE_FORWARDED = "to-pass-on.html"
RECORD = "record.json"


def staff_letter(submission: Submission, profile: CouncilProfile, message_id: str) -> Letter:
    """Subject, top lines, the two parts, the acknowledgement to send, and what is attached."""
    subject = staff_subject(submission, profile)
    to_pass_on = below(submission, profile)
    parts = (
        top(
            submission,
            do_not_forward=_("Do not forward this mail or record.json: pass on only to-pass-on.html."),
        ),
        *above(submission, profile),
        Divider(_("ABOVE THIS LINE: complaints team only.")),
        *to_pass_on,
        *acknowledgement(submission, profile),
    )
    return Letter(
        to=profile.contacts.email.value,
        confirmed=profile.contacts.email.is_confirmed,
        subject=subject,
        text=as_text(parts),
        html=as_html(subject, parts, ENGLISH),
        reply_to=None if submission.kind == "more" else reply_address(submission.facts),
        attachments=(
            _file_to_pass_on(submission, to_pass_on),
            Attachment(RECORD, "application/json", as_json(record_of(submission, profile))),
            *_calendar(submission, profile),
        ),
        message_id=message_id,
        language=ENGLISH.tag,
    )


def _calendar(submission: Submission, profile: CouncilProfile) -> Iterator[Attachment]:
    """The dates for their calendar, where the profile asks for them."""
    content = staff_calendar(submission, profile) if profile.calendar_file else b""
    if content:
        yield Attachment(CALENDAR, CALENDAR_TYPE, content)


def _file_to_pass_on(submission: Submission, parts: tuple[Part, ...]) -> Attachment:
    first = Sentence(_("Before you speak to anyone about this, ask the complaints team how."), strong=True)
    title = _("{reference}: to pass on").format(reference=submission.reference)
    page = as_html(title, (first, *parts), ENGLISH)
    return Attachment(MAY_BE_FORWARDED, "text/html; charset=utf-8", page.encode())

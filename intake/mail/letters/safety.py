"""The second message, to the safety mailbox: what is needed to act today, and no more."""

from collections.abc import Iterator

from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH
from intake.i18n import gettext as _
from intake.mail.letter import Hold, Letter
from intake.mail.letters.above import flags, top
from intake.mail.letters.as_html import as_html
from intake.mail.letters.as_text import as_text
from intake.mail.letters.below import story
from intake.mail.letters.moments import received
from intake.mail.letters.parts import Fact, Heading, Part, Sentence
from intake.mail.letters.people import who
from intake.mail.letters.reaching import reply_address, safe_contact
from intake.mail.letters.subject import urgent


def safety_letter(submission: Submission, profile: CouncilProfile, message_id: str) -> Letter | Hold:
    """Held while the profile names no safety mailbox any more."""
    mailbox = profile.safety.mailbox
    if mailbox is None:
        return Hold("the profile names no safety mailbox")
    subject = " | ".join((f"[Safety] {submission.reference}", *urgent(submission, profile)))
    parts = tuple(_parts(submission, profile))
    return Letter(
        to=mailbox.value,
        confirmed=mailbox.is_confirmed,
        subject=subject,
        text=as_text(parts),
        html=as_html(subject, parts, ENGLISH),
        reply_to=reply_address(submission.facts),
        message_id=message_id,
        language=ENGLISH.tag,
    )


def _parts(submission: Submission, profile: CouncilProfile) -> Iterator[Part]:
    facts = submission.facts
    yield top(submission, do_not_forward=_("Do not forward this mail."))
    yield Heading(_("Someone may be hurt: {reference}").format(reference=submission.reference), 1)
    yield Sentence(
        _(
            "{council}’s complaints team has the whole message. Please agree with it who speaks to them first."
        ).format(council=profile.name)
    )
    yield Fact(_("Received"), received(submission))
    yield from who(submission)
    if facts.one("who", "who"):
        yield Fact(_("Who it is about"), facts.one("who", "who"), theirs=True)
    if facts.one("support", "about_you"):
        yield Fact(_("To find them in your records"), facts.one("support", "about_you"), theirs=True)
    if facts.one("support", "language"):
        yield Fact(_("The language they like best"), facts.one("support", "language"), theirs=True)
    yield from flags(
        submission, profile, only=("safety", "allegation", "safety_words", "stop_something", "no_contact")
    )
    contact = tuple(safe_contact(facts))
    if contact:
        yield Heading(_("Safe contact"))
        yield from contact
    yield from story(submission)

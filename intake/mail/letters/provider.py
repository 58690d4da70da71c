"""The message to the advocacy provider: whom to call, how and when; what happened only if they chose that."""

from collections.abc import Iterator

from intake.complaints.in_words import answers_in_words
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH
from intake.i18n import gettext as _
from intake.mail.letter import Hold, Letter
from intake.mail.letters.as_html import as_html
from intake.mail.letters.as_text import as_text
from intake.mail.letters.below import language_name, story
from intake.mail.letters.parts import Box, Fact, Heading, Part, Sentence
from intake.mail.letters.reaching import reply, reply_address, safe_contact, someone_must_not_know, ways

_SUPPORT = ("needs", "language", "other")


def provider_letter(submission: Submission, profile: CouncilProfile, message_id: str) -> Letter | Hold:
    """Held while the profile names no mailbox of the provider any more."""
    mailbox = profile.advocacy.mailbox
    if mailbox is None:
        return Hold("the profile names no mailbox of the advocacy provider")
    subject = _("[Advocate] {reference}").format(reference=submission.reference)
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
    yield Box((*someone_must_not_know(facts), *ways(facts), reply(facts)))
    yield Heading(_("Someone would like an advocate: {reference}").format(reference=submission.reference), 1)
    yield Sentence(_("They asked us, on {council}’s site, to ask you.").format(council=profile.name))
    if facts.name:
        yield Fact(_("Name to use"), facts.name, theirs=True)
    if facts.reach_them and facts.children:
        yield Fact(_("The person they help"), facts.children, theirs=True)
    yield from safe_contact(facts)
    yield Fact(_("Language they used on the site"), language_name(submission.language))
    for row in answers_in_words(submission, profile):
        if row.step == "support" and row.field in _SUPPORT:
            yield Fact(row.question, row.answer, theirs=True)
        if row.step == "roughly" and facts.provider_may_read:
            yield Fact(row.question, row.answer)
    if facts.provider_may_read and facts.story:
        yield Sentence(_("They chose to let you read what they wrote."))
        yield from story(submission)

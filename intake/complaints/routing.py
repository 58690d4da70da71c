"""Which messages leave because of a thing that was sent, and to whom. Roles, never addresses, are stored."""

from intake.complaints.addresses import readable_address
from intake.complaints.submission import Submission
from intake.councils.profile import Confirmed, CouncilProfile
from intake.store.outbox import NewMessage

COMPLAINTS, SAFETY, PROVIDER, PERSON = "complaints", "safety", "provider", "person"
"""The roles of recipients."""

STAFF_MAIL, SAFETY_MAIL, PROVIDER_MAIL, REPLY = "staff", "safety", "provider", "reply"
"""The kinds of message."""


def messages_for(submission: Submission, profile: CouncilProfile) -> tuple[NewMessage, ...]:
    """The complaints team always; the safety mailbox and the advocacy provider only when there is an address of
    their own; the person only when they said that we may write at once, and after the council's was accepted."""
    facts = submission.facts
    messages = [NewMessage(STAFF_MAIL, COMPLAINTS)]
    if facts.danger == "yes" and _is_separate(profile.safety.mailbox, profile):
        messages.append(NewMessage(SAFETY_MAIL, SAFETY))
    provider = profile.advocacy.mailbox
    if (
        facts.advocate_ask == "provider"
        and provider
        and provider.is_confirmed
        and _is_separate(provider, profile)
    ):
        messages.append(NewMessage(PROVIDER_MAIL, PROVIDER))
    if facts.wants_reply_now and readable_address(facts.reach_value):
        messages.append(NewMessage(REPLY, PERSON, after=STAFF_MAIL))
    return tuple(messages)


def _is_separate(mailbox: Confirmed | None, profile: CouncilProfile) -> bool:
    return mailbox is not None and mailbox.value.casefold() != profile.contacts.email.value.casefold()

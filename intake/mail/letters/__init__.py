"""Letters: pure functions from what was sent and a council's facts to what the mail says."""

from intake.complaints.routing import PROVIDER_MAIL, REPLY, SAFETY_MAIL, STAFF_MAIL
from intake.complaints.submission import Submission
from intake.councils.profile import CouncilProfile
from intake.i18n import ENGLISH, language_of, speaking
from intake.mail.letter import Hold, Letter
from intake.mail.letters.automatic_reply import automatic_reply
from intake.mail.letters.provider import provider_letter
from intake.mail.letters.safety import safety_letter
from intake.mail.letters.staff import staff_letter
from intake.store.outbox import Message
from intake.store.submissions import StoredSubmission

_WRITERS = {
    STAFF_MAIL: staff_letter,
    SAFETY_MAIL: safety_letter,
    PROVIDER_MAIL: provider_letter,
    REPLY: automatic_reply,
}


def render(message: Message, stored: StoredSubmission, profile: CouncilProfile) -> Letter | Hold:
    """The letter of a message in the outbox, written when it leaves. Staff's is in English, a person's in theirs.

    The same message makes the same letter, whenever and however often it is written. Raises KeyError for a kind of
    message that nobody writes.
    """
    submission = Submission.from_document(stored.document)
    language = language_of(submission.language) if message.kind == REPLY else ENGLISH
    with speaking(language):
        return _WRITERS[message.kind](submission, profile, message.message_id)

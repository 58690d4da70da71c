"""Whole letters, as they stand in `letters_in_full/`: to be read by a complaints officer, and compared by a test.

`python -m tests.mail.in_full` writes them anew after a change of words. Read what has changed before you keep it.
"""

from pathlib import Path

from intake.mail.letter import Hold, Letter
from intake.mail.letters import render
from intake.store import Message, StoredSubmission
from tests.complaints.people import (
    ADVOCATE,
    ASKS_FOR_A_CALL,
    ASKS_FOR_A_PANEL,
    ASKS_FOR_AN_ADVOCATE,
    ASKS_FOR_STAGE_2,
    CHILD,
    CHILD_IN_DANGER,
    CHILD_WHO_TOLD_MORE,
    FRIDAY,
    GRANDMOTHER,
    MIDDLESBROUGH,
    PARENT,
    PROFILES,
    changed,
    confirmed,
    sent,
    with_provider_mailbox,
    with_safety_mailbox,
)

FOLDER = Path(__file__).parent / "letters_in_full"

BOTH = with_provider_mailbox(with_safety_mailbox(MIDDLESBROUGH), confirmed("requests@provider.example"))


def written(submission, profile=MIDDLESBROUGH, kind="staff") -> Letter | Hold:
    """The letter as the delivery worker asks for it."""
    stored = StoredSubmission(
        "id",
        submission.reference,
        submission.council,
        submission.kind,
        submission.received_at,
        submission.to_document(),
    )
    message = Message(
        id="m",
        submission_id="id",
        reference=submission.reference,
        council=submission.council,
        kind=kind,
        recipient="complaints",
        message_id="<1@intake.invalid>",
        attempts=1,
        created_at=FRIDAY,
    )
    return render(message, stored, profile)


def told(letter: Letter) -> str:
    """A letter as a mail program shows it."""
    return f"To: {letter.to}\nReply-To: {letter.reply_to or '-'}\nSubject: {letter.subject}\n\n{letter.text}"


LETTERS = {
    "child-short-in-danger": lambda: written(sent(CHILD_IN_DANGER)),
    "child-told-more": lambda: written(
        sent(
            {
                **CHILD_WHO_TOLD_MORE,
                "safe": {"danger": "not_say"},
                "about": {"topics": ["move", "school"]},
                "when": {"happened": "2020"},
                "before": {"told": "yes", "told_when": "2021", "answered": "yes"},
            },
            PROFILES["north-east-lincolnshire"],
        ),
        PROFILES["north-east-lincolnshire"],
    ),
    "parent-over-12-months": lambda: written(sent(PARENT)),
    "advocate-for-a-child-by-email": lambda: written(sent(ADVOCATE, PROFILES["bexley"]), PROFILES["bexley"]),
    "anonymous-no-contact": lambda: written(
        sent(CHILD, PROFILES["redcar-cleveland"]), PROFILES["redcar-cleveland"]
    ),
    "grandmother-for-herself": lambda: written(
        sent(GRANDMOTHER, PROFILES["bournemouth"]), PROFILES["bournemouth"]
    ),
    "parent-asks-for-stage-2": lambda: written(sent(ASKS_FOR_STAGE_2, kind="stage_2")),
    "child-asks-for-a-panel": lambda: written(
        sent(ASKS_FOR_A_PANEL, PROFILES["bexley"], kind="stage_3"), PROFILES["bexley"]
    ),
    "automatic-reply-about-a-panel": lambda: written(
        sent(ASKS_FOR_A_PANEL, PROFILES["bexley"], kind="stage_3"), PROFILES["bexley"], "reply"
    ),
    "a-thank-you": lambda: written(
        sent(
            {
                "kind": {"kind": "compliment"},
                "story": {"story": "Jo always rang back."},
                "contact": {"call_me": "Sam"},
            },
            kind="compliment",
        )
    ),
    "wants-to-stop": lambda: written(
        sent(
            {
                "earlier": {"reference": "mbr 7k3p 2x9d"},
                "what": {"what": "stop"},
                "story": {"story": "It is sorted."},
                "contact": {"method": "call", "must_not_know": "my carer"},
                "reach-call": {"value": "0161 496 0000"},
            },
            kind="more",
        )
    ),
    "please-call": lambda: written(sent(ASKS_FOR_A_CALL, kind="call_me")),
    "request-for-an-advocate": lambda: written(sent(ASKS_FOR_AN_ADVOCATE, kind="advocate")),
    "to-the-safety-mailbox": lambda: written(sent(CHILD_IN_DANGER, BOTH), BOTH, "safety"),
    "to-the-provider": lambda: written(sent(ASKS_FOR_AN_ADVOCATE, BOTH, kind="advocate"), BOTH, "provider"),
    "to-the-provider-who-may-read": lambda: written(
        sent({**CHILD, "advocate": {"advocate": "provider_may_read"}}, BOTH), BOTH, "provider"
    ),
    "automatic-reply": lambda: written(sent(ADVOCATE), kind="reply"),
    "automatic-reply-if-accepted": lambda: written(
        sent(
            changed(ADVOCATE, court={"court": ["family"]}),
            PROFILES["north-east-lincolnshire"],
        ),
        PROFILES["north-east-lincolnshire"],
        "reply",
    ),
}
"""Each letter by the name of its file."""


if __name__ == "__main__":
    for name, letter in LETTERS.items():
        (FOLDER / f"{name}.txt").write_text(told(letter()), encoding="utf-8")

"""What a letter is. It is written by a pure function when it leaves; nothing here knows how it travels."""

import re
from dataclasses import dataclass, field
from typing import Final

_CONTROLS: Final = "\x00-\x1f\x7f-\x9f\u2028\u2029"
_BREAKS: Final = re.compile(f" *[{_CONTROLS}][{_CONTROLS} ]*")
_MESSAGE_ID: Final = re.compile(r"<[A-Za-z0-9][A-Za-z0-9._+=-]{0,200}@[A-Za-z0-9][A-Za-z0-9.-]{0,200}>")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")
_FILE_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,100}")
_CONTENT_TYPE: Final = re.compile(r"[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?")
_ADDRESS: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([^\W_](?:[\w.-]*[^\W_])?)")


def one_line(text: str) -> str:
    """`text` with each run of line ends and other control characters, and spaces around it, made one space.

    Vertical tab, form feed and the three information separators count as line ends for Python's email package,
    which would begin a new header there; Flask-Mail looks for CR and LF only.
    """
    return _BREAKS.sub(" ", text).strip()


def can_carry(address: str) -> bool:
    """Whether every mail server can carry this address: one mailbox, ASCII before the @, no display name.

    What stands after the @ may be an international name; it travels in its ASCII form.
    """
    match = _ADDRESS.fullmatch(address)
    if match is None:
        return False
    try:
        domain = match[1].encode("idna")
    except UnicodeError:  # an empty part, or one of more than 63 letters
        return False
    return len(address) - len(match[1]) + len(domain) <= 254


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter. Its name is ASCII; text types carry `; charset=utf-8`.

    Raises ValueError for a name or a type that could not stand in a header.
    """

    name: str
    content_type: str
    content: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if not _FILE_NAME.fullmatch(self.name):
            raise ValueError(
                "An attachment's name is made of ASCII letters, digits, dots, hyphens, underscores."
            )
        if not _CONTENT_TYPE.fullmatch(self.content_type):
            raise ValueError("An attachment's type looks like text/html; charset=utf-8.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One message to one mailbox, said once as plain text and, if `html` is there, once more as HTML.

    `to` is an address alone, with no name. `confirmed` is True when somebody at the council, provider or safety
    mailbox confirmed it (a person's own address counts as confirmed by that person): no mail server is ever handed
    a letter without it. `reply_to` is left out when `can_carry` says no; ask it before you write "Reply is safe".
    `message_id` is the outbox's, so that a letter sent twice can be told. `automatic` marks an answer that no human
    wrote. A line end in the subject becomes a space. Raises ValueError for a Message-ID or language that could not
    stand in a header.
    """

    to: str = field(repr=False)
    confirmed: bool
    subject: str = field(repr=False)
    text: str = field(repr=False)
    html: str | None = field(default=None, repr=False)
    reply_to: str | None = field(default=None, repr=False)
    attachments: tuple[Attachment, ...] = ()
    message_id: str
    language: str = "en"
    automatic: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "subject", one_line(self.subject))
        if not _MESSAGE_ID.fullmatch(self.message_id):
            raise ValueError("A Message-ID looks like <name@domain>.")
        if not _LANGUAGE.fullmatch(self.language):
            raise ValueError("A language is a code like en or zh-Hant.")


@dataclass(frozen=True, slots=True)
class Hold:
    """Not to be sent as things stand; looked at again later. `why` is read by operators: no address, no text."""

    why: str

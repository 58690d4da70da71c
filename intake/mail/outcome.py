"""How handing over a letter went, told from what a mail server answered or did not.

What a server says stays out of it but for its codes: it may repeat an address.
"""

import errno
import re
import smtplib
import socket
import ssl
from dataclasses import dataclass
from typing import Final

from intake.mail.connection import AnswerLost
from intake.mail.letter import Hold

_SIGN_IN_FIRST: Final = frozenset({530, 534, 535, 538})
_TOO_BIG: Final = 552


@dataclass(frozen=True, slots=True)
class Accepted:
    """The mail server (or the Maildir) has taken the letter."""


@dataclass(frozen=True, slots=True)
class Temporary:
    """Not this time. `server_down`: no letter would have left, so the others need not be tried now."""

    why: str
    server_down: bool = False


@dataclass(frozen=True, slots=True)
class Permanent:
    """This letter will never be taken as it is: a human must look."""

    why: str


Outcome = Accepted | Temporary | Permanent | Hold


def judge(problem: OSError) -> Temporary | Permanent:  # noqa: C901, PLR0911  it is a table
    """What a problem on the way to a mail server means for the letter. No address is ever in `why`."""
    match problem:
        case AnswerLost():
            return Temporary("no answer after the message was sent: it may have arrived")
        case smtplib.SMTPRecipientsRefused(recipients=refused):
            return _by_code("recipient", *next(iter(refused.values())))
        case smtplib.SMTPSenderRefused(smtp_code=code, smtp_error=said) if code != _TOO_BIG:
            return Temporary(f"sender not taken: {_codes(code, said)}", server_down=True)
        case smtplib.SMTPSenderRefused() | smtplib.SMTPDataError():
            return _by_code("message", problem.smtp_code, problem.smtp_error)
        case smtplib.SMTPAuthenticationError():
            return Temporary(
                f"sign-in not taken: {_codes(problem.smtp_code, problem.smtp_error)}", server_down=True
            )
        case smtplib.SMTPResponseException():
            return Temporary(
                f"greeting not taken: {_codes(problem.smtp_code, problem.smtp_error)}", server_down=True
            )
        case smtplib.SMTPNotSupportedError():
            what = "STARTTLS" if "STARTTLS" in str(problem) else "sign-in"
            return Temporary(f"the mail server does not offer {what}", server_down=True)
        case ssl.SSLCertVerificationError():
            return Temporary(f"certificate not trusted: {problem.verify_message}", server_down=True)
        case ssl.SSLError():
            return Temporary(f"no TLS: {problem.reason}", server_down=True)
        case smtplib.SMTPException():
            return Temporary("the mail server stopped answering", server_down=True)
        case socket.gaierror():
            return Temporary("the mail server's name was not found", server_down=True)
    return Temporary(f"no connection: {error_name(problem)}", server_down=True)


def error_name(problem: OSError) -> str:
    """What the system calls it, like ECONNREFUSED: without the file's name or the address that it was about."""
    return errno.errorcode.get(problem.errno or 0, type(problem).__name__)


def _by_code(what: str, code: int, said: bytes | str) -> Temporary | Permanent:
    """5 means never, anything else later (RFC 5321, section 4.2.1); a missing sign-in is ours to mend."""
    why = f"{what} not taken: {_codes(code, said)}"
    if code in _SIGN_IN_FIRST:
        return Temporary(why, server_down=True)
    if 500 <= code <= 599:
        return Permanent(why)
    return Temporary(why, server_down=code == 421)


def _codes(code: int, said: bytes | str) -> str:
    """A reply's number and, where it begins with one, its enhanced status code (RFC 3463): "550 5.1.1"."""
    text = said.decode("ascii", "replace") if isinstance(said, bytes) else said
    enhanced = re.match(r"[245]\.\d{1,3}\.\d{1,3}\b", text)
    return f"{code} {enhanced[0]}" if enhanced else str(code)

"""Handing one letter to a mail server, through Flask-Mail, with what Flask-Mail 0.10 leaves out.

Its connection checks no certificate under STARTTLS, waits for ever, and takes a server's silence after QUIT for a
letter not sent. Ours checks the certificate and the host's name, ends every conversation in time, and tells three
results apart. What a server says stays out of them but for its codes: it may repeat an address.
"""

import contextlib
import errno
import io
import re
import smtplib
import socket
import ssl
import time
from dataclasses import dataclass
from datetime import datetime
from email import charset
from email.mime.text import MIMEText
from email.utils import parseaddr
from types import TracebackType
from typing import Any, Final, Protocol, cast

import flask_mail
from flask import Flask

from intake.config import MailSettings, SettingsProblem
from intake.mail.letter import Hold, Letter, can_carry, one_line

_GOODBYE_SECONDS: Final = 1.0
_PIECE: Final = 16 * 1024
_SIGN_IN_FIRST: Final = frozenset({530, 534, 535, 538})
_TOO_BIG: Final = 552

_QUOTED_PRINTABLE: Final = charset.Charset("utf-8")
_QUOTED_PRINTABLE.body_encoding = charset.QP


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


class Transport(Protocol):
    """A way for letters to leave."""

    def hand_over(self, letter: Letter, now: datetime, seconds: float) -> Outcome:
        """Hand over one letter, dated `now`, and answer within `seconds` (looking up a host's name apart).

        Never raises for what a server or a disk does. `why` holds no address and nothing of the letter.
        """


class SmtpTransport:
    """One letter, one recipient, one connection, in at most `settings.timeout_seconds`.

    An unconfirmed address is never handed over: the answer is a Hold. Raises SettingsProblem as `mail_app` does, and
    when the certificates in `settings.ca_file` cannot be read; where it is set, no other authority is trusted.
    """

    def __init__(self, settings: MailSettings) -> None:
        self._seconds = settings.timeout_seconds
        self._app = mail_app(settings)
        try:
            self._context = ssl.create_default_context(cafile=settings.ca_file)
        except OSError as problem:
            raise SettingsProblem(
                f"INTAKE_MAIL_CA_FILE is {str(settings.ca_file)!r}, which holds no certificates that can be read: "
                "set it to a PEM file"
            ) from problem

    def hand_over(self, letter: Letter, now: datetime, seconds: float) -> Outcome:
        """As `Transport` says."""
        if not letter.confirmed:
            return Hold("address not confirmed")
        if not can_carry(letter.to):
            return Permanent("the address cannot be written on a mail")
        at_the_latest = time.monotonic() + seconds
        try:
            with self._app.app_context():
                message = compose(letter, now)
                until = min(time.monotonic() + self._seconds, at_the_latest)
                with VerifiedConnection(self._app.extensions["mail"], self._context, until) as connection:
                    connection.send(message)
        except OSError as problem:  # smtplib's exceptions are all of this kind
            return _judge(problem)
        return Accepted()


def mail_app(settings: MailSettings) -> Flask:
    """A Flask application that does nothing but carry Flask-Mail, so that a worker needs no web site.

    Raises SettingsProblem for a sender, user name or password that cannot be said to a mail server.
    """
    sender = settings.default_sender
    if one_line(sender) != sender or not can_carry(parseaddr(sender)[1]):
        raise SettingsProblem(
            "INTAKE_MAIL_DEFAULT_SENDER cannot be read: set it to an address, or to a name and <an address>"
        )
    if not f"{settings.username}{settings.password}".isascii():
        raise SettingsProblem(
            "INTAKE_MAIL_USERNAME and INTAKE_MAIL_PASSWORD hold a letter outside ASCII: use others"
        )
    app = Flask(__name__, static_folder=None)
    app.config.update(
        MAIL_SERVER=settings.server,
        MAIL_PORT=settings.port,
        MAIL_USE_TLS=settings.use_tls,
        MAIL_USE_SSL=settings.use_ssl,
        MAIL_USERNAME=settings.username,
        MAIL_PASSWORD=settings.password,
        MAIL_DEFAULT_SENDER=settings.default_sender,
        MAIL_DEBUG=False,  # it prints every address
        MAIL_SUPPRESS_SEND=False,
    )
    flask_mail.Mail(app)
    return app


def compose(letter: Letter, now: datetime) -> flask_mail.Message:
    """The letter as it travels, in 7 bits and short lines. Needs the context of a `mail_app`."""
    headers = {"Content-Language": letter.language}
    if letter.automatic:
        # RFC 3834, section 5, and what Exchange looks for: no machine answers a machine.
        headers |= {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
    message = _Message(
        subject=letter.subject,
        recipients=[letter.to],
        body=letter.text,
        html=letter.html,
        reply_to=letter.reply_to if letter.reply_to and can_carry(letter.reply_to) else None,
        date=now.timestamp(),
        extra_headers=headers,
    )
    message.msgId = letter.message_id
    for attachment in letter.attachments:
        message.attach(attachment.name, attachment.content_type, attachment.content)
    return message


class _Message(flask_mail.Message):
    """Flask-Mail sends text 8 bits wide in lines as long as a story; SMTP promises 7 bits and 998 characters."""

    def _mimetext(self, text: str | None, subtype: str = "plain") -> MIMEText:
        return MIMEText(text or "", subtype, cast(str, _QUOTED_PRINTABLE))


class VerifiedConnection(flask_mail.Connection):
    """Flask-Mail's connection, over TLS that is checked where TLS is asked for, ended at `until` (time.monotonic)."""

    def __init__(self, mail: Any, context: ssl.SSLContext, until: float) -> None:
        super().__init__(mail)
        self._context = context
        self._until = until

    def configure_host(self) -> smtplib.SMTP:
        """Connected, checked and signed in; Flask-Mail calls it. Raises OSError, smtplib's kinds among them."""
        mail = self.mail
        host = _TimedSMTP(mail.server, mail.port, self._until, self._context if mail.use_ssl else None)
        try:
            if mail.use_tls and not mail.use_ssl:
                host.starttls(context=self._context)  # raises when it is not offered: never in plain
            if mail.username and mail.password:
                host.login(mail.username, mail.password)
        except BaseException:
            host.close()
            raise
        return host

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        host = cast(_TimedSMTP, self.host)
        host.say_goodbye()


class _AnswerLost(smtplib.SMTPServerDisconnected):
    """The connection ended while or after the letter itself was sent: it may have arrived."""


class _TimedSMTP(smtplib.SMTP):
    """A conversation that is over at `until`, however slowly the server speaks; over TLS at once with `context`."""

    def __init__(self, host: str, port: int, until: float, context: ssl.SSLContext | None) -> None:
        self._until = until
        self._context = context
        super().__init__(host, port)

    def left(self) -> float:
        """The seconds that are left. Raises TimeoutError when there are none."""
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError(errno.ETIMEDOUT, "no time left")
        return left

    def connect(
        self, host: str = "localhost", port: int = 0, source_address: Any = None
    ) -> tuple[int, bytes]:
        connected = self._reach(host, port)
        connected.settimeout(self.left())
        if self._context is not None:
            connected = self._context.wrap_socket(connected, server_hostname=host)
        self.sock = connected
        self.file = None
        return self.getreply()

    def _reach(self, host: str, port: int) -> socket.socket:
        """The first of the host's addresses that answers; each gets its share of the time."""
        addresses = [found[4][:2] for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        problem = OSError(errno.EADDRNOTAVAIL, "no address")
        for tried, address in enumerate(addresses):
            try:
                share = self.left() / (len(addresses) - tried)
                return socket.create_connection(cast(tuple[str, int], address), share)
            except OSError as not_there:
                problem = not_there
        raise problem

    def getreply(self) -> tuple[int, bytes]:
        if self.file is None and self.sock is not None:
            self.file = io.BufferedReader(_TimedReader(self, self.sock))
        reply = super().getreply()
        if self.sock is not None:  # for what comes next: sending, or the handshake of STARTTLS
            self.sock.settimeout(max(self._until - time.monotonic(), 0.001))
        return reply

    def send(self, s: Any) -> None:
        data = s.encode(self.command_encoding) if isinstance(s, str) else bytes(s)
        for start in range(0, len(data), _PIECE):
            if self.sock is not None:
                self.sock.settimeout(max(self._until - time.monotonic(), 0.001))
            super().send(data[start : start + _PIECE])

    def data(self, msg: Any) -> tuple[int, bytes]:
        try:
            return super().data(msg)
        except smtplib.SMTPServerDisconnected as problem:
            raise _AnswerLost from problem

    def say_goodbye(self) -> None:
        """QUIT, without caring for the answer: what was accepted is accepted."""
        self._until = min(self._until, time.monotonic() + _GOODBYE_SECONDS)
        with contextlib.suppress(OSError):
            self.quit()
        self.close()


class _TimedReader(io.RawIOBase):
    """Reads a socket so that many small waits are not longer than one."""

    def __init__(self, conversation: _TimedSMTP, connected: socket.socket) -> None:
        self._conversation = conversation
        self._socket = connected

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._socket.settimeout(self._conversation.left())
        return self._socket.recv_into(buffer)


def _judge(problem: OSError) -> Temporary | Permanent:  # noqa: C901, PLR0911  it is a table
    match problem:
        case _AnswerLost():
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

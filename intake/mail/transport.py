"""Handing one letter to a mail server, through Flask-Mail and a connection of ours."""

import ssl
import time
from datetime import datetime
from email import charset
from email.mime.text import MIMEText
from email.utils import parseaddr
from typing import Final, Protocol, cast

import flask_mail
from flask import Flask

from intake.config import MailSettings, SettingsProblem
from intake.mail.connection import VerifiedConnection
from intake.mail.letter import Hold, Letter, can_carry, one_line
from intake.mail.outcome import Accepted, Outcome, Permanent, judge

_QUOTED_PRINTABLE: Final = charset.Charset("utf-8")
_QUOTED_PRINTABLE.body_encoding = charset.QP


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
            return judge(problem)
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

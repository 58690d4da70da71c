"""A conversation with a mail server: checked where TLS is asked for, and over in time.

Flask-Mail 0.10's own connection checks no certificate under STARTTLS, waits for ever, and takes a server's silence
after QUIT for a letter not sent.
"""

import contextlib
import errno
import io
import smtplib
import socket
import ssl
import time
from types import TracebackType
from typing import Any, Final, cast

import flask_mail

_GOODBYE_SECONDS: Final = 1.0
_PIECE: Final = 16 * 1024


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


class AnswerLost(smtplib.SMTPServerDisconnected):
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
            raise AnswerLost from problem

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

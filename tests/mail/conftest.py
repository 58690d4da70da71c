"""A mail server of the test's own on a port from the kernel, certificates made on the spot, and letters to send."""

import asyncio
import contextlib
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.smtp import SMTP, AuthResult
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from intake.config import MailSettings
from intake.mail.letter import Attachment, Letter

SENDER = "Complaints service <service@intake.example>"


@dataclass
class MailServer:
    """aiosmtpd in a thread. What it answers can be changed while it runs; what it took stands in `taken`."""

    starttls: ssl.SSLContext | None = None
    tls_at_once: ssl.SSLContext | None = None
    sign_in: tuple[str, str] | None = None
    port: int = 0
    to_sender: str = "250 OK"
    to_recipient: str | dict[str, str] = "250 OK"
    to_letter: str = "250 OK"
    hangs_up_after_letter: bool = False
    hangs_up_on_quit: bool = False
    silent_after_letter: bool = False
    taken: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    connections: int = 0

    def start(self) -> None:
        self._loop = asyncio.new_event_loop()
        listening = self._loop.create_server(self._conversation, "127.0.0.1", self.port, ssl=self.tls_at_once)
        self._server = self._loop.run_until_complete(listening)
        self.port = self._server.sockets[0].getsockname()[1]
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    def stop(self) -> None:
        if self._loop.is_closed():
            return
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    @property
    def letters(self) -> list[EmailMessage]:
        return [message_from_bytes(content, policy=policy.default) for _, _, content in self.taken]

    async def _end(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)

    def _conversation(self) -> SMTP:
        self.connections += 1
        required = {"auth_required": True, "authenticator": self._authenticate} if self.sign_in else {}
        return SMTP(self, loop=self._loop, hostname="mail.test", tls_context=self.starttls, **required)

    def _authenticate(self, server, session, envelope, mechanism, data) -> AuthResult:
        right = (data.login.decode(), data.password.decode()) == self.sign_in
        return AuthResult(success=right, handled=False)

    async def handle_MAIL(self, server, session, envelope, address, options) -> str:
        self.commands.append(f"MAIL {address}")
        if self.to_sender.startswith("250"):
            envelope.mail_from = address
        return self.to_sender

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:
        self.commands.append(f"RCPT {address}")
        answers = self.to_recipient
        answer = answers if isinstance(answers, str) else answers.get(address, "250 OK")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope) -> str:
        self.commands.append("DATA")
        if self.to_letter.startswith("250"):
            self.taken.append((envelope.mail_from, list(envelope.rcpt_tos), envelope.original_content))
        if self.silent_after_letter:
            await asyncio.sleep(60)
        if self.hangs_up_after_letter:
            server.transport.abort()
        return self.to_letter

    async def handle_QUIT(self, server, session, envelope) -> str:
        self.commands.append("QUIT")
        if self.hangs_up_on_quit:
            server.transport.abort()
        return "221 Bye"


@pytest.fixture
def mail_server() -> Iterator[Callable[..., MailServer]]:
    """Starts mail servers, which end with the test."""
    servers: list[MailServer] = []

    def start(**how) -> MailServer:
        server = MailServer(**how)
        server.start()
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.stop()


@pytest.fixture
def odd_server() -> Iterator[Callable[..., int]]:
    """Servers that speak no SMTP: each connection is handed to `talk`. Answers with the port."""
    with contextlib.ExitStack() as ending:
        closing = threading.Event()

        def start(talk: Callable[[socket.socket, threading.Event], None]) -> int:
            listening = ending.enter_context(socket.create_server(("127.0.0.1", 0)))
            listening.settimeout(0.05)

            def serve() -> None:
                while not closing.is_set():
                    with contextlib.suppress(OSError):
                        connected, _ = listening.accept()
                        with connected:
                            talk(connected, closing)

            thread = threading.Thread(target=serve)
            thread.start()
            ending.callback(thread.join, 5)
            return listening.getsockname()[1]

        yield start
        closing.set()


@pytest.fixture
def settings_for(tmp_path) -> Callable[..., MailSettings]:
    """Settings that reach a server of the test's."""

    def settings(server: MailServer | int, **more) -> MailSettings:
        port = server if isinstance(server, int) else server.port
        usual = MailSettings(server="127.0.0.1", port=port, default_sender=SENDER, timeout_seconds=5)
        return replace(usual, **more)

    return settings


@pytest.fixture
def letter() -> Letter:
    """A letter to a complaints team, with everything that a letter can have."""
    return Letter(
        to="complaints@council.example",
        confirmed=True,
        subject="[Complaint] MBR-7K3P-29XD | STOP | CHILD",
        text="The first line.\nThe second line.\n",
        html="<p>The first line.</p>\n<p>The second line.</p>\n",
        reply_to="amina@family.example",
        attachments=(
            Attachment("record.json", "application/json", b'{"version": 1}\n'),
            Attachment("to-pass-on.html", "text/html; charset=utf-8", "<p>Zoë</p>\n".encode()),
        ),
        message_id="<6f1c9a52-0000-4000-8000-000000000001@intake.example>",
    )


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key, both PEM files, and the context of a server that shows it."""

    certificate: Path
    key: Path

    @property
    def context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context


@dataclass(frozen=True)
class Certificates:
    """An authority of our own; one certificate it made for this host, one for another, and one that is self-signed."""

    authority: Path
    trusted: Certificate
    of_another_host: Certificate
    self_signed: Certificate


@pytest.fixture(scope="session")
def certificates(tmp_path_factory) -> Certificates:
    folder = tmp_path_factory.mktemp("certificates")
    key, certificate = _certify("Test authority", is_authority=True)
    authority = _save(folder, "authority", key, certificate).certificate

    def issued(name: str, host: x509.GeneralName) -> Certificate:
        return _save(folder, name, *_certify(name, host, issuer=(key, certificate)))

    here = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    return Certificates(
        authority,
        trusted=issued("trusted", here),
        of_another_host=issued("another", x509.DNSName("mail.elsewhere.example")),
        self_signed=_save(folder, "self-signed", *_certify("self-signed", here)),
    )


def _certify(name, host=None, issuer=None, *, is_authority=False):
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer_key, issuer_name = (issuer[0], issuer[1].subject) if issuer else (key, subject)
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer_name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False
        )
    )
    if is_authority:
        others = (
            "content_commitment key_encipherment data_encipherment key_agreement encipher_only decipher_only"
        )
        usage = dict.fromkeys(others.split(), False)
        signs = x509.KeyUsage(digital_signature=True, key_cert_sign=True, crl_sign=True, **usage)
        builder = builder.add_extension(signs, critical=True)
    if host is not None:
        builder = builder.add_extension(x509.SubjectAlternativeName([host]), critical=False)
    return key, builder.sign(issuer_key, hashes.SHA256())


def _save(folder: Path, name: str, key, certificate) -> Certificate:
    saved = Certificate(folder / f"{name}.pem", folder / f"{name}-key.pem")
    saved.certificate.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    saved.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
    return saved

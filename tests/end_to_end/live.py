"""A whole site in processes of its own, as an operator would start it: web, worker, database, mail server."""

import email
import email.policy
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

from aiosmtpd.controller import Controller

from intake.store import new_key

INTAKE = Path(sys.executable).with_name("intake")
COUNCILS = ("middlesbrough", "redcar-cleveland", "north-east-lincolnshire", "bournemouth", "bexley")
CONFIRMED = 'confirmed_by = "A test"\nconfirmed_on = 2026-01-02\n'
SAFETY = f"""
[safety.front_door]
value = "0191 496 0001"
{CONFIRMED}
[safety.out_of_hours]
value = "0191 496 0002"
{CONFIRMED}
"""


PROVIDER = f"""
[advocacy.mailbox]
value = "requests@provider.example"
{CONFIRMED}
"""


def free_port() -> int:
    """A port that nobody uses, from the kernel."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def confirm_everything(folder: Path, profiles: dict) -> Path:
    """An overlay for INTAKE_COUNCILS_DIR in which somebody confirmed every address of the five councils; Middlesbrough's
    advocacy provider takes requests by mail."""
    for slug in COUNCILS:
        contacts = profiles[slug].contacts
        known = [name for name in ("email", "phone", "post") if getattr(contacts, name)]
        tables = "".join(f"[contacts.{name}]\n{CONFIRMED}\n" for name in known)
        provider = PROVIDER if slug == "middlesbrough" else ""
        (folder / f"{slug}.toml").write_text(
            f'extends = "{slug}"\nstatus = "live"\n\n{tables}{SAFETY}{provider}'
        )
    return folder


@dataclass
class Post:
    """A mail server that keeps what it is given. `slow` makes it think for so many seconds before it answers."""

    port: int = field(default_factory=free_port)
    mails: list[tuple[str, EmailMessage]] = field(default_factory=list)
    _controller: Controller | None = None

    async def handle_DATA(self, _server: object, _session: object, envelope: object) -> str:
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mails += [(to, message) for to in envelope.rcpt_tos]
        return "250 kept"

    def start(self) -> None:
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()

    def stop(self) -> None:
        if self._controller:
            self._controller.stop()
            self._controller = None

    def about(
        self, reference: str, *, to: str = "", count: int = 1, seconds: float = 20
    ) -> list[EmailMessage]:
        """The mails that hold this reference, once there are `count` of them."""

        def found() -> list[EmailMessage]:
            return [mail for who, mail in list(self.mails) if reference in text_of(mail) and to in who]

        wait_for(lambda: len(found()) >= count, seconds)
        return found()


def text_of(mail: EmailMessage) -> str:
    """Subject and plain text."""
    body = mail.get_body(("plain",))
    return f"{mail['Subject']}\n{body.get_content() if body else ''}"


def wait_for(is_so: Callable[[], bool], seconds: float = 20) -> None:
    """Returns once `is_so`, or when the time is over."""
    until = time.monotonic() + seconds
    while not is_so() and time.monotonic() < until:
        time.sleep(0.1)


@dataclass
class LiveSite:
    """A running site. `address` has no slash at its end."""

    address: str
    environ: dict[str, str]
    processes: list[subprocess.Popen]

    def command(self, *arguments: str) -> subprocess.CompletedProcess:
        """An `intake` command with this site's settings."""
        return subprocess.run(
            [INTAKE, *arguments], env=self.environ, capture_output=True, text=True, timeout=60, check=False
        )


@contextmanager
def live_site(folder: Path, **settings: str) -> Iterator[LiveSite]:
    """`intake serve` and `intake deliver` with these INTAKE_ settings, until the block ends."""
    port = free_port()
    environ = {
        **{name: value for name, value in os.environ.items() if not name.startswith("INTAKE_")},
        "INTAKE_SECRET_KEY": "only for tests, " * 3,
        "INTAKE_ENCRYPTION_KEYS": new_key(),
        "INTAKE_DATABASE_URL": f"sqlite:///{folder}/intake.db",
        "INTAKE_MAIL_DEFAULT_SENDER": "messages@intake.example",
        "INTAKE_HOST": "127.0.0.1",
        "INTAKE_PORT": str(port),
        **settings,
    }
    site = LiveSite(f"http://127.0.0.1:{port}", environ, [])
    upgraded = site.command("db", "upgrade")
    assert upgraded.returncode == 0, upgraded.stderr
    try:
        for command in ("serve", "deliver"):
            site.processes.append(subprocess.Popen([INTAKE, command], env=environ))
        wait_for(lambda: answers(port))
        assert answers(port), "the site did not start"
        yield site
    finally:
        for process in site.processes:
            process.send_signal(signal.SIGTERM)
        for process in site.processes:
            process.wait(15)


def answers(port: int) -> bool:
    """Whether something listens there."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0

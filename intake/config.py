"""Settings, read from the environment and checked once at start.

Every name begins with `INTAKE_`; the mail settings carry Flask-Mail's names. docs/operating.md lists them all.
"""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"", "0", "false", "no", "off"})
_SENDER_OF_NO_ONE = "complaints@intake.invalid"


class SettingsProblem(Exception):
    """One sentence for the person who starts the program: what is wrong, and what to set."""


@dataclass(frozen=True)
class MailSettings:
    """How letters leave. Without `server` they are kept in `maildir`, a Maildir folder.

    `timeout_seconds` bounds one conversation with the server; it is shorter than a worker's lease of 20 seconds.
    """

    server: str | None = None
    port: int = 25
    use_tls: bool = False
    use_ssl: bool = False
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    default_sender: str = _SENDER_OF_NO_ONE
    timeout_seconds: float = 15.0
    maildir: Path | None = None
    ca_file: Path | None = None


@dataclass(frozen=True)
class Settings:
    """Everything that differs from one deployment to the next. What must stay secret is left out of its repr."""

    secret_key: str = field(default="", repr=False)
    encryption_keys: str = field(default="", repr=False)
    database_url: str = field(default="", repr=False)
    councils: tuple[str, ...] = ()
    councils_dir: Path | None = None
    demo: bool = False
    host: str = "127.0.0.1"
    port: int = 5000
    mail: MailSettings = field(default_factory=MailSettings)
    proxies: int = 0
    """How many reverse proxies of one's own a request passes: without them every visitor has the same address."""
    ratelimit_storage_uri: str = "memory://"

    @classmethod
    def from_environ(cls, environ: Mapping[str, str]) -> "Settings":
        """The settings in `environ`, usually `os.environ`.

        Raises SettingsProblem for a value that cannot be read. A missing one is only noticed by
        `check_for_serving`, as commands like `intake dates` need none.
        """
        read = _Reader(environ)
        return cls(
            secret_key=read.text("SECRET_KEY") or "",
            encryption_keys=read.text("ENCRYPTION_KEYS") or "",
            database_url=read.text("DATABASE_URL") or "",
            councils=tuple(slug.strip() for slug in (read.text("COUNCILS") or "").split(",") if slug.strip()),
            councils_dir=read.folder("COUNCILS_DIR"),
            demo=read.switch("DEMO"),
            host=read.text("HOST") or "127.0.0.1",
            port=read.port("PORT", 5000),
            mail=_mail(read),
            proxies=read.number("PROXIES", 0, 9),
            ratelimit_storage_uri=read.text("RATELIMIT_STORAGE_URI") or "memory://",
        )


def check_for_serving(settings: Settings) -> None:
    """Raise SettingsProblem when `intake serve` or `intake deliver` could not do its whole job with these settings."""
    needed = {
        "INTAKE_SECRET_KEY": settings.secret_key,
        "INTAKE_ENCRYPTION_KEYS": settings.encryption_keys,
        "INTAKE_DATABASE_URL": settings.database_url,
    }
    for name, value in needed.items():
        if not value:
            raise SettingsProblem(
                f"{name} is not set: set it before you start (docs/operating.md says to what)"
            )
    if settings.demo and not is_loopback(settings.host):
        raise SettingsProblem(
            f"INTAKE_DEMO is on and INTAKE_HOST is {settings.host}: "
            "a demonstration is only shown on 127.0.0.1, so unset one of them"
        )
    mail = settings.mail
    if mail.server is None and mail.maildir is None:
        raise SettingsProblem(
            "letters have nowhere to go: set INTAKE_MAIL_SERVER, or INTAKE_MAIL_DIR to keep them in a folder"
        )
    if mail.server is not None and not settings.demo and mail.default_sender == _SENDER_OF_NO_ONE:
        raise SettingsProblem(
            "INTAKE_MAIL_DEFAULT_SENDER is not set: set it to the address that letters come from"
        )


def is_loopback(host: str) -> bool:
    """Whether `host` is reached from this machine only."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _mail(read: "_Reader") -> MailSettings:
    use_tls, use_ssl = read.switch("MAIL_USE_TLS"), read.switch("MAIL_USE_SSL")
    if use_tls and use_ssl:
        raise SettingsProblem(
            "INTAKE_MAIL_USE_TLS and INTAKE_MAIL_USE_SSL are both on: keep the one your mail server speaks"
        )
    maildir = read.text("MAIL_DIR")
    return MailSettings(
        server=read.text("MAIL_SERVER"),
        port=read.port("MAIL_PORT", 465 if use_ssl else 587 if use_tls else 25),
        use_tls=use_tls,
        use_ssl=use_ssl,
        username=read.text("MAIL_USERNAME"),
        password=read.text("MAIL_PASSWORD"),
        default_sender=read.text("MAIL_DEFAULT_SENDER") or _SENDER_OF_NO_ONE,
        maildir=Path(maildir) if maildir else None,
        ca_file=read.file("MAIL_CA_FILE"),
    )


class _Reader:
    """Reads one value at a time and says in a sentence which one cannot be read."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ

    def text(self, name: str) -> str | None:
        return self._environ.get(f"INTAKE_{name}", "").strip() or None

    def switch(self, name: str) -> bool:
        value = (self.text(name) or "").lower()
        if value not in _YES | _NO:
            raise SettingsProblem(f"INTAKE_{name} is {value!r}: set it to 1 for on or 0 for off")
        return value in _YES

    def port(self, name: str, default: int) -> int:
        value = self.text(name) or str(default)
        if not re.fullmatch("[0-9]{1,5}", value) or int(value) > 65535:
            raise SettingsProblem(f"INTAKE_{name} is {value!r}: set it to a port number up to 65535")
        return int(value)

    def number(self, name: str, default: int, most: int) -> int:
        value = self.text(name) or str(default)
        if not (re.fullmatch("[0-9]", value) and int(value) <= most):
            raise SettingsProblem(f"INTAKE_{name} is {value!r}: set it to a number from 0 to {most}")
        return int(value)

    def folder(self, name: str) -> Path | None:
        value = self.text(name)
        if value is not None and not Path(value).is_dir():
            raise SettingsProblem(
                f"INTAKE_{name} is {value!r}, and there is no such folder: make it or correct the name"
            )
        return Path(value) if value else None

    def file(self, name: str) -> Path | None:
        value = self.text(name)
        if value is not None and not Path(value).is_file():
            raise SettingsProblem(f"INTAKE_{name} is {value!r}, and there is no such file: correct the name")
        return Path(value) if value else None

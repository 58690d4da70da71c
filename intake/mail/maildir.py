"""Keeping letters in a Maildir: for a demonstration, and wherever no mail server is set. It takes every letter."""

import contextlib
import os
import tempfile
from datetime import datetime
from pathlib import Path

from intake.config import MailSettings
from intake.mail.letter import Letter, can_carry
from intake.mail.outcome import Accepted, Outcome, Permanent, Temporary, error_name
from intake.mail.transport import compose, mail_app


class MaildirTransport:
    """Writes each letter as a file named after its Message-ID, so that one delivered twice overwrites itself.

    `folder` and its tmp, new and cur are made when they are missing. Confirmed or not, an address here reaches
    nobody. Every file is readable by this user alone.
    """

    def __init__(self, folder: Path, settings: MailSettings) -> None:
        self._folder = folder
        self._app = mail_app(settings)

    def hand_over(self, letter: Letter, now: datetime, seconds: float) -> Outcome:
        """As `Transport` says; the disk alone decides how long it takes."""
        if not can_carry(letter.to):
            return Permanent("the address cannot be written on a mail")
        with self._app.app_context():
            content = compose(letter, now).as_bytes().replace(b"\r\n", b"\n")
        try:
            self._keep(letter.message_id.strip("<>"), content)
        except OSError as problem:
            return Temporary(f"the mail folder cannot be written: {error_name(problem)}", server_down=True)
        return Accepted()

    def _keep(self, name: str, content: bytes) -> None:
        for part in ("tmp", "new", "cur"):
            (self._folder / part).mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, written = tempfile.mkstemp(prefix=f"{name}.", dir=self._folder / "tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            place = self._place(name)
            Path(written).replace(place)
        except OSError:
            with contextlib.suppress(OSError):
                Path(written).unlink()
            raise
        _fsync_folder(place.parent)

    def _place(self, name: str) -> Path:
        """Where the file of this name is, seen (in cur, with its flags) or not; else where a new one goes."""
        seen = (path for path in (self._folder / "cur").iterdir() if path.name.partition(":")[0] == name)
        return next(seen, self._folder / "new" / name)


def _fsync_folder(folder: Path) -> None:
    """Until this is done, a power cut may take the file's name away again."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

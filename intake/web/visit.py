"""The one cookie: a draft's code, sealed by the server, and who uses the device.

It holds the code, the device, the last request and the lock, and never an answer. On a shared device the site
locks when someone opens a start page, or after an hour without a request: it then answers as to a browser with no
cookie, and the code opens it again.
"""

import base64
import binascii
import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flask import Request, Response

from intake.journey.questions.start import MINE, SHARED
from intake.store.draft_rows import DRAFT_LIFE
from intake.store.keys import CannotOpen, KeyRing

IDLE = timedelta(minutes=60)
RENEW_AFTER = timedelta(seconds=60)
_LABEL = "visit"


@dataclass(frozen=True)
class Visit:
    """One browser's hold on one draft. `last` is its last request, as an aware datetime."""

    code: str
    device: str
    last: datetime
    locked: bool = False

    def is_open(self, now: datetime) -> bool:
        """Neither locked nor, on a shared device, left alone for an hour."""
        return not self.locked and (self.device == MINE or now - self.last < IDLE)

    def is_due(self, now: datetime) -> bool:
        """Whether a GET should renew the last request."""
        return now - self.last > RENEW_AFTER


class VisitCookie:
    """Reads and writes the cookie. `secure`: behind https, with the __Host- prefix; plain only on loopback."""

    def __init__(self, ring: KeyRing, *, secure: bool) -> None:
        self._ring = ring
        self._secure = secure
        self.name = "__Host-intake" if secure else "intake"

    def read(self, request: Request) -> Visit | None:
        """The visit, or None for a browser with no cookie or one that does not open."""
        try:
            sealed = base64.urlsafe_b64decode(request.cookies.get(self.name, ""))
            kept = json.loads(self._ring.open(_LABEL, sealed))
        except (binascii.Error, CannotOpen, ValueError):
            return None
        last = datetime.fromtimestamp(kept["t"]).astimezone()
        return Visit(kept["c"], MINE if kept["m"] else SHARED, last, kept["l"])

    def write(self, response: Response, visit: Visit) -> None:
        """On a shared device it ends with the browser; with "Only me" it lasts as long as the draft."""
        kept = {
            "c": visit.code,
            "m": visit.device == MINE,
            "t": int(visit.last.timestamp()),
            "l": visit.locked,
        }
        sealed = self._ring.seal(_LABEL, json.dumps(kept).encode())
        response.set_cookie(
            self.name,
            base64.urlsafe_b64encode(sealed).decode(),
            max_age=DRAFT_LIFE if visit.device == MINE else None,
            secure=self._secure,
            httponly=True,
            samesite="Lax",
        )

    def lock(self, response: Response, visit: Visit) -> None:
        """From now on this browser needs the code."""
        self.write(response, replace(visit, locked=True))

    def forget(self, response: Response) -> None:
        """This browser holds nothing any more; the draft stays where it is."""
        response.delete_cookie(self.name, secure=self._secure, httponly=True, samesite="Lax")

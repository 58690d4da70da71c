"""The outbox: every mail that must leave, until the mail server has taken it.

A worker claims a message under a lease, sends it, and says how it went. When it dies, the lease ends and another
worker takes over; what the first one says after that changes nothing.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Engine, Update

from intake.store import message_rows
from intake.store.engine import writer
from intake.store.moments import utc

LEASE: Final = timedelta(seconds=20)
"""Longer than the mail server's time-out, so that a living worker is not taken for a dead one."""


@dataclass(frozen=True)
class NewMessage:
    """A mail, written when it is sent. `recipient` is a role (complaints, safety, provider, person), no address.

    `after` is the kind of message of the same submission that the mail server must have accepted first.
    """

    kind: str
    recipient: str
    after: str | None = None


@dataclass(frozen=True)
class Message:
    """A message that a worker has claimed. `attempts` counts this one; moments are in UTC."""

    id: str
    submission_id: str
    reference: str
    council: str
    kind: str
    recipient: str
    message_id: str
    attempts: int
    created_at: datetime


@dataclass(frozen=True)
class UnsentMessage:
    """A line for the operator. `state` is waiting, leased, held or refused; `why` the last reason given."""

    reference: str
    council: str
    kind: str
    recipient: str
    state: str
    attempts: int
    created_at: datetime
    due_at: datetime
    why: str | None


@dataclass(frozen=True)
class OutboxStatus:
    """How many messages stand where, and every one that was not accepted, oldest first.

    `oldest_unsent` is the age of the oldest one that may still leave: waiting, leased or held. Refused ones are not in
    it; whoever raises an alarm looks at `refused` too.
    """

    waiting: int
    leased: int
    held: int
    accepted: int
    refused: int
    oldest_unsent: timedelta | None
    rows: tuple[UnsentMessage, ...]


class Outbox:
    """Every `now` and `until` is an aware datetime; `worker` is a name that no other running worker has."""

    def __init__(self, engine: Engine) -> None:
        self._reader = engine
        self._writer = writer(engine)

    def claim(self, worker: str, now: datetime, lease: timedelta = LEASE) -> Message | None:
        """The message that has been due longest and is nobody's, for this worker alone until the lease ends."""
        now = utc(now)
        with self._writer.begin() as connection:
            row = connection.execute(message_rows.DUE, {"now": now}).first()
            if row is None:
                return None
            leased = {"of_id": row.id, "worker": worker, "until": now + lease}
            connection.execute(message_rows.LEASE, leased)
        return Message(
            id=row.id,
            submission_id=row.submission_id,
            reference=row.reference,
            council=row.council,
            kind=row.kind,
            recipient=row.recipient,
            message_id=row.message_id,
            attempts=row.attempts + 1,
            created_at=row.created_at,
        )

    def accepted(self, message: Message, worker: str, now: datetime) -> bool:
        """The mail server took it, and it is never sent again.

        Like the three below, this counts until somebody else has claimed the message, even when the lease has run
        out by then; after that it changes nothing and answers False.
        """
        return self._settle(message_rows.ACCEPTED, message, worker, now=now)

    def postponed(self, message: Message, worker: str, now: datetime, until: datetime, why: str) -> bool:
        """Not now: it is due again at `until`. `why` is a code or a cleaned line, never an address."""
        return self._settle(message_rows.POSTPONED, message, worker, until=until, reason=why)

    def refused(self, message: Message, worker: str, now: datetime, why: str) -> bool:
        """Refused for good: it leaves only after `retry`."""
        return self._settle(message_rows.REFUSED, message, worker, now=now, reason=why)

    def held(self, message: Message, worker: str, now: datetime, why: str, until: datetime) -> bool:
        """It must not leave yet; looked at again at `until`. This claim does not count as an attempt."""
        return self._settle(message_rows.HELD, message, worker, now=now, until=until, reason=why)

    def retry(self) -> int:
        """Makes all that was refused, held or postponed due at once, as if never tried; says how many wait now."""
        with self._writer.begin() as connection:
            return connection.execute(message_rows.RETRY).rowcount

    def status(self, now: datetime) -> OutboxStatus:
        """Where everything stands. Reads only."""
        with self._reader.connect() as connection:
            counts = {row.state: row for row in connection.execute(message_rows.COUNTS, {"now": now})}
            unsent = connection.execute(message_rows.NOT_ACCEPTED, {"now": now}).all()
        oldest = [counts[state].oldest for state in ("waiting", "leased", "held") if state in counts]
        rows = tuple(
            UnsentMessage(
                row.reference,
                row.council,
                row.kind,
                row.recipient,
                row.state,
                row.attempts,
                row.created_at,
                row.due_at,
                row.why,
            )
            for row in unsent
        )
        states = ("waiting", "leased", "held", "accepted", "refused")
        numbers = {state: counts[state].number if state in counts else 0 for state in states}
        return OutboxStatus(**numbers, oldest_unsent=now - min(oldest) if oldest else None, rows=rows)

    def _settle(self, statement: Update, message: Message, worker: str, **values: Any) -> bool:
        mine = {"of_id": message.id, "worker": worker, "attempt": message.attempts}
        with self._writer.begin() as connection:
            return connection.execute(statement, {**mine, **values}).rowcount > 0


def new_rows(
    submission_id: str, new: Sequence[NewMessage], domain: str, now: datetime
) -> list[dict[str, Any]]:
    """The rows of a submission's messages, due now. Raises ValueError when one waits for a kind that is not there."""
    kinds = {message.kind for message in new}
    for message in new:
        if message.after is not None and message.after not in kinds:
            raise ValueError(
                f"The message {message.kind} waits for {message.after}, which is not among them."
            )
    return [_new_row(submission_id, message, domain, now) for message in new]


def _new_row(submission_id: str, new: NewMessage, domain: str, now: datetime) -> dict[str, Any]:
    name = uuid.uuid4()
    return {
        "id": name.hex,
        "submission_id": submission_id,
        "kind": new.kind,
        "recipient": new.recipient,
        "after": new.after,
        "message_id": f"<{name}@{domain}>",
        "attempts": 0,
        "created_at": now,
        "due_at": now,
    }

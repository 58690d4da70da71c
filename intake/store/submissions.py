"""What was sent. The submission, its messages and the end of its draft are one transaction: all of it, or nothing."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Engine, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from intake.store.draft_rows import Draft, read_draft, replace_draft
from intake.store.engine import writer
from intake.store.keys import KeyRing
from intake.store.outbox import NewMessage, new_rows
from intake.store.schema import messages, submissions

TRIES: Final = 5
"""References are random: five that are all taken means that something else is wrong."""

_ADD = insert(submissions)
_ADD_MESSAGES = insert(messages)
_GET = select(submissions).where(submissions.c.id == bindparam("of_id"))


class NoSuchSubmission(LookupError):
    """There is no submission with this id."""


@dataclass(frozen=True)
class NewSubmission:
    """What is to be stored: `document` is JSON to be sealed, `messages` the mails that must leave because of it."""

    reference: str
    council: str
    kind: str
    document: dict[str, Any] = field(repr=False)
    messages: tuple[NewMessage, ...] = ()


@dataclass(frozen=True)
class Sent:
    """Where a draft went. `new` is False when it had been sent before."""

    submission_id: str
    reference: str
    new: bool


@dataclass(frozen=True)
class StoredSubmission:
    """A submission, opened. `received_at` is in UTC: its day is the day in London."""

    id: str
    reference: str
    council: str
    kind: str
    received_at: datetime
    document: dict[str, Any] = field(repr=False)


class Submissions:
    """Sends drafts and reads what was sent. `domain` ends each message's Message-ID, which then never changes."""

    def __init__(self, engine: Engine, ring: KeyRing, domain: str = "intake.invalid") -> None:
        self._reader = engine
        self._writer = writer(engine)
        self._ring = ring
        self._domain = domain

    def send(self, code: str, build: Callable[[Draft], NewSubmission], now: datetime) -> Sent | None:
        """Sends the draft of this code, once, however often and from however many places it is asked to.

        `build` makes the submission from the answers as they stand in the transaction. It holds the write lock: it
        must be quick and touch no network. It is called again when its reference is taken, and whatever it raises
        undoes everything. None when there is no such draft. Raises CannotOpen as `Drafts.open` does.
        """
        for _ in range(TRIES - 1):
            try:
                return self._send(code, build, now)
            except IntegrityError:
                continue
        return self._send(code, build, now)

    def get(self, submission_id: str) -> StoredSubmission:
        """One submission, opened. Raises NoSuchSubmission, and CannotOpen when its key is no longer listed."""
        with self._reader.connect() as connection:
            row = connection.execute(_GET, {"of_id": submission_id}).first()
        if row is None:
            raise NoSuchSubmission(submission_id)
        plain = self._ring.open(_label(row.council), row.sealed, row.id.encode())
        return StoredSubmission(
            row.id, row.reference, row.council, row.kind, row.received_at, json.loads(plain)
        )

    def _send(self, code: str, build: Callable[[Draft], NewSubmission], now: datetime) -> Sent | None:
        with self._writer.begin() as connection:
            draft = read_draft(connection, self._ring, code, now, to_change=True)
            if draft is None:
                return None
            if draft.submission_id is not None and draft.reference is not None:
                return Sent(draft.submission_id, draft.reference, new=False)
            new = build(draft)
            submission_id = self._add(connection, draft, new, now)
            ended = replace(draft, answers={}, submission_id=submission_id, reference=new.reference)
            replace_draft(connection, self._ring, ended)
            return Sent(submission_id, new.reference, new=True)

    def _add(self, connection: Connection, draft: Draft, new: NewSubmission, now: datetime) -> str:
        submission_id = uuid.uuid4().hex
        plain = json.dumps(new.document, ensure_ascii=False, separators=(",", ":")).encode()
        row = {
            "id": submission_id,
            "draft_uid": draft.uid,
            "reference": new.reference,
            "council": new.council,
            "kind": new.kind,
            "received_at": now,
            "sealed": self._ring.seal(_label(new.council), plain, submission_id.encode()),
        }
        connection.execute(_ADD, row)
        if new.messages:
            connection.execute(_ADD_MESSAGES, new_rows(submission_id, new.messages, self._domain, now))
        return submission_id


def _label(council: str) -> str:
    return f"submission:{council}"

"""A draft and its row: what is sealed, with which key, and how it is read and written inside a transaction."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from intake.store.keys import CodeKeys, KeyRing, open_with, seal_with
from intake.store.schema import drafts

DRAFT_LIFE: Final = timedelta(days=7)
"""Seven calendar days from the last answer: what the first page promises."""


@dataclass(frozen=True)
class Draft:
    """What somebody has typed so far: raw text by step and field. Once sent, no answers but where they went.

    `device` is "shared" or "mine"; `revision` counts the saves; moments are in UTC.
    """

    uid: str
    code: str = field(repr=False)
    council: str
    journey: str
    device: str
    language: str
    answers: dict[str, dict[str, list[str]]] = field(repr=False)
    revision: int
    started_at: datetime
    saved_at: datetime
    expires_at: datetime
    submission_id: str | None = None
    reference: str | None = None


_COLUMNS = (
    drafts.c.uid,
    drafts.c.lookup,
    drafts.c.sealed,
    drafts.c.started_at,
    drafts.c.saved_at,
    drafts.c.expires_at,
)
_OPEN = select(*_COLUMNS).where(
    drafts.c.lookup.in_(bindparam("lookups", expanding=True)), drafts.c.expires_at > bindparam("now")
)
_OPEN_TO_CHANGE = _OPEN.with_for_update()
_ADD = insert(drafts)
_REPLACE = update(drafts).where(drafts.c.uid == bindparam("of_uid"))


def read_draft(
    connection: Connection, ring: KeyRing, code: str, now: datetime, *, to_change: bool = False
) -> Draft | None:
    """The draft of this code under any server key, in one select. `to_change` locks its row (PostgreSQL).

    None when there is none or it has expired. Raises CannotOpen when its row was tampered with.
    """
    found = {keys.lookup: keys for keys in ring.for_code(code)}
    statement = _OPEN_TO_CHANGE if to_change else _OPEN
    row = connection.execute(statement, {"lookups": list(found), "now": now}).first()
    return None if row is None else _opened(row, found[row.lookup], code)


def add_draft(connection: Connection, ring: KeyRing, draft: Draft) -> None:
    """Writes a draft that is not there yet."""
    connection.execute(_ADD, {"uid": draft.uid, "started_at": draft.started_at, **_changing(ring, draft)})


def replace_draft(connection: Connection, ring: KeyRing, draft: Draft) -> None:
    """Writes a changed draft over its row, sealed and looked up under the newest server key from now on."""
    connection.execute(_REPLACE, {"of_uid": draft.uid, **_changing(ring, draft)})


def _changing(ring: KeyRing, draft: Draft) -> dict[str, Any]:
    newest = ring.for_code(draft.code)[0]
    payload = {
        "council": draft.council,
        "journey": draft.journey,
        "device": draft.device,
        "language": draft.language,
        "answers": draft.answers,
        "revision": draft.revision,
        "submission_id": draft.submission_id,
        "reference": draft.reference,
    }
    plain = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
    return {
        "lookup": newest.lookup,
        "sealed": seal_with(newest.seal_key, plain, draft.uid.encode()),
        "saved_at": draft.saved_at,
        "expires_at": draft.expires_at,
    }


def _opened(row: Row[*tuple[Any, ...]], keys: CodeKeys, code: str) -> Draft:
    payload = json.loads(open_with(keys.seal_key, row.sealed, row.uid.encode()))
    return Draft(
        uid=row.uid,
        code=code,
        started_at=row.started_at,
        saved_at=row.saved_at,
        expires_at=row.expires_at,
        **payload,
    )

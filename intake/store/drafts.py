"""Drafts: what a person types before it is sent. Opening one writes nothing; every change is one commit."""

import uuid
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Engine, bindparam, delete

from intake.store.codes import new_code
from intake.store.draft_rows import DRAFT_LIFE, Draft, add_draft, read_draft, replace_draft
from intake.store.engine import writer
from intake.store.keys import KeyRing
from intake.store.moments import utc
from intake.store.schema import drafts

_WIPE = delete(drafts).where(drafts.c.lookup.in_(bindparam("lookups", expanding=True)))
_PURGE = delete(drafts).where(drafts.c.expires_at <= bindparam("now"))


class Drafts:
    """Every `code` is as `read_code` gives it; every `now` is an aware datetime."""

    def __init__(self, engine: Engine, ring: KeyRing) -> None:
        self._reader = engine
        self._writer = writer(engine)
        self._ring = ring

    def begin(
        self,
        council: str,
        journey: str,
        device: str,
        language: str,
        now: datetime,
        answers: dict[str, dict[str, list[str]]] | None = None,
    ) -> Draft:
        """A new draft with a new code, empty but for these `answers`. The code is stored nowhere: lose it, and the
        draft stays shut."""
        now = utc(now)
        draft = Draft(
            uid=uuid.uuid4().hex,
            code=new_code(),
            council=council,
            journey=journey,
            device=device,
            language=language,
            answers=answers or {},
            revision=0,
            started_at=now,
            saved_at=now,
            expires_at=now + DRAFT_LIFE,
        )
        with self._writer.begin() as connection:
            add_draft(connection, self._ring, draft)
        return draft

    def open(self, code: str, now: datetime) -> Draft | None:
        """The draft of this code, or None when there is none or it has expired. One select, no transaction.

        Raises CannotOpen when somebody changed the row in the database.
        """
        with self._reader.connect() as connection:
            return read_draft(connection, self._ring, code, now)

    def save(self, code: str, step: str, fields: dict[str, list[str]], now: datetime) -> Draft | None:
        """`save_steps` for one step."""
        return self.save_steps(code, {step: fields}, now)

    def save_steps(
        self,
        code: str,
        steps: dict[str, dict[str, list[str]]],
        now: datetime,
        journey: str | None = None,
        without: Collection[str] = (),
    ) -> Draft | None:
        """Puts what was typed on these steps in the place of what stood there; the seven days begin again.

        `journey`: from now on it is a draft of that one, with all that was typed. `without`: these steps count as
        never asked.
        The other steps stay as they are, also when another tab saves at the same time. A draft that was sent comes
        back unchanged. None when there is no such draft. Raises CannotOpen as `open` does.
        """
        saved_at = utc(now)

        def answered(draft: Draft) -> Draft:
            if draft.submission_id is not None:
                return draft
            return replace(
                draft,
                journey=journey or draft.journey,
                answers={
                    step: fields for step, fields in {**draft.answers, **steps}.items() if step not in without
                },
                revision=draft.revision + 1,
                saved_at=saved_at,
                expires_at=saved_at + DRAFT_LIFE,
            )

        return self._change(code, now, answered)

    def change_device(self, code: str, device: str, now: datetime) -> Draft | None:
        """Notes who uses this phone ("shared" or "mine"). No answer: neither revision nor expiry changes.

        A draft that was sent may change too. None when there is no such draft. Raises CannotOpen as `open` does.
        """
        return self._change(code, now, lambda draft: replace(draft, device=device))

    def wipe(self, code: str) -> bool:
        """Deletes the draft at once, never a thing that was sent. False when there is no such draft."""
        lookups = [keys.lookup for keys in self._ring.for_code(code)]
        with self._writer.begin() as connection:
            return connection.execute(_WIPE, {"lookups": lookups}).rowcount > 0

    def purge(self, now: datetime) -> int:
        """Deletes the drafts that have expired, sent or not, and says how many."""
        with self._writer.begin() as connection:
            return connection.execute(_PURGE, {"now": now}).rowcount

    def _change(self, code: str, now: datetime, change: Callable[[Draft], Draft]) -> Draft | None:
        with self._writer.begin() as connection:
            draft = read_draft(connection, self._ring, code, now, to_change=True)
            if draft is None:
                return None
            changed = change(draft)
            if changed != draft:
                replace_draft(connection, self._ring, changed)
            return changed

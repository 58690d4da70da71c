"""The only package that speaks SQL: sealed drafts, what was sent, the outbox, and the server's keys.

It knows no journey: a draft is `{step: {field: [what was typed]}}`, a submission a sealed document. Importing it loads
neither an ORM nor Alembic.
"""

from dataclasses import dataclass

from sqlalchemy import Engine

from intake.store.backup import BackupProblem, back_up
from intake.store.codes import new_code, read_code
from intake.store.draft_rows import DRAFT_LIFE, Draft
from intake.store.drafts import Drafts
from intake.store.engine import DatabaseProblem, make_engine, writer
from intake.store.keys import CannotOpen, CodeKeys, KeyRing, KeysProblem, new_key
from intake.store.migrate import is_current, is_ready, upgrade
from intake.store.outbox import LEASE, Message, NewMessage, Outbox, OutboxStatus, UnsentMessage
from intake.store.submissions import NewSubmission, NoSuchSubmission, Sent, StoredSubmission, Submissions

__all__ = [
    "DRAFT_LIFE",
    "LEASE",
    "BackupProblem",
    "CannotOpen",
    "CodeKeys",
    "DatabaseProblem",
    "Draft",
    "Drafts",
    "KeyRing",
    "KeysProblem",
    "Message",
    "NewMessage",
    "NewSubmission",
    "NoSuchSubmission",
    "Outbox",
    "OutboxStatus",
    "Sent",
    "Store",
    "StoredSubmission",
    "Submissions",
    "UnsentMessage",
    "back_up",
    "is_current",
    "is_ready",
    "make_engine",
    "new_code",
    "new_key",
    "open_store",
    "read_code",
    "upgrade",
    "writer",
]


@dataclass(frozen=True)
class Store:
    """One database with everything that stands in it. Threads may share it; processes open their own."""

    engine: Engine
    ring: KeyRing
    drafts: Drafts
    submissions: Submissions
    outbox: Outbox

    def close(self) -> None:
        """Closes every connection. The store may not be used afterwards."""
        self.engine.dispose()


def open_store(url: str, ring: KeyRing, domain: str = "intake.invalid") -> Store:
    """The store at this database address. `domain` ends the Message-ID of messages that are added through it.

    Connects to nothing yet: `is_current(store.engine)` does. Raises DatabaseProblem for an address it cannot use.
    """
    engine = make_engine(url)
    return Store(engine, ring, Drafts(engine, ring), Submissions(engine, ring, domain), Outbox(engine))

"""The tables. What a person typed stands in no column but `sealed`, and there only as ciphertext."""

from typing import Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    and_,
)

from intake.store.moments import Moment

HEAD: Final = "0001"
"""The newest migration. The web process compares it with the database without loading Alembic."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

drafts = Table(
    "drafts",
    metadata,
    Column("uid", Text, primary_key=True),
    Column("lookup", Text, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False, index=True),
    UniqueConstraint("lookup"),
)
"""One row per draft. `lookup` and the key of `sealed` both come from the code, which is stored nowhere."""

submissions = Table(
    "submissions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("draft_uid", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("council", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    UniqueConstraint("draft_uid"),
    UniqueConstraint("reference"),
)
"""One row per thing sent. `draft_uid` outlives its draft, so it is no foreign key; unique, it stops a second send."""

messages = Table(
    "messages",
    metadata,
    Column("id", Text, primary_key=True),
    Column("submission_id", Text, ForeignKey("submissions.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("after", Text),
    Column("message_id", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("leased_by", Text),
    Column("leased_until", Moment),
    Column("held_at", Moment),
    Column("accepted_at", Moment),
    Column("refused_at", Moment),
    Column("why", Text),
    UniqueConstraint("message_id"),
)
"""The outbox: one row per message per recipient. `recipient` is a role, never an address."""

unsent = and_(messages.c.accepted_at.is_(None), messages.c.refused_at.is_(None))
"""Neither taken by the mail server nor refused for good."""

Index("ix_messages_unsent", messages.c.due_at, sqlite_where=unsent, postgresql_where=unsent)

"""Drafts, submissions and the outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Makes the first three tables."""
    op.create_table(
        "drafts",
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("lookup", sa.Text, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("uid", name="pk_drafts"),
        sa.UniqueConstraint("lookup", name="uq_drafts_lookup"),
    )
    op.create_index("ix_drafts_expires_at", "drafts", ["expires_at"])

    op.create_table(
        "submissions",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("draft_uid", sa.Text, nullable=False),
        sa.Column("reference", sa.Text, nullable=False),
        sa.Column("council", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_submissions"),
        sa.UniqueConstraint("draft_uid", name="uq_submissions_draft_uid"),
        sa.UniqueConstraint("reference", name="uq_submissions_reference"),
    )

    op.create_table(
        "messages",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("submission_id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("after", sa.Text),
        sa.Column("message_id", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_by", sa.Text),
        sa.Column("leased_until", sa.DateTime(timezone=True)),
        sa.Column("held_at", sa.DateTime(timezone=True)),
        sa.Column("accepted_at", sa.DateTime(timezone=True)),
        sa.Column("refused_at", sa.DateTime(timezone=True)),
        sa.Column("why", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
        sa.ForeignKeyConstraint(["submission_id"], ["submissions.id"], name="fk_messages_submission_id"),
        sa.UniqueConstraint("message_id", name="uq_messages_message_id"),
    )
    op.create_index("ix_messages_submission_id", "messages", ["submission_id"])
    unsent = sa.text("accepted_at IS NULL AND refused_at IS NULL")
    op.create_index(
        "ix_messages_unsent", "messages", ["due_at"], sqlite_where=unsent, postgresql_where=unsent
    )

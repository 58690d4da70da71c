"""Alembic runs this. The connection, and the transaction around everything, are those of `intake.store.upgrade`."""

from alembic import context

from intake.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()

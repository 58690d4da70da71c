"""Bringing the database up to date, and asking whether it is. Alembic is loaded only to change the tables."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from intake.store.engine import make_engine, writer
from intake.store.schema import HEAD

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 4_117_031_912
"""Any number that nothing else in this PostgreSQL server uses for an advisory lock."""


def upgrade(url: str) -> None:
    """Makes or changes the tables, in one transaction. Does nothing to a database that is up to date.

    Also the one place that switches SQLite to write-ahead logging: on connect, several processes starting at once
    would lock each other out. Raises DatabaseProblem for an address that cannot be used.
    """
    engine = make_engine(url)
    try:
        if engine.dialect.name == "sqlite":
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        with writer(engine).begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": ONE_AT_A_TIME})
            _run_alembic(connection)
    finally:
        engine.dispose()


def is_current(engine: Engine) -> bool:
    """Whether the tables are the ones this code expects: neither older, nor newer, nor missing."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [HEAD]


def is_ready(engine: Engine) -> bool:
    """Whether the database answers at all and `is_current`: what a load balancer asks. Raises nothing."""
    try:
        return is_current(engine)
    except SQLAlchemyError:
        return False


def _run_alembic(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

"""The way to the database: SQLite on one machine, PostgreSQL on several. Reading opens no transaction."""

from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

BUSY_SECONDS: Final = 10
"""How long a SQLite writer waits for another one. A transaction here lasts about a millisecond."""


class DatabaseProblem(Exception):
    """The database's address cannot be used. Says in one sentence what to set, without showing the address."""


def make_engine(url: str) -> Engine:
    """An engine whose connections commit each statement by themselves; see `writer` for changes.

    Connects to nothing yet. Raises DatabaseProblem for an address that is neither SQLite's nor PostgreSQL's.
    """
    address = _address(url)
    # hide_parameters: a database error goes to the log, and the values of a statement must not.
    if address.get_backend_name() == "sqlite":
        engine = create_engine(address, hide_parameters=True)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(address, hide_parameters=True, isolation_level="AUTOCOMMIT", pool_pre_ping=True)


def writer(engine: Engine) -> Engine:
    """The same engine for changes: each `begin()` is one transaction that sees what it reads until it commits.

    On SQLite it takes the write lock at once: a transaction that reads first and writes later would be refused, or
    would lose what another wrote in between.
    """
    if engine.dialect.name == "sqlite":
        return engine.execution_options(write=True)
    return engine.execution_options(isolation_level="READ COMMITTED")


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        address = None
    if address is not None and address.drivername in {"sqlite", "sqlite+pysqlite"}:
        return address
    if address is not None and address.drivername in {"postgres", "postgresql", "postgresql+psycopg"}:
        return address.set(drivername="postgresql+psycopg")
    raise DatabaseProblem(
        "INTAKE_DATABASE_URL is not an address this service can use: set it to sqlite:////folder/intake.db "
        "or postgresql://user:password@host/database."
    )


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is said by _begin_sqlite alone
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA secure_delete = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("write"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")

"""A test that takes `store`, `database_url` or `empty_url` runs on SQLite and on PostgreSQL, with nothing in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from intake.store import KeyRing, Store, new_key, open_store, upgrade
from tests.store.postgres import empty, make_quick, new_database

DATABASES = ["sqlite", "postgresql"]


@pytest.fixture(scope="session")
def upgraded_sqlite(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "upgraded.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def quick_postgres_url(postgres_url) -> str:
    make_quick(postgres_url)
    return postgres_url


@pytest.fixture(scope="session")
def upgraded_postgres(quick_postgres_url) -> Iterator[str]:
    with new_database(quick_postgres_url) as url:
        upgrade(url)
        yield url


@pytest.fixture
def empty_postgres_url(quick_postgres_url) -> Iterator[str]:
    with new_database(quick_postgres_url) as url:
        yield url


@pytest.fixture(params=DATABASES)
def empty_url(request, tmp_path) -> str:
    """A database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return request.getfixturevalue("empty_postgres_url")


@pytest.fixture
def sqlite_url(upgraded_sqlite, tmp_path) -> str:
    path = tmp_path / "intake.db"
    shutil.copy(upgraded_sqlite, path)
    return f"sqlite:///{path}"


@pytest.fixture
def fresh_postgres_url(upgraded_postgres) -> str:
    empty(upgraded_postgres)
    return upgraded_postgres


@pytest.fixture(params=DATABASES)
def database_url(request) -> str:
    """A database with its tables, empty."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "fresh_postgres_url")


@pytest.fixture
def ring() -> KeyRing:
    return KeyRing.parse(new_key())


@pytest.fixture
def store(database_url, ring) -> Iterator[Store]:
    store = open_store(database_url, ring)
    yield store
    store.close()


class Watched:
    """What an engine said to its database: the statements, and how many transactions were committed."""

    def __init__(self, engine: Engine) -> None:
        self.statements: list[str] = []
        self.commits = 0
        event.listen(engine, "before_cursor_execute", self._statement)
        event.listen(engine, "commit", self._commit)

    def _statement(self, connection, cursor, statement, *rest) -> None:
        self.statements.append(statement)

    def _commit(self, connection) -> None:
        self.commits += 1


@pytest.fixture
def watched(store) -> Watched:
    return Watched(store.engine)

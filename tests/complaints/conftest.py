import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from intake.store import KeyRing, Store, new_key, open_store, upgrade


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("complaints") / "empty.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def store(empty_database, tmp_path) -> Iterator[Store]:
    """A store of its own; `tests/store` shows that PostgreSQL does the same."""
    path = tmp_path / "intake.db"
    shutil.copy(empty_database, path)
    store = open_store(f"sqlite:///{path}", KeyRing.parse(new_key()))
    yield store
    store.close()

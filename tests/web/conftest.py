"""The site, and people who visit it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import time_machine
from flask import Flask
from jinja2 import FileSystemBytecodeCache

from intake import create_app
from intake.clock import LONDON
from intake.config import Settings
from intake.councils import load_profiles
from intake.store import new_key, upgrade
from intake.web.site import Site
from tests.web.visitor import Visitor


@pytest.fixture(scope="session")
def upgraded(tmp_path_factory) -> Path:
    """A database file with its tables, to be copied."""
    path = tmp_path_factory.mktemp("upgraded") / "intake.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def profiles():
    return load_profiles(None)


@contextmanager
def running(upgraded: Path, folder: Path, profiles, **settings) -> Iterator[Flask]:
    """A site with an empty database, `intake.db` in `folder`."""
    shutil.copy(upgraded, folder / "intake.db")
    address = f"sqlite:///{folder / 'intake.db'}"
    given = Settings(secret_key="x", encryption_keys=new_key(), database_url=address, demo=True)
    app = create_app(replace(given, **settings), profiles=profiles)
    app.jinja_env.bytecode_cache = FileSystemBytecodeCache(
        str(upgraded.parent)
    )  # each template compiled once
    yield app
    app.extensions["intake"].store.close()


@pytest.fixture(scope="session")
def app(upgraded, tmp_path_factory, profiles) -> Iterator[Flask]:
    """The site as `dev.py run` shows it: http, no rate limits. All tests share it, as all people do."""
    with running(upgraded, tmp_path_factory.mktemp("site"), profiles) as app:
        yield app


@pytest.fixture
def quiet_app(upgraded, tmp_path, profiles) -> Iterator[Flask]:
    """The same, with nobody else on it and a database of its own, `intake.db` in `tmp_path`."""
    with running(upgraded, tmp_path, profiles) as app:
        yield app


@pytest.fixture
def served(upgraded, tmp_path, profiles) -> Iterator[Flask]:
    """The site as `intake serve` shows it: https, with rate limits."""
    with running(upgraded, tmp_path, profiles, demo=False) as app:
        yield app


@pytest.fixture
def site(app) -> Site:
    return app.extensions["intake"]


@pytest.fixture
def visitor(app) -> Visitor:
    return Visitor(app)


@pytest.fixture
def somebody(app) -> Callable[..., Visitor]:
    """Makes one more person: `somebody()` with a browser of their own, `somebody(browser)` at a shared one."""
    return lambda browser=None: Visitor(app, browser)


@pytest.fixture
def public(served) -> Visitor:
    """Someone at the site as `intake serve` shows it."""
    return Visitor(served)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """Monday 23 November 2026, ten in the morning, until a test moves it."""
    with time_machine.travel(datetime(2026, 11, 23, 10, 0, tzinfo=LONDON), tick=False) as clock:
        yield clock

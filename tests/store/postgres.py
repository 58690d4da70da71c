"""Databases of a test's own on the run's PostgreSQL server."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import make_url


def for_psycopg(url: str) -> str:
    """The same address as psycopg wants it, which knows nothing of drivers."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def make_quick(url: str) -> None:
    """The server of a test need not survive a power cut."""
    with psycopg.connect(for_psycopg(url), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET fsync = off")
        connection.execute("SELECT pg_reload_conf()")


@contextmanager
def new_database(server_url: str) -> Iterator[str]:
    """The address of a new database without tables; it is dropped afterwards."""
    name = f"intake_{uuid.uuid4().hex}"
    with psycopg.connect(for_psycopg(server_url), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def empty(url: str) -> None:
    """Takes everything out of the tables; a new database for each test would cost ten times as much."""
    with psycopg.connect(for_psycopg(url)) as connection:
        connection.execute("TRUNCATE drafts, submissions, messages")

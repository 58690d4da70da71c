from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from intake.clock import LONDON
from intake.store import DatabaseProblem, make_engine, writer
from intake.store.moments import Moment, utc
from intake.store.schema import messages


@pytest.fixture
def engine(database_url):
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def sqlite(sqlite_url):
    engine = make_engine(sqlite_url)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 10_000),
        ("secure_delete", 1),
    ],
)
def test_sqlite_keeps_what_it_said_it_kept_and_wipes_what_it_deletes(sqlite, pragma, value):
    for engine in (sqlite, writer(sqlite)):
        with engine.connect() as connection:
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_connecting_never_switches_the_journal(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'other.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
    engine.dispose()


def test_reading_opens_no_transaction_on_sqlite(sqlite):
    said = []
    with sqlite.connect() as connection:
        connection.connection.dbapi_connection.set_trace_callback(said.append)
    with sqlite.connect() as connection:
        connection.execute(select(messages))
    assert len(said) == 1
    assert said[0].startswith("SELECT")


def test_changing_takes_the_write_lock_at_once_on_sqlite(sqlite):
    said = []
    with sqlite.connect() as connection:
        connection.connection.dbapi_connection.set_trace_callback(said.append)
    with writer(sqlite).begin():
        pass
    assert said == ["BEGIN IMMEDIATE", "COMMIT"]


def test_reading_opens_no_transaction_on_postgresql(fresh_postgres_url):
    engine = make_engine(fresh_postgres_url)
    for _ in range(2):
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
            assert connection.connection.dbapi_connection.info.transaction_status.name == "IDLE"
        with writer(engine).begin() as connection:
            connection.execute(text("SELECT 1"))
            assert connection.connection.dbapi_connection.info.transaction_status.name == "INTRANS"
    engine.dispose()


def test_a_change_that_ends_in_an_error_is_undone(engine):
    with pytest.raises(RuntimeError), writer(engine).begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
        raise RuntimeError
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1


@pytest.mark.parametrize("name", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_reached_through_psycopg_however_its_address_begins(name):
    assert make_engine(f"{name}://someone@nowhere.example/intake").dialect.driver == "psycopg"


@pytest.mark.parametrize(
    "url",
    ["", "intake.db", "mysql://user:hunter2@host/intake", "postgresql+psycopg2://user:hunter2@host/intake"],
)
def test_any_other_address_is_a_sentence_that_says_what_to_set(url):
    with pytest.raises(
        DatabaseProblem, match=r"set it to sqlite:////folder/intake.db or postgresql://"
    ) as problem:
        make_engine(url)
    assert "hunter2" not in str(problem.value)


def test_a_database_error_shows_no_values(engine):
    with pytest.raises(Exception, match="hide_parameters") as problem, engine.connect() as connection:
        connection.execute(text("SELECT * FROM no_such_table WHERE typed = :typed"), {"typed": "my secret"})
    assert "my secret" not in str(problem.value)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 7, 1, 12, 0, 0, 123456, tzinfo=LONDON),
        datetime(2026, 10, 25, 1, 30, tzinfo=LONDON),
        datetime(2026, 10, 25, 1, 30, tzinfo=LONDON, fold=1),
        datetime(2026, 12, 1, 12, 0, tzinfo=UTC),
    ],
)
def test_a_moment_comes_back_as_the_same_moment_in_utc(engine, moment):
    with writer(engine).begin() as connection:
        connection.execute(text("CREATE TEMPORARY TABLE kept (at TIMESTAMP WITH TIME ZONE)"))
        connection.execute(text("INSERT INTO kept VALUES (:at)").bindparams(text_moment(moment)))
        kept = connection.execute(text("SELECT at FROM kept").columns(at=Moment)).scalar_one()
    assert kept == moment.astimezone(UTC)
    assert kept.tzinfo is UTC


def test_a_moment_without_a_zone_is_not_taken(engine):
    with pytest.raises(ValueError, match="time zone"):
        utc(datetime(2026, 11, 23, 12, 0))  # noqa: DTZ001
    with pytest.raises(StatementError, match="time zone"), engine.connect() as connection:
        connection.execute(select(messages).where(messages.c.due_at == datetime(2026, 11, 23)))  # noqa: DTZ001


def text_moment(moment):
    from sqlalchemy import bindparam

    return bindparam("at", moment, Moment)

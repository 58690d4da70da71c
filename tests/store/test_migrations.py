import shutil
import subprocess
import sys

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, make_url, text
from sqlalchemy.exc import OperationalError

from intake.store import DatabaseProblem, is_current, is_ready, make_engine, migrate, upgrade, writer
from intake.store.schema import HEAD, metadata
from tests.store.postgres import for_psycopg


@pytest.fixture
def engine(empty_url):
    engine = make_engine(empty_url)
    yield engine
    engine.dispose()


def test_the_migrations_make_exactly_the_tables_of_the_schema(engine, empty_url):
    upgrade(empty_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_migrations_give_keys_and_indexes_the_names_and_conditions_of_the_schema(engine, empty_url):
    upgrade(empty_url)
    migrated = described(engine)
    with writer(engine).begin() as connection:
        connection.execute(text("DROP TABLE messages"))
        connection.execute(text("DROP TABLE submissions"))
        connection.execute(text("DROP TABLE drafts"))
        metadata.create_all(connection)
    assert migrated == described(engine)


def described(engine):
    with engine.connect() as connection:
        look = inspect(connection)
        return {
            table: {
                "columns": [
                    (column["name"], str(column["type"]), column["nullable"])
                    for column in look.get_columns(table)
                ],
                "primary key": look.get_pk_constraint(table),
                "foreign keys": look.get_foreign_keys(table),
                "unique": sorted(look.get_unique_constraints(table), key=lambda found: found["name"]),
                "indexes": [
                    {
                        **index,
                        "dialect_options": {
                            key: str(value) for key, value in index["dialect_options"].items()
                        },
                    }
                    for index in sorted(look.get_indexes(table), key=lambda found: found["name"])
                    if not index.get("duplicates_constraint")
                ],
            }
            for table in metadata.tables
        }


def test_the_newest_migration_is_the_one_the_code_expects():
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_a_database_without_tables_is_not_current_and_after_upgrade_it_is(engine, empty_url):
    assert not is_current(engine)
    upgrade(empty_url)
    assert is_current(engine)


def test_upgrading_twice_changes_nothing(engine, empty_url):
    upgrade(empty_url)
    upgrade(empty_url)
    assert is_current(engine)


def test_a_database_that_does_not_answer_is_not_ready(engine, empty_url, tmp_path):
    assert not is_ready(engine)
    upgrade(empty_url)
    assert is_ready(engine)
    assert not is_ready(make_engine(f"sqlite:///{tmp_path}/no/such/folder.db"))


@pytest.mark.parametrize("version", ["0000", "9999"])
def test_an_older_or_newer_database_is_not_current(engine, empty_url, version):
    upgrade(empty_url)
    with writer(engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :version"), {"version": version})
    assert not is_current(engine)


def test_an_upgrade_that_stops_half_way_changes_nothing(engine, empty_url):
    with writer(engine).begin() as connection:
        connection.execute(text("CREATE TABLE messages (id TEXT)"))
    with pytest.raises(Exception, match="messages"):
        upgrade(empty_url)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == ["messages"]


def test_two_upgrades_at_once_make_one_set_of_tables(engine, empty_url):
    program = f"from intake.store import upgrade; upgrade({empty_url!r})"
    both = [
        subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    assert [(one.communicate()[1], one.returncode) for one in both] == [("", 0), ("", 0)]
    assert is_current(engine)


def test_an_upgrade_waits_for_another_on_postgresql(empty_postgres_url):
    impatient = make_url(empty_postgres_url).update_query_dict({"options": "-c lock_timeout=100ms"})
    with psycopg.connect(for_psycopg(empty_postgres_url)) as another:
        another.execute("SELECT pg_advisory_xact_lock(%s)", [migrate.ONE_AT_A_TIME])
        with pytest.raises(OperationalError, match="lock timeout"):
            upgrade(impatient.render_as_string(hide_password=False))
        another.rollback()
        upgrade(impatient.render_as_string(hide_password=False))


def test_it_upgrades_from_any_folder(engine, empty_url, tmp_path, monkeypatch):
    installed = shutil.copytree(migrate.MIGRATIONS, tmp_path / "100% installed" / "migrations")
    monkeypatch.setattr(migrate, "MIGRATIONS", installed)
    monkeypatch.chdir(tmp_path)
    upgrade(empty_url)
    assert is_current(engine)


def test_upgrading_an_address_that_cannot_be_used_is_a_sentence():
    with pytest.raises(DatabaseProblem, match="INTAKE_DATABASE_URL"):
        upgrade("mysql://host/intake")

"""A copy of a SQLite database while it is in use, whole and as of one moment."""

import contextlib
import sqlite3
from pathlib import Path
from typing import cast

from intake.store.engine import DatabaseProblem, make_engine

PAGES_AT_ONCE = 256
"""Of 4 KiB: between them writers get their turn."""


class BackupProblem(Exception):
    """No copy was kept. Says why in one sentence, with what to do."""


def back_up(url: str, file: Path) -> None:
    """Copies the database at this address to `file`, readable by its owner alone; it appears when it is whole.

    What is sealed stays sealed: the copy opens with the same keys, which are not in it. Raises DatabaseProblem for an
    address that is not SQLite's or where nothing is, and BackupProblem when `file` is there already or cannot be
    written, or when the copy does not come to an end or is not sound.
    """
    engine = make_engine(url)
    if engine.dialect.name != "sqlite":
        raise DatabaseProblem("`intake backup` copies SQLite only: for PostgreSQL use pg_dump.")
    if not Path(engine.url.database or "").is_file():
        raise DatabaseProblem("there is no database at INTAKE_DATABASE_URL: `intake db upgrade` makes one.")
    if file.exists():
        raise BackupProblem(f"{file} is there already: name a file that is not")
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch(mode=0o600)
    except OSError as problem:
        raise BackupProblem(
            f"{file} cannot be written ({problem.strerror}): name another folder"
        ) from problem
    try:
        connection = engine.raw_connection()
        with contextlib.closing(connection), contextlib.closing(sqlite3.connect(part)) as copy:
            cast(sqlite3.Connection, connection.driver_connection).backup(copy, pages=PAGES_AT_ONCE)
            if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise BackupProblem(
                    "the copy is not sound, so it was not kept: check the disk and the database"
                )
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, that can be copied anywhere
        part.replace(file)
    except sqlite3.Error as problem:
        why = f"the copy did not come to an end ({problem}): check the disk and the database"
        raise BackupProblem(why) from problem
    finally:
        part.unlink(missing_ok=True)
        engine.dispose()

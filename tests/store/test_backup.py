"""A backup is made while people write, is whole, tells nothing without the keys, and brings everything back."""

import contextlib
import os
import shutil
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from intake.store import BackupProblem, DatabaseProblem, NewMessage, NewSubmission, back_up, open_store
from tests.store.moments import NOON

REFERENCE = "BEX-7K3P-29XD"
STORY = "canaryCanaryStory"


@pytest.fixture
def database(sqlite_url) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


@pytest.fixture
def store(sqlite_url, ring):
    store = open_store(sqlite_url, ring)
    yield store
    store.close()


def write(store, text=STORY):
    code = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    store.drafts.save(code, "story", {"story": [text]}, NOON)
    return code


def send(store, code):
    mails = (NewMessage("staff", "complaints"),)
    return store.submissions.send(
        code,
        lambda draft: NewSubmission(REFERENCE, "bexley", "complaint", {"answers": draft.answers}, mails),
        NOON,
    )


def test_after_a_disaster_the_drafts_what_was_sent_and_the_letters_that_wait_are_back(
    store, sqlite_url, database, ring, tmp_path
):
    code, sent = write(store, "still writing"), write(store)
    send(store, sent)
    copy = tmp_path / "backup.db"
    back_up(sqlite_url, copy)
    store.close()
    for file in database.parent.glob("intake.db*"):
        file.unlink()
    shutil.copy(copy, database)

    back = open_store(sqlite_url, ring)
    assert back.drafts.open(code, NOON).answers == {"story": {"story": ["still writing"]}}
    draft = back.drafts.open(sent, NOON)
    stored = back.submissions.get(draft.submission_id)
    assert (stored.reference, stored.document) == (REFERENCE, {"answers": {"story": {"story": [STORY]}}})
    message = back.outbox.claim("worker", NOON)
    assert message.reference == REFERENCE
    back.close()


def test_it_is_whole_though_people_write_while_it_is_made(store, sqlite_url, ring, tmp_path):
    for _ in range(300):
        write(store, "x" * 2000)
    stop = threading.Event()

    def keep_writing():
        while not stop.is_set():
            write(store)

    writer = threading.Thread(target=keep_writing)
    writer.start()
    copy = tmp_path / "backup.db"
    try:
        back_up(sqlite_url, copy)
    finally:
        stop.set()
        writer.join()
    back = open_store(f"sqlite:///{copy}", ring)
    write(back)
    back.close()


def test_it_is_one_file_for_its_owner_alone_and_tells_nothing_without_the_keys(store, sqlite_url, tmp_path):
    write(store)
    copy = tmp_path / "backup.db"
    back_up(sqlite_url, copy)
    assert [file.name for file in tmp_path.glob("backup.db*")] == ["backup.db"]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert STORY.encode() not in copy.read_bytes()


def test_an_older_backup_is_never_written_over(store, sqlite_url, tmp_path):
    copy = tmp_path / "backup.db"
    copy.write_text("the only one")
    with pytest.raises(BackupProblem, match="name a file that is not"):
        back_up(sqlite_url, copy)
    assert copy.read_text() == "the only one"


def test_a_folder_that_is_not_there_is_named(store, sqlite_url, tmp_path):
    with pytest.raises(BackupProblem, match="name another folder"):
        back_up(sqlite_url, tmp_path / "nowhere" / "backup.db")


CROSSED = """
CREATE TABLE t (a, b);
CREATE INDEX of_a ON t (a);
CREATE INDEX of_b ON t (b);
INSERT INTO t VALUES (1, 2), (3, 4);
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = (SELECT sum(rootpage) FROM sqlite_master WHERE name IN ('of_a', 'of_b')) - rootpage
WHERE name IN ('of_a', 'of_b');
"""
"""Each index leads to the other one's entries: the file can be read, and is not sound."""


def test_a_copy_that_is_not_sound_is_not_kept(store, sqlite_url, database, tmp_path):
    store.close()
    with contextlib.closing(sqlite3.connect(database)) as connection:
        connection.executescript(CROSSED)
    with pytest.raises(BackupProblem, match="the copy is not sound"):
        back_up(sqlite_url, tmp_path / "backup.db")
    assert list(tmp_path.glob("backup.db*")) == []


def test_what_is_no_database_is_not_copied(sqlite_url, database, tmp_path):
    database.write_bytes(os.urandom(8192))
    with pytest.raises(BackupProblem, match="did not come to an end"):
        back_up(sqlite_url, tmp_path / "backup.db")
    assert list(tmp_path.glob("backup.db*")) == []


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("postgresql://intake:hush@127.0.0.1/intake", "pg_dump"),
        ("sqlite:////nowhere/intake.db", "there is no database"),
        ("sqlite://", "there is no database"),
    ],
)
def test_what_cannot_be_copied_says_so_without_its_password(url, words, tmp_path):
    with pytest.raises(DatabaseProblem, match=words) as problem:
        back_up(url, tmp_path / "backup.db")
    assert "hush" not in str(problem.value)

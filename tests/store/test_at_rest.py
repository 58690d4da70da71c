"""What a thief of the database file sees, or of a backup: nothing that anybody typed."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from intake.store import NewMessage, NewSubmission
from tests.store.moments import NOON
from tests.store.postgres import for_psycopg

REFERENCE = "BEX-7K3P-29XD"
STORY = "canaryCanaryStory"
PHONE = "07700900123"


def raw_bytes(url: str) -> bytes:
    """Every byte on the disk: tables, indexes and the write-ahead log."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        path = Path(address.database)
        assert path.with_name(f"{path.name}-wal").stat().st_size > 0
        return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))
    with psycopg.connect(for_psycopg(url), autocommit=True) as connection:
        connection.execute("CHECKPOINT")
        folder = Path(connection.execute("SHOW data_directory").fetchone()[0])
        number = connection.execute(
            "SELECT oid FROM pg_database WHERE datname = current_database()"
        ).fetchone()[0]
    files = [*(folder / "base" / str(number)).iterdir(), *(folder / "pg_wal").glob("0*")]
    return b"".join(file.read_bytes() for file in files)


def canaries(code: str) -> list[bytes]:
    texts = [STORY, PHONE, code, code.replace("-", ""), "who-must-not-know"]
    return [text.encode() for text in texts]


@pytest.fixture
def code(store):
    code = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    store.drafts.save(code, "story", {"text": [STORY]}, NOON)
    store.drafts.save(code, "who-must-not-know", {"phone": [PHONE]}, NOON)
    return code


def test_a_stolen_database_shows_nothing_of_a_draft(store, code, database_url):
    raw = raw_bytes(database_url)
    assert store.drafts.open(code, NOON).uid.encode() in raw
    assert [canary for canary in canaries(code) if canary in raw] == []


def test_a_stolen_database_shows_nothing_of_what_was_sent(store, code, database_url):
    def build(draft):
        mails = (NewMessage("staff", "complaints"), NewMessage("reply", "person", after="staff"))
        return NewSubmission(REFERENCE, "bexley", "complaint", {"answers": draft.answers}, mails)

    store.submissions.send(code, build, NOON)
    raw = raw_bytes(database_url)
    assert REFERENCE.encode() in raw
    assert [canary for canary in canaries(code) if canary in raw] == []


def test_the_keys_stand_nowhere_in_the_database(store, code, ring, database_url):
    raw = raw_bytes(database_url)
    (keys,) = ring.for_code(code)
    assert keys.lookup.encode() in raw
    secrets = [ring.keys[0].secret, keys.seal_key, keys.csrf.encode()]
    assert [secret for secret in secrets if secret in raw or secret.hex().encode() in raw] == []


def test_a_draft_keeps_nothing_of_its_answers_once_it_was_sent(store, code):
    before = store.drafts.open(code, NOON)
    store.submissions.send(code, lambda _draft: NewSubmission(REFERENCE, "bexley", "complaint", {}), NOON)
    assert before.answers != {}
    assert store.drafts.open(code, NOON).answers == {}

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from intake.clock import LONDON
from intake.store import (
    CannotOpen,
    KeyRing,
    NewMessage,
    NewSubmission,
    NoSuchSubmission,
    new_key,
    open_store,
    submissions,
    writer,
)
from intake.store.schema import drafts, messages
from intake.store.schema import submissions as table
from tests.store.moments import DAY, MINUTE, NOON, WEEK

MAILS = (NewMessage("staff", "complaints"), NewMessage("reply", "person", after="staff"))


@pytest.fixture
def code(store):
    code = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    store.drafts.save(code, "story", {"text": ["What happened 😢"]}, NOON)
    return code


def built(draft, reference="BEX-7K3P-29XD"):
    return NewSubmission(reference, "bexley", "complaint", {"answers": draft.answers}, MAILS)


def never_built(draft):
    raise AssertionError


def count(store, counted):
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(counted)).scalar()


def test_what_was_sent_is_stored_as_it_was_typed(store, code):
    sent = store.submissions.send(code, built, NOON + MINUTE)
    stored = store.submissions.get(sent.submission_id)
    assert (sent.reference, sent.new) == ("BEX-7K3P-29XD", True)
    assert (stored.id, stored.reference) == (sent.submission_id, sent.reference)
    assert (stored.council, stored.kind) == ("bexley", "complaint")
    assert stored.document == {"answers": {"story": {"text": ["What happened 😢"]}}}
    assert stored.received_at == NOON + MINUTE


def test_a_story_of_100_000_characters_is_stored_whole(store, code):
    story = "😢né\n" * 25_000
    store.drafts.save(code, "story", {"text": [story]}, NOON)
    sent = store.submissions.send(code, built, NOON)
    assert store.submissions.get(sent.submission_id).document["answers"]["story"]["text"] == [story]


def test_the_moment_of_sending_is_given_back_in_utc(store, code):
    sent = store.submissions.send(code, built, datetime(2026, 11, 24, 0, 30, tzinfo=LONDON))
    received_at = store.submissions.get(sent.submission_id).received_at
    assert received_at == datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
    assert received_at.tzinfo is UTC


def test_after_sending_the_draft_holds_no_answers_but_where_they_went(store, code):
    before = store.drafts.open(code, NOON)
    sent = store.submissions.send(code, built, NOON + DAY)
    after = store.drafts.open(code, NOON + DAY)
    assert after.answers == {}
    assert (after.submission_id, after.reference) == (sent.submission_id, sent.reference)
    assert (after.council, after.journey, after.device) == ("bexley", "complaint", "shared")
    assert (after.saved_at, after.expires_at) == (before.saved_at, before.expires_at)
    assert store.drafts.open(code, NOON + WEEK) is None


def test_sending_again_gives_the_same_reference_and_builds_nothing(store, code):
    first = store.submissions.send(code, built, NOON)
    again = store.submissions.send(code, never_built, NOON + MINUTE)
    assert (again.submission_id, again.reference, again.new) == (first.submission_id, first.reference, False)
    assert (count(store, table), count(store, messages)) == (1, 2)


def test_a_code_that_nobody_was_given_sends_nothing(store, code):
    assert store.submissions.send("0000-0000-0000-0000", never_built, NOON) is None
    assert count(store, table) == 0


def test_a_submission_without_messages_is_stored(store, code):
    sent = store.submissions.send(
        code, lambda _draft: NewSubmission("BEX-7K3P-29XD", "bexley", "complaint", {}), NOON
    )
    assert store.submissions.get(sent.submission_id).document == {}
    assert count(store, messages) == 0


def test_a_reference_that_is_taken_asks_for_another(store, code):
    other = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    store.submissions.send(other, built, NOON)
    references = iter(["BEX-7K3P-29XD", "BEX-7K3P-29XD", "BEX-0000-0000"])
    sent = store.submissions.send(code, lambda draft: built(draft, next(references)), NOON)
    assert (sent.reference, sent.new) == ("BEX-0000-0000", True)
    assert (count(store, table), count(store, messages)) == (2, 4)


def test_when_every_reference_is_taken_it_gives_up_and_keeps_the_draft(store, code):
    other = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    store.submissions.send(other, built, NOON)
    before = store.drafts.open(code, NOON)
    with pytest.raises(IntegrityError):
        store.submissions.send(code, built, NOON)
    assert store.drafts.open(code, NOON) == before


@pytest.mark.parametrize("broken", ["replace_draft", "new_rows"])
def test_an_error_half_way_stores_nothing_and_keeps_the_draft(store, code, monkeypatch, broken):
    before = store.drafts.open(code, NOON)
    with monkeypatch.context() as patched, pytest.raises(RuntimeError):
        patched.setattr(submissions, broken, fails)
        store.submissions.send(code, built, NOON)
    assert (count(store, table), count(store, messages)) == (0, 0)
    assert store.drafts.open(code, NOON) == before
    assert store.submissions.send(code, built, NOON).new


def fails(*anything):
    raise RuntimeError


def test_whatever_building_raises_undoes_everything(store, code):
    before = store.drafts.open(code, NOON)
    with pytest.raises(RuntimeError):
        store.submissions.send(code, fails, NOON)
    assert store.drafts.open(code, NOON) == before


def test_a_message_that_waits_for_none_of_the_others_is_a_mistake_of_ours(store, code):
    lonely = (NewMessage("reply", "person", after="staff"),)
    with pytest.raises(ValueError, match="reply waits for staff"):
        store.submissions.send(
            code, lambda _draft: NewSubmission("BEX-1", "bexley", "complaint", {}, lonely), NOON
        )
    assert count(store, table) == 0


def test_the_database_itself_refuses_a_second_submission_of_one_draft(store, code):
    """As when the drafts, and not the submissions, were put back from yesterday's backup."""
    with store.engine.connect() as connection:
        unsent = connection.execute(select(drafts.c.sealed)).scalar()
    store.submissions.send(code, built, NOON)
    with writer(store.engine).begin() as connection:
        connection.execute(update(drafts).values(sealed=unsent))
    with pytest.raises(IntegrityError):
        store.submissions.send(code, lambda draft: built(draft, "BEX-0000-0000"), NOON)
    assert count(store, table) == 1


def test_a_submission_that_does_not_exist_is_named(store):
    with pytest.raises(NoSuchSubmission, match="nothing"):
        store.submissions.get("nothing")


def test_a_submission_opens_after_rotation_and_not_without_its_key(store, code, database_url, ring):
    sent = store.submissions.send(code, built, NOON)
    newer = new_key()
    rotated = open_store(database_url, KeyRing((*KeyRing.parse(newer).keys, *ring.keys)))
    stranger = open_store(database_url, KeyRing.parse(newer))
    assert rotated.submissions.get(sent.submission_id) == store.submissions.get(sent.submission_id)
    with pytest.raises(CannotOpen):
        stranger.submissions.get(sent.submission_id)
    rotated.close()
    stranger.close()


def test_sending_after_rotation_seals_what_stays_of_the_draft_under_the_newest_key(
    store, code, database_url, ring
):
    newer = KeyRing.parse(new_key())
    rotated = open_store(database_url, KeyRing((*newer.keys, *ring.keys)))
    sent = rotated.submissions.send(code, built, NOON)
    newest_only = open_store(database_url, newer)
    assert newest_only.drafts.open(code, NOON).reference == sent.reference
    assert newest_only.submissions.get(sent.submission_id).reference == sent.reference
    rotated.close()
    newest_only.close()


@pytest.mark.parametrize("changed", [{"id": "another"}, {"council": "middlesbrough"}, {"sealed": b"short"}])
def test_a_submission_whose_row_was_changed_does_not_open(store, code, changed):
    sent = store.submissions.send(
        code, lambda _draft: NewSubmission("BEX-7K3P-29XD", "bexley", "complaint", {}), NOON
    )
    with writer(store.engine).begin() as connection:
        connection.execute(update(table).values(**changed))
    with pytest.raises(CannotOpen):
        store.submissions.get(changed.get("id", sent.submission_id))


def test_nothing_typed_is_shown_when_a_submission_is_printed(store, code):
    sent = store.submissions.send(code, built, NOON)
    with store.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(table)).scalar() == 1
    assert "What happened" not in repr(store.submissions.get(sent.submission_id))
    assert "What happened" not in repr(
        NewSubmission("BEX-1", "bexley", "complaint", {"story": "What happened"})
    )

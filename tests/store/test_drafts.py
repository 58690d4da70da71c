from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from intake.clock import LONDON
from intake.store import CannotOpen, KeyRing, NewSubmission, Store, new_key, open_store, read_code, writer
from intake.store.schema import drafts
from tests.store.moments import DAY, MINUTE, NOON, SECOND, WEEK

NO_SUCH_CODE = "0000-0000-0000-0000"


@pytest.fixture
def draft(store):
    return store.drafts.begin("bexley", "complaint", "shared", "en", NOON)


def rows(store):
    with store.engine.connect() as connection:
        return connection.execute(select(drafts)).all()


def tamper(store, **values):
    with writer(store.engine).begin() as connection:
        connection.execute(update(drafts).values(**values))


def test_a_new_draft_is_empty_and_has_a_code_that_brings_it_back(store, draft):
    assert read_code(draft.code) == draft.code
    assert (draft.council, draft.journey, draft.device, draft.language) == (
        "bexley",
        "complaint",
        "shared",
        "en",
    )
    assert (draft.answers, draft.revision) == ({}, 0)
    assert (draft.submission_id, draft.reference) == (None, None)
    assert (draft.started_at, draft.saved_at, draft.expires_at) == (NOON, NOON, NOON + WEEK)
    assert store.drafts.open(draft.code, NOON) == draft


def test_no_two_drafts_share_a_code(store, draft):
    other = store.drafts.begin("bexley", "complaint", "shared", "en", NOON)
    assert other.code != draft.code
    assert store.drafts.open(other.code, NOON) == other


def test_what_was_typed_comes_back_as_it_was_typed(store, draft):
    typed = {
        "text": ["Il m'a dit « non ».\n\n  😢 \u202eשלום\u202c\t"],
        "topic": ["delay", "attitude"],
        "empty": [""],
    }
    saved = store.drafts.save(draft.code, "story", typed, NOON)
    assert saved.answers == {"story": typed}
    assert store.drafts.open(draft.code, NOON) == saved


def test_a_story_of_100_000_characters_comes_back_whole(store, draft):
    story = "😢né\n" * 25_000
    store.drafts.save(draft.code, "story", {"text": [story]}, NOON)
    assert store.drafts.open(draft.code, NOON).answers["story"]["text"] == [story]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.dictionaries(st.text(), st.lists(st.text())))
def test_any_text_comes_back_as_it_was_typed(store, draft, typed):
    store.drafts.save(draft.code, "story", typed, NOON)
    assert store.drafts.open(draft.code, NOON).answers == {"story": typed}


def test_each_step_is_kept_apart_and_saving_it_again_takes_its_place(store, draft):
    store.drafts.save(draft.code, "story", {"text": ["one"]}, NOON)
    store.drafts.save(draft.code, "when", {"date": ["2025"]}, NOON)
    saved = store.drafts.save(draft.code, "story", {"text": ["two"]}, NOON)
    assert saved.answers == {"story": {"text": ["two"]}, "when": {"date": ["2025"]}}
    assert saved.revision == 3


def test_several_steps_are_saved_in_one_commit_as_one_revision(store, draft, watched):
    store.drafts.save(draft.code, "story", {"text": ["one"]}, NOON)
    saved = store.drafts.save_steps(draft.code, {"when": {"date": ["2025"]}, "court": {}}, NOON)
    assert saved.answers == {"story": {"text": ["one"]}, "when": {"date": ["2025"]}, "court": {}}
    assert (saved.revision, watched.commits) == (2, 2)


def test_a_step_posted_empty_was_answered(store, draft):
    store.drafts.save(draft.code, "court", {}, NOON)
    assert "court" in store.drafts.open(draft.code, NOON).answers


def test_each_answer_gives_the_draft_seven_more_days(store, draft):
    saved = store.drafts.save(draft.code, "story", {"text": ["one"]}, NOON + 6 * DAY)
    assert (saved.started_at, saved.saved_at, saved.expires_at) == (NOON, NOON + 6 * DAY, NOON + 13 * DAY)
    assert store.drafts.open(draft.code, NOON + 13 * DAY - SECOND) == saved


def test_seven_days_are_168_hours_also_when_the_clocks_change(store):
    friday = datetime(2026, 10, 23, 12, 0, tzinfo=LONDON)
    draft = store.drafts.begin("bexley", "complaint", "shared", "en", friday)
    assert draft.expires_at == datetime(2026, 10, 30, 11, 0, tzinfo=LONDON)
    assert draft.expires_at - draft.saved_at == timedelta(hours=168)
    saved = store.drafts.save(draft.code, "story", {"text": ["one"]}, friday)
    assert (saved.saved_at, saved.expires_at) == (draft.saved_at, draft.expires_at)


def test_a_draft_is_gone_when_its_seven_days_are_over(store, draft):
    late = NOON + WEEK
    assert store.drafts.open(draft.code, late - SECOND) is not None
    assert store.drafts.open(draft.code, late) is None
    assert store.drafts.save(draft.code, "story", {}, late) is None
    assert store.drafts.change_device(draft.code, "mine", late) is None
    assert store.submissions.send(draft.code, never_built, late) is None


def test_a_code_that_nobody_was_given_opens_nothing(store, draft):
    assert store.drafts.open(NO_SUCH_CODE, NOON) is None
    assert store.drafts.save(NO_SUCH_CODE, "story", {}, NOON) is None
    assert store.drafts.change_device(NO_SUCH_CODE, "mine", NOON) is None
    assert store.drafts.wipe(NO_SUCH_CODE) is False


def test_saying_who_uses_the_phone_changes_nothing_else(store, draft):
    changed = store.drafts.change_device(draft.code, "mine", NOON + DAY)
    assert changed == store.drafts.open(draft.code, NOON)
    assert changed.device == "mine"
    assert (changed.revision, changed.saved_at, changed.expires_at) == (0, NOON, NOON + WEEK)


def test_saying_the_same_about_the_phone_again_writes_nothing(store, draft, watched):
    assert store.drafts.change_device(draft.code, "shared", NOON) == draft
    assert [statement.split()[0] for statement in watched.statements if "BEGIN" not in statement] == [
        "SELECT"
    ]


def test_a_draft_that_was_sent_takes_no_more_answers_but_its_device_may_change(store, draft):
    store.drafts.save(draft.code, "story", {"text": ["one"]}, NOON)
    store.submissions.send(draft.code, built, NOON)
    sent = store.drafts.open(draft.code, NOON)
    assert store.drafts.save(draft.code, "story", {"text": ["two"]}, NOON + MINUTE) == sent
    assert store.drafts.open(draft.code, NOON) == sent
    assert store.drafts.change_device(draft.code, "mine", NOON).reference == sent.reference


def test_a_wiped_draft_is_gone_at_once(store, draft):
    other = store.drafts.begin("bexley", "complaint", "shared", "en", NOON)
    assert store.drafts.wipe(draft.code) is True
    assert store.drafts.open(draft.code, NOON) is None
    assert store.drafts.wipe(draft.code) is False
    assert [row.uid for row in rows(store)] == [other.uid]


def test_wiping_a_draft_that_was_sent_leaves_what_was_sent(store, draft):
    sent = store.submissions.send(draft.code, built, NOON)
    assert store.drafts.wipe(draft.code) is True
    assert store.submissions.get(sent.submission_id).reference == sent.reference


def test_purging_deletes_drafts_that_expired_sent_or_not_and_no_others(store, draft):
    sent = store.drafts.begin("bexley", "complaint", "shared", "en", NOON)
    store.submissions.send(sent.code, built, NOON)
    younger = store.drafts.begin("bexley", "complaint", "shared", "en", NOON + MINUTE)
    assert store.drafts.purge(NOON + WEEK - SECOND) == 0
    assert store.drafts.purge(NOON + WEEK) == 2
    assert [row.uid for row in rows(store)] == [younger.uid]
    assert store.drafts.purge(NOON + WEEK) == 0


def test_opening_a_draft_is_one_select_and_no_commit(store, draft, watched):
    assert store.drafts.open(draft.code, NOON) == draft
    assert [statement.split()[0] for statement in watched.statements] == ["SELECT"]
    assert watched.commits == 0


def test_every_change_is_one_commit(store, watched):
    code = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    assert watched.commits == 1
    store.drafts.save(code, "story", {"text": ["one"]}, NOON)
    assert watched.commits == 2
    store.submissions.send(code, built, NOON)
    assert watched.commits == 3


def test_another_servers_key_finds_no_draft(store, draft, database_url):
    stranger = open_store(database_url, KeyRing.parse(new_key()))
    assert stranger.drafts.open(draft.code, NOON) is None
    assert stranger.drafts.wipe(draft.code) is False
    stranger.close()


def test_the_look_up_alone_does_not_open_a_draft_without_its_key(store, draft, database_url):
    stranger = Store(store.engine, other := KeyRing.parse(new_key()), *open_parts(store.engine, other))
    tamper(store, lookup=other.for_code(draft.code)[0].lookup)
    with pytest.raises(CannotOpen):
        stranger.drafts.open(draft.code, NOON)


@pytest.mark.parametrize("place", [0, 12, -1])
def test_a_draft_whose_row_was_changed_does_not_open(store, draft, place):
    sealed = bytearray(rows(store)[0].sealed)
    sealed[place] ^= 1
    tamper(store, sealed=bytes(sealed))
    with pytest.raises(CannotOpen):
        store.drafts.open(draft.code, NOON)
    with pytest.raises(CannotOpen):
        store.drafts.save(draft.code, "story", {}, NOON)


def test_the_text_of_a_draft_does_not_open_in_another_row(store, draft):
    tamper(store, uid="another")
    with pytest.raises(CannotOpen):
        store.drafts.open(draft.code, NOON)


def test_when_keys_rotate_a_draft_opens_and_the_next_save_seals_it_under_the_newest(database_url):
    old, new = new_key(), new_key()
    before, between, after = (
        open_store(database_url, KeyRing.parse(keys)) for keys in (old, f"{new},{old}", new)
    )
    code = before.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    before.drafts.save(code, "story", {"text": ["one"]}, NOON)

    assert between.drafts.open(code, NOON) == before.drafts.open(code, NOON)
    assert after.drafts.open(code, NOON) is None

    between.drafts.save(code, "when", {"date": ["2025"]}, NOON)
    assert after.drafts.open(code, NOON).answers == {"story": {"text": ["one"]}, "when": {"date": ["2025"]}}
    assert before.drafts.open(code, NOON) is None
    for store in (before, between, after):
        store.close()


def test_wiping_finds_a_draft_under_any_server_key(database_url):
    old, new = new_key(), new_key()
    before, between = (open_store(database_url, KeyRing.parse(keys)) for keys in (old, f"{new},{old}"))
    code = before.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    assert between.drafts.wipe(code) is True
    for store in (before, between):
        store.close()


def test_nothing_typed_is_shown_when_a_draft_is_printed(store, draft):
    saved = store.drafts.save(draft.code, "story", {"text": ["my secret"]}, NOON)
    assert "my secret" not in repr(saved)
    assert draft.code not in repr(saved)


def test_moments_come_back_in_utc(store):
    draft = store.drafts.begin("bexley", "complaint", "shared", "en", datetime(2026, 7, 1, 12, tzinfo=LONDON))
    assert store.drafts.open(draft.code, NOON - 145 * DAY).started_at.tzinfo is UTC


def open_parts(engine, ring):
    from intake.store import Drafts, Outbox, Submissions

    return Drafts(engine, ring), Submissions(engine, ring), Outbox(engine)


def built(draft):
    return NewSubmission("BEX-7K3P-29XD", "bexley", "complaint", {"answers": draft.answers})


def never_built(draft):
    raise AssertionError

from datetime import UTC, datetime

import pytest
from sqlalchemy import make_url

from intake.clock import LONDON
from intake.store import NewMessage, NewSubmission, open_store, writer
from intake.store.message_rows import DUE
from tests.store.moments import DAY, MINUTE, NOON, SECOND

STAFF = NewMessage("staff", "complaints")
SAFETY = NewMessage("safety", "safety")
REPLY = NewMessage("reply", "person", after="staff")


@pytest.fixture
def send(store):
    """Sends a complaint with these messages and gives its submission's id."""
    numbers = iter(range(1000))

    def send(*messages, now=NOON):
        code = store.drafts.begin("bexley", "complaint", "shared", "en", now).code
        new = NewSubmission(f"BEX-{next(numbers):04}", "bexley", "complaint", {}, messages)
        return store.submissions.send(code, lambda _draft: new, now).submission_id

    return send


@pytest.fixture
def outbox(store):
    return store.outbox


def states(outbox, now=NOON):
    status = outbox.status(now)
    return {
        name: number
        for name in ("waiting", "leased", "held", "accepted", "refused")
        if (number := getattr(status, name))
    }


def test_an_empty_outbox_has_nothing_to_claim_and_nothing_unsent(outbox):
    assert outbox.claim("one", NOON) is None
    status = outbox.status(NOON)
    assert (status.waiting, status.leased, status.held, status.accepted, status.refused) == (0, 0, 0, 0, 0)
    assert (status.oldest_unsent, status.rows) == (None, ())


def test_a_claimed_message_says_all_that_is_needed_to_write_it(outbox, send):
    submission_id = send(STAFF, now=NOON)
    message = outbox.claim("one", NOON + SECOND)
    assert (message.submission_id, message.reference, message.council) == (
        submission_id,
        "BEX-0000",
        "bexley",
    )
    assert (message.kind, message.recipient) == ("staff", "complaints")
    assert (message.attempts, message.created_at) == (1, NOON)
    assert message.created_at.tzinfo is UTC


def test_every_message_has_its_own_message_id_that_never_changes(outbox, send):
    send(STAFF, SAFETY)
    first, second = outbox.claim("one", NOON), outbox.claim("one", NOON)
    assert first.message_id.startswith("<")
    assert first.message_id.endswith("@intake.invalid>")
    assert first.message_id != second.message_id
    outbox.postponed(first, "one", NOON, NOON, "greylisted")
    again = outbox.claim("two", NOON)
    assert (again.id, again.message_id) == (first.id, first.message_id)


def test_the_message_id_ends_in_the_services_own_domain(database_url, ring):
    store = open_store(database_url, ring, domain="complaints.example")
    code = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    store.submissions.send(
        code, lambda _draft: NewSubmission("BEX-1", "bexley", "complaint", {}, (STAFF,)), NOON
    )
    assert store.outbox.claim("one", NOON).message_id.endswith("@complaints.example>")
    store.close()


def test_an_accepted_message_is_never_sent_again(outbox, send):
    send(STAFF)
    message = outbox.claim("one", NOON)
    assert outbox.accepted(message, "one", NOON) is True
    assert outbox.claim("one", NOON + DAY) is None
    assert states(outbox, NOON + DAY) == {"accepted": 1}


def test_the_message_that_has_been_due_longest_leaves_first(outbox, send):
    later, sooner = send(STAFF, now=NOON + MINUTE), send(STAFF, now=NOON)
    claimed = [outbox.claim("one", NOON + MINUTE).submission_id for _ in range(2)]
    assert claimed == [sooner, later]


def test_nothing_is_claimed_before_it_is_due(outbox, send):
    send(STAFF, now=NOON + MINUTE)
    assert outbox.claim("one", NOON) is None
    assert outbox.claim("one", NOON + MINUTE) is not None


def test_a_claimed_message_is_nobody_elses_for_twenty_seconds(outbox, send):
    send(STAFF)
    outbox.claim("one", NOON)
    assert states(outbox, NOON + 19 * SECOND) == {"leased": 1}
    assert outbox.claim("two", NOON + 19 * SECOND) is None
    assert states(outbox, NOON + 20 * SECOND) == {"waiting": 1}
    assert outbox.claim("two", NOON + 20 * SECOND).attempts == 2


def test_a_lease_is_as_long_as_it_is_asked_for(outbox, send):
    send(STAFF)
    outbox.claim("one", NOON, lease=MINUTE)
    assert outbox.claim("two", NOON + MINUTE - SECOND) is None
    assert outbox.claim("two", NOON + MINUTE) is not None


def test_twenty_seconds_are_twenty_seconds_when_the_clocks_go_back(outbox, send):
    send(STAFF, now=NOON - 60 * DAY)
    outbox.claim("one", datetime(2026, 10, 25, 1, 59, 50, tzinfo=LONDON))
    assert outbox.claim("two", datetime(2026, 10, 25, 1, 0, 9, tzinfo=UTC)) is None
    assert outbox.claim("two", datetime(2026, 10, 25, 1, 0, 10, tzinfo=UTC)) is not None


def test_what_a_worker_says_after_another_took_over_changes_nothing(outbox, send):
    send(STAFF)
    stale = outbox.claim("one", NOON)
    later = NOON + MINUTE
    taken_over = outbox.claim("two", later)
    assert outbox.accepted(stale, "one", later) is False
    assert outbox.postponed(stale, "one", later, later + DAY, "busy") is False
    assert outbox.refused(stale, "one", later, "no such mailbox") is False
    assert outbox.held(stale, "one", later, "address not confirmed", later + DAY) is False
    assert states(outbox, later) == {"leased": 1}
    assert outbox.accepted(taken_over, "two", later) is True


def test_an_earlier_claim_of_the_same_worker_changes_nothing_either(outbox, send):
    send(STAFF)
    stale = outbox.claim("one", NOON)
    outbox.claim("one", NOON + MINUTE)
    assert outbox.refused(stale, "one", NOON + MINUTE, "no such mailbox") is False


def test_a_slow_workers_accept_counts_while_nobody_took_over(outbox, send):
    send(STAFF)
    message = outbox.claim("one", NOON)
    assert outbox.accepted(message, "one", NOON + MINUTE) is True
    assert outbox.claim("two", NOON + MINUTE) is None


def test_a_message_is_settled_once(outbox, send):
    send(STAFF)
    message = outbox.claim("one", NOON)
    assert outbox.refused(message, "one", NOON, "no such mailbox") is True
    assert outbox.accepted(message, "one", NOON) is False
    assert states(outbox) == {"refused": 1}


def test_a_postponed_message_is_due_again_when_the_worker_said(outbox, send):
    send(STAFF)
    message = outbox.claim("one", NOON)
    assert outbox.postponed(message, "one", NOON, NOON + MINUTE, "greylisted") is True
    assert outbox.claim("one", NOON + MINUTE - SECOND) is None
    assert outbox.claim("two", NOON + MINUTE).attempts == 2


def test_a_postponed_message_lets_others_leave_before_it(outbox, send):
    first, second = send(STAFF), send(STAFF, now=NOON + SECOND)
    message = outbox.claim("one", NOON)
    assert message.submission_id == first
    outbox.postponed(message, "one", NOON, NOON + MINUTE, "greylisted")
    assert outbox.claim("one", NOON + SECOND).submission_id == second


def test_the_automatic_reply_leaves_only_after_the_councils_message_was_accepted(outbox, send):
    send(REPLY, STAFF)
    staff = outbox.claim("one", NOON)
    assert staff.kind == "staff"
    assert outbox.claim("two", NOON) is None
    outbox.postponed(staff, "one", NOON, NOON + MINUTE, "greylisted")
    assert outbox.claim("two", NOON) is None
    outbox.accepted(outbox.claim("one", NOON + MINUTE), "one", NOON + MINUTE)
    assert outbox.claim("two", NOON + MINUTE).kind == "reply"


def test_when_the_councils_message_is_refused_or_held_the_reply_does_not_leave(outbox, send):
    send(STAFF, REPLY)
    send(STAFF, REPLY)
    outbox.refused(outbox.claim("one", NOON), "one", NOON, "no such mailbox")
    outbox.held(outbox.claim("one", NOON), "one", NOON, "address not confirmed", NOON + DAY)
    assert outbox.claim("one", NOON + MINUTE) is None
    assert states(outbox) == {"refused": 1, "held": 1, "waiting": 2}


def test_one_councils_accepted_message_frees_no_other_complaints_reply(outbox, send):
    first = send(STAFF, REPLY)
    send(STAFF, REPLY, now=NOON + SECOND)
    outbox.accepted(outbox.claim("one", NOON), "one", NOON)
    held = outbox.claim("one", NOON + SECOND)
    freed = held if held.kind == "reply" else outbox.claim("one", NOON + SECOND)
    assert freed.submission_id == first
    outbox.claim("one", NOON + SECOND)
    assert outbox.claim("one", NOON + SECOND) is None


def test_one_recipients_trouble_does_not_keep_the_other_waiting(outbox, send):
    send(STAFF, SAFETY)
    first, second = outbox.claim("one", NOON), outbox.claim("one", NOON)
    outbox.refused(first, "one", NOON, "no such mailbox")
    outbox.accepted(second, "one", NOON)
    assert states(outbox) == {"refused": 1, "accepted": 1}


def test_a_held_message_is_looked_at_again_and_holding_is_no_attempt(outbox, send):
    send(STAFF)
    for hour in range(3):
        now = NOON + hour * 60 * MINUTE
        message = outbox.claim("one", now)
        assert message.attempts == 1
        assert outbox.held(message, "one", now, "address not confirmed", now + 60 * MINUTE) is True
        assert states(outbox, now) == {"held": 1}
        assert outbox.claim("one", now + 59 * MINUTE) is None
    now = NOON + 180 * MINUTE
    message = outbox.claim("one", now)
    assert states(outbox, now) == {"leased": 1}
    outbox.accepted(message, "one", now)
    assert states(outbox, now) == {"accepted": 1}


def test_a_held_message_whose_worker_died_is_still_held(outbox, send):
    send(STAFF)
    outbox.held(outbox.claim("one", NOON), "one", NOON, "address not confirmed", NOON)
    outbox.claim("one", NOON)
    assert states(outbox, NOON + MINUTE) == {"held": 1}


def test_a_held_message_that_may_leave_but_is_postponed_is_held_no_longer(outbox, send):
    send(STAFF)
    outbox.held(outbox.claim("one", NOON), "one", NOON, "address not confirmed", NOON)
    outbox.postponed(outbox.claim("one", NOON), "one", NOON, NOON + MINUTE, "greylisted")
    assert states(outbox) == {"waiting": 1}


@pytest.mark.parametrize("settle", ["postponed", "refused", "held"])
def test_retrying_makes_what_did_not_leave_due_at_once(outbox, send, settle):
    send(STAFF)
    message = outbox.claim("one", NOON)
    {
        "postponed": lambda: outbox.postponed(message, "one", NOON, NOON + DAY, "busy"),
        "refused": lambda: outbox.refused(message, "one", NOON, "no such mailbox"),
        "held": lambda: outbox.held(message, "one", NOON, "address not confirmed", NOON + DAY),
    }[settle]()
    assert outbox.claim("one", NOON + MINUTE) is None
    assert outbox.retry() == 1
    assert states(outbox, NOON + MINUTE) == {"waiting": 1}
    again = outbox.claim("one", NOON + MINUTE)
    assert again.id == message.id
    assert again.attempts == 1, "its tries are counted anew, or one more would be the last"


def test_retrying_touches_nothing_that_left_or_is_leaving(outbox, send):
    send(STAFF, SAFETY)
    outbox.accepted(outbox.claim("one", NOON), "one", NOON)
    leaving = outbox.claim("one", NOON)
    assert outbox.retry() == 0
    assert states(outbox) == {"accepted": 1, "leased": 1}
    assert outbox.accepted(leaving, "one", NOON) is True


def test_the_status_shows_each_message_that_was_not_accepted_and_why(outbox, send):
    send(STAFF, REPLY, now=NOON)
    send(STAFF, now=NOON + MINUTE)
    send(STAFF, now=NOON + 2 * MINUTE)
    now = NOON + 3 * MINUTE
    outbox.held(outbox.claim("one", now), "one", now, "address not confirmed", now + DAY)
    outbox.refused(outbox.claim("one", now), "one", now, "550 no such mailbox")
    outbox.accepted(outbox.claim("one", now), "one", now)
    status = outbox.status(now)
    assert {(row.reference, row.kind, row.recipient, row.state, row.why) for row in status.rows} == {
        ("BEX-0000", "staff", "complaints", "held", "address not confirmed"),
        ("BEX-0000", "reply", "person", "waiting", None),
        ("BEX-0001", "staff", "complaints", "refused", "550 no such mailbox"),
    }
    assert [row.created_at for row in status.rows] == [NOON, NOON, NOON + MINUTE]
    held = next(row for row in status.rows if row.state == "held")
    assert (held.council, held.attempts, held.due_at) == ("bexley", 0, now + DAY)
    assert status.oldest_unsent == 3 * MINUTE


def test_the_age_of_the_oldest_unsent_is_right_on_the_night_the_clocks_go_back(outbox, send):
    send(STAFF, now=datetime(2026, 10, 25, 0, 30, tzinfo=LONDON))
    assert outbox.status(datetime(2026, 10, 25, 2, 30, tzinfo=LONDON)).oldest_unsent == 180 * MINUTE


def test_refused_messages_are_counted_but_are_not_the_oldest_unsent(outbox, send):
    send(STAFF, now=NOON)
    outbox.refused(outbox.claim("one", NOON), "one", NOON, "no such mailbox")
    send(STAFF, now=NOON + MINUTE)
    status = outbox.status(NOON + 2 * MINUTE)
    assert (status.refused, status.waiting, status.oldest_unsent) == (1, 1, MINUTE)


def test_a_worker_steps_over_a_message_that_another_is_just_claiming(fresh_postgres_url, ring):
    """On PostgreSQL, where several workers may be at it at once; on SQLite one waits a millisecond for the other."""
    impatient = make_url(fresh_postgres_url).update_query_dict({"options": "-c lock_timeout=2s"})
    store = open_store(impatient.render_as_string(hide_password=False), ring)
    code = store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code
    new = NewSubmission("BEX-1", "bexley", "complaint", {}, (STAFF, SAFETY))
    store.submissions.send(code, lambda _draft: new, NOON)
    with writer(store.engine).begin() as connection:
        row = connection.execute(DUE, {"now": NOON}).one()
        assert store.outbox.claim("two", NOON).id != row.id
        assert store.outbox.claim("three", NOON) is None
    store.close()

"""Sending is one transaction: all of it, once, or nothing."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from intake.clock import LONDON
from intake.complaints import submit as sending
from intake.complaints.submission import Submission
from intake.complaints.submit import ChangedMeanwhile, NotComplete, NotThisDraft, submit
from intake.journey.journeys import ADVOCATE as ADVOCATE_JOURNEY
from intake.journey.journeys import COMPLAINT
from tests.complaints.people import (
    ADVOCATE,
    CHILD,
    CHILD_IN_DANGER,
    FRIDAY,
    MIDDLESBROUGH,
    PROFILES,
    answers_of,
    changed,
    with_safety_mailbox,
)


def draft_of(store, typed, journey=COMPLAINT, council="middlesbrough"):
    draft = store.drafts.begin(council, journey.slug, "shared", "en", FRIDAY)
    for step, fields in answers_of(typed).items():
        store.drafts.save(draft.code, step, fields, FRIDAY)
    return draft.code


def press_send(store, profile, journey, code, now):
    """Sends what the check page shows at this moment."""
    draft = store.drafts.open(code, now)
    return submit(store, profile, journey, code, now, seen=draft.revision if draft else 0)


def kept(store, sent):
    return Submission.from_document(store.submissions.get(sent.submission_id).document)


def waiting(store):
    messages = []
    while message := store.outbox.claim("worker", FRIDAY):
        messages.append((message.kind, message.recipient))
        store.outbox.accepted(message, "worker", FRIDAY)
    return messages


def test_what_was_answered_is_what_is_kept(store):
    sent = press_send(store, MIDDLESBROUGH, COMPLAINT, draft_of(store, CHILD_IN_DANGER), FRIDAY)
    submission = kept(store, sent)
    assert sent.new
    assert submission.reference == sent.reference
    assert submission.reference.startswith("MBR-")
    assert submission.answers == answers_of(CHILD_IN_DANGER)
    assert submission.received_at == FRIDAY
    assert (submission.council, submission.kind, submission.language) == ("middlesbrough", "complaint", "en")


def test_answers_off_the_path_are_not_sent(store):
    changed_their_mind = {**CHILD, "safe": {"danger": "no"}, "safe-who": {"allegation": "yes"}, "court": {}}
    sent = press_send(store, MIDDLESBROUGH, COMPLAINT, draft_of(store, changed_their_mind), FRIDAY)
    assert set(kept(store, sent).answers) == {"you", "safe", "story", "advocate", "contact"}


def test_marks_about_the_journey_are_kept(store):
    sent = press_send(
        store, MIDDLESBROUGH, COMPLAINT, draft_of(store, {**CHILD, "_words": {"simpler": "yes"}}), FRIDAY
    )
    assert kept(store, sent).facts.wording == "child"
    assert "_words" in kept(store, sent).answers


def test_an_incomplete_path_is_never_sent_and_the_first_gap_is_named(store):
    code = draft_of(store, changed(CHILD, story=None))
    with pytest.raises(NotComplete) as problem:
        press_send(store, MIDDLESBROUGH, COMPLAINT, code, FRIDAY)
    assert problem.value.slug == "story"
    assert waiting(store) == []
    assert store.drafts.open(code, FRIDAY).submission_id is None


def test_a_draft_goes_to_no_other_council_and_no_other_journey(store):
    code = draft_of(store, CHILD)
    with pytest.raises(NotThisDraft):
        press_send(store, PROFILES["bexley"], COMPLAINT, code, FRIDAY)
    with pytest.raises(NotThisDraft):
        press_send(store, MIDDLESBROUGH, ADVOCATE_JOURNEY, code, FRIDAY)
    assert waiting(store) == []


def test_no_such_draft_is_none(store):
    assert press_send(store, MIDDLESBROUGH, COMPLAINT, "aaaa-bbbb-cccc-dddd", FRIDAY) is None


def test_what_was_saved_in_the_instant_of_send_is_not_sent_unseen(store):
    code = draft_of(store, CHILD)
    seen = store.drafts.open(code, FRIDAY).revision
    store.drafts.save(code, "story", {"story": ["Something else"]}, FRIDAY)
    with pytest.raises(ChangedMeanwhile):
        submit(store, MIDDLESBROUGH, COMPLAINT, code, FRIDAY, seen=seen)
    assert store.drafts.open(code, FRIDAY).submission_id is None
    assert waiting(store) == []


def test_send_pressed_twice_is_sent_once(store):
    code = draft_of(store, ADVOCATE)
    first = press_send(store, MIDDLESBROUGH, COMPLAINT, code, FRIDAY)
    again = press_send(store, MIDDLESBROUGH, COMPLAINT, code, FRIDAY)
    assert again.reference == first.reference
    assert (first.new, again.new) == (True, False)
    assert waiting(store) == [("staff", "complaints"), ("reply", "person")]


def test_two_simultaneous_sends_make_one_submission(store):
    code = draft_of(store, CHILD)
    ready = threading.Barrier(4)

    def press(_):
        ready.wait()
        return press_send(store, MIDDLESBROUGH, COMPLAINT, code, FRIDAY)

    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(press, range(4)))
    assert len({sent.reference for sent in results}) == 1
    assert sorted(sent.new for sent in results) == [False, False, False, True]
    assert waiting(store) == [("staff", "complaints")]


def test_a_reference_that_is_taken_is_not_used_again(store, monkeypatch):
    references = iter(["MBR-2222-2222", "MBR-2222-2222", "MBR-3333-3333"])
    monkeypatch.setattr(sending, "new_reference", lambda _profile: next(references))
    codes = [draft_of(store, CHILD) for _ in range(2)]
    assert [press_send(store, MIDDLESBROUGH, COMPLAINT, code, FRIDAY).reference for code in codes] == [
        "MBR-2222-2222",
        "MBR-3333-3333",
    ]


def test_who_else_was_told_is_kept_with_it(store):
    profile = with_safety_mailbox(MIDDLESBROUGH)
    sent = press_send(store, profile, COMPLAINT, draft_of(store, CHILD_IN_DANGER), FRIDAY)
    assert kept(store, sent).also_told == ("safety",)
    assert sorted(waiting(store)) == [("safety", "safety"), ("staff", "complaints")]


def test_a_complaint_sent_at_half_past_midnight_in_summer_is_received_on_that_day(store):
    late = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    code = draft_of(store, CHILD)
    submission = kept(store, press_send(store, MIDDLESBROUGH, COMPLAINT, code, late))
    assert submission.received_at == datetime(2026, 7, 2, 0, 30, tzinfo=LONDON)
    assert submission.received_on.isoformat() == "2026-07-02"

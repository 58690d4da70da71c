"""Several people, tabs and workers at once, in threads that start together."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import func, select

from intake.store import NewMessage, NewSubmission
from intake.store.schema import messages, submissions
from tests.store.moments import NOON


def at_once(number, act):
    """Runs `act(0)`, `act(1)` ... in as many threads, none before all are ready."""
    ready = threading.Barrier(number)

    def run(which):
        ready.wait()
        return act(which)

    with ThreadPoolExecutor(number) as threads:
        return list(threads.map(run, range(number)))


def begin(store):
    return store.drafts.begin("bexley", "complaint", "shared", "en", NOON).code


def count(store, table):
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar()


def test_two_sends_of_one_draft_make_one_submission(store):
    for round_ in range(5):
        code = begin(store)

        def send(which, code=code, round_=round_):
            new = NewSubmission(
                f"BEX-{round_}-{which}", "bexley", "complaint", {}, (NewMessage("staff", "complaints"),)
            )
            return store.submissions.send(code, lambda _draft: new, NOON)

        sent = at_once(4, send)
        assert Counter(one.new for one in sent) == {True: 1, False: 3}
        assert len({(one.submission_id, one.reference) for one in sent}) == 1
    assert (count(store, submissions), count(store, messages)) == (5, 5)


def test_drafts_that_draw_the_same_reference_at_once_get_one_each(store):
    codes = [begin(store) for _ in range(4)]

    def send(which):
        references = iter(["BEX-SAME", f"BEX-{which}"])
        return store.submissions.send(
            codes[which], lambda _draft: NewSubmission(next(references), "bexley", "complaint", {}), NOON
        )

    references = [one.reference for one in at_once(4, send)]
    assert len(set(references)) == 4
    assert "BEX-SAME" in references


def test_answers_saved_in_two_tabs_at_once_are_all_kept(store):
    code = begin(store)

    def save(which):
        for number in range(10):
            store.drafts.save(code, f"step-{which}-{number}", {"text": [str(number)]}, NOON)

    at_once(4, save)
    draft = store.drafts.open(code, NOON)
    assert len(draft.answers) == 40
    assert draft.revision == 40


def test_a_draft_wiped_while_it_is_saved_stays_gone(store):
    code = begin(store)
    at_once(2, lambda which: store.drafts.wipe(code) if which else store.drafts.save(code, "story", {}, NOON))
    assert store.drafts.open(code, NOON) is None


def test_a_message_is_claimed_by_one_worker_only(store):
    for number in range(10):
        new = NewSubmission(
            f"BEX-{number}",
            "bexley",
            "complaint",
            {},
            (NewMessage("staff", "complaints"), NewMessage("safety", "safety")),
        )
        store.submissions.send(begin(store), lambda _draft, new=new: new, NOON)

    def work(which):
        claimed = []
        # A worker may find nothing for a moment, while others hold what it looked at: it looks again.
        for _ in range(40):
            message = store.outbox.claim(f"worker {which}", NOON)
            if message is not None:
                claimed.append(message.id)
        return claimed

    claimed = [one for worker in at_once(4, work) for one in worker]
    assert len(claimed) == len(set(claimed)) == 20

"""Emptying the outbox: every letter leaves, once if it can be helped, whatever happens to servers and workers."""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from intake.clock import LONDON
from intake.config import MailSettings, SettingsProblem
from intake.mail import backoff, delivery
from intake.mail.backoff import GIVE_UP_AFTER, TRIES_BEFORE_GIVING_UP, is_hopeless, pause, wait
from intake.mail.delivery import Round, Worker, deliver_due, run_worker, transport_for, worker_name
from intake.mail.letter import Hold, Letter
from intake.mail.maildir import MaildirTransport
from intake.mail.outcome import Accepted, Permanent, Temporary
from intake.mail.stop import Stop
from intake.mail.transport import SmtpTransport
from intake.store import KeyRing, NewMessage, NewSubmission, Store, new_key, open_store, upgrade

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
STAFF = NewMessage("staff", "complaints")
SAFETY = NewMessage("safety", "safety")
REPLY = NewMessage("reply", "person", after="staff")
CANARY = "canary-Amina-canary"
DOWN = Temporary("no connection: ECONNREFUSED", server_down=True)


@dataclass
class Clock:
    """Shows what it was set to."""

    shows: datetime = NOON

    def __call__(self) -> datetime:
        return self.shows

    def forward(self, by: timedelta) -> None:
        self.shows += by


@dataclass
class Counter:
    """A post office counter: takes letters and answers as it was told to, for each recipient."""

    answers: dict = field(default_factory=dict)
    otherwise: object = field(default_factory=Accepted)
    tried: list[tuple[str, str]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def hand_over(self, letter, now, seconds):
        self.tried.append((letter.to, letter.message_id))
        self.seconds.append(seconds)
        answer = self.answers.get(letter.to, self.otherwise)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path) -> tuple[str, str]:
    url, key = f"sqlite:///{tmp_path / 'intake.db'}", new_key()
    upgrade(url)
    return url, key


@pytest.fixture
def store(database):
    url, key = database
    store = open_store(url, KeyRing.parse(key), "intake.example")
    yield store
    store.close()


def send(store: Store, reference: str, *messages: NewMessage, council="bexley", now=NOON) -> None:
    code = store.drafts.begin(council, "complaint", "shared", "en", now).code
    new = NewSubmission(reference, council, "complaint", {"story": CANARY}, messages)
    store.submissions.send(code, lambda draft: new, now)


def written(message, stored, profile):
    return Letter(
        to=f"{message.recipient}@{message.council}.example",
        confirmed=message.recipient != "safety",
        subject=stored.reference,
        text=stored.document["story"],
        message_id=message.message_id,
    )


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def worker(store, counter) -> Worker:
    return Worker(store.outbox, store.submissions, {"bexley": object()}, written, counter)


def deliver(worker, clock) -> Round:
    return deliver_due(worker, now=clock, chance=lambda: 0.5)


def states(store, clock) -> dict[str, str]:
    return {
        f"{row.reference} {row.kind}": f"{row.state}: {row.why}" for row in store.outbox.status(clock()).rows
    }


class TestOneRound:
    def test_everything_that_is_due_leaves_and_leaves_once(self, store, worker, counter, clock):
        send(store, "BEX-0001", STAFF)
        send(store, "BEX-0002", STAFF)
        assert deliver(worker, clock) == Round(accepted=2)
        assert deliver(worker, clock) == Round()
        assert len({message_id for _, message_id in counter.tried}) == 2
        assert store.outbox.status(clock()).accepted == 2

    def test_the_reply_to_the_person_leaves_after_the_councils_letter(self, store, worker, counter, clock):
        send(store, "BEX-0001", REPLY, STAFF)
        deliver(worker, clock)
        assert [to for to, _ in counter.tried] == ["complaints@bexley.example", "person@bexley.example"]

    def test_the_reply_waits_as_long_as_the_council_has_nothing(self, store, worker, counter, clock):
        send(store, "BEX-0001", REPLY, STAFF)
        counter.answers["complaints@bexley.example"] = Temporary("recipient not taken: 450")
        assert deliver(worker, clock) == Round(postponed=1)
        assert [to for to, _ in counter.tried] == ["complaints@bexley.example"]

    def test_a_letter_put_off_is_due_later_and_the_others_leave_now(self, store, worker, counter, clock):
        send(store, "BEX-0001", STAFF, NewMessage("provider", "provider"))
        counter.answers["complaints@bexley.example"] = Temporary("recipient not taken: 450 4.7.1")
        assert deliver(worker, clock) == Round(accepted=1, postponed=1)
        assert states(store, clock) == {"BEX-0001 staff": "waiting: recipient not taken: 450 4.7.1"}
        counter.answers.clear()
        clock.forward(29 * SECOND)
        assert deliver(worker, clock) == Round()
        clock.forward(SECOND)
        assert deliver(worker, clock) == Round(accepted=1)

    def test_a_letter_refused_for_good_is_loud_and_never_tried_again(
        self, store, worker, counter, clock, caplog
    ):
        send(store, "BEX-0001", STAFF)
        counter.otherwise = Permanent("recipient not taken: 550 5.1.1")
        assert deliver(worker, clock) == Round(refused=1)
        assert [record.levelno for record in caplog.records] == [logging.ERROR]
        clock.forward(timedelta(days=30))
        assert deliver(worker, clock) == Round()
        assert states(store, clock) == {"BEX-0001 staff": "refused: recipient not taken: 550 5.1.1"}

    def test_when_the_server_is_down_the_others_are_not_tried(self, store, worker, counter, clock):
        send(store, "BEX-0001", STAFF)
        send(store, "BEX-0002", STAFF)
        counter.otherwise = DOWN
        assert deliver(worker, clock) == Round(postponed=1, server_down=True)
        assert len(counter.tried) == 1

    def test_a_letter_waits_while_the_server_is_down_and_arrives_soon_after_it_is_back(
        self, mail_server, settings_for, store, worker, clock
    ):
        server = mail_server()
        worker = replace(worker, transport=SmtpTransport(settings_for(server)))
        server.stop()
        send(store, "BEX-0001", STAFF)
        for _ in range(30):
            deliver(worker, clock)
            clock.forward(10 * SECOND)
        assert states(store, clock) == {"BEX-0001 staff": "waiting: no connection: ECONNREFUSED"}
        server.start()
        clock.forward(timedelta(minutes=1, seconds=12))
        assert deliver(worker, clock) == Round(accepted=1)
        assert [mail["Subject"] for mail in server.letters] == ["BEX-0001"]

    def test_two_recipients_of_one_complaint_are_two_letters(
        self, mail_server, settings_for, store, worker, clock
    ):
        server = mail_server(to_recipient={"provider@bexley.example": "550 5.1.1 unknown"})
        worker = replace(worker, transport=SmtpTransport(settings_for(server)))
        send(store, "BEX-0001", STAFF, NewMessage("provider", "provider"))
        assert deliver(worker, clock) == Round(accepted=1, refused=1)
        assert [recipients for _, recipients, _ in server.taken] == [["complaints@bexley.example"]]

    def test_after_five_days_a_person_must_look(self, store, worker, counter, clock):
        send(store, "BEX-0001", STAFF)
        counter.otherwise = Temporary("recipient not taken: 450")
        while deliver(worker, clock) != Round(refused=1):
            clock.forward(timedelta(minutes=15))
        assert timedelta(days=5) <= clock() - NOON <= timedelta(days=5, hours=1)
        assert 120 < len(counter.tried) < 150
        assert states(store, clock) == {"BEX-0001 staff": "refused: recipient not taken: 450"}

    def test_a_letter_grown_old_while_no_worker_ran_is_still_given_its_tries(
        self, store, worker, counter, clock
    ):
        send(store, "BEX-0001", STAFF)
        clock.forward(timedelta(days=8))
        counter.otherwise = Temporary("recipient not taken: 450")
        assert deliver(worker, clock) == Round(postponed=1)

    def test_a_wait_across_the_end_of_summer_time_is_as_long_as_any_other(
        self, store, worker, counter, clock
    ):
        clock.shows = datetime(2026, 10, 25, 1, 59, 50, tzinfo=LONDON)  # ten seconds later it is one o'clock
        send(store, "BEX-0001", STAFF, now=clock())
        counter.otherwise = Temporary("recipient not taken: 450")
        deliver(worker, clock)
        [row] = store.outbox.status(clock()).rows
        assert row.due_at - clock().astimezone(UTC) == 30 * SECOND


class TestHolding:
    def test_an_address_nobody_confirmed_is_held_and_never_reaches_the_server(
        self, mail_server, settings_for, store, worker, clock
    ):
        server = mail_server()
        worker = replace(worker, transport=SmtpTransport(settings_for(server)))
        send(store, "BEX-0001", SAFETY)
        for _ in range(3):
            assert deliver(worker, clock) == Round(held=1)
            clock.forward(backoff.LOOK_AGAIN_AT_HELD)
        assert server.connections == 0
        clock.forward(-SECOND)
        assert states(store, clock) == {"BEX-0001 safety": "held: address not confirmed"}

    def test_a_held_letter_leaves_soon_after_its_address_was_confirmed(self, store, worker, counter, clock):
        send(store, "BEX-0001", SAFETY)
        counter.otherwise = Hold("address not confirmed")
        deliver(worker, clock)
        counter.otherwise = Accepted()
        clock.forward(timedelta(minutes=5))
        assert deliver(worker, clock) == Round(accepted=1)

    def test_the_maildir_takes_it(self, store, worker, clock, tmp_path):
        transport = MaildirTransport(tmp_path / "mail", MailSettings())
        send(store, "BEX-0001", SAFETY)
        assert deliver(replace(worker, transport=transport), clock) == Round(accepted=1)
        assert len(list((tmp_path / "mail" / "new").iterdir())) == 1

    def test_a_letter_that_its_writer_holds_back_is_held(self, store, worker, counter, clock):
        worker = replace(worker, render=lambda *_: Hold("no address"))
        send(store, "BEX-0001", STAFF)
        assert deliver(worker, clock) == Round(held=1)
        assert counter.tried == []

    def test_a_council_that_this_worker_does_not_serve_is_left_to_another(self, store, worker, clock):
        send(store, "MBR-0001", STAFF, council="middlesbrough")
        send(store, "BEX-0001", STAFF)
        assert deliver(worker, clock) == Round(accepted=1, held=1)
        assert states(store, clock) == {"MBR-0001 staff": "held: this worker does not serve the council"}


class TestTroubleWithOneLetter:
    def test_a_letter_that_cannot_be_written_waits_and_the_others_leave(
        self, store, worker, counter, clock, caplog
    ):
        def stumbles(message, stored, profile):
            if stored.reference == "BEX-0001":
                raise KeyError(stored.document["story"])
            return written(message, stored, profile)

        send(store, "BEX-0001", STAFF)
        send(store, "BEX-0002", STAFF)
        assert deliver(replace(worker, render=stumbles), clock) == Round(accepted=1, postponed=1)
        assert states(store, clock) == {"BEX-0001 staff": "waiting: writing: KeyError"}
        assert "BEX-0001 staff to complaints: postponed: writing: KeyError" in caplog.text

    def test_a_letter_that_trips_the_transport_waits_and_the_others_leave(
        self, store, worker, counter, clock
    ):
        send(store, "BEX-0001", STAFF, NewMessage("provider", "provider"))
        counter.answers["complaints@bexley.example"] = RuntimeError(CANARY)
        assert deliver(worker, clock) == Round(accepted=1, postponed=1)
        assert states(store, clock) == {"BEX-0001 staff": "waiting: handing over: RuntimeError"}

    def test_a_submission_whose_key_is_no_longer_listed_waits_for_it(self, database, store, worker, clock):
        send(store, "BEX-0001", STAFF)
        other = open_store(database[0], KeyRing.parse(new_key()))
        assert deliver(replace(worker, submissions=other.submissions), clock) == Round(postponed=1)
        other.close()
        assert states(store, clock) == {"BEX-0001 staff": "waiting: writing: CannotOpen"}

    def test_a_submission_that_is_no_longer_kept_is_loud(self, store, worker, clock, monkeypatch):
        from intake.store import NoSuchSubmission

        def gone(submission_id):
            raise NoSuchSubmission(submission_id)

        send(store, "BEX-0001", STAFF)
        monkeypatch.setattr(worker.submissions, "get", gone)
        assert deliver(worker, clock) == Round(refused=1)

    def test_a_letter_that_took_too_long_to_write_is_not_handed_over_on_a_lease_that_ends(
        self, store, worker, counter, clock, monkeypatch
    ):
        passed = iter([0.0, 16.5])
        monkeypatch.setattr(delivery.time, "monotonic", lambda: next(passed))
        send(store, "BEX-0001", STAFF)
        outcome = delivery._try_one(
            worker, store.outbox.claim("one", clock()), delivery.time.monotonic(), clock, Stop()
        )
        assert outcome == Temporary("the letter took too long to write")
        assert counter.tried == []

    def test_a_letter_has_less_time_to_leave_than_the_lease_has(self, store, worker, counter, clock):
        send(store, "BEX-0001", STAFF)
        deliver(worker, clock)
        assert 0 < counter.seconds[0] <= 17

    def test_logs_and_reasons_hold_references_and_codes_and_nothing_typed(
        self, mail_server, settings_for, store, worker, clock, caplog
    ):
        caplog.set_level(logging.DEBUG, logger="intake")
        server = mail_server(
            to_recipient={
                "complaints@bexley.example": f"550 5.1.1 complaints@bexley.example {CANARY}",
                "provider@bexley.example": f"450 {CANARY}",
            }
        )
        worker = replace(worker, transport=SmtpTransport(settings_for(server)))
        send(
            store,
            "BEX-0001",
            STAFF,
            NewMessage("provider", "provider"),
            NewMessage("reply", "person"),
            SAFETY,
        )
        assert deliver(worker, clock) == Round(accepted=1, postponed=1, refused=1, held=1)
        said = " ".join(record.getMessage() for record in caplog.records if record.name.startswith("intake"))
        said += " ".join(states(store, clock).values())
        assert "BEX-0001" in said
        assert CANARY not in said
        assert "@" not in said


class TestTwoWorkers:
    def test_when_a_worker_dies_another_takes_over_when_its_lease_of_20_seconds_ends(
        self, store, worker, counter, clock
    ):
        send(store, "BEX-0001", STAFF)
        assert store.outbox.claim("dead", clock()) is not None
        clock.forward(19 * SECOND)
        assert deliver(worker, clock) == Round()
        clock.forward(SECOND)
        assert deliver(worker, clock) == Round(accepted=1)

    def test_what_a_late_worker_says_changes_nothing_and_is_told(self, store, worker, counter, clock, caplog):
        class Slow(Counter):
            def hand_over(self, letter, now, seconds):
                clock.forward(30 * SECOND)
                assert deliver(replace(worker, name="quick"), clock) == Round(accepted=1)
                return Temporary("recipient not taken: 450")

        send(store, "BEX-0001", STAFF)
        deliver(replace(worker, transport=Slow()), clock)
        assert store.outbox.status(clock()).accepted == 1
        assert "another worker has taken it over" in caplog.text

    def test_no_two_workers_have_one_name(self):
        assert len({worker_name() for _ in range(100)}) == 100


class TestTheDatabaseAway:
    def test_what_was_accepted_is_noted_as_soon_as_the_database_is_back(
        self, store, worker, counter, clock, monkeypatch
    ):
        real, troubles = store.outbox.accepted, iter([RuntimeError(CANARY), RuntimeError(CANARY)])

        def stutters(*said):
            for trouble in troubles:
                raise trouble
            return real(*said)

        monkeypatch.setattr(worker.outbox, "accepted", stutters)
        monkeypatch.setattr(delivery.time, "sleep", lambda _: None)
        send(store, "BEX-0001", STAFF)
        assert deliver(worker, clock) == Round(accepted=1)
        assert len(counter.tried) == 1
        assert store.outbox.status(clock()).accepted == 1

    def test_a_database_that_stays_away_is_waited_for_in_the_loop(
        self, store, worker, clock, monkeypatch, caplog
    ):
        def away(*_):
            raise RuntimeError(CANARY)

        monkeypatch.setattr(worker.outbox, "accepted", away)
        monkeypatch.setattr(delivery, "_NOTE_AGAIN", 0.5)
        send(store, "BEX-0001", STAFF)
        assert not delivery._went_well(worker, Stop(), clock)
        assert "RuntimeError" in caplog.text
        assert CANARY not in caplog.text


class TestTheLoop:
    def test_it_delivers_what_comes_purges_once_an_hour_and_ends_when_asked(
        self, store, worker, counter, clock
    ):
        stop, purged = Stop(), []
        loop = threading.Thread(
            target=run_worker,
            args=[worker],
            kwargs={"purge": purged.append, "stop": stop, "tick": 0.01, "now": clock},
        )
        loop.start()
        try:
            send(store, "BEX-0001", STAFF)
            eventually(lambda: counter.tried and purged)
            clock.forward(timedelta(minutes=59))
            send(store, "BEX-0002", STAFF)
            eventually(lambda: len(counter.tried) == 2)
            assert purged == [NOON]
            clock.forward(timedelta(minutes=1))
            eventually(lambda: len(purged) == 2)
        finally:
            stop.ask()
            loop.join(5)
        assert not loop.is_alive()

    def test_while_the_server_is_down_it_leaves_the_outbox_alone_for_a_while(
        self, store, worker, counter, clock
    ):
        counter.otherwise = DOWN
        for number in range(5):
            send(store, f"BEX-000{number}", STAFF)
        run_for(0.5, worker, clock)
        assert len(counter.tried) == 1

    def test_neither_a_database_that_is_away_nor_a_purge_that_trips_ends_it(
        self, store, worker, counter, clock, monkeypatch, caplog
    ):
        def trips(*_):
            raise RuntimeError(CANARY)

        monkeypatch.setattr(worker.outbox, "claim", trips)
        run_for(0.2, worker, clock, purge=trips)
        said = [record.getMessage() for record in caplog.records]
        assert said == [
            "the outbox cannot be read or written: RuntimeError",
            "old drafts were not removed: RuntimeError",
        ]

    def test_asked_to_stop_it_takes_no_further_message(self, store, worker, clock):
        stop = Stop()

        class AsksToStop(Counter):
            def hand_over(self, letter, now, seconds):
                stop.ask()
                return Accepted()

        send(store, "BEX-0001", STAFF)
        send(store, "BEX-0002", STAFF)
        worker = replace(worker, transport=AsksToStop())
        assert deliver_due(worker, now=clock, stop=stop) == Round(accepted=1)


WORKER = """
import os, sys
from datetime import timedelta
from pathlib import Path
from intake.config import MailSettings
from intake.mail.delivery import Worker, run_worker
from intake.mail.letter import Letter
from intake.mail.transport import SmtpTransport
from intake.store import KeyRing, open_store

url, key, port, seconds = sys.argv[1:]
store = open_store(url, KeyRing.parse(key), "intake.example")

def render(message, stored, profile):
    return Letter(to="a@b.example", confirmed=True, subject="s", text="t", message_id=message.message_id)

settings = MailSettings(server="127.0.0.1", port=int(port), default_sender="s@b.example", timeout_seconds=float(seconds))
worker = Worker(store.outbox, store.submissions, {"bexley": object()}, render, SmtpTransport(settings))
run_worker(worker, purge=lambda now: print("ready", flush=True))
store.close()
print("done", flush=True)
"""


@pytest.fixture
def worker_process(database):
    """Starts a worker as a process of its own, which ends with the test."""
    started = []

    def start(port: int, seconds: float = 15) -> subprocess.Popen:
        command = [sys.executable, "-W", "error", "-c", WORKER, *database, str(port), str(seconds)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        assert process.stdout.readline() == "ready\n"
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


class TestSignals:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_an_idle_worker_ends_within_seconds_of_being_asked(self, worker_process, free_port, number):
        process = worker_process(free_port)
        process.send_signal(number)
        assert process.communicate(timeout=8)[0] == "done\n"
        assert process.returncode == 0

    def test_a_worker_whose_server_does_not_answer_ends_within_seconds_and_the_letter_waits(
        self, worker_process, odd_server, store
    ):
        port = odd_server(lambda _, closing: closing.wait(60))
        process = worker_process(port)
        send(store, "BEX-0001", STAFF, now=datetime.now(UTC))
        eventually(lambda: store.outbox.status(datetime.now(UTC)).leased)
        asked = time.monotonic()
        process.terminate()
        assert process.communicate(timeout=12)[0] == "done\n"
        assert process.returncode == 0
        assert time.monotonic() - asked < 8
        status = store.outbox.status(datetime.now(UTC))
        assert (status.waiting, status.leased) == (1, 0)

    def test_a_killed_workers_letter_leaves_with_another_when_the_lease_has_ended(
        self, worker_process, odd_server, store, worker, counter
    ):
        port = odd_server(lambda _, closing: closing.wait(60))
        process = worker_process(port)
        send(store, "BEX-0001", STAFF, now=datetime.now(UTC))
        eventually(lambda: store.outbox.status(datetime.now(UTC)).leased)
        os.kill(process.pid, signal.SIGKILL)
        process.wait(5)
        assert deliver(worker, lambda: datetime.now(UTC)) == Round()
        assert deliver(worker, lambda: datetime.now(UTC) + 20 * SECOND) == Round(accepted=1)
        assert len(counter.tried) == 1

    def test_only_a_letter_being_handed_over_is_cut_short(self):
        stop = Stop()
        stop._cut_short(signal.SIGALRM, None)
        with stop.handing_over(), pytest.raises(TimeoutError):
            stop._cut_short(signal.SIGALRM, None)
        stop._cut_short(signal.SIGALRM, None)

    def test_signals_are_as_they_were_when_the_worker_has_ended(self):
        before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM)]
        with Stop().on_signals():
            assert signal.getsignal(signal.SIGTERM) != before[0]
        after = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM)]
        assert after == before


class TestWaiting:
    def test_waits_double_from_5_seconds_to_a_minute_while_the_server_is_down(self):
        waits = [wait(n, server_down=True, chance=lambda: 0.5) / SECOND for n in range(1, 8)]
        assert waits == [5, 10, 20, 40, 60, 60, 60]

    def test_waits_double_from_30_seconds_to_an_hour_when_a_letter_was_put_off(self):
        waits = [wait(n, server_down=False, chance=lambda: 0.5) / SECOND for n in range(1, 10)]
        assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]

    @pytest.mark.parametrize("chance", [0.0, 0.25, 0.999])
    def test_a_wait_is_spread_by_a_fifth_to_either_side(self, chance):
        seconds = wait(4, server_down=True, chance=lambda: chance) / SECOND
        assert 32 <= seconds < 48

    def test_a_wait_after_any_number_of_tries_is_a_number(self):
        assert wait(10_000, server_down=False) <= timedelta(hours=1.2)

    def test_a_worker_pauses_for_half_a_minute_at_most(self):
        assert [pause(n) / SECOND for n in (1, 2, 3, 4, 50)] == [5, 10, 20, 30, 30]

    def test_only_what_is_old_and_was_tried_often_is_hopeless(self):
        old = NOON - GIVE_UP_AFTER
        assert is_hopeless(old, TRIES_BEFORE_GIVING_UP, NOON)
        assert not is_hopeless(old + SECOND, TRIES_BEFORE_GIVING_UP, NOON)
        assert not is_hopeless(old, TRIES_BEFORE_GIVING_UP - 1, NOON)


class TestWhereMailGoes:
    def test_to_the_mail_server_where_one_is_set(self, tmp_path):
        assert isinstance(transport_for(MailSettings(server="127.0.0.1", maildir=tmp_path)), SmtpTransport)

    def test_else_to_the_maildir(self, tmp_path):
        assert isinstance(transport_for(MailSettings(maildir=tmp_path)), MaildirTransport)

    def test_else_nobody_starts(self):
        with pytest.raises(SettingsProblem, match="INTAKE_MAIL_SERVER"):
            transport_for(MailSettings())


def eventually(is_so, seconds: float = 10) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.02)


def run_for(seconds: float, worker: Worker, clock: Clock, **more) -> None:
    stop = Stop()
    timer = threading.Timer(seconds, stop.ask)
    timer.start()
    run_worker(worker, stop=stop, now=clock, tick=0.01, **more)
    timer.join()

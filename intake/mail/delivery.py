"""Emptying the outbox: claim a message under a lease, write its letter, hand it over, note how it went.

A worker can die at any point. Before the note is made the lease ends, another worker takes the message over, and
the same Message-ID tells that a letter came twice. Logs hold references and codes, never an address or a text.
"""

import logging
import os
import random
import secrets
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from intake import clock
from intake.config import MailSettings, SettingsProblem
from intake.councils.profile import CouncilProfile
from intake.mail import backoff
from intake.mail.letter import Hold, Letter
from intake.mail.maildir import MaildirTransport
from intake.mail.outcome import Accepted, Outcome, Permanent, Temporary
from intake.mail.stop import Stop
from intake.mail.transport import SmtpTransport, Transport
from intake.store.outbox import LEASE, Message, Outbox
from intake.store.submissions import NoSuchSubmission, StoredSubmission, Submissions

_log = logging.getLogger(__name__)

_TO_NOTE: Final = 3.0
"""Seconds of the lease kept for noting how it went."""
_TO_SEND: Final = 1.0
"""With fewer seconds left after writing the letter, it is not handed over."""
_NOTE_AGAIN: Final = 5.0
"""Seconds in which a worker tries again to note that a letter was accepted."""
_PURGE_EVERY: Final = timedelta(hours=1)

Render = Callable[[Message, StoredSubmission, CouncilProfile], Letter | Hold]
Now = Callable[[], datetime]


def worker_name() -> str:
    """A name that no other running worker has, on this machine or another."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(3)}"


def transport_for(settings: MailSettings) -> Transport:
    """The mail server where one is set, else the Maildir. Raises SettingsProblem when there is neither."""
    if settings.server is not None:
        return SmtpTransport(settings)
    if settings.maildir is not None:
        return MaildirTransport(settings.maildir, settings)
    raise SettingsProblem("Mail has nowhere to go: set INTAKE_MAIL_SERVER, or INTAKE_MAIL_DIR for a Maildir.")


@dataclass(frozen=True)
class Worker:
    """What a worker needs: where messages come from, who writes the letters, and how they leave."""

    outbox: Outbox
    submissions: Submissions
    profiles: Mapping[str, CouncilProfile]
    render: Render
    transport: Transport
    name: str = field(default_factory=worker_name)


@dataclass
class Round:
    """How one round went. `server_down`: it ended early, as no letter could have left."""

    accepted: int = 0
    postponed: int = 0
    refused: int = 0
    held: int = 0
    server_down: bool = False


def run_worker(
    worker: Worker,
    *,
    purge: Callable[[datetime], object] | None = None,
    stop: Stop | None = None,
    now: Now = clock.now,
    tick: float = 1.0,
) -> None:
    """Deliver what is due, look again every `tick` seconds, and `purge` once an hour, until asked to stop.

    Without a `stop` of the caller's own it stops on SIGTERM and SIGINT, within a few seconds; call it in the main
    thread then. Neither a letter, the mail server nor the database can end it.
    """
    if stop is None:
        stop = Stop()
        with stop.on_signals():
            run_worker(worker, purge=purge, stop=stop, now=now, tick=tick)
        return
    failures, quiet_until, purge_at = 0, 0.0, now().astimezone(UTC)
    while not stop.asked:
        if time.monotonic() >= quiet_until:
            failures = 0 if _went_well(worker, stop, now) else failures + 1
            quiet_until = time.monotonic() + backoff.pause(failures).total_seconds() if failures else 0.0
        if purge is not None and now() >= purge_at:
            purge_at = now().astimezone(UTC) + _PURGE_EVERY
            _purge(purge, now)
        if not stop.asked:
            time.sleep(tick)


def deliver_due(
    worker: Worker,
    *,
    now: Now = clock.now,
    stop: Stop | None = None,
    chance: Callable[[], float] = random.random,
) -> Round:
    """Try every message that is due, each once, until there are no more, the server is down, or `stop` was asked.

    Raises what the outbox raises; a letter that cannot be written is postponed and stops nobody else's.
    """
    stop, done = stop or Stop(), Round()
    while not (stop.asked or done.server_down):
        leased = time.monotonic()
        message = worker.outbox.claim(worker.name, now(), LEASE)
        if message is None:
            break
        outcome = _try_one(worker, message, leased, now, stop)
        _note(worker, message, outcome, done, now, chance)
    return done


def _try_one(worker: Worker, message: Message, leased: float, now: Now, stop: Stop) -> Outcome:
    doing = "writing"
    try:
        profile = worker.profiles.get(message.council)
        if profile is None:
            return Hold("this worker does not serve the council")
        letter = worker.render(message, worker.submissions.get(message.submission_id), profile)
        if isinstance(letter, Hold):
            return letter
        doing = "handing over"
        left = LEASE.total_seconds() - _TO_NOTE - (time.monotonic() - leased)
        if left < _TO_SEND:
            return Temporary("the letter took too long to write")
        with stop.handing_over():
            return worker.transport.hand_over(letter, now(), left)
    except NoSuchSubmission:
        return Permanent("the submission is no longer kept")
    except Exception as problem:  # noqa: BLE001  whatever is wrong with one letter, the others must leave
        return Temporary(f"{doing}: {type(problem).__name__}")


def _note(
    worker: Worker,
    message: Message,
    outcome: Outcome,
    done: Round,
    now: Now,
    chance: Callable[[], float],
) -> None:
    at = now().astimezone(UTC)  # adding to London time is an hour out when the clocks change
    mine = True
    match outcome:
        case Accepted():
            mine = _note_accepted(worker, message, now)
            done.accepted += 1
            _tell(logging.INFO, message, "accepted")
        case Hold(why):
            mine = worker.outbox.held(
                message, worker.name, at, why=why, until=at + backoff.LOOK_AGAIN_AT_HELD
            )
            done.held += 1
            _tell(logging.INFO, message, f"held: {why}")
        case Temporary(why, server_down) if not backoff.is_hopeless(message.created_at, message.attempts, at):
            until = at + backoff.wait(message.attempts, server_down=server_down, chance=chance)
            mine = worker.outbox.postponed(message, worker.name, at, until=until, why=why)
            done.postponed += 1
            _tell(logging.WARNING, message, f"postponed: {why}")
        case Temporary(why) | Permanent(why):
            mine = worker.outbox.refused(message, worker.name, at, why=why)
            done.refused += 1
            _tell(logging.ERROR, message, f"refused, a person must look at it: {why}")
    done.server_down = isinstance(outcome, Temporary) and outcome.server_down
    if not mine:
        _tell(logging.WARNING, message, "another worker has taken it over meanwhile")


def _note_accepted(worker: Worker, message: Message, now: Now) -> bool:
    """What a mail server took must not be forgotten because the database is away for a moment: it would leave twice."""
    until = time.monotonic() + _NOTE_AGAIN
    while True:
        try:
            return worker.outbox.accepted(message, worker.name, now())
        except Exception:
            if time.monotonic() >= until:
                raise
            time.sleep(0.25)


def _went_well(worker: Worker, stop: Stop, now: Now) -> bool:
    try:
        return not deliver_due(worker, stop=stop, now=now).server_down
    except Exception as problem:  # noqa: BLE001  the database may come back
        _log.error("the outbox cannot be read or written: %s", type(problem).__name__)
        return False


def _purge(purge: Callable[[datetime], object], now: Now) -> None:
    try:
        purge(now())
    except Exception as problem:  # noqa: BLE001  tried again in an hour
        _log.error("old drafts were not removed: %s", type(problem).__name__)


def _tell(level: int, message: Message, what: str) -> None:
    _log.log(level, "%s %s to %s: %s", message.reference, message.kind, message.recipient, what)

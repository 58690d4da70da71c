"""When to try again. Every wait is spread by chance, so that messages put off together do not come back together."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

GIVE_UP_AFTER: Final = timedelta(days=5)
"""How long a message is tried: the four to five days that RFC 5321, section 4.5.4.1, asks of a mail server."""

TRIES_BEFORE_GIVING_UP: Final = 20
"""A message that grew old while no worker ran is still tried this often."""

LOOK_AGAIN_AT_HELD: Final = timedelta(minutes=5)

_SERVER_DOWN: Final = (timedelta(seconds=5), timedelta(minutes=1))
_PUT_OFF: Final = (timedelta(seconds=30), timedelta(hours=1))
_PAUSE: Final = (timedelta(seconds=5), timedelta(seconds=30))


def wait(attempts: int, *, server_down: bool, chance: Callable[[], float] = random.random) -> timedelta:
    """How long a message waits after its `attempts`th try (from 1): doubling, up to an hour.

    It is short, and grows to a minute only, when the server could not be reached: then nobody is bothered by our
    asking, and the message leaves soon after the server is back.
    """
    steps = _SERVER_DOWN if server_down else _PUT_OFF
    return _doubling(steps, attempts) * (0.8 + 0.4 * chance())


def pause(failures: int) -> timedelta:
    """How long a worker leaves the whole outbox alone after so many rounds in a row (from 1) came to nothing."""
    return _doubling(_PAUSE, failures)


def is_hopeless(created_at: datetime, attempts: int, now: datetime) -> bool:
    """Whether a message has been tried for so long, and so often, that a human must look at it."""
    return now - created_at >= GIVE_UP_AFTER and attempts >= TRIES_BEFORE_GIVING_UP


def _doubling(steps: tuple[timedelta, timedelta], number: int) -> timedelta:
    first, longest = steps
    return min(first * 2.0 ** min(number - 1, 20), longest)

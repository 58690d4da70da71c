"""Stopping a worker: when the message in hand is done, and soon even where a mail server does not answer."""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Final

_GRACE: Final = 3.0
"""Seconds that a mail server still has to answer after the worker was asked to stop."""


class Stop:
    """Whether the worker was asked to stop: by `ask`, or by SIGTERM or SIGINT within `on_signals`."""

    def __init__(self) -> None:
        self.asked = False
        self._handing_over = False

    def ask(self) -> None:
        """Stop when the message in hand is done."""
        self.asked = True

    @contextlib.contextmanager
    def on_signals(self) -> Iterator[None]:
        """Only in the main thread. A mail server that does not answer is left alone `_GRACE` seconds later."""
        handlers = {signal.SIGTERM: self._hear, signal.SIGINT: self._hear, signal.SIGALRM: self._cut_short}
        before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextlib.contextmanager
    def handing_over(self) -> Iterator[None]:
        """What may be cut short, by a TimeoutError."""
        self._handing_over = True
        try:
            yield
        finally:
            self._handing_over = False

    def _hear(self, _number: int, _frame: FrameType | None) -> None:
        self.ask()
        signal.setitimer(signal.ITIMER_REAL, _GRACE, 1.0)

    def _cut_short(self, _number: int, _frame: FrameType | None) -> None:
        if self._handing_over:
            raise TimeoutError("asked to stop")

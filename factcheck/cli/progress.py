"""One run of `factcheck check`: how far it has come, and what Ctrl-C does to it."""

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from factcheck.report import Tally

_LASTS = 1.0
_EVERY = 0.1
_WIDTH = 30


@dataclass
class Progress:
    """What a run has come to so far."""

    tally: Tally = field(default_factory=Tally)
    waiting: bool = False
    interrupted: bool = False

    def interrupt(self, number: int, frame: object) -> None:
        """Answer Ctrl-C: at once while an article is read or checked, else before the next.

        So a report that is being written is always written to its end. A second one stops all.
        """
        del number, frame
        if self.waiting or self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True


@contextmanager
def answering(progress: Progress) -> Iterator[None]:
    """Let `progress` answer Ctrl-C; only the main thread may ask for that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, progress.interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


class Bar:
    """A bar on standard error, drawn once a run lasts, where both streams are a terminal's."""

    def __init__(self, total: int, *, wanted: bool) -> None:
        self._total = total
        self._wanted = wanted and total > 1 and sys.stderr.isatty() and sys.stdout.isatty()
        self._began = self._last = time.monotonic()
        self._drawn = False

    def draw(self, done: int) -> None:
        """Show how many sources are done, now and then."""
        now = time.monotonic()
        if not self._wanted or now - self._began < _LASTS or now - self._last < _EVERY:
            return
        self._last = now
        self._drawn = True
        full = min(_WIDTH, _WIDTH * done // max(self._total, 1))
        bar = f"[{'#' * full}{' ' * (_WIDTH - full)}]"
        sys.stderr.write(f"\r\x1b[2K{bar} {done} of {self._total}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away before anything else is written."""
        if self._drawn:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self._drawn = False

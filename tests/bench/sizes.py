"""What grows with what: one article from 1 kB to 10 MB, a folder from 10 files to 10,000."""

import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck import Checker
from factcheck.sources import article_from_text
from tests.bench.folder import Cost, cost
from tests.bench.texts import mixed

_LENGTHS = (1_000, 100_000, 1_000_000, 10_000_000)
_NUMBERS = (10, 10_000)
_PUBLISHED = date(2026, 3, 2)


def article_by_length(checker: Checker) -> Iterator[tuple[int, float]]:
    """Yield a length in characters and the seconds that an article of it takes, cut from one."""
    pieces = mixed(2_000)
    whole = "\n\n".join(pieces * (_LENGTHS[-1] // sum(map(len, pieces)) + 1))
    for length in _LENGTHS:
        text = whole[:length]
        repeats = max(1, 200_000 // length)
        begun = time.process_time()
        for _ in range(repeats):
            checker.check(article_from_text(text, published=_PUBLISHED))
        yield length, (time.process_time() - begun) / repeats


def folder_by_number() -> Iterator[tuple[int, Cost]]:
    """Yield a number of files and what a folder of so many takes one process."""
    command = [sys.executable, "-m", "factcheck", "check", "--no-cache", "--isolated", "-j", "1"]
    texts = mixed(100)
    with tempfile.TemporaryDirectory() as place:
        for number in _NUMBERS:
            folder = Path(place) / str(number)
            folder.mkdir()
            for n in range(number):
                text = f"{texts[n % len(texts)]}\n\nSheet {n}."  # the same text is checked once
                (folder / f"{n:05}.txt").write_text(text, encoding="utf-8")
            yield number, cost([*command, "--output-format", "concise"], folder)

"""How fast factcheck is: `python -m tests.bench`, one table from one run, ratios first."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import spacy

from factcheck import Article, Checker, Reference, find_times
from factcheck.gate import Gate
from factcheck.sources import article_from_text
from tests.bench.texts import mixed, off_topic, on_topic

LOAD = "import time; t = time.perf_counter(); {}; print(time.perf_counter() - t)"
BLANK = ("-c", "import spacy; spacy.blank('en')")
SAMPLES = Path(__file__).parents[2] / "samples"


class Row(NamedTuple):
    """One thing measured: a ratio to what it is compared with, the bar, and the figures."""

    what: str
    ratio: str
    bar: str
    figures: str


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """Return the shortest of some runs."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times)


def tokenising(texts: Sequence[str]) -> float:
    """Return the seconds that a tokenizer takes which has seen none of the words yet."""
    return min(seconds(partial(_each, spacy.blank("en"), texts), 1) for _ in range(3))


def articles_on_topic(checker: Checker) -> Iterator[Row]:
    """Measure articles about the talks against tokenising them, on one core."""
    for what, texts in (("on topic", on_topic(150)), ("half on topic", mixed(100))):
        articles = [article_from_text(text) for text in texts]
        ours = seconds(partial(_check_all, checker, articles))
        tokens = tokenising(texts)
        dates = seconds(partial(_each, find_times, texts))
        each = ours / len(texts) * 1e3
        size = sum(map(len, texts)) / len(texts) / 1e3
        yield Row(
            f"articles {what} / tokenising them",
            f"{ours / tokens:.2f}",
            "6",
            f"{each:.2f} ms an article of {size:.1f} kB; dates {dates / ours:.0%} of it",
        )


def articles_off_topic(checker: Checker) -> Iterator[Row]:
    """Measure articles about something else: the scan for names, and the whole check."""
    texts = off_topic(400)
    articles = [article_from_text(text) for text in texts]
    gate = Gate(checker.reference)
    passed = sum(map(gate.lets_through, texts))
    tokens = tokenising(texts)
    size = sum(map(len, texts)) / len(texts) / 1e3
    for what, work in (
        ("scan of articles off topic", partial(_each, gate.lets_through, texts)),
        ("articles off topic", partial(_check_all, checker, articles)),
    ):
        took = seconds(work)
        figures = f"{len(texts) / took:,.0f} a second of {size:.1f} kB, {passed} let through"
        yield Row(f"{what} / tokenising them", f"{took / tokens:.4f}", "", figures)


def loading() -> Iterator[Row]:
    """Measure the first loading of the reference in a process against importing spaCy."""
    loads = "from factcheck import Reference; Reference.load()"
    with tempfile.TemporaryDirectory() as folder:
        for what, bar, cache in (
            ("the reference, first in a process", "0.25", folder),
            ("the same with nothing kept", "", os.devnull),
        ):
            spacy_took = min(_timed("import spacy", cache) for _ in range(5))
            took = min(_timed(loads, cache) for _ in range(5))
            figures = f"{took * 1e3:.0f} ms beside {spacy_took * 1e3:.0f} ms"
            yield Row(f"{what} / importing spaCy", f"{took / spacy_took:.2f}", bar, figures)


def start_up() -> Iterator[Row]:
    """Measure one cold run of the command against importing spaCy and its blank English."""
    base = seconds(partial(_run, BLANK), 5)
    for what, bar, arguments in (
        ("--version", "", ("--version",)),
        ("one article off topic", "0.35", ("check", SAMPLES / "off-topic.txt", "--no-cache")),
        ("one article on topic", "1.25", ("check", SAMPLES / "wire.txt", "--no-cache")),
    ):
        took = seconds(partial(_run, ("-m", "factcheck", *map(str, arguments))), 5)
        figures = f"{took * 1e3:.0f} ms beside {base * 1e3:.0f} ms"
        yield Row(f"{what} / importing spaCy", f"{took / base:.2f}", bar, figures)


def memory() -> Iterator[Row]:
    """Measure the peak of a folder run, with few files and with many."""
    peaks = {}
    for number in (20, 400):
        with tempfile.TemporaryDirectory() as folder:
            for n, text in enumerate(on_topic(number)):
                (Path(folder) / f"{n:04}.txt").write_text(text, encoding="utf-8")
            peaks[number] = _run(
                (
                    "-m",
                    "factcheck",
                    "check",
                    folder,
                    "--output-format",
                    "concise",
                    "--no-cache",
                    "-j",
                    "1",
                )
            )
    few, many = peaks.values()
    figures = f"peak {many:.0f} MB of {max(peaks)} files, {few:.0f} MB of {min(peaks)}; bar 300 MB"
    yield Row("memory, many files / few", f"{many / few:.2f}", "", figures)


def _check_all(checker: Checker, articles: Sequence[Article]) -> None:
    for article in articles:
        checker.check(article)


def _each(work: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        work(text)


def _run(arguments: Sequence[str]) -> float:
    """Run a command of ours that must not fail; return its peak resident memory in megabytes."""
    child = subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    message = child.stderr.read().decode() if child.stderr else ""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in {0, 1} or "Traceback" in message:
        raise RuntimeError(message.splitlines()[0] if message else "it ended without a word")
    return usage.ru_maxrss / 1e3


def _timed(statement: str, cache: str) -> float:
    """Return the seconds that a statement takes as the first of a process."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD.format(statement)],
        env={**os.environ, "FACTCHECK_CACHE_DIR": cache},
        capture_output=True,
        check=True,
    )
    return float(done.stdout)


def main() -> None:
    """Print the table."""
    checker = Checker(Reference.load())
    rows = [Row("what / compared with", "ratio", "bar", "figures")]
    parts = (
        articles_on_topic(checker),
        articles_off_topic(checker),
        loading(),
        start_up(),
        memory(),
    )
    rows += [row for part in parts for row in part]
    widths = [max(len(row[n]) for row in rows) for n in range(3)]
    for what, *numbers, figures in rows:
        padded = [number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True)]
        sys.stdout.write("  ".join([what.ljust(widths[0]), *padded, figures]) + "\n")


if __name__ == "__main__":
    main()

"""How fast factcheck is: `python -m tests.bench [PART…]`, one table from one run, ratios first.

Times are of the processor where one process does the work, so that what else the machine does
weighs little; a folder is measured by the clock, since it is shared among processes.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

import spacy

from factcheck import Article, Checker, Reference, find_times
from factcheck.gate import Gate
from factcheck.sources import article_from_text
from tests.bench.dates import prose, search_dates
from tests.bench.folder import FILES, costs, ratios
from tests.bench.growth import BAR, FAMILIES, growths
from tests.bench.sizes import article_by_length, folder_by_number
from tests.bench.texts import mixed, off_topic, on_topic

LOAD = "import time; t = time.process_time(); {}; print(time.process_time() - t)"
BLANK = ("-c", "import spacy; spacy.blank('en')")
SAMPLES = Path(__file__).parents[2] / "samples"
# An installed package is compiled once for all; sources compiled anew for every run are not it.
_COMPILED = {name: said for name, said in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


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
        begun = time.process_time()
        work()
        times.append(time.process_time() - begun)
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
    for what, bar, work in (
        ("scan of articles off topic", "30,000/s", partial(_each, gate.lets_through, texts)),
        ("articles off topic", "", partial(_check_all, checker, articles)),
    ):
        took = seconds(work)
        figures = f"{len(texts) / took:,.0f} a second of {size:.1f} kB, {passed} let through"
        yield Row(f"{what} / tokenising them", f"{took / tokens:.4f}", bar, figures)


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
    base = min(_run(BLANK) for _ in range(5))
    for what, bar, arguments in (
        ("--version", "", ("--version",)),
        ("one article off topic", "0.35", ("check", SAMPLES / "off-topic.txt", "--no-cache")),
        ("one article on topic", "1.25", ("check", SAMPLES / "wire.txt", "--no-cache")),
    ):
        took = min(_run(("-m", "factcheck", *map(str, arguments))) for _ in range(5))
        figures = f"{took * 1e3:.0f} ms beside {base * 1e3:.0f} ms"
        yield Row(f"{what} / importing spaCy", f"{took / base:.2f}", bar, figures)


def dates() -> Iterator[Row]:
    """Measure the reading of dates against that of dateparser, which finds dates in texts too."""
    search = search_dates()
    if search is None:
        return
    texts = [prose(400) for _ in range(40)]
    ours = seconds(partial(_each, find_times, texts))
    theirs = seconds(partial(_each, search, texts[:1]), 1) * len(texts)
    words = sum(len(text.split()) for text in texts)
    figures = f"{words / ours:,.0f} words a second beside {words / theirs:,.0f}"
    yield Row("dates / dateparser's search", f"{ours / theirs:.4f}", "", figures)


def folders() -> Iterator[Row]:
    """Measure a folder against other checkers of prose, and again from the cache."""
    whole, part = costs(mixed(FILES))
    for what, ratio, bar in ratios(whole, part)[:4]:
        named = what.partition(" / ")[2].removesuffix("'s")
        theirs = whole.get(named, whole["ours"])
        ours = whole["ours, from the cache" if "cache" in what else "ours"]
        figures = f"{FILES} files in {ours.wall:.2f} s beside {theirs.wall:.2f} s"
        yield Row(f"a folder: {what}", f"{ratio:.2f}", bar, figures)


def sizes(checker: Checker) -> Iterator[Row]:
    """Measure what a file, and memory, costs of many files, and a character of a long article."""
    (few, little), (many, much) = folder_by_number()
    a_file = (much.cpu - little.cpu) / (many - few)
    figures = f"{a_file * 1e3:.2f} ms a file, {few} files in {little.cpu:.2f} s"
    yield Row(f"{many:,} files / {few}", f"{much.cpu / little.cpu:.0f}", "", figures)
    figures = f"peak {much.peak:.0f} MB beside {little.peak:.0f} MB; bar 300 MB"
    yield Row("memory of as many / as few", f"{much.peak / little.peak:.2f}", "", figures)
    lengths = article_by_length(checker)
    short, least = next(lengths)
    for length, took in lengths:
        ratio = (took / length) / (least / short)
        figures = f"{took:.3g} s beside {least * 1e3:.3g} ms"
        yield Row(f"a character of {length:,} / of {short:,}", f"{ratio:.2f}", "", figures)


def growth() -> Iterator[Row]:
    """Measure the adversarial texts: what twice the length takes at most."""
    worst = max(growths(leads=["on topic"]), key=lambda found: found.ratio)
    figures = f"the worst of {len(FAMILIES)} texts made to be slow: {worst.family}"
    yield Row("twice the length / once, at most", f"{worst.ratio:.2f}", str(BAR), figures)


def _check_all(checker: Checker, articles: Sequence[Article]) -> None:
    for article in articles:
        checker.check(article)


def _each(work: Callable[[str], object], texts: Sequence[str]) -> None:
    for text in texts:
        work(text)


def _run(arguments: Sequence[str]) -> float:
    """Run a command of ours that must not fail; return the seconds of the processor it takes."""
    child = subprocess.Popen(
        [sys.executable, *arguments], env=_COMPILED, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    message = child.stderr.read().decode() if child.stderr else ""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in {0, 1} or "Traceback" in message:
        raise RuntimeError(message.splitlines()[0] if message else "it ended without a word")
    return usage.ru_utime + usage.ru_stime


def _timed(statement: str, cache: str) -> float:
    """Return the seconds that a statement takes as the first of a process."""
    done = subprocess.run(
        [sys.executable, "-c", LOAD.format(statement)],
        env={**_COMPILED, "FACTCHECK_CACHE_DIR": cache},
        capture_output=True,
        check=True,
    )
    return float(done.stdout)


def main() -> None:
    """Print the table, each row as it is measured, and which machine it is of."""
    checker = Checker(Reference.load())
    parts: dict[str, Callable[[], Iterator[Row]]] = {
        "start-up": start_up,
        "loading": loading,
        "off-topic": partial(articles_off_topic, checker),
        "on-topic": partial(articles_on_topic, checker),
        "dates": dates,
        "folders": folders,
        "sizes": partial(sizes, checker),
        "growth": growth,
    }
    wanted = sys.argv[1:] or list(parts)
    if unknown := sorted(set(wanted) - set(parts)):
        sys.exit(f"no part is called {unknown[0]!r}: {', '.join(parts)}")
    python = ".".join(map(str, sys.version_info[:3]))
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    day = f"{datetime.now().astimezone():%d %B %Y}"
    sys.stdout.write(f"{day}, {os.cpu_count()} cores, Python {python}{load}\n")
    _show(Row("what / compared with", "ratio", "bar", "figures"))
    for name in wanted:
        for row in parts[name]():
            _show(row)


def _show(row: Row) -> None:
    sys.stdout.write(f"{row.what:52} {row.ratio:>7} {row.bar:>5}  {row.figures}".rstrip() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

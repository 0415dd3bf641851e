"""What an archive costs: `python -m tests.bench.corpus [--full]`, one table from one run.

Small archives unless --full asks for 10,000, 100,000 and 1,000,000 articles. Each is read by
Daft, which counts the rows that hold one substring, and then by `factcheck corpus`, each in a
process of its own; wall time is that of the whole process, memory the sum over its children.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.bench.archive import Mix, generate, truths

SIZES, FULL = (1_000, 4_000), (10_000, 100_000, 1_000_000)
ON_TOPIC, FULL_ON_TOPIC = 100, 2_000
_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.05
_COUNT = """
import os, sys
os.environ.update(DAFT_ANALYTICS_ENABLED="0", DAFT_PROGRESS_BAR="0")
import daft
frame = daft.read_parquet(sys.argv[1]).select("text")
frame.where(daft.functions.contains(daft.col("text"), "breakwater")).count_rows()
"""
_SIEVE = """
import sys
from factcheck.corpus import frames
from factcheck.corpus.planning import planned
from factcheck.reference.model import Reference
import daft
reference = Reference.load()
frame = frames.frame_of(planned([sys.argv[1]], None, None), reference)
frame.where(daft.col("kept")).count_rows()
"""


class Cost(NamedTuple):
    """What a process took: seconds, and megabytes at its peak with its children.

    `processor` are the seconds of all cores: they say what the wall clock of a busy machine hides.
    """

    seconds: float
    processor: float
    megabytes: float


def cost_of(command: Sequence[str]) -> Cost:
    """Run a command that must not fail."""
    begun, peak, before = time.perf_counter(), 0.0, _processor()
    going = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while going.poll() is None:
        peak = max(peak, sum(_resident(pid) for pid in _family(going.pid)))
        time.sleep(_EVERY)
    seconds = time.perf_counter() - begun
    if going.returncode:
        raise RuntimeError(f"{command[:4]} ended with {going.returncode}")
    return Cost(seconds, _processor() - before, peak)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _family(pid: int) -> Iterator[int]:
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _resident(pid: int) -> float:
    """Return the megabytes of a process that it shares with no other."""
    try:
        _, resident, shared, *_ = Path(f"/proc/{pid}/statm").read_text().split()
    except (OSError, ValueError):
        return 0.0
    return (int(resident) - int(shared)) * _PAGE / 1e6


def archives(folder: Path, sizes: Sequence[int], runs: int) -> Iterator[tuple[str, ...]]:
    """Measure archives of 0.1 % on topic, of each size."""
    for size in sizes:
        place = folder / str(size)
        known = truths(generate(place, size, Mix(on_topic=0.001)))
        planted = sorted((t.id, t.code, t.quote) for t in known if t.kind == "error")
        articles = str(place / "articles")
        counts, sieves, whole = list[Cost](), list[Cost](), list[Cost]()
        for number in range(runs):  # in turn, so that a busy minute falls on all three
            counts.append(cost_of(_python(_COUNT, articles)))
            sieves.append(cost_of(_python(_SIEVE, articles)))
            output = str(folder / f"found-{size}-{number}")
            command = [sys.executable, "-m", "factcheck", "corpus", articles, "--output", output]
            whole.append(cost_of([*command, "--quiet"]))
        base, sieve, best = min(counts), min(sieves), min(whole)
        same = "equal" if _conflicts(folder / f"found-{size}-0") == planted else "NOT EQUAL"
        figures = (
            f"{best.seconds:.1f} s beside {base.seconds:.1f} s to count a substring (processor"
            f" {best.processor:.1f} s beside {base.processor:.1f} s); reading and the gate alone"
            f" {sieve.seconds:.1f} s (processor {sieve.processor:.1f} s); ratios of processor time"
            f" {best.processor / base.processor:.1f} and {sieve.processor / base.processor:.1f};"
            f" {best.seconds / size * 1e6:.0f} us an article; peak {best.megabytes:.0f} MB;"
            f" {len(planted)} planted errors, findings {same}"
        )
        ratio = f"{best.seconds / base.seconds:.1f}"
        yield f"{size:,} articles, 0.1 % on topic / counting a substring", ratio, "1.5", figures


def _python(script: str, *arguments: str) -> list[str]:
    return [sys.executable, "-c", script, *arguments]


def _conflicts(folder: Path) -> list[tuple[object, ...]]:
    import duckdb  # noqa: PLC0415 - an extra

    found = duckdb.read_parquet(f"{folder}/findings/**/*.parquet", hive_partitioning=False)
    chosen = found.filter("verdict = 'conflict'").project("article, code, quote")
    return sorted(chosen.fetchall())


def on_topic(folder: Path, number: int) -> Iterator[tuple[str, ...]]:
    """Measure an archive that is all about the talks."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    from tests.bench.__main__ import tokenising  # noqa: PLC0415 - it loads spaCy

    generate(folder / "on", number, Mix(on_topic=1, duplicates=0, broken=0))
    articles = folder / "on" / "articles"
    texts = pq.read_table(articles, columns=["text"])["text"].to_pylist()
    tokens = tokenising(texts)
    command = [sys.executable, "-m", "factcheck", "corpus", str(articles), "--quiet"]
    took = cost_of([*command, "--output", str(folder / "found-on")])
    cores = len(os.sched_getaffinity(0))
    figures = (
        f"{took.seconds:.1f} s on {cores} cores, start included:"
        f" {number / took.seconds / cores:.1f} articles a second and core"
        f" ({number / took.processor:.1f} by processor time); peak {took.megabytes:.0f} MB;"
        f" processor {took.processor:.0f} s beside {tokens:.1f} s"
    )
    ratio = f"{took.processor / tokens:.1f}"
    yield f"{number:,} articles, all on topic / tokenising them, processor time", ratio, "", figures


def main() -> None:
    """Print the table."""
    given = argparse.ArgumentParser(prog="python -m tests.bench.corpus", description=__doc__)
    given.add_argument("--full", action="store_true", help="a million articles")
    given.add_argument("--on-topic", type=int, metavar="N", help="so many articles all on topic")
    given.add_argument("--runs", type=int, default=2, help="the shortest of so many counts")
    asked = given.parse_args()
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as name:
        folder = Path(name)
        parts = (
            partial(archives, folder, FULL if asked.full else SIZES, asked.runs),
            partial(
                on_topic, folder, asked.on_topic or (FULL_ON_TOPIC if asked.full else ON_TOPIC)
            ),
        )
        for row in (row for part in parts for row in part()):
            sys.stdout.write("  ".join(row) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()

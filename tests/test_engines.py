"""Engines: a report for every source, in order, whatever breaks or dies, however many work."""

import os
import signal
import stat
from collections.abc import Iterator
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.engines import Cache, Job, Workbench, clean_cache, do_serially, serial
from factcheck.engines.processes import do_in_processes, processors
from factcheck.model import Article, ReferenceStamp, Report, Skipped
from factcheck.reference.model import Reference
from factcheck.sources import Reading, Source, article_from_text

ON_TOPIC = (
    "The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on Jan. 8-9."
)
OFF_TOPIC = "The harbour festival drew a good crowd."


class Breaking(Checker):
    """A checker with a bug that one article brings out, and one that another dies of."""

    def judge(self, article: Article) -> Report:
        if article.name.endswith("bad.txt"):
            raise RecursionError("bad")
        if article.name.endswith("deadly.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return super().judge(article)


class BreakingBench(Workbench):
    """A workbench with that checker."""

    @property
    def checker(self) -> Checker:
        """The checker that breaks."""
        if self._checker is None:
            self._checker = Breaking(self.reference)
        return self._checker


@pytest.fixture
def files(tmp_path: Path) -> list[Job]:
    """Sixty files, every third of them on topic, and two that were skipped."""
    jobs = []
    for number in range(60):
        path = tmp_path / f"{number:02}.txt"
        path.write_text(ON_TOPIC if number % 3 == 0 else OFF_TOPIC, encoding="utf-8")
        jobs.append(Job(Source(path.name, str(path))))
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    return [
        *jobs,
        Job(Source("binary.txt", str(tmp_path / "binary.txt"), named=False)),
        Job(Skipped("loop", "a link to a folder, not followed")),
    ]


def test_every_source_gets_its_report_in_order(checker: Checker) -> None:
    sources: list[Article | Skipped] = [
        article_from_text(ON_TOPIC, "a", date(2024, 1, 10)),
        Skipped("b", "binary"),
        Skipped("c", "no such file", error=True),
        article_from_text(OFF_TOPIC, "d"),
        article_from_text("", "e"),
    ]
    reports = list(serial(checker, sources))
    assert [(report.name, report.status, report.error) for report in reports] == [
        ("a", "checked", False),
        ("b", "skipped", False),
        ("c", "skipped", True),
        ("d", "nothing-in-scope", False),
        ("e", "nothing-in-scope", False),
    ]


def test_what_breaks_on_one_article_is_that_article_s_and_fails_the_run() -> None:
    names = ("a.txt", "bad.txt", "c.txt")
    sources = [article_from_text(ON_TOPIC, name, date(2024, 1, 10)) for name in names]
    first, bad, last = serial(Breaking(Reference.load()), sources)
    assert (first.status, last.status) == ("checked", "checked")
    assert (bad.status, bad.error) == ("skipped", True)
    assert bad.reason == "checking it failed (RecursionError: bad); please report this"


def test_sources_are_read_no_faster_than_they_are_checked(checker: Checker) -> None:
    asked = []

    def sources() -> Iterator[Article]:
        for name in "abc":
            asked.append(name)
            yield article_from_text(ON_TOPIC, name)

    next(serial(checker, sources()))
    assert asked == ["a"]


# --- several processes


@pytest.mark.parametrize(("workers", "batch"), [(1, 1), (2, 3), (2, 8), (3, 100)])
def test_the_same_reports_come_from_any_number_of_processes_and_any_batch(
    files: list[Job], reference: Reference, workers: int, batch: int
) -> None:
    alone = list(do_serially(files, Workbench(reference)))
    together = list(do_in_processes(files, Workbench(reference), workers, batch))
    assert together == alone


def test_a_file_that_kills_its_process_is_named_and_the_others_are_checked(
    files: list[Job], reference: Reference, tmp_path: Path
) -> None:
    (tmp_path / "deadly.txt").write_text(f"{ON_TOPIC} It is deadly.")
    (tmp_path / "bad.txt").write_text(f"{ON_TOPIC} It is bad.")
    deadly, bad = (Job(Source(name, str(tmp_path / name))) for name in ("deadly.txt", "bad.txt"))
    jobs = [*files[:9], deadly, *files[9:30], bad, *files[30:]]
    reports = list(do_in_processes(jobs, BreakingBench(reference), 2, 4))
    assert [report.name for report in reports] == [job.source.name for job in jobs]
    assert [report.name for report in reports if report.error] == ["deadly.txt", "bad.txt"]
    assert "was killed" in (reports[9].reason or "")
    assert "RecursionError" in (reports[31].reason or "")


def test_a_run_that_is_left_early_leaves_no_process_behind(
    files: list[Job], reference: Reference
) -> None:
    going = do_in_processes(files, Workbench(reference), 2, 4)
    assert next(going).name == "00.txt"
    going.close()
    assert active_children() == []


def test_there_is_at_least_one_processor() -> None:
    assert processors() >= 1


# --- the cache


@pytest.fixture
def cache(tmp_path: Path, reference: Reference) -> Cache:
    return Cache(tmp_path / "cache", reference.stamp, "1")


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*.json")}


def test_what_is_cached_is_what_was_found(
    files: list[Job], reference: Reference, cache: Cache
) -> None:
    first = list(do_serially(files, Workbench(reference, cache)))
    again = list(do_serially(files, BreakingBench(reference, cache)))
    together = list(do_in_processes(files, BreakingBench(reference, cache), 2))
    assert first == again == together


def test_nothing_is_checked_that_the_cache_knows(
    files: list[Job], reference: Reference, cache: Cache
) -> None:
    list(do_serially(files[:60], Workbench(reference, cache)))
    bench = Workbench(reference, cache)
    assert all(bench.recall(job) is not None for job in files[:60])
    assert bench._checker is None  # noqa: SLF001 - that it was never needed is the point


def test_an_entry_holds_for_its_content_reading_reference_and_version_alone(
    files: list[Job], reference: Reference, cache: Cache, tmp_path: Path
) -> None:
    job = files[0]
    assert isinstance(job.source, Source)
    assert job.source.path
    Workbench(reference, cache).do(job)
    assert Workbench(reference, cache).recall(job)
    other = ReferenceStamp("x", date(2024, 1, 1), "1" * 64)
    for elsewhere in (
        Cache(tmp_path / "cache", reference.stamp, "2"),
        Cache(tmp_path / "cache", other, "1"),
    ):
        assert Workbench(reference, elsewhere).recall(job) is None
    dated = Job(job.source, Reading(date(2024, 1, 10)))
    named = Job(Source("2024-01-10.txt", job.source.path))
    assert Workbench(reference, cache).recall(dated) is None
    assert Workbench(reference, cache).recall(named) is None
    Path(job.source.path).write_text(ON_TOPIC + " It ended.")
    assert Workbench(reference, cache).recall(job) is None


class Counting(Checker):
    """A checker that counts what it is asked."""

    asked = 0

    def judge(self, article: Article) -> Report:
        self.asked += 1
        return super().judge(article)


@pytest.mark.parametrize("cached", [False, True])
def test_a_text_that_a_folder_holds_twice_is_checked_once(
    reference: Reference, cache: Cache, tmp_path: Path, cached: bool
) -> None:
    names = ["a.txt", "b/copy.txt", "2024-01-10-dated.txt", "page.html", "c.txt"]
    (tmp_path / "b").mkdir()
    for name in names:
        (tmp_path / name).write_text(ON_TOPIC)
    bench = Workbench(reference, cache if cached else None, whole=True)
    counting = bench._checker = Counting(reference)  # noqa: SLF001 - what it is asked is the point
    reports = list(do_serially((Job(Source(n, str(tmp_path / n))) for n in names), bench))
    assert counting.asked == 3  # as text, as a page, and with a day
    assert [report.name for report in reports] == names
    assert [report.article and report.article.name for report in reports] == names
    assert reports[0].findings == reports[1].findings == reports[4].findings
    assert reports[2].article
    assert reports[2].article.published == date(2024, 1, 10)


def test_records_are_known_by_their_numbers_under_any_name(
    reference: Reference, cache: Cache, tmp_path: Path
) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text('{"text": "Cats."}\n{"text": "Talks."}\n')
        bench = Workbench(reference, cache)
        found = bench.do(Job(Source(name, str(tmp_path / name))))
        assert [report.name for report in found] == [f"{name}#1", f"{name}#2"]


def test_a_damaged_entry_counts_as_missing(
    files: list[Job], reference: Reference, cache: Cache, tmp_path: Path
) -> None:
    Workbench(reference, cache).do(files[0])
    (entry,) = (tmp_path / "cache").rglob("*.json")
    for damage in (b"", b"[", b'[{"name": 1}]', b"\xff"):
        entry.write_bytes(damage)
        assert Workbench(reference, cache).recall(files[0]) is None


def test_what_failed_is_not_kept(reference: Reference, cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(ON_TOPIC)
    BreakingBench(reference, cache).do(Job(Source("bad.txt", str(tmp_path / "bad.txt"))))
    assert bytes_in(tmp_path / "cache") == {}


def test_a_cache_that_cannot_be_written_fails_nothing(
    files: list[Job], reference: Reference, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    blocked = Cache(tmp_path / "file" / "cache", reference.stamp, "1")
    (report,) = Workbench(reference, blocked).do(files[0])
    assert report.status == "checked"


def test_the_cache_is_for_its_owner_alone_and_can_be_removed(
    files: list[Job], reference: Reference, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "own"))
    cache = Cache(tmp_path / "own", reference.stamp, "1")
    list(do_serially(files[:6], Workbench(reference, cache)))
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "own").rglob("*.json")}
    assert modes == {0o600}
    assert clean_cache() == 2  # two texts, each three times
    assert bytes_in(tmp_path / "own") == {}

"""Checking many articles: one job is one source, read and checked to its reports."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.engines.cache import Cache, key_of
from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Report, Skipped
from factcheck.reference.model import Reference
from factcheck.sources.read import bytes_of_source, read_source
from factcheck.sources.reading import Reading, Source

if TYPE_CHECKING:
    from factcheck.checker import Checker

_MOST_RECENT = 256  # texts that a folder holds twice are mostly near each other


@dataclass(frozen=True, slots=True)
class Job:
    """A source and how it is to be read; or one that was skipped before it was opened."""

    source: Source | Skipped
    reading: Reading = field(default_factory=Reading)


class Workbench:
    """Does jobs with one checker, which is built when the first of them needs it."""

    def __init__(
        self, reference: Reference, cache: Cache | None = None, *, whole: bool = False
    ) -> None:
        """Take the reference to check against, and where to keep what was found before.

        With `whole`, reports keep the text of their article, which some formats show.
        """
        self.reference = reference
        self.cache = cache
        self.whole = whole
        self._checker: Checker | None = None
        self._recent: dict[str, tuple[Report, ...]] = {}

    @property
    def checker(self) -> "Checker":
        """The checker; building it imports spaCy."""
        if self._checker is None:
            from factcheck.checker import Checker  # noqa: PLC0415 - what is cached needs no spaCy

            self._checker = Checker(self.reference)
        return self._checker

    def recall(self, job: Job) -> tuple[Report, ...] | None:
        """Return what is known of a job without checking anything; None if that must be done."""
        if isinstance(job.source, Skipped):
            return (_skipped(job.source),)
        if job.source.path is None or (self.cache is None and not self._recent):
            return None
        try:
            data = bytes_of_source(job.source, job.reading.max_size)
        except UnreadableSourceError:
            return None
        return self._known(job.source, job.reading, data)

    def do(self, job: Job) -> tuple[Report, ...]:
        """Return the reports of a job, checking its source unless that was done before."""
        return tuple(self.reports(job))

    def reports(self, job: Job) -> Iterator[Report]:
        """Yield a report for each article of a job's source, as each is checked."""
        source = job.source
        if isinstance(source, Skipped):
            yield _skipped(source)
            return
        try:
            data = bytes_of_source(source, job.reading.max_size)
        except UnreadableSourceError as error:
            yield _skipped(Skipped(source.name, str(error), error=source.named))
            return
        known = None if source.path is None else self._known(source, job.reading, data)
        if known is not None:
            yield from known
            return
        found = []
        for article in read_source(source, job.reading, data):
            report = report_on(self, article)
            found.append(slim(report))
            yield report if source.path is None or self.whole else found[-1]
        if source.path is not None:
            self._keep(source, job.reading, data, tuple(found))

    def _known(self, source: Source, reading: Reading, data: bytes) -> tuple[Report, ...] | None:
        """Return the reports of a source whose very bytes were checked, under whatever name."""
        key = key_of(data, source, reading)
        known = self._recent.get(key)
        if known is None and self.cache is not None:
            known = self.cache.get(key)
        if known is None:
            return None
        named = tuple(_called(f"{source.name}{report.name}", report) for report in known)
        return _with_texts(named, read_source(source, reading, data)) if self.whole else named

    def _keep(
        self, source: Source, reading: Reading, data: bytes, found: tuple[Report, ...]
    ) -> None:
        if any(report.error for report in found):
            return
        key = key_of(data, source, reading)
        kept = tuple(_called(report.name.removeprefix(source.name), report) for report in found)
        self._recent[key] = kept
        while len(self._recent) > _MOST_RECENT:
            del self._recent[next(iter(self._recent))]
        if self.cache is not None:
            self.cache.put(key, kept)


def report_on(bench: "Workbench | Checker", source: Article | Skipped) -> Report:
    """Check one article; whatever fails becomes a skipped report that says so."""
    if isinstance(source, Skipped):
        return _skipped(source)
    try:
        checker = bench.checker if isinstance(bench, Workbench) else bench
        return checker.judge(source)
    except Exception as error:  # noqa: BLE001 - one article's fault is that article's, not the run's
        reason = f"checking it failed ({type(error).__name__}: {error}); please report this"
        return Report(source.name, "skipped", reason, source, error=True)


def slim(report: Report) -> Report:
    """Drop the article's text, which nothing needs once findings quote it."""
    article = report.article
    return replace(report, article=article and replace(article, text="", sections=(), places=()))


def _called(name: str, report: Report) -> Report:
    """Return a report under another name."""
    article = report.article and replace(report.article, name=name)
    return replace(report, name=name, article=article)


def _with_texts(
    known: tuple[Report, ...], articles: Iterable[Article | Skipped]
) -> tuple[Report, ...]:
    """Give reports that were kept without their articles' texts the texts again."""
    return tuple(
        replace(report, article=article) if isinstance(article, Article) else report
        for report, article in zip(known, articles, strict=True)
    )


def _skipped(source: Skipped) -> Report:
    return Report(source.name, "skipped", source.reason, error=source.error)

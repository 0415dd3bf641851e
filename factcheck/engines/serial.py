"""Checking many articles: one after the other, in one process."""

from collections.abc import Iterable, Iterator

from factcheck.checker import Checker
from factcheck.model import Article, Report, Skipped


def serial(checker: Checker, sources: Iterable[Article | Skipped]) -> Iterator[Report]:
    """Yield a report for each source in its turn; what breaks on one never ends the run."""
    for source in sources:
        yield report_on(checker, source)


def report_on(checker: Checker, source: Article | Skipped) -> Report:
    """Check one source; whatever fails becomes a skipped report that says so."""
    if isinstance(source, Skipped):
        return Report(source.name, "skipped", source.reason, error=source.error)
    try:
        return checker.check(source)
    except Exception as error:  # noqa: BLE001 - one article's fault is that article's, not the run's
        reason = f"checking it failed ({type(error).__name__}: {error}); please report this"
        return Report(source.name, "skipped", reason, source, error=True)

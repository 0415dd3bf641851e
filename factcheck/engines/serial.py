"""Checking many articles: one after the other, in one process."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from factcheck.engines.jobs import Job, Workbench, report_on
from factcheck.model import Article, Report, Skipped

if TYPE_CHECKING:
    from factcheck.checker import Checker


def serial(checker: "Checker", sources: Iterable[Article | Skipped]) -> Iterator[Report]:
    """Yield a report for each source in its turn; what breaks on one never ends the run."""
    for source in sources:
        yield report_on(checker, source)


def do_serially(jobs: Iterable[Job], bench: Workbench) -> Iterator[Report]:
    """Yield the reports of each job in its turn."""
    for job in jobs:
        yield from bench.reports(job)

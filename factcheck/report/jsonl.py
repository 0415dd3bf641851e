"""Reporting: JSON Lines: an article a line as each is done, and a last line that sums up."""

from collections.abc import Iterable, Iterator

from factcheck.model import Report
from factcheck.report.json_report import (
    SCHEMA_VERSION,
    article_object,
    dumped,
    finding_object,
    head_object,
    summary_object,
)
from factcheck.report.run import Run
from factcheck.report.tally import Tally


def report_jsonl(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield a line for each article, then one for the run: each a whole JSON object."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        findings = [finding_object(finding) for finding in report.findings]
        line = {"type": "article"} | article_object(report) | {"findings": findings}
        yield dumped(line) + "\n"
    summary = {"type": "summary", "schema_version": SCHEMA_VERSION} | head_object(run)
    yield dumped(summary | {"summary": summary_object(tally.summary())}) + "\n"

"""Reporting: a table as comma-separated values, one row a finding or a skipped article."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from factcheck.model import Finding, Report
from factcheck.report.common import sources_in_words
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run

COLUMNS = (
    "path", "line", "column", "place", "code", "kind", "verdict", "severity", "reason", "quote",
    "claimed", "recorded", "suggestion", "speaker", "subject", "message", "sources", "suppressed",
    "known", "fingerprint",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def report_csv(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield the head, then the findings that the run shows as they come."""
    yield row_of(COLUMNS)
    for report in reports:
        if report.status == "skipped":
            cells = dict.fromkeys(COLUMNS, "")
            cells |= {"path": visible(report.name), "verdict": "skipped"}
            cells["reason"] = report.reason or ""
            yield row_of(cells.values())
        for finding in report.findings:
            if run.shows(finding):
                yield row_of(_cells(report.name, finding))


def row_of(cells: Iterable[object]) -> str:
    """Return one row; no cell of it is a formula to a spreadsheet."""
    line = StringIO()
    csv.writer(line).writerow(_harmless(one_line(str(cell))) for cell in cells)
    return line.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cells(name: str, finding: Finding) -> tuple[object, ...]:
    answer = finding.suppression
    return (
        visible(name), finding.line, finding.column, finding.place or "", finding.code,
        finding.kind, finding.verdict.value, finding.severity.value if finding.severity else "",
        finding.reason or "", finding.quote.text, finding.claimed, finding.recorded or "",
        finding.suggestion or "", finding.speaker or "", finding.subject or "", finding.message,
        sources_in_words(finding), "" if answer is None else answer.reason or answer.by,
        "yes" if finding.known else "", finding.fingerprint,
    )  # fmt: skip

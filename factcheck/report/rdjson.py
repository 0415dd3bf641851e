"""Reporting: reviewdog's diagnostic format, for comments on a change in whatever hosts it.

The fields are those of its DiagnosticResult (https://github.com/reviewdog/reviewdog, proto/rdf);
columns count bytes of UTF-8 from 1, and are left out where an article's text is not at hand.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.fixes import correction_of
from factcheck.model import Finding, Report, Severity
from factcheck.report.common import relative_path
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def report_rdjson(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield one JSON object with what the run shows, and what was not read."""
    yield '{"source": {"name": "factcheck"}, "diagnostics": ['
    between = "\n"
    for report in reports:
        for diagnostic in _diagnostics(report, run):
            yield f"{between}{json.dumps(diagnostic, ensure_ascii=False)}"
            between = ",\n"
    yield "\n]}\n"


def _diagnostics(report: Report, run: Run) -> Iterator[dict[str, Any]]:
    path = visible(relative_path(report.name))
    if report.status == "skipped":
        yield {
            "message": f"not checked: {one_line(report.reason or 'no reason given')}",
            "location": {"path": path},
            "severity": "ERROR" if report.error else "INFO",
        }
    text = report.article.text if report.article is not None else ""
    for finding in report.findings:
        if run.shows(finding) and finding.severity is not None:
            place = _range(finding, text)
            correction = correction_of(finding)
            yield {
                "message": one_line(finding.message),
                "location": {"path": path, "range": place},
                "severity": _SEVERITIES[finding.severity],
                "code": {"value": finding.code},
                **({"suggestions": [{"range": place, "text": correction}]} if correction else {}),
            }


def _range(finding: Finding, text: str) -> dict[str, Any]:
    start, end = finding.quote.start, finding.quote.end
    lines = finding.quote.text.count("\n")
    if text[start:end] != finding.quote.text:
        return {"start": {"line": finding.line}, "end": {"line": finding.line + lines}}
    return {
        "start": {"line": finding.line, "column": _column(text, start)},
        "end": {"line": finding.line + lines, "column": _column(text, end)},
    }


def _column(text: str, offset: int) -> int:
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    return len(before.encode("utf-8", "surrogatepass")) + 1

"""Reporting: GitLab's code quality report."""

import hashlib
import json
from collections.abc import Iterable, Iterator

from factcheck.model import Report, Severity
from factcheck.report.common import relative_path
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report_gitlab(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield one JSON array, empty where nothing was found and everything was read."""
    issues = [issue for report in reports for issue in _issues(report, run)]
    lines = ",\n ".join(json.dumps(issue, ensure_ascii=False) for issue in issues)
    yield f"[{lines}]\n"


def _issues(report: Report, run: Run) -> Iterator[dict[str, object]]:
    path = visible(relative_path(report.name))
    if report.status == "skipped":
        what = f"not checked: {one_line(report.reason or 'no reason given')}"
        severity = "major" if report.error else "info"
        yield _issue(what, "not-checked", _digest(report.name, "skipped"), severity, path, 1)
    for finding in report.findings:
        if run.shows(finding) and finding.severity is not None:
            yield _issue(
                f"{finding.code} {one_line(finding.message)}",
                f"{finding.code} {finding.kind}",
                _digest(report.name, finding.fingerprint),
                _SEVERITIES[finding.severity],
                path,
                finding.line,
            )


def _issue(
    description: str, check: str, fingerprint: str, severity: str, path: str, line: int
) -> dict[str, object]:
    return {
        "description": description,
        "check_name": check,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }


def _digest(name: str, fingerprint: str) -> str:
    content = f"{relative_path(name)}\0{name}\0{fingerprint}"
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:32]

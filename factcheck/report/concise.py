"""Reporting: one line a finding, `path:line:col: CODE [*] message`, as ruff writes it."""

from collections.abc import Iterable, Iterator

from factcheck.fixes import correction_of
from factcheck.model import Finding, Report, Verdict
from factcheck.report.common import file_and_record
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.sources.formats import format_of


def report_concise(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield a line for each finding that the run shows, and nothing else."""
    for report in reports:
        for finding in report.findings:
            if run.shows(finding):
                yield concise_line(report.name, finding) + "\n"


def concise_line(name: str, finding: Finding) -> str:
    """Return a finding on one line; a verdict other than conflict stands at its end.

    "[*]" marks what --fix would correct.
    """
    place = f"{visible(name)}:{finding.line}:{finding.column}"
    file, _ = file_and_record(name)
    mark = "[*] " if format_of(file) == "text" and correction_of(finding) else ""
    inside = f" ({one_line(finding.place)})" if finding.place else ""
    return f"{place}: {finding.code} {mark}{one_line(finding.message)}{_aside(finding)}{inside}"


def _aside(finding: Finding) -> str:
    if finding.suppression is not None:
        return f" (suppressed: {one_line(finding.suppression.reason or finding.suppression.by)})"
    if finding.known:
        return " (in the baseline)"
    match finding.verdict:
        case Verdict.CONFLICT:
            return ""
        case Verdict.ATTRIBUTED:
            return f" (said by {one_line(finding.speaker)})" if finding.speaker else " (attributed)"
        case _:
            reason = f": {one_line(finding.reason)}" if finding.reason else ""
            return f" ({finding.verdict.value}{reason})"

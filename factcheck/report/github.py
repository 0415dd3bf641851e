"""Reporting: workflow commands, which become annotations on a pull request."""

from collections.abc import Iterable, Iterator

from factcheck.model import Finding, Report, Severity
from factcheck.report.common import region_of, relative_path
from factcheck.report.concise import concise_line
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_ORDER = ("error", "warning", "notice")
_MOST_OF_EACH = 10  # a step shows no more; the rest would be lost without a word
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def report_github(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield annotations, errors first and no more than are shown; the rest as plain lines."""
    kept: dict[str, list[tuple[str, str]]] = {command: [] for command in _ORDER}
    for report in reports:
        if report.status == "skipped":
            command = "error" if report.error else "notice"
            reason = one_line(report.reason or "no reason given")
            line = f"{visible(report.name)}: not checked: {reason}"
            kept[command].append((_skipped(command, report), line))
        for finding in report.findings:
            if run.shows(finding) and finding.severity is not None:
                command = _COMMANDS[finding.severity]
                annotation = _annotation(command, report.name, finding)
                kept[command].append((annotation, concise_line(report.name, finding)))
    for command in _ORDER:
        for annotation, _ in kept[command][:_MOST_OF_EACH]:
            yield f"{annotation}\n"
    left = [line for command in _ORDER for _, line in kept[command][_MOST_OF_EACH:]]
    if left:
        yield f"{len(left)} more than are shown as annotations:\n"
        # No line of these may be taken for a command.
        yield from (f"| {line.replace('##[', '## [')}\n" for line in left)


def _annotation(command: str, name: str, finding: Finding) -> str:
    region = region_of(finding)
    properties = {
        "file": visible(relative_path(name)),
        "line": str(region.line),
        "endLine": str(region.end_line),
        "col": str(region.column),
        "endColumn": str(region.end_column),
        "title": f"factcheck {finding.code} ({finding.kind})",
    }
    if region.end_line != region.line:  # columns are of one line
        del properties["col"], properties["endColumn"]
    place = f" ({one_line(finding.place)})" if finding.place else ""
    return _command(command, properties, one_line(finding.message) + place)


def _skipped(command: str, report: Report) -> str:
    properties = {"file": visible(relative_path(report.name)), "title": "factcheck"}
    return _command(command, properties, f"not checked: {one_line(report.reason or '')}")


def _command(command: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{command} {written}::{_escaped(message, _DATA)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    escaped = "".join(escapes.get(character, character) for character in text)
    return escaped.replace("##[", "## [")

"""Reporting: JUnit XML: an article a test suite, a finding a test case."""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from factcheck.model import Finding, Report
from factcheck.report.common import relative_path, xml_safe
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.report.tally import NOTABLE, RANK


def report_junit(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield one document; a clean article is one test that passed, an unread one none that did."""
    root = ET.Element("testsuites", name="factcheck")
    for report in reports:
        root.append(_suite(report, run))
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    root.set("time", "0")
    ET.indent(root)
    yield f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n"


def _suite(report: Report, run: Run) -> ET.Element:
    suite = ET.Element("testsuite", name=_safe(visible(report.name)))
    findings = [f for f in report.findings if f.verdict in NOTABLE]
    if report.status == "skipped":
        suite.append(_unread(report))
    for finding in findings:
        suite.append(_case(report.name, finding, run))
    if not len(suite):
        passed = "nothing in scope" if report.status == "nothing-in-scope" else "facts"
        suite.append(_test(report.name, f"factcheck: {passed}"))
    counts = {"tests": len(suite), "failures": 0, "errors": 0, "skipped": 0}
    for tag, count in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
        counts[count] = sum(case.find(tag) is not None for case in suite)
    for count, number in counts.items():
        suite.set(count, str(number))
    suite.set("time", "0")
    return suite


def _unread(report: Report) -> ET.Element:
    case = _test(report.name, "factcheck: not checked")
    reason = _safe(report.reason or "no reason given")
    ET.SubElement(case, "error" if report.error else "skipped", message=reason)
    return case


def _case(name: str, finding: Finding, run: Run) -> ET.Element:
    place = f"{finding.line}:{finding.column}"
    case = _test(name, f"{finding.code} {finding.kind} ({place})", finding.line)
    message = _safe(finding.message)
    if finding.suppression is not None:
        reason = finding.suppression.reason or f"suppressed by {finding.suppression.by}"
        ET.SubElement(case, "skipped", message=_safe(reason))
    elif finding.known:
        ET.SubElement(case, "skipped", message="in the baseline")
    elif finding.severity is not None and RANK[finding.severity] >= RANK[run.fail_on]:
        failure = ET.SubElement(case, "failure", type=finding.severity.value, message=message)
        lines = [finding.sentence.text, *finding.why]
        failure.text = xml_safe("\n".join(one_line(line) for line in lines))
    else:
        severity = finding.severity.value if finding.severity else "note"
        ET.SubElement(case, "system-out").text = f"{severity}: {message}"
    return case


def _test(name: str, title: str, line: int | None = None) -> ET.Element:
    path = _safe(visible(relative_path(name)))
    case = ET.Element("testcase", name=_safe(title), classname=path, file=path, time="0")
    if line is not None:
        case.set("line", str(line))
    return case


def _safe(text: str) -> str:
    return xml_safe(one_line(text))

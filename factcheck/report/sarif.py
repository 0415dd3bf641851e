"""Reporting: SARIF 2.1.0, as code scanning takes it."""

import json
from collections.abc import Iterable, Iterator

from factcheck.fixes import correction_of
from factcheck.kinds.kind import Kind
from factcheck.model import Finding, Report, Severity, Verdict
from factcheck.report.common import all_kinds, file_and_record, region_of, uri_of
from factcheck.report.plain import one_line
from factcheck.report.run import Run, tool_version
from factcheck.report.tally import NOTABLE

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PROBLEMS = {
    Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation",
}  # fmt: skip
_PRECISION = {
    Verdict.CONFLICT: "very-high", Verdict.ATTRIBUTED: "high", Verdict.REVIEW: "medium",
}  # fmt: skip
_MOST_RESULTS = 25_000
_LONGEST_DESCRIPTION = 1024
_ROOT = "%SRCROOT%"
Json = dict[str, object]


def report_sarif(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield one log with one run: what asks for an eye, and what could not be checked."""
    results: list[Json] = []
    notices: list[Json] = []
    left_out = 0
    failed = False
    for report in reports:
        failed = failed or report.error
        if report.status == "skipped":
            notices.append(_notice(report))
        for finding in report.findings:
            if finding.verdict not in NOTABLE:
                continue
            if len(results) < _MOST_RESULTS:
                results.append(_result(report.name, finding, run))
            else:
                left_out += 1
    if left_out:
        text = f"{left_out} more findings are left out: a log holds {_MOST_RESULTS}"
        notices.append({"level": "warning", "message": {"text": text}})
    yield json.dumps(_log(results, notices, run, failed=failed), ensure_ascii=False, indent=1)
    yield "\n"


def _log(results: list[Json], notices: list[Json], run: Run, *, failed: bool) -> Json:
    invocation: Json = {"executionSuccessful": not failed}
    if notices:
        invocation["toolExecutionNotifications"] = notices
    driver: Json = {
        "name": "factcheck",
        "semanticVersion": tool_version(),
        "rules": [_rule(kind) for kind in all_kinds()],
        "properties": {"reference": run.stamp.version, "referenceDigest": run.stamp.digest},
    }
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "automationDetails": {"id": f"factcheck/{run.stamp.version or 'reference'}/"},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {
                    _ROOT: {"description": {"text": "The folder that factcheck ran in."}}
                },
                "invocations": [invocation],
                "results": results,
            }
        ],
    }


def _rule(kind: Kind) -> Json:
    summary = f"{kind.summary[:1].upper()}{kind.summary[1:]}."
    return {
        "id": kind.code,
        "name": "".join(word.capitalize() for word in kind.name.split("-")),
        "shortDescription": {"text": summary[:_LONGEST_DESCRIPTION]},
        "fullDescription": {"text": kind.documentation[:_LONGEST_DESCRIPTION]},
        "help": {
            "text": kind.documentation,
            "markdown": f"**{kind.code} {kind.name}**\n\n{kind.documentation}",
        },
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
        "properties": {
            "precision": "high",
            "problem.severity": _PROBLEMS[kind.severity],
            "tags": ["facts", kind.name],
        },
    }


def _result(name: str, finding: Finding, run: Run) -> Json:
    codes = [kind.code for kind in all_kinds()]
    known = finding.code in codes
    found: Json = {
        "ruleId": finding.code,
        **({"ruleIndex": codes.index(finding.code)} if known else {}),
        "level": _LEVELS[finding.severity] if finding.severity else "none",
        "message": {"text": one_line(finding.message)},
        "locations": [_location(name, finding)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "factcheckClaim/v1": finding.fingerprint,
        },
        "properties": {
            "verdict": finding.verdict.value,
            "precision": _PRECISION[finding.verdict],
            "claimed": finding.claimed,
            "recorded": finding.recorded,
            "why": [one_line(sentence) for sentence in finding.why],
            "sources": [source.url or source.publisher for source in finding.sources],
        },
    }
    correction = correction_of(finding)
    if correction is not None:
        found["fixes"] = [_fix(name, finding, correction)]
    if finding.suppression is not None:
        kind = "external" if finding.suppression.by == "sidecar" else "inSource"
        reason = finding.suppression.reason
        found["suppressions"] = [{"kind": kind} | ({"justification": reason} if reason else {})]
    if run.has_baseline:
        found["baselineState"] = "unchanged" if finding.known else "new"
    return found


def _location(name: str, finding: Finding) -> Json:
    location: Json = {
        "physicalLocation": {"artifactLocation": _artifact(name), "region": _region(finding)}
    }
    _, record = file_and_record(name)
    inside = [f"record {record}"] if record is not None else []
    inside += [finding.place] if finding.place is not None else []
    if inside:
        location["logicalLocations"] = [{"fullyQualifiedName": ", ".join(inside)}]
    return location


def _fix(name: str, finding: Finding, correction: str) -> Json:
    replacement = {
        "deletedRegion": _region(finding),
        "insertedContent": {"text": correction},
    }
    return {
        "description": {"text": f"Write “{one_line(correction)}”."},
        "artifactChanges": [{"artifactLocation": _artifact(name), "replacements": [replacement]}],
    }


def _artifact(name: str) -> Json:
    return {"uri": uri_of(name), "uriBaseId": _ROOT}


def _region(finding: Finding) -> Json:
    region = region_of(finding)
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _notice(report: Report) -> Json:
    return {
        "level": "error" if report.error else "warning",
        "message": {"text": f"Not checked: {one_line(report.reason or 'no reason given')}"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(report.name)}}],
    }

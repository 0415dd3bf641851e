"""Answering findings: each directive of an article to the findings it covers."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.model import (
    Directive,
    Finding,
    Quote,
    Report,
    Role,
    Suppression,
    Verdict,
)
from factcheck.suppressions.sidecar import Sidecar

if TYPE_CHECKING:
    from factcheck.kinds.kind import Kind


def suppress(report: Report, today: date, sidecar: Sidecar | None = None) -> Report:
    """Mark the findings that a directive or the sidecar answers; add what is wrong with these.

    `today` decides which have expired. Only conflicts, attributed claims and reviews need one.
    """
    directives = report.article.directives if report.article is not None else ()
    if not directives and sidecar is None:
        return report
    used: set[int] = set()
    holding = [
        (number, directive)
        for number, directive in enumerate(directives)
        if directive.fault is None and not _expired(directive, today)
    ]
    findings = [_answered(finding, holding, used) for finding in report.findings]
    if sidecar is not None:
        findings = [sidecar.answered(report.name, finding, today) for finding in findings]
    findings += [
        added
        for number, directive in enumerate(directives)
        if (added := _housekeeping(directive, number in used, today)) is not None
    ]
    findings.sort(key=lambda f: (f.quote.start, f.quote.end, f.code, f.subject or ""))
    status = "checked" if findings and report.status == "nothing-in-scope" else report.status
    return replace(report, status=status, findings=tuple(findings))


def _answered(finding: Finding, directives: list[tuple[int, Directive]], used: set[int]) -> Finding:
    if not finding.verdict.flagged:
        return finding
    for number, directive in directives:
        if _covers(directive, finding):
            used.add(number)
            if finding.suppression is None:
                finding = replace(
                    finding, suppression=Suppression(directive.form, directive.reason)
                )
    return finding


def _covers(directive: Directive, finding: Finding) -> bool:
    overlaps = finding.quote.start < directive.last and directive.first < finding.quote.end
    return overlaps and (
        not directive.codes
        or any(finding.code.startswith(code) or finding.kind == code for code in directive.codes)
    )


def _expired(directive: Directive, today: date) -> bool:
    return directive.until is not None and today > directive.until


def _housekeeping(directive: Directive, used: bool, today: date) -> Finding | None:
    if directive.form == "sic":
        return None
    from factcheck.kinds import KINDS  # noqa: PLC0415 - few articles need it
    from factcheck.suppressions.kinds import (  # noqa: PLC0415 - as above
        EXPIRED_SUPPRESSION,
        HOUSEKEEPING,
        UNUSED_SUPPRESSION,
    )

    if _expired(directive, today):
        return _finding(EXPIRED_SUPPRESSION, directive, f"expired after {directive.until}")
    known = [word for kind in (*KINDS, *HOUSEKEEPING) for word in (kind.code, kind.name)]
    fault = directive.fault or next(
        (
            f"{code!r} is no code or name of a kind"
            for code in directive.codes
            if not any(word.startswith(code) for word in known)
        ),
        None,
    )
    if fault is not None:
        return _finding(UNUSED_SUPPRESSION, directive, f"is not understood: {fault}")
    return None if used else _finding(UNUSED_SUPPRESSION, directive, "suppresses nothing")


def _finding(kind: "Kind", directive: Directive, what: str) -> Finding:
    quote = Quote(directive.start, directive.end, directive.text)
    words = " ".join(directive.text.split())
    return Finding(
        code=kind.code,
        kind=kind.name,
        verdict=Verdict.REVIEW,
        severity=kind.severity,
        reason=kind.name,
        quote=quote,
        line=directive.line,
        column=directive.column,
        sentence=quote,
        section=Role.METADATA,
        subject=None,
        claimed=words,
        recorded=None,
        suggestion=None,
        speaker=None,
        message=f"“{words}” {what}",
        why=(f"the suppression {what}",),
        fingerprint=f"{kind.code.lower()}-{directive.line}-{directive.column}",
    )

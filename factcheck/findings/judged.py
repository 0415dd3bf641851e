"""From judgements to findings: what is shown of each, and why it was come to."""

from collections.abc import Iterable
from datetime import timedelta

from factcheck.findings import Findings
from factcheck.judge import Judgement, citations
from factcheck.link.model import Grade
from factcheck.model import Finding, Verdict
from factcheck.reference.facts import Alternative
from factcheck.reference.model import Reference
from factcheck.words import ordinal_suffix

_MOST_EVIDENCE = 20  # lines of evidence that a finding lists
_REASONS = {
    "probable-link": "which record is meant is probable, not certain",
    "some-reading-fits": "one way to read the words agrees with the record",
    "medium-confidence": "the record itself is held at medium confidence",
    "ambiguous-link": "which record is meant is not clear",
    "not-in-reference": "nothing on record is about it",
    "not-yet": "it is later than the last day that the reference knows of",
    "field-empty": "the record does not say",
    "unknown-person": "nobody of that name is on record",
    "inventory-incomplete": "what is on record of that time may not be all that there was",
    "unresolved-date": "no date to resolve it by",
    "corrected": "a correction in the same text sets it right",
    "self-contradiction": "the text says two things of one happening",
    "no-anchor": "no publication date to resolve it by",
    "outdated": "right at another time",
    "misspelling-in-sources": "a form that sources use as well",
}


def of_judgements(
    judgements: Iterable[Judgement], findings: Findings, reference: Reference
) -> list[Finding]:
    """Return a finding for every judgement."""
    return [_finding(judgement, findings, reference) for judgement in judgements]


def _finding(judgement: Judgement, findings: Findings, reference: Reference) -> Finding:
    slot, comparison, record = judgement.slot, judgement.comparison, judgement.record
    start, end = judgement.span or (slot.start, slot.end)
    quote = findings.quote(start, end)
    claimed = comparison.claimed if comparison is not None else quote.text
    flagged = judgement.verdict.flagged
    shown = record if comparison is not None or flagged else None
    cited = shown is not None or bool(judgement.sources)
    fixable = (
        flagged and comparison is not None and not slot.assertion.quoted and judgement.span is None
    )
    recorded = comparison.recorded if comparison is not None else None
    return findings.made(
        judgement.kind, judgement.verdict, judgement.severity, judgement.reason, quote,
        sentence=findings.quote(judgement.frame.sentence_start, judgement.frame.sentence_end),
        section=judgement.frame.role,
        subject=judgement.subject or (shown.id if shown else None),
        claimed=claimed, recorded=recorded,
        suggestion=comparison.suggestion if fixable and comparison else None,
        speaker=slot.assertion.speaker, message=_message(judgement, quote.text),
        why=_why(judgement),
        related=tuple(findings.quote(*span) for span in judgement.related),
        sources=citations(judgement, reference) if cited else (),
    )  # fmt: skip


def _message(judgement: Judgement, quote: str) -> str:
    """Return one line for the reader: what is written, what is on record, of what."""
    record, comparison = judgement.record, judgement.comparison
    words = " ".join(quote.split())
    if judgement.verdict is Verdict.NOT_ASSERTED:
        return f"“{words}” is not asserted ({judgement.reason}); not compared"
    if judgement.reason == "self-contradiction" and comparison is not None:
        return f"“{words}” contradicts the same text, which also says {comparison.recorded}"
    label = record.label if record is not None else judgement.about
    if comparison is None or label is None or judgement.verdict is Verdict.UNKNOWN:
        return (
            f"“{words}” was not compared: {_REASONS.get(judgement.reason or '', judgement.reason)}"
        )
    if judgement.verdict is Verdict.SUPPORTED:
        return f"“{words}” agrees with the record: {comparison.recorded} ({label})"
    said = (
        f" (said by {judgement.slot.assertion.speaker or 'somebody quoted'})"
        if judgement.verdict is Verdict.ATTRIBUTED
        else ""
    )
    denied = " denies what is on record" if judgement.span else " differs from the record"
    hint = f"; {_REASONS.get(judgement.reason, judgement.reason)}" if judgement.reason else ""
    return f"“{words}”{said}{denied}: {comparison.recorded} ({label}){hint}"


def _grade(grade: Grade) -> str:
    return "no link" if grade is Grade.NONE else f"{grade.value} link"


def _why(judgement: Judgement) -> tuple[str, ...]:
    """Return the link, the comparison and the decision, step by step."""
    link, comparison = judgement.link, judgement.comparison
    lines = list(judgement.notes)
    if link is not None:
        lines.append(
            f"about {link.record.label} [{link.record.id}]: {_grade(link.grade)},"
            f" score {link.score:g}, ahead by {link.margin:g}"
        )
        lines += [f"{item.weight:+g} {item.what}" for item in link.evidence[:_MOST_EVIDENCE]]
        if (more := len(link.evidence) - _MOST_EVIDENCE) > 0:
            lines.append(f"and {more} more")
    if comparison is not None:
        lines.append(
            f"says {comparison.claimed}, record {comparison.recorded}: {comparison.outcome.value}"
        )
    common = _common_error(judgement)
    if common is not None:
        lines.append(f"a common error: {common}")
    if judgement.doubt:
        lines.append(judgement.doubt)
    if judgement.reason:
        lines.append(_REASONS.get(judgement.reason, judgement.reason))
    return tuple(lines)


def _common_error(judgement: Judgement) -> str | None:
    if judgement.fact is None or not judgement.verdict.flagged or judgement.comparison is None:
        return None
    for error in judgement.fact.common_errors:
        if _shows(error, judgement.comparison.claimed):
            return error.reason
    return None


def _shows(error: Alternative[object], claimed: str) -> bool:
    start = getattr(error.value, "start", None)
    if start is not None:
        return claimed.startswith(str(start.first.year)) and start.last - start.first >= timedelta(
            days=360
        )
    if isinstance(error.value, int):
        return claimed in {str(error.value), ordinal_suffix(error.value)}
    return str(error.value) == claimed

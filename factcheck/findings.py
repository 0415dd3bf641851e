"""From judgements to findings: article offsets, lines, words for the reader, fingerprints."""

import hashlib
from bisect import bisect_right
from calendar import day_name
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.frames.model import Sentence
from factcheck.judge import Judgement, citations
from factcheck.kinds.calendar_faults import IMPOSSIBLE_DATE, WEEKDAY, right_weekday
from factcheck.kinds.kind import Kind
from factcheck.model import Article, Finding, Quote, Role, Severity, Verdict
from factcheck.pipeline.fold import Folded
from factcheck.reference.model import Alternative, Reference
from factcheck.times import Time, find_times
from factcheck.words import ordinal_suffix

_FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})
_REASONS = {
    "probable-link": "which record is meant is probable, not certain",
    "some-reading-fits": "one way to read the words agrees with the record",
    "medium-confidence": "the record itself is held at medium confidence",
    "ambiguous-link": "which record is meant is not clear",
    "not-in-reference": "nothing on record is about it",
    "not-yet": "it is later than the last day that the reference knows of",
    "field-empty": "the record does not say",
    "unresolved-date": "no date to resolve it by",
    "corrected": "a correction in the same text sets it right",
    "self-contradiction": "the text says two things of one happening",
    "no-anchor": "no publication date to resolve it by",
    "outdated": "right at another time",
    "misspelling-in-sources": "a form that sources use as well",
}


class Findings:
    """Makes the findings of one article."""

    def __init__(self, article: Article, folded: Folded, reference: Reference) -> None:
        """Prepare the article's lines."""
        self._article = article
        self._folded = folded
        self._reference = reference
        self._lines = [0]
        at = article.text.find("\n")
        while at >= 0:
            self._lines.append(at + 1)
            at = article.text.find("\n", at + 1)

    def in_order(self, findings: list[Finding]) -> tuple[Finding, ...]:
        """Return the findings by position, each with a fingerprint of its own."""
        ordered = sorted(
            findings, key=lambda f: (f.quote.start, f.quote.end, f.code, f.subject or "")
        )
        seen: Counter[str] = Counter()
        return tuple(_told_apart(finding, seen) for finding in ordered)

    def of_judgements(self, judgements: Iterable[Judgement]) -> list[Finding]:
        """Return a finding for every judgement."""
        return [self._finding(judgement) for judgement in judgements]

    def of_calendar(self, sentences: Sequence[Sentence]) -> list[Finding]:
        """Return the days that do not exist and the weekdays that do not fit."""
        return [
            self._calendar(time, sentence)
            for sentence in sentences
            for time in sentence.times
            if time.problem is not None
        ]

    def of_calendar_only(self, published: date | None) -> list[Finding]:
        """Return the same for a text that was not read any further."""
        sentence = Sentence(0, len(self._folded.text), Role.BODY, 0, ())
        return [
            self._calendar(time, sentence)
            for time in find_times(self._folded.text, published)
            if time.problem is not None
        ]

    # One finding --------------------------------------------------------------------------

    def _finding(self, judgement: Judgement) -> Finding:
        slot, comparison, record = judgement.slot, judgement.comparison, judgement.record
        start, end = judgement.span or (slot.start, slot.end)
        quote = self._quote(start, end)
        claimed = comparison.claimed if comparison is not None else quote.text
        flagged = judgement.verdict in _FLAGGED
        shown = record if comparison is not None or flagged else None
        cited = shown is not None or bool(judgement.sources)
        fixable = (
            flagged
            and comparison is not None
            and not slot.assertion.quoted
            and judgement.span is None
        )
        recorded = comparison.recorded if comparison is not None else None
        return self._make(
            judgement.kind, judgement.verdict, judgement.severity, judgement.reason, quote,
            sentence=self._quote(judgement.frame.sentence_start, judgement.frame.sentence_end),
            section=judgement.frame.role,
            subject=judgement.subject or (shown.id if shown else None),
            claimed=claimed, recorded=recorded,
            suggestion=comparison.suggestion if fixable and comparison else None,
            speaker=slot.assertion.speaker, message=_message(judgement, quote.text),
            why=_why(judgement),
            related=tuple(self._quote(*span) for span in judgement.related),
            sources=citations(judgement, self._reference) if cited else (),
        )  # fmt: skip

    def _calendar(self, time: Time, sentence: Sentence) -> Finding:
        weekday = time.weekday is not None and time.interval is not None
        kind = WEEKDAY if weekday else IMPOSSIBLE_DATE
        right = f"{time.interval.first:%A}" if weekday and time.interval else "no such date"
        said = day_name[time.weekday] if weekday and time.weekday is not None else time.text
        quote = self._quote(time.start, time.end)
        whole = sentence.end > sentence.start
        return self._make(
            kind, Verdict.CONFLICT, kind.severity, None, quote,
            sentence=self._quote(sentence.start, sentence.end) if whole else quote,
            section=sentence.role, subject=None,
            claimed=said, recorded=right, speaker=None,
            suggestion=right_weekday(self._article.text, quote, time.interval) if weekday else None,
            message=f"“{quote.text}”: {time.problem}", why=(f"by the calendar: {time.problem}",),
            related=(), sources=(),
        )  # fmt: skip

    def _make(
        self, kind: Kind, verdict: Verdict, severity: Severity | None, reason: str | None,
        quote: Quote, *, sentence: Quote, subject: str | None, claimed: str, **rest: object,
    ) -> Finding:  # fmt: skip
        line = bisect_right(self._lines, quote.start)
        content = "\0".join((kind.code, subject or "", claimed, " ".join(sentence.text.split())))
        return Finding(
            code=kind.code, kind=kind.name, verdict=verdict, severity=severity, reason=reason,
            quote=quote, line=line, column=quote.start - self._lines[line - 1] + 1,
            sentence=sentence, subject=subject, claimed=claimed,
            fingerprint=_digest(content), place=self._article.place_at(quote.start),
            **rest,  # type: ignore[arg-type]  # passed through by name
        )  # fmt: skip

    def _quote(self, start: int, end: int) -> Quote:
        first, last = self._folded.span(start, end)
        return Quote(first, last, self._article.text[first:last])


def _told_apart(finding: Finding, seen: Counter[str]) -> Finding:
    """Give the second finding of the same content a fingerprint of its own."""
    seen[finding.fingerprint] += 1
    nth = seen[finding.fingerprint]
    if nth == 1:
        return finding
    return replace(finding, fingerprint=_digest(f"{finding.fingerprint}\0{nth}"))


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


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
        f" (said by {judgement.slot.assertion.speaker})"
        if judgement.verdict is Verdict.ATTRIBUTED
        else ""
    )
    denied = " denies what is on record" if judgement.span else " differs from the record"
    hint = f"; {_REASONS.get(judgement.reason, judgement.reason)}" if judgement.reason else ""
    return f"“{words}”{said}{denied}: {comparison.recorded} ({label}){hint}"


def _why(judgement: Judgement) -> tuple[str, ...]:
    """Return the link, the comparison and the decision, step by step."""
    link, comparison = judgement.link, judgement.comparison
    lines = list(judgement.notes)
    if link is not None:
        lines.append(
            f"about {link.record.label} [{link.record.id}]: {link.grade.value} link,"
            f" score {link.score:g}, ahead by {link.margin:g}"
        )
        lines += [f"{item.weight:+g} {item.what}" for item in link.evidence]
    if comparison is not None:
        lines.append(
            f"says {comparison.claimed}, record {comparison.recorded}: {comparison.outcome.value}"
        )
    common = _common_error(judgement)
    if common is not None:
        lines.append(f"a common error: {common}")
    if judgement.reason:
        lines.append(_REASONS.get(judgement.reason, judgement.reason))
    return tuple(lines)


def _common_error(judgement: Judgement) -> str | None:
    if judgement.fact is None or judgement.verdict not in _FLAGGED or judgement.comparison is None:
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

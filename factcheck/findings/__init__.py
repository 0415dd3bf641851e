"""The findings of an article: its own offsets and lines, words for the reader, fingerprints."""

import hashlib
from bisect import bisect_right
from calendar import day_name
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.model import Article, Finding, Quote, Role, Severity, Verdict
from factcheck.pipeline.fold import Folded

if TYPE_CHECKING:  # an article off topic, with nothing wrong by the calendar, needs none of them
    from factcheck.frames.model import Sentence
    from factcheck.kinds.kind import Kind
    from factcheck.times import Time


class Findings:
    """Makes the findings of one article."""

    def __init__(self, article: Article, folded: Folded) -> None:
        """Prepare the article's lines."""
        self._article = article
        self._folded = folded
        self._quotes: dict[tuple[int, int], Quote] = {}  # a sentence is quoted for all it says
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

    def of_calendar(self, sentences: "Sequence[Sentence]") -> list[Finding]:
        """Return the days that do not exist and the weekdays that do not fit."""
        return [
            self._calendar(time, (sentence.start, sentence.end), sentence.role)
            for sentence in sentences
            for time in sentence.times
            if time.problem is not None
        ]

    def of_calendar_only(self, published: date | None) -> list[Finding]:
        """Return the same for a text that was not read any further."""
        from factcheck.times.faults import may_hold_fault  # noqa: PLC0415 - of no use on topic

        text = self._folded.text
        if not may_hold_fault(text):
            return []
        from factcheck.times import find_times  # noqa: PLC0415 - the grammar is long

        return [
            self._calendar(time, (0, len(text)), Role.BODY)
            for time in find_times(text, published)
            if time.problem is not None
        ]

    # One finding --------------------------------------------------------------------------

    def _calendar(self, time: "Time", sentence: tuple[int, int], section: Role) -> Finding:
        from factcheck.kinds.calendar_faults import (  # noqa: PLC0415 - few articles have one
            IMPOSSIBLE_DATE,
            WEEKDAY,
            right_weekday,
        )

        weekday = time.weekday is not None and time.interval is not None
        kind = WEEKDAY if weekday else IMPOSSIBLE_DATE
        right = f"{time.interval.first:%A}" if weekday and time.interval else "no such date"
        said = day_name[time.weekday] if weekday and time.weekday is not None else time.text
        quote = self.quote(time.start, time.end)
        return self.made(
            kind, Verdict.CONFLICT, kind.severity, None, quote,
            sentence=self.quote(*sentence) if sentence[0] < sentence[1] else quote,
            section=section, subject=None,
            claimed=said, recorded=right, speaker=None,
            suggestion=right_weekday(self._article.text, quote, time.interval) if weekday else None,
            message=f"“{quote.text}”: {time.problem}", why=(f"by the calendar: {time.problem}",),
            related=(), sources=(),
        )  # fmt: skip

    def made(
        self, kind: "Kind", verdict: Verdict, severity: Severity | None, reason: str | None,
        quote: Quote, *, sentence: Quote, subject: str | None, claimed: str, **rest: object,
    ) -> Finding:  # fmt: skip
        """Return a finding with its line, its place and its fingerprint."""
        line = bisect_right(self._lines, quote.start)
        content = "\0".join((kind.code, subject or "", claimed, " ".join(sentence.text.split())))
        return Finding(
            code=kind.code, kind=kind.name, verdict=verdict, severity=severity, reason=reason,
            quote=quote, line=line, column=quote.start - self._lines[line - 1] + 1,
            sentence=sentence, subject=subject, claimed=claimed,
            fingerprint=_digest(content), place=self._article.place_at(quote.start),
            **rest,  # type: ignore[arg-type]  # passed through by name
        )  # fmt: skip

    def quote(self, start: int, end: int) -> Quote:
        """Return the words of the article at [start, end) of the folded text."""
        found = self._quotes.get((start, end))
        if found is None:
            first, last = self._folded.span(start, end)
            found = Quote(first, last, self._article.text[first:last])
            self._quotes[start, end] = found
        return found


def _told_apart(finding: Finding, seen: Counter[str]) -> Finding:
    """Give the second finding of the same content a fingerprint of its own."""
    seen[finding.fingerprint] += 1
    nth = seen[finding.fingerprint]
    if nth == 1:
        return finding
    return replace(finding, fingerprint=_digest(f"{finding.fingerprint}\0{nth}"))


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]

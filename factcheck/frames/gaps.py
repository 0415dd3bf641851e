"""Read how long nothing was held: "a 27-month break", "eight months after the 17th"."""

import re
from collections.abc import Iterator

from factcheck.frames.gap_forms import (
    AFTER,
    AND,
    BETWEEN,
    GAPS,
    LEADERS,
    OF_OTHERS,
    SILENT,
    SINCE_THEN,
    STILL,
    UP_TO_NOW,
    YEARS,
    YEARS_AND,
)
from factcheck.frames.measure import Gap, Measure, Span
from factcheck.frames.offsets import region_behind
from factcheck.frames.passage import (
    LENGTH,
    SHIFT,
    Passage,
    affirmed,
    joined,
    span_of,
)
from factcheck.words import ordinal_value

_AFTER_WORDS = re.compile(r" (?:after|on from|back|in the past)$")
_UNITS = frozenset({"week", "month", "year", "decade"})


def gaps(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of how long nothing was held."""
    marked = passage.marked
    if LENGTH not in marked and SHIFT not in marked:
        return
    explicit = list(_explicit(passage))
    yield from explicit
    taken = {measure.start for measure in explicit}
    for pattern in (*GAPS, *SILENT, YEARS):
        for found in pattern.finditer(marked):
            name = "span" if found["span"] is not None else "passed"
            start, end = found.span(name)
            span = _long(passage, start)
            if (
                span is None
                or start + passage.offset in taken
                or OF_OTHERS.search(marked, found.start())
            ):
                continue
            span, end = _whole(passage, span, end)
            if pattern in SILENT and LEADERS.search(marked[: found.end()]):
                continue
            taken.add(start + passage.offset)
            years = pattern is YEARS
            runs = STILL.search(marked[:start]) is not None
            met = pattern is SINCE_THEN and found["met"] is not None
            value = Gap(span, years=years, runs=runs, met=met)
            claim = passage.measure("count" if years else "gap", start, end, value)
            yield affirmed(claim) if pattern in SILENT else claim


def _whole(passage: Passage, span: Span, end: int) -> tuple[Span, int]:
    """Return a length with what is added to it: "two years and three months"."""
    added = AND.match(passage.marked, end)
    time = passage.time_at(added.start("rest")) if added is not None else None
    rest = span_of(time) if time is not None else None
    whole = joined(span, rest) if rest is not None else None
    return (whole, added.end()) if whole is not None and added is not None else (span, end)


def _explicit(passage: Passage) -> Iterator[Measure]:
    """Yield the gaps whose ends are named by their rounds' numbers."""
    for pattern in BETWEEN:
        for found in pattern.finditer(passage.marked):
            span = _long(passage, found.start("span"))
            numbers = (_value(found["first"]), _value(found["second"]))
            if span is not None and None not in numbers:
                pair = tuple(number for number in numbers if number is not None)
                start, end = found.span("span")
                span, start = _from_years(passage, span, start)
                yield passage.measure("gap", start, end, Gap(span, pair))
    for found in (m for form in (AFTER, *UP_TO_NOW) for m in form.finditer(passage.marked)):
        span = _long(passage, found.start("span"))
        number = _value(found["first"]) if found["first"] else None
        if span is not None and (number is not None or found.groupdict().get("before")):
            between = () if number is None else (number,)
            start, end = found.span("span")
            words = passage.text[start:end]
            end -= len(words) - len(_AFTER_WORDS.sub("", words))
            other, _ = region_behind(passage, start, found.end("span") + 1)
            value = Gap(span, between, before=True, other=other)
            yield passage.measure("gap", start, end, value)


def _from_years(passage: Passage, span: Span, start: int) -> tuple[Span, int]:
    """Return a length with what stands before it: "two years and five months lay between"."""
    before = YEARS_AND.search(passage.marked[:start])
    time = passage.time_at(before.start()) if before is not None else None
    more = span_of(time) if time is not None else None
    whole = joined(more, span) if more is not None else None
    return (whole, before.start()) if whole is not None and before is not None else (span, start)


def _long(passage: Passage, at: int) -> Span | None:
    """Return a length of weeks or more."""
    time = passage.time_at(at)
    span = span_of(time) if time is not None else None
    return span if span is not None and span.unit in _UNITS else None


def _value(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    ordinal = ordinal_value(words)
    return ordinal.value if ordinal is not None else None

"""Read how long a meeting, a call or a visit lasted: "the two-day round", "talked for an hour"."""

import re
from collections.abc import Iterator

from factcheck.frames.length_forms import (
    DAYS_OF_VISIT,
    HYPHENED,
    MEETINGS,
    MET,
    NTH_DAY,
    SPENT_ON,
    STAYS,
    TOOK,
)
from factcheck.frames.measure import Length, Measure, Span
from factcheck.frames.others import is_of_both
from factcheck.frames.passage import (
    DATE,
    LENGTH,
    Passage,
    span_of,
)
from factcheck.words import ordinal_value

_TO_PLACE = 4  # tokens of "in the city of"
_ELSEWHEN = re.compile(
    r" (?:after|before|later|ago|earlier|since|from|into|prior|ahead|apart"
    rf"|on(?! {DATE}| the (?:[\w-]+ )?(?:island|sidelines|margins)))\b"
)
_PRONOUN = re.compile(r"(?:^|[.,;] )(?:and |but )?(?:she|he|they) (?:only |just )?$")
_PART = re.compile(r"\b(?:first|last|final|next|past|opening|closing|second|other|within|in) $")


def _is_definite(before: str, written: str) -> bool:
    """Tell "the two-day session dealt with": of the talks spoken of."""
    return written.startswith("the ") or before.endswith((" the ", " this ", " their "))


def lengths(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of how many days, hours or minutes a meeting or a stay lasted."""
    marked = passage.marked
    yield from _nth_days(passage)
    if LENGTH not in marked:
        return
    yield from _days_told(passage)
    taken: set[int] = set()
    both = is_of_both(passage.view)
    for pattern in (*MEETINGS, *STAYS):
        for found in pattern.finditer(marked):
            start, end = found.span("span")
            time = passage.time_at(start)
            span = span_of(time) if time is not None else None
            if span is None or span.unit not in {"week", "day", "hour", "minute"} or start in taken:
                continue
            written = passage.text[start:end]
            hyphen = HYPHENED.get(pattern)
            if hyphen is not None and hyphen != ("-" in written):
                continue
            if pattern is MET and not (found["for"] or written.startswith("over ")):
                continue
            stay = pattern in STAYS
            if not stay and pattern is not SPENT_ON and _ELSEWHEN.match(marked, end):
                continue
            if stay and span.unit != "hour":
                continue
            part = _PART.search(marked[:start]) or _PART.match(written)
            if part or (span.low == 1 and " another" in marked[end:]):
                continue  # "a day of meetings, and another in May"
            taken.add(start)
            stays = stay and _PRONOUN.search(marked[: found.start()]) is not None
            told_before = stays or both or pattern is TOOK or _is_definite(marked[:start], written)
            place = _place_behind(passage, end) if stay else None
            yield passage.measure("gap", start, end, Length(span, stay, told_before, place=place))


def _place_behind(passage: Passage, at: int) -> str | None:
    """Return the place of "spent two hours in Rome"."""
    token = passage.token(at)
    reach = range(token, token + _TO_PLACE)
    return next((p.place for p in passage.view.places if p.start in reach and p.place), None)


def _nth_days(passage: Passage) -> Iterator[Measure]:
    """Yield that a meeting had a third day, and whether it was the last."""
    for found in NTH_DAY.finditer(passage.marked):
        ordinal = ordinal_value(found["day"])
        last = passage.text[found.start("last") : found.end("last")] if found["last"] else ""
        if ordinal is None or (last and not last.endswith(("last day", "final day"))):
            continue
        mod = None if found["last"] else "EQUAL_OR_MORE"
        span = Span(float(ordinal.value), float(ordinal.value), "day", mod)
        end = found.end("last") if found["last"] else found.end("day")
        value = Length(span, told_before=True, nth=True)
        yield passage.measure("gap", found.start("day"), end, value)


def _days_told(passage: Passage) -> Iterator[Measure]:
    """Yield how many days a visit is said to have lasted."""
    for found in DAYS_OF_VISIT.finditer(passage.marked):
        start, end = found.span("span")
        time = passage.time_at(start)
        span = span_of(time) if time is not None else None
        place = _place_behind(passage, found.end())
        if span is not None and span.unit == "day" and (place or found["sort"] == "state"):
            value = Length(span, stay=True, told_before=True, place=place)
            yield passage.measure("gap", start, end, value)

"""Read how long a meeting, a call or a visit lasted: "the two-day round", "talked for an hour"."""

import re
from collections.abc import Iterator

from factcheck.frames.length_forms import (
    DAYS_OF_VISIT,
    HYPHENED,
    IT_LASTED,
    MEETINGS,
    MET,
    NEEDED,
    NTH_DAY,
    OF_TALKS,
    SPENT_ON,
    STAYS,
    TOOK,
)
from factcheck.frames.measure import Length, Measure, Span
from factcheck.frames.others import is_of_both
from factcheck.frames.passage import (
    A_LENGTH,
    DATE,
    LENGTH,
    Passage,
    span_of,
)
from factcheck.patterns import Anchored, Late
from factcheck.words import ordinal_value

_TO_PLACE = 4  # tokens of "in the city of"
_ELSEWHEN = re.compile(
    rf" (?:after|before|later|ago|earlier|since|from(?! {DATE})|into|prior|ahead|apart"
    rf"|on(?! {DATE}| the (?:[\w-]+ )?(?:island|sidelines|margins)))\b"
)
_AND_MINUTES = re.compile(rf",? (?:and )?(?P<rest>{A_LENGTH})")
_UNITS = frozenset({"week", "day", "hour", "minute"})
_HELD = Late(
    r"\b(?:held|took place|taken place|opened|began|met|closed|ended|concluded|wrapped up"
    r"|resumed)\b"
)
_MET_THEN = Late(r"\b(?:met|spoke|talked|conferred|sat down) [^.;:]*\W*$")
_PRONOUN = re.compile(r"(?:^|[.,;] )(?:and |but )?(?:she|he|they) (?:only |just )?$")
_PART = re.compile(r"\b(?:first|last|final|next|past|opening|closing|second|other|within|in) $")


def _is_definite(before: str, written: str) -> bool:
    """Tell "the two-day session dealt with": of the talks spoken of."""
    return written.startswith("the ") or before.endswith((" the ", " this ", " their "))


def _length_of(found: re.Match[str]) -> str:
    """Return the name of the group in which a pattern has found a length."""
    groups = found.groupdict()
    return next(name for name in ("span", "affair", "days") if groups.get(name) is not None)


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
            start, end = found.span(_length_of(found))
            time = passage.time_at(start)
            span = span_of(time) if time is not None else None
            if span is None or span.unit not in _UNITS or start in taken:
                continue
            written, stay = passage.text[start:end], pattern in STAYS
            if stay and span.unit != "hour":
                continue
            part = _is_part(marked, written, start, end, span) and not (
                pattern is OF_TALKS and marked[:start].strip() == "in"
            )  # "In 100 minutes of talks they settled much"
            if part or _is_another(passage, pattern, found, written):
                continue
            span, end = _with_minutes(passage, span, end)
            taken.add(start)
            stays = stay and _PRONOUN.search(marked[: found.start()]) is not None
            told = stays or both or pattern in {TOOK, IT_LASTED, *NEEDED}
            told = told or _is_definite(marked[:start], written)
            place = _place_behind(passage, end) if stay else None
            yield passage.measure("gap", start, end, Length(span, stay, told, place=place))


def _with_minutes(passage: Passage, span: Span, end: int) -> tuple[Span, int]:
    """Return the whole of "an hour and 40 minutes", in minutes, and where it ends."""
    rest = _AND_MINUTES.match(passage.marked, end)
    time = passage.time_at(rest.start("rest")) if rest is not None else None
    more = span_of(time) if time is not None else None
    if rest is None or more is None or (span.unit, more.unit) != ("hour", "minute"):
        return span, end
    whole = Span(span.low * 60 + more.low, span.high * 60 + more.high, "minute", span.mod)
    return whole, rest.end()


def _is_another(passage: Passage, pattern: Anchored, found: re.Match[str], written: str) -> bool:
    """Tell a pattern's words that are of something else than it reads."""
    if pattern is IT_LASTED:
        of_series = passage.continues and _HELD.search(passage.previous)
        return not (of_series or _MET_THEN.search(passage.previous))
    hyphen = HYPHENED.get(pattern)
    if hyphen is not None and hyphen != ("-" in written):
        return True
    if pattern is MET and not (found["for"] or written.startswith("over ")):
        return True
    end = found.end(_length_of(found))
    timed = pattern is not SPENT_ON and pattern not in STAYS
    return timed and _ELSEWHEN.match(passage.marked, end) is not None


def _is_part(marked: str, written: str, start: int, end: int, span: Span) -> bool:
    """Tell "the first two days" and "a day of meetings, and another in May" from all of them."""
    part = _PART.search(marked[:start]) or _PART.match(written)
    return part is not None or (span.low == 1 and " another" in marked[end:])


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

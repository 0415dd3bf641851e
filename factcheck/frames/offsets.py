"""Read how long one happening came after or before another: "eight months after the 17th"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import cast

from factcheck.frames.measure import Measure, Offset, Span
from factcheck.frames.passage import (
    A_LENGTH,
    A_SHIFT,
    DATE,
    LENGTH,
    SERIES,
    SHIFT,
    Passage,
    joined,
    span_of,
)
from factcheck.model import Interval

_UNITS = frozenset({"day", "week", "fortnight", "month", "year", "decade"})
_OBJECT = rf"(?=[\w{SERIES}{DATE}\"'])"
# "two days after the visit": the other happening stands behind the words.
_TOWARD = re.compile(
    rf"(?P<span>(?:(?P<more>{A_LENGTH}),? and (?:a )?)?{A_LENGTH})(?: or so| to the day|,)?"
    rf" (?P<way>after|before|following|ahead of|prior to|on from) {_OBJECT}"
)
# "Sixteen months have passed since Beijing withdrew": from what stands behind it to now.
_PASSED = re.compile(
    rf"(?P<span>(?:(?P<more>{A_LENGTH}),? and (?:a )?)?{A_LENGTH})(?: or so)?"
    rf" (?P<tense>have |has |had )?(?:now )?(?:passed|elapsed|gone by|went by) since {_OBJECT}"
)
_SHIFTED = re.compile(
    rf"(?P<span>(?:(?P<more>{A_LENGTH}),? and (?:a )?)?{A_SHIFT})(?P<object> {_OBJECT})?"
)
_LAST_WORD = re.compile(r"\b(after|before|later|afterwards?|earlier|previously|on|ago)$")
_AWAY = {
    "after": "after", "later": "after", "afterward": "after", "afterwards": "after",
    "on": "after", "following": "after", "on from": "after",
    "before": "before", "earlier": "before", "previously": "before", "ahead of": "before",
    "prior to": "before", "ago": "ago",
}  # fmt: skip
# What is told behind these is told of its own.
_REPORTED = re.compile(r"\b(?:said|says|told|saying|recall\w*|noted?|\w+ed) that\b|[;:\u2014]")
# A day dates what it stands with when nothing but plain words or a plain past lies between.
_PLAIN_PAST = (
    r"(?:went|left|was|were|took|began|voted|came|fell|arrived|flew|spoke|saw|gave|won|met|ended"
    r"|opened|closed)"
)
_OTHER_VERB = r"(?:that|which|who|\w+ed|had|set|due)\b"
_DATING = re.compile(
    rf"(?:(?!{_PLAIN_PAST}\b|{_OTHER_VERB})[\w'.{SERIES}-]+,? ){{0,6}}?"
    rf"(?:{_PLAIN_PAST} (?:(?!{_OTHER_VERB})[\w'.-]+ ){{0,4}}?)?(?:of |on |in |, )?$"
)
_BEFORE_ALL = re.compile(
    r"\W*(?:(?:and|but|then|yet|barely|scarcely|hardly|only|just|some|exactly|about|nearly|almost)"
    r" )*"
)
_ENDS = re.compile(
    r"[;:()\u2014]|, (?:and|but|which|who|when|where|while|with)\b"
    rf"|,? and (?={LENGTH}|{SHIFT})"
)
# "It came a day after": what the sentence before tells.
_STANDING = re.compile(
    r"\W*(?:and )?(?:it|this|that|the (?:meeting|encounter|call|conversation|session|round))"
    r" (?:came|comes|took place|was held|followed|happened|had come)"
    r"(?: only| just| barely| exactly)? "
)
# "They met in Rome; the others met two days after that."
_TOLD_FIRST = re.compile(r"(?P<first>[^;]{8,120});(?! (?:if|when|were)\b)[^;]*$")
# "Ten months lay between the meeting in Hanoi and the one in Rome."
_BETWEEN = re.compile(
    rf"(?P<span>(?:(?P<more>{A_LENGTH}),? and (?:a )?)?{A_LENGTH})"
    r"(?: (?:lay|lie|passed|elapsed|went by|had gone by|had passed|had elapsed|came|stand|stood))?"
    r" between (?P<first>[^.;:]{3,90}?) and (?P<second>[^.;:]{3,90})"
)
_PRONOUN = re.compile(r"(?:that|this|it|which|then)\b")


def offsets(passage: Passage) -> Iterator[Measure]:
    """Yield how long one happening is said to have come after or before another."""
    found = sorted(_offsets(passage), key=lambda measure: measure.start)
    for at, measure in enumerate(found):
        before = found[at - 1] if at else None
        behind = found[at + 1] if at + 1 < len(found) else None
        yield _parted(passage, measure, before, behind)


def _parted(
    passage: Passage, measure: Measure, before: Measure | None, behind: Measure | None
) -> Measure:
    """Return each of "two days after the visit and 17 months after the call" without the other.

    What the other distance is from is not the happening whose distance this one tells.
    """
    own = cast("Offset", measure.value)
    if behind is not None and own.other is not None and _is_joined(passage, behind):
        other = cast("Offset", behind.value).other
        if other is not None and own.other[0] < behind.start <= other[0]:
            return replace(measure, value=replace(own, apart=(behind.start, other[1])))
    if before is None or not _is_joined(passage, measure):
        return measure
    first = cast("Offset", before.value)
    if first.other is None or first.other[0] >= measure.start:
        return measure
    return replace(measure, value=replace(own, apart=(first.other[0], measure.start)))


def _is_joined(passage: Passage, measure: Measure) -> bool:
    return passage.marked[: measure.start - passage.offset].endswith((" and ", ", and "))


def _offsets(passage: Passage) -> Iterator[Measure]:
    marked = passage.marked
    if LENGTH not in marked and SHIFT not in marked:
        return
    for found in _TOWARD.finditer(marked):
        span = _span(passage, found)
        if span is not None:
            yield _offset(passage, found, span, _AWAY[found["way"]], found.end())
    yield from _between(passage)
    yield from _passed(passage)
    for found in _SHIFTED.finditer(marked):
        word = _LAST_WORD.search(passage.text[found.start("span") : found.end("span")])
        span = _span(passage, found)
        if span is None or word is None:
            continue
        way = _AWAY[word[1]]
        reaches = found["object"] is not None and word[1] in {"after", "before"}
        if reaches and _PRONOUN.match(marked, found.end()) is None:
            yield _offset(passage, found, span, way, found.end())
        elif reaches:
            yield from _back(passage, found, span, way)
        elif _unresolved(passage, found):
            yield _offset(passage, found, span, way, None)


def _between(passage: Passage) -> Iterator[Measure]:
    """Yield "ten months lay between the meeting in Hanoi and the one in Rome"."""
    for found in _BETWEEN.finditer(passage.marked):
        span = _span(passage, found)
        if span is not None and " and " not in found["second"]:
            first, last = (place + passage.offset for place in found.span("first"))
            named = _dates_in(passage, *found.span("first"), {"day", "month"})
            value = Offset(span, "after", last, (first, last), named)
            yield passage.measure("gap", *found.span("span"), value)


def _passed(passage: Passage) -> Iterator[Measure]:
    """Yield "sixteen months have passed since Beijing withdrew"."""
    for found in _PASSED.finditer(passage.marked):
        span = _span(passage, found)
        if span is not None:
            way = "since" if found["tense"] in {"have ", "has "} else "elapsed"
            value = Offset(span, way, found.end() + passage.offset)
            yield passage.measure("gap", *found.span("span"), value)


def _back(passage: Passage, found: re.Match[str], span: Span, way: str) -> Iterator[Measure]:
    """Yield "they met in Rome; the others met two days after that"."""
    told = _TOLD_FIRST.match(passage.marked, 0, found.start("span"))
    if told is not None:
        first, last = (place + passage.offset for place in told.span("first"))
        yield passage.measure("gap", *found.span("span"), Offset(span, way, last, (first, last)))
    elif _unresolved(passage, found):
        yield _offset(passage, found, span, way, None)


def _unresolved(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "a day later" that no date before it dates: else it is read as a date itself."""
    time = passage.time_at(found.end("span") - 1)
    return time is not None and (time.interval is None or found["more"] is not None)


def _span(passage: Passage, found: re.Match[str]) -> Span | None:
    """Return the length said, "a year and a day" as days."""
    time = passage.time_at(found.end("span") - 1)
    span = span_of(time) if time is not None else None
    if span is None or span.unit not in _UNITS:
        return None
    first = passage.time_at(found.start("span")) if found["more"] else None
    more = span_of(first) if first is not None else None
    if more is None:
        return span if found["more"] is None else None
    return joined(more, span)


def _offset(
    passage: Passage, found: re.Match[str], span: Span, way: str, at: int | None
) -> Measure:
    barriers = [told.end() for told in _REPORTED.finditer(passage.marked, 0, found.start("span"))]
    begins = (barriers[-1] if barriers else 0) + passage.offset
    if passage.text.startswith("that ", found.start("span")):
        begins = found.start("span") + passage.offset
    stands = _STANDING.fullmatch(passage.marked, 0, found.start("span")) is not None
    value = Offset(span, way, begins, stands=stands)
    if at is not None:
        other, dates = region_behind(passage, found.start("span"), at)
        value = replace(value, other=other, dates=dates)
    return passage.measure("gap", *found.span("span"), value)


def region_behind(
    passage: Passage, start: int, at: int
) -> tuple[tuple[int, int], tuple[Interval, ...]]:
    """Return where the other happening is spoken of, and the days that its clause names."""
    marked = passage.marked
    opening = _BEFORE_ALL.fullmatch(marked, 0, start) is not None
    end = _ENDS.search(marked, at)
    stop = end.start() if end is not None else len(marked)
    if opening:
        comma = marked.find(", ", at)
        stop = comma if 0 <= comma < stop else stop
    dates = _dates_in(passage, at, stop, {"day"})
    return (at + passage.offset, stop + passage.offset), dates


def _dates_in(
    passage: Passage, at: int, stop: int, sorts: AbstractSet[str]
) -> tuple[Interval, ...]:
    """Return the days, or months, that date what stands at [at, stop)."""
    return tuple(
        time.interval
        for time in passage.times
        if time.interval is not None and time.amount is None and time.granularity in sorts
        and at <= time.start - passage.offset < stop
        and _DATING.match(passage.marked[at : time.start - passage.offset])
    )  # fmt: skip

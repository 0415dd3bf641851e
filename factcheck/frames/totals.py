"""Read how many rounds there have been in all, or since a day."""

import re
from collections.abc import Iterator

from factcheck.frames.counts import BOUND, BOUNDS, NUMBER, OF_SERIES, value_of
from factcheck.frames.measure import Count, Measure
from factcheck.frames.passage import A_DATE, A_SERIES, DATE, SERIES, Passage
from factcheck.frames.periods import period_of
from factcheck.patterns import Anchored

_ROUNDS = ("rounds", "sessions")
_HAVE = r"\b(?:has|have) (?:now |so far |already )?"
_THE_SERIES = rf"(?:the |these |their )?{A_SERIES}"
# "The two sides have held three rounds of the talks", "have met 17 times for the talks".
_BY_THEM = (
    Anchored(
        rf"{_HAVE}(?:held|had|completed|staged|conducted|convened) (?:only |just )?"
        rf"{BOUND}(?P<words>{NUMBER} (?:rounds|sessions)) of {_THE_SERIES}",
        _ROUNDS,
    ),
    Anchored(
        rf"{_HAVE}(?:met|convened|gathered|sat down) (?:only |just )?"
        rf"{BOUND}(?P<words>{NUMBER} times) (?:for|under|within|in|at) {_THE_SERIES}",
        (" times",),
    ),
)
_TOTALS = (
    Anchored(
        rf"{A_SERIES} (?:has|have) (?:now |so far |already )?(?:been held|met|convened"
        rf"|taken place) (?:only |just )?{BOUND}(?P<words>{NUMBER} times)"
        r"(?! (?:since|a|per|in|over|during)\b)",
        (" times",),
    ),
    Anchored(
        r"\b(?:brought|brings|bringing|takes|took|taking|raises|raised|raising) the (?:total"
        r"|tally|count|number)(?: of rounds| number)? to"
        rf" {BOUND}(?P<words>{NUMBER}(?: (?:rounds|sessions|meetings))?)",
        ("the total", "the tally", "the count", "the number"),
    ),
    Anchored(
        r"\bthere have (?:now |so far |already )?been (?:only |just |exactly )?"
        rf"{BOUND}(?P<words>{NUMBER} (?:rounds|sessions))",
        ("there have",),
    ),
    Anchored(
        r"\b(?:so far|to date),? there (?:were|are)"
        rf" {BOUND}(?P<words>{NUMBER} (?:rounds|sessions))",
        ("there were", "there are"),
    ),
    Anchored(
        rf"\b{BOUND}(?P<words>{NUMBER} (?:rounds|sessions))\b{OF_SERIES} have"
        r" (?:now |so far |already )?(?:been held|taken place|been completed|been counted"
        r"|been recorded|happened)",
        _ROUNDS,
    ),
    Anchored(
        rf"(?:{A_SERIES}|talks|dialogue|forum|series) (?:has|have) (?:now |so far |already )?"
        r"(?:held|had|seen|gone through|completed) (?:only |just )?"
        rf"{BOUND}(?P<words>{NUMBER} (?:rounds|sessions))",
        _ROUNDS,
    ),
    Anchored(
        rf"\b(?P<words>{NUMBER} (?:rounds|sessions))\b{OF_SERIES}"
        r" (?:so far|to date|in all|in total|all told)",
        _ROUNDS,
    ),
    Anchored(
        r"\b(?:number|tally|count) of (?:the |its |their )?(?:rounds|sessions)[^.;:]{0,60}?"
        rf" (?:stands|is)(?: now)?(?: at)? {BOUND}(?P<words>{NUMBER})\b(?! (?:months|years|days))",
        ("number of", "tally of", "count of"),
    ),
    Anchored(
        rf"{A_SERIES} (?:now )?counts? {BOUND}(?P<words>{NUMBER} (?:rounds|sessions))",
        (" count",),
    ),
    Anchored(
        rf"\bthe (?P<bound>)(?P<words>{NUMBER} (?:rounds|sessions)) of {_THE_SERIES}"
        r" (?:so far |to date )?have\b",
        _ROUNDS,
    ),
    *_BY_THEM,
)
# "three rounds have been held since January 2024"
_SINCE = Anchored(
    rf"\b{BOUND}(?P<words>{NUMBER} (?:rounds|sessions))\b{OF_SERIES} have"
    rf" (?:now |so far |already )?(?:been held|taken place|been completed|happened)(?:,? all)?"
    rf" since (?:(?:the|its|their|they|it) [^.;:,]{{0,50}}?(?:of|in) )?(?P<date>{A_DATE})",
    _ROUNDS,
)
_TIMES_SINCE = Anchored(
    rf"{A_SERIES} (?:has|have) (?:now |so far |already )?(?:been held|met|convened|taken place)"
    rf" (?:only |just )?{BOUND}(?P<words>{NUMBER} times) since (?P<date>{A_DATE})",
    (" times",),
)
# "Since they were revived in January 2024, three rounds have been held."
_SINCE_FIRST = Anchored(
    rf"\bsince (?:[^.;:]{{0,80}}?(?:of|in) )?(?P<date>{A_DATE}),[^.;:]{{0,80}}?"
    rf" {BOUND}(?P<words>{NUMBER} (?:rounds|sessions))\b{OF_SERIES}"
    r" have (?:now |so far |already )?(?:been held|taken place|been completed|happened)",
    ("since ",),
)
_SINCE_BY_THEM = tuple(
    Anchored(rf"{form.pattern}[^.;:,]{{0,40}}? since (?P<date>{A_DATE})", ("since ",))
    for form in _BY_THEM
)
_SINCES = (_SINCE, _TIMES_SINCE, _SINCE_FIRST, *_SINCE_BY_THEM)
# "three rounds have been held since the thaw" are not all there were
_NARROWED = re.compile(r"\b(?:since|under|during|between|after)\b")
_OPENS_SINCE = re.compile(rf"\W*(?:since|under|during|after) (?!{DATE})")
_ELSEWHERE = re.compile(r" (?:in the|with|on|over|between|of) ")


def totals(passage: Passage) -> Iterator[Measure]:
    """Yield how many rounds a sentence says there have been, in all or since a day."""
    for found in (m for form in _SINCES for m in form.finditer(passage.marked)):
        number, time = value_of(found["number"]), passage.time_at(found.start("date"))
        ours = SERIES in passage.marked or (
            passage.continues and _ELSEWHERE.search(passage.marked, found.end()) is None
        )
        if ours and number is not None and time is not None and time.interval is not None:
            value = Count(number, BOUNDS.get(found["bound"] or "", "exact"), time, since=True)
            yield passage.measure("count", *found.span("words"), value)
    for pattern in _TOTALS:
        for found in pattern.finditer(passage.marked):
            number = value_of(found["number"])
            if number is None or period_of(passage, found.start("number")) is not None:
                continue
            if _NARROWED.search(passage.marked[found.end() :]) or _OPENS_SINCE.match(
                passage.marked
            ):
                continue
            bound = found["bound"] if "bound" in found.re.groupindex else None
            value = Count(number, BOUNDS.get(bound or "", "exact"))
            yield passage.measure("count", *found.span("words"), value)

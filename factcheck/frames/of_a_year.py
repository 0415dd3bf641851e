"""Read where, and in which months, all the rounds of a year are said to have been held."""

import re
from collections.abc import Iterator

from factcheck.frames.measure import Held, Measure, Venues
from factcheck.frames.passage import A_DATE, A_SERIES, Passage
from factcheck.frames.periods import period_of
from factcheck.patterns import Anchored

_ALL = Anchored(
    rf"\b(?P<all>both|the two|the three|all three|its two|their two)(?: of the| of)?"
    rf"(?: (?P<year>{A_DATE})(?:'s)?)?(?:(?: (?!of\b)[\w-]+){{0,3}}? \(?{A_SERIES}\)?)?"
    rf" (?:rounds|sessions|meetings)(?: of (?:the"
    rf" )?(?:(?P<later>{A_DATE})|{A_SERIES}))?"
    rf"(?: (?:in|of|during) (?P<last>{A_DATE}))?[^.;:]{{0,30}}? (?:were held|were|took place|met"
    rf"|happened|convened|had been held) (?:in|at) ",
    ("both", "the two", "the three", "all three", "its two", "their two"),
)
_IN_ORDER = re.compile(r"\brespectively\b|\bin (?:that|this) order\b")
_ONE_EACH = re.compile(
    rf"\bone in (?P<first>{A_DATE}) and (?:one|another|the other|a second|the second) in"
    rf" (?P<second>{A_DATE})"
)


def months(passage: Passage) -> Iterator[Measure]:
    """Yield the months of "two rounds, one in January and one in November"."""
    if " one in " not in passage.text or "round" not in passage.text:
        return
    for found in _ONE_EACH.finditer(passage.marked):
        period = period_of(passage, found.start())
        for name in ("first", "second"):
            time = passage.time_at(found.start(name))
            if time is not None and time.month is not None and period is not None:
                yield passage.measure("count", *found.span(name), Held(time, period))


def venues(passage: Passage) -> Iterator[Measure]:
    """Yield "both 2024 rounds were held at the Pentagon" with the places named."""
    for found in _ALL.finditer(passage.marked):
        at = next((found.start(name) for name in ("year", "later", "last") if found[name]), None)
        time = passage.time_at(at) if at is not None else None
        tokens = passage.view.tokens
        places = [
            place for place in passage.view.places
            if place.place is not None
            and tokens.starts[place.start] - passage.offset >= found.end() - 1
        ]  # fmt: skip
        if time is None or time.interval is None or not places:
            continue
        end = tokens.ends[places[-1].end - 1] - passage.offset
        rounds = 3 if "three" in found["all"] else 2
        value = Venues(
            rounds, time, tuple(place.place for place in places if place.place),
            _IN_ORDER.search(passage.text, end) is not None,
        )  # fmt: skip
        yield passage.measure("count", found.start(), end, value)

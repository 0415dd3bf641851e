"""How many rounds a year had where no noun says of what: "none was held in 2022", "two were"."""

import re
from collections.abc import Iterator

from factcheck.frames.anaphora import tell_others
from factcheck.frames.measure import Count, Measure
from factcheck.frames.passage import A_DATE, A_SERIES, DATE, SERIES, Passage, affirmed
from factcheck.frames.periods import period_of
from factcheck.patterns import Anchored, Late
from factcheck.words import number_value

_NONE = Anchored(
    rf"(?:{A_SERIES}|\b(?:the|this|these|a) (?:talks|dialogue|forum|mechanism))(?: that| which)?"
    rf" (?:managed|had|saw|held|has had|had had) (?P<number>none)(?: at all| whatsoever)?"
    rf" (?=in {DATE})",
    (" none ",),
)
# "None was held in 2022 or 2023", of the rounds just told of.
_NONE_HELD = Anchored(
    rf"(?:^|[,;:] |\band |\bbut )(?P<number>none) (?:was|were|has been|had been|took place)"
    rf"(?: held| convened)? (?=in (?:either )?{DATE})",
    ("none ",),
)
# "Two were held in 2024", of the rounds just told of.
_FEW_HELD = Anchored(
    rf"(?:^|[,;:] |\band |\bbut )(?P<number>one|two|three|four|five)(?: of them| rounds?)?"
    rf" (?:was|were|has been|have been|had been|took place|came|followed)(?: held| convened)?"
    rf" (?=in {DATE})",
    ("one ", "two ", "three ", "four ", "five "),
)
_NEITHER = Anchored(
    rf"\bneither (?P<first>{A_DATE}) nor (?P<second>{A_DATE}) (?:went by|passed|ended)"
    rf" without (?:a|any) (?:round|session) of (?:the )?{A_SERIES}",
    ("neither ",),
)
_YEARS_NAMED = re.compile(rf"\bin (?:either )?{A_DATE}(?:(?:,| or| and| nor)(?: in)? {A_DATE})*")
HOLDING = Late(
    r"\b(?:held|hold|holds|took place|taken place|takes? place|happened|occurred|hosted|saw|seen"
    r"|brought|had|there (?:was|were|have|has)|met|pass(?:ed)?|went by|go by|came and went|convened"
    r"|produced|featured|staged"
    r"|managed|were|was|fitted|packed|squeezed|crammed|fell)\b"
)


def without_noun(passage: Passage) -> Iterator[Measure]:
    """Yield what a sentence that names a time says so of the rounds that it goes on about."""
    yield from _few(passage)
    if "none " in passage.text:
        yield from _nones(passage)
    yield from _neithers(passage)


def _neithers(passage: Passage) -> Iterator[Measure]:
    """Yield that each of two years had a round at least, said of a series."""
    if SERIES not in passage.marked:
        return
    for found in _NEITHER.finditer(passage.marked):
        for name in ("first", "second"):
            time = passage.time_at(found.start(name))
            if time is not None and time.granularity == "year":
                value = Count(1, "least", time)
                yield affirmed(passage.measure("count", *found.span(name), value))


def _nones(passage: Passage) -> Iterator[Measure]:
    """Yield "managed none at all in 2022 or 2023", said of a series."""
    for found in _NONE.finditer(passage.marked):
        yield from years_without(passage, found)
    for found in _NONE_HELD.finditer(passage.marked):
        before = passage.marked[: found.start()]
        if (SERIES in before and not tell_others(before.split())) or (
            passage.continues and not before.strip()
        ):
            yield from years_without(passage, found)


def _few(passage: Passage) -> Iterator[Measure]:
    """Yield "two were held in 2024", said of the rounds of what the sentence before is about."""
    for found in _FEW_HELD.finditer(passage.marked):
        before = passage.marked[: found.start()]
        period = period_of(passage, found.start("number"))
        number = number_value(found["number"])
        if before.strip() or not passage.continues or period is None or number is None:
            continue
        value = Count(int(number), "exact", period)
        yield passage.measure("count", *found.span("number"), value)


def years_without(passage: Passage, found: re.Match[str]) -> Iterator[Measure]:
    """Yield that nothing was held in any of several years: one claim a year."""
    several = _YEARS_NAMED.search(passage.marked, found.start("number"))
    if several is None:
        return
    years = [
        time for time in passage.times
        if time.granularity == "year" and time.interval is not None
        and several.start() <= time.start - passage.offset < several.end()
    ]  # fmt: skip
    for at, time in enumerate(years):
        start = found.start("number") if at == 0 else time.start - passage.offset
        end = found.end("number") if at == 0 else time.end - passage.offset
        yield affirmed(passage.measure("count", start, end, Count(0, "exact", time)))

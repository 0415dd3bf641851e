"""Third step: join what belongs together: a clock time to its date, the ends of a range."""

import re
from dataclasses import replace

from factcheck.times.fuller import (
    add_bare_days,
    with_week_beside,
    with_weekday_after,
    with_weekdays_before,
)
from factcheck.times.mention import Kind, Mention
from factcheck.times.spans import duration_value
from factcheck.times.vocabulary import PARTS

_PART_AFTER = re.compile(
    r" {1,3}(?:(?:early|late|mid-?) )?(morning|afternoon|evening|night)(?![\w-])"
)
_PART_BEFORE = re.compile(
    r"(?:the )?(?:early |late )?(morning|afternoon|evening|night) (?:of |on )$"
)
_DAY_BEFORE = re.compile(r"\b(?:the |a |one )?day (before|after) (?:the )?$")
_OPENS_WITH_YEAR = re.compile(r"(?:\A|[.!?]['\"]? |\n)(?:in )?\Z")
_YEAR_THEN = re.compile(
    r"(?:,|:| -| \u2014)? (?:first |once |both )?(?:in|on) (?:the |early |late )?"
)
_SENTENCE_ENDS = re.compile(r"[.!?]['\")]?\s+(?=\S)|\n\s*\n")
_SAME_CLOCK = re.compile(r",? {1,3}\(")
_CLOCK_TO_DATE = re.compile(r",? {1,3}(?:on |of )?")
_DATE_TO_CLOCK = re.compile(r",? {1,3}")
_RANGE = re.compile(r" {0,3}(?:-|--|—) {0,3}|,? {1,3}(?:to|through|thru|until|till) {1,3}(?:the )?")
_PARTS_OF_YEAR = {"month": 12, "day": 365}
_LIST = re.compile(r",? {1,3}(?:and|or|&) {1,3}(?:on |in |the |early |late )?|, {1,3}")
_DATED = frozenset((Kind.DAY, Kind.WEEKDAY, Kind.HOLIDAY))
_LISTED = frozenset(
    (Kind.DAY, Kind.WEEKDAY, Kind.MONTH, Kind.YEAR, Kind.QUARTER, Kind.HALF, Kind.DECADE,
     Kind.HOLIDAY, Kind.SEASON),
)  # fmt: skip


def join_mentions(mentions: list[Mention], plain: str) -> list[Mention]:
    """Return the mentions with clocks joined to dates and ranges and lists linked."""
    whole = [_with_day_before(_with_part(mention, plain), plain) for mention in mentions]
    weekdays = with_weekday_after(
        with_weekdays_before(with_week_beside(whole, plain), plain), plain
    )
    joined = _join_clocks(_with_years(weekdays, plain), plain)
    joined = add_bare_days(_with_year_before(_without_same_clocks(joined, plain), plain), plain)
    return _share_years(_link(_as_gaps(joined, plain), plain))


def _with_part(mention: Mention, plain: str) -> Mention:
    """Let "Friday" take "night" from the words after it."""
    is_day = mention.kind in _DATED or (mention.kind is Kind.SHIFT and mention.unit == "day")
    if not is_day or mention.part or mention.clock or mention.unit == "week":
        return mention
    if after := _PART_AFTER.match(plain, mention.end):
        return replace(mention, end=after.end(), part=PARTS[after[1]])
    if plain[mention.start - 1 : mention.start] != " ":
        return mention
    opening = max(0, mention.start - 24)
    if before := _PART_BEFORE.search(plain, opening, mention.start):
        return replace(mention, start=before.start(), part=PARTS[before[1]])
    return mention


def _with_day_before(mention: Mention, plain: str) -> Mention:
    """Let "Christmas" take "the day before" from the words before it."""
    if mention.kind not in _DATED or mention.clock or mention.part or mention.unit == "week":
        return mention
    found = _DAY_BEFORE.search(plain, max(0, mention.start - 24), mention.start)
    if not found:
        return mention
    moved = -1 if found[1] == "before" else 1
    return replace(mention, start=found.start(), moved=moved)


def _with_years(mentions: list[Mention], plain: str) -> list[Mention]:
    """Let "three months earlier" and "a day before" take "a year and" from the words before."""
    whole: list[Mention] = []
    for mention in mentions:
        last = whole[-1] if whole else None
        part = _part_of_year(mention)
        if (
            last and last.low and part and last.kind is Kind.DURATION and last.unit == "year"
            and plain[last.end : mention.start].strip() == "and"
        ):  # fmt: skip
            units, low = part
            count = units * last.low + low
            whole[-1] = replace(mention, kind=Kind.OFFSET, start=last.start, low=count, high=count)
        else:
            whole.append(mention)
    return whole


def _part_of_year(mention: Mention) -> tuple[int, float] | None:
    """Return how many of a mention's unit are a year, and how many it counts."""
    if mention.kind is Kind.OFFSET and mention.low and mention.unit in _PARTS_OF_YEAR:
        return _PARTS_OF_YEAR[mention.unit], mention.low
    if mention.kind is Kind.SHIFT and mention.unit == "day" and mention.from_running:
        return _PARTS_OF_YEAR["day"], 1
    return None


def _join_clocks(mentions: list[Mention], plain: str) -> list[Mention]:
    joined: list[Mention] = []
    for mention in mentions:
        last = joined[-1] if joined else None
        if last and mention.start >= last.end:
            between = plain[last.end : mention.start]
            if _is_clock(last) and _is_day(mention) and _CLOCK_TO_DATE.fullmatch(between):
                joined[-1] = _timed(mention, last, last.start, mention.end)
                continue
            if _is_day(last) and _is_clock(mention) and _DATE_TO_CLOCK.fullmatch(between):
                joined[-1] = _timed(last, mention, last.start, mention.end)
                continue
        if last and mention.start < last.end:
            continue
        joined.append(mention)
    return joined


def _without_same_clocks(mentions: list[Mention], plain: str) -> list[Mention]:
    """Drop a clock that only says the one before it in another zone: "10:35 a.m. (0735 GMT)"."""
    kept: list[Mention] = []
    for mention in mentions:
        is_pair = bool(kept) and _is_clock(kept[-1]) and mention.kind is Kind.CLOCK
        if is_pair and _SAME_CLOCK.fullmatch(plain, kept[-1].end, mention.start):
            continue
        kept.append(mention)
    return kept


def _with_year_before(mentions: list[Mention], plain: str) -> list[Mention]:
    """Let a month take the year its sentence opens with, or that stands right before it.

    "In 2022, talks were held in August"; "twice in 2024, in January and September".
    """
    shared: list[Mention] = []
    year: Mention | None = None
    for mention in mentions:
        is_last_year = mention.kind is Kind.SHIFT and mention.unit == "year"
        if (mention.kind is Kind.YEAR or is_last_year) and mention.mod is None:
            year = mention
        elif year is not None and _lacks_year(mention) and _is_told(year, mention, plain):
            shared.append(replace(mention, year=year.year, year_shift=year.shift))
            continue
        shared.append(mention)
    return shared


def _is_told(year: Mention, mention: Mention, plain: str) -> bool:
    """Tell whether `year` is the year of `mention`, further on in its sentence."""
    between = plain[year.end : mention.start]
    if _YEAR_THEN.fullmatch(between):
        return True
    opens = _OPENS_WITH_YEAR.search(plain, max(0, year.start - 6), year.start)
    return bool(opens) and not _SENTENCE_ENDS.search(between)


def _is_clock(mention: Mention) -> bool:
    return mention.kind is Kind.CLOCK and mention.clock is not None


def _is_day(mention: Mention) -> bool:
    is_day = mention.kind in _DATED or (mention.kind is Kind.SHIFT and mention.unit == "day")
    return is_day and mention.clock is None and mention.unit != "week"


def _timed(day: Mention, clock: Mention, start: int, end: int) -> Mention:
    return replace(day, start=start, end=end, clock=clock.clock, zone=clock.zone, part=None)


def _as_gaps(mentions: list[Mention], plain: str) -> list[Mention]:
    """Let "two years later" right after a date be the gap before it, not two years on from it."""
    changed: list[Mention] = []
    for mention in mentions:
        last = changed[-1] if changed else None
        is_offset = mention.kind is Kind.OFFSET and mention.from_running
        is_beside = last is not None and plain[last.end : mention.start] in {", ", " - ", ", or "}
        if last and is_offset and is_beside and last.kind in _LISTED and mention.unit:
            value = duration_value(mention.unit, mention.low)
            mention_as_gap = replace(mention, kind=Kind.DURATION, shift=None, value=value)
            changed.append(mention_as_gap)
        else:
            changed.append(mention)
    return changed


def _link(mentions: list[Mention], plain: str) -> list[Mention]:
    linked: list[Mention] = []
    for mention in mentions:
        last = linked[-1] if linked else None
        if last and mention.link is None and _may_link(last, mention):
            between = plain[last.end : mention.start]
            if link := _relation(last, between, plain):
                linked.append(replace(mention, link=link))
                continue
        linked.append(mention)
    return linked


def _may_link(last: Mention, mention: Mention) -> bool:
    return last.kind in _LISTED and mention.kind in _LISTED


def _relation(last: Mention, between: str, plain: str) -> str | None:
    if _RANGE.fullmatch(between):
        return "range"
    if between.strip() == "and" and re.search(
        r"\bbetween (?:the )?$", plain[max(0, last.start - 12) : last.start]
    ):
        return "range"
    return "list" if _LIST.fullmatch(between) else None


def _share_years(mentions: list[Mention]) -> list[Mention]:
    """Hand a year said once to the members of a range or list that have none."""
    shared = list(mentions)
    for place in range(len(shared) - 2, -1, -1):
        later = shared[place + 1]
        if later.link and _lacks_year(shared[place]) and _has_year(later):
            shared[place] = _with_year(shared[place], later, backward=True)
    for place in range(1, len(shared)):
        mention, earlier = shared[place], shared[place - 1]
        if mention.link and _lacks_year(mention) and _has_year(earlier):
            shared[place] = _with_year(mention, earlier, backward=False)
    return shared


def _lacks_year(mention: Mention) -> bool:
    is_partial = mention.kind in {Kind.DAY, Kind.MONTH, Kind.QUARTER, Kind.HALF}
    return is_partial and mention.year is None and mention.year_shift is None and not mention.shift


def _has_year(mention: Mention) -> bool:
    has_year = mention.year is not None or mention.year_shift is not None
    return has_year and mention.kind in {Kind.DAY, Kind.MONTH, Kind.QUARTER, Kind.HALF}


def _with_year(mention: Mention, giver: Mention, *, backward: bool) -> Mention:
    year = giver.year
    if year is not None and mention.month and giver.month:
        here, there = (mention.month, mention.day or 0), (giver.month, giver.day or 0)
        is_range = (giver.link if backward else mention.link) == "range"
        if backward and here > there and is_range:
            year -= 1
        elif not backward and here < there and (is_range or here[0] + 6 <= there[0]):
            year += 1
    return replace(mention, year=year, year_shift=giver.year_shift, from_running=giver.from_running)

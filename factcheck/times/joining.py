"""Third step: join what belongs together: a clock time to its date, the ends of a range."""

import re
from dataclasses import replace

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
_A_WEEKDAY = re.compile(r",? {1,3}(?:which was |which is )?a {1,3}")
_AND_A_WEEKDAY = re.compile(r" {1,3}and a {1,3}")
_SAME_CLOCK = re.compile(r",? {1,3}\(")
_CLOCK_TO_DATE = re.compile(r",? {1,3}(?:on |of )?")
_DATE_TO_CLOCK = re.compile(r",? {1,3}")
_RANGE = re.compile(r" {0,3}(?:-|--|—) {0,3}|,? {1,3}(?:to|through|thru|until|till) {1,3}(?:the )?")
_PARTS_OF_YEAR = {"month": 12, "day": 365}
_LIST = re.compile(r",? {1,3}(?:and|or|&) {1,3}(?:on |in |the |early |late )?|, {1,3}")
_BARE_DAY = re.compile(
    r"(?:(?:,? {1,3}(?P<joint>and|or|to|through|until) {1,3}|(?P<dash> {0,3}- {0,3}))(?:on )?"
    r"(?P<the>the )?)"
    r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))(?![\w-])(?=[.,;:)]| (?:in|at|on|of|as|and"
    r"|but|for|when|with)\b|$)"
)
_ON_THE_DAY = re.compile(
    r"(?P<joint>\b(?:on|by)) (?P<dash>)the "
    r"(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th))(?![\w-])"
    r"(?=[.,;:)]| (?:in|at|of|as|and|but|for|when|with)\b|\Z)"
)
_ENDINGS = ("st", "nd", "rd", "th")
_TO = frozenset(("to", "through", "until"))
_DATED = frozenset((Kind.DAY, Kind.WEEKDAY, Kind.HOLIDAY))
_LISTED = frozenset(
    (Kind.DAY, Kind.WEEKDAY, Kind.MONTH, Kind.YEAR, Kind.QUARTER, Kind.HALF, Kind.DECADE,
     Kind.HOLIDAY, Kind.SEASON),
)  # fmt: skip


def join_mentions(mentions: list[Mention], plain: str) -> list[Mention]:
    """Return the mentions with clocks joined to dates and ranges and lists linked."""
    whole = [_with_day_before(_with_part(mention, plain), plain) for mention in mentions]
    joined = _join_clocks(_with_years(_with_weekday_after(whole, plain), plain), plain)
    joined = _add_bare_days(_with_year_before(_without_same_clocks(joined, plain), plain), plain)
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


def _with_weekday_after(mentions: list[Mention], plain: str) -> list[Mention]:
    """Let "Aug. 5, 2022, a Friday" be one date that says its weekday.

    Of "the 15th and 16th, a Monday and a Tuesday" each has its own.
    """
    whole: list[Mention] = []
    for mention in mentions:
        said = _is_bare_weekday(mention) and bool(whole)
        if said and _A_WEEKDAY.fullmatch(plain, whole[-1].end, mention.start):
            said = _lacks_weekday(whole[-1])
        elif said:
            said = len(whole) > 1 and _is_shared(whole[-2], whole[-1], mention, plain)
            if said:
                whole[-2] = replace(whole[-2], weekday=whole[-1].weekday)
        if said:
            whole[-1] = replace(whole[-1], end=mention.end, weekday=mention.weekday)
        else:
            whole.append(mention)
    return whole


def _is_shared(first: Mention, last: Mention, mention: Mention, plain: str) -> bool:
    """Tell the "Tuesday" of "the 15th and 16th, a Monday and a Tuesday"."""
    days = _lacks_weekday(first) and last.kind is Kind.DAY and last.weekday is not None
    return days and _AND_A_WEEKDAY.fullmatch(plain, last.end, mention.start) is not None


def _is_bare_weekday(mention: Mention) -> bool:
    return mention.kind is Kind.WEEKDAY and mention.shift is None


def _lacks_weekday(mention: Mention) -> bool:
    return mention.kind is Kind.DAY and mention.weekday is None


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


def _add_bare_days(mentions: list[Mention], plain: str) -> list[Mention]:
    """Read "the 9th" as a day right after a month and a day joined to it."""
    completed: list[Mention] = []
    for place, mention in enumerate(mentions):
        completed.append(mention)
        limit = mentions[place + 1].start if place + 1 < len(mentions) else len(plain)
        while found := _bare_day(completed[-1], plain, limit):
            completed.append(found)
    return completed


def _bare_day(last: Mention, plain: str, limit: int) -> Mention | None:
    """Return the "9th" joined to "Jan. 8" or, after "on the", to "in January 2024"."""
    if last.month is None or last.kind not in {Kind.DAY, Kind.MONTH}:
        return None
    found = _BARE_DAY.match(plain, last.end) if last.kind is Kind.DAY else None
    if found and not found["the"] and not plain[last.start : last.end].endswith(_ENDINGS):
        found = None  # "Jan. 8 and 9th"
    found = found or _on_the_day(plain, last.end)
    if not found or found.end() > limit or (last.kind is Kind.MONTH and last.mod is not None):
        return None
    is_range = found["joint"] in _TO or bool(found["dash"])
    link = ("range" if is_range else "list") if last.kind is Kind.DAY else None
    return replace(
        last, kind=Kind.DAY, start=found.start("day"), end=found.end("day"),
        day=int(found["day"][:-2]), weekday=None, link=link, clock=None, part=None, readings=(),
    )  # fmt: skip


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


def _on_the_day(plain: str, start: int) -> re.Match[str] | None:
    """Find "on the 9th" further on in the sentence."""
    found = _ON_THE_DAY.search(plain, start, start + 60)
    return found if found and not _SENTENCE_ENDS.search(plain, start, found.start()) else None


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

"""Fourth step: resolve each mention against the publication date and the narrative so far."""

from dataclasses import replace
from datetime import date, timedelta

from factcheck.model import Interval
from factcheck.times.anchors import Anchors, Placed
from factcheck.times.cues import pointing
from factcheck.times.mention import Kind, Mention
from factcheck.times.placing import place
from factcheck.times.spans import day_or_none, moved
from factcheck.times.value import Amount, Time, TimeType

_LASTING = frozenset((Kind.DURATION, Kind.SET, Kind.REFERENCE))
_CLOCKED = frozenset((Kind.DAY, Kind.WEEKDAY, Kind.HOLIDAY, Kind.SHIFT, Kind.CLOCK))


def resolve_mentions(
    mentions: list[Mention], plain: str, written: str, published: date | None
) -> list[Time]:
    """Return a Time for every mention, in order."""
    anchors = Anchors(published)
    times: list[Time] = []
    group = 0
    for number, mention in enumerate(mentions):
        opens = number + 1 < len(mentions) and mentions[number + 1].link
        if opens and (mention.link is None or _is_new_group(mentions, number)):
            group += 1
        relation = _relation(mentions, number)
        placed = _placed(mention, plain, anchors)
        if mention.link and times:
            placed = _beside(placed, mention, times[-1])
        time = _time(mention, placed, written)
        if relation:
            time = replace(time, group=group, relation=relation)
        if placed.running is not None:
            anchors = anchors.moved_to(mention, placed)
        times.append(time)
    return times


def _is_new_group(mentions: list[Mention], number: int) -> bool:
    """Tell whether a listed member opens a range of its own: "Nov. 2-3 and Dec. 4-5"."""
    after = mentions[number + 1].link if number + 1 < len(mentions) else None
    return mentions[number].link == "list" and after == "range"


def _relation(mentions: list[Mention], number: int) -> str | None:
    after = mentions[number + 1].link if number + 1 < len(mentions) else None
    if mentions[number].link is None or _is_new_group(mentions, number):
        return after
    return mentions[number].link


def _placed(mention: Mention, plain: str, anchors: Anchors) -> Placed:
    if mention.kind in _LASTING:
        return Placed(value=mention.value or f"P1{(mention.unit or 'd')[0].upper()}")
    try:
        return place(mention, lambda: pointing(plain, mention.start, mention.end), anchors)
    except (ValueError, OverflowError):
        return Placed(value="XXXX", anchor="missing")


def _beside(placed: Placed, mention: Mention, earlier: Time) -> Placed:
    """Let a member of a range or list follow the one before it; mark an end before its start."""
    if not placed.readings or not earlier.readings:
        return placed
    is_range = mention.link == "range"
    if mention.year is None and mention.year_shift is None:
        aligned = _aligned(mention, earlier, is_range=is_range)
        if aligned:
            return replace(
                placed, value=aligned[0].first.isoformat(), readings=aligned,
                running=aligned[0].first, problem=None,
            )  # fmt: skip
    is_backward = placed.readings[0].last < earlier.readings[0].first
    if is_range and is_backward and mention.year is not None and placed.problem is None:
        return replace(placed, problem="ends before it starts")
    return placed


def _aligned(mention: Mention, earlier: Time, *, is_range: bool) -> tuple[Interval, ...]:
    """Return the days of a yearless member, each the next after a reading of the one before."""
    if mention.kind is Kind.WEEKDAY and earlier.weekday is not None and mention.shift is None:
        step = ((mention.weekday or 0) - earlier.weekday) % 7
        if step == 1 or (is_range and step):
            days = [reading.first + timedelta(step) for reading in earlier.readings]
            return tuple(Interval(day, day) for day in days)
    if mention.kind is Kind.DAY and mention.month is None and earlier.granularity == "day":
        found = [_next_of_number(mention.day or 1, reading.first) for reading in earlier.readings]
        return tuple(Interval(day, day) for day in found if day)
    is_dated = mention.kind is Kind.DAY and mention.month is not None
    if is_dated and mention.weekday is None and earlier.granularity == "day":
        beside = _next_day if is_range else _nearest_day
        found = [beside(mention, reading.first) for reading in earlier.readings]
        return tuple(Interval(day, day) for day in found if day)
    return ()


def _next_of_number(number: int, start: date) -> date | None:
    """Return the next day after `start` that has `number`: the 15th after the 14th of May."""
    month = start if number > start.day else moved(start.replace(day=1), "month", 1)
    return day_or_none(month.year, month.month, number)


def _nearest_day(mention: Mention, other: date) -> date | None:
    days = [
        there
        for year in (other.year, other.year + 1, other.year - 1)
        if (there := day_or_none(year, mention.month or 1, mention.day or 1))
    ]
    return min(days, key=lambda there: abs((there - other).days)) if days else None


def _next_day(mention: Mention, start: date) -> date | None:
    month, day = mention.month or 1, mention.day or 1
    return day_or_none(start.year + ((month, day) < (start.month, start.day)), month, day)


def _time(mention: Mention, placed: Placed, written: str) -> Time:
    value, kind = placed.value, TimeType.DATE
    if mention.kind is Kind.DURATION:
        kind = TimeType.DURATION
    elif mention.kind is Kind.SET:
        kind = TimeType.SET
    elif mention.kind in _CLOCKED and (mention.clock or mention.part):
        kind = TimeType.TIME
        said = f"{mention.clock}{mention.zone or ''}" if mention.clock else mention.part
        value = f"{value}T{said}"
    amount = None
    if mention.kind in {Kind.DURATION, Kind.OFFSET} and mention.low is not None and mention.unit:
        high = mention.low if mention.high is None else mention.high
        amount = Amount(mention.low, high, mention.unit)
    return Time(
        mention.start, mention.end, written[mention.start : mention.end], kind, value,
        interval=placed.readings[0] if placed.readings else None, readings=placed.readings,
        granularity=placed.granularity, mod=mention.mod, year=mention.year, month=mention.month,
        day=mention.day, weekday=mention.weekday, amount=amount, anchor=placed.anchor,
        problem=placed.problem,
    )  # fmt: skip

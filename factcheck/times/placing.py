"""How each kind of mention is laid on the calendar, given its anchors."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.model import Interval
from factcheck.times import spans
from factcheck.times.cues import Pointing
from factcheck.times.mention import Kind, Mention
from factcheck.times.spans import Stretch
from factcheck.words import MONTH_NAMES, WEEKDAY_NAMES

Point = Callable[[], Pointing]

# A yearless date this few days behind or ahead is the near one whatever a weak cue says.
_NEAR = 80


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention on the calendar: its readings, preferred first, and what anchored them.

    `running` is the day that later mentions such as "two days later" count from.
    """

    value: str
    readings: tuple[Interval, ...] = ()
    granularity: str | None = None
    anchor: str = "none"
    problem: str | None = None
    running: date | None = None


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a mention can be resolved against: the publication date, the narrative's last date."""

    published: date | None
    running: date | None = None
    granularity: str | None = None
    running_day: date | None = None

    def moved_to(self, placed: Placed) -> "Anchors":
        """Return the anchors after a mention that was laid on the calendar."""
        if placed.running is None:
            return self
        day = placed.running if placed.granularity == "day" else self.running_day
        return Anchors(self.published, placed.running, placed.granularity, day)

    def origin(self, mention: Mention) -> tuple[date | None, str]:
        """Return the day a relative mention counts from, and what that day is called."""
        running = self.running_day if mention.unit in {"day", "night", "week"} else self.running
        if mention.from_running and running is not None:
            return running, "running"
        if self.published is not None:
            return self.published, "published"
        return None, "missing"


def place(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    """Lay a mention on the calendar; what no anchor resolves keeps an open value."""
    placed = _PLACERS[mention.kind](mention, point, anchors)
    return _moved(placed, mention.moved) if mention.moved and placed.readings else placed


def _moved(placed: Placed, count: int) -> Placed:
    step = timedelta(count)
    readings = tuple(Interval(days.first + step, days.last + step) for days in placed.readings)
    first = readings[0].first
    return replace(placed, value=first.isoformat(), readings=readings, running=first)


def _found(anchor: str, *stretches: Stretch | None) -> Placed:
    known = [stretch for stretch in stretches if stretch is not None]
    first = known[0]
    readings = tuple(dict.fromkeys(stretch.days for stretch in known))
    return Placed(first.value, readings, first.granularity, anchor, running=first.days.first)


def _open(value: str, granularity: str) -> Placed:
    return Placed(value, granularity=granularity, anchor="missing")


def _year_of(mention: Mention, anchors: Anchors) -> tuple[int | None, str]:
    """Return the year said, in figures or as "last year", and the anchor that gave it."""
    if mention.year is not None:
        return mention.year, "none"
    if mention.year_shift is not None:
        origin, anchor = anchors.origin(mention)
        return (None if origin is None else origin.year + mention.year_shift), anchor
    return None, "missing"


def _place_day(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    month, day = mention.month or 1, mention.day or 1
    year, anchor = _year_of(mention, anchors)
    if year is None and mention.year_shift is None:
        year, anchor, other = _nearest_year(mention, point, anchors, (month, day))
    else:
        other = None
    known_year = 2000 if year is None else year
    try:
        chosen = spans.day_stretch(date(known_year, month, day))
    except ValueError:
        shown = f"{year:04d}" if year is not None else "XXXX"
        said = f" {year}" if mention.year is not None else ""
        problem = f"no such day: {day} {MONTH_NAMES[month - 1]}{said}"
        return Placed(f"{shown}-{month:02d}-{day:02d}", (), "day", anchor, problem)
    if year is None:
        return _open(f"XXXX-{month:02d}-{day:02d}", "day")
    others = [_day_or_none(*reading) for reading in mention.readings]
    if other is not None:
        others.append(_day_or_none(other, month, day))
    if mention.unit == "week":
        return _found(anchor, spans.week_stretch(chosen.days.first))
    placed = _found(anchor, chosen, *others)
    return replace(placed, problem=_weekday_problem(mention, chosen.days.first, anchor))


def _day_or_none(year: int, month: int, day: int) -> Stretch | None:
    try:
        return spans.day_stretch(date(year, month, day))
    except ValueError:
        return None


def _weekday_problem(mention: Mention, day: date, _anchor: str) -> str | None:
    if mention.weekday is None or mention.weekday == day.weekday():
        return None
    name, weekday = MONTH_NAMES[day.month - 1], WEEKDAY_NAMES[day.weekday()]
    return f"{day.day} {name} {day.year} was a {weekday}"


def _nearest_year(
    mention: Mention, point: Point, anchors: Anchors, said: tuple[int, int]
) -> tuple[int | None, str, int | None]:
    """Return the year of a month or a day without one, its anchor, and the other year it may be."""
    if anchors.published is None:
        if anchors.running is None or anchors.granularity != "day":
            return None, "missing", None
        return _year_beside(anchors.running, said), "running", None
    if mention.from_running and anchors.running is not None:
        return _year_after(anchors.running, said), "running", None
    published = anchors.published
    here = (published.month, published.day if mention.day else 0)
    past = published.year - (said > here)
    future = published.year + (said < here)
    if mention.shift is not None:
        return _year_by_shift(mention.shift, past, future, is_here=said == here), "published", None
    if said == here:
        return past, "published", None
    year, is_sure = _by_tense_and_nearness(point(), (past, future), published, said)
    return year, "published", None if is_sure else past + future - year


def _by_tense_and_nearness(
    pointed: Pointing, years: tuple[int, int], published: date, said: tuple[int, int]
) -> tuple[int, bool]:
    """Choose between last time and next time; a date just gone or just ahead needs no tense."""
    past, future = years
    day = 30.4 * (said[0] - published.month) + (said[1] - published.day if said[1] else 0)
    ahead = day if future == published.year else day + 365
    is_near_past, is_near_future = 365 - ahead < _NEAR, ahead < _NEAR
    if pointed.is_clear:
        return (future if pointed.way > 0 else past), True
    if is_near_past:
        return past, pointed.way <= 0
    if is_near_future:
        return future, pointed.way > 0
    return (future if pointed.way > 0 else past), pointed.way != 0


def _year_by_shift(shift: int, past: int, future: int, *, is_here: bool) -> int:
    if shift < 0:
        return past - is_here
    return future + is_here if shift > 0 else past


def _year_beside(running: date, said: tuple[int, int]) -> int:
    """Return the year that puts a month and day nearest to the narrative's last date."""
    distance = (said[0] - running.month) % 12
    if distance <= 6:  # noqa: PLR2004 - half a year on
        return running.year + (said[0] < running.month)
    return running.year - (said[0] > running.month)


def _year_after(running: date, said: tuple[int, int]) -> int:
    return running.year + (said[0] <= running.month)


def _place_month(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    month = mention.month or 1
    year, anchor = _year_of(mention, anchors)
    other = None
    if year is None and mention.year_shift is None:
        year, anchor, other = _nearest_year(mention, point, anchors, (month, 0))
    if year is None:
        return _open(f"XXXX-{month:02d}", "month")
    alternative = spans.month_stretch(other, month) if other is not None else None
    return _found(anchor, spans.month_stretch(year, month), alternative)


def _place_weekday(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    weekday = mention.weekday or 0
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(f"XXXX-WXX-{weekday + 1}", "day")
    back, ahead = (origin.weekday() - weekday) % 7, (weekday - origin.weekday()) % 7
    past, future = origin - timedelta(back), origin + timedelta(ahead)
    before = past if back else past - timedelta(7)
    after = future if ahead else future + timedelta(7)
    same_week = origin + timedelta(weekday - origin.weekday())
    if mention.shift == -1:
        days = (before, same_week - timedelta(7))
    elif mention.shift == 1:
        days = (after, same_week + timedelta(7))
    elif mention.shift == 0:
        days = (past, future) if point().way < 0 else (future, past)
        days = days[:1] if days[0] == days[1] else days
    else:
        pointed = point()
        if pointed.way > 0:
            days = (future,) if ahead else (future, after)
        else:
            days = (past,) if pointed.way < 0 or not ahead else (past, future)
    return _found(anchor, *(spans.day_stretch(day) for day in days))


def _place_year(mention: Mention, _point: Point, _anchors: Anchors) -> Placed:
    return _found("none", spans.year_stretch(mention.year or 1))


def _place_decade(mention: Mention, _point: Point, _anchors: Anchors) -> Placed:
    return _found("none", spans.decade_stretch(mention.year or 1))


def _place_century(mention: Mention, _point: Point, _anchors: Anchors) -> Placed:
    return _found("none", spans.century_stretch(mention.number or 1))


def _place_fiscal(mention: Mention, _point: Point, _anchors: Anchors) -> Placed:
    return _found("none", spans.fiscal_stretch(mention.year or 1))


def _place_part_of_year(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    """Lay a quarter, a half or a season."""
    year, anchor = _year_of(mention, anchors)
    code = mention.name or f"{'H' if mention.kind is Kind.HALF else 'Q'}{mention.number}"
    if year is not None:
        return _found(anchor, _part_of(mention, year))
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(f"XXXX-{code}", mention.kind.value)
    near = [_part_of(mention, origin.year + step) for step in (1, 0, -1, -2)]
    over = [part for part in near if part.days.last < origin]
    begun = [part for part in near if part.days.first <= origin]
    coming = [part for part in reversed(near) if part.days.first > origin]
    if mention.shift == -1:
        return _found(anchor, *over[:2])
    if mention.shift == 1:
        return _found(anchor, *coming[:2])
    if mention.shift == 0:
        return _found(anchor, near[1])
    if point().way > 0:
        return _found(anchor, begun[0] if begun[0].days.last >= origin else coming[0])
    return _found(anchor, begun[0])


def _part_of(mention: Mention, year: int) -> Stretch:
    if mention.kind is Kind.SEASON:
        return spans.season_stretch(year, mention.name or "SP")
    if mention.kind is Kind.HALF:
        return spans.half_stretch(year, mention.number or 1)
    return spans.quarter_stretch(year, mention.number or 1)


def _place_holiday(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    rule = mention.name or "01-01"
    year, anchor = _year_of(mention, anchors)
    if year is not None:
        return _found(anchor, spans.day_stretch(spans.holiday(rule, year)))
    if anchors.published is None:
        return _open("XXXX-XX-XX", "day")
    this = spans.holiday(rule, anchors.published.year)
    said = (this.month, this.day)
    year, anchor, other = _nearest_year(replace(mention, day=1), point, anchors, said)
    years = [y for y in (year, other) if y is not None]
    return _found(anchor, *(spans.day_stretch(spans.holiday(rule, y)) for y in years))


def _place_shift(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    unit = mention.unit or "day"
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(_OPEN_VALUES.get(unit, "XXXX-XX-XX"), unit)
    if unit == "weekend":
        return _place_weekend(mention, point, origin, anchor)
    return _found(anchor, spans.unit_stretch(spans.moved(origin, unit, mention.shift or 0), unit))


_OPEN_VALUES = {
    "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


def _place_weekend(mention: Mention, point: Point, origin: date, anchor: str) -> Placed:
    """Lay a weekend: on a Monday "this weekend" may be the one just over."""
    here = spans.weekend_stretch(origin)
    before = spans.weekend_stretch(origin - timedelta(7))
    if mention.shift == -1:
        return _found(anchor, before)
    if mention.shift == 1:
        return _found(anchor, spans.weekend_stretch(origin + timedelta(7)), here)
    if origin >= here.days.first or point().way > 0:
        return _found(anchor, here)
    if mention.shift == 0:
        return _found(anchor, here, before)
    return _found(anchor, before, here)


def _place_offset(mention: Mention, _point: Point, anchors: Anchors) -> Placed:
    unit, count = mention.unit or "day", mention.low or 0
    origin, anchor = anchors.origin(mention)
    if unit in {"hour", "minute"}:
        unit, count = "day", 0
    if origin is None:
        return _open(_OPEN_VALUES.get(unit, "XXXX-XX-XX"), unit)
    sign = mention.shift or 0
    if count != int(count):
        months = {"year": 12, "decade": 120}.get(unit)
        if months is None:
            return _open("PAST_REF" if sign < 0 else "FUTURE_REF", unit)
        unit, count = "month", int(count * months)
    there = spans.moved(origin, unit, sign * int(count))
    grain = {"decade": "year", "century": "year", "night": "day", "fortnight": "week"}.get(
        unit, unit
    )
    return _found(anchor, spans.unit_stretch(there, grain))


def _place_same(mention: Mention, _point: Point, anchors: Anchors) -> Placed:
    origin = anchors.running or anchors.published
    if origin is None:
        return _open("XXXX", "year")
    grain = anchors.granularity or "year"
    there = spans.moved(origin, "year", mention.year_shift or 0)
    return _found("running" if anchors.running else "published", spans.unit_stretch(there, grain))


def _place_clock(_mention: Mention, _point: Point, anchors: Anchors) -> Placed:
    day = anchors.running_day or anchors.published
    if day is None:
        return _open("XXXX-XX-XX", "day")
    return _found("running" if anchors.running_day else "published", spans.day_stretch(day))


_PLACERS: dict[Kind, Callable[[Mention, Point, Anchors], Placed]] = {
    Kind.DAY: _place_day,
    Kind.WEEKDAY: _place_weekday,
    Kind.MONTH: _place_month,
    Kind.YEAR: _place_year,
    Kind.DECADE: _place_decade,
    Kind.CENTURY: _place_century,
    Kind.FISCAL: _place_fiscal,
    Kind.QUARTER: _place_part_of_year,
    Kind.HALF: _place_part_of_year,
    Kind.SEASON: _place_part_of_year,
    Kind.HOLIDAY: _place_holiday,
    Kind.SHIFT: _place_shift,
    Kind.OFFSET: _place_offset,
    Kind.SAME: _place_same,
    Kind.CLOCK: _place_clock,
}

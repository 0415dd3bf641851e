"""How each kind of mention is laid on the calendar, given its anchors."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from factcheck.model import Interval
from factcheck.times import spans
from factcheck.times.anchors import Anchors, Placed, Point
from factcheck.times.hedged import UNITS, stretch_of
from factcheck.times.mention import Kind, Mention
from factcheck.times.spans import Stretch
from factcheck.times.weekdays import days_beside, days_of_weekday
from factcheck.times.years import said_year, years_of
from factcheck.words import MONTH_NAMES, WEEKDAY_NAMES

# Further off than this, a weekday that disagrees speaks against the year that was inferred.
_FAR = 180


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


def _place_day(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    if mention.month is None:
        return _place_day_of_month(mention, point, anchors)
    month, day = mention.month or 1, mention.day or 1
    years, anchor = years_of(mention, point, anchors, (month, day))
    days = [there for year in years if (there := spans.day_or_none(year, month, day))]
    if not days:
        return _no_day(mention, years, anchor)
    if mention.weekday is not None and mention.year is None:
        agreeing = [there for there in days if there.weekday() == mention.weekday]
        if agreeing and (_is_far(days[0], anchors) or point().way < 0):
            days = agreeing
    if mention.unit == "week":
        return _found(anchor, *(spans.week_stretch(there) for there in days))
    days += [there for read in mention.readings if (there := spans.day_or_none(*read))]
    placed = _found(anchor, *map(spans.day_stretch, days))
    is_sure = mention.year is not None or not _is_far(days[0], anchors)
    problem = _weekday_problem(mention, days[0]) if is_sure else None
    return replace(placed, problem=problem) if problem is not None else placed


def _place_day_of_month(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    """Lay "the 9th of last month", and a bare "the 9th" in this month or the narrative's."""
    day = mention.day or 1
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(f"XXXX-XX-{day:02d}", "day")
    shift = mention.shift
    if shift is None:
        shift = -1 if day > origin.day and point().way <= 0 else 0
    months = [spans.moved(origin.replace(day=1), "month", shift)]
    if mention.shift is None and anchors.running is not None and anchors.granularity != "year":
        months.append(anchors.running)  # "January began well: on the 25th, …"
    days = [there for m in months if (there := spans.day_or_none(m.year, m.month, day))]
    if not days:
        return _open(f"XXXX-XX-{day:02d}", "day")
    return _found(anchor, *map(spans.day_stretch, days))


def _is_far(day: date, anchors: Anchors) -> bool:
    return anchors.published is not None and abs((day - anchors.published).days) > _FAR


def _no_day(mention: Mention, years: tuple[int, ...], anchor: str) -> Placed:
    """Return what a day that is in no calendar, or in none of `years`, comes to."""
    month, day = mention.month or 1, mention.day or 1
    value = f"XXXX-{month:02d}-{day:02d}"
    if mention.year is None and spans.day_or_none(2000, month, day):
        return _open(value, "day")
    said = f" {mention.year}" if mention.year is not None else ""
    problem = f"no such day: {day} {MONTH_NAMES[month - 1]}{said}"
    if years:
        value = f"{years[0]:04d}{value[4:]}"
    return Placed(value, (), "day", anchor, problem)


def _weekday_problem(mention: Mention, day: date) -> str | None:
    if mention.weekday is None or mention.weekday == day.weekday():
        return None
    name, weekday = MONTH_NAMES[day.month - 1], WEEKDAY_NAMES[day.weekday()]
    return f"{day.day} {name} {day.year} was a {weekday}"


def _place_month(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    month = mention.month or 1
    years, anchor = years_of(mention, point, anchors, (month, 0))
    if not years:
        return _open(f"XXXX-{month:02d}", "month")
    return _found(anchor, *(spans.month_stretch(year, month) for year in years))


def _place_weekday(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    weekday = mention.weekday or 0
    day = anchors.running_day
    if mention.from_running and mention.shift is None and day is not None:
        return _found("running", *map(spans.day_stretch, days_beside(weekday, day)))
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(f"XXXX-WXX-{weekday + 1}", "day")
    days = days_of_weekday(mention, origin, point)
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
    year, anchor = said_year(mention, anchors)
    code = mention.name or f"{'H' if mention.kind is Kind.HALF else 'Q'}{mention.number}"
    if year is not None:
        return _found(anchor, _part_of(mention, year))
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(f"XXXX-{code}", mention.kind.value)
    return _found(anchor, *_parts_near(mention, point, origin))


def _parts_near(mention: Mention, point: Point, origin: date) -> list[Stretch]:
    near = [_part_of(mention, origin.year + step) for step in (1, 0, -1, -2)]
    begun = [part for part in near if part.days.first <= origin]
    coming = [part for part in reversed(near) if part.days.first > origin]
    if mention.shift == -1:
        return [part for part in near if part.days.last < origin][:2]
    if mention.shift == 1:
        return coming[:2]
    if mention.shift == 0:
        return [begun[0] if begun[0].days.last >= origin else near[1]]
    way = point().way
    is_under_way = begun[0].days.last >= origin
    if way > 0 and not is_under_way:
        return [coming[0]]
    # "rose in the third quarter", said within one, is about the last that is over.
    is_back = way < 0 and is_under_way and mention.kind is not Kind.SEASON
    return [begun[1], begun[0]] if is_back else [begun[0]]


def _part_of(mention: Mention, year: int) -> Stretch:
    if mention.kind is Kind.SEASON:
        return spans.season_stretch(year, mention.name or "SP")
    if mention.kind is Kind.HALF:
        return spans.half_stretch(year, mention.number or 1)
    return spans.quarter_stretch(year, mention.number or 1)


def _place_holiday(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    rule = mention.name or "01-01"
    usual = spans.holiday(rule, anchors.published.year if anchors.published else 2000)
    years, anchor = years_of(mention, point, anchors, (usual.month, usual.day))
    if not years:
        return _open("XXXX-XX-XX", "day")
    grain = mention.unit or "day"
    return _found(anchor, *(spans.unit_stretch(spans.holiday(rule, year), grain) for year in years))


def _place_shift(mention: Mention, point: Point, anchors: Anchors) -> Placed:
    unit = mention.unit or "day"
    origin, anchor = anchors.origin(mention)
    if origin is None:
        return _open(_OPEN_VALUES.get(unit, "XXXX-XX-XX"), unit)
    if unit == "weekend":
        return _place_weekend(mention, point, origin, anchor)
    steps = [mention.shift or 0]
    if unit == "week" and origin.weekday() == _SUNDAY and steps[0] in {-1, 0}:
        steps.append(steps[0] + 1)  # a Sunday ends one week and, for some, begins the next
    if unit == "week" and origin.weekday() == _MONDAY and steps == [0]:
        steps.append(-1)  # what a Monday's paper tells of "this week" may be of the weekend
    return _found(anchor, *(spans.unit_stretch(spans.moved(origin, unit, s), unit) for s in steps))


_GRAINS = {"decade": "year", "century": "year", "night": "day", "fortnight": "week"}
_MONDAY = 0
_SUNDAY = 6
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
    if mention.shift is not None and mention.shift < -1:
        return _found(anchor, spans.weekend_stretch(origin + timedelta(7 * mention.shift)))
    if mention.shift == 1:
        after = spans.weekend_stretch(origin + timedelta(7))
        if mention.from_running and origin < here.days.first:
            return _found(anchor, here, after)  # "on Wednesday … the weekend after"
        return _found(anchor, after, here)
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
    sign, mod = mention.shift or 0, mention.mod
    if count != int(count):
        mod = mod or "APPROX"
        months = {"year": 12, "decade": 120}.get(unit)
        if months is None:
            return _open("PAST_REF" if sign < 0 else "FUTURE_REF", unit)
        unit, count = "month", int(count * months)
    origins = [origin]
    if mention.from_running and unit in {"day", "week"}:
        origins += anchors.days_before  # what the last day was told of may have been an aside
    elif mention.from_running and anchors.published is not None:
        origins.append(anchors.published)
    grain = _GRAINS.get(unit, unit)
    places = (spans.moved(start, unit, sign * int(count)) for start in origins)
    found = _found(anchor, *(spans.unit_stretch(there, grain) for there in places))
    if unit not in UNITS or not count or (mod is None and unit != "year"):
        return found
    wide = stretch_of(origin, unit, count, sign, mod)
    return replace(found, readings=(*found.readings, wide))


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

"""Calendar arithmetic: the days of weeks, months, seasons and years, and their TIMEX3 values."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import Interval

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12}
_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES = {"decade": 10, "century": 100, "fortnight": 2}
_YEARS_IN = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the calendar: its TIMEX3 value, its days and its granularity."""

    value: str
    days: Interval
    granularity: str


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_stretch(day: date) -> Stretch:
    """Return one day."""
    return Stretch(day.isoformat(), Interval(day, day), "day")


def week_stretch(day: date) -> Stretch:
    """Return the ISO week that `day` is in."""
    monday = day - timedelta(day.weekday())
    year, week, _ = monday.isocalendar()
    return Stretch(f"{year}-W{week:02d}", Interval(monday, monday + timedelta(6)), "week")


def weekend_stretch(day: date) -> Stretch:
    """Return the Saturday and Sunday of the ISO week that `day` is in."""
    week = week_stretch(day)
    saturday = week.days.first + timedelta(5)
    return Stretch(f"{week.value}-WE", Interval(saturday, week.days.last), "weekend")


def months_stretch(year: int, month: int, count: int, value: str, granularity: str) -> Stretch:
    """Return `count` months from the first day of `month`."""
    first = date(year, month, 1)
    after = month - 1 + count - 1
    last_year, last_month = year + after // 12, after % 12 + 1
    last = date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return Stretch(value, Interval(first, last), granularity)


def month_stretch(year: int, month: int) -> Stretch:
    """Return a month."""
    return months_stretch(year, month, 1, f"{year:04d}-{month:02d}", "month")


def quarter_stretch(year: int, quarter: int) -> Stretch:
    """Return a calendar quarter."""
    return months_stretch(year, 3 * quarter - 2, 3, f"{year:04d}-Q{quarter}", "quarter")


def half_stretch(year: int, half: int) -> Stretch:
    """Return half a calendar year."""
    return months_stretch(year, 6 * half - 5, 6, f"{year:04d}-H{half}", "half")


def season_stretch(year: int, season: str) -> Stretch:
    """Return a season of the northern half of the world; a winter begins in its year."""
    return months_stretch(year, _SEASON_MONTHS[season], 3, f"{year:04d}-{season}", "season")


def year_stretch(year: int) -> Stretch:
    """Return a year."""
    return months_stretch(year, 1, 12, f"{year:04d}", "year")


def decade_stretch(year: int) -> Stretch:
    """Return the ten years from the round year at or before `year`."""
    start = year // 10 * 10
    days = Interval(date(max(start, 1), 1, 1), date(start + 9, 12, 31))
    return Stretch(f"{start // 10:03d}", days, "decade")


def century_stretch(number: int) -> Stretch:
    """Return the hundred years commonly called the `number`th century."""
    start = (number - 1) * 100
    days = Interval(date(max(start, 1), 1, 1), date(start + 99, 12, 31))
    return Stretch(f"{number - 1:02d}", days, "century")


def fiscal_stretch(year: int) -> Stretch:
    """Return a fiscal year of the United States: October to September."""
    return months_stretch(year - 1, 10, 12, f"FY{year:04d}", "fiscal year")


def unit_stretch(day: date, unit: str) -> Stretch:
    """Return the week, month, quarter, year … that `day` is in; the day for any other unit."""
    return _STRETCHES.get(unit, day_stretch)(day)


_STRETCHES: dict[str, Callable[[date], Stretch]] = {
    "week": week_stretch,
    "weekend": weekend_stretch,
    "month": lambda day: month_stretch(day.year, day.month),
    "quarter": lambda day: quarter_stretch(day.year, (day.month + 2) // 3),
    "year": lambda day: year_stretch(day.year),
    "decade": lambda day: decade_stretch(day.year),
    "century": lambda day: century_stretch(day.year // 100 + 1),
}


def moved(day: date, unit: str, count: int) -> date:
    """Return `day` moved by `count` units, its day of the month cut to what the month has.

    Raises ValueError or OverflowError outside the calendar.
    """
    if unit in {"week", "weekend", "fortnight"}:
        return day + timedelta((14 if unit == "fortnight" else 7) * count)
    if unit in _MONTHS_IN and unit != "year":
        month = day.year * 12 + day.month - 1 + _MONTHS_IN[unit] * count
        return _cut(month // 12, month % 12 + 1, day.day)
    if unit in _YEARS_IN:
        return _cut(day.year + _YEARS_IN[unit] * count, day.month, day.day)
    return day + timedelta(count)


def _cut(year: int, month: int, day: int) -> date:
    first = date(year, month, 1)
    return first.replace(day=min(day, calendar.monthrange(year, month)[1]))


def holiday(rule: str, year: int) -> date:
    """Return the day of a holiday: "12-25", "11-thu-4", "5-mon-last", "easter-2", "election"."""
    if rule.startswith("easter"):
        return _easter(year) + timedelta(int(rule[6:]))
    if rule == "election":
        return _nth_weekday(year, 11, 0, 1) + timedelta(1)
    month, *rest = rule.split("-")
    if len(rest) == 1:
        return date(year, int(month), int(rest[0]))
    weekday = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(rest[0])
    if rest[1] != "last":
        return _nth_weekday(year, int(month), weekday, int(rest[1]))
    last = date(year, int(month), calendar.monthrange(year, int(month))[1])
    return last - timedelta((last.weekday() - weekday) % 7)


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def _easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (
        19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def duration_value(unit: str, low: float | None) -> str:
    """Return the TIMEX3 duration of `low` units: P2Y, PT5H30M, PXM where it is vague."""
    code = _CODES[unit]
    prefix, letter = ("PT", code[1]) if code.startswith("T") else ("P", code)
    if low is None:
        return f"{prefix}X{letter}"
    many = low * _TIMES.get(unit, 1)
    if many == int(many):
        return f"{prefix}{int(many)}{letter}"
    smaller = {"H": ("M", 60), "Y": ("M", 12)}.get(letter)
    if smaller and (many % 1 * smaller[1]) == int(many % 1 * smaller[1]):
        whole = f"{int(many)}{letter}" if many >= 1 else ""
        return f"{prefix}{whole}{int(many % 1 * smaller[1])}{smaller[0]}"
    return f"{prefix}{many:g}{letter}"

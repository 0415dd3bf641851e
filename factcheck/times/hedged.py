"""How far "more than two years ago" and "almost a year later" may lie from their day."""

from datetime import date, timedelta

from factcheck.model import Interval

_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}
UNITS = frozenset(_DAYS)
_MORE = frozenset({"MORE_THAN", "EQUAL_OR_MORE"})
_LESS = frozenset({"LESS_THAN", "EQUAL_OR_LESS"})


def stretch_of(origin: date, unit: str, count: float, sign: int, mod: str | None) -> Interval:
    """Return the days that `count` units before or after a day may mean, as people round.

    "More than two years" may be five and no six; "almost a year" is no quarter of one.
    `unit` is one of UNITS. Raises OverflowError outside the calendar.
    """
    least, most = _bounds(unit, count, mod)
    ends = [origin + timedelta(sign * units * _DAYS[unit]) for units in (least, most)]
    return Interval(min(ends), max(ends))


def _bounds(unit: str, count: float, mod: str | None) -> tuple[float, float]:
    if mod in _MORE:
        return count, 2 * count + 0.5
    if mod in _LESS:
        return count / 4, count
    if mod == "APPROX":
        slack = 0.5 if unit == "year" else max(1.0, count / 5)
        return count - slack, count + slack
    return (count - 0.25, count + 0.5) if unit == "year" else (count, count)

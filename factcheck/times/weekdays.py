"""Which days "Tuesday", "last Tuesday" and "Tuesday of last week" may be, the likeliest first."""

from datetime import date, timedelta

from factcheck.times.anchors import Point
from factcheck.times.mention import Mention

_WEEK = timedelta(7)
_SUNDAY = 6


def days_of_weekday(mention: Mention, origin: date, point: Point) -> tuple[date, ...]:
    """Return the days that a weekday said on `origin` may be."""
    weekday = mention.weekday or 0
    same_week = origin + timedelta(weekday - origin.weekday())
    if mention.unit == "week":
        return _of_week(same_week + _WEEK * (mention.shift or 0), origin)
    back, ahead = (origin.weekday() - weekday) % 7, (weekday - origin.weekday()) % 7
    past, future = origin - timedelta(back), origin + timedelta(ahead)
    before = past if back else past - _WEEK
    after = future if ahead else future + _WEEK
    if mention.shift == -1:
        return before, same_week - _WEEK
    if mention.shift == 1:
        return after, same_week + _WEEK
    pointed = point()
    if mention.shift == 0:
        days = (past, future) if pointed.way < 0 else (future, past)
        return days[:1] if days[0] == days[1] else days
    if pointed.way > 0:
        return (future,) if ahead else (future, after)
    # What was written the day before may be read as six days ago: keep tomorrow.
    is_sure = pointed.way < 0 and (ahead != 1 or pointed.is_clear)
    return (past,) if is_sure or not ahead else (past, future)


def days_beside(weekday: int, told: date) -> tuple[date, ...]:
    """Return the days that "the Monday" may be of a narrative that is at `told`: of its week."""
    same_week = told + timedelta(weekday - told.weekday())
    return (same_week, same_week - _WEEK if same_week > told else same_week + _WEEK)


def _of_week(day: date, origin: date) -> tuple[date, ...]:
    """Return a day of a week that is named, and the other that it is where Sunday begins one."""
    if day.weekday() == _SUNDAY:
        return day, day - _WEEK
    return (day, day + _WEEK) if origin.weekday() == _SUNDAY else (day,)

"""Compare days that a text names with days on record: every reading, edges, ranges, slips."""

from datetime import date, timedelta
from typing import cast

from factcheck.frames.model import Dates, Slot
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.model import Interval
from factcheck.reference.facts import Fact, When
from factcheck.reference.model import Record, Reference
from factcheck.times import Time

_SLIP = timedelta(days=45)
_ROUNDED = timedelta(days=3)  # by so much "a year later" may be off
_HALF_A_MONTH = timedelta(days=16)  # by so much "ten months later" may be
_MONTH = 31  # days: a longer stretch has no day of the month to compare
_YEARS_OFF = 3  # a year that far off is still a slip of the pen
_BEST_FIRST = (Outcome.AGREES, Outcome.PARTLY, Outcome.NEAR, Outcome.DIFFERS)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def compare_when(
    slot: Slot, recalled: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    """Compare all readings of a date with all accepted values; None when nothing can be said."""
    outcome = outcome_when(slot, recalled, reference)
    del record
    if outcome is None:
        return None
    dates, when = cast("Dates", slot.value), cast("Fact[When]", recalled).value
    return Comparison(outcome, claimed_words(dates), recorded_words(when), _suggestion(dates, when))


def outcome_when(slot: Slot, recalled: Fact[object], reference: Reference) -> Outcome | None:
    """Return what the comparison comes to, without its words."""
    del reference
    dates, fact = cast("Dates", slot.value), cast("Fact[When]", recalled)
    if not fact.accepted:
        return _compare(dates, fact.value)
    outcomes = [_compare(dates, when) for when in fact.values]
    return min((o for o in outcomes if o is not None), key=_BEST_FIRST.index, default=None)


def _compare(dates: Dates, when: When) -> Outcome | None:
    if dates.edge is not None:
        edge = when.start if dates.edge == "start" else when.end
        return _members(dates, edge, edge)
    whole = when.whole
    if dates.relation == "range":
        return _range(dates, when, whole)
    return _members(dates, whole, whole)


def _range(dates: Dates, when: When, whole: Interval) -> Outcome | None:
    """Compare "Jan. 8-9" end by end; a range inside the record agrees as well."""
    first, last = dates.times[0], dates.times[-1]
    if first.interval is None or last.interval is None:
        return _members(dates, whole, whole)
    claimed = Interval(first.interval.first, last.interval.last)
    if whole.contains(claimed) or (
        when.start.overlaps(first.interval) and when.end.overlaps(last.interval)
    ):
        return Outcome.AGREES
    if last.granularity != "day" and claimed.overlaps(whole):
        return Outcome.AGREES
    return Outcome.NEAR if _near(claimed, whole) else Outcome.DIFFERS


def _members(dates: Dates, whole: Interval, shown: Interval) -> Outcome | None:
    """Compare each member of a list; all must agree, but of several years one is enough."""
    if len(dates.times) == 1:
        return _time(dates.times[0], whole, shown)
    outcomes = [_time(time, whole, shown) for time in dates.times]
    known = [outcome for outcome in outcomes if outcome is not None]
    if not known:
        return None
    if all(time.granularity == "year" for time in dates.times) and Outcome.AGREES in known:
        return Outcome.AGREES  # "led the talks of 2009, 2010 and 2011"
    if _of_several(dates) and Outcome.AGREES in known:
        return None if len(set(known)) > 1 else Outcome.AGREES
    for worst in (Outcome.DIFFERS, Outcome.NEAR, Outcome.PARTLY):
        if worst in known:
            return worst
    return Outcome.AGREES


def _of_several(dates: Dates) -> bool:
    """Tell "in January and September", of two rounds, from "on Monday and Tuesday"."""
    return dates.relation == "list" and all(
        time.granularity in {"month", "quarter", "season"} for time in dates.times
    )


def _time(time: Time, whole: Interval, shown: Interval) -> Outcome | None:
    if time.granularity in {"decade", "century"}:
        return Outcome.AGREES if time.interval and time.interval.overlaps(whole) else None
    readings = time.readings or ((time.interval,) if time.interval else ())
    if not readings:
        return _partial(time, shown)
    if readings[0].overlaps(whole):
        return Outcome.AGREES
    for reading in readings[1:]:
        if reading.overlaps(whole):
            # Where a week begins, and which is the last on its last day, papers do not agree;
            # nor does "a day earlier" say from which day told before it counts, and "more than
            # two years ago" has no last day.
            loose = time.granularity == "week" or _counted(time) or time.amount is not None
            return Outcome.AGREES if loose else Outcome.PARTLY
    if time.granularity in {"week", "month"} and time.amount is not None:  # "six weeks ago": about
        around = Interval(whole.first - _ROUNDED, whole.last + _ROUNDED)
        if readings[0].overlaps(around):
            return Outcome.AGREES
    if _counted(time):
        rounded = _HALF_A_MONTH if time.granularity == "month" else _ROUNDED
        around = Interval(whole.first - rounded, whole.last + rounded)
        if readings[0].overlaps(around):
            return Outcome.AGREES
        far = time.granularity == "day" and not _near(readings[0], whole)
        return Outcome.DIFFERS if far else Outcome.PARTLY
    near = [reading for reading in readings if _near(reading, whole)]
    return Outcome.NEAR if near else Outcome.DIFFERS


def _counted(time: Time) -> bool:
    """Tell "a year later", counted from a day named before: as round as its unit."""
    named = (time.year, time.month, time.day, time.weekday)
    return time.anchor == "running" and not any(item is not None for item in named)


def _partial(time: Time, whole: Interval) -> Outcome | None:
    """Compare what an unresolved date does say: its month, day or weekday."""
    if time.anchor != "missing" or (whole.last - whole.first).days > _MONTH:
        return None
    days = [whole.first + timedelta(days=n) for n in range((whole.last - whole.first).days + 1)]
    checks = []
    if time.month is not None:
        checks.append(any(day.month == time.month for day in days))
    if time.day is not None:
        checks.append(any(day.day == time.day for day in days))
    if time.weekday is not None:
        checks.append(any(day.weekday() == time.weekday for day in days))
    if not checks:
        return None
    return Outcome.AGREES if all(checks) else Outcome.NEAR


def _near(claimed: Interval, recorded: Interval) -> bool:
    """Tell a slip: within six weeks, or the same day of the year in another year."""
    if claimed.first - _SLIP <= recorded.last and recorded.first - _SLIP <= claimed.last:
        return True
    return (claimed.first.month, claimed.first.year) != (
        recorded.first.month,
        recorded.first.year,
    ) and (
        claimed.first.month == recorded.first.month
        and (claimed.last - claimed.first).days <= _MONTH
        and abs(claimed.first.year - recorded.first.year) <= _YEARS_OFF
    )


# In words ----------------------------------------------------------------------------------


def claimed_words(dates: Dates) -> str:
    """Return ISO 8601 dates or, unresolved, the words themselves."""
    shown = []
    for time in dates.times:
        if time.interval is None:
            shown.append(time.text)
        else:
            shown.append(
                time.value if time.value[:1].isdigit() else time.interval.first.isoformat()
            )
    return ("/" if dates.relation == "range" else " and ").join(shown)


def recorded_words(when: When) -> str:
    """Return the record's days in ISO 8601, as precise as they are known."""
    start, end = _iso(when.start), _iso(when.end)
    if start == end or when.start == when.end:
        return start
    if when.start.first == when.start.last and when.end.first != when.end.last:
        return start
    return f"{start}/{end}"


def _iso(interval: Interval) -> str:
    if interval.first == interval.last:
        return interval.first.isoformat()
    first, last = interval.first, interval.last
    if (first.day, first.month, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    if first.day == 1 and (last + timedelta(days=1)).day == 1 and first.month == last.month:
        return first.isoformat()[:7]
    return f"{first.isoformat()}..{last.isoformat()}"


def _suggestion(dates: Dates, when: When) -> str | None:
    """Return what would be right in the claim's own precision."""
    time = dates.times[0]
    day = when.end.first if dates.edge == "end" else when.start.first
    if time.granularity == "year":
        return str(day.year)
    if len(dates.times) > 1 or (not when.exact and when.start.first != when.start.last):
        return None
    if time.granularity == "month":
        return f"{_MONTHS[day.month - 1]} {day.year}" if time.year else _MONTHS[day.month - 1]
    if time.granularity == "day" and time.weekday is not None and time.month is None:
        return f"{day:%A}"
    if time.granularity == "day" and time.month is not None:
        shown = _day(day, time.text)
        return f"{shown}, {day.year}" if time.year else shown
    return None


def _day(day: date, text: str) -> str:
    month = _MONTHS[day.month - 1]
    if text[:1].isdigit():
        return f"{day.day} {month}"
    return f"{month} {day.day}"

"""Tell when a term of office ran: by its dates, or by the days on which sources attest it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.model import Interval
from factcheck.reference.model import Term

# A source that uses a title on one day speaks for the days around it.
_AROUND = timedelta(days=550)
# So near to a day that attests it, an office has not changed hands.
_NEAR = timedelta(days=31)
_YEAR = timedelta(days=360)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a title may be meant for: those its sentence is about, and publication's.

    `told_on` are the days and months told, by which an office can be held to be another's.
    """

    told: tuple[Interval, ...]
    published: tuple[Interval, ...] = ()
    told_on: tuple[Interval, ...] = ()

    @property
    def either(self) -> tuple[Interval, ...]:
        """Return all of them."""
        return (*self.told, *self.published)

    @property
    def sure(self) -> tuple[Interval, ...]:
        """Return the days on which the title is held, as far as that is sure."""
        return (*self.told_on, *self.published)


def in_force(term: Term, days: Sequence[Interval]) -> bool | None:
    """Tell whether a term ran on any of `days`; None where no source says."""
    if not days:
        return None
    known = [_in_force_on(term, day) for day in days]
    if any(known):
        return True
    return None if None in known else False


def _in_force_on(term: Term, day: Interval) -> bool | None:
    if term.start is not None and day.last < term.start.first:
        return False
    if term.end is not None and day.first > term.end.last:
        return False
    if term.start is not None:
        return True
    periods = [*term.attested, *([term.end] if term.end is not None else [])]
    return (
        any(p.first - _AROUND <= day.last and day.first <= p.last + _AROUND for p in _hull(periods))
        or None
    )


def _hull(periods: Sequence[Interval]) -> list[Interval]:
    if not periods:
        return []
    return [Interval(min(p.first for p in periods), max(p.last for p in periods))]


def span_of(term: Term) -> str:
    """Return when a term ran, or when sources attest it, in words."""
    if term.start is None and term.end is None:
        return "on record for " + ", ".join(_edtf(period) for period in term.attested)
    start = f"from {_edtf(term.start)}" if term.start is not None else ""
    end = f"until {_edtf(term.end)}" if term.end is not None else ""
    return f"{start} {end}".strip()


def _edtf(period: Interval) -> str:
    if period.first == period.last:
        return period.first.isoformat()
    if period.first.day == 1 and period.last == _month_end(period.first):
        return f"{period.first:%Y-%m}"
    if period.last - period.first >= _YEAR:
        return f"{period.first:%Y}"
    return f"{period.first.isoformat()} or later"


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def is_ahead(term: Term | None, days: Sequence[Interval]) -> bool:
    """Tell whether a term began only after each of `days`."""
    if term is None or term.start is None:
        return False
    return all(day.last < term.start.first for day in days)


def surely_on(term: Term, day: Interval) -> bool:
    """Tell whether a term ran on `day` by its dates, or between two days that attest it."""
    first = min((p.first for p in term.attested), default=None)
    last = max((p.last for p in term.attested), default=None)
    if term.start is not None and (first is None or term.start.last < first):
        first = term.start.last
    if term.end is not None and (last is None or term.end.first > last):
        last = term.end.first
    if first is None or last is None:
        return False
    return first - _NEAR <= day.first and day.last <= last + _NEAR and in_force(term, [day]) is True


def surely_held(terms: Sequence[Term], day: Interval) -> bool:
    """Tell whether one office ran on `day` in any of its bearer's `terms`, or between two.

    The same office under two names is held without a break, unless a source ends or begins it.
    """
    if any(surely_on(term, day) for term in terms):
        return True
    before = any(
        term.end is None and any(p.last <= day.first for p in term.attested) for term in terms
    )
    behind = any(
        term.start is None and any(day.last <= p.first for p in term.attested) for term in terms
    )
    return before and behind

"""Read a date of the reference: a TOML date, or an EDTF string for a month, a year or a span."""

import re
from calendar import monthrange
from datetime import date, datetime

from factcheck.model import Interval

EXPECTED = (
    "expected a date (2024-01-08), or in quotes a month (2020-01), a year (2005) "
    "or a span (2018-01-29/2018-02-02)"
)
_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DECEMBER = 12


def read_edtf(value: object) -> Interval:
    """Return the days a value may stand for; raise ValueError if it is no date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return Interval(value, value)
    if not isinstance(value, str) or value.count("/") > 1:
        raise ValueError(EXPECTED)
    first, _, last = value.partition("/")
    if "/" not in value:
        return _part(first)
    span = Interval(_part(first).first, _part(last).last)
    if span.last < span.first:
        message = "expected a span whose end is not before its start"
        raise ValueError(message)
    return span


def read_day(value: object) -> date:
    """Return a TOML date as it is; raise ValueError for anything else."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    message = "expected a date (2024-01-08, without quotes)"
    raise ValueError(message)


def read_published(value: object) -> str:
    """Return a publication date, or a part of one, as an ISO 8601 string."""
    if isinstance(value, str) and "/" in value:
        raise ValueError(EXPECTED)
    read_edtf(value)
    return str(value)


def _part(text: str) -> Interval:
    match = _PART.fullmatch(text)
    if not match:
        raise ValueError(EXPECTED)
    year, month, day = (int(group) if group else None for group in match.groups())
    try:
        return _days(year or 0, month, day)
    except ValueError:
        message = f"{EXPECTED}; there is no such day"
        raise ValueError(message) from None


def _days(year: int, month: int | None, day: int | None) -> Interval:
    if month is None:
        return Interval(date(year, 1, 1), date(year, _DECEMBER, 31))
    if day is None:
        # date() goes first: it refuses month 13, which monthrange answers with another error.
        first = date(year, month, 1)
        return Interval(first, first.replace(day=monthrange(year, month)[1]))
    return Interval(date(year, month, day), date(year, month, day))


def write_edtf(interval: Interval) -> str:
    """Return the days as the shortest text that `read_edtf` gives them back for."""
    first, last = interval.first, interval.last
    if first == last:
        return first.isoformat()
    for shorter in (first.isoformat()[:4], first.isoformat()[:7]):
        if _part(shorter) == interval:
            return shorter
    months = f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"
    return months if read_edtf(months) == interval else f"{first.isoformat()}/{last.isoformat()}"

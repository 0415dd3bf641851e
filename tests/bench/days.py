"""Write days as news does: American and British, with and without the year, as a range."""

import calendar
from collections.abc import Iterator
from datetime import date

from factcheck.reference.facts import When
from factcheck.words import ordinal_suffix

SHORT_MONTHS = (
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.",
)  # fmt: skip


def month_year(day: date) -> str:
    """Return "January 2024"."""
    return f"{calendar.month_name[day.month]} {day.year}"


def american(day: date, *, year: bool = True) -> str:
    """Return "Jan. 8, 2024" or "Jan. 8"."""
    words = f"{SHORT_MONTHS[day.month - 1]} {day.day}"
    return f"{words}, {day.year}" if year else words


def british(day: date, *, year: bool = True) -> str:
    """Return "8 January 2024" or "8 January"."""
    words = f"{day.day} {calendar.month_name[day.month]}"
    return f"{words} {day.year}" if year else words


def spans(when: When, *, year: bool = True) -> Iterator[str]:
    """Yield the phrases that say when something was, all of them true."""
    first, last = when.start.first, when.end.last
    if not when.exact:
        if (first.year, first.month) == (last.year, last.month) and year:
            yield f"in {month_year(first)}"
        return
    if first == last:
        yield from _one_day(first, year=year)
    else:
        yield from _two_days(first, last, year=year)
    if year and first.month == last.month:
        yield f"in {month_year(first)}"


def _one_day(day: date, *, year: bool) -> Iterator[str]:
    yield f"on {american(day, year=year)}"
    yield f"on {british(day, year=year)}"
    yield f"on {day:%A}, {american(day, year=year)}"
    if year:
        yield f"on the {ordinal_suffix(day.day)} of {month_year(day)}"
        yield f"on {day.isoformat()}"


def _two_days(first: date, last: date, *, year: bool) -> Iterator[str]:
    tail = f", {last.year}" if year else ""
    british_tail = f" {last.year}" if year else ""
    month, short = calendar.month_name[first.month], SHORT_MONTHS[first.month - 1]
    if first.month == last.month:
        yield f"on {short} {first.day}-{last.day}{tail}"
        yield f"on {short} {first.day}–{last.day}{tail}"
        yield f"from {month} {first.day} to {last.day}{tail}"
        yield f"on {first.day}-{last.day} {month}{british_tail}"
        if (last - first).days == 1:
            yield f"on {short} {first.day} and {last.day}{tail}"
            yield f"on {first.day} and {last.day} {month}{british_tail}"
    start = american(first, year=year and first.year != last.year)
    yield f"from {start} to {american(last, year=year)}"

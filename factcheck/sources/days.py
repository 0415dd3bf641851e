"""Reading a source, aside: the strict reader of written-out days that metadata lines need."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues?|Wed|Thu|Thurs?|Fri|Sat|Sun)\b\.?)"
)
YEAR = r"(?:1[89]|20)\d\d"
_TO = r"\s?[-\u2013—/]\s?"

# One day, its year optional. Slashed figures (01/09/2024) are left out: their order is a guess.
DAY = (
    rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s+{YEAR}(?!\d))?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}(?:,?\s+{YEAR}(?!\d))?"
    rf"|{YEAR}-\d\d-\d\d(?!\d))"
)
# A day, a span of days, a month of a year, or a year: what a row of a chronology opens with.
PERIOD = (
    rf"(?:{MONTH}\s+\d{{1,2}}(?:{_TO}(?:{MONTH}\s+)?\d{{1,2}})(?!\d)(?:,?\s+{YEAR})?"
    rf"|\d{{1,2}}{_TO}\d{{1,2}}\s+{MONTH}(?:,?\s+{YEAR})?"
    rf"|{YEAR},?\s+{MONTH}(?:\s+\d{{1,2}}(?:{_TO}(?:{MONTH}\s+)?\d{{1,2}})?(?!\d))?"
    rf"|{DAY}|{MONTH},?\s+{YEAR}|{YEAR})"
)

_READ = re.compile(
    rf"(?<![\w-])(?:(?P<m1>{MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<y1>{YEAR})(?!\d))?"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{MONTH})(?:,?\s+(?P<y2>{YEAR})(?!\d))?"
    r"|(?P<y3>(?:1[89]|20)\d\d)-(?P<m3>\d\d)-(?P<d3>\d\d)(?!\d))",
    re.IGNORECASE,
)


class WrittenDay(NamedTuple):
    """A day as written at [start, end); `year` is None where the words leave it out."""

    start: int
    end: int
    year: int | None
    month: int
    day: int

    def on_calendar(self) -> date | None:
        """Return the date, or None when the year is missing or there is no such day."""
        return None if self.year is None else _date(self.year, self.month, self.day)

    def nearest(self, other: date) -> date | None:
        """Return the date of this day and month that lies nearest to `other`."""
        years = (other.year - 1, other.year, other.year + 1)
        found = [day for day in (_date(year, self.month, self.day) for year in years) if day]
        return min(found, key=lambda day: abs((day - other).days), default=None)


def written_days(text: str) -> Iterator[WrittenDay]:
    """Yield every day written in `text`, in order."""
    for match in _READ.finditer(text):
        month, day, year = (
            next((match[name + n] for n in "123" if match[name + n]), None) for name in "mdy"
        )
        if month and day:
            yield WrittenDay(
                match.start(), match.end(), int(year) if year else None, _month(month), int(day)
            )


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written[:3].lower()) + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

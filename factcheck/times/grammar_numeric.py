"""Rules for dates in figures alone: ISO 8601, dotted and slashed forms, and their ranges."""

import re
from datetime import date

from factcheck.times.mention import Example, Found, Kind, Mention, Rule

_NOT_INSIDE = r"(?<![\w./:$€£-])"
_NOT_ON = r"(?![\w/]|[.:-]\d)"

_VERSION_BEFORE = re.compile(r"\b(?:version|release|build|section|v|rev)\.? ?$")


def read_iso(found: re.Match[str], _written: str) -> Found:
    """Read YYYY-MM-DD, with a second day after a slash where there is one."""
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - no date at all
        return ()
    first_end = found.end("day")
    first = Mention(found.start(), first_end, Kind.DAY, year=year, month=month, day=day)
    if not found["end_day"]:
        return (_with_clock(first, found),)
    last = Mention(
        found.end("slash"), found.end("end_day"), Kind.DAY,
        year=int(found["end_year"] or year), month=int(found["end_month"] or month),
        day=int(found["end_day"]), link="range",
    )  # fmt: skip
    return first, last


def _with_clock(day: Mention, found: re.Match[str]) -> Mention:
    if not found["clock"]:
        return day
    return Mention(
        day.start, found.end(), Kind.DAY, year=day.year, month=day.month, day=day.day,
        clock=found["clock"][:5], zone=_zone(found["zone"]),
    )  # fmt: skip


def _zone(said: str | None) -> str | None:
    return said.upper() if said else None


def read_iso_month(found: re.Match[str], _written: str) -> Found:
    """Read YYYY-MM."""
    month = int(found["month"])
    if not 1 <= month <= 12:  # noqa: PLR2004 - "2010-11" may be a season, "2010-15" is
        return ()
    return (Mention(found.start(), found.end(), Kind.MONTH, year=int(found["year"]), month=month),)


def read_iso_week(found: re.Match[str], _written: str) -> Found:
    """Read YYYY-Www as the week of its Monday."""
    try:
        monday = date.fromisocalendar(int(found["year"]), int(found["week"]), 1)
    except ValueError:
        return ()
    return (
        Mention(
            found.start(), found.end(), Kind.DAY, year=monday.year, month=monday.month,
            day=monday.day, unit="week",
        ),
    )  # fmt: skip


def read_slashed(found: re.Match[str], _written: str) -> Found:
    """Read 09/01/2024: month first as in America, day first as the other reading."""
    left, right, year = int(found["left"]), int(found["right"]), _year(found["year"])
    options = [(year, left, right), (year, right, left)]
    return _numeric(found, [o for o in options if 1 <= o[1] <= 12 and 1 <= o[2] <= 31])  # noqa: PLR2004


def read_year_first(found: re.Match[str], _written: str) -> Found:
    """Read 2024/01/09 and 2024.01.09."""
    option = (int(found["year"]), int(found["month"]), int(found["day"]))
    return _numeric(found, [option] if 1 <= option[1] <= 12 and 1 <= option[2] <= 31 else [])  # noqa: PLR2004


def read_dotted(found: re.Match[str], _written: str) -> Found:
    """Read 9.1.2024 and 14.-15.09.2024: day first, as wherever dots are used."""
    year, month, day = _year(found["year"]), int(found["month"]), int(found["day"])
    is_version = _VERSION_BEFORE.search(found.string, max(0, found.start() - 12), found.start())
    if is_version or not (1 <= month <= 12 and 1 <= day <= 31):  # noqa: PLR2004 - no such date
        return ()
    if not found["first"]:
        return _numeric(found, [(year, month, day)])
    first = Mention(
        found.start(), found.end("first"), Kind.DAY, year=year,
        month=int(found["first_month"] or month), day=int(found["first"]),
    )  # fmt: skip
    last = Mention(
        found.start("day"), found.end(), Kind.DAY, year=year, month=month, day=day, link="range"
    )
    return first, last


def _numeric(found: re.Match[str], options: list[tuple[int, int, int]]) -> Found:
    if not options:
        return ()
    (year, month, day), others = options[0], tuple(o for o in options[1:] if o != options[0])
    return (
        Mention(
            found.start(), found.end(), Kind.DAY, year=year, month=month, day=day, readings=others
        ),
    )


def _year(figures: str) -> int:
    number = int(figures)
    if len(figures) > 2:  # noqa: PLR2004 - written in full
        return number
    return 2000 + number if number < 50 else 1900 + number  # noqa: PLR2004 - the usual pivot


NUMERIC_RULES = (
    Rule(
        "ISO 8601 day, interval or instant",
        "ny",
        rf"{_NOT_INSIDE}(?P<year>(?:1[5-9]|20|21)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
        r"(?:[t ](?P<clock>\d\d:\d\d)(?::\d\d(?:\.\d{1,6})?)? ?(?P<zone>z|[+-]\d\d:?\d\d)?)?"
        r"(?:(?P<slash>/)(?:(?:(?P<end_year>\d{4})-)?(?P<end_month>\d\d)-)?(?P<end_day>\d\d))?"
        r"(?!\w|-\d)",
        read_iso,
        (
            Example("2024-01-09", ("2024-01-09",)),
            Example("2024-01-08 2024-01-09", ("2024-01-08/09", "2024-01-08/2024-01-09")),
            Example("2024-01-09T10:30Z", ("2024-01-09T10:30:00Z",)),
        ),
        ("2024-13-01", "192.2024-01-09", "2024-01-09-11"),
        anchors=("-",),
    ),
    Rule(
        "ISO 8601 month",
        "ny",
        rf"{_NOT_INSIDE}(?P<year>(?:19|20)\d\d)-(?P<month>0\d)(?![\w/]|[.,:-]\d)",
        read_iso_month,
        (Example("2024-01", ("2024-01",)),),
        ("2024-0", "555-2024-01"),
        anchors=("-",),
    ),
    Rule(
        "ISO 8601 week",
        "yn",
        rf"{_NOT_INSIDE}(?P<year>(?:19|20)\d\d)-w(?P<week>[0-5]\d){_NOT_ON}",
        read_iso_week,
        (Example("2024-W02", ("2024-W02",)),),
        ("12024-W02", "x2024-W02"),
        anchors=("-w",),
    ),
    Rule(
        "day, month and year with slashes or dashes",
        "ny",
        rf"{_NOT_INSIDE}(?P<left>\d\d?)(?P<sep>[/-])(?P<right>\d\d?)(?P=sep)"
        rf"(?P<year>\d\d\d\d|(?<=/)\d\d){_NOT_ON}",
        read_slashed,
        (
            Example("2024-09-01", ("09/01/2024", "9/1/2024", "09-01-2024", "9/1/24")),
            Example("2024-01-13", ("13/01/2024", "01/13/2024")),
        ),
        ("24/7", "31/31/2024", "1/2", "555-01-2024-22"),
        anchors=("/", "-"),
    ),
    Rule(
        "year first with slashes or dots",
        "ny",
        rf"{_NOT_INSIDE}(?P<year>(?:19|20)\d\d)(?P<sep>[/.])(?P<month>\d\d?)(?P=sep)"
        rf"(?P<day>\d\d?){_NOT_ON}",
        read_year_first,
        (Example("2024-01-09", ("2024/01/09", "2024.1.9")),),
        ("2024.13.9", "2024.1.9.1"),
        anchors=("/", "."),
    ),
    Rule(
        "day, month and year with dots",
        "ny",
        rf"{_NOT_INSIDE}(?:(?P<first>\d\d?)\.(?:(?P<first_month>\d\d?)\.)? ?- ?)?"
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d\d\d\d){_NOT_ON}",
        read_dotted,
        (
            Example("2024-01-09", ("9.1.2024", "09.01.2024")),
            Example("2024-09-14 2024-09-15", ("14.-15.09.2024", "14.09.-15.09.2024")),
        ),
        ("1.2.3", "v1.10.2024.5", "version 2.10.2024", "10.0.2024"),
        anchors=(".",),
    ),
)

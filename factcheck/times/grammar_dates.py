"""Rules for dates that name a month."""

import calendar
import re
from dataclasses import replace

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import (
    AND_DAY,
    COUNTED,
    DAY,
    MONTH,
    NO_ROUND,
    PART_OF_STRETCH,
    WEEKDAY,
    YEAR,
    YEAR_SAID,
    direction,
    full_year,
    is_from_running,
    said,
    stretch_mod,
)
from factcheck.words import month_number, weekday_number

_WEEKDAY_FIRST = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_LAST_NEXT = r"(?:(?P<rel>last|next|this past|this coming|this|past|coming|upcoming) )?"
_NTH = r"(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)\b"
_FEBRUARY = 2
_DIGITS = re.compile(r"\d+")


def _year(found: re.Match[str]) -> tuple[int | None, int | None, bool]:
    """Return the year said, the year's direction, and whether that is the narrative's year."""
    if year := said(found, "year") or said(found, "dashed"):
        return int(year), None, False
    if short := said(found, "short_year"):
        return full_year(short), None, False
    if word := said(found, "year_word"):
        return None, direction(word), is_from_running(word)
    if beside := said(found, "year_beside"):
        return None, (-1 if beside == "before" else 1), True
    return None, None, False


def _month(found: re.Match[str], name: str = "month") -> int:
    return month_number(found[name]) or 0


def _weekday(found: re.Match[str]) -> int | None:
    word = said(found, "weekday")
    return weekday_number(word) if word else None


def read_days(found: re.Match[str], written: str) -> Found:
    """Read one or more days of one month: "Jan. 8-9", "24 and 25 April 2008"."""
    year, year_shift, running = _year(found)
    is_lower = written[found.start("month")].islower()
    if is_lower and found["month"] in {"may", "march"} and year is None:
        return ()
    days = list(_DIGITS.finditer(found.string, found.start("days"), found.end("days")))
    joint = found.string[days[0].end() : days[-1].start()]
    link = None
    if len(days) > 1:
        link = (
            "list" if "," in joint or "and" in joint or "&" in joint or "or" in joint else "range"
        )
    mentions = []
    for place, day in enumerate(days):
        first, last = place == 0, place == len(days) - 1
        start = found.start() if first else day.start()
        end = found.end() if last else _day_end(found, day)
        shift = said(found, "rel")
        mentions.append(
            Mention(
                start, end, Kind.DAY, year=year, month=_month(found), day=int(day[0]),
                weekday=_weekday(found) if first else None, year_shift=year_shift,
                from_running=running, shift=direction(shift) if shift else None,
                mod=stretch_mod(said(found, "stretch")) if first else None,
                link=None if first else link, unit="week" if said(found, "week") else None,
            )
        )  # fmt: skip
    return tuple(mentions)


def read_days_of_month(found: re.Match[str], _written: str) -> Found:
    """Read "the 8th and 9th of this month" and "on the 10th, Beijing time"."""
    rel = said(found, "rel")
    days = list(_DIGITS.finditer(found.string, found.start("days"), found.end("days")))
    is_list = "," in found["days"] or "and" in found["days"]
    return tuple(
        Mention(
            found.start("days") if place == 0 else day.start(),
            found.end() if day is days[-1] else _day_end(found, day),
            Kind.DAY, day=int(day[0]), unit="month", shift=direction(rel) if rel else None,
            from_running=bool(rel) and is_from_running(str(rel)),
            link=None if place == 0 else "list" if is_list else "range",
        )
        for place, day in enumerate(days)
    )  # fmt: skip


# What leads from one round to another is no day of a month.
_APART = re.compile(r"\b(?:months?|years?|weeks?|gap|interval|distance)\b[^.;:]*\Z")


def read_days_alone(found: re.Match[str], written: str) -> Found:
    """Read "on the 14th" and "from the 14th to the 15th", but not "months from the 17th"."""
    days = read_days_of_month(found, written)
    if said(found, "from") and (len(days) == 1 or _APART.search(found.string[: found.start()])):
        return ()
    return days


def _day_end(found: re.Match[str], day: re.Match[str]) -> int:
    suffix = re.compile(r"st|nd|rd|th").match(found.string, day.end())
    return suffix.end() if suffix else day.end()


def read_month(found: re.Match[str], written: str) -> Found:
    """Read a month with or without a year; names that are also words need more to go by."""
    word = found["month"]
    year, year_shift, running = _year(found)
    is_lower = written[found.start("month")].islower()
    if is_lower and word in {"may", "march", "august"} and year is None:
        return ()
    rel = said(found, "rel")
    mod = stretch_mod(said(found, "stretch"))
    that = bool(said(found, "that")) and _DEMONSTRATIVE.match(found.string, found.end()) is not None
    has_company = any(item is not None for item in (year, year_shift, rel, mod))
    if not (has_company or that) and not _is_month_alone(found, written, word):
        return ()
    shift = direction(rel) if rel else None
    start = found.start("month") if said(found, "that") and not that else found.start()
    return (
        Mention(
            start, found.end(), Kind.MONTH, year=year, month=_month(found),
            shift=0 if that else shift, year_shift=year_shift, mod=mod,
            from_running=running or that or bool(said(found, "after")),
        ),
    )  # fmt: skip


# "That November, the two met", but "he said that November was cold".
_DEMONSTRATIVE = re.compile(r"[,.;:)]|\Z| (?:in|at|on|by|to|after|before|and|too|for|when)\b")
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|for|of|before|after|between|and|or|a|an"
    r"|the|each|every|late|early|mid|whole|entire|on)|—|[(,-]) ?\Z"
)
_MONTH_AFTER = re.compile(rf"-{MONTH}")
_SURELY_MONTH = re.compile(r"\b(?:in|since|during|until|late|early|last|next) \Z")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+ \Z")
_NAME_AFTER = re.compile(r" [A-Z][a-z]")
_HAZARDS = frozenset(("may", "march", "august", "april", "june"))


def _is_month_alone(found: re.Match[str], written: str, word: str) -> bool:
    at = found.start("month")
    before = found.string[max(0, at - 12) : at]
    is_after_word = bool(_MONTH_BEFORE.search(before))
    if written[at].islower():
        return word not in _HAZARDS and "." not in word and len(word) > len("june")
    if _MONTH_AFTER.match(found.string, found.end()):
        return True
    if word.endswith("."):
        return is_after_word
    is_before_name = bool(_NAME_AFTER.match(written, found.end()))
    if word in _HAZARDS:
        is_verb = word in {"may", "march"} and before.endswith((", ", "on "))
        surely = bool(_SURELY_MONTH.search(before))
        return is_after_word and (surely or not is_before_name) and not is_verb
    is_abbreviated = len(word) < len("june")
    return not is_abbreviated and not (
        is_before_name and not is_after_word and _NAME_BEFORE.search(written[max(0, at - 12) : at])
    )


def read_edge_of_month(found: re.Match[str], _written: str) -> Found:
    """Read "the last day of May", "the first week of January"."""
    year, year_shift, running = _year(found)
    month, is_last = _month(found), found["edge"] in {"last", "final"}
    common = Mention(
        found.start(), found.end(), Kind.MONTH, year=year, month=month, year_shift=year_shift,
        from_running=running, mod="END" if is_last else "START",
    )  # fmt: skip
    unsure = is_last and year is None and month == _FEBRUARY  # the 28th, or the 29th
    if found["unit"] != "day" or unsure:
        return (common,)
    day = calendar.monthrange(year or 2001, month)[1] if is_last else 1
    return (replace(common, kind=Kind.DAY, day=day, mod=None),)


DATE_RULES = (
    Rule(
        "the first or last days of a month",
        "m",
        rf"\b(?:the )?(?P<edge>first|last|final|opening) (?P<unit>days?|weeks?|weekend) of"
        rf" (?P<month>{MONTH}){YEAR_SAID}?",
        read_edge_of_month,
        (
            Example("2023-05-31", ("on the last day of May 2023",)),
            Example("2023-03", ("the first week of March last year",)),
        ),
        ("the first day of mayhem",),
        anchors=("first", "last", "final", "opening"),
    ),
    Rule(
        "days of a month, month first",
        "m",
        rf"\b(?:(?P<stretch>early|late)(?: on)? )?"
        rf"(?P<week>(?:the )?week (?:of|beginning|starting) )?{_WEEKDAY_FIRST}{_LAST_NEXT}"
        rf"(?P<month>{MONTH}) (?:the (?!{_NTH} (?:round|session|meeting|talks|edition)))?"
        rf"(?P<days>{DAY}(?:{AND_DAY}{DAY}{COUNTED}{NO_ROUND}(?! [a-z]+ber\b| (?:{MONTH})))"
        r"{0,4})"
        rf"{YEAR_SAID}?",
        read_days,
        (
            Example("2024-01-09", ("Tuesday, Jan. 9", "January 9, 2024", "Jan. 9th", "Jan 9 2024")),
            Example("2023-12-15 2023-12-16", ("December 15 to 16", "Dec. 15-16", "Dec. 15 and 16")),
            Example("2023-09-05", ("Sept. 5 last year",)),
        ),
        ("may 5 people come", "they march 5 miles"),
    ),
    Rule(
        "days of a month, day first",
        "m",
        rf"(?<![\w.,:$/]){_WEEKDAY_FIRST}(?P<days>{DAY}"
        rf"(?:{AND_DAY}{DAY}){{0,4}})(?: of|-)? ?(?P<month>{MONTH})"
        rf"(?:-(?P<dashed>{YEAR})|{YEAR_SAID})?",
        read_days,
        (
            Example("2024-01-09", ("9 January 2024", "the 9th of January", "9 Jan.", "9-Jan-2024")),
            Example("2008-04-24 2008-04-25", ("24-25 April 2008", "24 and 25 April 2008")),
        ),
        ("9 may come", "17 march on"),
    ),
    Rule(
        "days of a month that is not named",
        "d",
        rf"\bthe (?P<days>{_NTH}(?:(?:,? (?:and|or|to|through|until) |, ?|-)(?:on )?(?:the )?"
        rf"{_NTH}){{0,3}})"
        r"(?: of (?:the )?(?P<rel>this|last|next|that same|that|same|previous|following)"
        r" month\b|,? (?:beijing|local|washington|eastern|china) time\b)",
        read_days_of_month,
        (
            Example("2024-01-08 2024-01-09", ("on the 8th and 9th of this month",)),
            Example("2023-12-21", ("on the 21st of last month",)),
            Example("2024-01-10", ("They spoke on the 10th, Beijing time",)),
        ),
        ("the 8th and 9th rounds in Beijing", "for the 10th, after talks"),
    ),
    Rule(
        "days of a month that is not named, alone",
        "d",
        rf"\b(?:on|(?P<from>from)) the (?P<days>{_NTH}"
        rf"(?:(?:,? (?:and|to|through|until) |, ?|-)(?:the )?{_NTH}){{0,3}}+)(?P<rel>)"
        r"(?=[.,;:)]|\Z| (?:in|at|by|with|for|via|when|after|that|as|it|he|she|they)\b)",
        read_days_alone,
        (
            Example("2024-01-08 2024-01-09", ("It was held from the 8th to the 9th.",)),
            Example("2024-01-08 2024-01-09", ("It was held on the 8th and 9th in Washington.",)),
            Example("2023-12-21", ("The ministry confirmed it on the 21st.",)),
        ),
        (
            "from the 8th to the 9th round",
            "on the 5th and 6th floors",
            "on the 38th parallel",
            "on the 17th and last round",
            "after the 10th, in Beijing",
        ),
        anchors=("on the ", "from the "),
    ),
    Rule(
        "a month",
        "m",
        rf"(?:(?<![\w$'-])|(?<=[a-z.]-)){PART_OF_STRETCH}"
        rf"(?P<after>the following |the previous )?(?:(?P<that>that (?:same |very )?)|{_LAST_NEXT})"
        rf"(?P<month>{MONTH}){YEAR_SAID}?(?! ?{DAY})",
        read_month,
        (
            Example("2023-11", ("in November", "last November", "november 2023", "Nov. '23")),
            Example("2023-12", ("early December", "the end of December", "mid-December")),
            Example("2023-06 2023-07", ("June-July 2023",)),
            Example("2023-09", ("September last year", "September of last year")),
            Example("2021-09 2021-11", ("met in September 2021, and again that November.",)),
            Example("2022-08-05 2022-08", ("on Aug. 5, 2022; later that August, he left",)),
            Example("2022-08 2022-11", ("cut in August 2022; they met that very November.",)),
        ),
        (
            "it may rain",
            "May said",
            "They march on",
            "an august body",
            "Theresa May said",
            "June Smith",
        ),
    ),
)

"""Rules for dates that name a month, a weekday or a year in words or figures."""

import calendar
import re
from dataclasses import replace

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import (
    DAY,
    FULL_WEEKDAY,
    MONTH,
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

_BETWEEN_DAYS = r"(?: ?(?:-|--|—|&) ?|,? (?:to|and|or|through|thru|until) (?:the )?|, )"
_WEEKDAY_FIRST = rf"(?:(?P<weekday>{WEEKDAY}),? (?:the )?)?"
_LAST_NEXT = r"(?:(?P<rel>last|next|this past|this coming|this|past|coming|upcoming) )?"
_DIGITS = re.compile(r"\d+")


def _year(found: re.Match[str]) -> tuple[int | None, int | None, bool]:
    """Return the year said, the year's direction, and whether that is the narrative's year."""
    if year := said(found, "year") or said(found, "dashed"):
        return int(year), None, False
    if short := said(found, "short_year"):
        return full_year(short), None, False
    if word := said(found, "year_word"):
        return None, direction(word), is_from_running(word)
    return None, None, False


def _month(found: re.Match[str], name: str = "month") -> int:
    return month_number(found[name]) or 0


def _weekday(found: re.Match[str]) -> int | None:
    word = said(found, "weekday")
    return weekday_number(word) if word else None


def read_days(found: re.Match[str], written: str) -> Found:
    """Read one or more days of one month: "Jan. 8-9", "24 and 25 April 2008"."""
    if found["month"] in {"may", "march"} and written[found.start("month")].islower():
        return ()
    year, year_shift, running = _year(found)
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


def _day_end(found: re.Match[str], day: re.Match[str]) -> int:
    suffix = re.compile(r"st|nd|rd|th").match(found.string, day.end())
    return suffix.end() if suffix else day.end()


def read_month(found: re.Match[str], written: str) -> Found:
    """Read a month with or without a year; names that are also words need more to go by."""
    word = found["month"]
    if word in {"may", "march", "august"} and written[found.start("month")].islower():
        return ()
    year, year_shift, running = _year(found)
    rel = said(found, "rel")
    mod = stretch_mod(said(found, "stretch"))
    has_company = any(item is not None for item in (year, year_shift, rel, mod))
    if not has_company and not _is_month_alone(found, written, word):
        return ()
    shift = direction(rel) if rel else None
    return (
        Mention(
            found.start(), found.end(), Kind.MONTH, year=year, month=_month(found), shift=shift,
            year_shift=year_shift, mod=mod, from_running=running or bool(said(found, "after")),
        ),
    )  # fmt: skip


_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|for|of|before|after|between|and|or|a|an"
    r"|the|each|every|late|early|mid|whole|entire|on)|—|[(,-]) ?\Z"
)
_NAME_AFTER = re.compile(r" [A-Z][a-z]")
_HAZARDS = frozenset(("may", "march", "august", "april", "june"))


def _is_month_alone(found: re.Match[str], written: str, word: str) -> bool:
    at = found.start("month")
    if word.endswith(".") and not _MONTH_BEFORE.search(found.string[max(0, at - 12) : at]):
        return False
    if not written[at].isupper():
        return word not in _HAZARDS and "." not in word and len(word) > 4  # noqa: PLR2004
    if len(word) < 4 and not word.endswith(".") and word not in {"may", "june", "july"}:  # noqa: PLR2004
        return False
    before = found.string[max(0, at - 12) : at]
    if word in _HAZARDS:
        if not _MONTH_BEFORE.search(before) or _NAME_AFTER.match(written, found.end()):
            return False
        return not (word in {"may", "march"} and before.endswith((", ", "on ")))
    return not re.search(r"[A-Z][a-z]+ $", written[max(0, at - 12) : at]) or not _NAME_AFTER.match(
        written, found.end()
    )


def read_weekday(found: re.Match[str], written: str) -> Found:
    """Read a weekday alone or with "last", "next", "this"."""
    if written[found.start("weekday")].islower() and written != found.string:
        return ()
    rel = said(found, "rel")
    return (
        Mention(
            found.start(), found.end(), Kind.WEEKDAY, weekday=_weekday(found),
            shift=direction(rel) if rel else None,
            from_running=bool(rel) and is_from_running(str(rel)),
            mod=stretch_mod(said(found, "stretch")),
        ),
    )  # fmt: skip


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|until|till|from|to|through|during|for|of|before|after|between|and|or|the"
    r"|a|an|back in|around|circa|his|her|its|their|our|as|on|early|late|mid|that|this)"
    r"|['\"(\[—,-]) ?\Z"
)
_YEAR_REFUSED = re.compile(
    r"(?:[$£€#№=+*/\\_@]|\d[.,:]|[a-z]\.|\b(?:no|nos|number|room|flight|route|highway|page|pages"
    r"|about"
    r"|nearly|almost|some|over|than|least|most|under|approximately|roughly|another|windows|office"
    r"|model|section|article|unit|suite|box|rs|us\$|\d{1,3}|resolution|version|v|f|b|iso|rfc|psalm"
    r"|only|to about|those|these|level|levels|xbox|boeing|airbus|euro|pounds|all)[ -]?)\Z"
)
_COUNTED = re.compile(
    r"(?: |-)(?:people|troops|soldiers|workers|employees|dead|jobs|feet|foot|ft|miles?|met(?:er"
    r"|re)s?|km"
    r"|kilomet|tons?|tonnes|dollars?|points?|pounds?|kg|mhz|euros?|percent|per cent|million|billion"
    r"|thousand|hours|square|acres|men|women|children|students|members|votes|seats|cars|homes"
    r"|houses"
    r"|pages|words|times|years|days|deaths|injured|others|gmt|utc|est|edt|rpm|rubles|yen|yuan"
    r"|rupees"
    r"|passengers|victims|families|refugees|residents|police|guests|delegates|guards|units|copies"
    r"|aircraft|planes|ships|missiles|warheads|tanks|civilians|personnel"
    r"|(?:[a-z]+ ){0,2}(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd\.?|drive|lane|way"
    r"|nw|ne|sw|se)\b)"
    r"|%| ?[°º]|:\d|\d| index\b"
)


def read_year(found: re.Match[str], _written: str) -> Found:
    """Read a year in figures that stands where years stand, not counts, prices or addresses."""
    plain, at = found.string, found.start("year")
    if _COUNTED.match(plain, found.end()):
        return ()
    mod = stretch_mod(said(found, "stretch"))
    year = int(found["year"])
    if mod is None:
        before = plain[max(0, at - 14) : at]
        if _YEAR_REFUSED.search(before):
            return ()
        is_usual = 1900 <= year < 2060  # noqa: PLR2004 - what news writes about
        if not is_usual and not _YEAR_BEFORE.search(before):
            return ()
        if re.search(r"\w-$", before) and not re.search(
            r"(?:(?<![\w-])(?:1[5-9]|20)\d\d|\b(?:pre|post|mid))-$", before
        ):
            return ()
    return (Mention(found.start(), found.end(), Kind.YEAR, year=year, mod=mod),)


def read_two_years(found: re.Match[str], _written: str) -> Found:
    """Read "2022-23" as a year and the one after it."""
    year = int(found["year"])
    if int(found["two"]) != (year + 1) % 100:
        return ()
    first = Mention(found.start(), found.end("year"), Kind.YEAR, year=year)
    last = Mention(found.start("two"), found.end(), Kind.YEAR, year=year + 1, link="range")
    return first, last


def read_short_year(found: re.Match[str], _written: str) -> Found:
    """Read "'22" after a word that asks for a year."""
    return (
        Mention(found.start("apostrophe"), found.end(), Kind.YEAR, year=full_year(found["two"])),
    )


def read_edge_of_month(found: re.Match[str], _written: str) -> Found:
    """Read "the last day of May", "the first week of January"."""
    year, year_shift, running = _year(found)
    month, is_last = _month(found), found["edge"] in {"last", "final"}
    common = Mention(
        found.start(), found.end(), Kind.MONTH, year=year, month=month, year_shift=year_shift,
        from_running=running, mod="END" if is_last else "START",
    )  # fmt: skip
    if found["unit"] != "day":
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
    ),
    Rule(
        "days of a month, month first",
        "m",
        rf"\b(?:(?P<stretch>early|late)(?: on)? )?"
        rf"(?P<week>(?:the )?week (?:of|beginning|starting) )?{_WEEKDAY_FIRST}{_LAST_NEXT}"
        rf"(?P<month>{MONTH}) (?:the )?"
        rf"(?P<days>{DAY}(?:{_BETWEEN_DAYS}{DAY}(?! [a-z]+ber\b| (?:{MONTH}))){{0,4}}){YEAR_SAID}?",
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
        rf"(?:{_BETWEEN_DAYS}{DAY}){{0,4}})(?: of|-)? ?(?P<month>{MONTH})"
        rf"(?:-(?P<dashed>{YEAR})|{YEAR_SAID})?",
        read_days,
        (
            Example("2024-01-09", ("9 January 2024", "the 9th of January", "9 Jan.", "9-Jan-2024")),
            Example("2008-04-24 2008-04-25", ("24-25 April 2008", "24 and 25 April 2008")),
        ),
        ("9 may come", "17 march on"),
    ),
    Rule(
        "a month",
        "m",
        rf"(?<![\w$'-]){PART_OF_STRETCH}(?P<after>the following |the previous )?{_LAST_NEXT}"
        rf"(?P<month>{MONTH}){YEAR_SAID}?(?! ?{DAY})",
        read_month,
        (
            Example("2023-11", ("in November", "last November", "November 2023", "Nov. '23")),
            Example("2023-12", ("early December", "the end of December", "mid-December")),
            Example("2023-09", ("September last year", "September of last year")),
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
    Rule(
        "a weekday",
        "w",
        rf"\b{PART_OF_STRETCH}(?:(?P<rel>last|next|this past|this coming|this|past|coming"
        rf"|the previous|the following|the preceding) )?(?P<weekday>{FULL_WEEKDAY})",
        read_weekday,
        (
            Example("2024-01-09", ("It met on Tuesday", "last Tuesday", "late Tuesday")),
            Example("2024-01-12", ("It met on Friday",)),
            Example("2024-01-16", ("It will meet on Tuesday", "next Tuesday")),
        ),
        ("Sun Tzu", "sat down", "the Sun", "Fri"),
    ),
    Rule(
        "a year in figures",
        "y",
        rf"(?<![\w$£€#.:/+]){PART_OF_STRETCH}(?P<year>{YEAR})(?!-\d(?!\d\d\d\b))",
        read_year,
        (
            Example("2022", ("in 2022", "since 2022", "the 2022 visit", "mid-2022", "early 2022")),
            Example("1805", ("the battle of 1805",)),
        ),
        ("2020 Main Street", "$2020", "2000 people", "Windows 2000", "about 1950 more", "1,950"),
    ),
    Rule(
        "a year and the next, in short",
        "y",
        r"(?<![\w$£€#.:/+-])(?P<year>(?:19|20)\d\d)[-/](?P<two>\d\d)(?![\w/%-]|[.,:]\d)",
        read_two_years,
        (Example("2022 2023", ("the 2022-23 season", "2022/23")),),
        ("2022-22 goals", "2022-25-1"),
    ),
    Rule(
        "a year in two figures",
        "a",
        r"\b(?:in|of|the|since|by|until|to|from|summer|spring|fall|winter|autumn|early|late"
        r"|mid)[- ]"
        r"(?P<apostrophe>')(?P<two>\d\d)(?![\w%']|[.,]\d)",
        read_short_year,
        (Example("2022", ("in \u201922", "since '22")), Example("1998", ("in \u201998",))),
        ("a '22 Ford truck", "6'22"),
    ),
)

"""Rules for named stretches of the calendar: quarters, seasons, decades, centuries, holidays."""

import re

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import (
    ORDINAL,
    PART_OF_STRETCH,
    SEASON,
    SEASONS,
    YEAR_SAID,
    direction,
    full_year,
    is_from_running,
    said,
    stretch_mod,
)
from factcheck.words import TENS, ordinal_value

HOLIDAYS = {
    "christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "xmas": "12-25",
    "boxing day": "12-26", "new year's eve": "12-31", "new year's day": "01-01",
    "new year's": "01-01", "valentine's day": "02-14", "st. patrick's day": "03-17",
    "april fools' day": "04-01", "april fool's day": "04-01", "may day": "05-01",
    "independence day": "07-04", "fourth of july": "07-04", "halloween": "10-31",
    "veterans day": "11-11", "armistice day": "11-11", "juneteenth": "06-19",
    "mother's day": "5-sun-2",
    "father's day": "6-sun-3",
    "martin luther king jr. day": "1-mon-3", "martin luther king day": "1-mon-3",
    "presidents' day": "2-mon-3", "presidents day": "2-mon-3", "memorial day": "5-mon-last",
    "labor day": "9-mon-1", "columbus day": "10-mon-2", "thanksgiving day": "11-thu-4",
    "thanksgiving": "11-thu-4", "election day": "election", "good friday": "easter-2",
    "easter sunday": "easter+0", "easter monday": "easter+1", "easter": "easter+0",
    "palm sunday": "easter-7", "ash wednesday": "easter-46",
}  # fmt: skip
_HOLIDAY = "|".join(re.escape(name) for name in sorted(HOLIDAYS, key=len, reverse=True))
_TENS = "|".join(tens[:-1] + "ies" for tens in TENS)


def _year_fields(found: re.Match[str]) -> tuple[int | None, int | None, bool]:
    year, short, word = said(found, "year"), said(found, "short_year"), said(found, "year_word")
    return (
        int(year) if year else full_year(short) if short else None,
        direction(word) if word else None,
        bool(word) and is_from_running(str(word)),
    )


def read_quarter(found: re.Match[str], _written: str) -> Found:
    """Read "the third quarter of 2012", "Q3", "the second half of last year"."""
    figure, word = said(found, "figure"), said(found, "ordinal")
    number = int(figure) if figure else _ordinal(str(word))
    kind = Kind.HALF if "half" in found[0] or found[0].startswith("h") else Kind.QUARTER
    if not 1 <= number <= (2 if kind is Kind.HALF else 4):
        return ()
    year, shift, running = _year_fields(found)
    mod = stretch_mod(said(found, "stretch"))
    return (
        Mention(
            found.start(), found.end(), kind, number=number, year=year, year_shift=shift,
            from_running=running, mod=mod,
        ),
    )  # fmt: skip


def _ordinal(word: str) -> int:
    if word in {"final", "last"}:
        return 4
    read = ordinal_value(word)
    return read.value if read else 0


def read_season(found: re.Match[str], _written: str) -> Found:
    """Read a season with something that makes it a time: a direction, a year, "in the"."""
    year, shift, running = _year_fields(found)
    rel = said(found, "rel")
    if year is None and shift is None and rel is None:
        before = found.string[max(0, found.start() - 8) : found.start()]
        if not re.search(
            r"\b(?:(?:in|since|by|until|during) (?:the )?|(?:for|over|before|after) the )$", before
        ):
            return ()
    return (
        Mention(
            found.start(), found.end(), Kind.SEASON, name=SEASONS[found["season"]], year=year,
            shift=direction(rel) if rel else None, year_shift=shift,
            from_running=running or (bool(rel) and is_from_running(str(rel))),
            mod=stretch_mod(said(found, "stretch")),
        ),
    )  # fmt: skip


def read_decade(found: re.Match[str], _written: str) -> Found:
    """Read "the 1990s", "the '70s", "the eighties"; not ages ("in his 30s") or degrees."""
    mod = stretch_mod(said(found, "stretch"))
    if full := said(found, "full"):
        return (Mention(found.start(), found.end(), Kind.DECADE, year=int(full) * 10, mod=mod),)
    before = found.string[max(0, found.start() - 40) : found.start()]
    is_marked = said(found, "apostrophe") or _DECADE_BEFORE.search(before)
    if not is_marked or _NO_DECADE_BEFORE.search(before):
        return ()
    two, word = said(found, "two"), said(found, "word")
    tens = int(two) * 10 if two else next(v for k, v in TENS.items() if k[:-1] + "ies" == word)
    return (Mention(found.start(), found.end(), Kind.DECADE, year=1900 + tens, mod=mod),)


_DECADE_BEFORE = re.compile(r"\b(?:the|and|to|since) (?:late |early |mid[- ])?\Z")
_NO_DECADE_BEFORE = re.compile(
    r"\b(?:his|her|their|my|your|our|its|low|high|upper) \Z"
    r"|\b(?:temperatures?|highs?|lows?|degrees)\b"
)


def read_century(found: re.Match[str], _written: str) -> Found:
    """Read "the 19th century", "the early twentieth century"."""
    number = _ordinal(found["ordinal"])
    if number < 1:
        return ()
    mod = stretch_mod(said(found, "stretch"))
    return (Mention(found.start(), found.end(), Kind.CENTURY, number=number, mod=mod),)


def read_fiscal(found: re.Match[str], _written: str) -> Found:
    """Read "fiscal year 2024", "FY24", "fiscal 2024"."""
    figures = found["year"] or found["two"]
    year = int(figures) if len(figures) > 2 else full_year(figures)  # noqa: PLR2004 - two figures
    return (Mention(found.start(), found.end(), Kind.FISCAL, year=year),)


def read_holiday(found: re.Match[str], written: str) -> Found:
    """Read a holiday whose day follows from a rule."""
    if written[found.start("holiday")].islower() and written != found.string:
        return ()
    year, shift, running = _year_fields(found)
    rel = said(found, "rel")
    return (
        Mention(
            found.start(), found.end(), Kind.HOLIDAY, name=HOLIDAYS[found["holiday"]], year=year,
            unit="week" if found["week"] else None,
            shift=direction(rel) if rel else None, year_shift=shift, from_running=running,
        ),
    )  # fmt: skip


def read_attacks(found: re.Match[str], _written: str) -> Found:
    """Read "9/11" and "the Sept. 11 attacks" as the day in 2001."""
    return (Mention(found.start(), found.end(), Kind.DAY, year=2001, month=9, day=11),)


def read_year_end(found: re.Match[str], _written: str) -> Found:
    """Read "year-end", "the year's end" as the end of this year."""
    return (Mention(found.start(), found.end(), Kind.SHIFT, unit="year", shift=0, mod="END"),)


PERIOD_RULES = (
    Rule(
        "the end of the year",
        "u",
        r"\b(?:the )?year(?:-|'s )end\b",
        read_year_end,
        (Example("2024", ("by year-end", "at the year's end")),),
        ("year-ender",),
        anchors=("year-", "year's"),
    ),
    Rule(
        "a quarter or a half of a year",
        "u",
        rf"\b{PART_OF_STRETCH}(?:the )?(?P<ordinal>{ORDINAL}|final|last)[- ](?:fiscal |calendar )?"
        r"(?:quarter|half)(?![\w-]|-century| (?:hour|mile|time|final|dollar|century|of the "
        r"(?!year)))"
        rf"{YEAR_SAID}?",
        read_quarter,
        (
            Example("2023-Q3", ("the third quarter", "third quarter of last year")),
            Example("2012-H1", ("the first half of 2012",)),
        ),
        ("the second half hour", "the fifth quarter"),
        anchors=("quarter", "half"),
    ),
    Rule(
        "a quarter or a half in short",
        "q",
        rf"\b(?:q(?P<figure>[1-4])|[1-4]q)(?![\w]){YEAR_SAID}?",
        read_quarter,
        (Example("2023-Q3", ("Q3 2023", "Q3 last year")),),
        ("Q5", "q34"),
    ),
    Rule(
        "a season",
        "u",
        rf"\b{PART_OF_STRETCH}(?:(?:the )?(?P<rel>last|this past|this coming|this|past|next"
        r"|coming|previous"
        rf"|following|that) )?(?P<season>{SEASON})(?! (?:apart|back|behind|short|in love|from"
        rf"|to)\b)(?:{YEAR_SAID}(?:[-/](?:\d\d)?\d\d(?!\d))?)?",
        read_season,
        (
            Example("2023-SU", ("last summer", "the summer of 2023", "summer 2023")),
            Example("2023-FA", ("autumn last year",)),
            Example("2022-WI", ("the winter of 2022-23",)),
        ),
        ("a spring broke", "prices fall", "They spring up"),
        anchors=("spring", "summer", "autumn", "fall", "winter"),
    ),
    Rule(
        "a decade",
        "e",
        rf"(?<![\w$£€.,:/]){PART_OF_STRETCH}(?:(?:the )?(?P<full>1[5-9]\d|20[0-4])0'?s|"
        r"(?P<apostrophe>')?(?P<two>[2-9])0'?s"
        rf"|(?P<word>{_TENS}))(?!\w)",
        read_decade,
        (
            Example("199", ("the 1990s", "the '90s", "the late 1990s", "the nineties")),
            Example("197 198", ("the 70s and 80s",)),
        ),
        ("in his 30s", "a man, mid-30s", "temperatures in the 80s", "$1990s"),
    ),
    Rule(
        "a century",
        "u",
        rf"\b{PART_OF_STRETCH}(?:the )?(?P<ordinal>{ORDINAL}|twenty[- ]first)[- ]century(?!\w)",
        read_century,
        (Example("18", ("the 19th century",)), Example("20", ("the twenty-first century",))),
        ("the 19th centurion",),
        anchors=("centur",),
    ),
    Rule(
        "a fiscal year",
        "yq",
        r"\b(?:fiscal(?: year)?|fy)[- ]?(?:'?(?P<two>\d\d)(?!\w)|(?P<year>(?:19|20)\d\d)(?!\w))",
        read_fiscal,
        (Example("FY2024", ("fiscal year 2024", "fiscal 2024", "FY2024", "FY24")),),
        ("fiscal 3",),
        anchors=("fiscal", "fy"),
    ),
    Rule(
        "a holiday",
        "hm",
        rf"\b(?:(?P<rel>last|next|this) )?(?P<holiday>{_HOLIDAY})(?![\w'])"
        rf"(?P<week> week(?!\w))?(?! (?:island|seals?"
        rf"|rose|bunny|trees?|eggs?|agreement"
        rf"|cards?|carols?|gifts?|rebellion|rising)\b)"
        rf"{YEAR_SAID}?",
        read_holiday,
        (
            Example("2023-12-25", ("on Christmas Day", "last Christmas")),
            Example("2023-11-23", ("last Thanksgiving", "Thanksgiving 2023")),
            Example("2023-04-09", ("Easter Sunday 2023",)),
            Example("2023-W47", ("Thanksgiving week",)),
        ),
        ("Easter Island", "christmases", "a Christmas tree", "the Good Friday Agreement"),
    ),
    Rule(
        "the attacks of 2001",
        "nm",
        r"(?<![\w/])9/11(?![\w/])|(?:\bsept(?:ember|\.)? ?11(?:th)?(?=,? (?:terror(?:ist)? )?"
        r"(?:attacks?|hijack)))",
        read_attacks,
        (
            Example(
                "2001-09-11",
                ("after 9/11", "the Sept. 11 attacks", "September 11 terrorist attacks"),
            ),
        ),
        ("9/110", "19/11"),
        anchors=("11",),
    ),
)

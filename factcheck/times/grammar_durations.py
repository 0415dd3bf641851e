"""Rules for lengths of time and for what recurs: "27-month", "nearly two years", "every day"."""

import re
from dataclasses import replace

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.spans import duration_value
from factcheck.times.vocabulary import (
    FULL_WEEKDAY,
    HEDGE,
    MONTH,
    NUMBER,
    UNIT,
    UNITS,
    VAGUE,
    amount,
    hedge_mod,
    said,
    unit_name,
)
from factcheck.words import month_number, number_value, weekday_number

_IS_RATE = re.compile(
    r"(?:[$£€]\d[\d.,]*(?: (?:m|b|tr)illion)?|\b(?:times|once|twice|thrice|\d(?:[\d.,]*\d)?"
    r"(?: [a-z]+){0,3}"
    r"|percent|per cent|million|billion))(?: (?:or more|on average))? $"
)
_IS_SINGLE = frozenset(("a", "an"))


def read_duration(found: re.Match[str], written: str) -> Found:
    """Read a counted or vaguely counted length of time, not an age or a bare "a second"."""
    words, unit = found["count"], unit_name(found["unit"])
    plain = found.string
    if words in _IS_SINGLE:
        if unit in {"second", "minute", "quarter"} and not said(found, "half"):
            return ()
        if plain.startswith("24 hours a day", found.start() - 9):
            return ()
        if not said(found, "hedge") and _IS_RATE.search(
            plain[max(0, found.start() - 30) : found.start()]
        ):
            return (_set(found, duration_value(unit, 1)),)
    if plain.startswith("24 hours a day", found.start("count")):
        return ()
    is_title = words.isdecimal() and unit in {"second", "minute", "hour"}
    if is_title and written[found.start("unit")].isupper():
        return ()
    low = amount(words)
    if low is not None and said(found, "half"):
        low += 0.5
    high = low
    if upto := said(found, "upto"):
        high = number_value(upto)
    return (
        Mention(
            found.start(), found.end(), Kind.DURATION, unit=unit, low=low, high=high,
            mod=hedge_mod(said(found, "hedge")), value=duration_value(unit, high if upto else low),
        ),
    )  # fmt: skip


def read_bare_units(found: re.Match[str], _written: str) -> Found:
    """Read "for years", "decades-long", "minutes later" as a length nobody counted."""
    unit = unit_name(found["unit"])
    return (
        Mention(
            found.start(), found.end(), Kind.DURATION, unit=unit, value=duration_value(unit, None)
        ),
    )


def read_lasting(found: re.Match[str], _written: str) -> Found:
    """Read "day-long", "yearlong" as one of its unit."""
    unit = unit_name(found["unit"])
    return (
        Mention(
            found.start(), found.end(), Kind.DURATION, unit=unit, low=1, high=1,
            value=duration_value(unit, 1),
        ),
    )  # fmt: skip


def read_part_of_century(found: re.Match[str], _written: str) -> Found:
    """Read "a quarter-century" as 25 years and "a half-century" as 50."""
    years = 25 if found["part"] == "quarter" else 50
    return (
        Mention(
            found.start(), found.end(), Kind.DURATION, unit="year", low=years, high=years,
            value=duration_value("year", years),
        ),
    )  # fmt: skip


def read_every(found: re.Match[str], _written: str) -> Found:
    """Read "every day", "each July", "every two weeks", "every Monday"."""
    if unit := said(found, "unit"):
        count = said(found, "count")
        many = 2.0 if count == "other" else number_value(count) if count else 1.0
        return (_set(found, duration_value(unit_name(unit), many)),)
    if month := said(found, "month"):
        return (_set(found, f"XXXX-{month_number(month):02d}"),)
    if weekday := said(found, "weekday"):
        first = _set(found, _every_weekday(weekday))
        if not (second := said(found, "second_weekday")):
            return (first,)
        at = found.start("second_weekday")
        last = Mention(at, found.end(), Kind.SET, value=_every_weekday(second), link="list")
        return replace(first, end=found.end("weekday")), last
    part = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}.get(found["part"])
    return (_set(found, f"XXXX-XX-XXT{part}" if part else f"XXXX-{_season(found['part'])}"),)


def _every_weekday(name: str) -> str:
    return f"XXXX-WXX-{(weekday_number(name) or 0) + 1}"


def _season(word: str) -> str:
    return {"spring": "SP", "summer": "SU", "winter": "WI"}.get(word, "FA")


def read_adverb(found: re.Match[str], _written: str) -> Found:
    """Read "daily", "annually", "monthly"."""
    unit = {
        "dai": "day", "wee": "week", "mon": "month", "qua": "quarter", "yea": "year",
        "ann": "year", "nig": "day", "hou": "hour",
    }[found["how"][:3]]  # fmt: skip
    return (_set(found, duration_value(unit, 1)),)


def read_plural_weekday(found: re.Match[str], _written: str) -> Found:
    """Read "on Mondays" as every Monday."""
    return (_set(found, _every_weekday(found["weekday"])),)


def read_rate(found: re.Match[str], _written: str) -> Found:
    """Read "once a year", "twice per month"."""
    return (_set(found, duration_value(unit_name(found["unit"]), 1)),)


def _set(found: re.Match[str], value: str) -> Mention:
    return Mention(found.start(), found.end(), Kind.SET, value=value)


DURATION_RULES = (
    Rule(
        "a counted length of time",
        "u",
        rf"(?<![\w$£€.,:/-])(?:the |these |those |this |that )?{HEDGE}(?:(?:last|past|next|coming"
        r"|previous|first"
        r"|final|preceding|following|intervening|recent|another|second|full|whole|entire"
        r"|additional|extra) )?"
        rf"(?P<count>{NUMBER}|{VAGUE})(?:(?: to | or |-to-|-)(?P<upto>{NUMBER})(?=[-\s]))?[-\s]"
        r"(?:more |full |additional |extra |consecutive |straight |successive"
        r" |long |whole |solid |trading |business |working |calendar |fiscal |school |crucial "
        r"|short )?"
        rf"(?P<unit>{UNITS})(?:[-\s](?P<half>and[-\s]a[-\s]half))?"
        r"(?![-\s](?:old|olds|of age)\b)(?:-long\b)?(?!-\w+-old)",
        read_duration,
        (
            Example("P27M", ("27-month", "a 27-month break")),
            Example("P1Y6M", ("a year-and-a-half", "a year and a half", "one and a half years")),
            Example("P2Y", ("nearly two years", "the past two years", "two more years")),
            Example("P2D", ("two-day", "the two days")),
            Example("PXM", ("several months", "the last few months")),
            Example("PT5H30M", ("5 1/2 hours",)),
            Example("P10Y", ("a decade", "the past decade")),
        ),
        (
            "a 36-year-old man",
            "36 years old",
            "a second chance",
            "the minute details",
            "$5 daybooks",
        ),
    ),
    Rule(
        "an uncounted length of time",
        "u",
        r"(?<![\w-])(?<!\d\s)(?<!early\s)(?<!office\s)(?<!rush\s)(?P<unit>minutes|hours|days"
        r"|weeks|months|years|decades|centuries)(?:-long|-old)?(?![\w-])(?! old)",
        read_bare_units,
        (
            Example("PXY", ("for years", "years-long", "decades-long")),
            Example("PXW", ("for weeks",)),
        ),
        ("years old", "man-hours"),
    ),
    Rule(
        "a part of a century",
        "u",
        r"\b(?:an? |the (?:last |past )?)?(?P<part>quarter|half)(?:-| of a | )century"
        r"(?:-long)?(?![\w-])",
        read_part_of_century,
        (
            Example("P25Y", ("a quarter of a century", "a quarter-century")),
            Example("P50Y", ("half-century",)),
        ),
        ("the quarter centurion",),
        anchors=("century",),
    ),
    Rule(
        "as long as one of its unit",
        "u",
        rf"\b(?P<unit>{UNIT})-?long(?!\w)",
        read_lasting,
        (Example("P1D", ("a day-long meeting", "daylong")), Example("P1Y", ("yearlong",))),
        ("headlong",),
        anchors=("long",),
    ),
    Rule(
        "every one of its kind",
        "s",
        rf"\b(?:almost |nearly )?(?:every|each) (?:single )?(?:(?P<count>other|{NUMBER}) )?"
        rf"(?:(?P<unit>{UNITS})|(?P<month>{MONTH})|(?P<weekday>{FULL_WEEKDAY})"
        rf"(?: and (?P<second_weekday>{FULL_WEEKDAY}))?"
        r"|(?P<part>(?:morning|afternoon|evening|night|spring|summer|autumn|fall|winter)(?!\w)))",
        read_every,
        (
            Example("P1D", ("every day", "almost every day")),
            Example("P2W", ("every two weeks", "every 2 weeks")),
            Example("XXXX-07", ("each July",)),
            Example("XXXX-WXX-1", ("every Monday",)),
            Example("XXXX-WXX-2 XXXX-WXX-4", ("every Tuesday and Thursday",)),
        ),
        ("everyday",),
        anchors=("every", "each"),
    ),
    Rule(
        "an adverb of frequency",
        "s",
        r"(?<![\w-])(?P<how>daily|weekly|monthly|quarterly|yearly|annually|nightly|hourly)"
        r"(?![\w-])",
        read_adverb,
        (Example("P1D", ("a daily rally",)), Example("P1Y", ("held annually",))),
        ("dailyness",),
    ),
    Rule(
        "weekdays in the plural",
        "w",
        r"\b(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)s(?![\w'])",
        read_plural_weekday,
        (Example("XXXX-WXX-1", ("on Mondays",)),),
        ("Sundance",),
        anchors=("days",),
    ),
    Rule(
        "so many times a unit",
        "u",
        rf"\b(?:once|twice|(?:{NUMBER}|several|many) times) (?:an?|per|every|each) "
        rf"(?P<unit>{UNIT})(?!\w)",
        read_rate,
        (Example("P1Y", ("once a year", "three times per year")),),
        ("once a yearling",),
    ),
)

"""Rules for dates said relative to today or to the narrative: "last week", "two days earlier"."""

import re

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.spans import duration_value
from factcheck.times.vocabulary import (
    DIRECTION,
    HEDGE,
    NUMBER,
    PART_OF_STRETCH,
    PARTS,
    UNITS,
    VAGUE,
    amount,
    direction,
    hedge_mod,
    is_from_running,
    said,
    stretch_mod,
    unit_name,
)  # fmt: skip

_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b")
_MAKES_DURATION = re.compile(
    r"\b(?:in|over|for|during|within|throughout|of|across) (?:the )?(?:just )?$"
)


def read_day_word(found: re.Match[str], _written: str) -> Found:
    """Read today, yesterday, tomorrow, tonight, with a part of the day beside it."""
    word = found["word"]
    part = "NI" if word == "tonight" else None
    if beside := said(found, "part"):
        part = PARTS[beside]
    return (
        Mention(
            found.start(), found.end(), Kind.SHIFT, unit="day", shift=_DAY_WORDS[word], part=part,
            mod=stretch_mod(said(found, "stretch")),
        ),
    )  # fmt: skip


def read_day_before_yesterday(found: re.Match[str], _written: str) -> Found:
    """Read "the day before yesterday" and "the day after tomorrow"."""
    shift = -2 if found["word"] == "before yesterday" else 2
    return (Mention(found.start(), found.end(), Kind.SHIFT, unit="day", shift=shift),)


def read_shift(found: re.Match[str], _written: str) -> Found:
    """Read "last week", "this year", "the following month", "that same day"."""
    rel, unit = found["rel"], unit_name(found["unit"])
    mod = stretch_mod(said(found, "stretch"))
    has_article = found["article"] is not None
    if has_article and found.string.startswith(" of", found.end()):
        return ()
    if half := _AND_A_HALF.match(found.string, found.end()):
        value = duration_value(unit, 1.5)
        return (
            Mention(
                found.start(), half.end(), Kind.DURATION, unit=unit, low=1.5, high=1.5, value=value
            ),
        )
    before = found.string[max(0, found.start() - 14) : found.start()]
    lasting = rel == "past" or (rel == "last" and has_article and _MAKES_DURATION.search(before))
    if has_article and lasting and mod is None:
        value = duration_value(unit, 1)
        return (
            Mention(
                found.start(), found.end(), Kind.DURATION, unit=unit, low=1, high=1, value=value
            ),
        )
    running = is_from_running(rel) or (rel == "next" and has_article)
    return (
        Mention(
            found.start(), found.end(), Kind.SHIFT, unit=unit, shift=direction(rel), mod=mod,
            from_running=running,
        ),
    )  # fmt: skip


def read_part_shift(found: re.Match[str], _written: str) -> Found:
    """Read "this morning", "last night", "the next morning"."""
    rel, word = found["rel"], found["part"]
    shift, running = direction(rel), is_from_running(rel) or found["article"] is not None
    return (
        Mention(
            found.start(), found.end(), Kind.SHIFT, unit="day", shift=shift, part=PARTS[word],
            from_running=running,
        ),
    )  # fmt: skip


def read_weekend(found: re.Match[str], _written: str) -> Found:
    """Read "the weekend", "this weekend", "last weekend", "the weekend before last"."""
    rel = said(found, "rel")
    if found["earlier"] is not None:
        return (Mention(found.start(), found.end(), Kind.SHIFT, unit="weekend", shift=-2),)
    shift = None if rel in {None, "the"} else direction(str(rel).removeprefix("the "))
    running = rel is not None and rel.startswith("the ")
    return (
        Mention(
            found.start(), found.end(), Kind.SHIFT, unit="weekend", shift=shift,
            from_running=running,
        ),
    )  # fmt: skip


def read_ago(found: re.Match[str], _written: str) -> Found:
    """Read "two years ago", "a week earlier", "10 days later"."""
    words, unit, way = found["count"], unit_name(found["unit"]), found["way"]
    count = amount(words)
    if count is not None and said(found, "half"):
        count += 0.5
    backward = way in {"ago", "earlier", "before", "previously", "prior", "back", "beforehand"}
    if unit in {"hour", "minute", "second"} and way != "ago":
        value = duration_value(unit, count)
        return (
            Mention(
                found.start(), found.end(), Kind.DURATION, unit=unit, low=count, high=count,
                value=value, mod=hedge_mod(said(found, "hedge")),
            ),
        )  # fmt: skip
    if count is None or unit == "second":
        value = "PAST_REF" if backward else "FUTURE_REF"
        return (Mention(found.start(), found.end(), Kind.REFERENCE, value=value),)
    sign = -1 if backward else 1
    running = way not in {"ago", "from now", "hence", "back", "from today"}
    return (
        Mention(
            found.start(), found.end(), Kind.OFFSET, unit=unit, low=count, high=count, shift=sign,
            from_running=running, mod=hedge_mod(said(found, "hedge")),
        ),
    )  # fmt: skip


RELATIVE_RULES = (
    Rule(
        "a day by its distance from today",
        "r",
        rf"\b{PART_OF_STRETCH}(?P<word>today|yesterday|tomorrow|tonight)"
        r"(?: (?P<part>morning|afternoon|evening|night)\b)?",
        read_day_word,
        (
            Example("2024-01-12", ("today", "earlier today")),
            Example("2024-01-11", ("yesterday",)),
            Example("2024-01-13", ("tomorrow",)),
            Example("2024-01-13TMO", ("tomorrow morning",)),
            Example("2024-01-12TNI", ("tonight",)),
        ),
        ("todays", "yesterdays"),
        anchors=("today", "yesterday", "tomorrow", "tonight"),
    ),
    Rule(
        "two days from today",
        "r",
        r"\bthe day (?P<word>before yesterday|after tomorrow)\b",
        read_day_before_yesterday,
        (
            Example("2024-01-10", ("the day before yesterday",)),
            Example("2024-01-14", ("the day after tomorrow",)),
        ),
        ("the day before Christmastime",),
        anchors=("yesterday", "tomorrow"),
    ),
    Rule(
        "last, this or next",
        "u",
        rf"\b{PART_OF_STRETCH}(?P<article>the )?(?P<rel>{DIRECTION}) "
        r"(?:calendar )?(?P<unit>day|week|month|quarter|year|decade|century)(?![\w-])",
        read_shift,
        (
            Example("2024-W01", ("last week", "late last week")),
            Example("2024-W02", ("this week",)),
            Example("2023-12", ("last month",)),
            Example("2023", ("last year", "late last year", "the end of last year")),
            Example("2024-02", ("next month",)),
            Example("P1Y", ("in the past year",)),
        ),
        ("the last yearling", "this daybreak"),
    ),
    Rule(
        "a part of a day, last, this or next",
        "pu",
        r"\b(?P<article>the )?(?P<rel>last|this|next|following|previous|that same|same|that) "
        r"(?P<part>morning|afternoon|evening|night)(?![\w-])",
        read_part_shift,
        (Example("2024-01-12TMO", ("this morning",)), Example("2024-01-11TNI", ("last night",))),
        ("this nightmare",),
        anchors=("morning", "afternoon", "evening", "night"),
    ),
    Rule(
        "a weekend",
        "u",
        r"\b(?P<rel>the (?:previous|preceding|following)|the|last|this past|this coming|this|past"
        r"|next|coming) weekend(?P<earlier> before last)?(?![\w-])(?! (?:before|after)\b)",
        read_weekend,
        (
            Example("2024-W02-WE", ("this weekend",)),
            Example("2024-W01-WE", ("over the weekend", "last weekend")),
            Example("2023-W52-WE", ("the weekend before last",)),
            Example("2022-06-01 2022-W21-WE", ("June 1, 2022 … the previous weekend",)),
        ),
        ("a weekend",),
        anchors=("weekend",),
    ),
    Rule(
        "an amount of time ago, earlier or later",
        "u",
        rf"(?<![\w$.,-]){HEDGE}(?P<count>{NUMBER}|{VAGUE})[-\s](?:full |whole )?(?P<unit>{UNITS})"
        r" (?:(?P<half>and a half) )?(?P<way>ago|earlier|later|beforehand|previously|afterwards?"
        r"|from now|hence|from today|(?:before|after|prior)(?=[.,;:)\"]| that\b|$))(?!\w| than\b)",
        read_ago,
        (
            Example("2022", ("two years ago", "almost two years ago")),
            Example("2023-11", ("two months ago", "a couple of months ago")),
            Example("2024-W01", ("a week ago",)),
            Example("2024-01-01", ("11 days ago",)),
            Example("PAST_REF", ("several years ago",)),
            Example("2022-06-01 2022-05-30", ("June 1, 2022 … two days earlier",)),
        ),
        ("two yearlings ago",),
    ),
)

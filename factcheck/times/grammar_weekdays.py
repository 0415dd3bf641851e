"""Rules for a weekday alone: "Tuesday", "last Tuesday", "the Monday" of a narrative's week."""

import re

from factcheck.times.mention import Example, Found, Kind, Mention, Rule
from factcheck.times.vocabulary import (
    FULL_WEEKDAY,
    PART_OF_STRETCH,
    direction,
    is_from_running,
    said,
    stretch_mod,
)
from factcheck.words import weekday_number

_THE = re.compile(r"\bthe $", re.IGNORECASE)
_OF_ANOTHER = re.compile(r",? (?:after|before|following|of|in|that|when|on which)\b|['\u2019]s")


def read_weekday(found: re.Match[str], written: str) -> Found:
    """Read a weekday alone, with "last", "next", "this", or with the "the" of a narrative."""
    if written[found.start("weekday")].islower() and written != found.string:
        return ()
    rel = said(found, "rel")
    told = _THE.search(written, max(found.start() - 4, 0), found.start()) is not None
    told = told and _OF_ANOTHER.match(written, found.end()) is None  # "the Monday after"
    return (
        Mention(
            found.start(), found.end(), Kind.WEEKDAY, weekday=weekday_number(found["weekday"]),
            shift=direction(rel) if rel else None,
            from_running=is_from_running(str(rel)) if rel else told,
            mod=stretch_mod(said(found, "stretch")),
        ),
    )  # fmt: skip


WEEKDAY_RULES = (
    Rule(
        "a weekday",
        "w",
        r"\b(?<!good\s)(?<!black\s)(?<!bloody\s)(?<!super\s)(?<!ash\s)(?<!cyber\s)(?<!palm\s)"
        rf"{PART_OF_STRETCH}(?:(?P<rel>last|next|this past|this coming|this|past|coming"
        rf"|the previous|the following|the preceding) )?(?P<weekday>{FULL_WEEKDAY})",
        read_weekday,
        (
            Example("2024-01-09", ("It met on Tuesday", "last Tuesday", "late Tuesday")),
            Example("2024-01-12", ("It met on Friday",)),
            Example("2024-01-16", ("It will meet on Tuesday", "next Tuesday")),
            Example("2022-08-05 2022-08-01", ("on Aug. 5, 2022. On the Monday they had met.",)),
            Example("2022-08-05 2024-01-08", ("on Aug. 5, 2022. Monday was calm.",)),
        ),
        ("Sun Tzu", "sat down", "the Sun", "Fri", "Black Monday", "Super Tuesday"),
    ),
)

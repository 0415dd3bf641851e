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

# "On Aug. 5 …; the Monday after, they left": of that day, which stands before.
_BESIDE = re.compile(r" (after|before)(?= that\b|[,.;:)]|\Z)")


def read_weekday(found: re.Match[str], written: str) -> Found:
    """Read a weekday alone, with "last", "next", "this", or with the "the" of a narrative."""
    if written[found.start("weekday")].islower() and written != found.string:
        return ()
    rel = said(found, "rel")
    told = _THE.search(written, max(found.start() - 4, 0), found.start()) is not None
    beside = _BESIDE.match(written, found.end()) if told and not rel else None
    told = told and _OF_ANOTHER.match(written, found.end()) is None  # "the Monday after the talks"
    shift = direction(rel) if rel else None
    if beside is not None:
        shift = 1 if beside[1] == "after" else -1
    return (
        Mention(
            found.start(), found.end(), Kind.WEEKDAY, weekday=weekday_number(found["weekday"]),
            shift=shift,
            from_running=is_from_running(str(rel)) if rel else told or beside is not None,
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
            Example("2022-08-05 2022-08-08", ("on Aug. 5, 2022. The Monday after, he left.",)),
            Example("2022-08-05 2022-08-01", ("on Aug. 5, 2022. The Monday before that, too.",)),
        ),
        ("Sun Tzu", "sat down", "the Sun", "Fri", "Black Monday", "Super Tuesday"),
    ),
)

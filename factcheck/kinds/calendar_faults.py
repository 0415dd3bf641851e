"""FC104 and FC105: weekdays that do not fit their date, and days that do not exist."""

import re

from factcheck.kinds.kind import Example, Kind, Nothing
from factcheck.model import Interval, Quote, Severity, Verdict
from factcheck.quotation import is_quoted

_NAMED = re.compile(
    r"\b(?:(?P<full>(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?:mon|tues?|wed|thurs?|fri|sat|sun)(?P<dot>\.?))(?!\w)",
    re.IGNORECASE,
)
# One end of several days: which weekday goes with which day is for a person to say.
_SEVERAL = re.compile(r"\s*(?:,|and|or|to|through|thru|until|till|[-\u2010-\u2015/])+\s*")
_BEFORE = 24

WEEKDAY = Kind(
    code="FC104",
    name="weekday",
    severity=Severity.ERROR,
    slots=(),
    summary="a weekday that does not fit its date",
    documentation=(
        "Reads a weekday beside a full date and looks at the calendar. Needs no reference."
    ),
    examples=(
        Example("Wednesday", ("The ministers met on Wednesday, Jan. 9, 2024.",), Verdict.CONFLICT),
        Nothing(
            (
                "The ministers met on Tuesday, Jan. 9, 2024.",
                "They met on Tuesday; on Jan. 12, 2024 they left.",
            )
        ),
    ),
)
IMPOSSIBLE_DATE = Kind(
    code="FC105",
    name="impossible-date",
    severity=Severity.ERROR,
    slots=(),
    summary="a day that does not exist, or an end before its start",
    documentation=(
        "Reads days that no calendar has ('Feb. 30') and ranges that end before they begin. Needs"
        " no reference."
    ),
    examples=(
        Example(
            "Feb. 30, 2024", ("The ministry set the meeting for Feb. 30, 2024.",), Verdict.CONFLICT
        ),
        Nothing(("The ministry set the meeting for Feb. 29, 2024.",)),
    ),
)


def right_weekday(text: str, quote: Quote, days: Interval | None) -> str | None:
    """Return the words of `quote` with the weekday of the day that they give.

    None where they are of several days, or where somebody else's words are quoted.
    """
    named = list(_NAMED.finditer(quote.text))
    if days is None or days.first != days.last or len(named) != 1:
        return None
    if is_quoted(text, quote.start, quote.end) or _is_of_several(text, quote):
        return None
    old = named[0]
    right = f"{days.first:%A}" if old["full"] else f"{days.first:%a}{old['dot']}"
    right = right.upper() if old[0].isupper() else right.lower() if old[0].islower() else right
    return quote.text[: old.start()] + right + quote.text[old.end() :]


def _is_of_several(text: str, quote: Quote) -> bool:
    before = text[max(0, quote.start - _BEFORE) : quote.start]
    earlier = list(_NAMED.finditer(before))
    if earlier and _SEVERAL.fullmatch(before, earlier[-1].end()):
        return True
    joined = _SEVERAL.match(text, quote.end)
    return joined is not None and text[joined.end() : joined.end() + 1].isdigit()

"""Tell a number of the series from a count: "the 17th time", "the third meeting in a month"."""

import re

from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.view import View

SEVERAL = 10  # as many meetings as may be counted within a stretch of time
# "The first round since 2021" and "the second this year" say which of a stretch, not of all.
LIMITING = frozenset(
    "since in this last under during for after to that of next within before between".split()
)
_DATING = frozenset({"in", "under", "that"})  # "for the 18th time in September 2024"
_PAIR = 2  # what two people did "for the second time" is seldom a round
_STRETCH = re.compile(
    r"\b(?:in|within) (?:just |only |barely |less than |under |as many )?"
    r"(?:an?|the (?:past|last)|one|two|three|four|five|six|\d+) (?:[a-z]+ )?"
    r"(?:days|weeks?|months?|years?)\b|\bthis (?:week|month|year|spring|summer|autumn|fall|winter)"
    r"|\bof the (?:month|year)\b"
)
_TO_STRETCH = 12  # tokens from "the third meeting" to "in a month"
_TO_HELD = 20  # tokens from "the 17th time that the work meeting," to "had been held"
# Who led or hosted a round for the third time may have missed some.
_HOLDING = frozenset(base for base, part in MEETING.verbs.items() if part in {"held", "met", ""})


def numbers_by_time(view: View, heads: list[Head], start: int, end: int, value: int) -> bool:
    """Tell "were held for the 17th time" from "met for the third time", tokens [start, end)."""
    if value <= _PAIR or view.lower(start - 1) not in {"the", "a", "an"}:
        return False
    if value <= SEVERAL and view.lower(end + 1) in LIMITING - _DATING:
        return False
    if view.words(end + 1, end + 4) == "in a row" or view.lower(end + 1) == "running":
        return False
    own = view.owner.get(start)
    if view.lower(start - 2) == "for":
        opens = start - 2 == view.clauses[own or 0].tokens[0]  # "For the 17th time, the two met"
        counted = [head for head in heads if head.clause == own and (opens or head.end < start)]
    else:
        counted = [head for head in heads if 0 < head.start - end <= _TO_HELD]
    held = any(head.verb and not head.verb.negated and head.verb.base in _HOLDING
               for head in counted)  # fmt: skip
    named = any(head.verb is None and head.type is MEETING for head in counted)
    return held and (named or value > SEVERAL)


def within_a_stretch(view: View, at: int) -> bool:
    """Tell "the third meeting of officials in a month" and "this year" from one of a series."""
    words = view.words(at + 1, min(at + _TO_STRETCH, view.end))
    return _STRETCH.search(words) is not None

"""Which way a date without a year points: the tense and the cue words of its clause decide."""

import re
from enum import Enum


class Pointing(Enum):
    """Where the clause puts the time."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_LEFT_REACH = 160
_RIGHT_REACH = 90
_BREAK = re.compile(r"[.!?;]['\")]{0,2}\s+|\n\s*\n|[\"—]")
_MENTION_END = re.compile(r"[.!?;](?:['\"]|\s|$)|\n\s*\n|[\"—]")
_FUTURE = (
    r"(?:will|won't|shall|'ll|would|upcoming|forthcoming|deadline|tomorrow"
    r"|(?:is|are|be|being|was|were|been|'s|'re) (?:due|set|scheduled|expected|slated|planned|likely"
    r"|poised|going|about|supposed|ready|tentatively scheduled|to)"
    r"|(?:plan|hope|expect|intend|aim|want|need|agree|vow|promise|prepare|decide|propose)(?:s|ed|d|ned|ning|ing)? (?:to|for|on|in|by)"
    r"|scheduled|slated|due|planned for|set for|expected (?:in|on|by|at|to)|until|till|no later than|as early as|as soon as"
    r"|ahead of|in time for|can|could|should|must|may(?! \d)|might|cannot"
    r"|(?:begins?|starts?|opens?|reconvenes?|returns?|resumes?|ends?|expires?|meets?|arrives?|leaves?"
    r"|visits?|takes place|faces?|votes?|goes|travels?|hosts?|holds?|convenes?|kicks off))"
)
_PAST = (
    r"(?:was|were|had|did|said|told|met|held|took|came|went|made|began|ended|left|won|lost|saw|got|gave"
    r"|became|fell|rose|hit|led|sent|spoke|spent|cut|found|brought|thought|felt|ran|wrote|shot|fled|flew"
    r"|sold|bought|paid|stood|struck|kept|has|have|since|ago|last|after|[a-z]{2,}(?<!ne)ed)"
)
_CUES = re.compile(rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])")
_RIGHT_FUTURE = re.compile(
    r" (?:deadline|hearing|trial|summit|vote|election|primary|meeting|release|launch|target|start"
    r"|date)\b(?! (?:in|at|on) .{0,20} (?:was|were|had)\b)"
)
_BY = re.compile(
    r"\b(?:by|before|until|till|no later than|effective|starting|beginning|from) (?:the )?$"
)


def pointing(plain: str, start: int, end: int) -> Pointing:
    """Tell which way the clause around [start, end) points: its nearest cue on the left decides.

    A participle such as "scheduled" gives way to a past verb after the date ("talks
    scheduled for Saturday were canceled").
    """
    left, right = _clause(plain, start, end)
    before = list(_CUES.finditer(plain, left, start))
    after = _CUES.search(plain, end, right)
    is_past_after = bool(after and after["past"])
    if before:
        cue = before[-1]
        if cue["past"]:
            has_by = _BY.search(plain, max(left, start - 18), start)
            return Pointing.FUTURE if has_by and not _is_finite(cue[0]) else Pointing.PAST
        is_participle = cue[0] in {"scheduled", "planned for", "slated", "due", "until", "till"}
        if is_participle and is_past_after:
            return Pointing.PAST
        return Pointing.FUTURE
    if _BY.search(plain, max(left, start - 18), start) and not is_past_after:
        return Pointing.FUTURE
    if after:
        return Pointing.PAST if is_past_after else Pointing.FUTURE
    return Pointing.UNKNOWN


def _is_finite(word: str) -> bool:
    return word in {"was", "were", "had", "did", "said", "has", "have", "since", "after"}


def _clause(plain: str, start: int, end: int) -> tuple[int, int]:
    left = max(0, start - _LEFT_REACH)
    for end_of_sentence in _BREAK.finditer(plain, left, start):
        left = end_of_sentence.end()
    stop = _MENTION_END.search(plain, end, min(len(plain), end + _RIGHT_REACH))
    return left, stop.start() if stop else min(len(plain), end + _RIGHT_REACH)

"""Before the grammar: may a text hold a calendar fault? A few scans for what each fault needs.

A fault is a weekday beside a date, a day that its month may not have, or a range with a year
whose ends are the wrong way round. A scan may take too much for one, and never too little: what
it lets through is read in full.
"""

import re

# Without a boundary before it a pattern that opens with letters is searched for much faster.
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|weds?|wednesday|thur?s?|thursday|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?)\b"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_WITH_DATE = re.compile(
    rf"{_WEEKDAY}\W{{1,6}}(?:(?:the|this|last|next|past|coming|upcoming)\W{{1,3}}){{0,3}}"
    rf"(?:\d|{_MONTH})"
)
_STRETCH = (
    r"(?:the|very|early|mid|late|earlier|later|latter|beginning|start|middle|end|close|part|half"
    r"|first|days|of|in|on|pre|post)"
)
# "Aug. 5, 2022, a Friday": the weekday may have words of its own before it.
_A_WEEKDAY = re.compile(rf"\Wa\W{{1,3}}(?:{_STRETCH}\W{{1,3}}){{0,6}}{_WEEKDAY}")
_OF_FEBRUARY = re.compile(r"(?<!\d)(?:29|3[01])(?!\d)")
_OF_NO_SHORT_MONTH = re.compile(r"(?<!\d)31(?!\d)")
_SHORT_MONTH = re.compile(r"(?:feb|apr|jun|sep|nov|9/11)")
_IN_FIGURES = re.compile(r"\d[-/.] ?-? ?\d{1,2}[-/.]\d")
# What a range turns on, and what its second end begins with.
_DASH = re.compile(r"[-\u2010-\u2015\u2212]\s{0,3}(?:the\s)?")
_TO = re.compile(r"\s(?:to|through|thru|until|till|and)\s{1,3}(?:the\s{1,3})?")
_QUOTE = "['\u2018\u2019\u02bc\u0060\u00b4]"
_DIGIT = re.compile(rf"{_QUOTE}?\d")
_WORD = re.compile(
    rf"(?:{_MONTH}|{_WEEKDAY}|{_STRETCH}\b|(?:last|next|this|past|coming|upcoming|previous|prior"
    r"|preceding|following|ensuing|subsequent|that|same|current|final|week)\b"
    r"|second|third|fourth|fif|six|seven|eigh|nin|ten|eleven|twel|twen|thirt|fort"
    r"|q[1-4]|spring|summer|autumn|fall|winter"
    r"|christmas|xmas|boxing|new|valentine|st\.|independence|halloween|veterans|armistice"
    r"|juneteenth|mother|father|presid|memorial|labor|columbus|thanksgiving|election|good"
    r"|easter|palm|ash)"
)
_YEAR = re.compile(
    rf"(?:1\d|20|21)\d\d|{_QUOTE}\d\d|\d0{_QUOTE}?s\b|ties\b|9/11|11(?:th)? [a-z ]{{0,12}}attack"
)
_PERIOD = re.compile(rf"{_MONTH}|quarter|half\b|q[1-4]\b|[1-4]q\b|{_YEAR.pattern}")
# Not the end of "Jan.", "Tues." or "p.m.".
_SENTENCE_END = re.compile(
    rf"(?<!{_MONTH}|mon|tue|wed|thu|fri|sat|sun|p\.m|a\.m| st)(?<!sept|tues|weds|thur)(?<!thurs)"
    r"[.!?]['\")]?\s"
)
_SENTENCE, _BEFORE, _AFTER, _BETWEEN = 400, 40, 60, 100


def may_hold_fault(text: str) -> bool:
    """Tell whether reading the times of `text` can come to one with a problem."""
    lowered = text.lower()
    return bool(
        _WITH_DATE.search(lowered)
        or _A_WEEKDAY.search(lowered)
        or _IN_FIGURES.search(lowered)
        or ("feb" in lowered and _OF_FEBRUARY.search(lowered))
        or ("31" in lowered and _OF_NO_SHORT_MONTH.search(lowered) and _SHORT_MONTH.search(lowered))
        or any(_may_join(lowered, joint) for joint in _DASH.finditer(lowered))
        or any(_may_join(lowered, joint) for joint in _TO.finditer(lowered))
    )


def _may_join(text: str, joint: re.Match[str]) -> bool:
    """Tell whether a dash or a "to" may stand between the ends of a range that has a year."""
    start, end = joint.span()
    if "and" in joint[0] and text.rfind("between", max(0, end - _BETWEEN), end) < 0:
        return False
    if _DIGIT.match(text, end):
        near = _PERIOD.search(text, max(0, start - _BEFORE), end + _AFTER)
    else:
        near = _WORD.match(text, end) and _PERIOD.search(text, end, end + _AFTER)
    return near is not None and _has_year(text, start, end + _AFTER)


def _has_year(text: str, start: int, end: int) -> bool:
    """Tell whether a year stands in the sentence, or shortly after: the range may be told it."""
    opening = max(0, start - _SENTENCE)
    for sentence_end in _SENTENCE_END.finditer(text, opening, start):
        opening = sentence_end.end()
    return _YEAR.search(text, opening, end) is not None

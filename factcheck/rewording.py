"""A suggested correction in the words of the article: "19th" to "17th", "Aug. 5" to "Jan. 8"."""

import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise

from factcheck.model import Finding
from factcheck.words import month_number, ordinal_suffix, ordinal_value, ordinal_word

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# As news agencies write months before a day: the short ones are never shortened.
_AGENCY = (
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
    "Dec.",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARTS = re.compile(
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?P<month>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|May)\b\.?"
    r"|(?P<year>(?:19|20)\d\d|[\u2019']\d\d)(?!\d)"
    r"|(?P<day>\d{1,2})(?P<ending>st|nd|rd|th)?(?!\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,]*(?:the\s+|of\s+)*[\s,]*", re.IGNORECASE)
_SHORTENED = re.compile(r"\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.\s+\d")
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\b|\b[a-z]+(?:[-\s][a-z]+)?", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+|[a-z]+(?:-[a-z]+)?", re.IGNORECASE)


def reworded(finding: Finding, text: str) -> str | None:
    """Return what should stand in place of the finding's words; None where that is not certain.

    `text` is the article, whose habits of writing months are kept.
    """
    words, suggestion = finding.quote.text, finding.suggestion
    if suggestion is None:
        return None
    change = _CHANGES.get(finding.code)
    found = change(words, suggestion, text) if change is not None else None
    return None if found is None or found == words else found


def _ordinal(words: str, suggestion: str, text: str) -> str | None:
    """Put "17th" as the article puts its ordinals: in figures, in words, or as "Round 17"."""
    del text
    right = ordinal_value(suggestion)
    if right is None:
        return None
    if words.isdigit():
        return str(right.value)
    for match in _ORDINAL.finditer(words):
        if ordinal_value(match[0]) is not None:
            spelt = not match[0][0].isdigit()
            new = ordinal_word(right.value) if spelt else ordinal_suffix(right.value)
            return words[: match.start()] + _cased(new, match[0]) + words[match.end() :]
    return None


def _date(words: str, suggestion: str, text: str) -> str | None:
    """Change each part of a date where it stands; both must name the same parts."""
    right = {m.lastgroup if m["day"] is None else "day": m for m in _PARTS.finditer(suggestion)}
    found = list(_PARTS.finditer(words))
    named = ["day" if m["day"] is not None else m.lastgroup for m in found]
    parts = set(named)
    if not _is_only_date(words, found) or len(parts) != len(named):
        return None
    weekday = _weekday(right) if "weekday" in parts and "weekday" not in right else None
    if parts - ({"weekday"} if weekday else set()) != set(right):
        return None
    pieces: list[str] = []
    at = 0
    for part, match in zip(named, found, strict=True):
        pieces.append(words[at : match.start()])
        new = weekday if part == "weekday" and weekday else right[part][0]
        pieces.append(_part(part or "", match, new, text, dated="day" in parts))
        at = match.end()
    return "".join(pieces) + words[at:]


def _is_only_date(words: str, found: list[re.Match[str]]) -> bool:
    gaps = [words[a.end() : b.start()] for a, b in pairwise(found)]
    outside = bool(found) and (found[0].start() > 0 or found[-1].end() < len(words))
    return bool(found) and not outside and all(_BETWEEN.fullmatch(gap) for gap in gaps)


def _weekday(right: dict[str | None, re.Match[str]]) -> str | None:
    if not {"year", "month", "day"} <= set(right):
        return None
    month = month_number(right["month"][0].rstrip("."))
    if month is None:
        return None
    try:
        return _WEEKDAYS[date(int(right["year"][0]), month, int(right["day"]["day"])).weekday()]
    except ValueError:
        return None


def _part(part: str, match: re.Match[str], new: str, text: str, *, dated: bool) -> str:
    old = match[0]
    if part == "year":
        return f"{old[0]}{new[-2:]}" if old[0] in "\u2019'" else new
    if part == "day":
        number = int(re.match(r"\d+", new)[0])  # type: ignore[index]  # it is one
        if match["ending"]:
            return ordinal_suffix(number)
        return f"{number:0{len(old)}d}" if old.startswith("0") else str(number)
    if part == "month":
        return _cased(_month(old, new, text, dated=dated), old)
    return _cased(new, old)


def _month(old: str, new: str, text: str, *, dated: bool) -> str:
    number = month_number(new.rstrip(".")) or 1
    whole = _MONTHS[number - 1]
    if old.endswith("."):
        return _AGENCY[number - 1]
    old_number = month_number(old)
    if old_number is None or old.lower() != _MONTHS[old_number - 1].lower():
        return whole[:3]
    never_shortened = _AGENCY[old_number - 1] == _MONTHS[old_number - 1]
    if dated and never_shortened and _SHORTENED.search(text):
        return _AGENCY[number - 1]
    return whole


def _name(words: str, suggestion: str, text: str) -> str | None:
    """Replace a name by one of as many words."""
    del text
    if len(words.split()) != len(suggestion.split()):
        return None
    return suggestion.upper() if words.isupper() and len(words) > 1 else suggestion


def _amount(words: str, suggestion: str, text: str) -> str | None:
    """Replace a number before words that stay as they are: "26 months", "thirty-day"."""
    del text
    old, new = re.split(r"([\s-])", words), re.split(r"([\s-])", suggestion)
    if len(old) != len(new) or len(old) < 3:  # noqa: PLR2004 - a number, a blank, a word
        return None
    same = all(a.rstrip("s") == b.rstrip("s") for a, b in zip(old[1:], new[1:], strict=True))
    if not same or not (_NUMBERED.fullmatch(old[0]) and _NUMBERED.fullmatch(new[0])):
        return None
    return _cased(suggestion, words)


def _cased(new: str, old: str) -> str:
    if old.isupper() and len(old) > 1 and old.isalpha():
        return new.upper()
    if old[:1].isupper():
        return new[:1].upper() + new[1:]
    return new[:1].lower() + new[1:] if old[:1].islower() and old.isalpha() else new


_CHANGES: dict[str, Callable[[str, str, str], str | None]] = {
    "FC101": _date,
    "FC102": _date,
    "FC103": _date,
    "FC201": _ordinal,
    "FC303": _name,
    "FC501": _amount,
    "FC502": _amount,
}

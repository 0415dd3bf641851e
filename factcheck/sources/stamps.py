"""Reading a source, aside: lines that date an article: "Published 9 January 2024", a day alone."""

import re

from factcheck.patterns import Late
from factcheck.sources.days import DAY, WEEKDAY

_LONGEST_DAY_ALONE = 160
_LONGEST_AFTER_STAMP = 90
_LONGEST_SENTENCE_AFTER_STAMP = 40

_CLOCK = (
    r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)?"
    r"(?:\s*\(?(?:[A-Z]{2,4}T?|GMT[+-]\d+)\)?)?)"
)
_A_DAY = rf"(?:{WEEKDAY},?\s+)?{DAY}(?:T\d\d:\d\d\S*)?{_CLOCK}?"
_WHEN = (
    r"(?:first\s+published|originally\s+published|published(?:\s+online)?|publication\s+date|posted"
    r"|issued|dated?|released?|last\s+(?:updated|modified|reviewed|edited)|updated|modified|revised"
    r"|edited|pubdate)(?:\s+(?:on|at))?\s*:?\s*"
)
_LABEL_WORDS = (
    "publi", "posted", "issued", "dat", "releas", "modif", "review", "edited", "revis",
)  # fmt: skip
_FURTHEST_LABEL = 40
_STAMP = Late(
    rf"[\W_]{{0,3}}(?P<label>{_WHEN}){_CLOCK}?[,\s]*{_A_DAY}"
    rf"(?:[\s,;|·•/()\u2013\u2014-]*(?:and\s+)?{_WHEN}{_CLOCK}?[,\s]*{_A_DAY})?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LATER = ("last", "updated", "modified", "revised", "edited")

_KIND = (
    r"(?:(?:press|news|media)\s+release|press\s+statement|briefing(?:\s+note)?|backgrounder"
    r"|fact\s?sheet|report|analysis|newsletter|bulletin|issue|edition|brief|dispatch"
    r"|memo(?:randum)?|commentary|opinion|editorial|statement|read-?out|note|column|essay|blog)"
    r"(?:\s+(?:no\.?\s*)?\d+)?"
)
_AUTHOR = r"(?:By|BY|Written by|Compiled by|Edited by|Posted by|Prepared by|From)\s[^\n]{2,90}?"
_SHOUTED = r"[A-Z][A-Z0-9 .,&\u2019'/:#-]{1,60}?"
_DAY_ALONE = Late(
    rf"[*_]*(?P<signed>(?:{_AUTHOR}|{_SHOUTED}|(?i:{_KIND}))[\s,;|·•:\u2013\u2014-]+)?(?:on\s+)?{_A_DAY}"
    r"(?:\s*[|·•\u2013\u2014-]\s*(?:(?:By|BY)\s[^.!?]{1,60}|\d+\s+min(?:ute)?s?\s+read))?\.?[*_]*$"
)


def stamp_end(text: str) -> int | None:
    """Return where a "Published …" or "Updated …" stamp at the start of `text` ends.

    That is at its colon when the article goes on behind it ("Updated 3 March 2025: the
    talks …"), else at the end; None without a stamp, or when a sentence goes on after it.
    """
    opening = text[:_FURTHEST_LABEL].lower()
    if not any(word in opening for word in _LABEL_WORDS):
        return None
    found = _STAMP.match(text)
    if found is None:
        return None
    rest = text[found.end() :].lstrip(" \t")
    if rest.startswith(":"):
        return len(text) - len(rest) + 1
    longest = (
        _LONGEST_SENTENCE_AFTER_STAMP if rest.endswith((".", "!", "?")) else _LONGEST_AFTER_STAMP
    )
    return len(text) if len(rest) <= longest else None


def is_update(stamp: str) -> bool:
    """Tell whether a stamp dates a later version, and not the publication."""
    return stamp.lstrip(" _*([-").lower().startswith(_LATER)


def is_day_alone(text: str) -> bool:
    """Tell whether a line is a day, perhaps after its author or the kind of text it is over."""
    if len(text) > _LONGEST_DAY_ALONE or not _DIGIT.search(text):
        return False
    return _DAY_ALONE.match(text) is not None


def is_signed(text: str) -> bool:
    """Tell whether a line that is a day alone also names its author or the kind of text."""
    found = _DAY_ALONE.match(text)
    return found is not None and found["signed"] is not None

"""Reading a source, aside: the dateline of a wire story, "WASHINGTON, Jan. 9 (Newswire) —"."""

import re

from factcheck.patterns import Late
from factcheck.sources.days import DAY, WEEKDAY

LONGEST = 140
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_SHOUTED = rf"{_UPPER}(?:{_UPPER}|[.'\u2019-])+(?:[ /]{_UPPER}(?:{_UPPER}|[.'\u2019-])*){{0,4}}"
_NAMED = rf"{_UPPER}[\w.\u2019'-]+(?:[ /]{_UPPER}[\w.\u2019'-]+){{0,2}}"
_REGION = rf"(?:,\s+{_UPPER}[\w.\u2019']*(?:\s+{_UPPER}[\w.\u2019']*){{0,2}})?"
_DATED = rf"(?:,?\s+(?:{WEEKDAY},?\s+)?(?P<day>{DAY}),?)?"
_AGENCY = r"(?:\s*\((?P<agency>[^()\n]{1,60})\))?"
_DASH = r"\s*(?P<dash>—|\u2013|--|-(?=\s)|:(?=\s))"
_MARKS = ("\u2014", "\u2013", "-", ":", "(")  # a dash, or the brackets of an agency
_DATELINE = Late(
    rf"(?:(?P<shouted>{_SHOUTED}){_REGION}|(?P<named>{_NAMED}){_REGION})(?i:{_DATED}){_AGENCY}"
    rf"(?:{_DASH}|(?=\s+{_UPPER}))"
)
_AGENCY_ALONE = re.compile(rf"\((?P<agency>{_UPPER}[\w. ]{{1,30}})\){_DASH}")
_STARTS = re.compile(rf"\s*(?:$|[\"'“\u2018(]|{_UPPER}|\d)")
_NOT_A_PLACE = re.compile(r"FILE\b|CORRECTION|UPDATE|NOTE|WATCH|PHOTO", re.IGNORECASE)


def dateline_end(text: str, *, opening: bool) -> int | None:
    """Return where the dateline at the start of `text` ends, its dash included; None without one.

    A day or an agency in brackets shows one anywhere, both do without a dash; a bare
    "WASHINGTON —" only opens an article's first paragraph, and what follows must start like a
    sentence.
    """
    head = text[:LONGEST]
    if not any(mark in head for mark in _MARKS):
        return None
    found = _DATELINE.match(head) or _AGENCY_ALONE.match(head)
    if found is None or not _STARTS.match(head, found.end()) or _NOT_A_PLACE.match(head):
        return None
    marks = found.groupdict()
    if not marks["dash"]:  # "Taipei, Dec. 17 (Newswire) The …"
        return found.end() if marks.get("day") and marks.get("agency") else None
    if marks.get("day") or marks.get("agency"):
        return found.end()
    shown = marks.get("shouted") and marks["dash"] != ":"
    return found.end() if opening and shown else None

"""Reading a source, aside: the wording of corrections and of the page's own furniture."""

import re

from factcheck.patterns import Late
from factcheck.sources.days import MONTH, WEEKDAY

_LONGEST_FURNITURE = 300
_LONGEST_BYLINE = 120
_LONGEST_LABEL = 40

_TEXT = (
    r"(?:article|story|report|piece|post|page|headline|caption|newsletter|chronology|timeline"
    r"|column|note|analysis|text|item)"
)
_CORRECTION = re.compile(
    r"[\W_]{0,4}(?:an?\s+)?(?:corrections?(?:\s+and\s+clarifications?)?|clarifications?|erratum|errata"
    r"|corrigendum|editor[\u2019's]{0,2}[\u2019']?\s+notes?)\b[^:\n.]{0,40}?"
    r"(?::|\s[-\u2013\u2014]|\W*$)",
    re.IGNORECASE,
)
_COLUMN = re.compile(r"[\W_]{0,4}(?:corrections|clarifications)\b", re.IGNORECASE)
_CORRECTED = Late(
    r"\b(?:earlier|previous|prior|original|initial|first)\s+(?:versions?|editions?)\s+of\s+"
    rf"(?:this|the|our|yesterday[\u2019']s)\s+(?:\w+\s+)?{_TEXT}"
    rf"|\b(?:this|the)\s+{_TEXT}\s+(?:was|has\s+been|is)\s+(?:corrected|amended|clarified|revised)"
    r"|\b(?:updated|amended|changed|edited|revised)\s+to\s+(?:correct|clarify|fix)"
    rf"|\b(?:this|the|an?\s+earlier)\s+{_TEXT}\s+(?:originally\s+|previously\s+|initially\s+"
    r"|incorrectly\s+)?(?:misstated|misidentified|misspelled)",
    re.IGNORECASE,
)
_CORRECTED_HINTS = (
    "version",
    "edition",
    "correct",
    "amend",
    "clarif",
    "misst",
    "misid",
    "missp",
    "revised",
)

# Labels are furniture by what follows them: a colon, a dash or nothing, at once for the first …
_LABELS = (
    r"related(?:\s+(?:stories|articles|coverage|content|links|reading|news))?", "read", "watch",
    "listen", "recommended", "trending", "tags?", "topics?", "keywords", "links?", "share",
    "comments", "contact", "newsletter", "credits?", "sources?", r"categor(?:y|ies)",
)  # fmt: skip
# … and after a few words more ("More on this story:") for these.
_LOOSE_LABELS = (
    r"more\s+(?:on|from|in|stories|coverage)", r"see\s+also", r"filed\s+under",
    rf"also\s+(?:on|in|from|read)(?!\s+(?:{WEEKDAY}|{MONTH}|\d))",
    r"read\s+(?:more|also|next|on|this|the\s+full)", r"most\s+(?:read|popular|viewed)",
    r"explore\s+more", r"further\s+reading", r"you\s+may\s+also\s+like",
    r"what\s+to\s+read\s+next", r"don[\u2019']t\s+miss",
)  # fmt: skip
_LABELLED = re.compile(
    rf"[\W_]{{0,4}}(?:(?:{'|'.join(_LABELS)})\b\W{{0,4}}(?:[:»>]|\s[-\u2013\u2014]|$)"
    rf"|(?:{'|'.join(_LOOSE_LABELS)})\b[^:|\n.]{{0,30}}?(?:[:»>]|\W*$))",
    re.IGNORECASE,
)
# Openings that are furniture whatever follows.
_OPENINGS = (
    r"read\s+more\b", r"advertis(?:e)?ment\b", r"advertorial\b", r"sponsored\s+(?:content|by)\b",
    r"sign\s+up\s+(?:for|to|here)\b", r"subscribe\s+(?:to|now|here|for|today)\b",
    r"follow\s+(?:us|@\w+|me|our)\b", r"join\s+(?:us|our)\b", r"share\s+(?:this|on|via)\b",
    r"click\s+here\b", r"download\s+(?:our|the)\s+app\b", r"support\s+(?:our|us)\b",
    r"(?:copyright|©|\(c\))\s*(?:©|\(c\)|\d{4})", "©", r"all\s+rights\s+reserved\b",
    r"skip\s+to\b", r"back\s+to\s+top\b", r"\(?(?:additional\s+)?reporting\s+by\b",
    r"\(?(?:editing|writing|compiled)\s+by\b[^.]*;", r"with\s+(?:files|reporting)\s+(?:from|by)\b",
    rf"this\s+is\s+a\s+developing\s+{_TEXT}",
    rf"this\s+(?:live\s+)?{_TEXT}\s+(?:has\s+been|was|will\s+be|is)\s+(?:being\s+)?updated",
    r"https?://\S+$", r"www\.\S+$", r"\[[^\]\s]{1,20}\]:\s*\S+", r"\d+\s+min(?:ute)?s?\s+read\W*$",
)  # fmt: skip
_OPENING = re.compile(rf"[\W_]{{0,4}}(?:{'|'.join(_OPENINGS)})", re.IGNORECASE)
_RESERVED = "all rights reserved"
_SOURCE_TAG = re.compile(
    r"(?:--|[-\u2013\u2014])\s?[A-Z][A-Z .&\u2019'-]{2,60}$|(?:-\s?30\s?-|###|ENDS?|xxx)$"
)
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Edited by|Compiled by|Reported by|Story by|Words by)\s+\S"
)
_SERIAL = re.compile(
    r".{2,80}[,|·\u2013\u2014-]\s*(?:Note|No\.?|Nr\.?|Issue|Vol(?:ume)?\.?|Edition|Number|Paper"
    r"|Bulletin|Brief)\s+\d+$"
)


def is_correction(text: str) -> bool:
    """Tell whether a paragraph mends an earlier version of the article."""
    if _CORRECTION.match(text):
        return True
    return any(hint in text for hint in _CORRECTED_HINTS) and bool(_CORRECTED.search(text))


def is_furniture(text: str, *, opening: bool) -> bool:
    """Tell whether a paragraph belongs to the page and not to the article."""
    if len(text) > _LONGEST_FURNITURE:
        return False
    if _OPENING.match(text) or _LABELLED.match(text) or _SOURCE_TAG.match(text):
        return True
    if _RESERVED in text.lower():
        return True
    if text[-1] in ".!?" or len(text) > _LONGEST_BYLINE:
        return False
    return bool((opening and _BYLINE.match(text.lstrip("*_"))) or _SERIAL.match(text))


def heads_corrections(text: str) -> bool:
    """Tell "Corrections and clarifications", the heading of a column of them, from one's label."""
    return bare_label(text) and _COLUMN.match(text) is not None


def bare_label(text: str) -> bool:
    """Tell whether a notice is only a label, so that what follows belongs to it."""
    return len(text) <= _LONGEST_LABEL and not text.endswith(".")

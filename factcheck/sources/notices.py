"""Reading a source, aside: the wording of corrections, of page furniture and of dated metadata lines."""

import re

from factcheck.sources.days import DAY, MONTH, WEEKDAY

LONGEST_FURNITURE = 300
_PIECE = r"(?:article|story|report|piece|post|page|headline|caption|newsletter|chronology|timeline|column|note|analysis|text|item)"

_CORRECTION = re.compile(
    r"[\W_]{0,4}(?:corrections?(?:\s+and\s+clarifications?)?|clarifications?|erratum|errata|corrigendum"
    r"|editor[’'s]{0,2}[’']?\s+notes?)\b[^:\n.]{0,40}?(?::|\s[-–—]|\W*$)",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    rf"\b(?:earlier|previous|prior|original|initial|first)\s+(?:versions?|editions?)\s+of\s+(?:this|the|our|yesterday’s|yesterday's)\s+(?:\w+\s+)?{_PIECE}"
    rf"|\b(?:this|the)\s+{_PIECE}\s+(?:was|has\s+been|is)\s+(?:corrected|amended|clarified|revised)"
    rf"|\b(?:updated|amended|changed|edited|revised)\s+to\s+(?:correct|clarify|fix)"
    rf"|\b(?:this|the|an?\s+earlier)\s+{_PIECE}\s+(?:originally\s+|previously\s+|initially\s+|incorrectly\s+)?(?:misstated|misidentified|misspelled)",
    re.IGNORECASE,
)
_CORRECTED_HINT = re.compile(
    r"version|edition|correct|amend|clarif|misstat|misident|misspel|revised", re.IGNORECASE
)

_LABELLED = re.compile(
    r"[\W_]{0,4}(?:related(?:\s+(?:stories|articles|coverage|content|links|reading|news))?|more\s+(?:on|from|in|stories|coverage)"
    rf"|see\s+also|also\s+(?:on|in|from|read)(?!\s+(?:{WEEKDAY}|{MONTH}|\d))|read(?:\s+(?:more|also|next|on|this|the\s+full\s+\w+))?"
    r"|watch|listen|recommended|most\s+(?:read|popular|viewed)|trending|tags?|topics?|filed\s+under|categor(?:y|ies)|keywords"
    r"|explore\s+more|further\s+reading|you\s+may\s+also\s+like|what\s+to\s+read\s+next|don[’']t\s+miss"
    r"|links?|share|comments|contact|newsletter|credits?|sources?)\b[^:|\n.]{0,30}?(?:[:»>]|\s[-–—]|\W*$)",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"[\W_]{0,4}(?:read\s+more\b|advertis(?:e)?ment\b|advertorial\b|sponsored\s+(?:content|by)\b|sign\s+up\s+(?:for|to|here)\b|subscribe\s+(?:to|now|here|for|today)\b"
    r"|follow\s+(?:us|@\w+|me|our)\b|join\s+(?:us|our)\b|share\s+(?:this|on|via)\b|click\s+here\b|download\s+(?:our|the)\s+app\b"
    r"|support\s+(?:our|us)\b|(?:copyright|©|\(c\))\s*(?:©|\(c\)|\d{4})|©|all\s+rights\s+reserved\b|skip\s+to\b|back\s+to\s+top\b"
    r"|\(?(?:additional\s+)?(?:reporting|editing|writing|compiled)\s+by\b[^.]*;|\(?(?:additional\s+)?reporting\s+by\b|with\s+(?:files|reporting)\s+(?:from|by)\b"
    rf"|this\s+(?:is\s+a\s+developing\s+{_PIECE}|(?:live\s+)?{_PIECE}\s+(?:has\s+been|was|is\s+being|will\s+be|is)\s+(?:being\s+)?updated)"
    r"|https?://\S+$|www\.\S+$|\[[^\]\s]{1,20}\]:\s*\S+|\d+\s+min(?:ute)?s?\s+read\W*$)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\ball rights reserved\b|©\s?\d{4}", re.IGNORECASE)
_SOURCE_TAG = re.compile(r"(?:--|[-–—])\s?[A-Z][A-Z .&’'-]{2,60}$|(?:-\s?30\s?-|###|ENDS?|xxx)$")
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Edited by|Compiled by|Reported by|Story by|Words by)\s+\S"
)
_SERIAL = re.compile(
    r".{2,80}[,|·–—-]\s*(?:Note|No\.?|Nr\.?|Issue|Vol(?:ume)?\.?|Edition|Number|Paper|Bulletin|Brief)\s+\d+$"
)

_CLOCK = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)?(?:\s*\(?(?:[A-Z]{2,4}T?|GMT[+-]\d+)\)?)?)"
_A_DAY = rf"(?:{WEEKDAY},?\s+)?{DAY}(?:T\d\d:\d\d\S*)?{_CLOCK}?"
_WHEN = r"(?:first\s+published|originally\s+published|published(?:\s+online)?|publication\s+date|posted|issued|dated?|released?|last\s+(?:updated|modified|reviewed|edited)|updated|modified|revised|edited|pubdate)"
_LABELLED_DAY = re.compile(
    rf"[\W_]{{0,3}}(?P<label>{_WHEN})(?:\s+(?:on|at))?\s*:?\s*{_CLOCK}?[,\s]*{_A_DAY}"
    rf"(?:[\s,;|·•/()–—-]*(?:and\s+)?{_WHEN}(?:\s+(?:on|at))?\s*:?\s*{_CLOCK}?[,\s]*{_A_DAY})?",
    re.IGNORECASE,
)
_DOCUMENT = (
    r"(?:(?:press|news|media)\s+release|press\s+statement|briefing(?:\s+note)?|backgrounder|fact\s?sheet|report|analysis|newsletter|bulletin"
    r"|issue|edition|brief|dispatch|memo(?:randum)?|commentary|opinion|editorial|statement|read-?out|note|column|essay|blog)"
)
_BY = r"(?:By|BY|Written by|Compiled by|Edited by|Posted by|Prepared by|From)\s[^\n]{2,90}?"
_SHOUTED = r"[A-Z][A-Z0-9 .,&’'/:#-]{1,60}?"
_SMALL_PLACE = r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2}"
_DAY_ALONE = re.compile(
    rf"(?:(?:{_BY}|{_SHOUTED}|(?i:{_DOCUMENT}(?:\s+(?:no\.?\s*)?\d+)?))[\s,;|·•:–—-]+)?(?:on\s+)?{_A_DAY}"
    rf"(?:\s*[|·•–—-]\s*(?:(?:By|BY)\s[^.!?]{{1,60}}|\d+\s+min(?:ute)?s?\s+read))?\.?$"
)


def is_correction(text: str) -> bool:
    """Tell whether a paragraph mends an earlier version of the article."""
    if _CORRECTION.match(text):
        return True
    return _CORRECTED_HINT.search(text) is not None and _CORRECTED.search(text) is not None


def is_furniture(text: str, *, opening: bool) -> bool:
    """Tell whether a paragraph belongs to the page and not to the article."""
    if len(text) > LONGEST_FURNITURE:
        return False
    if _FURNITURE.match(text) or _LABELLED.match(text) or _SOURCE_TAG.match(text):
        return True
    if _RIGHTS.search(text):
        return True
    if text[-1] in ".!?":
        return False
    return len(text) <= 120 and bool((opening and _BYLINE.match(text)) or _SERIAL.match(text))


def bare_label(text: str) -> bool:
    """Tell whether furniture is only a label, so that what follows belongs to it."""
    return len(text) <= 40 and (text.endswith(":") or not text.endswith("."))


def labelled_day(text: str) -> tuple[int, bool] | None:
    """Return where a "Published …" or "Updated …" stamp ends, and whether it is a publication's.

    None when the text does not open with such a stamp, or goes on like a sentence after it.
    """
    found = _LABELLED_DAY.match(text)
    if found is None:
        return None
    rest = text[found.end() :].lstrip(" \t")
    if rest.startswith(":") or len(rest) <= 40 or (len(rest) <= 90 and rest[-1] not in ".!?"):
        end = found.end() + (text[found.end() :].index(":") + 1 if rest.startswith(":") else 0)
        whole = end if rest.startswith(":") else len(text)
        label = found["label"].lower()
        return whole, not label.startswith(("last", "updated", "modified", "revised", "edited"))
    return None


def is_day_alone(text: str) -> bool:
    """Tell whether a line is nothing but a day, perhaps after who wrote or what kind of text it is."""
    return len(text) <= 160 and _DAY_ALONE.match(text) is not None

"""Read how often a series meets: "the annual talks", "every other year", "meant to be yearly"."""

import re
from collections.abc import Iterator

from factcheck.frames.measure import Cadence, Measure
from factcheck.frames.passage import A_DATE, A_SERIES, SERIES, Passage, affirmed
from factcheck.patterns import Anchored, holds

_RHYTHMS = {
    "annual": "annual", "annually": "annual", "yearly": "annual", "once a year": "annual",
    "once every year": "annual", "every year": "annual", "each year": "annual",
    "once-a-year": "annual", "once-yearly": "annual", "year after year": "annual",
    "once per year": "annual", "every twelve months": "annual", "every 12 months": "annual",
    "biennial": "biennial", "biennially": "biennial", "every two years": "biennial",
    "every other year": "biennial", "every second year": "biennial", "two-yearly": "biennial",
    "once every two years": "biennial", "triennial": "triennial", "every three years": "triennial",
    "once every three years": "triennial", "every third year": "triennial",
    "once every four years": "every four years", "once every five years": "every five years",
    "once every six months": "twice a year", "once every three months": "quarterly",
    "once every month": "monthly", "each month": "monthly", "each quarter": "quarterly",
    "once each year": "annual", "twice each year": "twice a year",
    "twice every year": "twice a year",
    "twice a year": "twice a year", "twice-yearly": "twice a year", "twice yearly": "twice a year",
    "semiannual": "twice a year", "semi-annual": "twice a year", "semiannually": "twice a year",
    "twice a month": "twice a month", "half-yearly": "twice a year", "six-monthly": "twice a year",
    "two-monthly": "bimonthly", "every six months": "twice a year",
    "two times a year": "twice a year", "twice per year": "twice a year",
    "twice-a-year": "twice a year", "biannual": "biannual", "biannually": "biannual",
    "bi-annual": "biannual", "monthly": "monthly", "every month": "monthly",
    "once a month": "monthly", "once a quarter": "quarterly", "once every quarter": "quarterly",
    "four times a year": "quarterly", "three times a year": "three times a year",
    "every four years": "every four years", "every five years": "every five years",
    "quarterly": "quarterly", "every quarter": "quarterly", "every three months": "quarterly",
    "weekly": "weekly", "bimonthly": "bimonthly",
}  # fmt: skip
# So often nobody holds such talks: "their weekly meeting" is of somebody else.
_BUSY = frozenset({"weekly", "monthly", "twice a month"})
_THEIRS = re.compile(r"\b(?:their|his|her|our) $")
_OFTEN = rf"(?P<often>{'|'.join(sorted(map(re.escape, _RHYTHMS), key=len, reverse=True))})"
_HEDGED = (
    r"(?:(?:about|roughly|nearly|almost|usually|normally|in principle|in theory|on paper|nominally"
    r"|officially|supposedly|more or less) )?"
)
_THINGS = (
    rf"(?:{A_SERIES}|talks\b|meetings?\b|consultations?\b|dialogue\b|round\b|forum\b|discussions\b"
    r"|format\b)"
)
_EVENT = r"(?:encounter|exchange|gathering|get-together|fixture|affair|event|ritual|exercise)\b"
_WORDS = (
    "nual", "nnial", "yearly", "a year", "a-year", "every ", "each ", "per year", "year after",
    "monthly", "a month", "quarter", "weekly",
)  # fmt: skip
_QUALIFYING = Anchored(
    rf"(?<![\w-]){_OFTEN}(?= )(?! report| conference| summit)"
    rf" (?:(?!of |and |or |report|budget|bill|defen[cs]e bill)[\w.,'/-]+ |{A_DATE} ){{0,6}}?"
    rf"{_THINGS}",
    _WORDS,
)
_HAPPENING = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|meetings|dialogue|forum|mechanism|consultations|rounds)\b"
    r"|(?P<stands>\b(?:they|(?:the|this) (?:meeting|session))\b))"
    r"[^.;:]{0,70}?\b(?:meets?|met|held|convenes?|convened|come around|comes around|take place"
    r"|takes place|taken place|gathers?|hold|happens?|occurs?|run|runs"
    r"|comes?(?: (?:a?round|up|together))?)"
    rf"(?: (?:in|at|between|by) [\w' ]{{1,40}}?)?,? {_HEDGED}{_OFTEN}(?![\w-])",
    _WORDS,
)
_BEING = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|dialogue|forum|mechanism|consultations|channel|format)\b)"
    r"(?:,[^.;:]{1,60},|, which [^,.;:]{1,60} and)?"
    r" (?:is|are|was|were|has been|have been|had been|should be|remains?|(?:is|are|was|were) to be)"
    r"(?: (?:meant|intended|supposed|designed|expected|due|scheduled) to be)?"
    rf" {_HEDGED}(?:an? )?{_OFTEN}(?=[.,;:)]| {_EVENT})",
    _WORDS,
)
# "The format, designed to be annual, was new", "it is supposed to be a yearly affair".
_MEANT = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|dialogue|forum|mechanism|consultations|channel|format|meetings)\b"
    r"|(?P<stands>\b(?:it|they|these)\b)),?(?: (?:which|that))?(?: (?:is|are|was|were))?"
    r"(?: always)?"
    r" (?:(?:meant|intended|supposed|designed|conceived|planned|billed)"
    r" (?:to (?:be|meet|convene|gather)|as)(?: held)?"
    rf"|scheduled|convened|held|called) (?:an? )?{_OFTEN}(?![\w-])",
    _WORDS,
)
# "Designed to meet every year, the talks lapsed", "meant to take place every year".
_MEANT_TO = (
    r"(?:meant|intended|supposed|designed|conceived|planned|expected) to"
    r" (?:be held|take place|meet|convene|gather|happen)"
)
_MEANT_FIRST = Anchored(
    rf"^\W*{_MEANT_TO} {_HEDGED}{_OFTEN}, (?:the )?(?:{A_SERIES}|(?P<stands>it|they)\b)", _WORDS
)
# "They have held such meetings since 2005, in theory every year", "the talks, nominally annual,"
# "supposedly annual, they were missed twice"; "a forum of two ministries, annual on paper,".
_SUPPOSED = (
    r"(?:in principle|in theory|on paper|nominally|officially|supposedly|ostensibly|notionally)"
)
_ASIDE = Anchored(
    rf"(?:{A_SERIES}|\b(?:such|these|those) (?:talks|meetings|rounds|consultations)\b"
    rf"|(?P<stands>\b(?:talks|dialogue|forum|channel|consultations)\b))"
    rf"(?:[^.,;:]{{0,30}}? since {A_DATE}| of [^.,;:]{{0,60}})?,"
    rf" {_SUPPOSED} (?:an? )?{_OFTEN}(?![\w-])",
    _WORDS,
)
_IN_NAME = Anchored(
    rf"^\W*{_SUPPOSED},? {_OFTEN}, (?:(?P<stands>it|they)\b|(?:the )?{_THINGS})", _WORDS
)
_ON_PAPER = Anchored(
    rf"(?:{A_SERIES}|(?P<stands>\b(?:talks|dialogue|forum|conversation|channel|consultations)\b))"
    rf"(?: (?:between|of|with) [^.;:,]{{0,80}})?, {_OFTEN},?"
    r" (?:on paper|in principle|in theory|in name)(?=[.,;:)])",
    _WORDS,
)
_APPOSED = Anchored(
    rf"{A_SERIES},? (?:itself |as )?an? {_OFTEN} (?:[\w-]+ ){{0,2}}?(?:{_EVENT}|one\b|forum\b)",
    _WORDS,
)
# "Held every year, the talks lapsed in 2022".
_HELD_FIRST = Anchored(
    rf"^\W*(?:held|convened|staged) {_HEDGED}{_OFTEN}(?: since {A_DATE})?, (?:the )?{A_SERIES}",
    _WORDS,
)
_SITTING = Anchored(
    rf"^\W*{_OFTEN},? [^.;:]{{0,60}}?\b(?:sit down|meet|gather|come together|convene|assemble)"
    rf" (?:[\w-]+ ){{0,3}}?(?:for|at|in) (?:the )?(?:[\w.-]+ ){{0,2}}?{SERIES}",
    _WORDS,
)
# "It is a yearly encounter", and the same without "it is", in answer to a question.
_NAMED_SO = Anchored(
    rf"^\W*(?:a: )?(?:(?:it|this|they|these) (?:is|was|are|were) )?an? {_OFTEN}"
    rf" (?:[\w-]+ ){{0,2}}?{_EVENT}",
    _WORDS,
)
# "The two sides hold the talks every year", "sit down every year in the talks".
_HELD = Anchored(
    rf"\b(?:holds?|held|stages?|convenes?|conducts?) (?:(?!and\b)[\w-]+ ){{0,4}}?{A_SERIES},?"
    rf" {_HEDGED}{_OFTEN}(?![\w-])",
    _WORDS,
)
_SITTING_IN = Anchored(
    rf"\b(?:sit down|meet|gather|come together|convene|assemble) {_HEDGED}{_OFTEN}"
    rf" (?:in|for|at|under) (?:the )?(?:[\w.-]+ ){{0,2}}?{SERIES}",
    _WORDS,
)
# "Will the annual rhythm survive?", "such yearly exchanges": of what was spoken of.
_RHYTHM = Anchored(
    rf"(?P<stands>\b(?:the|its|their|an?|such|these)) {_OFTEN} (?:rhythm|cycle|turn|schedule"
    r"|timetable|cadence|routine|exchanges)\b",
    _WORDS,
)
_FORMS = (
    _QUALIFYING, _HAPPENING, _BEING, _MEANT, _ASIDE, _APPOSED, _SITTING, _NAMED_SO, _HELD,
    _SITTING_IN, _RHYTHM, _IN_NAME, _ON_PAPER, _MEANT_FIRST, _HELD_FIRST,
)  # fmt: skip
_PAST = re.compile(r"\b(?:used to|formerly) ")  # "used to be held twice a year"
_DENIED = re.compile(r"\b(?:not|n't|no longer|never|anything but|hardly)\b[\w ]{0,25}$")


def cadences(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of how often the series meets."""
    marked = passage.marked
    if not holds(marked, _WORDS):
        return
    for pattern in _FORMS:
        for found in pattern.finditer(marked):
            start, end = found.span("often")
            denied = _DENIED.search(marked[:start]) or _PAST.search(found[0])
            if denied or (pattern is not _HELD_FIRST and _is_span(found, marked[end:])):
                continue
            rhythm = _RHYTHMS[found["often"]]
            stands = found.groupdict().get("stands")
            told = stands if pattern in {_HAPPENING, _IN_NAME} else _THEIRS.search(marked[:start])
            if rhythm in _BUSY and told:
                continue
            unsure = stands is not None and not passage.speaks_of_series(found.start())
            if unsure and pattern not in {_IN_NAME, _ON_PAPER, _ASIDE}:
                continue
            value = Cadence(rhythm, loose=unsure or pattern is _NAMED_SO)
            claim = passage.measure("cadence", start, end, value, near=found.end() - 1)
            yield affirmed(claim) if pattern is _QUALIFYING else claim


def _is_span(found: re.Match[str], after: str) -> bool:
    """Tell "every year since 2005": how long, and not how often."""
    return (
        "every year" in found["often"]
        and re.match(r",? (?:in|since|until|from) ", after) is not None
    )

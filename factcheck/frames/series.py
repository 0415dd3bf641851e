"""Read since when a series has been held and how often: "since 2005", "the annual talks"."""

import re
from collections.abc import Iterator

from factcheck.frames.measure import Cadence, Founding, Measure
from factcheck.frames.passage import DATE, SERIES, Passage, affirmed

NOUNS = (
    rf"(?:{SERIES}+|talks|dialogues?|dialogs?|forum|mechanism|series|meetings|consultations"
    r"|channel|exchanges|discussions|format|track|process|consultation)"
)
_ADJECTIVES = r"(?:[\w.'-]+ ){0,5}?"
_ASIDE = r"(?: \([^)]*\))?(?: between [\w.,' -]{1,60}?| with [\w.' -]{1,30}?)?"
_SUBJECT = rf"(?:\b{NOUNS}\b{_ASIDE}|{SERIES}+{_ASIDE}|\b(?:it|they|these|both)),?"
_WHEN = rf"(?:(?:about|around|the|year|back|early|late|mid)[ -]){{0,3}}(?P<date>{DATE}+)"
_BORN = (
    r"(?:dates?|dated|dating)(?: back)? (?:from|to)|(?:goes|go|going|went|reach(?:es|ing)?|stretch"
    r"(?:es|ing)?) back to|trac(?:es|ed|ing)(?: (?:its|their) (?:origins?|roots))?(?: back)? to"
    r"|(?:was |were |been )?(?:first )?(?:born|founded|established|inaugurated|set up|created"
    r"|instituted|introduced)(?: back)? in|(?:was|were) (?:first )?launched in"
    r"|(?:was |were )?first (?:held|convened|met|took place|launched)(?: back)? in"
)
_NAMED = (
    r"(?:(?:its|their|the|the series'?|the forum'?s?|the dialogue'?s?) )?(?:start|founding"
    r"|foundation|inception|creation|launch|beginnings?|birth|establishment|inauguration)"
)
_ONGOING = (
    r"(?:have|has|had)(?: now| also)?(?: been)?(?: (?:held|happening|going(?: on)?|meeting|met"
    r"|running|taking place|taken place|convened|ongoing|around|in place|conducted|gathering))"
)
_REGULAR = (
    r"(?:,? (?:annually|yearly|regularly|periodically|on and off|off and on|more or less"
    r"|(?:nearly |almost )?every year|each year|once a year|every year or so))?"
)
_FOUNDINGS = (
    (re.compile(rf"{_SUBJECT} (?:which |that |who )?(?:{_BORN}) {_WHEN}"), False),
    (
        re.compile(rf"{_SUBJECT} (?:which |that )?(?:began|started|begun)(?: back)? in {_WHEN}"),
        True,
    ),
    (re.compile(rf"\bsince {_NAMED}(?: back)? in {_WHEN}"), False),
    (
        re.compile(
            rf"\bsince (?:the )?{_ADJECTIVES}{NOUNS} (?:was|were|began|started)"
            rf"(?: (?:first )?(?:founded|established|launched|held|set up|created|begun))? in"
            rf" {_WHEN}"
        ),
        False,
    ),
    (re.compile(rf"{_SUBJECT} (?:which |that )?{_ONGOING}{_REGULAR},? since {_WHEN}"), False),
    (re.compile(rf"{NOUNS}(?:,)? (?:held|running|ongoing){_REGULAR} since {_WHEN}"), False),
    (
        re.compile(
            rf"{_WHEN} saw the (?:birth|start|beginning|launch|founding|creation) of"
            rf" (?:the )?{_ADJECTIVES}{NOUNS}"
        ),
        False,
    ),
)  # fmt: skip
_NUMBERED = re.compile(
    r"\b(?:round|session|\d+(?:st|nd|rd|th)|seventeenth|eighteenth|nineteenth)\b"
)
# Before a series noun these make it part of something else: "cooperation under the talks".
_GOVERNED = re.compile(
    r"\b(?:under|in|at|during|for|about|after|before|over|to|with|on|by|from) (?:the )?"
    r"(?:[\w.'-]+ ){0,4}$"
)

_RHYTHMS = {
    "annual": "annual", "annually": "annual", "yearly": "annual", "once a year": "annual",
    "once every year": "annual", "every year": "annual", "each year": "annual",
    "once-a-year": "annual", "once-yearly": "annual", "year after year": "annual",
    "biennial": "biennial", "biennially": "biennial", "every two years": "biennial",
    "every other year": "biennial", "every second year": "biennial",
    "once every two years": "biennial", "triennial": "triennial", "every three years": "triennial",
    "twice a year": "twice a year", "twice-yearly": "twice a year", "twice yearly": "twice a year",
    "semiannual": "twice a year", "semi-annual": "twice a year", "semiannually": "twice a year",
    "half-yearly": "twice a year", "every six months": "twice a year",
    "two times a year": "twice a year",
    "twice-a-year": "twice a year", "biannual": "biannual", "biannually": "biannual",
    "bi-annual": "biannual", "monthly": "monthly", "every month": "monthly",
    "once a month": "monthly",
    "quarterly": "quarterly", "every quarter": "quarterly", "every three months": "quarterly",
    "weekly": "weekly", "bimonthly": "bimonthly",
}  # fmt: skip
_OFTEN = "|".join(sorted(map(re.escape, _RHYTHMS), key=len, reverse=True))
_QUALIFYING = re.compile(
    rf"(?<![\w-])(?P<often>{_OFTEN})(?= )(?! report| conference| summit)"
    rf" (?:(?!of |and |or |report|budget|bill|defen[cs]e bill)[\w.,'/-]+ |{DATE}+ ){{0,6}}?"
    rf"(?:{SERIES}+|talks\b|meetings?\b|consultations?\b|dialogue\b|round\b|forum\b|discussions\b)"
)
_HAPPENING = re.compile(
    rf"(?:{SERIES}+|\b(?:talks|meetings|dialogue|forum|mechanism|consultations|rounds)\b)"
    r"[^.;:]{0,70}?\b(?:meets?|met|held|convenes?|convened|come around|comes around|take place"
    r"|takes place|taken place|gathers?|hold|happens?|occurs?|run|runs)"
    r"(?: (?:in|at|between|by) [\w' ]{1,40}?)?,? (?:about |roughly |nearly |almost |usually )?"
    rf"(?P<often>{_OFTEN})(?![\w-])"
)


def foundings(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of when the series began."""
    if not (DATE in passage.marked and (SERIES in passage.marked or _mentions_series(passage))):
        return
    for pattern, loose in _FOUNDINGS:
        for found in pattern.finditer(passage.marked):
            time = passage.time_at(found.start("date"))
            if time is None or not (time.year or time.granularity in {"decade", "century"}):
                continue
            if _about_another(passage.marked, found.start()):
                continue
            yield passage.measure(
                "series-start", found.start("date"), found.end("date"), Founding(time, loose),
                near=found.start(),
            )  # fmt: skip


def _mentions_series(passage: Passage) -> bool:
    return (
        re.search(NOUNS, passage.marked) is not None
        or "they" in passage.marked
        or "it " in passage.marked
    )


def _about_another(text: str, at: int) -> bool:
    """Tell a round, or something that only happened at the talks, from the series."""
    before = text[max(0, at - 40) : at]
    tail = re.split(r"[,;:.]", before)[-1]
    return bool(_NUMBERED.search(tail) or _GOVERNED.search(tail))


def cadences(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of how often the series meets."""
    if not any(
        word in passage.text for word in ("nual", "year", "month", "nnial", "quarter", "week")
    ):
        return
    marked = passage.marked
    for pattern in (_QUALIFYING, _HAPPENING):
        for found in pattern.finditer(marked):
            start, end = found.span("often")
            if re.search(r"\b(?:not|n't|no longer|never)\b[\w ]{0,25}$", marked[:start]):
                continue
            if (
                re.match(r",? (?:in|since|until|from) ", marked[end:])
                and "every year" in found["often"]
            ):
                continue
            claim = passage.measure(
                "cadence", start, end, Cadence(_RHYTHMS[found["often"]]), near=found.end()
            )
            yield affirmed(claim) if pattern is _QUALIFYING else claim

"""Read how many dialogues, fields or measures were cancelled, suspended or taken."""

import re
from collections.abc import Iterator

from factcheck.frames.counts import BOUND, BOUNDS, NUMBER, value_of
from factcheck.frames.measure import Measure, Stopped
from factcheck.frames.passage import Passage

_CANCELLING = r"cancel\w*|scrap\w*|call(?:ed|ing|s)? off|axed?|axing|struck off"
_SUSPENDING = r"suspend\w*|halt\w*|froze|frozen|freez\w*|sever\w*|cut off|stopp\w*|end(?:ed|ing)"
_THINGS = (
    r"(?P<noun>dialogues?|dialogs?|mechanisms?|talks|channels?|exchanges|meetings?|levels"
    r"|fields?|areas?"
    r"|forums?|counter-?measures|measures|tracks|arrangements?)(?! (?:mechanisms?|talks"
    r"|channels?|fields)\b)"
)
_WORDS = r"(?P<adjectives>(?:(?!of\b|and\b|in\b|rounds?\b)[\w.'/-]+ ){0,5}?)"
_LOOSE = r"(?:(?!of\b|and\b|after\b|before\b|because\b)[\w'-]+ ){0,5}?"
_STOPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?P<verb>{_CANCELLING}|{_SUSPENDING}) {_LOOSE}{BOUND}{NUMBER} {_WORDS}{_THINGS}\b",
        (
            rf"\b{BOUND}{NUMBER} {_WORDS}{_THINGS}\b[^.;:]{{0,70}}?\b(?:was|were|are|is|been|being)"
            rf" (?:also |all )?(?P<verb>{_CANCELLING}|{_SUSPENDING})"
        ),
        (
            rf"\b{BOUND}{NUMBER} {_WORDS}{_THINGS} (?P<verb>cancell?ed|scrapped|axed|suspended"
            rf"|halted|frozen)\b"
        ),
        rf"\b(?P<verb>(?:cancel|suspen)\w*) of {BOUND}{NUMBER} {_WORDS}{_THINGS}\b",
    )
)
_COUNTERMEASURES = re.compile(rf"\b{BOUND}{NUMBER} (?:[\w-]+ ){{0,2}}?counter-?measures\b")


def stops(passage: Passage) -> Iterator[Measure]:
    """Yield how many dialogues, fields or measures were cancelled, suspended or taken."""
    marked = passage.marked
    for pattern in (*_STOPS, _COUNTERMEASURES):
        for found in pattern.finditer(marked):
            number = value_of(found["number"])
            keys = ("countermeasures",) if pattern is _COUNTERMEASURES else _keys(found)
            if number is None or not keys:
                continue
            bound = BOUNDS.get(found["bound"] or "", "exact")
            plain = pattern is _COUNTERMEASURES
            end, verb = (found.end(), None) if plain else (found.end("noun"), found.start("verb"))
            value = Stopped(number, keys, bound)
            yield passage.measure("count", found.start("number"), end, value, verb=verb)


def _keys(found: re.Match[str]) -> tuple[str, ...]:
    """Return what is counted: military dialogues cancelled, civilian fields suspended, or all."""
    noun, adjectives = found["noun"], found["adjectives"]
    if "measures" in noun:
        return ("countermeasures",)
    if noun in {"field", "fields", "area", "areas"}:
        return ("suspended",) if "military" not in adjectives else ()
    military = "military" in adjectives or "defen" in adjectives
    if re.fullmatch(_CANCELLING, found["verb"]) or military:
        return ("cancelled",)
    return ("suspended", "cancelled", "countermeasures")

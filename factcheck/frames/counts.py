"""Read how many rounds there were, how many things were stopped, where all of a year's were."""

import re
from collections.abc import Iterator

from factcheck.frames.counted_at import counted_at
from factcheck.frames.measure import Count, Measure
from factcheck.frames.none_held import HOLDING, without_noun, years_without
from factcheck.frames.passage import A_DATE, A_SERIES, DATE, LENGTH, SERIES, Passage, affirmed
from factcheck.frames.periods import period_of
from factcheck.patterns import Anchored, Late
from factcheck.words import number_value

_SMALL = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen"
)
A_NUMBER = rf"(?:\d{{1,2}}|(?:twenty|thirty)(?:-(?:{_SMALL}))?|{_SMALL}|a (?:couple|pair) of)"
NUMBER = rf"(?P<number>{A_NUMBER})"
NUMBERED = Late(rf"\b{NUMBER}")
BOUNDS = {
    "at least": "least", "no fewer than": "least", "not fewer than": "least",
    "no less than": "least",
    "more than": "more", "over": "more", "at most": "most", "no more than": "most", "up to": "most",
    "fewer than": "less", "less than": "less", "under": "less", "about": "about", "around": "about",
    "some": "about", "roughly": "about", "nearly": "about", "almost": "about",
}  # fmt: skip
BOUND = rf"(?:(?P<bound>{'|'.join(BOUNDS)}) )?"
_ROUNDS = r"(?P<noun>rounds?|sessions?|meetings?)"
_KINDS = (
    rf"(?:(?!of\b|more\b|first\b|last\b|previous\b|next\b|trade\b)(?:[\w'-]+|{A_SERIES}) ){{0,4}}?"
)
OF_SERIES = (
    r"(?P<of> of (?:the |these |those )?(?:(?:defen[cs]e|policy|coordination|military|bilateral"
    r"|such|annual"
    rf"|working|high-level) ){{0,4}}?(?:{A_SERIES}|talks|dialogue|forum|series|meetings))?"
)
_ROUNDS_SAID = Anchored(
    rf"\b{BOUND}{NUMBER} {_KINDS}{_ROUNDS}\b{OF_SERIES}(?! of (?!{DATE}))",
    ("round", "session", "meeting"),
)
# "There were two rounds in 2024 and one in 2025": the second has its noun from the first.
_AND_IN = re.compile(rf"[^.;:]{{0,60}}? in {DATE}+,? (?:and|but) {NUMBER} in (?={DATE})")
_NO_ROUND = Anchored(
    rf"(?:\b(?P<number>no|without a|without any|not a single|not one) (?:[\w-]+"
    rf" ){{0,2}}?{_ROUNDS}\b{OF_SERIES}"
    rf"(?! of (?!{DATE})))",
    ("no ", "without a", "not a single", "not one"),
)
_ONLY = Anchored(
    rf"\b(?:the|its|their) only (?P<number>)(?P<noun>(?:{A_SERIES} )?(?:round|session))"
    rf"(?P<of> of (?:the )?{A_SERIES})? (?:of|in|during|held in) (?={DATE})",
    (" only ",),
)
# "Neither 2022 nor 2023 passed without a round", "2024 did not pass without a round".
_NOT_WITHOUT = Late(r"\b(?:not|never|n't|hardly|scarcely) [^.;:]{0,30}\bwithout (?:a|any)$")
_HOLDS_IT = Late(rf"{SERIES}(?: \([^)]*\))? (?:has |have |had )?(?:held|had|staged|convened) $")
_ORDINAL_BEFORE = Late(
    r"\b(?:first|last|next|final|previous|past|these|those|another|every|after|of|other|for"
    r"|round|number|no\.) $"
)
_TIMES = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|dialogue|forum|mechanism|(?P<stands>they|it)\b))"
    r"[^.;:]{0,30}? (?:met|meet|were held"
    rf"|was held|convened"
    r"|took place|been held|gathered|come together|came together|sat down|sat)"
    r" (?:only |just )?(?P<number>once|twice|(?:three|four|five|\d) times)"
    r"(?! (?:a|per|every|each) | since)",
    ("once", "twice", "times"),
)
_HAS_SEEN = Anchored(
    rf"(?P<date>{A_DATE}) (?:has |had )?(?:already |now )?(?:saw|seen|brought|had|produced)"
    rf" {NUMBER}(?= (?:of them)|[.,;])",
    ("saw", "seen", "brought", "had", "produced"),
)
# "Three rounds since, of which two in 2024", "twice in one year": of no year that is named.
_SINCE_THEN = Late(
    rf"(?: of [^,.;:]{{1,60}})?(?: since\b| in (?:a|any|the same|{LENGTH})(?: (?:single )?year)?)"
)


def counts(passage: Passage) -> Iterator[Measure]:
    """Yield how many rounds a sentence says there were, in a period or in all."""
    text = passage.text
    if DATE not in passage.marked:
        return
    yield from without_noun(passage)
    if not any(
        word in text for word in ("round", "session", "meeting", "total", "once", "twice", "times")
    ):
        return
    for pattern in (_ROUNDS_SAID, _NO_ROUND, _HAS_SEEN, _TIMES, _ONLY):
        for found in pattern.finditer(passage.marked):
            stands = found.groupdict().get("stands") is not None
            if stands and not passage.speaks_of_series(found.start()):
                continue  # "they were held twice", of what was spoken of before
            value = _count(passage, found, pattern is _NO_ROUND)
            if value is None and pattern is _NO_ROUND and HOLDING.search(passage.marked):
                yield from years_without(passage, found)
            if value is not None:
                said = passage.measure("count", *_shown(found), value)
                yield affirmed(said) if pattern is _NO_ROUND else said
            if value is not None and pattern is _ROUNDS_SAID:
                yield from _and_in(passage, found.end())


def _and_in(passage: Passage, end: int) -> Iterator[Measure]:
    """Yield the "one in 2025" of "two rounds in 2024 and one in 2025"."""
    found = _AND_IN.match(passage.marked, end)
    time = passage.time_at(found.end()) if found is not None else None
    number = value_of(found["number"]) if found is not None else None
    if found is not None and number is not None and time is not None and time.interval is not None:
        yield passage.measure("count", *found.span("number"), Count(number, "exact", time))


def _shown(found: re.Match[str]) -> tuple[int, int]:
    end = found.end("noun") if "noun" in found.re.groupindex else found.end("number")
    return found.start("number"), end


def _count(passage: Passage, found: re.Match[str], none: bool) -> Count | None:
    """Return the count that the words state of one period named in their clause."""
    at = found.start("number")
    if not none and _ORDINAL_BEFORE.search(passage.marked[:at]):
        return None
    if "noun" in found.re.groupindex and not found["noun"].startswith("round"):
        own = found["of"] or SERIES in found[0] or _is_its_own(passage, found)
        if not own or (found["of"] and SERIES not in found["of"]):
            return None
    if found.re is _HAS_SEEN.compiled and "round" not in passage.text[:at]:
        return None
    if _SINCE_THEN.match(passage.marked[found.end() :]):
        return None
    period = period_of(passage, at)
    if period is None or not _says_held(passage):
        return None
    bound = (
        BOUNDS.get(found["bound"], "exact")
        if "bound" in found.re.groupindex and found["bound"]
        else "exact"
    )
    if none and _NOT_WITHOUT.search(passage.marked[: found.end("number")]):
        return Count(1, "least", period)
    number = 0 if none else value_of(found["number"] or "one")
    return (
        None
        if number is None
        else Count(number, bound, period, False, counted_at(passage, at), _form(passage, found))
    )


def _is_its_own(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "the talks held their only session of 2024" from what others did."""
    theirs = found.re is _ONLY.compiled and not found[0].startswith("the ")
    return theirs and _HOLDS_IT.search(passage.marked[: found.start()]) is not None


def _says_held(passage: Passage) -> bool:
    """Tell "two rounds were held" and "the talks: two rounds this year" from what is hoped for."""
    if HOLDING.search(passage.marked):
        return True
    return not any(clause.verbs for clause in passage.view.clauses)


def _form(passage: Passage, found: re.Match[str]) -> str | None:
    start, end = found.start() + passage.offset, found.end() + passage.offset
    tokens = passage.view.tokens
    return next(
        (name for at, _, name in passage.view.formats if start <= tokens.starts[at] < end), None
    )


def value_of(words: str) -> int | None:
    """Return the whole number that words or figures state."""
    fixed = {"a couple of": 2.0, "a pair of": 2.0, "once": 1.0, "twice": 2.0}
    number = fixed.get(words) or number_value(words.removesuffix(" times"))
    return int(number) if number is not None else None

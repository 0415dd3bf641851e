"""Read how many rounds there were, how many things were stopped, where all of a year's were."""

import re
from collections.abc import Iterator

from factcheck.frames.anaphora import tell_others
from factcheck.frames.counted_at import counted_at
from factcheck.frames.measure import Count, Measure
from factcheck.frames.passage import A_DATE, A_SERIES, DATE, LENGTH, SERIES, Passage, affirmed
from factcheck.patterns import Anchored, Late
from factcheck.times import Time
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
_NO_ROUND = Anchored(
    rf"(?:\b(?P<number>no|without a|without any|not a single|not one) (?:[\w-]+"
    rf" ){{0,2}}?{_ROUNDS}\b{OF_SERIES}"
    rf"(?! of (?!{DATE})))",
    ("no ", "without a", "not a single", "not one"),
)
_NONE = Anchored(
    rf"(?:{A_SERIES}|\b(?:the|this|these|a) (?:talks|dialogue|forum|mechanism))(?: that| which)?"
    rf" (?:managed|had|saw|held|has had|had had) (?P<number>none)(?: at all| whatsoever)?"
    rf" (?=in {DATE})",
    (" none ",),
)
# "None was held in 2022 or 2023", of the rounds just told of.
_NONE_HELD = Anchored(
    rf"(?:^|[,;:] |\band |\bbut )(?P<number>none) (?:was|were|has been|had been|took place)"
    rf"(?: held| convened)? (?=in (?:either )?{DATE})",
    ("none ",),
)
# "Two were held in 2024", of the rounds just told of.
_FEW_HELD = Anchored(
    rf"(?:^|[,;:] |\band |\bbut )(?P<number>one|two|three|four|five)(?: of them| rounds?)?"
    rf" (?:was|were|has been|have been|had been|took place|came|followed)(?: held| convened)?"
    rf" (?=in {DATE})",
    ("one ", "two ", "three ", "four ", "five "),
)
_ONLY = Anchored(
    rf"\b(?:the|its|their) only (?P<number>)(?P<noun>(?:{A_SERIES} )?(?:round|session))"
    rf"(?P<of> of (?:the )?{A_SERIES})? (?:of|in|during|held in) (?={DATE})",
    (" only ",),
)
# "Neither 2022 nor 2023 passed without a round", "2024 did not pass without a round".
_NOT_WITHOUT = Late(r"\b(?:not|never|n't|hardly|scarcely) [^.;:]{0,30}\bwithout (?:a|any)$")
_NEITHER = Anchored(
    rf"\bneither (?P<first>{A_DATE}) nor (?P<second>{A_DATE}) (?:went by|passed|ended)"
    rf" without (?:a|any) (?:round|session) of (?:the )?{A_SERIES}",
    ("neither ",),
)
_HOLDS_IT = Late(rf"{SERIES}(?: \([^)]*\))? (?:has |have |had )?(?:held|had|staged|convened) $")
_YEARS_NAMED = re.compile(rf"\bin (?:either )?{A_DATE}(?:(?:,| or| and| nor)(?: in)? {A_DATE})*")
_ORDINAL_BEFORE = Late(
    r"\b(?:first|last|next|final|previous|past|these|those|another|every|after|of|other|for"
    r"|round|number|no\.) $"
)
_HOLDING = Late(
    r"\b(?:held|hold|holds|took place|taken place|takes? place|happened|occurred|hosted|saw|seen"
    r"|brought|had|there (?:was|were|have|has)|met|pass(?:ed)?|went by|go by|came and went|convened"
    r"|produced|featured|staged"
    r"|managed|were|was|fitted|packed|squeezed|crammed)\b"
)
_EDGES = frozenset("since from until till to through before after".split())
_PERIODS = frozenset({"year", "fiscal year", "half", "quarter", "decade"})
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
    if DATE in passage.marked:
        yield from _few(passage)
    if "none " in text and DATE in passage.marked:
        yield from _nones(passage)
    if not any(
        word in text for word in ("round", "session", "meeting", "total", "once", "twice", "times")
    ):
        return
    if DATE not in passage.marked:
        return
    yield from _neithers(passage)
    for pattern in (_ROUNDS_SAID, _NO_ROUND, _HAS_SEEN, _TIMES, _ONLY):
        for found in pattern.finditer(passage.marked):
            stands = found.groupdict().get("stands") is not None
            if stands and not passage.speaks_of_series(found.start()):
                continue  # "they were held twice", of what was spoken of before
            value = _count(passage, found, pattern is _NO_ROUND)
            if value is None and pattern is _NO_ROUND:
                yield from _none_in(passage, found)
            if value is not None:
                said = passage.measure("count", *_shown(found), value)
                yield affirmed(said) if pattern is _NO_ROUND else said


def _neithers(passage: Passage) -> Iterator[Measure]:
    """Yield that each of two years had a round at least, said of a series."""
    if SERIES not in passage.marked:
        return
    for found in _NEITHER.finditer(passage.marked):
        for name in ("first", "second"):
            time = passage.time_at(found.start(name))
            if time is not None and time.granularity == "year":
                value = Count(1, "least", time)
                yield affirmed(passage.measure("count", *found.span(name), value))


def _nones(passage: Passage) -> Iterator[Measure]:
    """Yield "managed none at all in 2022 or 2023", said of a series."""
    for found in _NONE.finditer(passage.marked):
        yield from _none_in(passage, found)
    for found in _NONE_HELD.finditer(passage.marked):
        before = passage.marked[: found.start()]
        if (SERIES in before and not tell_others(before.split())) or (
            passage.continues and not before.strip()
        ):
            yield from _none_in(passage, found)


def _few(passage: Passage) -> Iterator[Measure]:
    """Yield "two were held in 2024", said of the rounds of what the sentence before is about."""
    for found in _FEW_HELD.finditer(passage.marked):
        before = passage.marked[: found.start()]
        period = period_of(passage, found.start("number"))
        number = number_value(found["number"])
        if before.strip() or not passage.continues or period is None or number is None:
            continue
        value = Count(int(number), "exact", period)
        yield passage.measure("count", *found.span("number"), value)


def _none_in(passage: Passage, found: re.Match[str]) -> Iterator[Measure]:
    """Yield that nothing was held in any of several years: one claim a year."""
    if found.re is _NO_ROUND.compiled and not _HOLDING.search(passage.marked):
        return
    several = _YEARS_NAMED.search(passage.marked, found.start("number"))
    if several is None:
        return
    years = [
        time for time in passage.times
        if time.granularity == "year" and time.interval is not None
        and several.start() <= time.start - passage.offset < several.end()
    ]  # fmt: skip
    for at, time in enumerate(years):
        start = found.start("number") if at == 0 else time.start - passage.offset
        end = found.end("number") if at == 0 else time.end - passage.offset
        yield affirmed(passage.measure("count", start, end, Count(0, "exact", time)))


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
    if _HOLDING.search(passage.marked):
        return True
    return not any(clause.verbs for clause in passage.view.clauses)


def period_of(passage: Passage, at: int) -> Time | None:
    """Return the one year, half or quarter that the clause or its sentence names."""
    tokens = passage.view.tokens
    clause = passage.view.owner.get(passage.token(at))
    periods = [
        (first, time) for first, _, time in passage.view.times
        if time.granularity in _PERIODS and time.interval is not None and time.amount is None
        and tokens.lowers[first - 1] not in _EDGES
    ]  # fmt: skip
    own = [time for first, time in periods if passage.view.owner.get(first) == clause]
    # "It has had 18 rounds; none took place in 2021": a period of another statement
    marked, offset = passage.marked, passage.offset
    ends = [sorted((at, time.start - offset)) for _, time in periods]
    rest = [t for (_, t), (a, b) in zip(periods, ends, strict=True) if ";" not in marked[a:b]]
    chosen = own or rest
    months = any(time.granularity in {"month", "day"} for time in passage.times)
    if len(own) > 1:
        chosen = _beside(passage, at, own)
    return chosen[0] if len(chosen) == 1 and not (months and not own) else None


def _beside(passage: Passage, at: int, periods: list[Time]) -> list[Time]:
    """Return the periods between a number and the next comma: "two in 2024, none in 2023"."""
    stop = re.compile(r"[,;:]| and ").search(passage.marked, at)
    end = (stop.start() if stop is not None else len(passage.marked)) + passage.offset
    return [time for time in periods if at + passage.offset <= time.start < end]


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

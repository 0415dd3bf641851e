"""Read how long nothing was held: "a 27-month break", "eight months after the 17th"."""

import re
from collections.abc import Iterator

from factcheck.frames.measure import Gap, Measure, Span
from factcheck.frames.offsets import region_behind
from factcheck.frames.passage import (
    A_LENGTH,
    A_SERIES,
    A_SHIFT,
    LENGTH,
    OTHER,
    SERIES,
    SHIFT,
    Passage,
    affirmed,
    joined,
    span_of,
)
from factcheck.patterns import Anchored, Late
from factcheck.words import ordinal_value

ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    r"|nineteenth|twentieth)"
)
_BREAK = (
    r"(?:break|hiatus|gap|pause|freeze|lull|suspension|silence|impasse|interruption|stoppage"
    r"|standstill|lapse|interval|stalemate|blackout|breakdown|deadlock|interlude|drought|chill"
    r"|cut-?off|absence|rupture|interregnum|hole)"
)
_SPAN = rf"(?P<span>{A_LENGTH})"
_NEUTRAL = (
    r"(?:(?!(?:of|after|before|since|the|a|an|and|in|into|to|for|on|with|later|ago|this|that|when"
    r"|as|is|was|were|had|has|from|trade|tariff|nuclear|economic)\b)[\w'-]+ ){0,2}"
)
_RESUMED = (
    r"(?:resum\w+|re-?open\w*|restart\w*|reviv\w+|reconven\w+|return(?:ed|s)?|relaunch\w*|restor\w+"
    r"|renew\w*|unfroze|met again|meet again|(?:are|is|were|was|came|come) back|picked up again)"
)
_HELD = (
    r"(?:talks|dialogue|round|rounds|session|sessions|meetings?|contacts?|communications?"
    rf"|consultations?|exchanges?|{A_SERIES})"
)
_BREAKS = (
    "break", "hiatus", "gap", "pause", "freeze", "lull", "suspension", "silence", "impasse",
    "interruption", "stoppage", "standstill", "lapse", "interval", "stalemate", "blackout",
    "deadlock", "interlude", "drought", "chill", "cutoff", "cut-off", "absence", "rupture",
    "interregnum", "hole",
)  # fmt: skip
_GAPS = (
    Anchored(
        rf"{_SPAN}(?:-long| long)?,? {_NEUTRAL}{_BREAK}s?\b(?! of)",
        _BREAKS,
    ),
    Anchored(
        rf"\b{_BREAK}\b(?: (?:in|of|between|to|at) (?:[\w.'-]+ |{A_SERIES} ?){{1,6}}?)?,? ?(?:of"
        rf"|lasting"
        rf"|(?:that |which )?(?:had |has )?(?:lasted|ran|stretched|endured|was|spanned"
        rf"|spanning))"
        rf" (?:for |over )?{_SPAN}",
        _BREAKS,
    ),
    Anchored(
        rf"\b{_RESUMED}\b[^,;.]{{0,60}}? after (?:a )?{_SPAN}(?! of (?!silence|no |stand|freeze))",
        (" after ",),
    ),
    Anchored(
        rf"\bafter {_SPAN}(?: (?:apart|away|without [\w' -]{{2,40}}|of (?:silence|[\w-]+"
        rf" silence)))?,"
        rf" [^.;]{{0,70}}?\b{_RESUMED}\b",
        ("after ",),
    ),
    Anchored(
        rf"{_SPAN} (?:without|with no) (?:any |a |such |formal |the |military |defen[cs]e "
        rf"|face-to-face |in-person )*{_HELD}",
        (" without ", " with no "),
    ),
    Anchored(
        rf"{_SPAN} of (?:[\w-]+ )?(?:silence|non-communication|non-contact|frost|no talks"
        rf"|stand-?still)",
        (" of ",),
    ),
    # "after more than a year on hold"
    Anchored(
        rf"\bafter {_SPAN} (?:on hold|on ice|in limbo|in abeyance|in the freezer)\b",
        (" on hold", " on ice", " in limbo", " in abeyance", " in the freezer"),
    ),
    Anchored(
        rf"\b(?:skipped|missed|sat out|been idle for|lain dormant for|lay dormant for) {_SPAN}",
        ("skipped", "missed", "sat out", "idle", "dormant"),
    ),
    Anchored(
        r"\b(?:frozen|suspended|on hold|dormant|on ice|halted|interrupted|in limbo|idle|in"
        r" abeyance|unused|silent|empty|shelved)"
        rf" for {_SPAN}",
        (" for ",),
    ),
)
# Those whose talks are told of: "since the delegations last sat", "since the last round".
_OURS = (
    r"(?:the |its |their |both |these )?(?:(?:annual|regular|policy|defen[cs]e|military|two|last"
    rf"|previous|formal|in-person|{ORDINAL}) )*(?:{A_SERIES}|(?:talks|dialogue|rounds?|sessions?"
    rf"|sides|delegations|delegates|militaries|they)\b(?! of (?!the talks|the {SERIES}|{SERIES})))"
)
# "since deputies logged on for the talks", "since officials of the two sides had last done this"
_OFFICIALS = (
    r"(?:the )?(?:two )?(?:officials|deputies|departments|ministries|teams|staffs|envoys"
    r"|negotiators)\b[^.;:]{0,70}?"
    rf"(?:{A_SERIES}|\b(?:sat down|convened|(?:had )?last (?:met|did|done|held|gathered))\b)"
)
_AND = re.compile(rf",? and (?P<rest>{A_LENGTH})")
# Their "no" and "not" are the gap itself: "nothing happened for 27 months".
_SILENT = (
    Anchored(
        rf"\b(?:nothing|neither side|no (?:[\w-]+ ){{0,2}}?{_HELD})\b[^.;:]{{0,40}}? for {_SPAN}",
        (" for ",),
    ),
    Anchored(
        r"\b(?:had|have|has|did) not (?:met|meet|sp[eo]ken?|talk(?:ed)?|s[ai]t down|convened?"
        rf"|been (?:held|convened))\b[^.;:]{{0,40}}? (?:for|in) {_SPAN}",
        (" not ",),
    ),
    Anchored(
        rf"{_SPAN}[^.;:]{{0,20}}? (?:passed|elapsed|gone by|went by|gone) without\b",
        (" without",),
    ),
    Anchored(
        rf"\b(?:in|for|over|during) (?:the )?{_SPAN} (?:after (?:that|which|the (?:break|rupture"
        r"|freeze|cut|visit|cancellation))|that followed|thereafter)\b[^.;:]{0,40}?"
        r"\b(?:hardly|barely|scarcely|no|not|never|nothing)\b[^.;:]{0,30}?\b(?:communicat|talk"
        r"|sp[eo]k|contact|met\b|meet|exchang|happen|word)",
        (" after", " followed", " thereafter"),
    ),
    Anchored(
        rf"(?:\bit (?:had been|has been|was|is) (?:only |just |barely )?{_SPAN}"
        rf"|(?P<passed>{A_LENGTH}) (?:had |have |has )?(?:passed|elapsed|gone by|went by))"
        rf" since (?:{_OURS}|{_OFFICIALS})",
        (" since",),
    ),
    Anchored(
        rf"\bit took {_SPAN} (?:for|before|until) {_OURS}[^.;:]{{0,30}}?(?:\bto (?:resume|restart"
        rf"|reopen|return|reconvene|meet again|come back)\b|{_RESUMED})",
        ("it took ",),
    ),
)
_YEARS = Anchored(
    rf"{_SPAN} of (?:[\w-]+ )?(?:cancell?ations|cancell?ed (?:talks|rounds|meetings)|no-shows)",
    ("cancel", "no-shows"),
)
_ROUND = r"(?:round|session|meeting|talks|dialogue|one)"
_NAME = rf"(?: (?:of (?:the |these )?)?(?:{_ROUND}|{A_SERIES}))*"
_WHERE = r"(?:,? (?:in|at) [^,.;:]{1,40}?,?)?"
_MARKED = r"(?:the |number |no\. |round |its |their )+"
_FIRST = rf"(?P<first>{ORDINAL}|\d{{1,2}}(?!\w))"
_SECOND = (
    rf"(?P<second>{ORDINAL}|\d{{1,2}}(?!\w))(?! (?!(?:rounds?|sessions?|meetings?|talks|dialogues?"
    r"|ones?|of|at|in|on|by|was|were|is|are|took|lasted|and|held|lay|passed|elapsed)\b)[a-z])"
)
_YEARS_AND = re.compile(rf"{A_LENGTH} and $")
_BETWEEN = (
    Anchored(
        rf"{_SPAN} (?:lie |lay |passed )?separat\w+ {_MARKED}{_FIRST}{_NAME}{_WHERE}"
        rf" (?:and|from) (?:{_MARKED})?{_SECOND}",
        ("separat",),
    ),
    Anchored(
        rf"{_SPAN} (?:[\w-]+ ){{0,3}}?between {_MARKED}{_FIRST}{_NAME}{_WHERE}"
        rf" and (?:{_MARKED})?{_SECOND}",
        ("between ",),
    ),
    Anchored(
        rf"\bbetween {_MARKED}{_FIRST}{_NAME} and (?:{_MARKED})?{_SECOND}{_NAME}[^.;]{{0,60}}?"
        rf"(?:was|were|lasted|is|are|took|lay|passed|elapsed) {_SPAN}",
        ("between ",),
    ),
    Anchored(
        rf"\bbetween {_MARKED}{_FIRST}{_NAME} and (?:{_MARKED})?{_SECOND}{_NAME},?"
        rf" {_SPAN} (?:had |have )?(?:passed|elapsed|went by|gone by|lay)\b",
        ("between ",),
    ),
    Anchored(
        rf"\b(?:from|separat\w+) {_MARKED}{_FIRST}{_NAME} (?:to|from|and)"
        rf" (?:{_MARKED})?{_SECOND}{_NAME}"
        rf"[^.;]{{0,30}}? (?:was|were|is|by|took) {_SPAN}",
        ("from ", "separat"),
    ),
)
_AFTER = Anchored(
    rf"(?P<span>{A_LENGTH} (?:after|on from)|{A_SHIFT}) (?:(?:the |number |no\. |round |its )+"
    rf"(?:{_FIRST}(?:{_NAME})(?! (?:day|hour|anniversary|month|year))"
    rf"|(?P<before>(?:previous|last|preceding|prior) {_ROUND}|predecessor"
    rf"|(?:previous|last)(?=[.,;]|$))))",
    (SHIFT, " after ", " on from "),
)
# Who had not met for years may be others than those who hold the talks.
_LEADERS = Late(
    r"\b(?:leaders?|presidents?|ministers?|chiefs?|commanders?|secretar(?:y|ies)|generals?|admirals?"
    r"|(?:special|trade) envoys?|speakers?|trump|biden|xi)\b"
)
# A pause that lasts: "have been idle for more than a year".
_STILL = Late(r"\b(?:have|has) (?:now |not |since )?(?:been|lain|stood|met|spoken|sat)\b[^.;:]*$")
_OTHER = re.compile(
    rf"\b{_BREAK}s? (?:in|on|of|to|between) (?:[\w'-]+ ){{0,3}}?(?:contacts?|relations|ties"
    rf"|tariffs?|hostilit|trade"
    rf"|fighting|war"
    rf"|{OTHER}|flights?|aid|talks with (?!china|the u|beijing|washington)|visas?|funding|north)"
)
_UNITS = frozenset({"week", "month", "year", "decade"})


def gaps(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of how long nothing was held."""
    marked = passage.marked
    if LENGTH not in marked and SHIFT not in marked:
        return
    explicit = list(_explicit(passage))
    yield from explicit
    taken = {measure.start for measure in explicit}
    for pattern in (*_GAPS, *_SILENT, _YEARS):
        for found in pattern.finditer(marked):
            name = "span" if found["span"] is not None else "passed"
            start, end = found.span(name)
            span = _long(passage, start)
            if (
                span is None
                or start + passage.offset in taken
                or _OTHER.search(marked, found.start())
            ):
                continue
            span, end = _whole(passage, span, end)
            if pattern in _SILENT and _LEADERS.search(marked[: found.end()]):
                continue
            taken.add(start + passage.offset)
            years = pattern is _YEARS
            runs = _STILL.search(marked[:start]) is not None
            value = Gap(span, years=years, runs=runs)
            claim = passage.measure("count" if years else "gap", start, end, value)
            yield affirmed(claim) if pattern in _SILENT else claim


def _whole(passage: Passage, span: Span, end: int) -> tuple[Span, int]:
    """Return a length with what is added to it: "two years and three months"."""
    added = _AND.match(passage.marked, end)
    time = passage.time_at(added.start("rest")) if added is not None else None
    rest = span_of(time) if time is not None else None
    whole = joined(span, rest) if rest is not None else None
    return (whole, added.end()) if whole is not None and added is not None else (span, end)


def _explicit(passage: Passage) -> Iterator[Measure]:
    """Yield the gaps whose ends are named by their rounds' numbers."""
    for pattern in _BETWEEN:
        for found in pattern.finditer(passage.marked):
            span = _long(passage, found.start("span"))
            numbers = (_value(found["first"]), _value(found["second"]))
            if span is not None and None not in numbers:
                pair = tuple(number for number in numbers if number is not None)
                start, end = found.span("span")
                span, start = _from_years(passage, span, start)
                yield passage.measure("gap", start, end, Gap(span, pair))
    for found in _AFTER.finditer(passage.marked):
        span = _long(passage, found.start("span"))
        number = _value(found["first"]) if found["first"] else None
        if span is not None and (number is not None or found["before"]):
            between = () if number is None else (number,)
            start, end = found.span("span")
            words = passage.text[start:end]
            end -= len(words) - len(re.sub(r" (?:after|on from)$", "", words))
            other, _ = region_behind(passage, start, found.end("span") + 1)
            value = Gap(span, between, before=True, other=other)
            yield passage.measure("gap", start, end, value)


def _from_years(passage: Passage, span: Span, start: int) -> tuple[Span, int]:
    """Return a length with what stands before it: "two years and five months lay between"."""
    before = _YEARS_AND.search(passage.marked[:start])
    time = passage.time_at(before.start()) if before is not None else None
    more = span_of(time) if time is not None else None
    whole = joined(more, span) if more is not None else None
    return (whole, before.start()) if whole is not None and before is not None else (span, start)


def _long(passage: Passage, at: int) -> Span | None:
    """Return a length of weeks or more."""
    time = passage.time_at(at)
    span = span_of(time) if time is not None else None
    return span if span is not None and span.unit in _UNITS else None


def _value(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    ordinal = ordinal_value(words)
    return ordinal.value if ordinal is not None else None

"""Read how long a meeting, a call or a visit lasted: "the two-day round", "talked for an hour"."""

import re
from collections.abc import Iterator

from factcheck.frames.measure import Length, Measure, Span
from factcheck.frames.others import is_of_both
from factcheck.frames.passage import (
    A_DATE,
    A_LENGTH,
    A_SERIES,
    DATE,
    LENGTH,
    SERIES,
    Passage,
    span_of,
)
from factcheck.patterns import Anchored
from factcheck.words import ordinal_value

_SPAN = rf"(?P<span>{A_LENGTH})"
_MEETING = (
    rf"(?:{A_SERIES}|(?:rounds?|talks|meetings?|sessions?|dialogue|consultations?|gathering"
    r"|exchange|discussions|plenary|working groups?)\b)"
)
_LASTING = (
    "took", "lasted", "ran", "filled", "spanned", "covered", "went on", "continued", "stretched",
    "occupied", "lasting", "running",
)  # fmt: skip
_QUALIFYING = Anchored(
    rf"(?P<span>{A_LENGTH}),? (?:(?!(?:of|and|visit|trip|tour|drill|exercise|summit|forum|the|a"
    rf"|in|at|to"
    rf"|before|after|ago|later|earlier)\b)[\w.,'/-]+ ){{0,6}}?{_MEETING}",
    (
        SERIES,
        "round",
        "talks",
        "meeting",
        "session",
        "dialogue",
        "consultation",
        "gathering",
        "exchange",
        "discussions",
        "plenary",
        "working group",
    ),
)
# "They presided over the two-day event": of the talks spoken of.
_EVENT = Anchored(
    rf"\bthe (?P<span>{A_LENGTH}) (?:event|affair)\b(?! (?:in|on|for|of)\b)",
    ("event", "affair"),
)
_OF = Anchored(
    rf"{_SPAN} of (?:(?!(?:and|the|in|at|to|with)\b)[\w'-]+ ){{0,5}}?"
    rf"(?:{A_SERIES}|talks\b|meetings\b|consultations?\b|discussions?\b|dialogue\b|sessions\b)"
    r"(?! among )",
    (" of ",),
)
_LASTED = Anchored(
    rf"{_MEETING}[^.;:]{{0,60}}?\b(?:took|lasted|ran|filled|spanned|covered|went on|continued"
    rf"|stretched"
    rf"|occupied|lasting|running)(?: (?:up|for|over|across|to))* {_SPAN}",
    _LASTING,
)
_WAS = Anchored(
    rf"{_MEETING}[^.;:]{{0,30}}? (?:was|were) an? {_SPAN} (?:affair|event|exercise|business)\b",
    ("affair", "event", "exercise", "business"),
)
_ENDED = Anchored(
    r"\b(?:wrapped up|ended|closed|concluded|finished|broke up|parted|left|rose|(?:gone|went"
    r"|going|flown|flew|headed) home)\b[^.;:]{0,40}? after"
    rf" (?:a full )?{_SPAN} (?:of (?:talks|meetings|discussions)(?=[.,;]|$)|behind closed doors"
    r"|at the (?:conference |negotiating )?table)",
    (" after ",),
)
# "The talks, which ended on Saturday after two days."
_CLOSED = Anchored(
    rf"{_MEETING}[^.;:]{{0,60}}? (?:wrapped up|ended|closed|concluded|finished|came to an end"
    rf"|drew to a close)\b[^.;:]{{0,40}}?,? after {_SPAN}(?=[.,;]| with\b|$)",
    (" after ",),
)
# "It took two days to go through everything that divides the two."
_TOOK = Anchored(
    rf"\bit took (?:them |the (?:two )?(?:sides|delegations|teams) )?{_SPAN} to (?:go|get|work"
    r"|talk|plough|plow|wade) (?:through|over) (?:everything|all|it all|what divides"
    r"|their differences|the (?:whole )?(?:agenda|list|differences|topics|points|issues))\b",
    ("it took ",),
)
_MET = Anchored(
    r"\b(?:meet|met|led|chaired|co-chaired|faced|opened|held|convened|conferred|gathered"
    r"|sat(?: down)?|talked|spoke|spent|(?:they|it|talks|session|round|meeting) ran)\b[^;:]{0,90}?"
    rf"(?P<for>(?:for|over|across|during) )?(?:a full |a total of )?{_SPAN}",
    (LENGTH,),
)
_TOGETHER = Anchored(
    rf"{_SPAN}[^.;:]{{0,90}}? (?:spent|passed) (?:together|talking|in talks)\b",
    (" spent ", " passed "),
)
# "They had two days together."
_HAD = Anchored(rf"\bhad (?:only |just )?{_SPAN} (?:together|of talk(?:s|ing))\b", ("had ",))
# "spent three days last week talking", "spent about 100 minutes together"
_SPENT = Anchored(
    rf"\b(?:spent|passed) {_SPAN}(?:[^.;:]{{0,30}}? (?:together|talking|discussing|in talks"
    r"|in conversation|conferring|reviewing)| with)\b",
    ("spent ", "passed "),
)
# "Taiwan came up on the third day of the talks": they had as many days, or more.
_NUMBERED = r"\d+(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth)"
_NTH_DAY = Anchored(
    r"\bthe (?P<day>second|third|fourth|fifth|sixth|seventh)"
    rf"(?: day|(?P<last>,? and (?:(?:final|closing) day|{A_DATE}))) of"
    rf" (?:(?:the|these|those|this|their)(?: (?:{_NUMBERED}|latest|annual|policy|defen[cs]e"
    rf"|military|bilateral|round of the))* )?{_MEETING}",
    (" of ",),
)
_TO_PLACE = 4  # tokens of "in the city of"
# A visit is told in days as well: "a three-day state visit".
_DAYS_OF_VISIT = Anchored(
    rf"(?P<span>{A_LENGTH}) (?:(?P<sort>state|official|working|return) )?visit\b(?! by )",
    ("visit",),
)
_ELSEWHEN = re.compile(
    rf" (?:after|before|later|ago|earlier|since|from|on(?! {DATE}| the\b| an?\b)|into|prior|ahead"
    r"|apart)\b"
)
_PRONOUN = re.compile(r"(?:^|[.,;] )(?:and |but )?(?:she|he|they) (?:only |just )?$")
_PART = re.compile(r"\b(?:first|last|final|next|past|opening|closing|second|other|within|in) $")
# "was in Taipei for 19 hours", "flew out 19 hours after touching down": how long a stay was.
_STAYS = (
    Anchored(
        r"\b(?:(?:was|were) (?:only |just )?(?:(?:in|on|at) [\w' -]{1,40}? )"
        r"|(?:stayed|remained|lingered|stopped over) (?:only |just )?"
        rf"(?:(?:in|on|at) [\w' -]{{1,30}}? )?)(?:for )?{_SPAN}",
        (" in ", " on ", " at ", "stayed", "remained", "lingered", "stopped over"),
    ),
    Anchored(
        rf"\bspent (?:only |just )?{_SPAN} (?:in|on|at|there)\b",
        ("spent ",),
    ),
    Anchored(
        rf"{_SPAN}(?: or so| or thereabouts)?,? after (?:she |he |they |it )?(?:had )?"
        r"(?:touch|land|arriv|her arrival|his arrival|their arrival|stepping off|setting foot)",
        (" after ",),
    ),
    Anchored(
        r"\b(?:(?:was|were|is|are) (?:gone|off|away)(?: again)?|left|departed|took off|lifted off"
        rf"|flew (?:out|off|on))\b[^.;:,]{{0,30}}? after (?:only |just )?{_SPAN}(?! of\b| later\b)",
        (" after ",),
    ),
    Anchored(
        rf"\b(?:stay|stopover|visit|stop|trip) (?:had |has )?(?:lasted|took|taken)"
        rf" (?:for )?{_SPAN}",
        ("lasted", "took", "taken"),
    ),
    Anchored(rf"\b(?:stay|stopover|visit|stop) of {_SPAN}", (" of ",)),
    Anchored(
        rf"{_SPAN} (?:[\w-]+ ){{0,2}}?(?:stay|stopover|visit|stop|trip)\b",
        ("stay", "stopover", "visit", "stop", "trip"),
    ),
)
# "For 100 minutes, give or take, the two presidents sat together."
_FOR = Anchored(
    rf"^[^\w{LENGTH}]*(?:(?:for|over|during) )?(?:a full )?{_SPAN}"
    r"(?:(?! (?:after|before|since|when|ago|later|earlier) )[^;:]){0,200}?"
    r"\b(?:talked|spoke|met|sat|conferred|were|stood|huddled|discussed|exchanged|shared)\b",
    (LENGTH,),
)
# "parted after talks of two days", "a working meeting of three days"
_MEETING_OF = Anchored(
    rf"\b(?:round|talks|meetings?|sessions?|dialogue|consultations?|gathering|{A_SERIES}) of"
    rf" {_SPAN}",
    (" of ",),
)
_MEETINGS = (
    _QUALIFYING, _EVENT, _OF, _MEETING_OF, _LASTED, _WAS, _ENDED, _CLOSED, _TOOK, _MET, _TOGETHER,
    _HAD, _SPENT, _FOR,
)  # fmt: skip
# "The two-day round", and "for two days" at the head of a sentence.
_HYPHENED = {_QUALIFYING: True, _FOR: False}


def _is_definite(before: str, written: str) -> bool:
    """Tell "the two-day session dealt with": of the talks spoken of."""
    return written.startswith("the ") or before.endswith((" the ", " this ", " their "))


def lengths(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of how many days, hours or minutes a meeting or a stay lasted."""
    marked = passage.marked
    yield from _nth_days(passage)
    if LENGTH not in marked:
        return
    yield from _days_told(passage)
    taken: set[int] = set()
    both = is_of_both(passage.view)
    for pattern in (*_MEETINGS, *_STAYS):
        for found in pattern.finditer(marked):
            start, end = found.span("span")
            time = passage.time_at(start)
            span = span_of(time) if time is not None else None
            if span is None or span.unit not in {"week", "day", "hour", "minute"} or start in taken:
                continue
            written = passage.text[start:end]
            hyphen = _HYPHENED.get(pattern)
            if hyphen is not None and hyphen != ("-" in written):
                continue
            if pattern is _MET and not (found["for"] or written.startswith("over ")):
                continue
            stay = pattern in _STAYS
            if not stay and _ELSEWHEN.match(marked, end):
                continue
            if stay and span.unit != "hour":
                continue
            part = _PART.search(marked[:start]) or _PART.match(written)
            if part or (span.low == 1 and " another" in marked[end:]):
                continue  # "a day of meetings, and another in May"
            taken.add(start)
            stays = stay and _PRONOUN.search(marked[: found.start()]) is not None
            told_before = stays or both or pattern is _TOOK or _is_definite(marked[:start], written)
            place = _place_behind(passage, end) if stay else None
            yield passage.measure("gap", start, end, Length(span, stay, told_before, place=place))


def _place_behind(passage: Passage, at: int) -> str | None:
    """Return the place of "spent two hours in Rome"."""
    token = passage.token(at)
    reach = range(token, token + _TO_PLACE)
    return next((p.place for p in passage.view.places if p.start in reach and p.place), None)


def _nth_days(passage: Passage) -> Iterator[Measure]:
    """Yield that a meeting had a third day, and whether it was the last."""
    for found in _NTH_DAY.finditer(passage.marked):
        ordinal = ordinal_value(found["day"])
        last = passage.text[found.start("last") : found.end("last")] if found["last"] else ""
        if ordinal is None or (last and not last.endswith(("last day", "final day"))):
            continue
        mod = None if found["last"] else "EQUAL_OR_MORE"
        span = Span(float(ordinal.value), float(ordinal.value), "day", mod)
        end = found.end("last") if found["last"] else found.end("day")
        value = Length(span, told_before=True, nth=True)
        yield passage.measure("gap", found.start("day"), end, value)


def _days_told(passage: Passage) -> Iterator[Measure]:
    """Yield how many days a visit is said to have lasted."""
    for found in _DAYS_OF_VISIT.finditer(passage.marked):
        start, end = found.span("span")
        time = passage.time_at(start)
        span = span_of(time) if time is not None else None
        place = _place_behind(passage, found.end())
        if span is not None and span.unit == "day" and (place or found["sort"] == "state"):
            value = Length(span, stay=True, told_before=True, place=place)
            yield passage.measure("gap", start, end, value)

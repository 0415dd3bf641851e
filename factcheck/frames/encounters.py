"""Read which meeting or call of two people it was: "the first talk between the two"."""

from collections.abc import Iterator

from factcheck.frames.measure import Encounter, Measure
from factcheck.frames.passage import A_DATE, Passage, affirmed
from factcheck.patterns import Anchored, Late
from factcheck.words import ordinal_value

_ORDINAL = r"(?P<rank>first|second|third)(?:[- ]ever)?"
_FORM = r"(?P<form>(?:in-person|face-to-face|video|virtual|phone|telephone) )?"
_KIND = r"(?P<kind>talks?|conversation|contact|exchange(?= of any)|calls?|meeting|encounter)"
_PAIR = r"(?:the (?:two|pair)(?: (?:men|ministers|generals|secretaries|chiefs))?+|they)"
_SO = r"(?:in person|face to face|in the flesh|by video|by phone|by telephone)"
_IN_FORM = rf"(?P<later>,? {_SO})?+"
# "since he was sworn in" says no more than "first", unlike "since November 2022".
_IN_OFFICE = r"since [\w.' -]{2,25}? (?:was sworn in|took office|became|was named|was appointed)"
_FORMS = (
    # "their first contact", "a first talk in person"
    Anchored(
        rf"\b(?:their|a|the (?:pair|two men|two ministers|two)'s?) {_ORDINAL} {_FORM}{_KIND}\b"
        rf"{_IN_FORM}(?! (?:since|in|for|under|of|at|a|an|the|about) | on (?!{A_DATE}))",
        ("first", "second", "third"),
    ),
    # "the first call between the two"
    Anchored(
        rf"\b(?:the|it was the|was the) {_ORDINAL} {_FORM}{_KIND}\b{_IN_FORM}(?: of any kind)?"
        r" (?:between|of) (?:the two(?: (?:men|ministers|generals|secretaries|chiefs))?+|them)\b"
        r"(?! (?:since|in|for|under|countries|militaries|sides|governments|capitals|powers))",
        ("first", "second", "third"),
    ),
    Anchored(rf"\b(?:their|the) {_ORDINAL} {_FORM}{_KIND}{_IN_FORM},? {_IN_OFFICE}", (" since ",)),
    # "the first contact the two have had"
    Anchored(
        rf"\bthe {_ORDINAL} {_FORM}{_KIND}{_IN_FORM} (?:that )?{_PAIR} (?:have|had|has)"
        r" (?:ever )?had\b",
        (" had",),
    ),
    # "the first time the pair had met", "had shared a room"
    Anchored(
        rf"\bthe {_ORDINAL}(?P<form>) time (?:that )?{_PAIR} (?:(?:have|had|has) )?(?:ever )?"
        rf"(?P<kind>met|spoken|spoke|talked|sat down|been in contact){_IN_FORM}"
        r"(?! (?:since|in|for|under|of|at|this) )",
        (" time",),
    ),
    Anchored(
        rf"\bthe {_ORDINAL} time (?:that )?{_PAIR} (?:(?:have|had|has) )?(?:ever )?"
        r"(?P<kind>(?P<form>shared a room|been in (?:the same|one) room|occupied the same room"
        r"|seen (?:each other|one another) in person))(?P<later>)",
        (" time",),
    ),
)
# "The two men had never met before."
_NEVER = Anchored(
    rf"{_PAIR} had never (?:before )?(?P<kind>(?P<form>)(?:met|spoken|talked|exchanged a word"
    rf"|been in contact)(?: (?:with )?(?:each other|one another))?){_IN_FORM}(?: before)?"
    r"(?=[.,;:]|$)",
    ("never ",),
)

_OF_ALL = r"(?! (?:since|this|under|for|after|before|that|as) )"
# "The two met face to face for the first time", and not of the year.
_TIME = Anchored(
    rf"\b(?P<kind>met|spoke|talked)(?P<form>,? {_SO})?,? for the {_ORDINAL} time"
    rf"(?P<later>,? {_SO})?+{_OF_ALL}",
    (" time",),
)
# "Six weeks after a first call they met": what was the first stands before the meeting told.
_AFTER = Late(r"\b(?:after|before|following|since|until)(?: the| a)? $")
_TWO = 2


def encounters(passage: Passage) -> Iterator[Measure]:
    """Yield which of their contacts two people had."""
    yield from _nevers(passage)
    if not any(word in passage.text for word in ("first", "second", "third")):
        return
    for pattern in (*_FORMS, _TIME):
        for found in pattern.finditer(passage.marked):
            if pattern is _TIME and not of_two(passage, found.start()):
                continue
            ordinal = ordinal_value(found["rank"])
            if ordinal is None:
                continue
            form = _form_of((found["form"] or "") + (found["later"] or ""))
            if _AFTER.search(passage.marked[: found.start()]):
                continue
            value = Encounter(ordinal.value, form, found["kind"].startswith(("meeting", "met")))
            end = (
                found.end("later") if found["later"] else max(found.end("kind"), found.end("rank"))
            )
            yield passage.measure("sequence", found.start("rank"), end, value)


def _nevers(passage: Passage) -> Iterator[Measure]:
    """Yield that two people had never spoken before: it was their first contact."""
    for found in _NEVER.finditer(passage.marked):
        value = Encounter(1, _form_of(found["later"] or ""), found["kind"].startswith("met"))
        start, end = found.start("kind"), found.end()
        yield affirmed(passage.measure("sequence", start, end, value))


def of_two(passage: Passage, at: int) -> bool:
    """Tell "Austin and Dong met for the first time" from what a forum did."""
    named = sum(1 for person in passage.view.people if person.ids)
    words = passage.subject(at).split()
    return named >= _TWO or not {"two", "pair", "both", "they"}.isdisjoint(words)


def _form_of(words: str) -> str | None:
    if any(word in words for word in ("person", "face", "flesh", "room")):
        return "in-person"
    if "video" in words or "virtual" in words:
        return "video"
    return "phone" if "phone" in words else None

"""Read since when a series has been held: "since 2005", "founded in", "dates from"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.frames.anaphora import tell_others
from factcheck.frames.founding_forms import (
    AGREED,
    ASIDE,
    FORMS,
    GOES_BACK,
    GOING_BACK,
    MADE,
    NOUNS,
    Form,
)
from factcheck.frames.measure import Founding, Measure, Span
from factcheck.frames.passage import SERIES, Passage, span_of
from factcheck.patterns import Late, holds
from factcheck.times import Time
from factcheck.words import number_value

# "It was the 19th in a series that began in 2005."
_IN_A_ROW = Late(
    r"(?:\d(?:st|nd|rd|th)|[a-z]{3,}th|first|latest|newest|last|next|(?:round|number|no\.)"
    r" (?:\d+|[a-z]+))(?: (?:round|session|edition|meeting))? (?:in|of) an? $"
)
_NUMBERED = Late(
    r"\b(?:(?:first|last|only) time|round|session|edition|\d+(?:st|nd|rd|th)|seventeenth"
    r"|eighteenth|nineteenth)\b"
)
# Before a series noun these make it part of something else: "cooperation under the talks".
_GOVERNED = Late(
    r"\b(?:under|in|at|during|for|about|after|before|over|to|with|on|by|from|of|behind|around"
    r"|inside|within|beside|that|which) (?:the )?"
    r"(?:[\w.'-]+ ){0,4}$"
)
_THAT = re.compile(r"that\b")
# "The last round goes back to 2021" and "no talks had been held since 2021" tell of the last ones.
_LATEST = Late(r"\b(?:last|latest|previous|preceding|most recent|final) (?:[\w-]+ ){0,2}$")
_NONE = Late(r"\b(?:no|none of|neither of|few of) (?:the |these )?(?:[\w-]+ ){0,3}$")
_APPOSITION = re.compile(r",? (?:itself |also )?an? ")
_OF_THIS_KIND = re.compile(r" of this (?:kind|sort)| (?:that|this|same) (?:name|title|label)")
_NAMED_NEXT = re.compile(rf"[:,] (?:the )?{SERIES}")  # "a forum founded in 2005: the talks"
_ON_A_MATTER = re.compile(r" (?:on|about|over) ")
# A common noun stands for the series only with words that any such talks may bear.
_OWN_PHRASE = Late(
    r"(?:^|[^\w'-])(?:the|these|those|this|that|their|its|both|such)"
    r"(?: (?:annual|yearly|regular|formal|official|bilateral|military|defen[cs]e|policy|same|whole"
    r"|coordination|working|working-level|high-level|military-to-military|entire|long-running"
    r"|two-day|u\.s\.-china|us-china|sino-american|vice-ministerial))* $"
)
_ROUND_OF = Late(
    r"\b(?:round|session|edition|meeting) of an? (?:(?:annual|yearly|regular|bilateral) )?$"
)
_ANOTHER = Late(r"\b(?:forum|dialogue|talks|mechanism|group|conference|summit) of\b")
_PACT = Late(r"\b(?:agreement|pact|accord|treaty|memorandum|arrangement)\b")
_CONCLUDED = Late(rf"\b{AGREED}\b")
_MEETING = Late(r"\b(?:groups?|meetings?|talks|sessions?|rounds?|dialogue|consultations?)\b")
_MEETING_OF = Late(
    r"\b(?:groups?|meetings?|talks|sessions?|rounds?|plenary|consultations?) (?:of|in) (?:the )?$"
)
# The adjectives that an agreement on record may bear.
_OWN_ACCORD = Late(r"\b(?:the|this|that)(?: (?:maritime|military|consultative|bilateral|same))* $")
_OLD = " years old"
_PLAIN = Late(rf"{MADE}|{GOES_BACK}|{GOING_BACK}")
_SERIES_WORDS = (
    SERIES, "talks", "dialog", "forum", "mechanism", "series", "meetings", "consultation",
    "channel", "exchange", "discussions", "format", "track", "process",
    "they", "it ", "these", "those", "both", "agreement", "accord", "pact",
)  # fmt: skip


def foundings(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of when the series began."""
    dated = any(_names_year(time) or time.amount is not None for time in passage.times)
    if not (dated or _OLD in passage.text) or not holds(passage.marked, _SERIES_WORDS):
        return
    taken: set[int] = set()
    for form in FORMS:
        for found in form.pattern.finditer(passage.marked):
            when = "years" if found.groupdict().get("years") else "date"
            at = found.start(when)
            said = _said(passage, found, at)
            if said is None or at in taken or _about_another(passage, form, found):
                continue
            taken.add(at)
            weak = form.counting or _is_weak(passage, form, found)
            value = Founding(*said, form.loose, weak, found.groupdict().get("accord") is not None)
            opens = found.end() - 1 if found.start() == at else found.start()
            named = found.start() + found[0].find(SERIES) if SERIES in found[0] else opens
            claim = passage.measure("series-start", at, _end(found, when), value, near=named)
            if not (claim.assertion.negated and "since " in found[0]):
                yield _of_one_before(claim, value) if _stands_first(passage, found) else claim


def _of_one_before(claim: Measure, value: Founding) -> Measure:
    """Return a claim of what was spoken of before its sentence."""
    return replace(claim, dialogue=None, value=replace(value, told_before=True))


def _stands_first(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "Begun in 1997, the channel outranks the policy talks", which is another's."""
    fronted = passage.marked[: found.start()].strip() == ""
    return fronted and SERIES not in found[0] and SERIES in passage.marked[found.end() :]


def _said(
    passage: Passage, found: re.Match[str], at: int
) -> tuple[Time | None, Span | None] | None:
    """Return the year that is named, or the age: "founded in 2005", "is twenty years old"."""
    if found.groupdict().get("years"):
        number = number_value(found["years"])
        return (None, Span(number, number, "year")) if number is not None else None
    time = passage.time_at(at)
    if time is None:
        return None
    if time.amount is None:
        return (time, None) if _names_year(time) else None
    span = span_of(time)
    ago = time.text.endswith(" ago") and span is not None and span.unit in {"year", "decade"}
    return (None, span) if ago else None


def _end(found: re.Match[str], when: str) -> int:
    return found.end("date") if when == "date" else found.end()


def _names_year(time: Time) -> bool:
    return bool(time.year) or time.granularity in {"decade", "century"}


def _before(text: str, at: int) -> str:
    """Return the words before a subject, as far as the last mark."""
    return re.split(r"[,;:.]", text[max(0, at - 40) : at])[-1]


def _is_numbered(form: Form, found: re.Match[str], tail: str) -> bool:
    """Tell "the 12th time the talks had been held since 1997", which counts from a year."""
    return " since " in found[0] and not form.near and _NUMBERED.search(tail) is not None


def _is_weak(passage: Passage, form: Form, found: re.Match[str]) -> bool:
    """Tell words that may be about another series, or count from a year of their own."""
    groups, tail = found.groupdict(), _before(passage.marked, found.start())
    if _is_numbered(form, found, tail):
        return True
    if groups.get("accord"):
        return found["accord"] == found[0].split()[0] and _OWN_ACCORD.search(tail) is None
    if groups.get("pronoun") and _ANOTHER.search(passage.marked[: found.start()]):
        return True
    if groups.get("pronoun") in {"its", "their"} and SERIES in passage.marked[found.end() :]:
        return False
    if groups.get("pronoun"):
        return not passage.speaks_of_series(found.start())
    if not groups.get("noun"):
        return False
    if _OF_THIS_KIND.search(found["noun"]) or _NAMED_NEXT.match(passage.marked, found.end()):
        return False
    if _is_in_a_row(found, tail):
        return False
    apart = re.match(rf"{NOUNS}{ASIDE}(?:,| that | which )", found[0]) is not None
    restrictive = form.near and not apart and not _is_told(passage, found)
    told = _OWN_PHRASE.search(tail) or _ROUND_OF.search(tail)
    return restrictive or told is None


def _is_told(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "this mechanism started in 2005", a sentence, from "the talks started in 2005"."""
    verb = passage.clause(found.start()).verb
    at = passage.token(found.start("date")) - 2  # "started in"
    return verb is not None and verb.form == "finite" and verb.head == at


def _is_in_a_row(found: re.Match[str], tail: str) -> bool:
    """Tell "the 19th in a series that began in 2005": the series is that of the 19th."""
    noun = found.groupdict().get("noun") or ""
    if not noun.startswith(("series", "dialogue", "forum")) or _IN_A_ROW.search(tail) is None:
        return False
    before = re.findall(r"[a-z]+", found.string[: found.start()])
    return not tell_others(before)


def _is_pact(passage: Passage, found: re.Match[str]) -> bool:
    """Tell an agreement's year from that of "the 2024 working group", or a meeting of it."""
    if _CONCLUDED.search(found[0]):
        return _PACT.search(passage.text[found.start() : found.end()]) is not None
    if _MEETING_OF.search(_before(passage.marked, found.start())):
        return False
    start, end = found.span("name") if found.groupdict().get("name") else found.span()
    return _PACT.search(passage.text[start:end]) is not None and not _MEETING.search(
        passage.text[start:end]
    )


def _is_content(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "said that the talks began" from "the crisis that the talks began in"."""
    return passage.clause(found.start()).kind == "speech"


def _about_another(passage: Passage, form: Form, found: re.Match[str]) -> bool:
    """Tell a round, or something that only happened at the talks, from the series."""
    if form.pact:
        return not _is_pact(passage, found)
    if form.counting:
        return False
    tail = _before(passage.marked, found.start())
    if _NONE.search(tail) or _LATEST.search(tail):
        return True
    if form.near:
        if _APPOSITION.search(found.groupdict().get("name") or "") is not None:
            return False  # "the 12th talks, an exchange that began in 1997"
        if found.groupdict().get("noun") and _ON_A_MATTER.match(passage.marked, found.end()):
            return True
        plain = not form.loose and _PLAIN.search(found[0]) is not None
        return not plain and not _is_in_a_row(found, tail) and _NUMBERED.search(tail) is not None
    governed = _GOVERNED.search(tail)
    if governed and not (_THAT.match(governed[0]) and _is_content(passage, found)):
        return True
    return not _is_numbered(form, found, tail) and _NUMBERED.search(tail) is not None

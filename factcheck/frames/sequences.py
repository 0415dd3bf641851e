"""Read the first since when, the first under whom, and which of the year it was."""

import re
from collections.abc import Iterator

from factcheck.frames.anaphora import tell_others
from factcheck.frames.encounters import of_two
from factcheck.frames.levels import MEETING, level_of
from factcheck.frames.measure import First, FirstUnder, Last, Measure, Rank
from factcheck.frames.passage import (
    DATE,
    SERIES,
    Passage,
    affirmed,
    span_of,
)
from factcheck.frames.peers import MET, PAIR, between_whom, of_people
from factcheck.frames.sequence_forms import (
    ANY_FORM,
    DANGLING,
    EVER,
    IN_LENGTH,
    NEVER_SINCE,
    NOT_SINCE,
    OF_NO_ROUND,
    OF_YEAR,
    RANKED,
    RANKED_NOUN,
    SINCE,
    UNDER,
)
from factcheck.patterns import Anchored, Late
from factcheck.words import ordinal_value

_TO_SUBJECT = 40  # characters from "the ministers' meeting" to "first"
_MOST_IN_A_YEAR = 6

# "The policy talks have not been held since": as of now, and not before a round of the text.
_SERIES_SO_FAR = Late(
    rf"(?:{SERIES}|\b(?:talks|dialogue|forum|rounds|consultations|mechanism))"
    r"(?: (?:with|of|between) [\w ]{1,30}?)?(?:, [^,;.]{1,90},|,? (?:which|that),?|,)?"
    r" (?:have|has)\b"
)
_THEY_SO_FAR = Late(r"\W*(?:they|those|these) (?:have|has)\b")
_OF_OTHERS = Late(
    r"\b(?:ministers?|presidents?|leaders?|chiefs|commanders?|generals)\W{0,3}s? "
    r"(?:meeting|call|session|encounter|conversation)\b"
)
_SPOKEN = Late(r"\W*(met|spoken|talked|seen)(?: (?:each other|one another))?(?: in person)?$")
_MET_FOR_THE = Late(r"\b(?:met|spoke|talked|sat down|conferred)\b[^;:]{0,90} for the $")
_FOR_THE = Late(r",? for the $")
_CONTACT = Late(
    r"\b(?:encounters?|conversations?|calls?|contacts?|exchanges?|summits?|visits?|trips?|time"
    r"|handshake|phone|video)\b"
)
_THAT = Late(r",? that\b")
_TAKING_OFFICE = re.compile(r"return|office|inaugurat|sworn|swearing|entered|came back|white house")
_NARROWED_AFTER = Late(
    r"^,? (?:to be )?(?:held |hosted |led )?(?:in|at|on|under|by) (?!a |an |any |video or|phone or)"
)
_EVENTS = Late(
    r"\b(?:visit|trip|cancel|froze|frozen|freeze|suspen|broke|cut|before|after|pelosi|taiwan"
    r"|balloon|scrap|axed|shelv|calling off|pull|stopp|dropp|struck|tore|torn|abandon|discard|ditch"
    r"|walk|quit|annul|clos|collaps|rupture"
    r"|war|pandemic|covid|election|severed|halted|call|took office|inaugurat|sworn|became|came to)"
)


def firsts(passage: Passage) -> Iterator[Measure]:
    """Yield what is called the first since a date, in a length of time, ever, or under somebody."""
    yield from _unders(passage)
    if "first" not in passage.text and "since" not in passage.text:
        return
    yield from _firsts_since(passage)
    yield from _firsts_within(passage)
    yield from _evers(passage)


def _firsts_since(passage: Passage) -> Iterator[Measure]:
    marked = passage.marked
    for pattern in (SINCE, *NEVER_SINCE):
        for found in pattern.finditer(marked):
            time = passage.time_at(found.start("date"))
            if time is None or _EVENTS.search(found["bridge"]):
                continue
            between = _between(passage, found)
            known = between is not None or passage.continues
            if _of_something_else(pattern, found, marked, continues=known):
                continue
            form, own = form_of(passage, found)
            if pattern is NOT_SINCE and _is_so_far(passage, marked[: found.start() + 5]):
                value: First | Last = Last(time, form, plain=True)
                yield passage.measure("sequence", *found.span("date"), value)
                continue
            level = _level_since(pattern, found, marked)
            if pattern is SINCE and of_people(between, found["np"]):
                level = "contact"
            start = found.start() if pattern is SINCE else found.start("date")
            loose = ANY_FORM.search(found["np"]) is not None
            value = First(time, None, form, own, level, loose, between)
            claim = passage.measure("sequence", start, found.end("date"), value)
            yield claim if pattern in (SINCE, NOT_SINCE) else affirmed(claim)


def _is_so_far(passage: Passage, before: str) -> bool:
    """Tell "the talks have not been held since" and, behind talk of them, "those have not"."""
    if _SERIES_SO_FAR.search(before):
        return True
    return passage.continues and _THEY_SO_FAR.match(before) is not None


def _between(passage: Passage, found: re.Match[str]) -> str | None:
    """Return whose first contact it was, None where a place or the like narrows it."""
    if _NARROWED_AFTER.match(passage.marked[found.end() :]):
        return None
    before = passage.marked[: found.start()]
    if found.re is NOT_SINCE.compiled:
        verb = _SPOKEN.match(found["np"])
        whose = MET if verb is not None and verb[1] in {"met", "seen"} else PAIR
        return whose if verb is not None and of_two(passage, found.start()) else None
    if found["np"].strip() == "time" and _MET_FOR_THE.search(before):
        return PAIR if of_two(passage, found.start()) and not _at_place(passage, before) else None
    return between_whom(found["np"], before)


def _at_place(passage: Passage, before: str) -> bool:
    """Tell "met in Hanoi for the first time": the first there, it may be."""
    end = len(before.rstrip().removesuffix(" for the").rstrip(",")) + passage.offset
    return any(passage.view.tokens.ends[place.end - 1] == end for place in passage.view.places)


def _level_since(pattern: Anchored, found: re.Match[str], marked: str) -> str:
    if _NARROWED_AFTER.match(marked[found.end() :]):
        return "other"
    if pattern in OF_NO_ROUND:
        return "series"
    if _OF_OTHERS.search(marked[max(found.start() - _TO_SUBJECT, 0) : found.start()]):
        return "other"  # "the ministers' meeting was the first in person since"
    subject = re.findall(r"[a-z]+", marked[max(found.start() - _TO_SUBJECT, 0) : found.start()])
    if pattern is NOT_SINCE and tell_others(subject[-2:]):
        return "other"  # "the defense ministers have not met since"
    level = level_of(found["np"])
    never = pattern in NEVER_SINCE and (level == "series" or pattern is NOT_SINCE)
    return "open" if never else level


def _firsts_within(passage: Passage) -> Iterator[Measure]:
    for found in IN_LENGTH.finditer(passage.marked):
        time = passage.time_at(found.start("span"))
        span = span_of(time) if time is not None else None
        if _is_of_no_meeting(passage, found):
            continue
        if span is not None and span.unit in {"month", "year", "decade"}:
            form, own = form_of(passage, found)
            loose = ANY_FORM.search(found["np"]) is not None
            narrowed = _NARROWED_AFTER.match(passage.marked[found.end() :]) is not None
            between = _between(passage, found)
            level = "other" if narrowed else level_of(found["np"])
            level = "contact" if of_people(between, found["np"]) else level
            value = First(None, span, form, own, level, loose, between)
            yield passage.measure("sequence", found.start(), found.end("span"), value)


def _is_of_no_meeting(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "a launch, the first of its kind in years", in whose sentence nobody met before it."""
    told = passage.marked[: found.end("np")]
    return not passage.continues and MEETING.search(told) is None and _CONTACT.search(told) is None


def _of_something_else(
    pattern: Anchored, found: re.Match[str], marked: str, *, continues: bool
) -> bool:
    """Tell "trade fell for the first time since 2019" and what had never been since a year."""
    if found["np"].startswith("such ") and not continues:
        return True
    if pattern in NEVER_SINCE[1:] and MEETING.search(found["np"]) is None:
        return True
    plain = found["np"].strip() == "time" or pattern in NEVER_SINCE
    return plain and MEETING.search(marked) is None


def _evers(passage: Passage) -> Iterator[Measure]:
    for found in EVER.finditer(passage.marked):
        named = SERIES in found["np"] or "round" in found["np"] or "session" in found["np"]
        if (found["ever"] or found["after"]) and named:
            yield passage.measure("sequence", *found.span(), First())


def _unders(passage: Passage) -> Iterator[Measure]:
    for found in UNDER.finditer(passage.marked):
        words = found["who"] + " " + found["tail"]
        since = re.search(r" since\b", found[0]) is not None
        if since and _TAKING_OFFICE.search(words) is None:
            continue
        term = 2 if "second" in words or (found["name"] == "trump" and "return" in words) else 0
        if term == 0 and "first" in words:
            term = 1
        form, own = form_of(passage, found)
        ordinal = ordinal_value(found["rank"])
        rank = ordinal.value if ordinal is not None else 1
        if rank > 1 and RANKED_NOUN.match(found["np"]) is None:
            continue  # "the second term of Donald Trump"
        end = found.start() + len(DANGLING.sub("", found[0]))
        narrowed = not since and _NARROWED_AFTER.match(passage.marked[end:]) is not None
        level = "other" if narrowed else level_of(found["np"])
        value = FirstUnder(found["name"], term, form, own, level, rank)
        yield passage.measure("sequence", found.start(), end, value)


def form_of(passage: Passage, found: re.Match[str]) -> tuple[str | None, bool]:
    """Return the form a claim is limited to, and whether it stands inside its noun phrase."""
    tokens = passage.view.tokens
    start, end = found.start() + passage.offset, found.end("np") + passage.offset
    if ANY_FORM.search(found["np"]):
        return None, True
    outside = None
    adjacent = _FOR_THE.search(passage.marked[: found.start()])
    behind = found.end() + passage.offset
    for first, last, name in passage.view.formats:
        if adjacent is not None and tokens.ends[last - 1] == passage.offset + adjacent.start():
            return name, True  # "in person for the first time since"
        if start <= tokens.starts[first] < end:
            return name, True
        if tokens.starts[first] > behind and _THAT.match(passage.marked[found.end() :]):
            return name, True  # "the first time since 2020 that they had met in person"
        if tokens.starts[first] < start:
            outside = name
    return outside, outside is None


def ranks(passage: Passage) -> Iterator[Measure]:
    """Yield "the second round this year", "third meeting of 2025", "the year's first round"."""
    if DATE not in passage.marked and "year" not in passage.text:
        return
    for pattern in (OF_YEAR, RANKED):
        for found in pattern.finditer(passage.marked):
            ordinal = ordinal_value(found["rank"])
            time = passage.time_at(found.start("date"))
            if pattern is OF_YEAR and not RANKED_NOUN.match(found["np"]):
                continue
            if ordinal is None or ordinal.value > _MOST_IN_A_YEAR:
                continue
            if _NARROWED_AFTER.match(passage.marked[found.end() :]):
                continue
            if time is None or (time.granularity == "year" and time.interval is not None):
                yield passage.measure("sequence", *found.span(), Rank(ordinal.value, time))

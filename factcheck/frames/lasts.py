"""Read when a series met last: "last held in 2021", "not held since", "every year until"."""

import re
from collections.abc import Iterator

from factcheck.frames.anaphora import tell_others
from factcheck.frames.measure import Last, Measure
from factcheck.frames.passage import A_DATE, A_SERIES, SERIES, Passage, affirmed
from factcheck.frames.sequences import form_of
from factcheck.patterns import Anchored

_LAST_TIME = Anchored(
    rf"\blast time (?:that )?(?P<np>(?:it|they|the [\w' -]{{1,30}}|(?:the )?{A_SERIES}|both sides)"
    rf" (?:was|were|met|convened|took place|happened|had been|had)\b[^.;]{{0,50}}?),? (?:was"
    rf"|came|had been)(?: back)?(?: in| on)?"
    rf" (?P<date>{A_DATE})",
    ("last time",),
)
# "The talks, last held in September 2021": of the series, and not of whoever else stands there.
_LAST_MET = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|dialogue|forum|group|mechanism|consultations)"
    r"|(?P<stands>\b(?:they|those|these|it)))"
    r"(?:,? (?:which|that)|, [^;.:]{1,90}?,|,)? (?:was |were |had |has |have )?last (?:met"
    r"|assembled|convened|gathered|sat down|held|been held|took place|taken place|came together"
    r"|come together)(?P<np>,? (?:in person|face to face|by (?:secure )?video|virtually|remotely"
    r"|online))?,?"
    rf" (?:in|on|back in) (?P<date>{A_DATE})",
    (" last ",),
)
# "The talks met as recently as September 2021": last then, as far as anybody knows.
_AS_LATE = Anchored(
    rf"(?:{A_SERIES},?|\b(?:talks|dialogue|forum|group|mechanism|consultations)|(?P<stands>\bthey))"
    r"(?P<np>(?: (?:had|have|has))?) (?:met|convened|gathered|sat down|were held|been held"
    rf"|took place) as (?:lately|recently|late) as (?P<date>{A_DATE})",
    ("as lately as", "as recently as", "as late as"),
)
# "The American asked that the talks, not held since September 2021, be called again."
_NOT_HELD = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|dialogue|forum|consultations)|(?P<stands>\b(?:they|those|these)))"
    r"(?P<np>),? not (?:held|convened|met|reconvened|called) since"
    rf" (?P<date>{A_DATE})",
    (" not ",),
)
# "He would like the talks held again; none have taken place since September 2021."
_NONE_SINCE = Anchored(
    r"(?:(?P<stands>\bnone)(?P<np>(?: of (?:them|these))?) (?:has|have|had) (?:been held"
    r"|been convened|taken place|met|followed|been called)|\bthere (?:has|have|had) been"
    rf" (?P<none>none)) since (?P<date>{A_DATE})",
    ("none ",),
)
# "The talks, idle since September 2021": since they met, or since they were stopped.
_IDLE = Anchored(
    rf"(?:{A_SERIES}|\b(?:talks|dialogue|forum|consultations)|(?P<stands>\b(?:they|those|these)))"
    r"(?P<np>)(?:,| (?:have|has|had) (?:been |lain |stood )?) ?(?:idle|dormant|silent|asleep"
    rf"|unused) since (?P<date>{A_DATE})",
    (" since ",),
)
# "At the talks the two ministries last compared notes in April."
_AT_THEM = Anchored(
    r"\b(?:at|in|under|through) (?:the|these) (?:[\w.-]+ ){0,2}?(?:talks|dialogue|forum|"
    + A_SERIES
    + r"),? (?P<np>)(?:the |both )?(?:two )?(?:sides|ministries|departments|militaries|delegations"
    r"|they) (?:had |have )?last (?:met|convened|gathered|sat down|talked|compared notes"
    r"|exchanged views)(?: (?:in|on|back in))"
    rf" (?P<date>{A_DATE})",
    (" last ",),
)
# "Its predecessor goes back to January 2020", said of a round.
_BEFORE_IT = Anchored(
    r"\b(?:its (?:direct |immediate )?predecessor|the one before(?: it)?)"
    r"(?P<np>) (?:goes back to|went back to|dates (?:from|back to)|dated (?:from|back to)"
    r"|(?:was|had been|was held|had been held|took place|had taken place|came)(?: back)? (?:in|on))"
    rf" (?P<date>{A_DATE})",
    ("predecessor", "the one before"),
)
_UNTIL = Anchored(
    rf"(?:{A_SERIES}|\b(?:meetings|talks|rounds|dialogue|forum|consultations))(?P<np>,?(?: which|"
    rf" that)?"
    r" (?:were|was|met|had been|had met|took place|convened)(?: held| regular| annual| yearly|"
    r" annually| regularly| every year"
    r"| each year| once a year)+)"
    rf",? until (?P<date>{A_DATE})",
    ("until",),
)
_PLAIN = (_LAST_MET, _AS_LATE, _NOT_HELD, _NONE_SINCE, _IDLE, _AT_THEM)
_TO_SUBJECT = 40  # characters from "the maritime group" to "last met"


def lasts(passage: Passage) -> Iterator[Measure]:
    """Yield "the last time it was held in person was 2020"."""
    for pattern in (_LAST_TIME, _UNTIL, _BEFORE_IT, *_PLAIN):
        plain = pattern in _PLAIN
        for found in pattern.finditer(passage.marked):
            if plain and _pronoun(found) and not _stands(passage, found):
                continue
            if plain and _of_others(passage.marked, found.start()):
                continue
            time = passage.time_at(found.start("date"))
            if time is not None and time.amount is None:
                form = form_of(passage, found)[0] if found["np"] else None
                value = Last(time, form, pattern is _UNTIL, plain, pattern is _IDLE)
                claim = passage.measure("sequence", *found.span("date"), value)
                yield affirmed(claim) if pattern in {_NOT_HELD, _NONE_SINCE} else claim


def _pronoun(found: re.Match[str]) -> str | None:
    """Return what stands for the talks: "they", "none"."""
    groups = found.groupdict()
    return groups.get("stands") or groups.get("none")


def _stands(passage: Passage, found: re.Match[str]) -> bool:
    """Tell whether "they" are the talks of the sentence before, and "none" those of this one."""
    before = passage.marked[: found.start()]
    if _pronoun(found) == "none" and before.strip():
        return SERIES in before
    return passage.continues


def _of_others(marked: str, start: int) -> bool:
    """Tell "the maritime working group last met", "the trade talks": another series."""
    before = re.findall(r"[a-z]+", marked[max(start - _TO_SUBJECT, 0) : start])
    return tell_others(before[-2:])

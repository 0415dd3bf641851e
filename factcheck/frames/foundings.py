"""Read since when a series has been held: "since 2005", "founded in", "dates from"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.frames.anaphora import OTHER_LEVELS
from factcheck.frames.heads import OTHER_FIELDS
from factcheck.frames.measure import Founding, Measure
from factcheck.frames.passage import A_DATE, A_SERIES, DATE, SERIES, Passage
from factcheck.patterns import Anchored, Late, holds
from factcheck.times import Time

_NOUNS = (
    rf"(?:{A_SERIES}|talks|dialogues?|dialogs?|forum|mechanism|series|meetings|consultations"
    r"|channel|exchanges?|discussions|format|track|process|consultation)"
)
# What stands between a series and what is said of it: "(DPCT)", "between the two", "of rank".
_ASIDE = (
    r"(?: \([^)]*\))?(?: between [\w.,' -]{1,60}?| with [\w.' -]{1,30}?"
    r"| of (?:[\w-]+ ){0,3}(?:rank|level|standing|kind|sort)"
    r"| (?:under|of) (?:that|this|the same) (?:name|title|label))?"
)
_ADJECTIVES = r"(?:[\w.'-]+ ){0,5}?"
_APPOSED = rf"{A_SERIES},? (?:itself |also )?an? (?:[\w.'-]+ ){{0,4}}?[a-z]+{_ASIDE}"
_SUBJECT = (
    rf"(?:(?P<name>{_APPOSED}|{A_SERIES}{_ASIDE})|(?P<noun>\b{_NOUNS}{_ASIDE})"
    r"|(?P<pronoun>\b(?:it|they|these|both)))"
)
_WHICH = r"(?:,? (?:which|that),?)"
_BACK = r"(?: all the way| as far)?(?: back)?"
_WHEN = (
    rf"(?:(?:about|around|the|year|back|early|late|mid)[ -])"
    rf"{{0,3}}(?P<date>{A_DATE})"
)
_IN = r"(?: in| as (?:long ago|early|far back) as)"
_MADE = (
    r"(?:founded|established|inaugurated|set up|set in motion|created|instituted|introduced"
    r"|initiated|conceived|brought into being|born)"
)
_BEGUN = r"(?:launched|started|begun|first (?:held|convened|launched|opened))"
_AGREED = r"(?:concluded|signed|reached|struck|agreed|sealed)"
# "The format, designed to be annual, was introduced in 2005."
_BETWEEN = r"(?:, [^,;.:]{1,60},|,)?"
_GOING_BACK = (
    rf"(?:date[sd]?{_BACK} (?:from|to)"
    rf"|(?:goes|go|went|reach(?:es)?|stretch(?:es)?){_BACK} to"
    rf"|traces? (?:(?:its|their) (?:origins?|roots|beginnings) )?{_BACK} ?to|came into being in"
    r"|exist(?:s|ed)? since)"
)
_GOES_BACK = (
    rf"(?:dating{_BACK} (?:from|to)|(?:going|reaching|stretching){_BACK} to"
    rf"|traced{_BACK} to|in existence since|in being since"
    r"|existing since)"
)
_BIRTH = (
    r"(?:start|founding|foundation|inception|creation|launch|beginnings?|birth|establishment"
    r"|inauguration|origins?|conclusion|signing)"
)
_ONGOING = (
    r"(?:have|has|had|having)(?: now| also)?(?: been)?(?: (?:held|happening|going(?: on)?|meeting"
    r"|met|running|taking place|taken place|convened|ongoing|around|in place|in existence"
    r"|in operation|conducted|gathering|existed|run|under way))"
)
_REGULAR = (
    r"(?:,? (?:annually|yearly|regularly|periodically|on and off|off and on|more or less"
    r"|(?:nearly |almost )?every year|each year|once a year|every year or so)){0,2}"
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|(?!first)[a-z]+(?:th|ond|ird))"


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to say it, and what it may be mistaken for.

    `near` words belong to the noun they follow, so that "under the talks, founded in 2005" is
    read and "cooperation under the talks began in 2009" is not. `loose` words can be said of a
    round, `counting` ones of a count that need not start with the series; `pact` ones only
    of an agreement.
    """

    pattern: Anchored
    near: bool = False
    loose: bool = False
    counting: bool = False
    pact: bool = False


# A match holds one of the words of the parts that its form is made of.
_ANCHORS = (
    (
        _GOES_BACK,
        ("dating", "going ", "reaching", "stretching", "traced", "exist", "in being"),
    ),
    (
        _GOING_BACK,
        ("date", " goes ", " go ", " went ", " reach", " stretch", " trace", " came into", "exist"),
    ),
    (
        _MADE,
        (
            "founded", "established", "inaugurated", "set up", "set in", "created", "instituted",
            "introduced", "initiated", "conceived", "brought", "born",
        ),
    ),
    (_BEGUN, ("launched", "started", "begun", "first ")),
    (_AGREED, ("concluded", "signed", "reached", "struck", "agreed", "sealed")),
    (
        _BIRTH,
        (
            "start", "founding", "foundation", "inception", "creation", "launch", "beginning",
            "birth", "establishment", "inauguration", "origin", "conclusion", "signing",
        ),
    ),
    ("(?:began|started", ("began", "started", "begun")),
    ("(?:first (?:met", ("first ",)),
    (r"\b(?:dat(?:e|", ("dat", "trac")),
    ("|dating", ("dating", "going ")),
)  # fmt: skip


def _anchors_of(words: str) -> tuple[str, ...]:
    if "since " in words:
        return ("since ",)
    return tuple(anchor for part, anchors in _ANCHORS if part in words for anchor in anchors)


def _forms(**sorts: tuple[str, ...]) -> tuple[_Form, ...]:
    """Return the forms of each sort; a sort's name joins what is true of it by "_"."""
    return tuple(
        _Form(
            Anchored(words, _anchors_of(words)),
            *(trait in sort for trait in ("near", "loose", "counting", "pact")),
        )
        for sort, patterns in sorts.items()
        for words in patterns
    )


_IS = r"(?:was|were|had been|has been)"
_THEM = rf"(?:the |these )?{_ADJECTIVES}{_NOUNS}"
_THE = rf"(?:the|these|this) {_ADJECTIVES}{_NOUNS}(?!')"
_SINCE = rf"{_REGULAR},? (?:ever )?since {_WHEN}"
_FORMS = _forms(
    # "the talks, founded in 2005", "which go back to 2005", "founded in 2005, the talks"
    near=(
        rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {_MADE}{_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT}(?:{_WHICH} {_GOING_BACK}|,? {_GOES_BACK}) {_WHEN}",
        rf"{_SUBJECT}{_WHICH} {_ONGOING}{_SINCE}",
        rf"{_NOUNS},? (?:held|running|ongoing|around|in place){_SINCE}",
        rf"^\W*(?:{_MADE}{_IN}|dating{_BACK} (?:from|to)|going{_BACK} to) {_WHEN}, {_THE}",
    ),
    near_loose=(
        rf"{_SUBJECT}{_WHICH} (?:began|started){_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {_BEGUN}{_BACK}{_IN} {_WHEN}",
        rf"^\W*{_BEGUN}{_IN} {_WHEN}, (?:{_THE}|(?P<pronoun>(?:it|they)\b))",
    ),
    near_pact=(rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {_AGREED}{_BACK}{_IN} {_WHEN}",),
    # "the talks were founded in 2005", "have been held since 2005", "the birth of the talks in"
    said=(
        rf"{_SUBJECT}{_BETWEEN} {_IS} (?:first )?{_MADE}{_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT} (?:first (?:met|took place|convened|sat)|was first held){_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT} (?:itself |themselves )?{_GOING_BACK} {_WHEN}",
        rf"{_SUBJECT}{_BETWEEN} {_ONGOING}{_SINCE}",
        (
            r"\b(?:have|has|had) (?:been )?(?:held|holding|had|run|running|kept up) (?:such|these)"
            rf" (?:[\w-]+ ){{0,2}}?(?:talks|meetings|rounds|consultations|discussions){_SINCE}"
        ),
        (
            r"\b(?:have|has|had) (?:been )?(?:meeting|met|talking|talked)"
            r" (?:in|under|through|within) (?:this|that|the same)"
            rf" (?:format|framework|forum|way|mechanism|channel){_SINCE}"
        ),
        (
            r"\b(?:have|has|had) (?:been )?(?:held|holding) (?:[\w-]+ ){0,2}?(?:talks|meetings"
            r"|rounds|consultations) (?:known as|called|under the name(?: of)?) (?:the )?"
            rf"{A_SERIES}{_SINCE}"
        ),
        rf"\bsince {_WHEN},? {_THEM} {_ONGOING}{_REGULAR}(?=[.,;])",
        (
            rf"\bsince {_WHEN},? [^.,;:]{{0,60}}?\b(?:have|has) (?:been )?(?:used?|using|met in"
            r"|met through|met under|talked through|kept|run) (?:this|that|the same)"
            r" (?:channel|forum|format|framework|mechanism|dialogue)\b"
        ),
        rf"\bsince (?:(?:its|their|the|the [a-z]+'s?) )?{_BIRTH}{_BACK}{_IN} {_WHEN}",
        (
            rf"\bsince {_THEM} (?:was|were|began|started)(?: (?:first )?(?:founded|established"
            rf"|launched|held|set up|created|begun))?{_IN} {_WHEN}"
        ),
        rf"{_WHEN} saw the {_BIRTH} of {_THEM}",
        (
            rf"\b{_BIRTH} of {_THEM}{_ASIDE}(?: (?:is|are|was|were))?(?: (?:put|placed|dated|set"
            rf"|lies?|falls?|fell|came))?{_BACK} (?:in|at|to|from) {_WHEN}"
        ),
        rf"\b(?:dat(?:e|es|ed|ing)|trac(?:e|es|ed|ing)) {_THEM}{_BACK} (?:to|from) {_WHEN}",
    ),
    loose=(
        rf"{_SUBJECT} {_IS} {_BEGUN}{_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT} (?:began|started|begun){_BACK}{_IN} {_WHEN}",
    ),
    pact=(rf"{_SUBJECT} {_IS} {_AGREED}{_BACK}{_IN} {_WHEN}",),
    # "the 12th round since 1997"
    counting=(
        rf"\b{_ORDINAL} (?:round|session|meeting|edition|time)\b[^.,;]{{0,60}}? since {_WHEN}",
    ),
)
# "It was the 19th in a series that began in 2005."
_IN_A_ROW = Late(r"(?:\d(?:st|nd|rd|th)|[a-z]{3,}th|first|latest|newest|last|next) (?:in|of) an? $")
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
_APPOSITION = re.compile(r",? (?:itself |also )?an? ")
_OF_THIS_KIND = re.compile(r" of this (?:kind|sort)| (?:that|this|same) (?:name|title|label)")
_ON_A_MATTER = re.compile(r" (?:on|about|over) ")
# A common noun stands for the series only with words that any such talks may bear.
_OWN_PHRASE = Late(
    r"(?:^|[^\w'-])(?:the|these|those|this|that|their|its|both|such)"
    r"(?: (?:annual|yearly|regular|formal|official|bilateral|military|defen[cs]e|policy|same|whole"
    r"|coordination|working|working-level|high-level|military-to-military|entire|long-running"
    r"|two-day|u\.s\.-china|us-china|sino-american|vice-ministerial))* $"
)
_ANOTHER = Late(r"\b(?:forum|dialogue|talks|mechanism|group|conference|summit) of\b")
_PACT = Late(r"\b(?:agreement|pact|accord|treaty|memorandum|arrangement)\b")
_PLAIN = Late(rf"{_MADE}|{_GOES_BACK}|{_GOING_BACK}")
_SERIES_WORDS = (
    SERIES, "talks", "dialog", "forum", "mechanism", "series", "meetings", "consultation",
    "channel", "exchange", "discussions", "format", "track", "process",
    "they", "it ", "these", "both",
)  # fmt: skip


def foundings(passage: Passage) -> Iterator[Measure]:
    """Yield the claims of when the series began."""
    dated = any(_names_year(time) for time in passage.times)
    if not dated or DATE not in passage.marked or not holds(passage.marked, _SERIES_WORDS):
        return
    taken: set[int] = set()
    for form in _FORMS:
        for found in form.pattern.finditer(passage.marked):
            at = found.start("date")
            time = passage.time_at(at)
            if time is None or not _names_year(time):
                continue
            if at in taken or _about_another(passage, form, found):
                continue
            taken.add(at)
            value = Founding(time, form.loose, weak=form.counting or _is_weak(passage, form, found))
            opens = found.end() - 1 if found.start() == at else found.start()
            named = found.start() + found[0].find(SERIES) if SERIES in found[0] else opens
            yield passage.measure("series-start", at, found.end("date"), value, near=named)


def _names_year(time: Time) -> bool:
    return bool(time.year) or time.granularity in {"decade", "century"}


def _before(text: str, at: int) -> str:
    """Return the words before a subject, as far as the last mark."""
    return re.split(r"[,;:.]", text[max(0, at - 40) : at])[-1]


def _is_numbered(form: _Form, found: re.Match[str], tail: str) -> bool:
    """Tell "the 12th time the talks had been held since 1997", which counts from a year."""
    return " since " in found[0] and not form.near and _NUMBERED.search(tail) is not None


def _is_weak(passage: Passage, form: _Form, found: re.Match[str]) -> bool:
    """Tell words that may be about another series, or count from a year of their own."""
    groups, tail = found.groupdict(), _before(passage.marked, found.start())
    if _is_numbered(form, found, tail):
        return True
    if groups.get("pronoun") and _ANOTHER.search(passage.marked[: found.start()]):
        return True
    if groups.get("pronoun"):
        return SERIES not in passage.marked[: found.start()] and not passage.continues
    if not groups.get("noun"):
        return False
    if _OF_THIS_KIND.search(found["noun"]) is not None:
        return False
    if _is_in_a_row(found, tail):
        return False
    restrictive = form.near and re.match(rf"{_NOUNS}{_ASIDE}(?:,| that | which )", found[0]) is None
    return restrictive or _OWN_PHRASE.search(tail) is None


def _is_in_a_row(found: re.Match[str], tail: str) -> bool:
    """Tell "the 19th in a series that began in 2005": the series is that of the 19th."""
    noun = found.groupdict().get("noun") or ""
    if not noun.startswith("series") or _IN_A_ROW.search(tail) is None:
        return False
    before = re.findall(r"[a-z]+", found.string[: found.start()])
    return (OTHER_FIELDS | OTHER_LEVELS).isdisjoint(before)


def _about_another(passage: Passage, form: _Form, found: re.Match[str]) -> bool:
    """Tell a round, or something that only happened at the talks, from the series."""
    if form.pact:
        return _PACT.search(passage.text[found.start() : found.end()]) is None
    if form.counting:
        return False
    tail = _before(passage.marked, found.start())
    if form.near:
        if _APPOSITION.search(found.groupdict().get("name") or "") is not None:
            return False  # "the 12th talks, an exchange that began in 1997"
        if found.groupdict().get("noun") and _ON_A_MATTER.match(passage.marked, found.end()):
            return True
        plain = not form.loose and _PLAIN.search(found[0]) is not None
        return not plain and not _is_in_a_row(found, tail) and _NUMBERED.search(tail) is not None
    if _GOVERNED.search(tail):
        return True
    return not _is_numbered(form, found, tail) and _NUMBERED.search(tail) is not None

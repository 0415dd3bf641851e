"""Read how many dialogues, fields or measures were cancelled, suspended or taken."""

import re
from collections.abc import Iterator

from factcheck.frames.counts import A_NUMBER, BOUND, BOUNDS, NUMBER, NUMBERED, value_of
from factcheck.frames.measure import Measure, Stopped
from factcheck.frames.passage import A_SERIES, Passage
from factcheck.patterns import Anchored, Late, holds

_CANCELLING = (
    r"cancel\w*|scrap\w*|call(?:ed|ing|s)? off|axed?|axing|struck (?:off|out)|struck|dropp\w*"
    r"|discard\w*|ditch\w*|jettison\w*|annul\w*|abandon\w*|abort\w*|nixed|voided|abolish\w*"
)
_SUSPENDING = (
    r"suspend\w*|halt\w*|froze|frozen|freez\w*|sever\w*|cut off|stopp\w*|end(?:ed|ing)"
    r"|put on (?:hold|ice)|clos(?:ed|ing)|shut|shutting|shelv\w*|broke off|broken off"
    r"|to (?:end|close|stop|sever)"
    r"|(?:pull|back|walk)(?:ed|ing|s)? out of|with(?:drew|drawn) from"
)
_STOPPED = (
    r"(?P<verb>cancell?ed|scrapped|discarded|ditched|jettisoned|called off|axed|struck (?:off|out)"
    r"|suspended|halted|froze|frozen"
    r"|severed|cut off|cut(?= (?:on|in|after|over|when|last|this)\b|[.,;]|$)|stopped|ended|dropped"
    r"|closed|shut|shelved|broke off|broken off)"
)
_ADVERBS = r"(?:(?:also|all|merely|only|just|simply|temporarily|then|now|since) )?"
_BE = r"(?:was|were|are|is|been|being)"
_THINGS = (
    r"(?:(?:sets|strands|lines) of (?P<sort>(?:military|defen[cs]e|bilateral) )?)?"
    r"(?P<noun>dialogues?|dialogs?|mechanisms?|talks|channels?|exchanges|meetings?|levels"
    r"|fields?|areas?|strands?|conduits?"
    r"|forums?|counter-?measures|measures|tracks|arrangements?)(?! (?:mechanisms?|talks"
    r"|channels?|fields)\b)"
    r"(?P<of> (?:of|in) (?:military|defen[cs]e) [a-z]+)?"
)
_WORDS = r"(?P<adjectives>(?:(?!of\b|and\b|in\b|with\b|together\b|rounds?\b)[\w.'/-]+ ){0,5}?)"
_MILITARY = r"(?P<adjectives>(?:[\w.'/-]+ ){0,2}?(?:military|defen[cs]e) (?:[\w.'/-]+ ){0,2}?)"
_LOOSE = r"(?:(?!of\b|and\b|after\b|before\b|because\b)[\w'-]+ ){0,5}?"
_DOER = r"(?:(?!and\b|not\b|never\b|or\b|but\b)[\w.'-]+ ){1,4}?"
_COUNTED = rf"{BOUND}{NUMBER} {_WORDS}{_THINGS}"
_VERBS = (
    "cancel", "scrap", "call", "axe", "axing", "struck off", "suspend", "suspen", "halt", "froze",
    "freez", "sever", "cut", "put on ", "stopp", "ended", "ending", "dropp", "struck", "closed",
    "closing", "shut", "shelv", "broke off", "broken off", "fell away",
    " out of", " from", "went dead", "fell silent", "fell victim", "to end", "to close",
    "to stop", "to sever", "lost", "discard", "ditch", "jettison", "annul", "abandon",
    "abort", "nixed", "voided", "abolish", "affected", " hit", " gone",
)  # fmt: skip
_STOPS = tuple(
    Anchored(pattern, _VERBS)
    for pattern in (
        # "cancelled three dialogues", "three dialogues were cancelled", "cancelled were three"
        rf"\b(?P<verb>{_CANCELLING}|{_SUSPENDING}) {_LOOSE}{_COUNTED}\b",
        (
            rf"\b{_COUNTED}\b(?:(?!, (?:and|but|while) )[^.;:]){{0,110}}?\b{_BE} {_ADVERBS}"
            rf"(?P<verb>{_CANCELLING}|{_SUSPENDING})"
        ),
        (
            rf"\b{_STOPPED}\W{{0,2}} {_BE}(?: the (?:word|term|verb|label|fate) (?:for|of))?"
            rf" {BOUND}{NUMBER} {_MILITARY}{_THINGS}"
        ),
        rf"\b{_COUNTED} (?P<verb>cancell?ed|scrapped|axed|suspended|halted|frozen)\b",
        rf"\b{BOUND}{NUMBER} {_MILITARY}{_THINGS} {_BE} {_ADVERBS}(?P<verb>affected|hit|gone)\b",
        rf"\b(?P<verb>(?:cancel|suspen)\w*) of {_COUNTED}\b",
        (
            rf"\b{_COUNTED} (?:(?:that|which) )?(?P<verb>fell away|went dead|fell silent"
            r"|fell victim|(?:were|was) lost)\b"
        ),
        (
            rf"\b{_COUNTED}(?: in all)?,? in which {_DOER}{_ADVERBS}"
            rf"(?P<verb>{_CANCELLING}|{_SUSPENDING})"
        ),
        # "the three dialogues that China cancelled"
        rf"\b{_COUNTED} (?:(?:that|which) )?{_DOER}{_STOPPED}\b",
    )
)
_COUNTERMEASURES = Anchored(
    rf"\b{BOUND}{NUMBER} (?:(?!of\b)[\w-]+ ){{0,2}}?counter-?measures\b", ("measures",)
)
# "It is one of three that China struck off."
_ONE_OF = Anchored(
    rf"(?:{A_SERIES}|\b(?:dialogue|talks|forum|channel|mechanism)\b)[^.;:]{{0,60}}?\bone of"
    rf" {BOUND}{NUMBER} (?:that|which) {_DOER}(?P<verb>{_CANCELLING})\b",
    ("one of ",),
)
_ANSWERS = Anchored(
    rf"\b{BOUND}{NUMBER} (?:(?!of\b)[\w-]+ ){{0,2}}?(?:measures|steps|reprisals)\b",
    ("measures", "steps", "reprisals"),
)
# "The measures, eight in all,"
_IN_ALL = Anchored(
    rf"\b(?:counter-?measures|measures|steps|reprisals),? (?:numbering )?{BOUND}{NUMBER}"
    r" (?:in all|in total|in number|altogether)\b",
    ("measures", "steps", "reprisals"),
)
# "Eight channels were closed or suspended": of either sort.
_OR_SUSPENDED = re.compile(r" (?:or|and) (?:suspended|cancell?ed|frozen|halted)\b")
# "Four others were suspended, along with a fifth on migrants."
_ONE_MORE = re.compile(r"[^.;:]{0,90}?\b(?:along|together) with an? (?:[a-z]{2,5}th|third)\b")
# What makes of "eight measures" those taken over the visit: an answer to it, named beside it.
_IN_ANSWER = Late(
    r"\bin (?:answer|response|retaliation|reply|reaction|protest)\b|\bretaliat|\bpunitive"
    r"|\b(?:answer|respond|react)(?:ed|s|ing)?\b|\bpunish|\breprisals?\b|\bcounter-?measures?\b"
    r"|\bfollowed the (?:visit|trip)"
)
_RETALIATING = Late(r"\b(?:retaliatory|punitive)\b")
_VISIT = Late(r"\bpelosi\b|\bspeaker\b|\bher (?:visit|trip)|\bthe (?:visit|trip)\b(?! of| by)")
# Something else that measures are taken over.
_OCCASION = Late(
    r"\b(?:visit|trip|transit|stopover|passage|arms (?:sales?|packages?|deals?)|sanctions|speech"
    r"|election|tariffs?|meeting with)\b"
)
# "cancelled the talks and two other military dialogues": one more than the number.
_DIALOGUES = r"(?=dialog|mechanism|channel|exchanges|talks|forums?\b)(?P<adjectives>)"
_ALONG_WITH = Late(
    r"\W*(?:along with|together with|besides|in addition to|apart from|aside from|as well as)"
    rf" (?:(?:these|the|those) talks|them|it|this|{A_SERIES}),"
)
_OF_KIND = _MILITARY.replace("<adjectives>", "<kind>")
_MORE = rf"{BOUND}{NUMBER} other (?:{_DIALOGUES}|{_OF_KIND}){_THINGS}"
_ALONG = r"(?:,? (?:and|along with|as well as|together with)|,? with)"
_OTHERS = tuple(
    Anchored(pattern, _VERBS)
    for pattern in (
        rf"\b(?P<verb>{_CANCELLING}) (?:the |its )?(?:{A_SERIES}|it|them|next one){_ALONG} {_MORE}",
        # "the talks were cancelled together with two other", "the talks and two other … were"
        (
            rf"(?:(?:{A_SERIES}|\b(?:it|they)) {_BE} {_ADVERBS}|{A_SERIES}[^.;]{{0,60}}?, )"
            rf"(?P<verb>{_CANCELLING})\b[^.;:]{{0,60}}?{_ALONG} {_MORE}"
        ),
        rf"{A_SERIES}{_ALONG} {_MORE},? {_BE} {_ADVERBS}(?P<verb>{_CANCELLING})\b",
        # "had called the talks off in August, together with two other dialogues"
        (
            rf"\b(?P<verb>{_CANCELLING}|call(?:ed|ing|s)?) (?:the |its )?(?:{A_SERIES}|talks)"
            rf"(?: off)?(?: [^.;:,]{{1,40}}){_ALONG} {_MORE}"
        ),
    )
)
# "had cancelled this channel along with two others"
_AND_OTHERS = Anchored(
    rf"\b(?P<verb>{_CANCELLING}) (?:(?:the|its|this|that|these) )?(?:{A_SERIES}|it|them|channel"
    r"|dialogue|dialog|mechanism|forum|format|talks),? (?:and|along with|as well as|together with)"
    rf" {BOUND}{NUMBER} (?P<noun>others)\b(?! (?:of|in|on|from)\b)",
    _VERBS,
)
# "Three of them are military": of the measures or dialogues of the sentence, or the one before.
_OF_THEM = Anchored(
    rf"\b{BOUND}{NUMBER}(?: of (?:them|these|those|which|(?:the|these|those) (?:{A_NUMBER} )?"
    r"(?:counter-?measures|measures|steps|points)))?,? (?:(?:are|were|being) )?"
    r"(?:(?:(?:concern|affect|touch|involv|regard|relat|direct|aim|target|cancel|scrap|halt)\w*"
    r"|hits?|struck|strikes?"
    r"|end(?:ed|s)?|d(?:o|id) away with|about)"
    r" (?:to |on |at )?(?:the )?(?:(?:dialogues?|talks|contacts?|exchanges?|channels?)"
    r" (?:of|between|among) (?:the )?(?:two )?)?)?"
    rf"(?:(?P<military>military|militaries|dialogues|soldiers|armed forces|armies|defen[cs]e)\b"
    rf"|{_ADVERBS}{_STOPPED})",
    ("military", "militaries", "dialogues", "soldiers", "armed forces", "armies", "defen", *_VERBS),
)
_THE_REST = Anchored(
    rf"\bthe (?:other|remaining) {BOUND}{NUMBER}(?: (?:measures|steps))?[^.;:,]{{0,30}}? suspend",
    ("suspend",),
)
_SUCH = Anchored(
    r"\b(?:counter-?measures|measures|steps|reprisals)\b", ("measures", "steps", "reprisals")
)

# "Of the eight countermeasures made public on Friday, three concern the military."
_OF_ALL = Late(
    rf"^\W*of (?:the|its|these|those) (?:{NUMBER} )?(?:[\w-]+ ){{0,2}}?"
    r"(?:counter-?measures|measures|steps|reprisals)\b[^,;.]{0,120}, $"
)


def stops(passage: Passage) -> Iterator[Measure]:
    """Yield how many dialogues, fields or measures were cancelled, suspended or taken."""
    marked = passage.marked
    yield from _things(passage)
    for pattern, last, beside in ((_AND_OTHERS, "noun", 1), (_ONE_OF, "number", 0)):
        for found in pattern.finditer(marked):
            yield from _stopped(passage, found, ("cancelled",), found.end(last), beside)
    yield from _rest(passage)
    visit = _VISIT.search(marked) is not None and _IN_ANSWER.search(marked) is not None
    for found in _IN_ALL.finditer(marked):
        those = marked[: found.start()].endswith(("the ", "these ", "those "))
        yield from _stopped(passage, found, ("countermeasures",), found.end(), elsewhere=not those)
    for found in _ANSWERS.finditer(marked):
        if visit or _RETALIATING.search(found[0]):
            keys = ("countermeasures",)
            yield from _stopped(passage, found, keys, found.end(), elsewhere=not visit)
    if _SUCH.search(marked) or _SUCH.search(passage.previous):
        for found in _OF_THEM.finditer(marked):
            whole = " of " in found[0] or _OF_ALL.search(marked[: found.start()]) is not None
            of_them = found["military"] is None or whole
            if of_them and (whole or _SUCH.search(marked[: found.start()])):
                yield from _stopped(passage, found, _part(found), found.end("number"))


def _things(passage: Passage) -> Iterator[Measure]:
    """Yield how many of what is named by its noun: "three dialogues", "eight countermeasures"."""
    marked = passage.marked
    stopping = holds(marked, _VERBS) and NUMBERED.search(marked) is not None
    for pattern in (*_STOPS, _COUNTERMEASURES, *_OTHERS) if stopping else (_COUNTERMEASURES,):
        for found in pattern.finditer(marked):
            plain = pattern is _COUNTERMEASURES
            counted = not plain and pattern not in _OTHERS
            along = counted and _more(found) and _is_along(passage, found)
            if counted and not along and (_more(found) or _one_of_more(found)):
                continue
            keys = ("countermeasures",) if plain else _keys(found)
            end = found.end() if plain else found.end("noun")
            one_more = _ONE_MORE.match(passage.marked, found.end()) is not None
            others = pattern in _OTHERS or marked[: found.start()].endswith("other ")
            beside = 1 if others or one_more or along else 0
            yield from _stopped(passage, found, keys, end, beside)


def _more(found: re.Match[str]) -> bool:
    """Tell "two other military dialogues": more than those of which it was said before."""
    return "other" in _adjectives(found).split() and _keys(found) == ("cancelled",)


def _is_along(passage: Passage, found: re.Match[str]) -> bool:
    """Tell "along with these talks, China cancelled two other military dialogues", so many more.

    So too of "it also cancelled two other dialogues" behind a sentence about the talks.
    """
    before = passage.marked[: found.start()]
    if _ALONG_WITH.match(before) is not None:
        return True
    return passage.continues and before.endswith(" also ")


def _one_of_more(found: re.Match[str]) -> bool:
    """Tell "aid talks and four other fields", which are more than that, from "four fields"."""
    before = found.string[: found.start("number")]
    return "other" in _adjectives(found).split() and before.endswith(" and ")


def _stopped(
    passage: Passage, found: re.Match[str], keys: tuple[str, ...], end: int, beside: int = 0,
    *, elsewhere: bool = False,
) -> Iterator[Measure]:  # fmt: skip
    number = value_of(found["number"])
    if number is None or not keys:
        return
    verb = found.start("verb") if found.groupdict().get("verb") else None
    text = passage.text
    other = _OCCASION.search(text) is not None and _VISIT.search(text) is None
    value = Stopped(
        number, keys, BOUNDS.get(found["bound"] or "", "exact"), beside, elsewhere or other
    )
    yield passage.measure("count", found.start("number"), end, value, verb=verb)


def _rest(passage: Passage) -> Iterator[Measure]:
    """Yield "the other five suspend cooperation on migrants", of the measures spoken of before."""
    if _SUCH.search(passage.previous):
        for found in _THE_REST.finditer(passage.marked):
            yield from _stopped(passage, found, ("suspended",), found.end("number"))


def _part(found: re.Match[str]) -> tuple[str, ...]:
    """Return which of the measures are counted: the dialogues cancelled, or the rest."""
    cancelled = found["military"] or re.fullmatch(_CANCELLING, found["verb"])
    return ("cancelled",) if cancelled else ("suspended",)


def _adjectives(found: re.Match[str]) -> str:
    """Return the words between a number and what it counts, "military" among them or not."""
    return f"{found['adjectives'] or ''}{found.groupdict().get('kind') or ''}"


def _keys(found: re.Match[str]) -> tuple[str, ...]:
    """Return what is counted: military dialogues cancelled, civilian fields suspended, or all."""
    noun, adjectives = found["noun"], _adjectives(found)
    if "measures" in noun:
        return ("countermeasures",)
    if noun in {"field", "fields", "area", "areas"}:
        return ("suspended",) if "military" not in adjectives else ()
    either = _OR_SUSPENDED.match(found.string, found.end()) is not None
    if either or ("cancel" in found[0] and "suspen" in found[0]):
        return ("countermeasures", "suspended", "cancelled")  # "cancelling or suspending eight"
    kind = f"{adjectives}{found['sort'] or ''}"
    military = "military" in kind or "defen" in kind or found["of"] is not None
    dialogues = noun.startswith(("dialog", "mechanism", "channel", "strand", "talks"))
    if (
        re.fullmatch(_CANCELLING, found["verb"])
        or military
        or (dialogues and not found["verb"].startswith(("suspend", "froze", "freez", "halt")))
    ):
        return ("cancelled",)
    return ("suspended", "cancelled", "countermeasures")

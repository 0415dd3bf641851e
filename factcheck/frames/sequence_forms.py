"""The wordings of what came first since when, ever, under whom, and first of a year."""

import re

from factcheck.frames.gap_forms import ORDINAL
from factcheck.frames.passage import A_DATE, A_LENGTH, A_SERIES, LENGTH
from factcheck.patterns import Anchored, Late

_NOUN_PHRASE = r"(?P<np>(?:(?! since | in \ue001|\bfirst\b)[^.;:]){0,90}?)"
SINCE = Anchored(
    rf"\bfirst\b{_NOUN_PHRASE} since (?P<bridge>(?:[\w'-]+ ){{0,6}}?)(?P<date>{A_DATE})",
    (" since ",),
)
NOT_SINCE = Anchored(
    r"\b(?:had|have|has)(?:n't| not| never)(?P<np>[^.;:]{0,60}?) since"
    rf" (?P<bridge>(?:[\w'-]+ ){{0,3}}?)(?P<date>{A_DATE})",
    (" since ",),
)
_NOBODY = (
    r"(?:nobody|no one|neither (?:side|country|government|team|delegation)|no (?:[\w-]+ ){0,2}?"
    r"(?:officials?|delegations?|delegates?|officers?|envoys?|negotiators?|teams?))"
    r"(?: (?:of|from|on) (?:either|both|their|the two) (?:[\w-]+ ?){1,2}?)?"
)
_DONE = (
    r"(?:convened|held|called|attended|organi[sz]ed|met|sat down|gathered|assembled|come together"
    r"|taken part|travell?ed)"
)
_NO_ROUND = (
    r"\bno (?P<np>(?:(?:[\w'-]+ ){0,3}?"
    rf"(?:rounds?|sessions?|editions?|{A_SERIES})"
    r"|such (?:meetings?|talks?|calls?|contacts?|conversations?|exchanges?))"
    rf"(?: of (?:the |these )?(?:{A_SERIES}|talks|dialogue))?)"
)
_SINCE_DATE = rf"since (?P<bridge>(?:[\w'-]+ ){{0,3}}?)(?P<date>{A_DATE})"
OF_NO_ROUND = (
    Anchored(
        rf"\b{_SINCE_DATE},? {_NO_ROUND} (?:had|has|have|was|were) (?:been |taken )?",
        ("since ",),
    ),
    Anchored(
        rf"{_NO_ROUND}(?:(?: had| has| have| was| were)\b[^.;:]{{0,30}}?)? {_SINCE_DATE}",
        (" since ",),
    ),
)
# The same turned round: "not having met since", "not since … had they", "no round had been held".
NEVER_SINCE = (
    NOT_SINCE,
    Anchored(
        rf"\bnot (?:having|hav\w+)(?P<np>[^.;:]{{0,60}}?) {_SINCE_DATE}",
        (" since ",),
    ),
    Anchored(
        rf"\bnot {_SINCE_DATE}(?:, [^,;.]{{0,60}},)?"
        r" (?P<np>(?:had|have|has) [^.;,]{0,90})",
        ("not since ",),
    ),
    Anchored(
        rf"\b{_NOBODY} (?:had|has|have) (?P<np>{_DONE}[^.;:]{{0,60}}?) {_SINCE_DATE}",
        (" since ",),
    ),
    Anchored(
        rf"\b{_SINCE_DATE},? {_NOBODY} (?:had|has|have) (?P<np>{_DONE}[^.;:,]{{0,60}})",
        ("since ",),
    ),
    *OF_NO_ROUND,
)
IN_LENGTH = Anchored(
    rf"\bfirst\b(?P<np>(?:(?! in (?!any |person\b|one room)| since )[^.;:,]|,(?= in)){{0,90}}?)"
    rf" in (?P<span>{A_LENGTH})",
    (LENGTH,),
)
EVER = Anchored(
    rf"\bfirst(?P<ever>[- ]ever)?(?P<np>(?: (?:round|session|edition))?(?: of (?:the"
    rf" )?(?:[\w'-]+ ){{0,3}}?"
    rf"(?:{A_SERIES}|talks|dialogue|series))?|(?: {A_SERIES}))(?P<after> ever(?: held)?)?(?="
    rf" ?(?:[.,;:)]|was|were|took|that|$))",
    ("first",),
)
UNDER = Anchored(
    r"\b(?P<rank>first|second|third|fourth)\b(?P<np>[^.;:]{0,80}?)"
    r"(?: under| of| in| during| since| for)(?: the| a)?(?P<who>(?: (?:new|second|first|former"
    r"|u\.s\.|president|presidents?|mr\.?|joe|"
    r"donald|j\.|barack|george|w\.|return|returned|inauguration|swearing-in|of|to|'s))*?)"
    r" (?P<name>biden|trump|obama|bush)\b(?P<tail>(?:'s?)?(?: (?:second|first|administration"
    r"|presidency|term|return|returned|took office|was sworn|was inaugurated|entered"
    r"|inauguration|came|back|in|to|the|office|white house))*)",
    ("biden", "trump", "obama", "bush"),
)
DANGLING = re.compile(r"(?: (?:in|to|the))+$")
OF_YEAR = re.compile(
    rf"\b(?P<rank>{ORDINAL})(?! years?\b)"
    rf"(?P<np>(?: (?!of\b|in\b)[\w'-]+){{0,3}}?(?: {A_SERIES})?"
    rf"(?: of (?:the |its )?(?:{A_SERIES}|talks|dialogue|forum|group|working group))?)"
    rf"(?: (?:of|in|for|held|to be held))*(?: the)? (?:so far )?(?P<date>{A_DATE}|year\b)"
)
ANY_FORM = Late(r"\bany (?:kind|form|sort|format)\b|\bin any form\b|\botherwise\b|virtual or\b")
RANKED = Anchored(
    rf"(?P<date>{A_DATE}|\bthe year)'s? (?P<rank>{ORDINAL})"
    rf" (?:round|session|meeting|working group|{A_SERIES})",
    ("'s ", "' "),
)
RANKED_NOUN = Late(
    rf"^(?: (?:such|formal|in-person|policy|defen[cs]e))*(?: (?:rounds?|sessions?|meetings?|time"
    rf"|one|working group|gathering))?(?: {A_SERIES})?(?: of (?:the|this) kind| of .*)?$"
)

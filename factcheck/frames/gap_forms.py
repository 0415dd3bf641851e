"""The wordings of how long nothing was held, and how far apart two rounds were."""

import re

from factcheck.frames.passage import (
    A_LENGTH,
    A_SERIES,
    A_SHIFT,
    OTHER,
    SERIES,
    SHIFT,
)
from factcheck.patterns import Anchored, Late

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
GAPS = (
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
AND = re.compile(rf",? and (?P<rest>{A_LENGTH})")
_NONE_HELD = rf"no (?:[\w-]+ ){{0,2}}?{_HELD}"
SINCE_THEN = Anchored(
    rf"(?:\bit (?:had been|has been|was|is) (?:only |just |barely )?{_SPAN}"
    rf"|(?P<passed>{A_LENGTH}) (?:had |have |has )?(?:passed|elapsed|gone by|went by))"
    rf" since (?:{_OURS}|{_OFFICIALS})(?P<met> (?:had )?(?:last )?(?:met|sat|gathered|convened"
    r"|were (?:last )?held|took place)|(?<= round)(?=[.,;]|$))?",
    (" since",),
)
# Their "no" and "not" are the gap itself: "nothing happened for 27 months".
SILENT = (
    Anchored(
        rf"\b(?:nothing|neither side|no (?:[\w-]+ ){{0,2}}?{_HELD})(?!\w)[^.;:]{{0,40}}?"
        rf" for {_SPAN}",
        (" for ",),
    ),
    Anchored(
        rf"\bfor {_SPAN},? (?:there (?:had been|have been|has been|were|was) {_NONE_HELD}"
        rf"|{_NONE_HELD} (?:had been|have been|has been|were|was|took))(?!\w)",
        (" no ",),
    ),
    Anchored(
        r"\b(?:had|have|has|did) not (?:met|meet|sp[eo]ken?|talk(?:ed)?|s[ai]t down|convened?"
        rf"|been (?:held|convened))\b[^.;:]{{0,40}}? (?:for|in) {_SPAN}",
        (" not ",),
    ),
    # "Not for more than two years had the two sides held a round."
    Anchored(rf"\bnot (?:for|in) {_SPAN} (?:had|have|has|did)\b", ("not for ", "not in ")),
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
    SINCE_THEN,
    Anchored(
        rf"\b(?:it took|waited) {_SPAN} (?:for|before|until) {_OURS}[^.;:]{{0,30}}?"
        r"(?:\bto (?:resume|restart|reopen|return|reconvene|meet again|come back)\b"
        rf"|{_RESUMED})",
        ("it took ", "waited "),
    ),
)
YEARS = Anchored(
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
YEARS_AND = re.compile(rf"{A_LENGTH} and $")
BETWEEN = (
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
        rf"\b{_MARKED}{_FIRST} and (?:{_MARKED})?{_SECOND}{_NAME} (?:were|are|lie|lay|stood|came)"
        rf" {_SPAN} apart\b",
        (" apart",),
    ),
    Anchored(
        rf"\b(?:from|separat\w+) {_MARKED}{_FIRST}{_NAME} (?:to|from|and)"
        rf" (?:{_MARKED})?{_SECOND}{_NAME}"
        rf"[^.;]{{0,30}}? (?:was|were|is|by|took) {_SPAN}",
        ("from ", "separat"),
    ),
)
# "Between the 16th round and this one lay 27 months", "the previous round lies eight months back"
UP_TO_NOW = (
    Anchored(
        rf"\bbetween {_MARKED}{_FIRST}{_NAME} and (?:this|the (?:latest|current|present|new))"
        rf" {_ROUND}[^.;]{{0,60}}?(?:was|were|is|are|lay|lie|passed|elapsed) {_SPAN}",
        ("between ",),
    ),
    Anchored(
        rf"\b(?P<before>(?:previous|last|preceding) {_ROUND})[^.;:]{{0,60}}? (?:lies|lay|is|was)"
        rf" (?P<span>{A_LENGTH} (?:back|in the past))(?=[.,;]|$)(?P<first>(?!))?",
        ("previous ", "last ", "preceding "),
    ),
)
AFTER = Anchored(
    rf"(?P<span>{A_LENGTH} (?:after|on from)|{A_SHIFT}) (?:(?:the |number |no\. |round |its )+"
    rf"(?:{_FIRST}(?:{_NAME})(?! (?:day|hour|anniversary|month|year))"
    rf"|(?P<before>(?:previous|last|preceding|prior) {_ROUND}|predecessor"
    rf"|(?:previous|last)(?=[.,;]|$))))",
    (SHIFT, " after ", " on from "),
)
# Who had not met for years may be others than those who hold the talks.
LEADERS = Late(
    r"\b(?:leaders?|presidents?|ministers?|chiefs?|commanders?|secretar(?:y|ies)|generals?|admirals?"
    r"|(?:special|trade) envoys?|speakers?|trump|biden|xi)\b"
)
# A pause that lasts: "have been idle for more than a year".
STILL = Late(r"\b(?:have|has) (?:now |not |since )?(?:been|lain|stood|met|spoken|sat)\b[^.;:]*$")
OF_OTHERS = re.compile(
    rf"\b{_BREAK}s? (?:in|on|of|to|between) (?:[\w'-]+ ){{0,3}}?(?:contacts?|relations|ties"
    rf"|tariffs?|hostilit|trade"
    rf"|fighting|war"
    rf"|{OTHER}|flights?|aid|talks with (?!china|the u|beijing|washington)|visas?|funding|north)"
)

"""The wordings of how long a meeting, a call or a visit lasted."""

from factcheck.frames.passage import A_DATE, A_LENGTH, A_SERIES, LENGTH, SERIES
from factcheck.patterns import Anchored

_SPAN = rf"(?P<span>{A_LENGTH})"
_MEETING = (
    rf"(?:{A_SERIES}|(?:rounds?|talks|meetings?|sessions?|dialogue|consultations?|gathering"
    r"|exchange|discussions|plenary|working groups?|conversation|encounter)\b)"
)
_LASTING = (
    "took", "lasted", "ran", "filled", "spanned", "covered", "went on", "continued", "stretched",
    "occupied", "lasting", "running", "spread",
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
        "conversation",
        "encounter",
    ),
)
# "They presided over the two-day event": of the talks spoken of.
_EVENT = Anchored(
    rf"\bthe (?P<span>{A_LENGTH}) (?:event|affair)\b(?! (?:in|on|for|of)\b)",
    ("event", "affair"),
)
OF_TALKS = Anchored(
    rf"{_SPAN} of (?:(?!(?:and|the|in|at|to|with)\b)[\w'-]+ ){{0,5}}?"
    rf"(?:{A_SERIES}|talks\b|meetings\b|consultations?\b|discussions?\b|dialogue\b|sessions\b)"
    r"(?! among )",
    (" of ",),
)
_LASTED = Anchored(
    rf"(?:{_MEETING}|\b(?:encounter|conversation|call|summit|the one)\b)[^.;:]{{0,90}}?"
    r"\b(?:took|lasted|ran|filled|spanned|covered|went on|continued|stretched|spread"
    r"|occupied|lasting|running)"
    rf"(?: (?:up|out|for|over|across|to))* (?:a full )?{_SPAN}",
    _LASTING,
)
_WAS = Anchored(
    rf"{_MEETING}(?:[^.;:]{{0,30}}? (?:was|were)|,) an? {_SPAN}"
    r" (?:affair|event|exercise|business)\b",
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
    rf"{_MEETING}[^.;:]{{0,60}}? (?:wrapped up|ended|closed|concluded|finished"
    rf"|(?:came|drew) to (?:an|its|their|a) (?:end|close))\b[^.;:]{{0,40}}?,? after"
    rf" {_SPAN}(?=[.,;]| with\b|$)",
    (" after ",),
)
# "It took two days to go through everything that divides the two."
TOOK = Anchored(
    rf"\bit took (?:them |the (?:two )?(?:sides|delegations|teams) )?{_SPAN}(?: in [\w ]{{3,20}})?"
    r" to (?:go|get|work"
    r"|talk|plough|plow|wade) (?:through|over) (?:everything|all|it all|what divides"
    r"|their differences|the (?:whole )?(?:agenda|list|differences|topics|points|issues))\b",
    ("it took ",),
)
# "It took two days to complete the round."
_TOOK_TO_END = Anchored(
    rf"\bit took (?:only |just )?{_SPAN} to (?:complete|finish|conclude|hold|wrap up)"
    rf" (?:the |this |their )?(?:[\w-]+ ){{0,2}}?{_MEETING}",
    ("it took ",),
)
MET = Anchored(
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
_SPENT_THERE = Anchored(
    rf"{_MEETING}[^.;:]{{0,30}}? (?:spent|passed) {_SPAN} (?:in|at)\b",
    ("spent ", "passed "),
)
SPENT_ON = Anchored(
    rf"\b(?:spent|passed) {_SPAN} (?:on|in|at) (?:the |this |their )?(?:[\w-]+ ){{0,2}}?{_MEETING}",
    ("spent ", "passed "),
)
# "Taiwan came up on the third day of the talks": they had as many days, or more.
_NUMBERED = r"\d+(?:st|nd|rd|th)|[a-z]+(?:teenth|tieth)"
NTH_DAY = Anchored(
    r"\bthe (?P<day>second|third|fourth|fifth|sixth|seventh)"
    rf"(?: day|(?P<last>,? and (?:(?:final|closing) day|{A_DATE}))) of"
    rf" (?:(?:the|these|those|this|their)(?: (?:{_NUMBERED}|latest|annual|policy|defen[cs]e"
    rf"|military|bilateral|round of the))* )?{_MEETING}",
    (" of ",),
)
# A visit is told in days as well: "a three-day state visit".
DAYS_OF_VISIT = Anchored(
    rf"(?P<span>{A_LENGTH}) (?:(?P<sort>state|official|working|return) )?visit\b(?! by )",
    ("visit",),
)
# "was in Taipei for 19 hours", "flew out 19 hours after touching down": how long a stay was.
STAYS = (
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
        rf"|flew (?:out|off|on))\b[^.;:,]{{0,50}}? after (?:only |just )?{_SPAN}(?! of\b| later\b)",
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
# "The duration of the round was two days", "the talks were two days long"
_LONG = (
    Anchored(
        rf"\b(?:duration|length) of (?:the |its )?[^.;:,]{{0,40}}?{_MEETING} (?:was|were) {_SPAN}",
        ("duration", "length"),
    ),
    Anchored(
        rf"{_MEETING}(?:[^.;:]{{0,30}}? (?:was|were)|[^.;:]{{0,60}}?,) {_SPAN} long\b", (" long",)
    ),
    Anchored(
        rf"^\W*at {_SPAN}, (?:the|their|this) (?:[\w-]+ ){{0,2}}?{_MEETING}[^.;:,]{{0,60}}? was\b",
        ("at ",),
    ),
)
# "100 minutes were enough", "the two needed 100 minutes", "it was over in 100 minutes"
NEEDED = (
    Anchored(
        rf"^\W*{_SPAN} (?:were|was) (?:enough|all (?:it|they|the two))\b", ("enough", " all ")
    ),
    Anchored(
        rf"\bneeded (?:only |just |some |about )?{_SPAN}(?! (?:more|later|to)\b)", ("needed ",)
    ),
    Anchored(
        rf"\b(?:was|were) (?:done|over|finished|through) (?:after|in|within) {_SPAN}(?=[.,;]|$)",
        (" done ", " over ", " finished ", " through "),
    ),
    Anchored(rf"^\W*{_SPAN} with [^.;:,]{{1,60}}? (?:left|gave|were|was|had)\b", (" with ",)),
    Anchored(rf"^\W*it took (?:only |just )?{_SPAN}(?=[:;])", ("it took ",)),
)
# "It lasted two days", of the talks that the sentence before is about.
IT_LASTED = Anchored(
    r"^\W*(?:it|they|this) (?:only |just )?(?:(?:lasted|took|ran|went on|continued|stretched)"
    rf"(?: for| over| across)? {_SPAN}(?=\W*$|,| and\b)|was an? (?P<affair>{A_LENGTH})"
    r" (?:affair|event)\b"
    rf"|(?:closed|ended|concluded|wrapped up|finished)(?: [^.;:,]{{1,30}})?"
    rf" after (?P<days>{A_LENGTH})"
    r"(?=\W*$|,| and\b))",
    (
        "lasted",
        "took",
        "ran",
        "went on",
        "continued",
        "stretched",
        "affair",
        "event",
        "closed",
        "ended",
        "concluded",
        "wrapped up",
        "finished",
    ),
)
# "After two days, the round ended": it is what stands behind.
_AFTER = Anchored(
    rf"\bafter (?:a full )?{_SPAN},?(?: the| this| their)? [^.;:,]{{0,40}}?{_MEETING}"
    r"(?: [\w'-]+){0,2}? (?:wrapped up|ended|closed|concluded|finished|came to an end)\b",
    ("after ",),
)
# "For 100 minutes, give or take, the two presidents sat together."
_FOR = Anchored(
    rf"^[^\w{LENGTH}]*(?:(?:for|over|during) )?(?:a full )?{_SPAN}"
    r"(?:(?! (?:after|before|since|when|ago|later|earlier) )[^;:]){0,200}?"
    r"\b(?:talked|spoke|met|sat|conferred|were|stood|huddled|discussed|exchanged|shared|held"
    r"|conducted|hosted)\b",
    (LENGTH,),
)
# "parted after talks of two days", "a working meeting of three days"
_MEETING_OF = Anchored(
    rf"\b(?:round|talks|meetings?|sessions?|dialogue|consultations?|gathering|{A_SERIES}) of"
    rf" {_SPAN}",
    (" of ",),
)
MEETINGS = (
    _QUALIFYING, _EVENT, OF_TALKS, _MEETING_OF, _LASTED, _WAS, _ENDED, _CLOSED, TOOK, MET,
    _TOGETHER, _HAD, _SPENT, _SPENT_THERE, SPENT_ON, _TOOK_TO_END, *_LONG, *NEEDED, _AFTER,
    IT_LASTED, _FOR,
)  # fmt: skip
# "The two-day round", and "for two days" at the head of a sentence.
HYPHENED = {_QUALIFYING: True, _FOR: False}

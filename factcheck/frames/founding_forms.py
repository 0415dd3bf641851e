"""The ways to say since when a series has been held: "since 2005", "founded in", "dates from"."""

from dataclasses import dataclass

from factcheck.frames.passage import A_DATE, A_SERIES, A_SHIFT, SERIES, SHIFT
from factcheck.patterns import Anchored

NOUNS = (
    rf"(?:{A_SERIES}|talks|dialogues?|dialogs?|forum|mechanism|series|meetings|consultations"
    r"|channel|exchanges?|discussions|format|track|process|consultation)"
)
# What a series may rest on and be called by: "the accord dates from 1998".
PACTS = r"(?:agreement|pact|accord)"
# What stands between a series and what is said of it: "(DPCT)", "between the two", "of rank".
ASIDE = (
    r"(?: (?:mechanism|channel|framework|series|process|format|forum))?"
    r"(?: \([^)]*\))?(?: between [\w.,' -]{1,60}?| with [\w.' -]{1,30}?"
    r"| of (?:[\w-]+ ){0,3}(?:rank|level|standing|kind|sort)"
    r"| (?:under|of) (?:that|this|the same) (?:name|title|label))?"
)
_ADJECTIVES = r"(?:[\w.'-]+ ){0,5}?"
_APPOSED = rf"{A_SERIES},? (?:itself |also )?an? (?:[\w.'-]+ ){{0,4}}?[a-z]+{ASIDE}"
_SUBJECT = (
    rf"(?:(?P<name>{_APPOSED}|{A_SERIES}{ASIDE})|(?P<noun>\b{NOUNS}{ASIDE})"
    rf"|(?P<accord>\b{PACTS}\b)"
    r"|(?P<pronoun>\b(?:it|they|these|those|both)))"
)
_WHICH = r"(?:,? (?:which|that),?)"
_BACK = r"(?: all the way| as far)?(?: back)?"
_WHEN = (
    rf"(?:(?:about|around|the|year|back|early|late|mid)[ -])"
    rf"{{0,3}}(?P<date>{A_DATE})"
)
_IN = r"(?: in| as (?:long ago|early|far back) as)"
# "Founded twenty years ago", "is twenty years old", "the twenty-year-old talks".
_AGO = rf" (?:some |about |nearly )?(?P<date>{A_SHIFT})"
_OLD = r"(?P<years>[a-z]+(?:-[a-z]+)?|\d{1,2}) years old\b"
MADE = (
    r"(?:founded|established|inaugurated|set up|set in motion|created|instituted|introduced"
    r"|initiated|conceived|brought into being|born)"
)
_BEGUN = r"(?:launched|started|begun|first (?:held|convened|launched|opened))"
AGREED = r"(?:concluded|signed|reached|struck|agreed|sealed)"
# "The format, designed to be annual, was introduced in 2005."
_BETWEEN = r"(?:, [^,;.:]{1,60},|,)?"
GOING_BACK = (
    rf"(?:date[sd]?{_BACK} (?:from|to)"
    rf"|(?:goes|go|went|reach(?:es)?|stretch(?:es)?){_BACK} to"
    rf"|traces? (?:(?:its|their) (?:origins?|roots|beginnings) )?{_BACK} ?to|came into being in"
    r"|exist(?:s|ed)? since)"
)
GOES_BACK = (
    rf"(?:dating{_BACK} (?:from|to)|(?:going|reaching|stretching){_BACK} to"
    rf"|traced{_BACK} to|in existence since|in being since"
    r"|existing since|open since|in (?:operation|use|place|force|effect) since)"
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
_VERY_FIRST = r"(?:very )?first "
_REGULAR = (
    r"(?:,? (?:annually|yearly|regularly|periodically|on and off|off and on|more or less"
    r"|(?:nearly |almost )?every year|each year|once a year|every year or so)){0,2}"
)
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|(?!first)[a-z]+(?:th|ond|ird))"


_NO_MEETING = (
    r"(?! (?:\([^)]*\) )?(?:\w+ )?(?:working|meetings?|talks|sessions?|plenary|flag|groups?|rounds?"
    r"|consultations?|dialogue))"
)
_OF_YEAR = rf" of {_WHEN}"


@dataclass(frozen=True, slots=True)
class Form:
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
        GOES_BACK,
        ("dating", "going ", "reaching", "stretching", "traced", " since"),
    ),
    (
        GOING_BACK,
        ("date", " goes ", " go ", " went ", " reach", " stretch", " trace", " came into", "exist"),
    ),
    (
        MADE,
        (
            "founded", "established", "inaugurated", "set up", "set in", "created", "instituted",
            "introduced", "initiated", "conceived", "brought", "born",
        ),
    ),
    (_BEGUN, ("launched", "started", "begun", "first ")),
    (AGREED, ("concluded", "signed", "reached", "struck", "agreed", "sealed")),
    (
        _BIRTH,
        (
            "start", "founding", "foundation", "inception", "creation", "launch", "beginning",
            "birth", "establishment", "inauguration", "origin", "conclusion", "signing",
        ),
    ),
    ("(?:began|started", ("began", "started", "begun")),
    ("begins?|starts?", ("begin", "start", "began", "launched")),
    (r"\bit was ", ("it was ",)),
    ("(?:first (?:met", ("first ",)),
    (_VERY_FIRST, ("first ",)),
    (r"\b(?:dat(?:e|", ("dat", "trac")),
    (rf"an? (?P<accord>{PACTS})", ("agreement", "pact", "accord")),
    ("|dating", ("dating", "going ")),
    (_NO_MEETING, (SERIES,)),
    (_OF_YEAR, (" of ",)),
)  # fmt: skip


def _anchors_of(words: str) -> tuple[str, ...]:
    if "since " in words:
        return ("since ",)
    if _OLD in words:
        return (" years old",)
    if _AGO in words:
        return (SHIFT,)
    return tuple(anchor for part, anchors in _ANCHORS if part in words for anchor in anchors)


def _forms(**sorts: tuple[str, ...]) -> tuple[Form, ...]:
    """Return the forms of each sort; a sort's name joins what is true of it by "_"."""
    return tuple(
        Form(
            Anchored(words, _anchors_of(words)),
            *(trait in sort for trait in ("near", "loose", "counting", "pact")),
        )
        for sort, patterns in sorts.items()
        for words in patterns
    )


_IS = r"(?:was|were|had been|has been)"
_THEM = rf"(?:the |these )?{_ADJECTIVES}{NOUNS}"
_THE = rf"(?:the|these|this) {_ADJECTIVES}{NOUNS}(?!')"
_BY = (
    r"(?: by (?:the )?(?:[\w.'-]+ ){0,4}?(?:ministries|militaries|sides|countries|governments"
    r"|departments|powers|states|china))?"
)
_SINCE = rf"{_BY}{_REGULAR},? (?:ever )?since {_WHEN}"
FORMS = _forms(
    # "the talks, founded in 2005", "which go back to 2005", "founded in 2005, the talks"
    near=(
        rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {MADE}{_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT}(?:{_WHICH} {GOING_BACK}|,? {GOES_BACK}) {_WHEN}",
        rf"{_SUBJECT}{_WHICH} {_ONGOING}{_SINCE}",
        rf"{NOUNS},? (?:held|running|ongoing|around|in place){_SINCE}",
        (
            rf"^\W*(?:{MADE}{_IN}|dating{_BACK} (?:from|to)|going{_BACK} to) {_WHEN}"
            rf"(?: and [^,.;:]{{1,50}})?, (?:{_THE}|(?P<pronoun>(?:it|they)\b))"
        ),
        rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {MADE}{_AGO}",
        (
            rf"^\W*(?:{MADE}|{_BEGUN}){_AGO},(?: (?:when|as|after) [^,.;:]{{1,60}},)?"
            rf" {_THE} ha(?:s|ve)\b"
        ),
        rf"^\W*an? (?P<accord>{PACTS})(?: dating)? from {_WHEN}, it\b",
        # "the talks date from 2005, the agreement from 1998"
        (
            rf" (?:{GOING_BACK}|{GOES_BACK}) (?:only )?{A_DATE}(?:,|;|,? and|,? but)"
            rf" (?:the )?(?P<name>{A_SERIES}{ASIDE}),? (?:only )?(?:from|to) {_WHEN}"
        ),
    ),
    near_loose=(
        rf"{_SUBJECT}{_WHICH} (?:began|started){_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {_BEGUN}{_BACK}{_IN} {_WHEN}",
        rf"^\W*{_BEGUN}{_IN} {_WHEN}, (?:{_THE}|(?P<pronoun>(?:it|they)\b))",
    ),
    near_pact=(
        rf"{_SUBJECT}(?:{_WHICH} {_IS})?,? {AGREED}{_BACK}{_IN} {_WHEN}",
        # "the 1998 agreement", "under the agreement of 1998"; a meeting under it is another's
        rf"\b(?:the|their|a|an) {_WHEN} (?P<name>{A_SERIES}){_NO_MEETING}",
        rf"(?P<name>{A_SERIES}){_OF_YEAR}",
        rf"\b(?:the|their|this|that) (?:[\w-]+ )?(?P<accord>{PACTS}){_OF_YEAR}",
    ),
    # "the talks were founded in 2005", "have been held since 2005", "the birth of the talks in"
    said=(
        rf"{_SUBJECT}{_BETWEEN} {_IS} (?:first )?{MADE}{_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT}{_BETWEEN} {_IS} (?:first )?{MADE}{_AGO}",
        rf"{_SUBJECT} (?:itself |themselves )?(?:is|are) (?:now |already )?{_OLD}",
        (
            rf"\bit was (?:only |back )?in {_WHEN} that (?:the |these )?"
            rf"(?P<name>{A_SERIES}{ASIDE}) (?:began|started|came into being|{_IS} {MADE})"
        ),
        # "the two sides set up the talks in 2005", "the first talks took place in 2005"
        rf"\b{MADE} (?:the |their )?(?P<name>{A_SERIES}{ASIDE}){_BACK}{_IN} {_WHEN}",
        (
            rf"\b(?:the|their) {_VERY_FIRST}(?P<name>{A_SERIES}) (?:was |were |had been )?(?:held"
            rf"|convened|took place|taken place|met){_BACK}{_IN} {_WHEN}"
        ),
        (
            rf"\b(?:the|their|its) {_VERY_FIRST}(?:round|session|edition|meeting) of"
            rf" (?:the |these )?{_SUBJECT} (?:(?:{_IS} )?(?:held|convened|staged)|took place"
            rf"|had taken place|{_IS}){_IN} {_WHEN}"
        ),
        rf"{_SUBJECT} (?:first (?:met|took place|convened|sat)|was first held){_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT}{_BETWEEN} (?:itself |themselves )?{GOING_BACK} {_WHEN}",
        rf"{_SUBJECT}{_BETWEEN} {_ONGOING}{_SINCE}",
        (
            r"\b(?:have|has|had) (?:been )?(?:held|holding|had|run|running|kept up) (?:such|these)"
            r" (?:[\w-]+ ){0,2}?(?:talks|meetings|rounds|consultations|discussions)"
            rf"(?:, (?:under|in) [^,;.:]{{1,60}},)?{_SINCE}"
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
        # "the two ministries have been running the talks since 2005"
        (
            r"\b(?:have|has|had) been (?:holding|running|conducting|staging|convening)"
            rf" (?:the |their |these |such )?(?:(?:annual|yearly|regular|bilateral) )?"
            rf"(?P<name>{A_SERIES}){_SINCE}"
        ),
        rf"\bsince {_WHEN},? {_THEM} {_ONGOING}{_REGULAR}(?=[.,;])",
        (
            rf"\bsince {_WHEN},? [^.,;:]{{0,60}}?\b(?:have|has) (?:been )?(?:used?|using|met in"
            r"|met through|met under|talked through|kept|run) (?:this|that|the same)"
            r" (?:channel|forum|format|framework|mechanism|dialogue)\b"
        ),
        rf"\bsince (?:(?:its|their|the|the [a-z]+'s?) )?{_BIRTH}{_BACK}{_IN} {_WHEN}",
        (
            rf"\b(?:since|after) (?P<pronoun>(?:its|their)) {_VERY_FIRST}(?:round|session|meeting"
            rf"|sitting)(?: was held)?,? in {_WHEN}"
        ),
        (
            rf"\bsince {_THEM} (?:was|were|began|started)(?: (?:first )?(?:founded|established"
            rf"|launched|held|set up|created|begun))?{_IN} {_WHEN}"
        ),
        rf"{_WHEN} saw the {_BIRTH} of {_THEM}",
        (
            rf"\b{_BIRTH} of {_THEM}{ASIDE}(?: (?:is|are|was|were))?(?: (?:put|placed|dated|set"
            rf"|lies?|falls?|fell|came))?{_BACK} (?:in|at|to|from) {_WHEN}"
        ),
        rf"\b(?:dat(?:e|es|ed|ing)|trac(?:e|es|ed|ing)) {_THEM}{_BACK} (?:to|from) {_WHEN}",
    ),
    loose=(
        rf"{_SUBJECT} {_IS} {_BEGUN}{_BACK}{_IN} {_WHEN}",
        rf"{_SUBJECT} (?:began|started|begun){_BACK}{_IN} {_WHEN}",
        # "2005: The talks begin", an entry of a list
        (
            rf"^\W*(?P<date>{A_DATE}) ?[:\u2014\u2013-] ?(?:the )?(?P<name>{A_SERIES}{ASIDE})"
            rf" (?:begins?|starts?|began|started|(?:is|are) (?:{MADE}|launched|started))\b"
        ),
    ),
    pact=(rf"{_SUBJECT} {_IS} {AGREED}{_BACK}{_IN} {_WHEN}",),
    # "the 12th round since 1997"
    counting=(
        rf"\b{_ORDINAL} (?:round|session|meeting|edition|time)\b[^.,;]{{0,60}}? since {_WHEN}",
    ),
)

"""The words of time as fragments of regular expressions over plain (lower-case) text."""

import re

from factcheck.words import number_value

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)(?!\w)"
)
FULL_WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\w)"
WEEKDAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|(?:mon|tues|tue|weds|wed|thurs|thur|thu|fri|sat|sun)\b\.?)(?!\w)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%$]|[.,:/]\d)"
YEAR = r"(?:1[0-9]|20|21)\d\d(?![\w%]|[.,:/]\d)"
# "On Jan. 8, 17 months after": a bare number behind a comma that counts what follows is no day.
AND_DAY = (
    r"(?: ?(?:-|--|—|&) ?|,? (?:to|and|or|through|thru|until) (?:the )?"
    r"|, (?=[\w-]+(?:[^\w ]| (?:and|or|to|through|at|in|on|by|with|for|of|this|last|next"
    rf"|{MONTH}|{YEAR})\b|\s*\Z)))"
)
COUNTED = (
    r"(?! (?:or so |more |consecutive |straight )?(?:days|weeks?|months?|years?|hours?|minutes?"
    r"|percent|times|hundred|thousand|million|billion)\b)"
)
# "On Jan. 8 and 9 to the 17th round": an ordinal of what is held is no day.
NO_ROUND = (
    r"(?:(?<![a-z])|(?! (?:rounds?|meetings?|sessions?|talks|dialogues?|editions?|annual|such"
    r"|of its|defen[cs]e|policy|military|bilateral|working|regular|u\.s|us|china|sino|shangri"
    r"|asean)\b))"
)
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    r"|nineteenth|twentieth|twenty[- ]first)"
)
YEAR_SAID = (
    rf"(?:,? (?:of |in )?(?:(?P<year>{YEAR})|'(?P<short_year>\d\d)(?![\w])"
    r"|(?:the )?(?P<year_word>last|this|next|that same|that|same|previous|following) year"
    r"(?!-)\b|the year (?P<year_beside>before|after)(?=[.,;:)\"]|$)))"
)
# How a stretch of a longer time is picked out: "early", "the end of".
PART_OF_STRETCH = (
    r"(?:(?P<stretch>early|mid|late|earlier|later|(?:the )?(?:very )?(?:beginning|start|middle"
    r"|end|close|latter part|latter half|early part|first days|early days) of|beginning of"
    r"|end of|early in|late in|earlier in|later in)[- ](?:the |on )?|(?:pre|post)-)?"
)
DIRECTION = (
    r"(?:this past|this last|this coming|this very|that same|this same|the same|last|past|this"
    r"|next|coming|upcoming|previous|prior|preceding|following|ensuing|subsequent|that|same"
    r"|current)"
)
_SMALL = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen)"
)
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d\d\d){{1,3}}|\d{{1,6}}(?:\.\d{{1,2}})?(?: 1/2|[½¼¾])?"
    rf"|{_TENS}(?:[-\s](?:{_SMALL}))?|{_SMALL}(?: hundred| thousand)?(?: and a half)?"
    r"|half an?|(?:an?|one) dozen|an? hundred|an?)"
)
VAGUE = (
    r"(?:several|an? (?:\w{4,8} )?few|very few|few|many|some|a couple(?: of)?|couple of"
    r"|dozens of|scores of|hundreds of|thousands of|a number of|numerous|countless|recent"
    r"|another few|the first few)"
)
UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|century)"
UNITS = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?"
    r"|years?|decades?|centur(?:y|ies)|yrs?|mins?|hrs?|secs?)(?!\w)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)(?!\w)"
HEDGE = (
    r"(?:(?P<hedge>nearly|almost|about|around|roughly|approximately|some|over|more than|less than"
    r"|fewer than|under|at least|no less than|not less than|at most|up to|no more than"
    r"|not more than|as many as|well over|just over|just under|just about|just short of|just|only"
    r"|exactly|barely|hardly|scarcely|close to|well under|a little over|a little more than) )?"
)

PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI",
    "noon": "MI", "dawn": "MO", "midnight": "NI",
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_UNIT_FORMS = {
    "yr": "year", "min": "minute", "hr": "hour", "sec": "second", "centurie": "century",
}  # fmt: skip
_HEDGES = {
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN",
    "fewer than": "LESS_THAN", "under": "LESS_THAN", "just under": "LESS_THAN",
    "over": "MORE_THAN", "more than": "MORE_THAN", "well over": "MORE_THAN",
    "just over": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE",
    "not less than": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
    "no more than": "EQUAL_OR_LESS", "not more than": "EQUAL_OR_LESS",
    "as many as": "EQUAL_OR_LESS", "about": "APPROX", "around": "APPROX", "roughly": "APPROX",
    "approximately": "APPROX", "some": "APPROX",
    "barely": "APPROX", "hardly": "APPROX", "scarcely": "APPROX", "just about": "APPROX",
    "close to": "LESS_THAN", "just short of": "LESS_THAN", "well under": "LESS_THAN",
    "a little over": "MORE_THAN", "a little more than": "MORE_THAN",
}  # fmt: skip
_DIRECTIONS = {
    **dict.fromkeys(("last", "past", "this past", "this last", "previous", "prior"), -1),
    "preceding": -1,
    **dict.fromkeys(("next", "coming", "upcoming", "this coming"), 1),
    **dict.fromkeys(("following", "ensuing", "subsequent"), 1),
    **dict.fromkeys(("this", "that", "that same", "this same", "this very"), 0),
    **dict.fromkeys(("the same", "same", "current"), 0),
}
_FROM_RUNNING = frozenset(
    ("previous", "prior", "preceding", "following", "ensuing", "subsequent", "that", "that same",
     "the same", "same"),
)  # fmt: skip


def said(found: re.Match[str], name: str) -> str | None:
    """Return what the group called `name` matched, None also where the rule has no such group."""
    return found[name] if name in found.re.groupindex else None


def direction(word: str) -> int:
    """Return -1, 0 or 1 for a word such as "last", "this", "the following"."""
    return _DIRECTIONS[word.removeprefix("the ")]


def is_from_running(word: str) -> bool:
    """Tell whether a direction counts from the narrative's last date ("the following week")."""
    return word.removeprefix("the ") in _FROM_RUNNING


def hedge_mod(words: str | None) -> str | None:
    """Return the TIMEX3 modifier of a hedge such as "nearly" or "at least"."""
    return _HEDGES.get(words) if words else None


def stretch_mod(words: str | None) -> str | None:
    """Return START, MID or END for "early", "the middle of", "late" …."""
    if not words:
        return None
    if words in {"pre", "post"}:
        return "BEFORE" if words == "pre" else "AFTER"
    if "earl" in words or "beginning" in words or "start" in words or "first" in words:
        return "START"
    return "MID" if "mid" in words else "END"


def unit_name(words: str) -> str:
    """Return the singular of a unit: "yrs" gives "year", "centuries" "century"."""
    single = words.rstrip(".").removesuffix("s")
    return _UNIT_FORMS.get(single, single)


def amount(words: str) -> float | None:
    """Return the number said, 2 for "a couple of", None for "several" and the like."""
    if "couple" in words:
        return 2.0
    return number_value(words)


def full_year(short: str) -> int:
    """Return the year of "'22" or "'98": up to '49 in this century, else in the last."""
    two = int(short)
    return 2000 + two if two < 50 else 1900 + two  # noqa: PLR2004 - the usual pivot

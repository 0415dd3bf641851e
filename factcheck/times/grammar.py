"""Second step: find the temporal expressions of a text, each rule near its own triggers."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.times.grammar_clock import CLOCK_RULES, REFERENCE_RULES
from factcheck.times.grammar_dates import DATE_RULES
from factcheck.times.grammar_durations import DURATION_RULES
from factcheck.times.grammar_narrative import NARRATIVE_RULES
from factcheck.times.grammar_numeric import NUMERIC_RULES
from factcheck.times.grammar_periods import PERIOD_RULES
from factcheck.times.grammar_relative import RELATIVE_RULES
from factcheck.times.grammar_weekdays import WEEKDAY_RULES
from factcheck.times.grammar_years import YEAR_RULES
from factcheck.times.mention import Found, Mention, Rule

RULES: tuple[Rule, ...] = (
    *PERIOD_RULES,
    *DATE_RULES,
    *WEEKDAY_RULES,
    *YEAR_RULES,
    *NUMERIC_RULES,
    *RELATIVE_RULES,
    *NARRATIVE_RULES,
    *CLOCK_RULES,
    *DURATION_RULES,
    *REFERENCE_RULES,
)
"""Every rule; where two find the same words, the earlier rule is believed."""

_BY_TRIGGERS = tuple(
    (triggers, tuple((at, rule) for at, rule in enumerate(RULES) if rule.triggers == triggers))
    for triggers in dict.fromkeys(rule.triggers for rule in RULES)
)
# How far from its trigger the words of one expression reach.
_REACH = 56
# What must stand in a text for a rule to have anything to find, by the letter rules name it by.
_TRIGGERS = {
    "m": r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)",
    "w": r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "u": r"(?:seconds?|minutes?|hours?|days?|nights?|week(?:end)?s?|fortnights?|months?|quarters?"
    r"|years?|decades?|centur(?:y|ies)|yrs?|hrs?|mins?|secs?|half|spring|summer|autumn|fall|winter"
    r"|(?:day|week|month|year|hour|night|decade)long)",
    "p": r"(?:mid|after)?(?:morning|noon|evening|night|midnight|midday|day)",
    "r": r"(?:to(?:day|night|morrow)|yesterday|now(?:adays)?|current(?:ly)?|present(?:ly)?"
    r"|recent(?:ly)?|lately|soon|future|past|moment|time|term|someday|long|course|some|(?:short|long)-term)",
    "s": r"(?:every|each|daily|weekly|monthly|quarterly|yearly|annually|nightly|hourly)",
    "h": r"(?:christmas|xmas|boxing|new|valentine|st\.|april|independence|fourth|halloween|veterans"
    r"|armistice|juneteenth|martin|president|memorial|labor|columbus|thanksgiving|election|good"
    r"|easter|palm|ash|mother|father)",
    "y": r"(?:1[0-9]|20|21)\d\d|fy|fiscal",
    "e": r"(?:(?:1[5-9]|20)\d0|[2-9]0)'?s|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies",
    "n": r"\d{1,4}[-/.]\d{1,2}[-/.]|\d{4}-\d\d|9/11",
    "c": r"\d{1,2}(?:[:.]\d\d)? ?[ap]\.? ?m|\d{1,2}[:.]\d\d|\d{4} ?(?:h|utc|gmt|est|edt|local|z)"
    r"|o'clock",
    "q": r"q[1-4]|[1-4]q",
    "a": r"'\d\d",
    "d": r"\d{1,2}(?:st|nd|rd|th)",
}
_BLANK = re.compile(r"\[[^\]]*\]| (\?)?")


def find_mentions(plain: str, written: str) -> list[Mention]:
    """Return the temporal expressions of `plain` in reading order, none overlapping another."""
    hits = _hits(plain)
    proposals = [
        proposal
        for triggers, rules in _BY_TRIGGERS
        if (near := _stretches(hits, triggers, len(plain)))
        for order, rule in rules
        if rule.may_match(plain)
        for start, end in near
        for found in _compiled(rule.pattern).finditer(plain, start, end)
        if (proposal := _proposal(rule.read(found, written), order))
    ]
    return _longest_first(proposals)


Proposal = tuple[int, int, int, Found]
"""Where mentions start, minus where they end, the order of their rule, and the mentions."""


def _proposal(mentions: Found, order: int) -> Proposal | None:
    return (mentions[0].start, -mentions[-1].end, order, mentions) if mentions else None


def _longest_first(proposals: list[Proposal]) -> list[Mention]:
    proposals.sort(key=lambda proposal: proposal[:3])
    kept: list[Mention] = []
    reached = 0
    for start, negative_end, _, mentions in proposals:
        if start >= reached:
            kept.extend(mentions)
            reached = -negative_end
    return kept


def _hits(plain: str) -> dict[str, list[tuple[int, int]]]:
    """Return where the triggers of each kind stand."""
    hits: dict[str, list[tuple[int, int]]] = {}
    for found in _trigger_pattern().finditer(plain):
        hits.setdefault(found.lastgroup or "", []).append(found.span())
    return hits


def _stretches(
    hits: Mapping[str, Sequence[tuple[int, int]]], triggers: str, size: int
) -> list[tuple[int, int]]:
    """Return the stretches of a text of `size` letters that are near one of the triggers."""
    stretches: list[tuple[int, int]] = []
    for start, end in sorted([hit for kind in triggers if kind in hits for hit in hits[kind]]):
        first, last = max(start - _REACH, 0), min(end + _REACH, size)
        if stretches and first <= stretches[-1][1]:
            stretches[-1] = stretches[-1][0], last
        else:
            stretches.append((first, last))
    return stretches


@cache
def _trigger_pattern() -> re.Pattern[str]:
    # "april" and "may" open holidays too; both letters share their words.
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in _TRIGGERS.items())
    return re.compile(rf"(?<![a-z0-9])(?:{kinds})(?![a-z])")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_spaced(pattern))


def _spaced(pattern: str) -> str:
    """Let a blank in a pattern stand for one to three blanks, outside character classes."""

    def widen(blank: re.Match[str]) -> str:
        if blank[0].startswith("["):
            return blank[0]
        return " {0,3}" if blank[1] else " {1,3}"

    return _BLANK.sub(widen, pattern)

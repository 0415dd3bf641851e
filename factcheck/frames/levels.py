"""Tell rounds of a series from what takes in more: "first round", "first military talks"."""

import re

from factcheck.frames.passage import SERIES
from factcheck.patterns import Late

MEETING = Late(
    rf"{SERIES}|\b(?:met|meet\w*|held|talk\w*|s[ai]t|spoken?|gather\w*|conven\w*|room|rounds?"
    r"|sessions?|conferred|consult\w*|discussions?|dialogue|exchanged a word"
    r"|seen (?:each other|one another))\b"
)
_EXACT = frozenset(
    {
        ",", "-", "a", "and", "any", "both", "by", "coordination", "defence", "defense", "dialogue",
        "edition", "everyone", "face", "face-to-face", "for", "held", "in", "in-person", "it",
        "its", "kind", "meeting", "meetings", "of", "one", "or", "otherwise", "person", "policy",
        "room", "round", "rounds", "session", "sessions", "sides", "such", "talks", "the", "their",
        "this", "time", "to", "video", "virtual", "with",
    }
)  # fmt: skip
_EXACT_NOUNS = Late(
    rf"{SERIES}|\b(?:round|session|edition|kind|series)\b"
    r"|\bsuch(?= (?:round|session|meeting|talks|time)\b|\W*$)"
)
_OTHER_LEVEL = Late(
    r"\b(?:high|higher|senior|top|minister|ministers|chiefs?|leaders?|presidents?|president"
    r"|secretary"
    r"|secretaries|commanders?|visit|trip|call|phone|conversation|summit|general|generals|officers?"
    r"|visitor|speaker|nuclear|maritime|theat(?:er|re)|delegation|official to|woman"
    r"|day|sign|step|contact|time a|exchange|port|advis[eo]r|envoy|ambassador"
    r"|for an? (?:u\.s\.|american|chinese))(?!\w)"
)
# A place or the like narrows what is called the first; the form of a meeting is read apart.
_FORM_WORDS = re.compile(
    r"in[- ]person|in (?:one|the same) room|in any form|with everyone|by (?:secure )?video(?:"
    r" link| call)?"
    r"|via (?:video|zoom)|between the two (?:sides|militaries|countries|powers|governments"
    r"|ministries)|(?:in|of) (?:the|this|that) series|to (?:be held|take place)"
)
_NARROWED = Late(r"\b(?:in|at|on|under|by|between|hosted|led|outside|from|with|over|to)\b")


def level_of(phrase: str) -> str:
    """Tell rounds of the dialogue from words that take in more, or something else."""
    if _OTHER_LEVEL.search(phrase) and not re.search(SERIES, phrase):
        return "other"
    if _NARROWED.search(_FORM_WORDS.sub("", phrase)):
        return "other"
    words = re.findall(rf"{SERIES}+|[\w'-]+|,", phrase)
    if _EXACT_NOUNS.search(phrase) and "military" not in phrase:
        return "series"
    if not words or all(word in _EXACT for word in words):
        generic = {"talks", "meeting", "meetings", "time", "dialogue"} & set(words)
        return "open" if generic else "series"
    return "open" if MEETING.search(phrase) else "other"

"""Tell between whom a contact was the first: two people, or all who hold their offices."""

import re

from factcheck.patterns import Late

PAIR, MET, OFFICE, SUCH = "pair", "met", "office", "such"
"""The same two people, or only what brought them face to face; the holders of their offices; the
same, if a contact is what is told."""
# A narrower office stands before the words that leave it open.
_OFFICES = (
    (
        "ministers",
        Late(
            r"\b(?:defen[cs]e (?:chiefs?|ministers?|secretar(?:y|ies)|heads?)|ministers"
            r"|pentagon (?:chief|head))\b"
        ),
    ),
    (
        "generals",
        Late(
            r"\b(?:joint chiefs|(?:top|senior)[- ](?:ranking )?(?:uniformed|generals?"
            r"|(?:military )?officers?)"
            r"|highest[- ]ranking|uniformed|generals)\b"
        ),
    ),
    ("commanders", Late(r"\b(?:theat(?:er|re)|indo-pacific) command\b|\bcommanders\b")),
    (
        OFFICE,
        Late(
            r"\bsuch (?:calls?|contacts?|conversations?|exchanges?|communications?)\b"
            r"|\b(?:top|senior|high(?:est)?[- ]level|military) (?:\w+ )?(?:chiefs|leaders"
            r"|officials)\b|\bat (?:that|this|their|the same) level\b"
        ),
    ),
    (SUCH, Late(r"\bsuch\b")),
    (PAIR, Late(r"\b(?:presidents|leaders|heads of state)\b")),
)
_KIND = Late(
    r"\b(?:talks?|calls?|meetings?|conversations?|contacts?|exchanges?|encounters?"
    r"|communications?|sit-down|time)\b"
)
# Whatever else is said of a contact narrows what it is the first of.
_PLAIN = frozenset(
    """
    a all an the two both their his countries country nations sides militaries military powers of
    between by for with and or us u.s. s ' american chinese china united states pentagon known
    such direct substantive formal official bilateral high-level highest-level military-to-military
    in-person face-to-face in person phone telephone video virtual by-phone
    talk talks call calls meeting meetings conversation conversations contact contacts exchange
    exchanges encounter encounters communication communications sit-down time
    defense defence chief chiefs minister ministers secretary secretaries head heads top senior
    general generals officer officers official officials uniformed ranking top-ranking
    highest-ranking leaders presidents state chairman joint staff commander commanders theater
    theatre command indo-pacific counterpart counterparts men one at that this same level
    """.split()
)
_WORD = re.compile(r"[\w.'\u2019-]+|[^\s\w]")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_OWN = Late(r"\b(?:their|(?:the )?(?:pair|two(?: \w+)?|men|presidents|leaders)['\u2019]s?) $")
_CONTACT = Late(r"\b(?:encounter|contact|call|conversation|exchange)s?\b")
# "The call was the first between the top officers": its subject tells what it was.
_IS = Late(
    r"\b(?:talks?|call|meeting|conversation|contact|exchange|encounter)\b[^;:]{0,90}"
    r" (?:was|were|is|are|marked|being) the $"
)
# "Their first call, and the first direct one between defense chiefs": a call too.
_ONE = re.compile(r" (?:[\w-]+ ){0,2}one\b")
_BETWEEN = Late(r"^ (?:ever )?(?:between|of) ")
_THE_TWO = Late(r"\bthe two(?: men)?$")


def between_whom(phrase: str, before: str) -> str | None:
    """Return whose first contact the words between "first" and its date tell, None for others.

    `before` is what stands before "first". "ministers", "generals" and "commanders" are the
    holders of those offices, whoever held them; presidents are the two who met.
    """
    words = [_POSSESSIVE.sub("", word) for word in _WORD.findall(phrase)]
    if any(word and word not in _PLAIN for word in words):
        return None
    told = _ONE.match(phrase) is not None and _KIND.search(before) is not None
    if not (told or _KIND.search(phrase)) and not (_IS.search(before) and _BETWEEN.match(phrase)):
        return None
    if _OWN.search(before) or _THE_TWO.search(phrase):
        return PAIR
    return next((name for name, pattern in _OFFICES if pattern.search(phrase)), None)


def of_people(between: str | None, phrase: str) -> bool:
    """Tell "their first encounter" and "the chiefs' first talks" from "their first round"."""
    if between == PAIR:
        return _CONTACT.search(phrase) is not None
    return between not in {None, SUCH}

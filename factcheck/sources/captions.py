r"""Reading a source, aside: which paragraphs are photo captions, told by their wording and place.

The curly quotes and the en dash are written \u2018, \u2019 and \u2013 in patterns.
"""

import re

from factcheck.patterns import Late
from factcheck.sources.days import DAY, MONTH, WEEKDAY, YEAR

LONGEST = 600
_LONGEST_UNCREDITED = 300
_LONGEST_VERBLESS = 140
_MOST_SENTENCES_BEFORE_CREDIT = 3

_PICTURE = (
    r"(?:photo(?:graph)?s?|images?|pictures?|views?|snapshots?|screengrabs?|screenshots?|stills?"
    r"|(?:frame|video)\s+grabs?|handouts?|footage|combination|illustration|portrait)"
)
# One of these is in every caption that is known by its words: most paragraphs are let go here.
_HINTS = (
    "photo", "image", "pictur", "getty", "afp", "reuters", "view", "caption", "virin", "handout",
    "screen", "still", "grab", "courtesy", "credit", "footage", "combination", "illustration",
    "portrait", "snapshot", "seen here", "shown here", "from left", "file -", "file \u2013",
    "file \u2014", "(ap",
)  # fmt: skip
_LABEL = Late(
    r"[\W_]{0,3}(?:(?:(?:main |cover |top |file )?(?:photo|picture|image)|cover|video|caption"
    r"|photo caption|pictured|(?:photo )?credit|photograph|illustration)\s*:"
    r"|FILE(?:\s+PHOTO)?\s*[-\u2013\u2014:])",
    re.IGNORECASE,
)
_CREDIT = Late(
    r"\((?:[^()]{0,60}\s)?(?:photos?|images?|pictures?|photographs?|illustration|credit|courtesy)\b"
    r"(?:\s+by\b|\s*:|[^()]{0,20}/)"
    r"|\((?:AP|AFP|EPA|Reuters|Getty|DoD|DVIDS|Xinhua|Kyodo)\b[^()]{0,60}(?:photo|image|/)"
    r"[^()]{0,80}\)"
    r"|/\s?AFP\b|\bAFP via\b|\bvia (?:Getty|AP|Reuters|AFP|EPA)\b|\bGetty Images\b|\bAP Photo/"
    r"|(?:^|[.)”\"]\s{0,3})(?:photo|photograph|image|picture)s? (?:by|courtesy(?: of)?) "
    r"(?-i:[A-Z])[^.]{2,60}\W*$"
    r"|\bVIRIN\b|REUTERS/[A-Z]|\bHandout/"
    r"|\bfile (?:photo(?:graph)?|picture|image|footage)\b\W{0,3}$",
    re.IGNORECASE,
)
_DATED = rf"(?:{WEEKDAY},?\s+)?(?:{DAY}|{MONTH},?\s+{YEAR}|{YEAR}),?"
_SUBJECT = Late(
    rf"(?:In\s+)?(?:An?|The|This|These|In|Two)\s+(?:[\w\u2019'\"“”-]+\s+|{_DATED}\s+){{0,5}}?"
    rf"{_PICTURE}\b(?:[^.]{{0,120}}?\b)"
    r"(?:shows?|showing|depicts?|captures?|features?|taken|released|provided|made|filed)\b",
    re.IGNORECASE,
)
_IN_PICTURE = Late(
    rf"In\s+(?:this|an?)\s+(?:[\w\u2019'-]+\s+|{_DATED}\s+){{0,5}}?{_PICTURE}\b", re.IGNORECASE
)
_PICTURED = Late(
    r"\b(?:pictured|photographed|seen here|shown here|from left)\b"
    r"|\b(?:file|archive|archival|undated|handout|courtesy) (?:photo(?:graph)?|picture|image)\b",
    re.IGNORECASE,
)
_SPOKEN = Late(
    r"\b(?:said|says|told|according|announced|added|stated|reported)\b|[”\"]", re.IGNORECASE
)
_ENDS_IN_DAY = re.compile(
    rf"[,(]\s*(?:in\s+|on\s+)?(?:{WEEKDAY},?\s+)?(?:{DAY}|{MONTH},?\s+{YEAR})\)?\.?$"
)
_VERB = Late(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|should|do|does|did"
    r"|said|says|met|held|began|begin|led|leads|meets?|hosts?|holds?|opens?|ends?|won|took|went"
    r"|came|gave|made|sent|fell|returns?|resumes?|visits?|calls?|cancels?|spoke|speaks?|\w{2,}ed)\b",
    re.IGNORECASE,
)
_NEXT_SENTENCE = Late(r"[a-z)\]”\"]{2}[.!?]\s+[“\"'A-Z]")


def is_caption(text: str, *, opening: bool, titled: bool) -> bool:
    """Tell whether a paragraph describes a picture.

    `opening` is true before the first body paragraph; `titled` once a headline was read.
    A credit or a label settles it anywhere. Without one, only a short paragraph that no one
    speaks in can be a caption: "pictured" in the middle of a story is a word like others.
    """
    if len(text) > LONGEST:
        return False
    if opening and (titled or text.endswith(".")) and _verbless(text):
        return True
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return False
    if _LABEL.match(text) or _credited(text):
        return True
    return _alone(text, opening=opening) and bool(
        _SUBJECT.match(text) or _IN_PICTURE.match(text) or _PICTURED.search(_first_sentence(text))
    )


def _first_sentence(text: str) -> str:
    found = _NEXT_SENTENCE.search(text)
    return text[: found.start()] if found else text


def _credited(text: str) -> bool:
    """Tell whether a credit stands where credits do: after a sentence or two, not in a story."""
    found = _CREDIT.search(text)
    if found is None:
        return False
    return len(_NEXT_SENTENCE.findall(text[: found.start()])) <= _MOST_SENTENCES_BEFORE_CREDIT


def _alone(text: str, *, opening: bool) -> bool:
    if len(text) > _LONGEST_UNCREDITED or _SPOKEN.search(text):
        return False
    return len(_NEXT_SENTENCE.findall(text)) <= (1 if opening else 0)


def _verbless(text: str) -> bool:
    if len(text) > _LONGEST_VERBLESS or not _ENDS_IN_DAY.search(text):
        return False
    return not _VERB.search(text)

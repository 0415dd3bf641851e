"""Reading a source, aside: which paragraphs are photo captions, told by their wording and place."""

import re

from factcheck.sources.days import DAY, MONTH, WEEKDAY, YEAR

LONGEST = 600
_LONGEST_UNCREDITED = 300
_LONGEST_VERBLESS = 140

_PICTURE = (
    r"(?:photo(?:graph)?s?|images?|pictures?|views?|snapshots?|screengrabs?|screenshots?|still|stills"
    r"|frame\s+grabs?|video\s+grabs?|handouts?|footage|combination|illustration|portrait)"
)
# A word of any of these must be there, so most paragraphs are let go after one scan.
_HINT = re.compile(
    r"photo|image|pictur|getty|\bAFP\b|\bAP\b|reuters|EPA|\bview|caption|\bFILE\b|VIRIN|handout"
    r"|screen|\bstill|grab|courtesy|credit|footage|combination|illustration|portrait|snapshot",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"[\W_]{0,3}(?:(?:photo|picture|image|main image|cover|video|file photo|photo caption|caption"
    r"|pictured|top photo|credit|photo credit|photograph|illustration)\s*:|FILE(?:\s+PHOTO)?\s*[-–—:])",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\((?:[^()]{0,60}\s)?(?:photos?|images?|pictures?|photographs?|illustration|credit|courtesy)\b(?:\s+by\b|\s*:|[^()]{0,20}/)"
    r"|\((?:AP|AFP|EPA|Reuters|Getty|DoD|DVIDS|Xinhua|Kyodo)\b[^()]{0,60}(?:photo|image|/)[^()]{0,80}\)"
    r"|/\s?AFP\b|\bAFP via\b|\bvia (?:Getty|AP|Reuters|AFP|EPA)\b|\bGetty Images\b|\bAP Photo/|\bVIRIN\b"
    r"|(?:^|[.)”\"]\s{0,3})(?:photo|photograph|image|picture)s? (?:by|courtesy(?: of)?) (?-i:[A-Z])[^.]{2,60}\W*$"
    r"|REUTERS/[A-Z]|\bHandout/|\bfile (?:photo(?:graph)?|picture|image|footage)\b\W{0,3}$",
    re.IGNORECASE,
)
_DATED = rf"(?:{WEEKDAY},?\s+)?(?:{DAY}|{MONTH},?\s+{YEAR}|{YEAR}),?"
_SHOWS = (
    rf"(?:In\s+)?(?:An?|The|This|These|In|Two)\s+(?:[\w’'\"“”-]+\s+|{_DATED}\s+){{0,5}}?"
    rf"{_PICTURE}\b(?:[^.]{{0,120}}?\b)(?:shows?|showing|depicts?|captures?|features?|taken|released|provided|made|filed)\b"
)
_SUBJECT = re.compile(_SHOWS, re.IGNORECASE)
_IN_PICTURE = re.compile(
    rf"In\s+(?:this|an?)\s+(?:[\w’'-]+\s+|{_DATED}\s+){{0,5}}?{_PICTURE}\b", re.IGNORECASE
)
_PICTURED = re.compile(
    r"\b(?:pictured|photographed|seen here|shown here)\b|\bin an? (?:undated |archive |handout )?file "
    r"(?:photo(?:graph)?|picture|image)|\b(?:file|archive|archival|undated|handout|courtesy) "
    r"(?:photo(?:graph)?|picture|image)\b|\bfrom left\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|according|announced|added|stated|reported)\b|[”\"]", re.IGNORECASE
)
_ENDS_IN_DAY = re.compile(
    rf"[,(]\s*(?:in\s+|on\s+)?(?:{WEEKDAY},?\s+)?(?:{DAY}|{MONTH},?\s+{YEAR})\)?\.?$"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|may|might|can|could|should|do|does|did|said|says"
    r"|met|held|began|begin|led|leads|meets?|hosts?|holds?|opens?|ends?|won|took|went|came|gave|made|sent|fell"
    r"|returns?|resumes?|visits?|calls?|cancels?|spoke|speaks?|\w{2,}ed)\b",
    re.IGNORECASE,
)
_NEXT_SENTENCE = re.compile(r"[a-z)\]”\"]{2}[.!?]\s+[“\"'A-Z]")


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
    if not _HINT.search(text):
        return bool(_PICTURED.search(text)) and _alone(text, opening=opening)
    if _LABEL.match(text) or _credited(text):
        return True
    return _alone(text, opening=opening) and bool(
        _SUBJECT.match(text) or _IN_PICTURE.match(text) or _PICTURED.search(text)
    )


def _credited(text: str) -> bool:
    """Tell whether a credit stands where credits do: in what follows the first sentence or two."""
    found = _CREDIT.search(text)
    return found is not None and len(_NEXT_SENTENCE.findall(text[: found.start()])) <= 3


def _alone(text: str, *, opening: bool) -> bool:
    if len(text) > _LONGEST_UNCREDITED or _SPOKEN.search(text):
        return False
    return len(_NEXT_SENTENCE.findall(text)) <= (1 if opening else 0)


def _verbless(text: str) -> bool:
    if len(text) > _LONGEST_VERBLESS or not _ENDS_IN_DAY.search(text):
        return False
    return not _VERB.search(text)

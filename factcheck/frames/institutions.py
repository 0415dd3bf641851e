"""Find the institutions that an article names: our dialogues, and forums that are none of them."""

import re
from typing import TYPE_CHECKING

from factcheck.pipeline.mentions import DialogueMention
from factcheck.pipeline.tokens import text_of, tokens_of

if TYPE_CHECKING:  # loading spaCy takes longer than checking a short article
    from spacy.tokens import Doc

_HEADS = (
    r"(?:Dialogues?|Forum|Talks|Group|Treaty|Pact|Agreement|Accord|Organi[sz]ation|Alliance"
    r"|Conference|Consultations?|Initiative|Partnership|Mechanism|Association|Meetings?|Exercise)"
)
_NAME = r"[A-Z][\w\u2019-]+(?:[ -](?:and |of |on |for )?[A-Z][\w\u2019-]+)*"
_KNOWN = r"(?:NATO|AUKUS|APEC|ASEAN|ADMM-Plus|SCO|G7|G20|UNCLOS|RIMPAC|the Quad|United Nations)"
_NAMED = re.compile(
    rf"\b(?:{_KNOWN}\b|{_NAME} {_HEADS}\b"
    rf"|(?:(?<=[a-z,] )|(?<=The )){_NAME} (?:{_HEADS.lower()})\b"
    r"|(?i:(?:two|three|four|five|six|seven)-(?:party|way|nation|power) (?:talks|dialogue|forum))"
    r"|(?i:(?:its|their) own (?:[\w-]+ ){0,4}(?:talks|dialogue|forum|ladder|mechanism|series)))"
)
# Names of the sides before a common noun name no institution: "the U.S.-China talks".
_OF_SIDES = re.compile(
    r"(?:(?:The|These|Those|This|Their|Its|Our|Annual|New|More|All|Both|No|US|U\.S\.?|China|Chinese"
    r"|American|America|Sino|Pentagon|Beijing|Washington|PLA|Bilateral|Defen[cs]e|Military|Policy"
    r"|Working|Level|High|Two|Day|to|Live|Round|Regular|Formal|First|Last|Next|Previous)[ -]?)+"
    r"(?i:talks|dialogues?|meetings?|consultations?|agreement|conference|group|initiative|forum"
    r"|mechanism|exercise)"
)


_IS_KNOWN = re.compile(_KNOWN)
_WORD = re.compile(r"[A-Za-z][\w\u2019'-]{3,}")
_HEADLINE = 300  # characters before or behind a name: a longer line is no headline
_MOSTLY = 0.75  # of a headline's longer words are capitalised: "Officials Hold Rare Meeting"


def _in_title_case(text: str, start: int, end: int) -> bool:
    """Tell whether the line around [start, end) has capitals nearly throughout."""
    first = text.rfind("\n", max(start - _HEADLINE, 0), start) + 1
    last = text.find("\n", end, end + _HEADLINE)
    if (first == 0 and start > _HEADLINE) or (last < 0 and len(text) - end > _HEADLINE):
        return False
    words: list[str] = _WORD.findall(text[first : last if last >= 0 else len(text)])
    return sum(word[0].isupper() for word in words) >= _MOSTLY * len(words)


def institutions(doc: "Doc") -> tuple[tuple[int, str | None], ...]:
    """Return where `doc` names an institution, with its dialogue's id, None for another's."""
    text, tokens = text_of(doc), tokens_of(doc)
    dialogues: tuple[DialogueMention, ...] = tuple(doc.user_data["factcheck_dialogues"])
    ours = [(tokens.starts[m.start], tokens.ends[m.end - 1]) for m in dialogues]
    found: list[tuple[int, str | None]] = [
        (first, mention.dialogue) for (first, _), mention in zip(ours, dialogues, strict=True)
    ]
    for name in _NAMED.finditer(text):
        own = any(name.start() < last and first < name.end() for first, last in ours)
        shouted = _in_title_case(text, name.start(), name.end()) and not _IS_KNOWN.match(name[0])
        if not own and not shouted and _OF_SIDES.fullmatch(name[0]) is None:
            found.append((name.start(), None))
    return tuple(sorted(found, key=lambda item: item[0]))

"""Tell a misspelt name of the record from another person's: by its letters and by its part."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract
from spacy.language import Language
from spacy.tokens import Doc

from factcheck.pipeline.mentions import DialogueMention, PersonMention
from factcheck.pipeline.office_words import LADDERS
from factcheck.pipeline.offices import Office, Rank, parse_title, parse_words
from factcheck.pipeline.spans import remember
from factcheck.pipeline.title_words import ENVOYS
from factcheck.pipeline.tokens import Tokens, sentences_of, tokens_of
from factcheck.reference.model import Person, Reference

_NEEDED = 2
_SHORT = 8  # names this short lie close to many others: one slip, and better evidence
_LEADING = frozenset(
    {
        "led", "lead", "leads", "leading", "headed", "heads", "heading", "chaired", "chairing",
        "hosted", "cohosted", "represented"
    }
)  # fmt: skip
_SIDES = {
    "us": "us", "american": "us", "pentagon": "us", "pentagons": "us", "chinese": "china",
    "china": "china", "chinas": "china", "pla": "china", "beijing": "china", "taiwan": "taiwan",
    "taiwanese": "taiwan",
    "japanese": "japan", "korean": "korea", "philippine": "philippines", "russian": "russia",
    "australian": "australia", "british": "britain", "canadian": "canada", "indian": "india",
}  # fmt: skip
_PINYIN = re.compile("zh|q|x")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of writing a person's name, as letters only."""

    person: str
    letters: str


@Language.factory("factcheck_misspellings")
def make_misspellings(nlp: Language, name: str) -> "Misspellings":
    """Return the component; it reads the shipped reference unless it is given another."""
    del nlp, name
    return Misspellings()


class Misspellings:
    """Gives people's ids to names that are theirs but for a slip, in `doc.spans["people"]`."""

    def __init__(self) -> None:
        self._reference: Reference | None = None
        self._forms: tuple[_Form, ...] = ()
        self._letters: tuple[str, ...] = ()
        self._listed: frozenset[str] = frozenset()
        self._partners: dict[str, frozenset[str]] = {}
        self._heads: dict[str, frozenset[str]] = {}

    def bind(self, reference: Reference) -> None:
        """Compare with the people of `reference` from now on."""
        self._reference = reference
        self._forms = tuple(
            _Form(person.id, letters)
            for person in reference.people
            for letters in dict.fromkeys(_written(person))
        )
        self._letters = tuple(form.letters for form in self._forms)
        self._listed = frozenset(
            letters_of(name) for p in reference.people for name in p.misspellings
        )
        self._partners = _partners(reference)
        self._heads = {
            dialogue.id: frozenset(
                ident
                for item in dialogue.rounds
                for head in item.heads.values()
                for ident in head.values
            )
            for dialogue in reference.dialogues
        }

    def __call__(self, doc: Doc) -> Doc:
        """Replace the unknown people of `doc` that are known ones misspelt."""
        if self._reference is None:
            self.bind(Reference.load())
        people: tuple[PersonMention, ...] = doc.user_data["factcheck_people"]
        if any(mention.full and not mention.ids for mention in people):
            scene = _Scene(
                tokens_of(doc), people, doc.user_data["factcheck_dialogues"],
                sentences_of(doc),
            )  # fmt: skip
            remember(doc, "people", [self._known(mention, scene) for mention in people])
        return doc

    def _known(self, mention: PersonMention, scene: "_Scene") -> PersonMention:
        if mention.ids or not mention.full or self._reference is None:
            return mention
        written = scene.tokens.texts[mention.start : mention.end]
        letters = letters_of(" ".join(written))
        near = extract(letters, self._letters, scorer=OSA.distance, score_cutoff=2, limit=8)
        cutoff = 1 if len(letters) < _SHORT and any(d <= 1 for _, d, _ in near) else 2
        found = {
            self._forms[at].person: distance
            for _, distance, at in reversed(near) if distance <= cutoff
        }  # fmt: skip
        if len(found) != 1:
            return mention
        ident, distance = next(iter(found.items()))
        if distance == 0:
            return replace(mention, ids=(ident,))
        if not _slip(letters, int(distance)):
            return mention
        evidence = self._evidence(self._reference.person[ident], mention, letters, scene)
        needed = _NEEDED + (len(letters) < _SHORT)
        if sum(weight for weight, _ in evidence) < needed or any(
            weight < 0 for weight, _ in evidence
        ):
            return mention
        return replace(
            mention,
            ids=(ident,),
            misspelt=not _is_transcribed(written),
            evidence=tuple(words for _, words in evidence),
        )

    def _evidence(
        self, person: Person, mention: PersonMention, letters: str, scene: "_Scene"
    ) -> list[tuple[int, str]]:
        """Return what speaks for it, and with a minus what speaks against it."""
        found = _from_titles(person, mention, scene.tokens)
        found += _from_side(person, mention, scene.tokens)
        if letters in self._listed:
            found.append((1, "a misspelling on record"))
        start, end, before = scene.sentence(mention.start)
        beside = {
            ident for other in scene.people for ident in other.ids if start <= other.start < end
        }
        if beside & self._partners.get(person.id, frozenset()) and person.id not in beside:
            found.append((2, "named beside a partner of a meeting on record"))
        dialogues = {m.dialogue for m in scene.dialogues if before <= m.start < end}
        if any(person.id in self._heads.get(ident, ()) for ident in dialogues):
            leads = bool(_LEADING & set(scene.tokens.keys[start:end]))
            found.append((1 + leads, "a head of the dialogue spoken of"))
        return found


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a name stands among."""

    tokens: Tokens
    people: Sequence[PersonMention]
    dialogues: Sequence[DialogueMention]
    starts: Sequence[int]

    def sentence(self, at: int) -> tuple[int, int, int]:
        """Return the sentence of token `at`, and where the sentence before it begins."""
        number = bisect_right(self.starts, at)
        end = self.starts[number] if number < len(self.starts) else len(self.tokens)
        return self.starts[max(number - 1, 0)], end, self.starts[max(number - 2, 0)]


def letters_of(name: str) -> str:
    """Return the letters of a name without accents, initials, hyphens and "Jr."."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    words = [re.sub(r"[^\w]|_", "", word).lower() for word in re.split(r"[\s\-]+", plain)]
    kept = [word for word in words if len(word) > 1 and word not in _SUFFIXES]
    return "".join(kept)


def _written(person: Person) -> list[str]:
    """Return the letters of a person's names, with the family name first and last."""
    names = (person.name, *person.aliases)
    plain = [name for name in names if " " in name and name[:1] < "\u4e00"]
    both = [
        *plain,
        *(
            " ".join((*n.split()[1:], n.split()[0]))
            for n in plain
            if n.split()[0] == person.surname
        ),
    ]
    return [letters_of(name) for name in both]


def _partners(reference: Reference) -> dict[str, frozenset[str]]:
    """Return for everybody those who took part in a record with them."""
    found: dict[str, set[str]] = {}
    for record in reference.records.values():
        people = set(record.people.value) if record.people else set()
        people |= record.led_by
        for ident in people:
            found.setdefault(ident, set()).update(people - {ident})
    return {ident: frozenset(others) for ident, others in found.items()}


def _is_transcribed(written: Sequence[str]) -> bool:
    """Tell "Sung Yen-ch'ao", a name by another system, from "Song Yan-zhao", which is pinyin."""
    joined = "-" in "".join(written)
    return "'" in "".join(written) or (joined and not _PINYIN.search("".join(written).lower()))


def _slip(letters: str, distance: int) -> bool:
    """Tell whether a name of this length can be the other for a slip of this size."""
    return len(letters) >= _SHORT or distance == 1


def _from_titles(person: Person, mention: PersonMention, tokens: Tokens) -> list[tuple[int, str]]:
    """Return whether the offices and ranks beside the name are the person's."""
    found: list[tuple[int, str]] = []
    held = [
        part
        for term in person.terms
        for part in parse_words(" ".join((term.rank or "", term.title)))
    ]
    for title in mention.titles:
        keys = tokens.keys[title.start : title.end]
        parts = parse_title(keys, tokens.texts[title.start : title.end])
        if not parts and ENVOYS & set(keys):
            found.append((-1, "another part in life"))
        found += [weight for part in parts if (weight := _fits(part, held)) is not None]
    return found


def _fits(part: Rank | Office, held: Sequence[Rank | Office]) -> tuple[int, str] | None:
    if isinstance(part, Rank):
        ranks = {rank.name for rank in held if isinstance(rank, Rank)}
        if part.name in ranks:
            return 1, "the rank is the person's"
        if any(part.name == steps[-1] and ranks & set(steps) for steps in LADDERS):
            return 1, "a short form of the person's rank"
        return -1, "not the person's rank"
    offices = [office for office in held if isinstance(office, Office) and office.head == part.head]
    if part.terms and any((o.levels, o.terms) == (part.levels, part.terms) for o in offices):
        return 2 + bool(part.bodies), "the very office is the person's"
    if any(office.levels == part.levels and _touch(office, part) for office in offices):
        return 2, "the office is the person's"
    return None if offices else (-1, "an office of another kind")


def _touch(office: Office, part: Office) -> bool:
    mine = office.bodies | office.fields | office.regions
    return part.bare or bool(mine & (part.bodies | part.fields | part.regions))


def _from_side(person: Person, mention: PersonMention, tokens: Tokens) -> list[tuple[int, str]]:
    """Return whether the side named just before is the person's."""
    first = mention.outer_start
    sides = [_SIDES[key] for key in tokens.keys[max(0, first - 3) : first] if key in _SIDES]
    inside = [
        _SIDES[key]
        for t in mention.titles
        if t.before
        for key in tokens.keys[t.start : t.start + 2]
        if key in _SIDES
    ]
    named = inside[:1] or sides[-1:]
    if not named or person.party is None:
        return []
    own = named[0] == person.party
    return [(1, "the side is the person's") if own else (-1, "another side's")]

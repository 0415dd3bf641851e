"""Find dialogues by name: the longest alias wins, and siblings are kept apart."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from factcheck.pipeline.lexicon import AUXILIARIES
from factcheck.pipeline.mentions import DialogueMention, PlaceMention
from factcheck.pipeline.phrases import Match, Phrases, key_of
from factcheck.pipeline.spans import remember
from factcheck.pipeline.tokens import Tokens, sentences_of, tokens_of
from factcheck.reference.model import Dialogue, Reference
from factcheck.words import ordinal_value

_INDEFINITE = frozenset({"a", "an", "another", "any"})
_DEFENSE = frozenset({"defense", "defence"})
_BESIDE = frozenset({"between", "with", "by"})
_TO_PAIR = 8  # tokens from "between", over the one side and "and", to the other
_TWO_WORDS = 2
_PAIR = 2  # "first" and "second" count within a stretch
_TO_ORDINAL = 6  # tokens from "18th", over "round of their", to the name
_TO_ARTICLE = 2  # tokens before "policy dialogue" in "a regional policy dialogue"


@Language.factory("factcheck_dialogues")
def make_dialogues(nlp: Language, name: str) -> "Dialogues":
    """Return the component; it reads the shipped reference unless it is given another."""
    del nlp, name
    return Dialogues()


@dataclass(frozen=True, slots=True)
class _Name:
    dialogue: str
    short: bool = False
    misnomer: bool = False
    acronym: bool = False
    lookalike: bool = False


class Dialogues:
    """Writes `doc.spans["dialogues"]`, "lookalikes", which are other talks, and "unbacked".

    Those are short names, "the policy talks", of dialogues that the text names nowhere in full.
    """

    def __init__(self) -> None:
        self._phrases: Phrases[_Name] | None = None
        self._native: dict[str, str] = {}
        self._parties: dict[str, frozenset[str]] = {}
        self._local: frozenset[str] = frozenset()  # places that are no country
        self._matters: dict[str, frozenset[str]] = {}

    def bind(self, reference: Reference) -> None:
        """Read the dialogues of `reference` from now on."""
        # A name of one dialogue that looks like another means the one: names go first.
        self._phrases = Phrases(
            [entry for dialogue in reference.dialogues for entry in _entries(dialogue)]
            + [
                (name, _Name(dialogue.id, lookalike=True))
                for dialogue in reference.dialogues
                for name in dialogue.lookalikes
            ]
        )
        self._parties = {
            dialogue.id: frozenset(dialogue.parties) for dialogue in reference.dialogues
        }
        self._local = frozenset(place.id for place in reference.places if place.kind != "country")
        self._matters = {
            dialogue.id: frozenset(map(key_of, dialogue.matter))
            for dialogue in reference.dialogues if dialogue.matter
        }  # fmt: skip
        self._native = {
            alias: dialogue.id
            for dialogue in reference.dialogues
            for alias in (dialogue.name, *dialogue.aliases)
            if not alias.isascii() and any("\u4e00" <= char <= "\u9fff" for char in alias)
        }

    def __call__(self, doc: Doc) -> Doc:
        """Find the dialogues that `doc` names."""
        if self._phrases is None:
            self.bind(Reference.load())
        assert self._phrases is not None  # noqa: S101 - bound on the line above
        tokens = tokens_of(doc)
        matches = self._phrases.find(tokens.keys, tokens.texts)
        others = [match for match in matches if match.value.lookalike]
        remember(doc, "lookalikes", others)
        doc.user_data["factcheck_matters"] = self._matters
        named = [match for match in matches if not match.value.lookalike]
        found = self._kept(named, doc, tokens)
        kept = {mention.start for mention in found}
        remember(doc, "unbacked", [match for match in named if match.start not in kept])
        found += _find_native(tokens, self._native, {mention.start for mention in found})
        remember(doc, "dialogues", sorted(found, key=lambda mention: mention.start))
        return doc

    def _kept(self, matches: list[Match[_Name]], doc: Doc, tokens: Tokens) -> list[DialogueMention]:
        """Keep short names of dialogues that the text names in full somewhere, or a sibling of."""
        named: dict[str, int] = {}
        full = [match for match in matches if not match.value.short]
        for match in full:
            named.setdefault(match.value.dialogue, match.start)
        text = _Text(tokens, sentences_of(doc), doc.user_data["factcheck_places"], full)
        for match in matches:
            if match.value.dialogue not in named and self._is_between_sides(match, text):
                named[match.value.dialogue] = match.start
        return [
            DialogueMention(
                match.start,
                match.end,
                match.value.dialogue,
                match.value.misnomer,
                match.value.short,
            )
            for match in matches
            if (
                not match.value.short
                or self._is_meant(match, text, named)
                or self._is_beside_sibling(match, text)
            )
            and (not match.value.acronym or tokens.texts[match.start].isupper())
        ]

    def _is_meant(self, match: Match[_Name], text: "_Text", named: Mapping[str, int]) -> bool:
        """Tell "the policy talks" from "a policy dialogue", another, behind the full name."""
        full = named.get(match.value.dialogue)
        if full is None:
            return self._is_numbered_between(match, text)
        return match.start <= full or not _is_indefinite(match, text)

    def _is_beside_sibling(self, match: Match[_Name], text: "_Text") -> bool:
        """Tell "the policy talks and the maritime meetings", listed together, of the same sides.

        Another side's name in the sentence would leave open whose they are; so would a lone noun.
        """
        tokens, (opens, ends) = text.tokens, text.sentence_at(match.start)
        before = tokens.lowers[max(match.start - _TO_ARTICLE, opens) : match.start]
        if match.end - match.start < _TWO_WORDS or not _INDEFINITE.isdisjoint(before):
            return False
        parties = self._parties[match.value.dialogue]
        listed = any(
            self._parties[other.value.dialogue] == parties
            and _are_listed(tokens, *sorted(((other.start, other.end), (match.start, match.end))))
            for other in (text.full_before(match.start, opens), text.full_behind(match.end, ends))
            if other is not None
        )
        return listed and self._sides_in(text, opens, ends) <= parties

    def _is_numbered_between(self, match: Match[_Name], text: "_Text") -> bool:
        """Tell "China's defense department and its U.S. counterpart held the 18th meeting".

        A number, both sides and their defense ministries in one sentence make up for the name.
        """
        tokens, (opens, _) = text.tokens, text.sentence_at(match.start)
        before = range(max(match.start - _TO_ORDINAL, opens), match.start)
        numbers = (ordinal_value(tokens.texts[at]) for at in before)
        if not any(number is not None and number.value > _PAIR for number in numbers):
            return False
        return self._is_of_defense(match, text)

    def _is_between_sides(self, match: Match[_Name], text: "_Text") -> bool:
        """Tell "Chinese and American defense chiefs held policy talks" from "a policy dialogue".

        Both sides and their defense in one sentence make up for the name of two words.
        """
        words = match.end - match.start
        if not match.value.short or words < _TWO_WORDS or _is_indefinite(match, text):
            return False
        return self._is_of_defense(match, text)

    def _is_of_defense(self, match: Match[_Name], text: "_Text") -> bool:
        """Tell whether both sides, and their defense, stand in a name's sentence."""
        opens, ends = text.sentence_at(match.start)
        defense = not _DEFENSE.isdisjoint(text.tokens.lowers[opens:ends])
        return defense and self._parties[match.value.dialogue] == self._sides_in(text, opens, ends)

    def _sides_in(self, text: "_Text", opens: int, ends: int) -> set[str | None]:
        """Return the parties of the countries in a sentence, and of "between the Pentagon and"."""
        return {
            place.party for place in text.places_in(opens, ends)
            if place.place not in self._local or _is_actor(text, place)
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Text:
    """What short names are read beside: sentences, places and full names, in order."""

    tokens: Tokens
    sentences: list[int]
    places: list[PlaceMention]
    full: list[Match[_Name]]

    def sentence_at(self, start: int) -> tuple[int, int]:
        """Return the first token of the sentence of a token, and where it ends."""
        at, starts = bisect_right(self.sentences, start), self.sentences
        return starts[at - 1] if at else 0, starts[at] if at < len(starts) else len(self.tokens)

    def places_in(self, opens: int, ends: int) -> list[PlaceMention]:
        """Return the places at tokens [opens, ends)."""
        first = bisect_left(self.places, opens, key=lambda place: place.start)
        last = bisect_left(self.places, ends, key=lambda place: place.start)
        return self.places[first:last]

    def full_before(self, start: int, opens: int) -> Match[_Name] | None:
        """Return the full name next before a token, in its sentence."""
        at = bisect_left(self.full, start, key=lambda match: match.start)
        return self.full[at - 1] if at and self.full[at - 1].start >= opens else None

    def full_behind(self, end: int, ends: int) -> Match[_Name] | None:
        """Return the full name next behind a token, in its sentence."""
        at = bisect_left(self.full, end, key=lambda match: match.start)
        return self.full[at] if at < len(self.full) and self.full[at].start < ends else None


def _is_actor(text: _Text, place: PlaceMention) -> bool:
    """Tell "between the Pentagon and" and "with Beijing" from "at the Pentagon" and a dateline."""
    lowers = text.tokens.lowers
    before = lowers[max(place.start - _TO_ARTICLE, 0) : place.start]
    paired = "and" in before and "between" in lowers[max(place.start - _TO_PAIR, 0) : place.start]
    return paired or not _BESIDE.isdisjoint(before)


def _is_indefinite(match: Match[_Name], text: _Text) -> bool:
    """Tell "a policy dialogue" and "a regional policy dialogue" from "the policy dialogue"."""
    before = text.tokens.lowers[max(match.start - _TO_ARTICLE, 0) : match.start]
    return not _INDEFINITE.isdisjoint(before)


def _are_listed(tokens: Tokens, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Tell two names that no verb parts, and no mark but a comma."""
    between = range(first[1], second[0])
    verbs = (tokens.forms[at] for at in between)
    parted = any(tokens.texts[at] in {";", ":", "\u2014"} for at in between)
    told = any(form is not None and not form.nounlike for form in verbs)
    return not (parted or told or AUXILIARIES & set(tokens.lowers[first[1] : second[0]]))


def _entries(dialogue: Dialogue) -> list[tuple[str, _Name]]:
    """Return the names of a dialogue with and without a plural."""
    entries: list[tuple[str, _Name]] = []
    for name in (dialogue.name, *dialogue.aliases):
        plain = _Name(dialogue.id)
        entries.append((name, plain))
        if not name.isupper():
            entries.append((name[:-1] if name.endswith("s") else name + "s", plain))
    if dialogue.abbreviation:
        entries.append((dialogue.abbreviation, _Name(dialogue.id, acronym=True)))
    entries += [(name, _Name(dialogue.id, short=True)) for name in dialogue.short_names]
    entries += [(name, _Name(dialogue.id, misnomer=True)) for name in dialogue.misnomers]
    return entries


def _find_native(tokens: Tokens, native: dict[str, str], taken: set[int]) -> list[DialogueMention]:
    """Find names in Chinese script, which stand inside longer tokens than those `taken`."""
    found = []
    for at in tokens.chinese:
        if at not in taken:
            ids = {ident for alias, ident in native.items() if alias in tokens.texts[at]}
            found += [DialogueMention(at, at + 1, ident) for ident in sorted(ids)]
    return found

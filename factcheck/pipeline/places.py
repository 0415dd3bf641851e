"""Find places and sides: "the Pentagon", "Beijing", "the PLA", "U.S."."""

from spacy.language import Language
from spacy.tokens import Doc

from factcheck.pipeline.mentions import PlaceMention
from factcheck.pipeline.phrases import Phrases
from factcheck.pipeline.spans import remember
from factcheck.pipeline.tokens import Tokens, tokens_of
from factcheck.reference.model import Reference

Named = tuple[str | None, str | None, bool, tuple[str, ...]]
"""What a name may be: the ids of a place and a side, whether an island, what it lies in."""


@Language.factory("factcheck_places")
def make_places(nlp: Language, name: str) -> "Places":
    """Return the component; it reads the shipped reference unless it is given another."""
    del nlp, name
    return Places()


class Places:
    """Writes `doc.spans["places"]`."""

    def __init__(self) -> None:
        self._phrases: Phrases[Named] | None = None

    def bind(self, reference: Reference) -> None:
        """Read the places and sides of `reference` from now on."""
        self._phrases = place_phrases(reference)

    def __call__(self, doc: Doc) -> Doc:
        """Find the places and sides that `doc` names."""
        if self._phrases is None:
            self.bind(Reference.load())
        assert self._phrases is not None  # noqa: S101 - bound on the line above
        remember(doc, "places", find_places(tokens_of(doc), self._phrases))
        return doc


def place_phrases(reference: Reference) -> Phrases[Named]:
    """Return every name of a place or a side, with the ids of both that it may be."""
    places = {
        name.lower(): (place.id, place.kind == "island", place.within)
        for place in reference.places
        for name in (place.name, *place.aliases)
    }
    parties = {
        name.lower(): party.id
        for party in reference.parties
        for name in (party.name, *party.aliases)
    }
    names = dict.fromkeys([*places, *parties])
    nowhere: tuple[str | None, bool, tuple[str, ...]] = (None, False, ())
    return Phrases(
        (name, (place, parties.get(name) or parties.get(name.removeprefix("the ")), island, within))
        for name in names
        for place, island, within in [places.get(name, nowhere)]
    )


def find_places(tokens: Tokens, phrases: Phrases[Named]) -> list[PlaceMention]:
    """Return the places and sides named, in reading order; names are capitalised."""
    return [
        PlaceMention(match.start, match.end, *match.value)
        for match in phrases.find(tokens.keys, tokens.texts)
        if _is_name(tokens, match.start, match.end)
    ]


def _is_name(tokens: Tokens, start: int, end: int) -> bool:
    """Tell a name from the words it is spelt like: "US" from "us", "China" from "china"."""
    if end - start == 1 and tokens.keys[start] == "us":
        return tokens.texts[start] in {"US", "U.S.", "U.S"}
    if any(tokens.capitalised[at] for at in range(start, end)):
        return True
    return _uncased(tokens, start) and tokens.keys[start] not in {"us", "guam"}


def _uncased(tokens: Tokens, at: int) -> bool:
    """Tell whether the line around a token is written without any capital."""
    low = max(0, at - 12)
    return not any(text[:1].isupper() for text in tokens.texts[low : at + 12])

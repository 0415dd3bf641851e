"""Find events by names of their own: "the San Francisco summit", "the balloon incident"."""

from collections import defaultdict

from spacy.language import Language
from spacy.tokens import Doc

from factcheck.pipeline.mentions import EventMention
from factcheck.pipeline.phrases import Phrases
from factcheck.pipeline.spans import remember
from factcheck.pipeline.tokens import tokens_of
from factcheck.reference.model import Reference


@Language.factory("factcheck_events")
def make_events(nlp: Language, name: str) -> "Events":
    """Return the component; it reads the shipped reference unless it is given another."""
    del nlp, name
    return Events()


class Events:
    """Writes `doc.spans["events"]`."""

    def __init__(self) -> None:
        self._phrases: Phrases[tuple[str, ...]] | None = None

    def bind(self, reference: Reference) -> None:
        """Read the names of the events of `reference` from now on."""
        names: dict[str, list[str]] = defaultdict(list)
        for record in reference.records.values():
            objects = record.objects.value if record.objects is not None else ()
            for name in (
                *record.names,
                *(item for item in objects if " " in item and item[0].isupper()),
            ):
                names[name.lower()].append(record.id)
        self._phrases = Phrases((name, tuple(ids)) for name, ids in names.items())

    def __call__(self, doc: Doc) -> Doc:
        """Find the events that `doc` names."""
        if self._phrases is None:
            self.bind(Reference.load())
        assert self._phrases is not None  # noqa: S101 - bound on the line above
        tokens = tokens_of(doc)
        found = self._phrases.find(tokens.keys, tokens.texts)
        remember(doc, "events", [EventMention(m.start, m.end, m.value) for m in found])
        return doc

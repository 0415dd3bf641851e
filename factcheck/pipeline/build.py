"""Build the spaCy pipeline over a blank English vocabulary."""

import spacy
from spacy.language import Language

from factcheck.pipeline import dialogues, events, misspellings, people, places, sentences  # noqa: F401 - they register factories
from factcheck.reference.model import Reference
from factcheck.times import component  # noqa: F401 - it registers a factory

_BOUND = (
    "factcheck_people", "factcheck_places", "factcheck_dialogues", "factcheck_events",
    "factcheck_misspellings",
)  # fmt: skip


def build_pipeline(reference: Reference) -> Language:
    """Return `spacy.blank("en")` with our components, bound to `reference`."""
    nlp = spacy.blank("en")
    for name in ("factcheck_sentences", "factcheck_times", *_BOUND):
        nlp.add_pipe(name)
    for name in _BOUND:
        nlp.get_pipe(name).bind(reference)  # type: ignore[attr-defined]  # our own components
    return nlp

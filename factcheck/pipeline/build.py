"""Build the spaCy pipeline over a blank English vocabulary."""

from typing import Any

import spacy
from spacy.language import Language

from factcheck.pipeline import dialogues, events, misspellings, people, places, sentences  # noqa: F401 - they register factories
from factcheck.reference.model import Reference
from factcheck.times import component  # noqa: F401 - it registers a factory

_BOUND = (
    "factcheck_people", "factcheck_places", "factcheck_dialogues", "factcheck_events",
    "factcheck_misspellings",
)  # fmt: skip
_COMING = 20  # rounds beyond the last on record that a text may name


def build_pipeline(reference: Reference) -> Language:
    """Return `spacy.blank("en")` with our components, bound to `reference`."""
    nlp = spacy.blank("en")
    for name in ("factcheck_sentences", "factcheck_times", *_BOUND):
        nlp.add_pipe(name)
    for name in _BOUND:
        nlp.get_pipe(name).bind(reference)  # type: ignore[attr-defined]  # our own components
    _part_numbers(nlp, reference)
    return nlp


def _part_numbers(nlp: Language, reference: Reference) -> None:
    """Let the tokenizer part an abbreviation from the number of a round: "DPCT17"."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    for dialogue in reference.dialogues:
        most = max((item.number.value for item in dialogue.rounds if item.number), default=0)
        for number in range(1, most + _COMING + 1 if dialogue.abbreviation and most else 1):
            parts = [{"ORTH": dialogue.abbreviation}, {"ORTH": str(number)}]
            tokenizer.add_special_case(f"{dialogue.abbreviation}{number}", parts)

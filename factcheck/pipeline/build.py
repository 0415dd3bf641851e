"""Build the spaCy pipeline over a blank English vocabulary."""

import re
import sys
from collections.abc import Callable, Iterator
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from factcheck.pipeline import dialogues, events, misspellings, people, places, sentences  # noqa: F401 - they register factories
from factcheck.reference.model import Reference
from factcheck.times import component  # noqa: F401 - it registers a factory

_BOUND = (
    "factcheck_people", "factcheck_places", "factcheck_dialogues", "factcheck_events",
    "factcheck_misspellings",
)  # fmt: skip
_LONGEST_WORD = 300  # characters without a blank: spaCy's time for one grows with its square
_UNBROKEN = re.compile(rf"\S{{{_LONGEST_WORD}}}")
_BETWEEN_SIDES = r"(?<=[A-Z]\.)[-\u2010\u2011\u2013\u2014/](?=[A-Z])"
_COMING = 20  # rounds beyond the last on record that a text may name


def build_pipeline(reference: Reference) -> Language:
    """Return `spacy.blank("en")` with our components, bound to `reference`."""
    nlp = spacy.blank("en")
    for name in ("factcheck_sentences", "factcheck_times", *_BOUND):
        nlp.add_pipe(name)
    for name in _BOUND:
        nlp.get_pipe(name).bind(reference)  # type: ignore[attr-defined]  # our own components
    _part_numbers(nlp, reference)
    _part_sides(nlp)
    nlp.tokenizer = _in_pieces(nlp.tokenizer)
    nlp.max_length = sys.maxsize  # spaCy's limit is for parsers, which this has none of
    return nlp


def _in_pieces(tokenize: Callable[[str], Doc]) -> Callable[[str], Doc]:
    """Return a tokenizer that breaks what has no blanks before it takes forever."""

    def tokenized(text: str) -> Doc:
        if _UNBROKEN.search(text) is None:
            return tokenize(text)
        return Doc.from_docs([tokenize(piece) for piece in _pieces(text)], ensure_whitespace=False)

    return tokenized


def _pieces(text: str) -> Iterator[str]:
    at = 0
    for found in _UNBROKEN.finditer(text):
        yield text[at : found.end()]
        at = found.end()
    if at < len(text):
        yield text[at:]


def _part_numbers(nlp: Language, reference: Reference) -> None:
    """Let the tokenizer part an abbreviation from the number of a round: "DPCT17"."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    for dialogue in reference.dialogues:
        most = max((item.number.value for item in dialogue.rounds if item.number), default=0)
        for number in range(1, most + _COMING + 1 if dialogue.abbreviation and most else 1):
            parts = [{"ORTH": dialogue.abbreviation}, {"ORTH": str(number)}]
            tokenizer.add_special_case(f"{dialogue.abbreviation}{number}", parts)


def _part_sides(nlp: Language) -> None:
    """Let the tokenizer part "U.S.-China", as it parts "US-China"."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    infixes = [*(nlp.Defaults.infixes or ()), _BETWEEN_SIDES]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer

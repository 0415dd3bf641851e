"""The tokens of a Doc as plain lists, read once and shared by the components."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factcheck.pipeline.lexicon import AUXILIARIES, VerbForm, verb_form
from factcheck.pipeline.phrases import key_of

if TYPE_CHECKING:  # loading spaCy takes longer than checking a short article
    from spacy.tokens import Doc

_KEY = "factcheck_tokens"
_TEXT = "factcheck_text"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists over a Doc: the text, its lower case, its key, and where it stands.

    `forms` says what form of a verb each word may be, None for no verb; `verbal` whether it may
    be a verb or an auxiliary. `clauses` keeps those that were read, by first token, end and
    atoms: an undated article is read twice.
    """

    texts: list[str]
    lowers: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    forms: list[VerbForm | None]
    verbal: list[bool]
    clauses: dict[tuple[int, int, AbstractSet[int]], Any] = field(
        default_factory=dict, compare=False, repr=False
    )

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.texts)

    def capitalised(self, at: int) -> bool:
        """Tell whether the token begins with a capital letter."""
        return self.texts[at][:1].isupper()

    def at_offset(self, offset: int) -> int:
        """Return the index of the token that holds or follows the character at `offset`."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def text_of(doc: "Doc") -> str:
    """Return the Doc's text; it is put together from its tokens once at most."""
    known = doc.user_data.get(_TEXT)
    if not isinstance(known, str):
        known = doc.user_data[_TEXT] = doc.text
    return known


def tokens_of(doc: "Doc") -> Tokens:
    """Return the Doc's tokens; computed once for each Doc."""
    known = doc.user_data.get(_KEY)
    if isinstance(known, Tokens):
        return known
    text = text_of(doc)
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    lengths, spaces = doc.to_array("LENGTH").tolist(), doc.to_array("SPACY").tolist()
    for length, space in zip(lengths, spaces, strict=True):
        starts.append(at)
        ends.append(at + length)
        texts.append(text[at : at + length])
        at += length + space
    lowers = [text.lower() for text in texts]
    keys = [key_of(lower) for lower in lowers]
    forms = [verb_form(lower) for lower in lowers]
    verbal = [
        form is not None or lower in AUXILIARIES for form, lower in zip(forms, lowers, strict=True)
    ]
    tokens = Tokens(texts, lowers, keys, starts, ends, forms, verbal)
    doc.user_data[_KEY] = tokens
    return tokens

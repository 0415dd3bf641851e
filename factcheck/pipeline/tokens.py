"""The tokens of a Doc as plain lists, read once and shared by the components."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from operator import add
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

    `capitalised` tells which begin with a capital letter; `chinese` are those that begin in
    Chinese script. `forms` says what form of a verb each word may be, None for no verb;
    `verbal` whether it may be a verb or an auxiliary. `clauses` keeps those that were read, by
    first token, end and atoms: an undated article is read twice.
    """

    texts: list[str]
    lowers: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]
    forms: list[VerbForm | None]
    verbal: list[bool]
    capitalised: list[bool]
    chinese: list[int]
    clauses: dict[tuple[int, int, AbstractSet[int]], Any] = field(
        default_factory=dict, compare=False, repr=False
    )

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.texts)

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


def sentences_of(doc: "Doc") -> list[int]:
    """Return the index of each token that is marked as the first of a sentence."""
    return [at for at, mark in enumerate(doc.to_array("SENT_START").tolist()) if mark == 1]


def is_chinese(word: str) -> bool:
    """Tell whether a word begins in Chinese script."""
    return "\u4e00" <= word[:1] <= "\u9fff"


@lru_cache(maxsize=8192)
def _word(text: str) -> tuple[str, str, VerbForm | None, bool, bool]:
    """Return the lower case of a word, its key, its form, if it is verbal, if capitalised."""
    lower = text.lower()
    form = verb_form(lower)
    verbal = form is not None or lower in AUXILIARIES
    return lower, key_of(lower), form, verbal, text[:1].isupper()


def tokens_of(doc: "Doc") -> Tokens:
    """Return the Doc's tokens; computed once for each Doc."""
    known = doc.user_data.get(_KEY)
    if isinstance(known, Tokens):
        return known
    text = text_of(doc)
    lengths, spaces = doc.to_array("LENGTH").tolist(), doc.to_array("SPACY").tolist()
    starts = [0, *accumulate(map(add, lengths, spaces))][: len(lengths)]
    ends = list(map(add, starts, lengths))
    texts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    words = list(map(_word, texts))
    tokens = Tokens(
        texts, [word[0] for word in words], [word[1] for word in words], starts, ends,
        [word[2] for word in words], [word[3] for word in words], [word[4] for word in words],
        [] if text.isascii() else [at for at, word in enumerate(texts) if is_chinese(word)],
    )  # fmt: skip
    doc.user_data[_KEY] = tokens
    return tokens

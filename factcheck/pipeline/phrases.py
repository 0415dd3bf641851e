"""Find the phrases of a dictionary in a text, whatever their case, hyphens and full stops."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_NO_LETTER = re.compile(r"[^\w]|_")
_CUTS = re.compile(r"[\s\-/]+|(?=['\u2019]s\b)")
_SPELLINGS = {
    "defence": "defense",
    "defences": "defenses",
    "programme": "program",
    "theatre": "theater",
}
_LONGEST = 14
_WORDS = 8192  # the words of an article are mostly those of the one before
JOINTS = frozenset({"-", "'", ".", "\u00b7", "/", "&"})


@lru_cache(maxsize=_WORDS)
def key_of(word: str) -> str:
    """Return the letters and digits of `word`, in lower case and American spelling."""
    lower = word.lower()
    if not lower.isalnum():
        lower = _NO_LETTER.sub("", lower)
    return _SPELLINGS.get(lower, lower)


def words_of(phrase: str) -> list[str]:
    """Cut a phrase of the dictionary at spaces, hyphens and a possessive's "'s" into keys."""
    return [key for word in _CUTS.split(phrase) if (key := key_of(word))]


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase at tokens [start, end) and what the dictionary says of it."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """A dictionary of phrases; where several begin at one word the longest is found."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Build the dictionary; a phrase given twice keeps its first value."""
        self._values: dict[str, T] = {}
        self._prefixes: set[str] = set()
        for phrase, value in entries:
            joined = ""
            for word in words_of(phrase):
                joined += word
                self._prefixes.add(joined)
            if joined:
                self._values.setdefault(joined, value)
        # A word that the text hyphenates ("co-ordination") begins with a part of a prefix.
        self._openers = self._prefixes | {
            prefix[:size] for prefix in self._prefixes for size in range(2, min(len(prefix), 5))
        }

    def find(self, keys: Sequence[str], texts: Sequence[str]) -> list[Match[T]]:
        """Find all phrases, left to right, none overlapping. `keys` are `key_of(texts)`."""
        found: list[Match[T]] = []
        openers, prefixes, size, behind = self._openers, self._prefixes, len(keys), 0
        for at in [at for at, key in enumerate(keys) if key in openers]:
            whole = keys[at] in prefixes or (at + 1 < size and texts[at + 1] == "-")
            match = self._at(keys, texts, at) if at >= behind and whole else None
            if match is not None:
                found.append(match)
                behind = match.end
        return found

    def _at(self, keys: Sequence[str], texts: Sequence[str], start: int) -> Match[T] | None:
        """Return what begins at `start`: of "the Chinese capital" not the first two words."""
        match = self._longest(keys, texts, start)
        if match is None or keys[start] != "the":
            return match
        inner = self._longest(keys, texts, start + 1)
        longer = inner is not None and inner.end > match.end
        return inner if longer else match

    def _longest(self, keys: Sequence[str], texts: Sequence[str], start: int) -> Match[T] | None:
        best: Match[T] | None = None
        joined = ""
        for at in range(start, min(start + _LONGEST, len(keys))):
            key = keys[at]
            if not key:
                if texts[at] in JOINTS:
                    continue
                break
            joined += key
            if joined in self._values:
                best = Match(start, at + 1, self._values[joined])
            elif joined not in self._prefixes and not (at + 1 < len(keys) and texts[at + 1] == "-"):
                break
        return best

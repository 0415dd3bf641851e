"""Does a text touch the reference at all? One scan for names, before spaCy is loaded."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet

from factcheck.reference.model import Reference

_LETTERS = re.compile(r"[a-z]+")
_HYPHENATED = re.compile(r"\b([Cc]o)(o)(?=[a-z])")  # "Co-ordination", as many write
_SHORT = 4  # up to so many letters, capitals tell a name from a word: "US", "PLA"
# Bytes of words in lower case; of everything else, blanks.
_WORDS = bytes(code if chr(code) in "abcdefghijklmnopqrstuvwxyz" else 32 for code in range(256))

_Names = dict[bytes, list[tuple[str, frozenset[bytes]]]]


class Gate:
    """Knows the names that an article must hold to be about anything on record.

    Few texts hold all words of any name, so words are looked up before names are.
    `short` names are looked for as they are written, `long` ones in any case.
    """

    def __init__(self, reference: Reference) -> None:
        """Collect the names of dialogues, sides and people."""
        names = {
            name
            for dialogue in reference.dialogues
            for name in (dialogue.name, *dialogue.aliases, *dialogue.misnomers)
        }
        names |= {name for party in reference.parties for name in (party.name, *party.aliases)}
        names |= {person.name for person in reference.people}
        names |= {d.abbreviation for d in reference.dialogues if d.abbreviation}
        names |= {_HYPHENATED.sub(r"\1-\2", name) for name in names}
        self.short = frozenset(name for name in names if len(name) <= _SHORT)
        self.long = frozenset(name.lower() for name in names - self.short)
        self._short = _by_word(self.short)
        self._long = _by_word(self.long)
        self._words = _words_of(self._short) | _words_of(self._long)

    def lets_through(self, text: str) -> bool:
        """Tell whether `text` names a dialogue, a side or a person of the reference."""
        lowered = text.lower()
        words = lowered.encode("utf-8", "surrogatepass").translate(_WORDS).split()
        held = self._words.intersection(words)
        return any(
            any(_stands_in(text, name, _is_letter) for name in _held(self._short, word, held))
            or any(_stands_in(lowered, name, _is_of_word) for name in _held(self._long, word, held))
            for word in (*held, b"")
        )


def _by_word(names: Iterable[str]) -> _Names:
    """Sort names, each with all its words, by the longest; Chinese ones have none."""
    found: _Names = defaultdict(list)
    for name in sorted(names):
        words = [word.encode() for word in _LETTERS.findall(name.lower())]
        found[max(words, key=len, default=b"")].append((name, frozenset(words)))
    return dict(found)


def _words_of(names: _Names) -> frozenset[bytes]:
    return frozenset(word for entries in names.values() for _, words in entries for word in words)


def _held(names: _Names, word: bytes, held: AbstractSet[bytes]) -> Iterator[str]:
    """Give the names whose longest word is `word` and all of whose words are held."""
    return (name for name, words in names.get(word, ()) if words <= held)


def _stands_in(text: str, name: str, continues: Callable[[str], bool]) -> bool:
    """Tell whether `name` stands in `text` with nothing on either side that continues it."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (at and continues(text[at - 1])) and not (end < len(text) and continues(text[end])):
            return True
        at = text.find(name, at + 1)
    return False


def _is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"

"""Does a text touch the reference at all? One scan for names, before spaCy is loaded."""

import re
from collections.abc import Iterable

from factcheck.reference.model import Reference

_WORD = re.compile(r"\w+")
_SHORT = 4  # up to so many letters, capitals tell a name from a word: "US", "PLA"


class Gate:
    """Knows the names that an article must hold to be about anything on record."""

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
        short = {name for name in names if len(name) <= _SHORT}
        self._short = re.compile(rf"(?<![^\W\d_])(?:{_any_of(short)})(?![^\W\d_])")
        self._long = re.compile(rf"(?<!\w)(?:{_any_of(names - short)})(?!\w)", re.IGNORECASE)
        self._keys = {max(_WORD.findall(name.lower()), key=len) for name in names - short}

    def lets_through(self, text: str) -> bool:
        """Tell whether `text` names a dialogue, a side or a person of the reference."""
        if self._short.search(text):
            return True
        # Most texts hold no such word at all, and a set of words is ten times as fast.
        if self._keys.isdisjoint(_WORD.findall(text.lower())):
            return False
        return self._long.search(text) is not None


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in longest_first) or r"(?!)"

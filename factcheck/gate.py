"""Does a text touch the reference at all? One scan for names, before spaCy is loaded."""

import re

from factcheck.reference.model import Reference


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
        longest_first = sorted(names, key=lambda name: (-len(name), name))
        shapes = [re.escape(name) for name in longest_first if len(name) > 1]
        # An abbreviation may be part of a word; figures may follow it.
        shapes += [
            rf"(?<![^\W\d_])(?-i:{re.escape(dialogue.abbreviation)})(?![^\W\d_])"
            for dialogue in reference.dialogues
            if dialogue.abbreviation
        ]
        self._scan = re.compile("|".join(shapes), re.IGNORECASE)

    def lets_through(self, text: str) -> bool:
        """Tell whether `text` names a dialogue, a side or a person of the reference."""
        return self._scan.search(text) is not None

"""How much a name or a place says: the rarer among the records, the more."""

from collections import Counter
from math import log2

from factcheck.link.weights import ONLY_FORM, RAREST
from factcheck.reference.model import Record, Reference


class Rarity:
    """Counts in how many records each person and place stands; built once a reference."""

    def __init__(self, reference: Reference) -> None:
        """Count over all records; a place counts for all places it lies in."""
        size = max(len(reference.records), 2)
        self._weights = [
            round(0.5 + 0.5 * log2(size / max(count, 1)), 1) for count in range(size + 1)
        ]
        self._people: Counter[str] = Counter()
        self._places: Counter[str] = Counter()
        self._forms: Counter[tuple[str, str]] = Counter()
        for record in reference.records.values():
            self._people.update(reference.present[record.id])
            self._places.update(places_of(record, reference))
            if record.dialogue is not None and record.format is not None:
                self._forms[record.dialogue, record.format.value] += 1

    def of_person(self, ids: tuple[str, ...]) -> float:
        """Return half of log2(1/frequency), and a half, at most RAREST."""
        count = max([self._people[ident] for ident in ids], default=1)
        return min(self._weights[count], RAREST)

    def of_place(self, place: str) -> float:
        """Return the same for a place."""
        return min(self._weights[self._places[place]], RAREST)

    def of_form(self, record: Record, form: str) -> float:
        """Return ONLY_FORM for the one round of a series that had a form, else 1."""
        only = record.dialogue is not None and self._forms[record.dialogue, form] == 1
        return ONLY_FORM if only else 1.0


def places_of(record: Record, reference: Reference) -> set[str]:
    """Return where a record was, and all places that lies in."""
    places = record.where.value if record.where is not None else ()
    outer = {
        within
        for ident in places
        for within in (reference.place[ident].within if ident in reference.place else ())
    }
    return outer | set(places)

"""What one slot says for or against one record: its outcome, by the table of weights."""

import re
from collections.abc import Set as AbstractSet

from factcheck.frames.holders import OFFICES
from factcheck.frames.model import Dates, Frame, Manner, Number, Side, Slot, SlotValue, Spot, Who
from factcheck.kinds import Outcome
from factcheck.link.compare import outcome_of
from factcheck.link.rarity import Rarity
from factcheck.link.weights import GRAIN, RAREST, UNRESOLVED, WEIGHTS
from factcheck.reference.model import Record, Reference

Outcomes = dict[str, Outcome | None]
"""What one slot comes to beside records, by their ids."""
_OUTCOMES = {Outcome.AGREES: 0, Outcome.PARTLY: 1, Outcome.NEAR: 2, Outcome.DIFFERS: 3}
# What a date comes to hangs on the article's day, and a person's part on who else is named.
_ACTS_OF_OFFICE = frozenset({"appointment", "removal"})
_FEW = 5  # "the third meeting" may be that of a year
_ALONE = (Spot, Manner, Side, Number)


class Weighing:
    """Weighs slots against the records of one reference; built once, used for many articles."""

    def __init__(self, reference: Reference) -> None:
        """Count how rare each person, place and form is."""
        self._reference = reference
        self._rarity = Rarity(reference)
        self.holders = {
            ident: _holders(office.title, reference) for ident, office in OFFICES.items()
        }
        self._unnumbered = frozenset(
            dialogue.id for dialogue in reference.dialogues
            if all(item.number is None for item in dialogue.rounds)
        )  # fmt: skip
        self._outcomes: dict[tuple[str, SlotValue], Outcomes] = {}

    def outcomes(self, slot: Slot) -> Outcomes:
        """Return what a slot is known to come to; it is kept where its value alone decides."""
        if not isinstance(slot.value, _ALONE):
            return {}
        return self._outcomes.setdefault((slot.name, slot.value), {})

    def of(self, slot: Slot, frame: Frame, record: Record, outcomes: Outcomes) -> float:
        """Return the weight of a slot of `frame` for `record`."""
        if record.id not in outcomes:
            outcomes[record.id] = outcome_of(slot, frame, record, self._reference)
        outcome = outcomes[record.id]
        if outcome is None:
            counts = isinstance(slot.value, Number) and slot.value.value > _FEW
            if counts and record.dialogue in self._unnumbered:
                return WEIGHTS["number"][-1]  # "the 17th round" of a series that counts none
            return _weight_of_absence(slot, record, self._reference.present[record.id])
        weight = WEIGHTS[slot.name][_OUTCOMES[outcome]]
        if weight <= 0:
            return weight
        if isinstance(slot.value, Dates):
            return weight * _grain(slot.value)
        if isinstance(slot.value, Who) and record.type == frame.type in _ACTS_OF_OFFICE:
            return RAREST  # few are sworn in, or dismissed, twice
        if isinstance(slot.value, Who):
            return self._rarity.of_person(slot.value.ids)
        if isinstance(slot.value, Spot):
            return self._rarity.of_place(slot.value.place)
        if isinstance(slot.value, Manner):
            return self._rarity.of_form(record, slot.value.format)
        return weight


def _holders(title: re.Pattern[str], reference: Reference) -> frozenset[str]:
    """Return the ids of all who held an office at any time."""
    return frozenset(
        person.id
        for person in reference.people
        if any(title.match(term.title) for term in person.terms)
    )


def _grain(dates: Dates) -> float:
    """Return more for a day than for a year, and little for what no anchor resolves."""
    time = dates.times[0]
    if time.interval is None:
        return 2 * UNRESOLVED if time.day and time.month else UNRESOLVED
    return GRAIN.get(time.granularity or "", UNRESOLVED)


def _weight_of_absence(slot: Slot, record: Record, people: AbstractSet[str]) -> float:
    """Return what a slot says where no kind compares it: somebody who was not there."""
    if isinstance(slot.value, Who):
        # A delegation has many members, but the two sides of a call or visit are on record.
        stranger = not slot.value.ids and slot.value.full and record.dialogue is None
        absent = bool(slot.value.ids) and people.isdisjoint(slot.value.ids)
        return -1.5 if people and (absent or stranger) else 0.0
    if isinstance(slot.value, Spot) and record.where is None and record.format is not None:
        return -0.5
    return 0.0

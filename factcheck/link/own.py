"""What a frame's own words say for a record: its slots, its type, its names, its time."""

from collections.abc import Set as AbstractSet
from datetime import date

from factcheck.frames.model import Dates, Frame, Manner, Slot, Spot, Who
from factcheck.kinds import Outcome
from factcheck.link.compare import outcome_of
from factcheck.link.context import MEETINGS
from factcheck.link.model import Candidate, Evidence
from factcheck.link.rarity import Rarity
from factcheck.link.weights import (
    DENIED,
    GRAIN,
    LOOSE,
    NAME,
    NAMED_DIALOGUE,
    NOT_YET,
    OTHER_KIND,
    SAME_TYPE,
    UNRESOLVED,
    WEIGHTS,
)
from factcheck.model import Status
from factcheck.reference.model import Record, Reference

_BOTH = 2
_OUTCOMES = {Outcome.AGREES: 0, Outcome.PARTLY: 1, Outcome.NEAR: 2, Outcome.DIFFERS: 3}
_UNSAID = frozenset({Status.REPORTED_ERROR, Status.MENTION, Status.DENIED})


class OwnWords:
    """Weighs what the frames of one article say, once for every record and series.

    `known_until` is the day after which no article of the time could report; None where the
    article's day is not known.
    """

    def __init__(self, reference: Reference, rarity: Rarity, known_until: date | None) -> None:
        """Begin an article."""
        self._reference = reference
        self._rarity = rarity
        self._known_until = known_until
        self._weighed: dict[tuple[int, str, str | None], Candidate] = {}
        self._beside: dict[tuple[object, ...], Candidate] = {}

    def beside(self, own: Candidate, surroundings: list[Evidence]) -> Candidate:
        """Return what a frame says for a record with what its surroundings say.

        It is the same object where that is the same as before.
        """
        key = (id(own), *surroundings)
        found = self._beside.get(key)
        if found is None:
            found = self._beside[key] = own.beside(surroundings)
        return found

    def of(self, frame: Frame, record: Record, series: str | None) -> Candidate:
        """Return what `frame` itself says for `record`, if it speaks of `series`."""
        key = (frame.index, record.id, series)
        found = self._weighed.get(key)
        if found is None:
            evidence = self._evidence(frame, record, series)
            found = self._weighed[key] = Candidate.of(record, evidence)
        return found

    def said_before(
        self, before: Frame, frame: Frame, record: Record, series: str | None
    ) -> list[Evidence]:
        """Return what was said of the happening that `frame` takes up and does not say anew."""
        anew = {slot.name for slot in frame.slots}
        return [
            Evidence(item.weight, f"{item.what}, said of it before", own=True)
            for item in self.of(before, record, series).evidence
            if item.slot is not None and item.slot.name not in anew
        ]

    def _evidence(self, frame: Frame, record: Record, series: str | None) -> list[Evidence]:
        evidence = _kind_evidence(frame, record, series, self._reference)
        numbered = series is not None and series == record.dialogue
        for slot in frame.slots:
            if slot.assertion.status not in _UNSAID and (numbered or slot.name != "number"):
                said = self._slot_evidence(slot, frame, record)
                if said is not None:
                    evidence.append(said)
        for ids in frame.names:
            if record.id in ids:
                evidence.append(
                    Evidence(NAME if len(ids) == 1 else NAME / 2, "its own name", own=True)
                )
        if frame.assertion.status is Status.ASSERTED and self._is_after(record):
            evidence.append(Evidence(NOT_YET, "it was after the article"))
        return evidence

    def _is_after(self, record: Record) -> bool:
        """Tell whether a record begins more than a day after publication."""
        if self._known_until is None or record.when is None:
            return False
        return record.when.value.start.first > self._known_until

    def _slot_evidence(self, slot: Slot, frame: Frame, record: Record) -> Evidence | None:
        """Return what one slot says; what is denied points to what is meant."""
        weight = self._weight(slot, frame, record)
        if not weight:
            return None
        if not slot.firm and not frame.tentative:
            counts = weight > 0 and not frame.plural
            return Evidence(LOOSE * weight / 2, slot.name, slot) if counts else None
        if slot.denied:
            # "never face to face" is true of a call
            counts = weight > 0 and slot.name != "format"
            return Evidence(DENIED, f"denies its {slot.name}", slot) if counts else None
        return Evidence(weight if slot.firm else weight * LOOSE, slot.name, slot)

    def _weight(self, slot: Slot, frame: Frame, record: Record) -> float:
        outcome = outcome_of(slot, frame, record, self._reference)
        if outcome is None:
            return _weight_of_absence(slot, record, self._reference.present[record.id])
        weight = WEIGHTS[slot.name][_OUTCOMES[outcome]]
        if weight <= 0:
            return weight
        if isinstance(slot.value, Dates):
            return weight * _grain(slot.value)
        if isinstance(slot.value, Who):
            return self._rarity.of_person(slot.value.ids)
        if isinstance(slot.value, Spot):
            return self._rarity.of_place(slot.value.place)
        if isinstance(slot.value, Manner):
            return self._rarity.of_form(record, slot.value.format)
        return weight


def _kind_evidence(
    frame: Frame, record: Record, series: str | None, reference: Reference
) -> list[Evidence]:
    """Return what the type of happening and the dialogue's name say."""
    if record.dialogue is None:
        if (
            series is not None
            and record.type in MEETINGS
            and not _names_both(frame, reference.present[record.id])
        ):
            return [Evidence(OTHER_KIND, "the text speaks of a dialogue")]
        if record.type == frame.type:
            return [Evidence(SAME_TYPE, f"the text speaks of a {frame.type}")]
        return []
    if record.dialogue == series:
        weight = NAMED_DIALOGUE if frame.dialogue else NAMED_DIALOGUE / 2
        return [Evidence(weight, f"the text names {reference.dialogue[series].name}")]
    return [Evidence(-1.0, "no dialogue is named")] if frame.mention == "indefinite" else []


def _names_both(frame: Frame, people: AbstractSet[str]) -> bool:
    """Tell whether two who met are named: they say more than the dialogue of the text does."""
    if frame.dialogue is not None:
        return False
    named = {
        ident
        for slot in frame.all("person")
        if slot.firm and isinstance(slot.value, Who)
        for ident in slot.value.ids
    }
    return len(people & named) >= _BOTH


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

"""What a frame's own words say for a record: its slots, its type, its names, its time."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from factcheck.frames.model import Frame, Slot, Who
from factcheck.link.context import FACE_TO_FACE, MEETINGS
from factcheck.link.model import Candidate, Circumstance, Evidence
from factcheck.link.weighing import Outcomes, Weighing
from factcheck.link.weights import (
    DENIED,
    HOLDERS,
    LOOSE,
    NAME,
    NAMED_DIALOGUE,
    NOT_FACE_TO_FACE,
    NOT_YET,
    OTHER_KIND,
    OTHERS,
    SAME_TYPE,
)
from factcheck.model import Status
from factcheck.reference.model import Record, Reference

_BOTH = 2
_UNSAID = frozenset({Status.REPORTED_ERROR, Status.MENTION, Status.DENIED})


class OwnWords:
    """Weighs what the frames of one article say, once for every record and series.

    `known_until` is the day after which no article of the time could report; None where the
    article's day is not known.
    """

    def __init__(self, reference: Reference, weighing: Weighing, known_until: date | None) -> None:
        """Begin an article."""
        self._reference = reference
        self._weighing = weighing
        self._slots: dict[int, list[tuple[Slot, Outcomes]]] = {}
        self._known_until = known_until
        self._weighed: dict[tuple[int, str | None], dict[str, Candidate]] = {}
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

    def of(self, frame: Frame, records: Sequence[Record], series: str | None) -> list[Candidate]:
        """Return what `frame` itself says for each of `records`, if it speaks of `series`."""
        weighed = self._weighed.setdefault((frame.index, series), {})
        for record in records:
            if record.id not in weighed:
                evidence = self._evidence(frame, record, series)
                weighed[record.id] = Candidate.of(record, evidence)
        return [weighed[record.id] for record in records]

    def said_before(
        self, before: Frame, frame: Frame, record: Record, series: str | None
    ) -> list[Evidence]:
        """Return what was said of the happening that `frame` takes up and does not say anew."""
        anew = {slot.name for slot in frame.slots}
        return [
            Evidence(item.weight, f"{item.what}, said of it before", own=True)
            for item in self.of(before, [record], series)[0].evidence
            if item.slot is not None and item.slot.name not in anew
        ]

    def said_next(
        self, frame: Frame, after: Frame, record: Record, series: str | None
    ) -> list[Evidence]:
        """Return what is said next of the happening that `frame` tells, and it does not say."""
        told = {slot.name for slot in frame.slots}
        return [
            Evidence(item.weight, f"{item.what}, said of it next", own=True)
            for item in self.of(after, [record], series)[0].evidence
            if item.slot is not None and item.slot.name not in told
        ]

    def _evidence(self, frame: Frame, record: Record, series: str | None) -> list[Evidence]:
        evidence = _kind_evidence(frame, record, series, self._reference)
        evidence += self._of_holders(frame, record)
        numbered = series is not None and series == record.dialogue
        for slot, outcomes in self._slots.get(frame.index) or self._said(frame):
            if slot.name == "number" and not numbered:
                continue
            weight = self._weighing.of(slot, frame, record, outcomes)
            said = _slot_evidence(slot, frame, weight) if weight else None
            if said is not None:
                evidence.append(said)
        for ids in frame.names:
            if record.id in ids:
                evidence.append(
                    Evidence(NAME if len(ids) == 1 else NAME / 2, "its own name", own=True)
                )
        if frame.assertion.status is Status.ASSERTED and self._is_after(record):
            later = "it was after the article"
            evidence.append(Evidence(NOT_YET, later, circumstance=Circumstance.NOT_YET))
        return evidence

    def _of_holders(self, frame: Frame, record: Record) -> list[Evidence]:
        """Return what "the defense chiefs met" says: who they were is known from the office."""
        present = self._reference.present[record.id]
        if frame.holders is None or not present:
            return []
        both = len(present & self._weighing.holders[frame.holders]) >= _BOTH
        weight = HOLDERS if both else -HOLDERS
        return [Evidence(weight, "who met held the office that is named", own=both)]

    def _said(self, frame: Frame) -> list[tuple[Slot, Outcomes]]:
        """Return the slots that a frame says something by, with what they come to.

        "He wrongly put the 17th round in 2023; it was in 2024": which round is not in error.
        """
        said = [slot for slot in frame.slots if slot.assertion.status not in _UNSAID]
        wrong = [s for s in frame.slots if s.assertion.status is Status.REPORTED_ERROR]
        if any(not slot.restrictive for slot in wrong) and not any(
            s.name == "number" for s in said
        ):
            said += [slot for slot in wrong if slot.name == "number" and slot.restrictive]
        found = self._slots[frame.index] = [(s, self._weighing.outcomes(s)) for s in said]
        return found

    def _is_after(self, record: Record) -> bool:
        """Tell whether a record begins more than a day after publication."""
        if self._known_until is None or record.when is None:
            return False
        return record.when.value.start.first > self._known_until


def _slot_evidence(slot: Slot, frame: Frame, weight: float) -> Evidence | None:
    """Return what one slot of some weight says; what is denied points to what is meant."""
    if not slot.firm and not frame.tentative:
        counts = weight > 0 and not frame.plural
        return Evidence(LOOSE * weight / 2, slot.name, slot) if counts else None
    if slot.denied:
        # "never face to face" is true of a call
        counts = weight > 0 and slot.name != "format"
        return Evidence(DENIED, f"denies its {slot.name}", slot) if counts else None
    return Evidence(weight if slot.firm else weight * LOOSE, _told(slot), slot)


def _told(slot: Slot) -> str:
    """Return what a slot tells of, with the pronoun that somebody is told of by."""
    who = slot.value
    if isinstance(who, Who) and who.pronoun:
        return f"{slot.name}, as “{who.name}”"
    return slot.name


def _kind_evidence(
    frame: Frame, record: Record, series: str | None, reference: Reference
) -> list[Evidence]:
    """Return what the type of happening and the dialogue's name say."""
    if _is_forum(frame, reference) and not any(record.id in ids for ids in frame.names):
        return [Evidence(OTHERS, "the text speaks of a forum")]
    if record.dialogue is None and record.type in MEETINGS and _is_of_series(frame):
        return [Evidence(OTHERS, "the text speaks of a round")]
    if record.dialogue is None:
        if (
            series is not None
            and record.type in MEETINGS
            and not _names_both(frame, reference.present[record.id])
        ):
            return [Evidence(OTHER_KIND, "the text speaks of a dialogue")]
        if frame.remote and record.type in FACE_TO_FACE:
            return [Evidence(NOT_FACE_TO_FACE, "the text speaks of a call")]
        if record.type == frame.type:
            return [Evidence(SAME_TYPE, f"the text speaks of a {frame.type}")]
        return []
    if _of_others(frame, record):
        return [Evidence(OTHERS, "others talked")]
    if record.dialogue == series:
        weight = NAMED_DIALOGUE if frame.dialogue else NAMED_DIALOGUE / 2
        return [Evidence(weight, f"the text names {reference.dialogue[series].name}")]
    return [Evidence(-1.0, "no dialogue is named")] if frame.mention == "indefinite" else []


def _is_of_series(frame: Frame) -> bool:
    """Tell "the September round" and "they resumed in May" from what may be any meeting."""
    return frame.one_of_series or (frame.resumed and not frame.all("person"))


def _is_forum(frame: Frame, reference: Reference) -> bool:
    """Tell "the Xiangshan Forum ended on Saturday" from "met at the Xiangshan Forum"."""
    named = frame.mention == "named" and frame.dialogue is None and frame.verb is None
    ids = [ident for group in frame.names for ident in group]
    return named and bool(ids) and all(reference.records[i].type == "forum" for i in ids)


def _of_others(frame: Frame, record: Record) -> bool:
    """Tell "Biden spoke to Xi" from a round: who is named sat at the head of neither side.

    Of a meeting that takes two who met, neither of them at its head.
    """
    if frame.dialogue is not None or frame.type not in {"call", "meeting"}:
        return False
    named = [slot.value for slot in frame.all("person") if isinstance(slot.value, Who)]
    met = [who for who in named if frame.type == "call" or who.role == "met"]
    fewest = 1 if frame.type == "call" else _BOTH
    return len(met) >= fewest and all(record.led_by.isdisjoint(who.ids) for who in named)


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

"""Which record a frame is about: record linkage after Fellegi and Sunter (1969).

Every slot that agrees with a record speaks for it and every slot that differs speaks
against it, by the weights below (log-odds, base 2, rounded). The record with the largest
sum wins if it wins by a margin. A claim is linked without its own slot: it never picks
its own judge.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from math import log2

from factcheck.frames import TYPES
from factcheck.frames.model import Dates, Frame, Reading, Slot, Spot, Who
from factcheck.kinds import KINDS, Comparison, Kind, Outcome
from factcheck.model import Role, Status
from factcheck.reference.model import Record, Reference

# slot: (agrees, partly, near, differs). A day says more than a year (_GRAIN); a number is
# unique in its series; names of heads are rare; a capital is one of two, so it says little.
WEIGHTS: Mapping[str, tuple[float, float, float, float]] = {
    "when": (4.0, 1.0, -0.5, -3.0),
    "number": (4.0, 0.0, -3.0, -3.0),
    "person": (2.5, 0.0, -2.5, -2.5),
    "where": (2.0, 0.5, -2.0, -2.5),
    "format": (1.0, 0.0, -1.0, -1.0),
    "host": (1.0, 0.0, -1.5, -1.5),
    "actor": (1.0, 0.0, -1.0, -1.0),
    "cause": (2.5, 0.0, 0.0, 0.0),
}
_GRAIN = {"day": 1.25, "week": 1.0, "month": 1.0, "quarter": 0.7, "season": 0.7, "year": 0.5}
NAMED_DIALOGUE = 2.0
FOCUS = 3.0  # "it", "the talks": the happening spoken of last
FOCUS_NAMED = 1.5  # the dialogue's name again, without a date of its own
MAIN = 1.5  # what most of the article is about
SAME_TYPE = 1.0
NAME = 4.0  # a name of the event itself: "the San Francisco summit"
OBJECT = 4.0  # what was cancelled is among the record's objects
SEQUENCE = 4.0
DENIED = 1.5  # "not Kuala Lumpur but Singapore": what is denied points to what is meant
LOOSE = 0.7  # words that stand near the happening but are not tied to it
NOT_YET = -6.0  # the record begins after the article was published
RECENT = 2.0  # published within two weeks of the last day
CERTAIN, CERTAIN_MARGIN = 4.0, 2.0
PROBABLE, PROBABLE_MARGIN = 2.0, 1.0
_RECORDS = {kind.name: kind.records for kind in TYPES}
_TENTATIVE = frozenset({"round", "meeting", "call", "summit", "visit", "appointment", "removal", "cancellation"})
_TERSE = frozenset({Role.HEADLINE, Role.LIST_ROW, Role.TABLE_ROW})
_MEETINGS = frozenset({"round", "meeting", "call", "summit"})
_RECENT = timedelta(days=14)
_STRICT = {"visit": 5.0, "call": 5.0, "summit": 5.0, "meeting": 5.0}


class Grade(StrEnum):
    """How sure a link is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One weight for or against a record, and the words or circumstance behind it.

    `undated` evidence speaks only where the frame's own date is left out or missing.
    """

    weight: float
    what: str
    slot: Slot | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record with its evidence."""

    record: Record
    evidence: tuple[Evidence, ...]

    def score(self, without: Slot | None = None) -> float:
        """Return the sum of weights, leaving out those of one slot."""
        return sum(item.weight for item in self.used(without))

    def used(self, without: Slot | None = None) -> tuple[Evidence, ...]:
        """Return the evidence that counts when one slot is left out."""
        dated = any(
            item.slot is not None and item.slot.name == "when" and item.slot is not without for item in self.evidence
        )
        return tuple(
            item for item in self.evidence
            if (without is None or item.slot is not without) and not (item.undated and dated)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """The record a claim is about, how sure, and the runners-up that are as good."""

    record: Record
    grade: Grade
    score: float
    margin: float
    evidence: tuple[Evidence, ...]
    ties: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedFrame:
    """A frame with the records it may be about, best first."""

    frame: Frame
    candidates: tuple[Candidate, ...]

    def settled(self) -> Link | None:
        """Return the link that outweighs a single odd claim: what the frame is really about."""
        whole = self.link()
        if whole is None:
            return None
        for slot in self.frame.slots:
            if slot.name == "number" and not any(s.name == "when" for s in self.frame.slots if s.restrictive):
                without = self.link(slot)
                if without is not None and without.grade is Grade.CERTAIN:
                    return without
        return whole

    def link(self, slot: Slot | None = None) -> Link | None:
        """Return the link that does without `slot`; None when nothing speaks for any record."""
        ranked = sorted(self.candidates, key=lambda c: (-c.score(slot), c.record.id))
        if not ranked:
            return None
        best = ranked[0]
        score = best.score(slot)
        rest = [c.score(slot) for c in ranked[1:]]
        margin = score - max(rest, default=score - CERTAIN_MARGIN - 1)
        ties = tuple(c.record for c in ranked[1:] if score - c.score(slot) < PROBABLE_MARGIN)
        needed = CERTAIN if best.record.dialogue else _STRICT.get(best.record.type, CERTAIN)
        if score >= needed and margin >= CERTAIN_MARGIN:
            grade = Grade.CERTAIN
        elif score >= PROBABLE and margin >= PROBABLE_MARGIN:
            grade = Grade.PROBABLE
        else:
            grade = Grade.NONE
        return Link(best.record, grade, score, margin, best.used(slot), ties)


@dataclass
class _Focus:
    """What the paragraphs so far were about."""

    main: Record | None = None
    meeting: Record | None = None
    dialogue: str | None = None
    other: dict[str, Record] = field(default_factory=dict)


def link_frames(reading: Reading, reference: Reference, published: date | None) -> list[LinkedFrame]:
    """Return every frame with its candidates, in order; earlier frames set the focus."""
    first = _pass(reading, reference, published, None)
    main = _main(first)
    return first if main is None else _pass(reading, reference, published, main)


def _pass(
    reading: Reading, reference: Reference, published: date | None, main: Record | None
) -> list[LinkedFrame]:
    linked: list[LinkedFrame] = []
    focus = _Focus(main=main)
    topic = _topic(reading)
    for frame in reading.frames:
        candidates = _candidates(frame, focus, reference, published, topic)
        entry = LinkedFrame(frame, candidates)
        linked.append(entry)
        _shift(focus, entry)
    return linked


def _main(linked: Sequence[LinkedFrame]) -> Record | None:
    """Return the meeting that most of an article's sure frames are about, if one leads."""
    totals: dict[str, float] = {}
    records: dict[str, Record] = {}
    for entry in linked:
        link = entry.settled()
        if link is not None and link.grade is Grade.CERTAIN and link.record.type in _MEETINGS and entry.frame.sequence is None:
            totals[link.record.id] = totals.get(link.record.id, 0.0) + link.score
            records[link.record.id] = link.record
    ranked = sorted(totals, key=lambda ident: (-totals[ident], ident))
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < 1.5 * totals[ranked[1]]):
        return None
    return records[ranked[0]]


def _topic(reading: Reading) -> str | None:
    """Return the dialogue of an article that names only one."""
    return next(iter(reading.dialogues)) if len(reading.dialogues) == 1 else None


def _shift(focus: _Focus, entry: LinkedFrame) -> None:
    """Move the focus to the frame's record, or away when it is about something else."""
    frame, link = entry.frame, entry.settled()
    if frame.dialogue is not None:
        focus.dialogue = frame.dialogue
    if link is not None and link.grade is Grade.CERTAIN:
        if link.record.type in _MEETINGS and frame.sequence is None:
            focus.meeting = link.record
        focus.other[link.record.type] = link.record
    elif frame.type == "meeting" and not frame.tentative and frame.mention in {"indefinite", "bare"} and frame.slots and frame.dialogue is None:
        focus.meeting = None


# Candidates --------------------------------------------------------------------------------


def _candidates(
    frame: Frame, focus: _Focus,
    reference: Reference, published: date | None, topic: str | None,
) -> tuple[Candidate, ...]:  # fmt: skip
    types = _TENTATIVE if frame.tentative else _RECORDS[frame.type]
    series = frame.dialogue or (_assumed(frame, focus, topic) if frame.type == "meeting" else None)
    found = []
    for record in reference.records.values():
        if record.type not in types:
            continue
        if record.dialogue is not None and frame.dialogue is not None and record.dialogue != frame.dialogue:
            continue
        if record.dialogue is None and frame.dialogue is not None and frame.type == "meeting":
            continue
        evidence = _evidence(frame, record, focus, reference, published, series)
        if any(item.weight > 0 for item in evidence):
            found.append(Candidate(record, tuple(evidence)))
    return tuple(found)


def _assumed(frame: Frame, focus: _Focus, topic: str | None) -> str | None:
    """Return the dialogue that "the talks" or "it" stands for."""
    unnamed = frame.verb is not None or frame.tentative or frame.role in _TERSE
    if frame.mention in {"definite", "pronoun"} or (frame.mention == "bare" and unnamed):
        return focus.dialogue or topic
    return None


def _evidence(
    frame: Frame, record: Record, focus: _Focus,
    reference: Reference, published: date | None, series: str | None,
) -> list[Evidence]:  # fmt: skip
    evidence: list[Evidence] = []
    if record.type == frame.type and record.dialogue is None:
        evidence.append(Evidence(SAME_TYPE, f"the text speaks of a {frame.type}"))
    if record.dialogue is not None:
        if record.dialogue == series:
            weight = NAMED_DIALOGUE if frame.dialogue else NAMED_DIALOGUE / 2
            evidence.append(Evidence(weight, f"the text names {reference.dialogue[series].name}"))
        elif frame.mention == "indefinite":
            evidence.append(Evidence(-1.0, "no dialogue is named"))
    evidence += _slot_evidence(frame, record, reference, series)
    for ids in frame.names:
        if record.id in ids:
            evidence.append(Evidence(NAME if len(ids) == 1 else NAME / 2, "its own name"))
    if _after(record, published) and frame.assertion.status is Status.ASSERTED:
        evidence.append(Evidence(NOT_YET, "it was after the article"))
    evidence += _context(frame, record, focus, reference, published, series)
    return evidence


def _slot_evidence(
    source: Frame, record: Record, reference: Reference, series: str | None
) -> list[Evidence]:
    evidence = []
    for slot in source.slots:
        if slot.assertion.negated and not source.assertion.negated:
            if _weight(slot, source, record, reference) > 0:
                evidence.append(Evidence(DENIED, f"denies its {slot.name}", slot))
            continue
        if _unasserted(slot) or not (slot.firm or source.tentative):
            continue
        weight = _weight(slot, source, record, reference) * (1.0 if slot.firm else LOOSE)
        if slot.name == "number" and series is None and source.dialogue is None:
            continue
        if weight:
            evidence.append(Evidence(weight, _words(slot), slot))
    return evidence


def _unasserted(slot: Slot) -> bool:
    return slot.assertion.status in {Status.REPORTED_ERROR, Status.MENTION, Status.DENIED}


def _weight(slot: Slot, frame: Frame, record: Record, reference: Reference) -> float:
    result = compare(slot, frame, record, reference)
    if result is None:
        return _weight_without(slot, record)
    agrees, partly, near, differs = WEIGHTS[slot.name]
    weight = {
        Outcome.AGREES: agrees, Outcome.PARTLY: partly, Outcome.NEAR: near, Outcome.DIFFERS: differs,
    }[result[1].outcome]  # fmt: skip
    if slot.name == "when" and weight > 0:
        time = slot.value.times[0] if isinstance(slot.value, Dates) else None
        grain = time.granularity if time is not None and time.interval is not None else None
        weight *= _GRAIN.get(grain or "", 0.8 if time is not None and time.day and time.month else 0.4)
    if slot.name in {"person", "where"} and weight > 0:
        weight = _rarity(slot, record, reference)
    return weight


def _rarity(slot: Slot, record: Record, reference: Reference) -> float:
    """Return more for a name or place that few records of the kind share (log2 of 1/frequency)."""
    peers = [
        other for other in reference.records.values()
        if (other.dialogue == record.dialogue if record.dialogue else other.type == record.type and not other.dialogue)
    ]  # fmt: skip
    if slot.name == "person" and isinstance(slot.value, Who):
        ids = set(slot.value.ids)
        sharing = sum(bool(ids & _people(other)) for other in peers)
    else:
        place = slot.value.place if isinstance(slot.value, Spot) else ""
        sharing = sum(_lies_in(place, other, reference) for other in peers)
    return min(1.0 + log2(max(len(peers), 2) / max(sharing, 1)), 3.5)


def _people(record: Record) -> set[str]:
    people = set(record.people.value) if record.people else set()
    return people | {head.value for head in record.heads.values()}


def _lies_in(place: str, record: Record, reference: Reference) -> bool:
    if record.where is None:
        return False
    return any(
        place == ident or place in (reference.place[ident].within if ident in reference.place else ())
        for ident in record.where.value
    )


def _weight_without(slot: Slot, record: Record) -> float:
    """Return what a slot says where no kind compares it: somebody who was not there."""
    if slot.name == "person" and isinstance(slot.value, Who) and slot.value.ids:
        people = set(record.people.value) if record.people else {h.value for h in record.heads.values()}
        return -1.5 if people and not people & set(slot.value.ids) else 0.0
    if slot.name == "where" and isinstance(slot.value, Spot) and record.where is None and record.format:
        return -0.5
    return 0.0


def compare(
    slot: Slot, frame: Frame, record: Record, reference: Reference
) -> tuple[Kind, Comparison] | None:
    """Return the kind that reads `slot` of `record` and its comparison, if there is one."""
    for kind in KINDS:
        if slot.name in kind.slots and kind.recall is not None and kind.compare is not None:
            fact = kind.recall(slot, frame, record, reference)
            if fact is not None:
                result = kind.compare(slot, fact, record, reference)
                if result is not None:
                    return kind, result
    return None


def _words(slot: Slot) -> str:
    return slot.name


# Context -----------------------------------------------------------------------------------


def _context(
    frame: Frame, record: Record, focus: _Focus,
    reference: Reference, published: date | None, series: str | None,
) -> list[Evidence]:  # fmt: skip
    evidence = []
    if frame.type == "cancellation":
        evidence += _objects(frame, record, focus)
    if frame.sequence in {"previous", "next"} and record.dialogue is not None:
        anchor = _anchor(focus, reference, series, published)
        expected = _neighbour(frame, anchor, reference)
        if expected is not None and expected.id == record.id:
            evidence.append(Evidence(SEQUENCE, f"{frame.sequence} to {anchor.label if anchor else 'it'}"))
        return evidence
    identified = any(slot.restrictive and slot.name in {"when", "number"} for slot in frame.slots)
    if focus.meeting is not None and record.id == focus.meeting.id and frame.type in {"meeting", "call", "summit"}:
        if frame.plural:
            return evidence
        if frame.mention in {"definite", "pronoun"} and not identified:
            evidence.append(Evidence(FOCUS, "it was spoken of just before"))
        elif not (frame.mention == "indefinite"):
            evidence.append(Evidence(FOCUS_NAMED, "it was spoken of before"))
    elif frame.type != "meeting" and frame.mention == "definite" and focus.other.get(record.type) is record:
        evidence.append(Evidence(FOCUS, "it was spoken of just before"))
    if focus.main is record and not identified and frame.type in _MEETINGS | {"meeting"} and not any(
        item.what.startswith("it was spoken") for item in evidence
    ):
        evidence.append(Evidence(MAIN, "the article is about it"))
    if _recent(record, published) and (record.dialogue is None or series == record.dialogue) and not _own_time(frame):
        weight = RECENT if record.dialogue is not None else RECENT / 2
        evidence.append(Evidence(weight, "it ended within two weeks before publication", undated=True))
    return evidence


def _own_time(frame: Frame) -> bool:
    return frame.plural or frame.assertion.status in {
        Status.PLANNED, Status.HYPOTHETICAL, Status.GENERIC,
    }


def _after(record: Record, published: date | None) -> bool:
    if published is None or record.when is None:
        return False
    return record.when.value.start.first > published + timedelta(days=1)


def _recent(record: Record, published: date | None) -> bool:
    if published is None or record.when is None:
        return False
    last = record.when.value.end.last
    return record.when.value.start.first <= published + timedelta(days=1) and last >= published - _RECENT


def _objects(frame: Frame, record: Record, focus: _Focus) -> list[Evidence]:
    """Return evidence from what was cancelled."""
    objects = set(record.objects.value) if record.objects else set()
    named = frame.dialogue or (focus.dialogue if frame.mention in {"definite", "pronoun"} else None)
    if named is None:
        return []
    if named in objects:
        return [Evidence(OBJECT if frame.dialogue else OBJECT - 1, "what was cancelled")]
    return [Evidence(-OBJECT, "what was cancelled")]


def _anchor(
    focus: _Focus, reference: Reference, series: str | None, published: date | None
) -> Record | None:
    """Return the round that "previous" and "next" count from."""
    if focus.meeting is not None and focus.meeting.dialogue is not None:
        return focus.meeting
    if series is None or published is None:
        return None
    held = [r for r in reference.dialogue[series].rounds if _recent(r, published)]
    return held[-1] if held else None


def _neighbour(frame: Frame, anchor: Record | None, reference: Reference) -> Record | None:
    if anchor is None or anchor.dialogue is None:
        return None
    rounds = [r for r in reference.dialogue[anchor.dialogue].rounds if r.when is not None]
    at = next((k for k, item in enumerate(rounds) if item.id == anchor.id), None)
    if at is None:
        return None
    if frame.sequence == "next":
        return rounds[at + 1] if at + 1 < len(rounds) else None
    formats = {slot.value.format for slot in frame.all("format") if hasattr(slot.value, "format")}
    earlier = [r for r in rounds[:at] if not formats or (r.format and r.format.value in formats)]
    return earlier[-1] if earlier else None

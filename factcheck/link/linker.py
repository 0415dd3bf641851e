"""Link the frames of an article, twice: the second time knowing what the article is about."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.frames.model import Dates, Frame, Reading, Slot, Spot, Who
from factcheck.kinds import Outcome
from factcheck.link.compare import compare
from factcheck.link.context import (
    MEETINGS,
    Context,
    context_evidence,
    is_after,
    neighbours_of,
)
from factcheck.link.index import Index
from factcheck.link.model import Candidate, Evidence, Grade, LinkedFrame
from factcheck.link.rarity import Rarity, people_of
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

_LEADING = 1.3
_BOTH = 2
_LEAP_DAY = (2, 29)
_REPORTED = timedelta(days=35)
_LEDE = 2  # headline, first and second paragraph: they say what a report is about
_UNSAID = frozenset({Status.REPORTED_ERROR, Status.MENTION, Status.DENIED})


class Linker:
    """Links frames to the records of one reference; built once, used for many articles."""

    def __init__(self, reference: Reference) -> None:
        """Index the records, and count their names and places."""
        self._reference = reference
        self._rarity = Rarity(reference)
        self._index = Index(reference)
        self._weights: dict[tuple[int, str], float] = {}

    def link(self, reading: Reading, published: date | None) -> list[LinkedFrame]:
        """Return every frame with its candidates, in order; earlier frames set the focus."""
        self._weights.clear()
        topic = next(iter(reading.dialogues)) if len(reading.dialogues) == 1 else None
        fresh = Context(
            self._reference, published, topic,
            absent=self._absent(reading), inferred=reading.inferred,
        )  # fmt: skip
        first = self._pass(reading, fresh)
        known = Context(
            self._reference, published, topic, main_record(first), neighbours_of(first),
            absent=fresh.absent, inferred=reading.inferred,
        )  # fmt: skip
        return self._pass(reading, known)

    def _absent(self, reading: Reading) -> frozenset[str]:
        """Return the dialogues with a side that the article names nowhere, nor anybody of it."""
        people = self._reference.person
        sides = reading.sides | {
            people[ident].party for naming in reading.namings for ident in naming.ids
        }
        return frozenset(
            dialogue.id
            for dialogue in self._reference.dialogues
            if dialogue.id not in reading.dialogues and not sides.issuperset(dialogue.parties)
        )

    def _pass(self, reading: Reading, context: Context) -> list[LinkedFrame]:
        linked: list[LinkedFrame] = []
        for frame in reading.frames:
            entry = LinkedFrame(frame, self._candidates(frame, context))
            linked.append(entry)
            context.shift(entry)
        return linked

    def _candidates(self, frame: Frame, context: Context) -> tuple[Candidate, ...]:
        if frame.mention == "foreign":
            return ()
        series = context.series_of(frame)
        found = []
        for record in self._index.candidates(frame, context, series):
            evidence = self._evidence(frame, record, context, series)
            if any(item.weight > 0 for item in evidence):
                found.append(Candidate.of(record, evidence))
        return tuple(found)

    def _evidence(
        self, frame: Frame, record: Record, context: Context, series: str | None
    ) -> list[Evidence]:
        evidence = _kind_evidence(frame, record, series, self._reference)
        for slot in frame.slots:
            if slot.name != "number" or (series is not None and series == record.dialogue):
                evidence += self._slot_evidence(slot, frame, record)
        for ids in frame.names:
            if record.id in ids:
                evidence.append(
                    Evidence(NAME if len(ids) == 1 else NAME / 2, "its own name", own=True)
                )
        if frame.assertion.status is Status.ASSERTED and is_after(record, context):
            evidence.append(Evidence(NOT_YET, "it was after the article"))
        return evidence + context_evidence(frame, record, context, series)

    # Slots --------------------------------------------------------------------------------

    def _slot_evidence(self, slot: Slot, frame: Frame, record: Record) -> list[Evidence]:
        """Return what one slot says; what is denied points to what is meant."""
        if slot.assertion.status in _UNSAID:
            return []
        key = (id(slot), record.id)
        weight = self._weights.get(key)
        if weight is None:
            weight = self._weights[key] = self._weight(slot, frame, record)
        if not slot.firm and not frame.tentative:
            return (
                [Evidence(LOOSE * weight / 2, slot.name, slot)]
                if weight > 0 and not frame.plural
                else []
            )
        if slot.denied:
            return [Evidence(DENIED, f"denies its {slot.name}", slot)] if weight > 0 else []
        weight *= 1.0 if slot.firm else LOOSE
        return [Evidence(weight, slot.name, slot)] if weight else []

    def _weight(self, slot: Slot, frame: Frame, record: Record) -> float:
        result = compare(slot, frame, record, self._reference)
        if result is None:
            return _weight_of_absence(slot, record)
        outcomes = (Outcome.AGREES, Outcome.PARTLY, Outcome.NEAR, Outcome.DIFFERS)
        weight = WEIGHTS[slot.name][outcomes.index(result[1].outcome)]
        if weight <= 0:
            return weight
        if isinstance(slot.value, Dates):
            return weight * _grain(slot.value)
        if isinstance(slot.value, Who):
            return self._rarity.of_person(slot.value.ids)
        if isinstance(slot.value, Spot):
            return self._rarity.of_place(slot.value.place)
        return weight


def _kind_evidence(
    frame: Frame, record: Record, series: str | None, reference: Reference
) -> list[Evidence]:
    """Return what the type of happening and the dialogue's name say."""
    if record.dialogue is None:
        if series is not None and record.type in MEETINGS and not _names_both(frame, record):
            return [Evidence(OTHER_KIND, "the text speaks of a dialogue")]
        if record.type == frame.type:
            return [Evidence(SAME_TYPE, f"the text speaks of a {frame.type}")]
        return []
    if record.dialogue == series:
        weight = NAMED_DIALOGUE if frame.dialogue else NAMED_DIALOGUE / 2
        return [Evidence(weight, f"the text names {reference.dialogue[series].name}")]
    return [Evidence(-1.0, "no dialogue is named")] if frame.mention == "indefinite" else []


def _names_both(frame: Frame, record: Record) -> bool:
    """Tell whether two who met are named: they say more than the dialogue of the text does."""
    people = people_of(record)
    named = {
        ident
        for slot in frame.all("person")
        if slot.firm and isinstance(slot.value, Who)
        for ident in slot.value.ids
    }
    return frame.dialogue is None and len(people & named) >= _BOTH


def _grain(dates: Dates) -> float:
    """Return more for a day than for a year, and little for what no anchor resolves."""
    time = dates.times[0]
    if time.interval is None:
        return 2 * UNRESOLVED if time.day and time.month else UNRESOLVED
    return GRAIN.get(time.granularity or "", UNRESOLVED)


def _weight_of_absence(slot: Slot, record: Record) -> float:
    """Return what a slot says where no kind compares it: somebody who was not there."""
    if isinstance(slot.value, Who):
        people = people_of(record)
        # A delegation has many members, but the two sides of a call or visit are on record.
        stranger = not slot.value.ids and slot.value.full and record.dialogue is None
        absent = bool(slot.value.ids) and not people & set(slot.value.ids)
        return -1.5 if people and (absent or stranger) else 0.0
    if isinstance(slot.value, Spot) and record.where is None and record.format is not None:
        return -0.5
    return 0.0


def inferred_day(main: Record | None, dateline: tuple[int, int] | None = None) -> date | None:
    """Return the day on which an undated report of `main` may have been written.

    It is the day of a `dateline` (month, day) within five weeks of what it reports, else the
    last day of a round. Only what is known to the day gives one; what it resolves is never held
    against a text.
    """
    if main is None or main.when is None or not main.when.value.exact:
        return None
    first, last = main.when.value.start.first, main.when.value.end.last
    if dateline is not None and dateline != _LEAP_DAY:
        days = (date(year, *dateline) for year in (last.year, last.year + 1))
        near = next((day for day in days if timedelta(0) <= day - first <= _REPORTED), None)
        if near is not None:
            return near
    return last if main.dialogue is not None else None


def main_record(linked: Sequence[LinkedFrame]) -> Record | None:
    """Return the meeting that most of an article's sure frames are about, if one leads."""
    totals: dict[str, float] = defaultdict(float)
    records: dict[str, Record] = {}
    for entry in linked:
        link = entry.settled()
        sure = link is not None and link.grade is Grade.CERTAIN and entry.frame.sequence is None
        if link is not None and sure and link.record.type in MEETINGS:
            totals[link.record.id] += link.score * (2 if entry.frame.paragraph <= _LEDE else 1)
            records[link.record.id] = link.record
    ranked = sorted(totals, key=lambda ident: (-totals[ident], ident))
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < _LEADING * totals[ranked[1]]):
        return None
    return records[ranked[0]]

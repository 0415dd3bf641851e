"""Which records share anything with a frame: an index over names, places, years and series."""

from collections import defaultdict
from collections.abc import Iterator

from factcheck.frames import TYPES
from factcheck.frames.model import Dates, Frame, Spot, Who
from factcheck.link.context import Context
from factcheck.link.rarity import people_of, places_of
from factcheck.reference.model import Record, Reference

_TENTATIVE = frozenset(
    "round meeting call summit visit appointment removal cancellation announcement agreement"
    " incident refusal election".split()
)
_TYPES = {kind.name: kind.records for kind in TYPES}
# Of these there are so many that only those which share something are worth weighing.
_MANY = frozenset({"round", "meeting", "call", "summit"})


class Index:
    """Finds the records that a frame can be about; built once for a reference."""

    def __init__(self, reference: Reference) -> None:
        """Sort the records by type, dialogue, people, places and years."""
        self._reference = reference
        self._by: dict[tuple[str, object], list[Record]] = defaultdict(list)
        for record in reference.records.values():
            for key in _keys_of(record, reference):
                self._by[key].append(record)

    def candidates(self, frame: Frame, context: Context, series: str | None) -> list[Record]:
        """Return, in the reference's order, the records worth weighing for a frame."""
        types = _TENTATIVE if frame.tentative else _TYPES[frame.type]
        order, absent = self._reference.order, context.absent
        found = {
            order[record.id]: record
            for record in self._sharing(frame, context, series)
            if record.type in types
            and record.dialogue not in absent
            and not (frame.sequence == "previous" and record is context.meeting)
            and _may_be_named(frame, record)
        }
        return [found[place] for place in sorted(found)]

    def _sharing(self, frame: Frame, context: Context, series: str | None) -> Iterator[Record]:
        for name in _TYPES[frame.type] - _MANY if not frame.tentative else ():
            yield from self._by["type", name]
        if series is not None:
            yield from self._by["dialogue", series]
        for key in _keys_in(frame):
            yield from self._by[key]
        for ids in frame.names:
            yield from (self._reference.records[ident] for ident in ids)
        yield from self._around(frame, context)

    def _around(self, frame: Frame, context: Context) -> Iterator[Record]:
        """Yield what the surroundings speak of, its causes and effects, and what is recent."""
        yield from (r for r in (context.meeting, context.main) if r is not None)
        yield from context.latest.values()
        records = self._reference.records
        yield from (records[ident] for ident in context.causal.get(frame.sentence_start, ()))
        yield from context.recent.values()
        if frame.pair:
            for person in context.pairs.get(frame.sentence_start, ()):
                yield from self._by["person", person]
        now = context.meeting or context.main
        if frame.sequence == "previous" and now is not None:
            for person in people_of(now):
                yield from self._by["person", person]


def _keys_of(record: Record, reference: Reference) -> Iterator[tuple[str, object]]:
    yield "type", record.type
    if record.dialogue is not None:
        yield "dialogue", record.dialogue
    for person in people_of(record):
        yield "person", person
    for place in places_of(record, reference):
        yield "place", place
    for when in record.when.values if record.when is not None else ():
        for year in range(when.whole.first.year, when.whole.last.year + 1):
            yield "year", year


def _keys_in(frame: Frame) -> Iterator[tuple[str, object]]:
    """Yield what a frame's slots can be found by; a vague date finds nothing."""
    for slot in frame.slots:
        value = slot.value
        if isinstance(value, Who):
            yield from (("person", ident) for ident in value.ids)
        elif isinstance(value, Spot):
            yield "place", value.place
        elif isinstance(value, Dates):
            for time in value.times:
                for reading in time.readings or ((time.interval,) if time.interval else ()):
                    if (reading.last - reading.first).days <= 366:  # noqa: PLR2004 - a leap year
                        yield "year", reading.first.year


def _may_be_named(frame: Frame, record: Record) -> bool:
    """Tell whether a frame that names a dialogue can be about a record."""
    if frame.dialogue is None:
        return True
    if record.dialogue is not None:
        return record.dialogue == frame.dialogue
    return frame.type != "meeting"

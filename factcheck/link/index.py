"""Which records share anything with a frame: an index over names, places, years and series."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from factcheck.frames import TYPES
from factcheck.frames.model import EARLIER, Dates, Frame, Spot, Who
from factcheck.link.context import Context
from factcheck.link.rarity import places_of
from factcheck.reference.model import Record, Reference

_TENTATIVE = frozenset(
    "round meeting call summit visit appointment removal cancellation announcement agreement"
    " incident refusal election".split()
)
_PAIR = 2
_TYPES = {kind.name: kind.records for kind in TYPES}
# Of these there are so many that only those which share something are worth weighing.
_MANY = frozenset({"round", "meeting", "call", "summit", "forum"})
_FEW = {name: records - _MANY for name, records in _TYPES.items()}


class Index:
    """Finds the records that a frame can be about; built once for a reference."""

    def __init__(self, reference: Reference) -> None:
        """Sort the records by type, dialogue, people, places and years."""
        self._records = tuple(reference.records.values())
        self._place, self._present = reference.order, reference.present
        self._by: dict[tuple[str, object], set[int]] = {}
        for place, record in enumerate(self._records):
            for key in _keys_of(record, reference):
                self._by.setdefault(key, set()).add(place)

    def keyed(self, frame: Frame) -> frozenset[int]:
        """Return the places of the records that share a person, a place or a year with a frame."""
        return frozenset().union(*(self._by.get(key, ()) for key in _keys_in(frame)))

    def candidates(
        self, frame: Frame, context: Context, series: str | None, keyed: AbstractSet[int]
    ) -> list[Record]:
        """Return, in the reference's order, the records worth weighing for a frame.

        `keyed` are those that share anything with its slots, or with the frame it stands for.
        """
        types = _TENTATIVE if frame.tentative else _TYPES[frame.type]
        if frame.type == "call" and frame.verb is None:
            types = types - {"round"}  # two sides may talk at a table, but a call is no round
        visitors = _people_in(frame) if frame.type in {"meeting", "summit"} else frozenset()
        absent, named = context.absent, frame.dialogue is not None
        now = context.meeting if frame.sequence == "previous" and not frame.last_time else None
        return [
            record
            for place in sorted(keyed | self._sharing(frame, context, series))
            if (
                (record := self._records[place]).type in types
                or (record.type == "visit" and self._met_there(visitors, record))
            )
            and record.dialogue not in absent
            and record is not now
            and not (named and not _may_be_named(frame, record))
            and (record.type != "forum" or any(record.id in ids for ids in frame.names))
        ]

    def _met_there(self, people: AbstractSet[str], record: Record) -> bool:
        """Tell "Trump met Xi in Beijing on May 14", on a visit, by two who are on record there."""
        return len(people & self._present[record.id]) >= _PAIR

    def _sharing(self, frame: Frame, context: Context, series: str | None) -> set[int]:
        """Return the places of the records that share a type, a series or a name with a frame."""
        found = self._around(frame, context)
        for name in _FEW[frame.type] if not frame.tentative else ():
            found.update(self._by.get(("type", name), ()))
        if series is not None:
            found.update(self._by.get(("dialogue", series), ()))
        found.update(self._place[ident] for ids in frame.names for ident in ids)
        return found

    def _around(self, frame: Frame, context: Context) -> set[int]:
        """Return what the surroundings speak of, its causes and effects, and what is recent."""
        place = self._place
        found = {place[ident] for ident in context.recent}
        found.update(place[record.id] for record in context.latest.values())
        found.update(place[r.id] for r in (context.meeting, context.main) if r is not None)
        found.update(place[ident] for ident in context.causal.get(frame.sentence_start, ()))
        people = set(context.pairs.get(frame.sentence_start, ())) if frame.pair else set()
        now = context.meeting or context.main
        if frame.sequence in EARLIER and now is not None:
            people |= self._present[now.id]
        for person in people:
            found.update(self._by.get(("person", person), ()))
        return found


def _people_in(frame: Frame) -> AbstractSet[str]:
    """Return the ids of those who met, each known for certain."""
    return {
        slot.value.ids[0] for slot in frame.all("person")
        if slot.firm and isinstance(slot.value, Who) and len(slot.value.ids) == 1
    }  # fmt: skip


def _keys_of(record: Record, reference: Reference) -> Iterator[tuple[str, object]]:
    yield "type", record.type
    if record.dialogue is not None:
        yield "dialogue", record.dialogue
    for person in reference.present[record.id]:
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
    if record.dialogue is not None:
        return record.dialogue == frame.dialogue
    return frame.type != "meeting"

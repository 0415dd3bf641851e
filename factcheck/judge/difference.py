"""A claim that differs from the record it is linked to, with what doubts about it need to know."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.frames.model import Dates, Frame, Slot, Who
from factcheck.kinds import Comparison, Outcome
from factcheck.link import Circumstance, Link, LinkedFrame, compare
from factcheck.link.weights import GRAIN, RECENTLY, SAME_TYPE, WEIGHTS
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

# What people do often, and of which no complete list is claimed: a date that differs may be of
# another time, so that only a slip is held against it.
FREQUENT = frozenset({"call", "meeting", "summit", "visit", "refusal"})
OF_TWO = frozenset({"call", "meeting", "summit"})
A_DAY = WEIGHTS["when"][0] * GRAIN["day"]  # what a day that agrees says
UNIQUE = 3.0  # context that only one record can have: its name, what was spoken of last


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim, the record that it is held against, and how they compare."""

    slot: Slot
    linked: LinkedFrame
    link: Link
    comparison: Comparison
    fact: Fact[object] | None
    reference: Reference
    published: date | None = None

    @property
    def frame(self) -> Frame:
        """Return the happening that the claim is of."""
        return self.linked.frame

    @property
    def record(self) -> Record:
        """Return the record that the claim is held against."""
        return self.link.record

    @property
    def others(self) -> tuple[Record, ...]:
        """Return the other records that the happening may be."""
        candidates = (candidate.record for candidate in self.linked.candidates)
        return tuple(record for record in candidates if record.id != self.record.id)

    @property
    def present(self) -> AbstractSet[str]:
        """Return the ids of the people of the record."""
        return self.reference.present[self.record.id]

    @property
    def named(self) -> frozenset[str]:
        """Return the ids of all whom the happening names."""
        who = (slot.value for slot in self.frame.all("person"))
        return frozenset(ident for value in who if isinstance(value, Who) for ident in value.ids)

    @property
    def days_apart(self) -> int:
        """Return how many days lie between a date and the beginning of its record, at least."""
        begun = self.begun
        if begun is None or not isinstance(self.slot.value, Dates):
            return 0
        days = [time.interval for time in self.slot.value.times if time.interval is not None]
        return min((abs((day.first - begun).days) for day in days), default=0)

    def errs_by_years(self) -> bool:
        """Tell "January 8 and 9, 2023" from those very days of the record's own year.

        That another happening fell on the same days is less likely than a slip, unless those
        days are of the two weeks before the article: it may report an anniversary.
        """
        if not isinstance(self.slot.value, Dates) or self.record.when is None:
            return False
        times, when = self.slot.value.times, self.record.when.value
        days = [time.interval.last for time in times if time.interval is not None]
        if self.published is not None and any(
            timedelta(0) <= self.published - day <= RECENTLY for day in days
        ):
            return False
        said = {(time.month, time.day) for time in times if time.year is not None}
        known = {(day.month, day.day) for day in (when.start.first, when.end.last)}
        return when.exact and said == known and len(said) == len(times)

    @property
    def begun(self) -> date | None:
        """Return the first day of the record."""
        return self.record.when.value.start.first if self.record.when is not None else None

    def outcome(self, slot: Slot, record: Record | None = None) -> Outcome | None:
        """Return what a slot of the frame comes to beside a record, by default the one at hand."""
        result = compare(slot, self.frame, record or self.record, self.reference)
        return None if result is None else result[1].outcome

    def tied_by(self, names: AbstractSet[str]) -> bool:
        """Tell whether slots of these names speak for the record."""
        return any(
            e.weight > 0 and e.slot is not None and e.slot.name in names
            for e in self.link.evidence
        )  # fmt: skip

    def hangs_on(self, circumstance: Circumstance) -> bool:
        """Tell whether the link rests on a circumstance."""
        return any(e.circumstance is circumstance for e in self.link.evidence)

    def is_unique(self) -> bool:
        """Tell whether the context speaks for the record as it can for one only."""
        return any(e.slot is None and e.weight >= UNIQUE for e in self.link.evidence)

    def by_context(self) -> bool:
        """Tell whether more of the context than the type of happening speaks for the record."""
        return any(
            e.slot is None and not e.undated and e.weight > SAME_TYPE for e in self.link.evidence
        )

"""How far apart two happenings lie that a sentence sets one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from factcheck.frames.measure import Measure, Offset
from factcheck.frames.model import Frame
from factcheck.judge.scene import About, Scene
from factcheck.kinds.gap import compare_gap
from factcheck.kinds.inventory import ends, starts
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.link import Grade, Link
from factcheck.model import Status
from factcheck.reference.model import Record

_A_MONTH = timedelta(days=31)  # of what is known no better, months and years can be counted
_LONG_UNITS = frozenset({"month", "year", "decade"})
_DAYS_TOLD = timedelta(days=60)  # up to this far apart, the first one's day is told

_TO_NOW = frozenset({"ago", "since"})

_Linked = tuple[Frame, Link]


@dataclass(frozen=True, slots=True)
class _End:
    """One of the two happenings: its first and last day, and how sure it is the one meant."""

    first: date
    last: date
    grade: Grade
    about: About | None = None

    def meets(self, days: "Sequence[_End]") -> bool:
        """Tell whether it was on one of `days`."""
        return any(day.first <= self.last and self.first <= day.last for day in days)

    @property
    def exact(self) -> bool:
        """Whether its days are known, and not only its month."""
        when = self.about.record.when if self.about is not None else None
        return when is None or when.value.exact or (self.last - self.first).days <= 1

    @property
    def key(self) -> tuple[date, date]:
        return self.first, self.last


def compare_offset(
    measure: Measure, offset: Offset, scene: Scene
) -> tuple[Comparison, About, Grade] | None:
    """Compare the length with how far apart the two happenings are on record.

    Nothing is returned where one of them is not on record. Only words that name both can
    differ; "a day later" is of use where it agrees.
    """
    own = _own(measure, offset, scene)
    for end in own[:1] if offset.other is not None else own:
        others = _other(measure, offset, scene, end)
        found = [_apart(measure, offset, other, end) for other in others]
        compared = [comparison for comparison in found if comparison is not None]
        agreeing = next((c for c in compared if c.outcome is Outcome.AGREES), None)
        if end.about is None or not compared:
            continue
        if agreeing is not None:
            return agreeing, end.about, end.grade
        named = offset.other is not None or offset.way == "since"
        sure = named and len(compared) == 1 == len(others)
        sure = sure and (offset.span.unit in _LONG_UNITS or (end.exact and others[0].exact))
        if sure and {end.grade, others[0].grade} == {Grade.CERTAIN}:
            return compared[0], end.about, Grade.CERTAIN
    return None


def _apart(measure: Measure, offset: Offset, other: _End, own: _End) -> Comparison | None:
    """Compare the length with the days between; None where they lie in the other order."""
    earlier = offset.way in {"before", "since", "elapsed"}
    first, last = (own, other) if earlier else (other, own)
    if first.first > last.last:
        return None
    near = last.first - first.last < _DAYS_TOLD
    since = f"{first.last.day} {first.last:%B %Y}" if near else f"{first.last:%B %Y}"
    pairs = tuple(
        dict.fromkeys(
            (a, b, since)
            for a in (first.last, first.first)
            for b in (last.first, last.last)
            if a <= b
        )
    )
    return compare_gap(offset.span, pairs, measure.text) if pairs else None


# The two ends ------------------------------------------------------------------------------


def _own(measure: Measure, offset: Offset, scene: Scene) -> list[_End]:
    """Return the happening whose distance is told: the nearest of the sentence."""
    region = offset.other or (-1, -1)
    here = [
        item for item in _told(scene.told.in_sentence(measure))
        if not _within(item[0], region) and not _within(item[0], offset.apart)
        and (item[0].tentative or item[0].start >= offset.begins)
    ]  # fmt: skip
    here.sort(key=lambda item: (item[0].tentative, abs(item[0].start - measure.start)))
    if here and _planned_between(measure, here[0][0], scene):
        return []
    return _ends_of(here) or (_before(measure, scene) if offset.stands else [])


def _planned_between(measure: Measure, own: Frame, scene: Scene) -> bool:
    """Tell "agreed to hold a call, 18 days before the round": what is not told stands nearer."""
    first, last = sorted((own.start, measure.start))
    return not own.tentative and any(
        first < frame.start < last and not frame.tentative
        and frame.assertion.status is not Status.ASSERTED
        for frame, _ in scene.told.in_sentence(measure)
    )  # fmt: skip


def _before(measure: Measure, scene: Scene) -> list[_End]:
    """Return what the sentence before tells, if that is one happening: what "it" is."""
    earlier = [
        item for item in _told(scene.told.around(measure))
        if item[0].sentence_start < measure.sentence_start
    ]  # fmt: skip
    found = _ends_of(earlier)
    return found if len(found) == 1 else []


def _other(measure: Measure, offset: Offset, scene: Scene, own: _End) -> list[_End]:
    """Return what may be the other happening: in the region, told before, or the day itself."""
    if offset.other is not None:
        inside = [
            item
            for item in _told(scene.told.in_sentence(measure))
            if _within(item[0], offset.other)
        ]
        inside.sort(key=lambda item: item[0].tentative)
        days = [_End(day.first, day.last, Grade.CERTAIN) for day in offset.dates]
        found = [_dated(end, days) for end in _ends_of(inside) if end.key != own.key]
        if days and found and not found[0].meets(days):
            found = []
        return found[:1] or days[:1]
    if offset.way in _TO_NOW:
        return [_End(scene.now, scene.now, Grade.CERTAIN)] if scene.now is not None else []
    before = [item for item in _told(scene.linked) if item[0].start < measure.start]
    return [end for end in _ends_of(list(reversed(before))) if end.key != own.key][:2]


def _dated(end: _End, days: Sequence[_End]) -> _End:
    """Return what is likely meant as certain where its day is named."""
    return replace(end, grade=Grade.CERTAIN) if end.meets(days) else end


def _told(linked: Sequence[tuple[Frame, Link | None]]) -> list[_Linked]:
    """Return the frames that tell of something on record that has a date."""
    return [
        (frame, link) for frame, link in linked
        if link is not None and link.grade is not Grade.NONE and _is_dated(link.record)
        and frame.assertion.status is Status.ASSERTED and not frame.assertion.negated
    ]  # fmt: skip


def _is_dated(record: Record) -> bool:
    if record.when is None:
        return False
    known = record.when.value.exact or record.type == "cancellation"
    return known or ends(record).last - starts(record).first <= _A_MONTH


def _within(frame: Frame, region: tuple[int, int]) -> bool:
    """Tell whether a frame's words stand in a region; a tentative one's words are its slots."""
    if not frame.tentative:
        return region[0] <= frame.start < region[1]
    return bool(frame.slots) and all(region[0] <= slot.start < region[1] for slot in frame.slots)


def _ends_of(items: Sequence[_Linked]) -> list[_End]:
    """Return the first and last days of what the frames are about, each once."""
    found: dict[str, _End] = {}
    for _, link in items:
        record = link.record
        if record.id not in found or found[record.id].grade is not Grade.CERTAIN:
            about = About(record, link.grade, link)
            found[record.id] = _End(starts(record).first, ends(record).last, link.grade, about)
    return list(found.values())

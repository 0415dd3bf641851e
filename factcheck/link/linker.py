"""Link the frames of an article, twice: the second time knowing what the article is about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from itertools import zip_longest
from operator import is_

from factcheck.frames.model import Dates, Frame, Reading
from factcheck.link.context import (
    AT_HAND,
    MEETINGS,
    Context,
    causal_records,
    causes_of,
    neighbours_of,
    pairs_before,
    recent_records,
    stopped_in,
)
from factcheck.link.index import Index
from factcheck.link.model import Candidate, Evidence, Grade, LinkedFrame
from factcheck.link.own import OwnWords
from factcheck.link.surroundings import context_evidence, spoken_of
from factcheck.link.weighing import Weighing
from factcheck.model import Role
from factcheck.reference.model import Record, Reference

_LEADING = 1.3
_LEAP_DAY = (2, 29)
_REPORTED = timedelta(days=35)
_LEDE = 2  # headline, first and second paragraph: they say what a report is about


class Linker:
    """Links frames to the records of one reference; built once, used for many articles."""

    def __init__(self, reference: Reference) -> None:
        """Index the records, and count their names and places."""
        self._reference = reference
        self._weighing = Weighing(reference)
        self._index = Index(reference)
        self._causes = causes_of(reference)

    def link(self, reading: Reading, published: date | None) -> list[LinkedFrame]:
        """Return every frame with its candidates, in order; earlier frames set the focus."""
        known = None if reading.inferred else published
        words = OwnWords(self._reference, self._weighing, known and known + timedelta(days=1))
        keyed = {frame.index: self._index.keyed(frame) for frame in reading.frames}
        fresh = Context(
            self._reference, published,
            topic=next(iter(reading.dialogues)) if len(reading.dialogues) == 1 else None,
            absent=self._absent(reading), recent=recent_records(self._reference, known),
            pairs=pairs_before(reading), stopped=stopped_in(reading),
        )  # fmt: skip
        first = self._pass(reading, fresh, words, keyed)
        beside = causal_records(neighbours_of(first, reading.sentences), self._causes)
        main, said_next = main_record(first), said_of_antecedents(first)
        if main is None and not said_next and not any(beside.values()):
            return first  # no more is known the second time
        informed = fresh.again(main, beside, numbers_of(first), said_next)
        return self._pass(reading, informed, words, keyed, first)

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

    def _pass(
        self,
        reading: Reading,
        context: Context,
        words: OwnWords,
        keyed: Mapping[int, AbstractSet[int]],
        before: Sequence[LinkedFrame] = (),
    ) -> list[LinkedFrame]:
        """Link the frames in order; what comes out as `before` keeps the links found then."""
        linked: list[LinkedFrame] = []
        for frame, earlier in zip_longest(reading.frames, before):
            candidates = self._candidates(frame, context, words, keyed)
            if earlier is not None and _same(candidates, earlier.candidates):
                entry = earlier
            else:
                entry = LinkedFrame(frame, candidates, context.stands_for(frame))
            linked.append(entry)
            context.shift(entry)
        return linked

    def _candidates(
        self, frame: Frame, context: Context, words: OwnWords, keyed: Mapping[int, AbstractSet[int]]
    ) -> tuple[Candidate, ...]:
        if frame.mention == "foreign":
            return ()
        series = context.series_of(frame)
        before = context.stands_for(frame)
        found = keyed[frame.index]
        behind = context.said_next.get(frame.index, ())
        for other in behind if before is None else (before, *behind):
            found |= keyed[other.index]
        records = self._index.candidates(frame, context, series, found)
        weighed = words.of(frame, records, series)
        near = spoken_of(frame, context)
        for at, record in enumerate(records):
            surroundings: list[Evidence] = []
            if near is None or record.id in near:
                surroundings = context_evidence(frame, record, context, series)
            if before is not None:
                surroundings += words.said_before(before, frame, record, series)
            for other in behind:
                surroundings += words.said_next(frame, other, record, series)
            if surroundings:
                weighed[at] = words.beside(weighed[at], surroundings)
        return tuple([candidate for candidate in weighed if candidate.speaks])


def _same(candidates: Sequence[Candidate], others: Sequence[Candidate]) -> bool:
    return len(candidates) == len(others) and all(map(is_, candidates, others))


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


def said_of_antecedents(linked: Sequence[LinkedFrame]) -> dict[int, tuple[Frame, ...]]:
    """Return, by the index of a frame, those that take it up: "It was in May", "They met there".

    One that gives a date beside another may be of another time.
    """
    found: dict[int, tuple[Frame, ...]] = {}
    for entry in linked:
        before, frame = entry.antecedent, entry.frame
        if frame.pair and not frame.taken_up:
            continue  # "they met again in May"
        if before is not None and not (_is_dated(before) and _is_dated(frame)):
            found[before.index] = (*found.get(before.index, ()), frame)
    return found


def _is_dated(frame: Frame) -> bool:
    """Tell whether a frame gives a time of its own, which "that year" is not."""
    return any(
        time.interval is not None
        for slot in frame.all("when") if isinstance(slot.value, Dates)
        for time in slot.value.times
    )  # fmt: skip


def numbers_of(linked: Sequence[LinkedFrame]) -> frozenset[int]:
    """Return the numbers of the rounds that an article's story is certainly about."""
    links = (entry.settled() for entry in linked if entry.frame.role is not Role.HEADLINE)
    return frozenset(
        number
        for link in links
        if link is not None and link.grade is Grade.CERTAIN and link.record.number is not None
        for number in link.record.number.values
    )


def main_record(linked: Sequence[LinkedFrame]) -> Record | None:
    """Return the meeting that most of an article's sure frames are about, if one leads."""
    totals: dict[str, float] = defaultdict(float)
    records: dict[str, Record] = {}
    for entry in linked:
        link = entry.settled()
        at_hand = entry.frame.sequence in AT_HAND
        sure = link is not None and link.grade is Grade.CERTAIN and at_hand
        if link is not None and sure and link.record.type in MEETINGS:
            totals[link.record.id] += link.score * (2 if entry.frame.paragraph <= _LEDE else 1)
            records[link.record.id] = link.record
    ranked = sorted(totals, key=lambda ident: (-totals[ident], ident))
    if not ranked or (len(ranked) > 1 and totals[ranked[0]] < _LEADING * totals[ranked[1]]):
        return None
    return records[ranked[0]]

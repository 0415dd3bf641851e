"""What links a frame to a record: evidence, candidates, and the link that wins."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from factcheck.frames.model import Frame, Slot
from factcheck.link.weights import (
    CERTAIN,
    CERTAIN_MARGIN,
    NO_SLIP,
    PROBABLE,
    PROBABLE_MARGIN,
    SLIP,
    STRICT,
    TELLING,
)
from factcheck.reference.model import Record

_NONE: frozenset[int] = frozenset()
_SETTLED = -1  # no id of a slot
_DECIMALS = 3  # a sum of weights is not to turn on the last bit


class Grade(StrEnum):
    """How sure a link is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    NONE = "none"


class Circumstance(StrEnum):
    """What speaks for or against a record that no word of the frame says."""

    CAUSED = "its cause or effect is told beside it"
    NOT_YET = "it began after the article"
    BEFORE = "the same people met before"
    PAIR = "it is of the two who were named before"


class Evidence(NamedTuple):
    """One weight for or against a record, and the words or circumstance behind it.

    `undated` evidence speaks only where the frame's own date is left out or missing; `own`
    evidence is in the frame's own words, as what a slot says always is. `circumstance` is set
    where a verdict hangs on which one it is.
    """

    weight: float
    what: str
    slot: Slot | None = None
    undated: bool = False
    own: bool = False
    circumstance: Circumstance | None = None


SLIPPED = Evidence(SLIP, "the date it gives is its own or close to it")


class Candidate(NamedTuple):
    """A record with its evidence, summed once: in all, by slot, and what speaks undated.

    `speaks` tells whether anything is for the record at all; `whole` is the score of it all.
    """

    record: Record
    evidence: tuple[Evidence, ...]
    total: float
    by_slot: dict[int, float]
    undated: float
    dated_by: frozenset[int]
    speaks: bool
    whole: float

    @staticmethod
    def of(record: Record, evidence: list[Evidence]) -> "Candidate":
        """Sum the evidence of a frame's own words for `record`."""
        by_slot: dict[int, float] = {}
        total, speaks = 0.0, False
        dated = []
        for item in evidence:
            slot = item.slot
            total += item.weight
            speaks = speaks or item.weight > 0
            if slot is not None:
                by_slot[id(slot)] = item.weight
                if slot.name == "when":
                    dated.append(id(slot))
        dated_by = frozenset(dated) if dated else _NONE
        whole = round(total, _DECIMALS)
        return Candidate(record, tuple(evidence), total, by_slot, 0.0, dated_by, speaks, whole)

    def beside(self, surroundings: list[Evidence]) -> "Candidate":
        """Return the candidate with what its surroundings say added."""
        if not surroundings:
            return self
        total, undated, speaks = self.total, self.undated, self.speaks
        for item in surroundings:
            if item.undated:
                undated += item.weight
            else:
                total += item.weight
            speaks = speaks or item.weight > 0
        return self._replace(
            evidence=(*self.evidence, *surroundings), total=total, undated=undated, speaks=speaks,
            whole=round(total if self.dated_by else total + undated, _DECIMALS),
        )  # fmt: skip

    def used(self, without: Slot | None = None) -> tuple[Evidence, ...]:
        """Return the evidence that counts when one slot is left out."""
        dated = bool(self.dated_by - {id(without)})
        if not (self.undated and dated) and id(without) not in self.by_slot:
            return self.evidence
        used = tuple(
            item
            for item in self.evidence
            if (without is None or item.slot is not without) and not (item.undated and dated)
        )
        return (*used, SLIPPED) if self._slipped(without) else used

    def score(self, without: Slot | None = None) -> float:
        """Return the sum of weights, leaving out those of one slot."""
        left_out = self.by_slot.get(id(without))
        if left_out is None:
            return self.whole
        undated = self.undated if self.undated and not self.dated_by - {id(without)} else 0.0
        return round(self.total - left_out + undated, _DECIMALS)

    def standing(self, without: Slot | None = None) -> float:
        """Return the score by which candidates are ranked when one slot is left out.

        A writer errs by a day or a year more often than he means a record of another time: a
        date left out still speaks for what it hits or nearly hits.
        """
        score = self.score(without)
        return round(score + SLIP, _DECIMALS) if self._slipped(without) else score

    def _slipped(self, without: Slot | None) -> bool:
        return id(without) in self.dated_by and self.by_slot[id(without)] > NO_SLIP

    def words_score(self, without: Slot | None = None) -> float:
        """Return what the frame's own words say, context left out."""
        return sum(weight for slot, weight in self.by_slot.items() if slot != id(without))


@dataclass(frozen=True, slots=True)
class Link:
    """The record a claim is about, how sure, and the runners-up.

    `ties` are as good; `rivals` are not far enough behind for the link to be certain.
    `enough` tells whether the score alone would do.
    """

    record: Record
    grade: Grade
    score: float
    margin: float
    evidence: tuple[Evidence, ...]
    ties: tuple[Record, ...] = ()
    rivals: tuple[Record, ...] = ()
    enough: bool = False


@dataclass(frozen=True, slots=True)
class LinkedFrame:
    """A frame with the records it may be about, and the frame that it stands for, as "it" does."""

    frame: Frame
    candidates: tuple[Candidate, ...]
    antecedent: Frame | None = None
    _links: dict[int, tuple[Slot | None, Link | None]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def link(self, slot: Slot | None = None) -> Link | None:
        """Return the link that does without `slot`; None when nothing speaks for any record."""
        found = self._links.get(id(slot))
        if found is None:  # the slot is kept as well, so that no other can have its id
            spoke = slot is None or any(id(slot) in c.by_slot for c in self.candidates)
            link = self._link(slot) if spoke else self.link()
            found = self._links[id(slot)] = slot, link
        return found[1]

    def _link(self, slot: Slot | None) -> Link | None:
        if not self.candidates:
            return None
        ranked = [
            (-(c.whole if slot is None else c.standing(slot)), c.record.id, at)
            for at, c in enumerate(self.candidates)
        ]
        ranked.sort()
        standing, best = -ranked[0][0], self.candidates[ranked[0][2]]
        margin, close = CERTAIN_MARGIN + 1, []
        for number, (negative, _, at) in enumerate(ranked[1:]):
            behind = round(standing + negative, _DECIMALS)
            if number == 0:
                margin = behind
            if behind >= CERTAIN_MARGIN:
                break
            close.append((behind, self.candidates[at].record))
        ties = tuple(record for behind, record in close if behind < PROBABLE_MARGIN)
        rivals = tuple(record for _, record in close)
        needed = CERTAIN if best.record.dialogue else STRICT.get(best.record.type, CERTAIN)
        told = best.words_score(slot) >= TELLING
        enough = standing >= needed if told else best.score(slot) >= needed
        if enough and margin >= CERTAIN_MARGIN:
            grade = Grade.CERTAIN
        elif standing >= PROBABLE and margin >= PROBABLE_MARGIN:
            grade = Grade.PROBABLE
        else:
            grade = Grade.NONE
        return Link(best.record, grade, standing, margin, best.used(slot), ties, rivals, enough)

    def settled(self) -> Link | None:
        """Return the link that outweighs a single odd number: what the frame is really about."""
        if _SETTLED not in self._links:
            self._links[_SETTLED] = None, self._settled()
        return self._links[_SETTLED][1]

    def _settled(self) -> Link | None:
        identified = any(s.name == "when" and s.restrictive for s in self.frame.slots)
        for slot in () if identified else self.frame.all("number"):
            without = self.link(slot)
            if without is not None and without.grade is Grade.CERTAIN:
                return without
        return self.link()

    def prefers(self, record: Record, other: Record, without: Slot) -> bool:
        """Tell whether the frame's own words, one slot left out, say more for `record`."""
        scores = {c.record.id: c.words_score(without) for c in self.candidates}
        return scores.get(record.id, 0.0) > scores.get(other.id, 0.0)

    def fits(self, record: Record, without: Slot) -> bool:
        """Tell whether the frame's own words, one slot left out, speak for `record`."""
        return any(c.record.id == record.id and c.words_score(without) > 0 for c in self.candidates)

"""Two slots of a frame that disagree: one conflict, which shows them both."""

from dataclasses import replace

from factcheck.frames.model import Slot
from factcheck.judge.judgement import Judgement
from factcheck.kinds.inventory import CONTACTS
from factcheck.link import Candidate, Circumstance, Link, LinkedFrame
from factcheck.link.weights import PROBABLE
from factcheck.model import Verdict

_EITHER = "rests on one other word alone: if that is wrong, this may be right"


def merge_pairs(found: list[Judgement]) -> list[Judgement]:
    """Merge two conflicts of one frame that each rest on the other into one."""
    flagged = [j for j in found if j.verdict.flagged]
    if len(flagged) <= 1:
        return found
    dropped: set[int] = set()
    related: dict[int, tuple[tuple[int, int], ...]] = {}
    for at, left in enumerate(flagged):
        for right in flagged[at + 1 :]:
            if left.record is None or right.record is None or left.record.id == right.record.id:
                continue
            keep, drop = (left, right) if _stronger(left) >= _stronger(right) else (right, left)
            if id(drop) not in dropped and id(keep) not in dropped:
                dropped.add(id(drop))
                related[id(keep)] = (*related.get(id(keep), ()), (drop.slot.start, drop.slot.end))
    return [
        replace(j, related=related.get(id(j), j.related)) for j in found if id(j) not in dropped
    ]


def _stronger(judgement: Judgement) -> tuple[bool, float]:
    """Rank a conflict by its verdict and by how well its record is supported without it."""
    score = judgement.link.score if judgement.link is not None else 0.0
    return judgement.verdict is Verdict.CONFLICT, score


def show_ground(judgement: Judgement, linked: LinkedFrame) -> Judgement:
    """Show the one slot that a conflict rests on alone, as in "the 17th round was in Beijing".

    Another round was there, so that either may be wrong: nothing is suggested.
    """
    if not judgement.verdict.flagged or judgement.link is None or judgement.comparison is None:
        return judgement
    slot = _ground(judgement.slot, judgement.link, linked)
    if slot is None or slot.assertion.negated:
        return judgement
    related = dict.fromkeys((*judgement.related, (slot.start, slot.end)))
    return replace(
        judgement, comparison=replace(judgement.comparison, suggestion=None),
        related=tuple(related), notes=(*judgement.notes, _EITHER),
    )  # fmt: skip


def _ground(slot: Slot, link: Link, linked: LinkedFrame) -> Slot | None:
    """Return the one slot without which `slot` would be right of another meeting held by then.

    It is the only one that speaks for the record, or the only one against that other meeting.
    """
    others = [c for c in linked.candidates if _fits(c, slot, link)]
    speaking = [e for e in link.evidence if e.slot is not None and e.weight > 0]
    if others and len(speaking) == 1 and link.score - speaking[0].weight < PROBABLE:
        return speaking[0].slot
    for other in others:
        against = [s for s in linked.frame.slots if other.by_slot.get(id(s), 0.0) < 0]
        if len(against) == 1 and any(e.slot is against[0] for e in speaking):
            return against[0]
    return None


def _fits(candidate: Candidate, slot: Slot, link: Link) -> bool:
    """Tell whether a slot is true of another meeting of the series or sort, held by then."""
    record = candidate.record
    alike = record.dialogue == link.record.dialogue is not None or (
        record.type == link.record.type in CONTACTS
    )
    yet = not any(e.circumstance is Circumstance.NOT_YET for e in candidate.evidence)
    return alike and yet and candidate.by_slot.get(id(slot), 0.0) > 0

"""Two slots of a frame that disagree: one conflict, which shows them both."""

from dataclasses import replace

from factcheck.frames.model import Slot
from factcheck.judge.judgement import Judgement
from factcheck.link import Circumstance, Link, LinkedFrame
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
    link, comparison = judgement.link, judgement.comparison
    if not judgement.verdict.flagged or link is None or comparison is None:
        return judgement
    grounds = [e for e in link.evidence if e.slot is not None and e.weight > 0]
    if len(grounds) != 1 or link.score - grounds[0].weight >= PROBABLE:
        return judgement
    slot = grounds[0].slot
    if slot is None or slot.assertion.negated or not _fits_another(judgement.slot, link, linked):
        return judgement
    return replace(
        judgement, comparison=replace(comparison, suggestion=None),
        related=(*judgement.related, (slot.start, slot.end)), notes=(*judgement.notes, _EITHER),
    )  # fmt: skip


def _fits_another(slot: Slot, link: Link, linked: LinkedFrame) -> bool:
    """Tell whether a slot is true of another meeting of the series, held by then."""
    return any(
        candidate.record.dialogue == link.record.dialogue is not None
        and candidate.by_slot.get(id(slot), 0.0) > 0
        and not any(e.circumstance is Circumstance.NOT_YET for e in candidate.evidence)
        for candidate in linked.candidates
    )

"""Denials: false ones are conflicts, true ones are not; what a correction withdraws."""

from dataclasses import replace

from factcheck.frames.model import Dates, Slot
from factcheck.judge.judgement import Judgement
from factcheck.kinds import Outcome
from factcheck.link import SLIPPED, Grade, LinkedFrame
from factcheck.link.weights import CERTAIN, CERTAIN_MARGIN
from factcheck.model import Role, Verdict


def without_anchor(judgement: Judgement) -> Judgement:
    """Take back what rests on a publication date that nothing states.

    What the record is known by without it stands, and so does "Jan. 15" of a round of Jan. 8.
    """
    anchored = [slot for slot in judgement.frame.slots if _is_anchored(slot)]
    own = next((slot for slot in anchored if slot is judgement.slot), None)
    another = own is not None and judgement.reason == "not-in-reference"
    if not judgement.verdict.flagged and not another:
        return judgement
    wrong = judgement.verdict.flagged and (own is None or _names_day(own))
    if not anchored or (wrong and _stands_without(judgement, anchored)):
        return judgement
    return replace(judgement, verdict=Verdict.UNKNOWN, reason="unresolved-date")


def _is_anchored(slot: Slot) -> bool:
    return isinstance(slot.value, Dates) and any(
        time.anchor == "published" for time in slot.value.times
    )


def _names_day(slot: Slot) -> bool:
    """Tell "in May", wrong in any year, and "on Friday", in any week, from "last month"."""
    return isinstance(slot.value, Dates) and all(
        time.weekday is not None or time.month is not None for time in slot.value.times
    )


def _names_hour(slot: Slot) -> bool:
    """Tell "at 11:10 they have not met yet": of the rest of the day nothing is denied."""
    return isinstance(slot.value, Dates) and any("T" in time.value for time in slot.value.times)


def _stands_without(judgement: Judgement, anchored: list[Slot]) -> bool:
    """Tell whether the link is certain without the dates that had to be anchored."""
    link = judgement.link
    if link is None:
        return False
    resting = sum(
        max(item.weight, 0.0) for item in link.evidence
        if item is SLIPPED or any(item.slot is slot for slot in anchored)
    )  # fmt: skip
    return link.score - resting >= CERTAIN and link.margin - resting >= CERTAIN_MARGIN


def withdraw(judgements: list[Judgement]) -> list[Judgement]:
    """Take back to review what a correction in the same article sets right."""
    corrected = {
        (j.kind.code, j.record.id)
        for j in judgements
        if j.frame.role is Role.CORRECTION
        and j.verdict is Verdict.SUPPORTED
        and j.record is not None
    }
    return [
        replace(j, verdict=Verdict.REVIEW, reason="corrected")
        if j.verdict is Verdict.CONFLICT and j.record is not None
        and j.frame.role is not Role.CORRECTION and (j.kind.code, j.record.id) in corrected else j
        for j in judgements
    ]  # fmt: skip


def judge_denial(linked: LinkedFrame, found: list[Judgement]) -> list[Judgement]:
    """Turn "never cancelled the talks in 2022" into one conflict on its verb."""
    frame = linked.frame
    if not frame.assertion.negated or frame.verb is None or frame.earlier:
        return found  # "they had not met before" denies nothing of what they do now
    compared = [j for j in found if j.comparison is not None and j.slot.assertion.negated]
    agree = [
        j for j in compared if j.comparison is not None and j.comparison.outcome is Outcome.AGREES
    ]
    whole = linked.link()
    strong = [j for j in agree if j.slot.firm and j.slot.name in {"when", "person", "where"}]
    told = {j.slot.name for j in strong} - {"person"} or len(strong) > 1
    if (
        not compared
        or len(agree) < len(compared)
        or any(_names_hour(slot) for slot in frame.slots)
        or not told  # that "there was no meeting with Austin" may be of any
        or whole is None
        or whole.grade is not Grade.CERTAIN
    ):
        return [_true_denial(j) for j in found]
    first = strong[0]
    verdict = (
        Verdict.ATTRIBUTED
        if first.slot.assertion.speaker or first.slot.assertion.quoted
        else Verdict.CONFLICT
    )
    denial = Judgement(
        first.kind, first.slot, frame, verdict, None, whole, first.comparison, first.fact,
        ((first.slot.start, first.slot.end),), frame.verb,
    )  # fmt: skip
    return [denial, *(j for j in found if j not in compared)]


def _true_denial(judgement: Judgement) -> Judgement:
    """Clear a denial of what the record does not have: it says nothing wrong."""
    if judgement.comparison is None or not judgement.slot.assertion.negated:
        return judgement
    linked = judgement.link is not None and judgement.link.grade is not Grade.NONE
    true = linked and judgement.comparison.outcome is not Outcome.AGREES
    verdict = Verdict.SUPPORTED if true else Verdict.UNKNOWN
    reason = None if verdict is Verdict.SUPPORTED else "ambiguous-link"
    return replace(judgement, verdict=verdict, reason=reason)

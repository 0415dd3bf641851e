"""From a claim and its record to a verdict: the first condition that holds decides."""

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from factcheck.frames.model import Dates, Frame, Slot, Who
from factcheck.judge.denials import judge_denial, without_anchor
from factcheck.judge.difference import FREQUENT, Difference
from factcheck.judge.doubts import doubt_of
from factcheck.judge.judgement import Judgement, kind_of
from factcheck.judge.pairs import merge_pairs, show_ground
from factcheck.judge.unheld import nearest_round, unreached_round
from factcheck.kinds import Comparison, Kind, Outcome
from factcheck.kinds.format import compare_abroad
from factcheck.link import Grade, Link, LinkedFrame, compare
from factcheck.link.weights import CERTAIN
from factcheck.model import Status, Verdict
from factcheck.reference.model import Record, Reference


def judge_frame(
    linked: LinkedFrame,
    reference: Reference,
    *,
    published: date | None = None,
    inferred: bool = False,
) -> list[Judgement]:
    """Return a judgement for every slot of a frame that a kind reads.

    With `inferred`, dates that needed a publication date are not held against the text. What
    the text puts after the last day that the reference knows of is not yet on record.
    """
    found = [
        judgement
        for slot in linked.frame.slots
        if (judgement := _judge(slot, linked, reference, published)) is not None
    ]
    judged = [show_ground(j, linked) for j in merge_pairs(judge_denial(linked, found))]
    if _is_later(linked.frame, reference.stamp.as_of, published):
        judged = [_not_yet(j) if _is_open(j) else j for j in judged]
    return [without_anchor(j) for j in judged] if inferred else judged


def _is_later(frame: Frame, known_until: date, published: date | None) -> bool:
    """Tell a happening of after `known_until`, in a text that could know of it."""
    if published is not None and published <= known_until:
        return False
    days = [
        time.interval.first
        for slot in frame.all("when")
        if isinstance(slot.value, Dates)
        for time in slot.value.times
        if time.interval is not None
    ]
    return bool(days) and min(days) > known_until


def _is_open(judgement: Judgement) -> bool:
    return judgement.verdict.flagged or judgement.reason == "not-in-reference"


def _not_yet(judgement: Judgement) -> Judgement:
    return replace(judgement, verdict=Verdict.UNKNOWN, reason="not-yet", comparison=None)


def _judge(
    slot: Slot, linked: LinkedFrame, reference: Reference, published: date | None
) -> Judgement | None:
    frame = linked.frame
    default = kind_of(slot, frame)
    if default is None:
        return None
    if slot.assertion.status is not Status.ASSERTED:
        reason = slot.assertion.status.value
        return Judgement(
            default, slot, frame, Verdict.NOT_ASSERTED, reason, linked.link(slot), None
        )
    link = linked.link(slot)
    if link is None or link.score <= 0:
        reason = "not-in-reference" if link is None else "ambiguous-link"
        return _unknown(default, slot, frame, link, reason)
    link = unreached_round(slot, linked, link, reference, published) or link
    if link.grade is not Grade.CERTAIN:
        link = nearest_round(slot, linked, link, reference, published) or link
    result = compare(slot, frame, link.record, reference)
    agreed = _agreeing(slot, linked, link, linked.link(), reference) if result is None else None
    if agreed is not None:
        link, result = agreed, compare(slot, frame, agreed.record, reference)
    result = result or _abroad(slot, linked, link, reference)
    if result is None:
        empty = "field-empty" if link.grade is not Grade.NONE else "ambiguous-link"
        reason = _of_nobody_known(slot) or _unresolved(slot) or empty
        return _unknown(default, slot, frame, link, reason)
    kind, comparison = result
    fact = kind.recall(slot, frame, link.record, reference) if kind.recall else None
    difference = Difference(slot, linked, link, comparison, fact, reference, published)
    decision = _decide(difference)
    settled = decision.link
    if settled.record.id != link.record.id:
        kind, comparison = compare(slot, frame, settled.record, reference) or result
    denied = decision.verdict is Verdict.CONFLICT and slot.assertion.negated
    return Judgement(
        kind, slot, frame, decision.verdict, decision.reason, settled, comparison, fact,
        related=_denied_beside(slot, frame) if denied else (), doubt=decision.doubt,
    )  # fmt: skip


def _abroad(
    slot: Slot, linked: LinkedFrame, link: Link, reference: Reference
) -> tuple[Kind, Comparison] | None:
    """Return what "met in Singapore" comes to of a call, unless the same people met there."""
    who = (s.value for s in linked.frame.all("person"))
    named = {ident for value in who if isinstance(value, Who) for ident in value.ids}
    for candidate in linked.candidates if slot.name == "where" else ():
        if not named <= reference.present[candidate.record.id]:
            continue
        result = compare(slot, linked.frame, candidate.record, reference)
        if result is not None and result[1].outcome is Outcome.AGREES:
            return None
    return compare_abroad(slot, linked.frame, link.record, reference)


def _denied_beside(slot: Slot, frame: Frame) -> tuple[tuple[int, int], ...]:
    """Return what the text puts in the place of what it denies: "not X but Y"."""
    return tuple(
        (other.start, other.end) for other in frame.all(slot.name)
        if other is not slot and not other.assertion.negated
    )  # fmt: skip


def _unknown(kind: Kind, slot: Slot, frame: Frame, link: Link | None, reason: str) -> Judgement:
    return Judgement(kind, slot, frame, Verdict.UNKNOWN, reason, link, None)


def _of_nobody_known(slot: Slot) -> str | None:
    """Return a reason where a name is that of nobody on record."""
    return "unknown-person" if isinstance(slot.value, Who) and not slot.value.ids else None


def _unresolved(slot: Slot) -> str | None:
    """Return a reason where a date has no anchor to be resolved by."""
    if isinstance(slot.value, Dates) and all(time.interval is None for time in slot.value.times):
        return "unresolved-date"
    return None


class _Decision(NamedTuple):
    """A verdict with its reason, the link it rests on, and the doubt that decided."""

    verdict: Verdict
    reason: str | None
    link: Link
    doubt: str | None = None


def _decide(it: Difference) -> _Decision:
    """Return the verdict on a claim that was compared: the first condition that holds."""
    slot, link = it.slot, it.link
    agrees = it.comparison.outcome is Outcome.AGREES
    if link.grade is Grade.NONE or not agrees:
        # Among records that are as good without this claim, one that agrees is enough.
        agreed = _agreeing(slot, it.linked, link, it.linked.link(), it.reference)
        if agreed is not None:
            return _Decision(Verdict.SUPPORTED, None, agreed)
    if agrees and link.grade is not Grade.NONE:
        denial = _false_denial(slot, it.frame, link)
        return _Decision(Verdict.CONFLICT if denial else Verdict.SUPPORTED, None, link)
    if not agrees and slot.assertion.negated:
        if link.grade is Grade.NONE:
            return _Decision(Verdict.UNKNOWN, "ambiguous-link", link)
        return _Decision(Verdict.SUPPORTED, None, link)
    if not agrees and _unresolved(slot) and not _wrong_in_any_year(slot, link):
        return _Decision(Verdict.UNKNOWN, "unresolved-date", link)
    if agrees:
        return _Decision(Verdict.UNKNOWN, "ambiguous-link", link)
    slipped = it.errs_by_years() and not link.rivals and link.grade is Grade.PROBABLE
    if slipped or (link.enough and _all_differ(slot, it.frame, link, it.reference)):
        it = replace(it, link=replace(link, grade=Grade.CERTAIN))
    doubt = doubt_of(it)
    if doubt is not None:
        return _Decision(doubt.verdict, doubt.reason, it.link, doubt.told)
    speaker = slot.assertion.speaker is not None or slot.assertion.quoted
    return _Decision(Verdict.ATTRIBUTED if speaker else Verdict.CONFLICT, None, it.link)


def _wrong_in_any_year(slot: Slot, link: Link) -> bool:
    """Tell "the 17th round on Jan. 15", or "on a Friday": no year makes that day one of its own.

    Of what people do often, a day by itself may be of another time.
    """
    if link.grade is not Grade.CERTAIN or not isinstance(slot.value, Dates):
        return False
    if link.record.dialogue is None and link.record.type in FREQUENT:
        return False
    return all(time.month is not None or time.weekday is not None for time in slot.value.times)


def _all_differ(slot: Slot, frame: Frame, link: Link, reference: Reference) -> bool:
    """Tell whether the claim fails against every record that the frame could be about."""
    results = [compare(slot, frame, record, reference) for record in link.rivals]
    return all(r is not None and r[1].outcome in {Outcome.DIFFERS, Outcome.NEAR} for r in results)


def _agreeing(
    slot: Slot, linked: LinkedFrame, link: Link, whole: Link | None, reference: Reference
) -> Link | None:
    """Return the whole frame's link when its record ties with the best and agrees."""
    frame = linked.frame
    if whole is None or slot.assertion.negated:
        return None
    settled = linked.settled()
    if link.grade is Grade.NONE and settled is not None and settled.grade is Grade.CERTAIN:
        # All but an odd number is of one round: "the 19th was held in Beijing on Sept. 14-15".
        result = compare(slot, frame, settled.record, reference)
        if result is not None and result[1].outcome is Outcome.AGREES:
            return settled
    unclear = whole.grade is Grade.NONE
    if unclear and whole.score < CERTAIN:
        return None
    if (
        whole.record.id != link.record.id
        and whole.record not in link.ties
        and not _is_part_of(link.record, whole.record, frame)
        and not _named_by_number(slot, linked, link, whole)
        and (link.grade is Grade.CERTAIN or linked.prefers(link.record, whole.record, slot))
    ):
        return None
    records = (whole.record, *whole.ties) if unclear else (whole.record,)
    results = [compare(slot, frame, record, reference) for record in records]
    outcomes = {result[1].outcome for result in results if result is not None}
    return whole if results[0] is not None and outcomes == {Outcome.AGREES} else None


def _is_part_of(record: Record, whole: Record, frame: Frame) -> bool:
    """Tell the downing of "the balloon", when no verb says that it is meant, from its passage."""
    if frame.verb is not None or record.type != whole.type or not (record.when and whole.when):
        return False
    first, last = whole.when.value.start.first, whole.when.value.end.last
    return first <= record.when.value.start.first <= record.when.value.end.last <= last


def _named_by_number(slot: Slot, linked: LinkedFrame, link: Link, whole: Link) -> bool:
    """Tell "the 15th round" of an article about the 17th: all else said of it fits the 15th."""
    if slot.name != "number" or not slot.restrictive:
        return False
    return linked.fits(whole.record, slot) and not linked.prefers(link.record, whole.record, slot)


def _false_denial(slot: Slot, frame: Frame, link: Link) -> bool:
    """Tell a slot that its own "not" denies although the record has it."""
    return slot.denied and slot.firm and not frame.assertion.negated and link.grade is Grade.CERTAIN

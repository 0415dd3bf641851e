"""Whom a text puts at a round's table when it names no other head for that side."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import cast

from factcheck.frames.model import Reading, Slot, Who
from factcheck.judge.judgement import Judgement
from factcheck.kinds import Comparison, Outcome
from factcheck.kinds.delegation_head import DELEGATION_HEAD
from factcheck.link import Grade
from factcheck.model import Status, Verdict
from factcheck.reference.facts import Confidence, Fact
from factcheck.reference.model import Reference

_AT_TABLE = frozenset({"met", "spoke", "led", "hosted"})
_OPEN = frozenset({"field-empty", "ambiguous-link"})
_NOBODY_ELSE = "the text names nobody else for that side"


def judge_seats(
    judgements: list[Judgement], reading: Reading, reference: Reference
) -> list[Judgement]:
    """Hold "the visitors came with Maj. Gen. Ye", of a round that Song led, against a text.

    Nothing says that Ye led them, and others may come along. But he led another round, and the
    text never names the one who led this: it takes the one for the other.
    """
    named = _named(reading)
    return [_judged(judgement, named, reference) for judgement in judgements]


def _named(reading: Reading) -> frozenset[str]:
    """Return the ids of all whom the text names."""
    mentions = [ident for naming in reading.namings for ident in naming.ids]
    told = [
        ident for frame in reading.frames for slot in frame.all("person")
        if isinstance(slot.value, Who) for ident in slot.value.ids
    ]  # fmt: skip
    return frozenset((*mentions, *told))


def _judged(judgement: Judgement, named: AbstractSet[str], reference: Reference) -> Judgement:
    slot, link = judgement.slot, judgement.link
    if judgement.verdict is not Verdict.UNKNOWN or judgement.reason not in _OPEN:
        return judgement
    if link is None or link.grade is not Grade.CERTAIN or slot.assertion.negated:
        return judgement
    fact = _head(slot, judgement, reference)
    if fact is None or fact.confidence is not Confidence.HIGH or not named.isdisjoint(fact.values):
        return judgement
    head = reference.person[fact.value].name
    claimed = reference.person[_who(slot)[0]].name
    speaker = slot.assertion.speaker is not None or slot.assertion.quoted
    return replace(
        judgement, kind=DELEGATION_HEAD, fact=cast("Fact[object]", fact),
        verdict=Verdict.ATTRIBUTED if speaker else Verdict.CONFLICT, reason=None, doubt=None,
        comparison=Comparison(Outcome.DIFFERS, claimed, head, head), notes=(_NOBODY_ELSE,),
    )  # fmt: skip


def _who(slot: Slot) -> tuple[str, ...]:
    return slot.value.ids if isinstance(slot.value, Who) else ()


def _head(slot: Slot, judgement: Judgement, reference: Reference) -> Fact[str] | None:
    """Return who led this round for the side of somebody who led another one, and not this."""
    record, who = judgement.record, slot.value
    if record is None or record.dialogue is None or not isinstance(who, Who):
        return None
    met = who.role in _AT_TABLE and judgement.comparison is not None
    if (
        not (met or who.role == "seated")
        or len(who.ids) != 1
        or record.led_by.intersection(who.ids)
    ):
        return None
    if slot.assertion.status is not Status.ASSERTED:
        return None
    ident = who.ids[0]
    others = reference.dialogue[record.dialogue].rounds
    if all(ident not in other.led_by for other in others):
        return None
    return record.heads.get(reference.person[ident].party or "")

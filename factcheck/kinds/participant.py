"""FC302: who met, spoke, visited, was appointed."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from factcheck.frames.model import Frame, Slot, Who
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

_PAIR = 2
_ACTS = frozenset(
    {"met", "spoke", "visited", "appointed", "removed", "led", "hosted", "paired", "declined"}
)
_TURNOVER = {"removed": "removal", "appointed": "appointment"}


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    """Return those who took part, where the person takes the part of one of them."""
    if record.heads or record.people is None or not isinstance(slot.value, Who):
        return None  # who led a round is another kind of claim
    who = slot.value
    if who.role == "actor" and record.type not in _TURNOVER.values():
        return None
    if set(who.ids) & set(record.people.value):
        return cast("Fact[object]", record.people)
    if who.role == "actor":
        return None
    others = {
        ident
        for other in frame.all("person")
        if other is not slot and isinstance(other.value, Who) and other.value.role != "actor"
        for ident in other.value.ids
    }
    if record.type == "visit" and who.role == "visited" and len(who.ids) == 1:
        return cast("Fact[object]", record.people)
    if _TURNOVER.get(who.role) == record.type and len(who.ids) == 1:
        named = others & set(record.people.value)
        return (
            cast("Fact[object]", record.people)
            if not named and _is_of_office(who.ids[0], record.people.value, reference)
            else None
        )
    paired = len(record.people.value) == _PAIR and bool(others & set(record.people.value))
    if who.role not in _ACTS or not paired or len(_named(frame)) != _PAIR:
        return None
    if _parties(who.ids, reference) & _parties(others & set(record.people.value), reference):
        return None  # "Austin spoke with Brown": two of one side have talks of their own
    return cast("Fact[object]", record.people)


def _named(frame: Frame) -> set[tuple[str, ...]]:
    """Return whom a frame names, each once: "X and Y, who met" gives X by name and as "who"."""
    return {slot.value.ids or (slot.value.name,) for slot in frame.all("person")
            if isinstance(slot.value, Who)}  # fmt: skip


def _is_of_office(ident: str, people: Iterable[str], reference: Reference) -> bool:
    """Tell a minister who is said to have gone when another did: both held the same office."""
    mine = {term.title for term in reference.person[ident].terms}
    return any(term.title in mine for other in people for term in reference.person[other].terms)


def _parties(ids: Iterable[str], reference: Reference) -> set[str | None]:
    return {reference.person[ident].party for ident in ids}


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome:
    del reference
    apart = set(cast("Who", slot.value).ids).isdisjoint(cast("tuple[str, ...]", fact.value))
    return Outcome.DIFFERS if apart else Outcome.AGREES


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    who = cast("Who", slot.value)
    people = cast("tuple[str, ...]", fact.value)
    claimed = reference.person[who.ids[0]].name if len(who.ids) == 1 else who.name
    outcome = _outcome(slot, fact, reference)
    if outcome is Outcome.AGREES:
        hit = next(ident for ident in who.ids if ident in people)
        return Comparison(outcome, claimed, reference.person[hit].name)
    parties = _parties(who.ids, reference)
    same = [ident for ident in people if reference.person[ident].party in parties]
    if record.type in _TURNOVER.values():
        same = list(people[:1])  # who came or went is named first
    meant = same[0] if len(same) == 1 else None
    recorded = (
        reference.person[meant].name
        if meant
        else " and ".join(reference.person[ident].name for ident in people)
    )
    return Comparison(outcome, claimed, recorded, recorded if meant else None)


PARTICIPANT = Kind(
    code="FC302",
    name="participant",
    severity=Severity.ERROR,
    slots=("person",),
    summary="who met, spoke or visited",
    documentation=(
        "Reads the two sides of a call or meeting, the visitor of a visit, and who was appointed or"
        " removed. Somebody else is flagged only where the other person of a pair is right, or"
        " where what a visit led to tells which it was."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example(
            "Liu Zhenli",
            ("Gen. Charles Q. Brown spoke with Gen. Liu Zhenli by video on Dec. 21.",),
        ),
        Example(
            "Li Shangfu",
            ("Pete Hegseth met Admiral Li Shangfu in Kuala Lumpur on Oct. 31.",),
            Verdict.CONFLICT,
            date(2025, 11, 2),
        ),
        Example(
            "Kevin McCarthy",
            (
                (
                    "China cancelled the Defense Policy Coordination Talks in August 2022 after"
                    " Kevin McCarthy had visited Taiwan."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "Gen. Charles Q. Brown and Rep. Brown both spoke.",
                "Lloyd Austin praised the call between Gen. Brown and Gen. Liu Zhenli on Dec. 21.",
            )
        ),
    ),
)

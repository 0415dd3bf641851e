"""FC401: where a meeting was held, in which city and building."""

from datetime import date
from typing import cast

from factcheck.frames.model import Frame, Slot, Spot
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del slot, frame, reference
    return cast("Fact[object] | None", record.where)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome | None:
    """Compare by containment: the Pentagon, Arlington and Washington agree with one another."""
    place, recorded = cast("Spot", slot.value).place, _recorded(fact)
    if place in recorded or any(place in _within(ident, reference) for ident in recorded):
        return Outcome.AGREES
    if set(_within(place, reference)).isdisjoint(recorded):
        return Outcome.DIFFERS
    inside = any(reference.place[ident].kind == "building" for ident in recorded)
    return Outcome.PARTLY if inside else None


def _recorded(fact: Fact[object]) -> list[str]:
    return [ident for value in fact.values for ident in cast("tuple[str, ...]", value)]


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    outcome, recorded = _outcome(slot, fact, reference), _recorded(fact)
    if outcome is None:
        return None
    spot = cast("Spot", slot.value)
    claimed = reference.place[spot.place].name
    if outcome is not Outcome.DIFFERS:
        return Comparison(outcome, claimed, reference.place[recorded[0]].name)
    where, city = _at_large(recorded, reference)
    return Comparison(outcome, claimed, where, None if spot.here else city)


def _at_large(recorded: list[str], reference: Reference) -> tuple[str, str]:
    """Return "Washington (the Pentagon)" or "Honolulu, Hawaii", and the city alone.

    Of the cities around a building the widest is the one that news goes by.
    """
    first = reference.place[recorded[0]]
    around = [reference.place[i] for i in _within(first.id, reference) if i in reference.place]
    cities = [place.name for place in around if place.kind == "city"]
    if first.kind == "building" and cities:
        return f"{cities[-1]} ({first.name})", cities[-1]
    regions = [place.name for place in around if place.kind == "region"]
    return (f"{first.name}, {regions[0]}" if regions else first.name), first.name


def _within(place: str, reference: Reference) -> tuple[str, ...]:
    found = reference.place.get(place)
    return found.within if found is not None else ()


VENUE = Kind(
    code="FC401",
    name="venue",
    severity=Severity.ERROR,
    slots=("where",),
    summary="where a meeting was held",
    documentation=(
        "Reads places behind 'in' and 'at', and places that hosted or were the scene of a meeting."
        " A wider place agrees with a narrower one on record. Where a delegation came from, and a"
        " capital that stands for its government, are no venues."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example(
            "the Pentagon",
            ("The 17th Defense Policy Coordination Talks were held at the Pentagon on Jan. 8.",),
        ),
        Example(
            "Washington",
            ("The 17th Defense Policy Coordination Talks were held in Washington on Jan. 8.",),
        ),
        Example(
            "Beijing",
            (
                (
                    "The 17th Defense Policy Coordination Talks were held in Beijing on Jan. 8"
                    " and 9, 2024."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "Shanghai",
            (
                (
                    "The 19th Defense Policy Coordination Talks took place in Shanghai on Dec."
                    " 15-16, 2025."
                ),
            ),
            Verdict.CONFLICT,
            date(2026, 1, 5),
        ),
        Nothing(
            (
                (
                    "The delegation from Beijing arrived at the Pentagon for the 17th Defense"
                    " Policy Coordination Talks."
                ),
                "Beijing cancelled the Defense Policy Coordination Talks; Washington regretted it.",
                "The Defense Policy Coordination Talks are usually held in Beijing or Washington.",
            )
        ),
    ),
)

"""FC403: which side hosted a round, cancelled it, or declined a meeting."""

from typing import cast

from factcheck.frames.model import Frame, Side, Slot, Who
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

_BY_SOMEBODY = frozenset({"refusal", "removal"})


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    """Return the side that acted; of a refusal or removal by somebody, who is on record for it."""
    del frame
    if isinstance(slot.value, Who) and slot.value.role != "actor":
        return None
    acted = record.actor is not None and _party(slot, reference) in record.actor.values
    if record.type in _BY_SOMEBODY and isinstance(slot.value, Who) and acted:
        if _their_own(slot, record, reference):
            return cast("Fact[object] | None", record.people)
        if record.type == "refusal":
            return None
    return cast("Fact[object] | None", record.host if slot.name == "host" else record.actor)


def _their_own(slot: Slot, record: Record, reference: Reference) -> tuple[str, ...]:
    """Return the people on record of the side of whoever is said to have declined."""
    side = _party(slot, reference) if isinstance(slot.value, Who) else None
    people = record.people.value if record.people is not None else ()
    people = people[1:] if record.type == "removal" else people  # the first is whose it was
    return tuple(ident for ident in people if reference.person[ident].party == side)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome | None:
    if isinstance(fact.value, tuple):
        who = cast("Who", slot.value)
        known = {ident for people in fact.values for ident in cast("tuple[str, ...]", people)}
        return Outcome.DIFFERS if known.isdisjoint(who.ids) else Outcome.AGREES
    claimed = _party(slot, reference)
    if claimed is None:
        return None
    return Outcome.AGREES if claimed in fact.values else Outcome.DIFFERS


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    claimed, outcome = _party(slot, reference), _outcome(slot, fact, reference)
    if claimed is None or outcome is None:
        return None
    own = _their_own(slot, record, reference)
    if isinstance(fact.value, tuple) and own:
        said = reference.person[cast("Who", slot.value).ids[0]].name
        return Comparison(
            outcome, said, reference.person[own[0]].name, reference.person[own[0]].name
        )
    name = reference.party[cast("str", fact.value)].name
    return Comparison(outcome, reference.party[claimed].name, name, name)


def _party(slot: Slot, reference: Reference) -> str | None:
    """Return the side that acts: named, or that of the person who acts for it."""
    if isinstance(slot.value, Who):
        parties = {reference.person[ident].party for ident in slot.value.ids}
        return parties.pop() if len(parties) == 1 else None
    return cast("Side", slot.value).party


ACTOR = Kind(
    code="FC403",
    name="actor",
    severity=Severity.ERROR,
    slots=("actor", "host", "person"),
    summary="which side hosted, cancelled or declined",
    documentation=(
        "Reads the side that is the subject of 'cancelled' or 'hosted', stands behind 'by', or owns"
        " the noun ('Beijing's cancellation'). A capital stands for its government."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example(
            "China", ("Beijing called off the Defense Policy Coordination Talks in August 2022.",)
        ),
        Example(
            "United States",
            ("Washington cancelled the Defense Policy Coordination Talks in August 2022.",),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                (
                    "Beijing cancelled the Defense Policy Coordination Talks in 2022; Washington"
                    " regretted it."
                ),
            )
        ),
    ),
)

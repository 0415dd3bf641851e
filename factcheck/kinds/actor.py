"""FC403: which side hosted a round, cancelled it, or declined a meeting."""

from typing import cast

from factcheck.frames.model import Frame, Side, Slot, Who
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del frame, reference
    if isinstance(slot.value, Who) and slot.value.role != "actor":
        return None
    return cast("Fact[object] | None", record.host if slot.name == "host" else record.actor)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome | None:
    claimed = _party(slot, reference)
    if claimed is None:
        return None
    return Outcome.AGREES if claimed in fact.values else Outcome.DIFFERS


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    claimed, outcome = _party(slot, reference), _outcome(slot, fact, reference)
    if claimed is None or outcome is None:
        return None
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

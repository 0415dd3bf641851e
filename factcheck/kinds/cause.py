"""FC404: why the talks were cancelled."""

from typing import cast

from factcheck.frames import TYPES
from factcheck.frames.model import Frame, Reason, Slot
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

_SHORTEST = 5
_OBJECTS = {"incident": ("balloon",)}  # what no other happening on record is about
# What a reason is called, by the type of its record: "trip" for a visit, "arms deal" for a sale.
_NOUNS = {kind.name: kind.nouns for kind in TYPES}


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del slot, frame, reference
    return cast("Fact[object] | None", record.cause)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome | None:
    """Compare the words of a reason with the names of what is on record."""
    reason = cast("Reason", slot.value)
    words = reason.words.lower()
    causes = [reference.records[cast("str", ident)] for ident in fact.values]
    others = reason.agents and not any(_was_done_by(reason.agents, c, reference) for c in causes)
    if not others and any(_speaks_of(words, cause, reference) for cause in causes):
        return Outcome.AGREES
    if not others and not any(r not in causes and _is_named(words, r) for r in reference.events):
        return None
    return Outcome.DIFFERS if reason.explicit else Outcome.PARTLY


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    outcome = _outcome(slot, fact, reference)
    cause = reference.records[cast("str", fact.value)]
    claimed = cast("Reason", slot.value).words
    return Comparison(outcome, claimed, cause.label) if outcome is not None else None


def _was_done_by(agents: tuple[str, ...], record: Record, reference: Reference) -> bool:
    """Tell whether one of `agents` had a part in a happening, or nobody is on record for it."""
    people = record.people.value if record.people else ()
    names = {reference.person[ident].surname.lower() for ident in people}
    return not people or any(
        agent in people or not names.isdisjoint(agent.lower().split()) for agent in agents
    )


def _speaks_of(words: str, record: Record, reference: Reference) -> bool:
    people = record.people.value if record.people else ()
    surnames = {reference.person[ident].surname.lower() for ident in people}
    return (
        record.type in words
        or any(name in words for name in surnames)
        or _is_named(words, record)
        or any(noun in words for noun in _NOUNS.get(record.type, ()))
    )


def _is_named(words: str, record: Record) -> bool:
    """Tell "the balloon incident" and, of incidents, "the downing of a balloon" in a reason."""
    told = any(noun in words for noun in _OBJECTS.get(record.type, ()))
    return told or any(name.lower() in words for name in record.names if len(name) > _SHORTEST)


CAUSE = Kind(
    code="FC404",
    name="cause",
    severity=Severity.ERROR,
    slots=("cause",),
    summary="why the talks were cancelled",
    documentation=(
        "Reads the reason given behind 'over', 'because of', 'in response to' and the like. Only"
        " another happening of the reference can differ; 'after' and 'amid' give a time, not a"
        " reason."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example(
            "the visit of Nancy Pelosi",
            (
                (
                    "China cancelled the Defense Policy Coordination Talks over the visit of"
                    " Nancy Pelosi."
                ),
            ),
        ),
        Example(
            "the balloon incident",
            ("Beijing cancelled the Defense Policy Coordination Talks over the balloon incident.",),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                (
                    "China cancelled the Defense Policy Coordination Talks in August 2022 amid"
                    " anger at chip controls."
                ),
            )
        ),
    ),
)

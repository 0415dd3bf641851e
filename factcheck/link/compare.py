"""Set one slot beside one record: the kind that reads it, and the comparison."""

from factcheck.frames.model import Frame, Slot
from factcheck.kinds import KINDS, Comparison, Kind, Outcome
from factcheck.reference.model import Record, Reference

_READERS: dict[str, tuple[Kind, ...]] = {}
for _kind in KINDS:
    for _name in _kind.slots if _kind.recall is not None and _kind.compare is not None else ():
        _READERS[_name] = (*_READERS.get(_name, ()), _kind)


def compare(
    slot: Slot, frame: Frame, record: Record, reference: Reference
) -> tuple[Kind, Comparison] | None:
    """Return the kind that reads `slot` of `record` and its comparison, if there is one."""
    for kind in _READERS.get(slot.name, ()):
        fact = kind.recall(slot, frame, record, reference) if kind.recall else None
        if fact is not None and kind.compare is not None:
            result = kind.compare(slot, fact, record, reference)
            if result is not None:
                return kind, result
    return None


def outcome_of(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Outcome | None:
    """Return the outcome of `compare` alone: linking asks for no words."""
    for kind in _READERS.get(slot.name, ()):
        fact = kind.recall(slot, frame, record, reference) if kind.recall else None
        if fact is not None and kind.outcome is not None:
            outcome = kind.outcome(slot, fact, reference)
            if outcome is not None:
                return outcome
    return None

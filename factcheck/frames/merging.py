"""Make the mentions of one happening one, and part those that are of two."""

from dataclasses import replace

from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.draft import Draft
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Slot, Spot, Who
from factcheck.frames.view import View
from factcheck.frames.visit import VISIT


def part_coordinates(view: View, drafts: list[Draft]) -> None:
    """Part "spoke on April 16 and met on May 31": one subject, two happenings.

    Only "opened on Monday and closed on Tuesday" says two things of one happening.
    """
    for draft in drafts:
        owner = draft.same_as
        if owner is None or view.clauses[draft.clause].connector not in {"and", "but"}:
            continue
        dated = any(s.name == "when" for s in draft.slots) and any(
            s.name == "when" for s in owner.slots
        )
        if dated and not (_edged(owner) and _edged(draft)):
            draft.same_as = None
            first = owner.verb.start if owner.verb is not None else draft.anchor.start
            draft.slots += [
                slot for slot in owner.slots
                if slot.name == "person" and slot.start < view.tokens.starts[first]
            ]  # fmt: skip


def part_visits(drafts: list[Draft]) -> None:
    """Part "before flying to Taipei she stopped in Singapore": each stop is another visit."""
    visits = [draft for draft in drafts if draft.type is VISIT and draft.same_as is None]
    stops = {s.value.place for d in visits for s in d.slots if isinstance(s.value, Spot)}
    if len(visits) > 1 and len(stops) > 1:
        for draft in visits:
            draft.sequence = draft.sequence or "another"


def merged(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with those that are one happening made one, the slots of each kept once."""
    for draft in reversed(drafts):
        owner = draft.same_as
        if owner is not None:
            held = {(slot.name, slot.start, slot.end) for slot in owner.slots}
            owner.slots += [
                _as_attendant(slot) if draft.type is VISIT else slot
                for slot in draft.slots if (slot.name, slot.start, slot.end) not in held
            ]  # fmt: skip
            owner.dialogue = owner.dialogue or draft.dialogue
            told = {"named", "definite"} if owner.type is CANCELLATION else {"named"}
            if owner.sequence is None and draft.mention in told and owner.mention == "bare":
                owner.mention = draft.mention
    return [draft for draft in drafts if draft.same_as is None]


def _as_attendant(slot: Slot) -> Slot:
    """Return a visitor as one of those who met."""
    if not isinstance(slot.value, Who):
        return slot
    return replace(slot, value=replace(slot.value, role="met"))


def _edged(draft: Draft) -> bool:
    verb = draft.verb
    return (
        verb is not None
        and verb.verb is not None
        and verb.verb.base in MEETING.starts | MEETING.ends
    )

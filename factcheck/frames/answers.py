"""Read answers that leave their verb to the question: "When did they meet? In May, by video."."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.frames.model import Frame, Slot, Who
from factcheck.frames.view import View
from factcheck.model import Role, Status

_CLOSING = frozenset({'"', "\u201d", "'", "\u2019", ")"})
_UNSAID = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_LABELS = frozenset({"a", "answer"})
_LEADING = frozenset("led leads headed heads chaired chairs hosted hosts represented".split())


@dataclass(frozen=True, slots=True)
class Asked:
    """The one happening that a question is about; it may ask who `led` it, for which side."""

    frame: Frame
    led: bool = False
    party: str | None = None


def is_question(view: View) -> bool:
    """Tell whether a sentence ends in a question mark."""
    last = view.end - 1
    while last > view.start and view.tokens.texts[last] in _CLOSING:
        last -= 1
    return view.tokens.texts[last] == "?"


def asked_of(view: View, frames: Sequence[Frame]) -> Asked | None:
    """Return the one happening that a question is about."""
    told = [frame for frame in frames if not frame.tentative and frame.mention != "foreign"]
    if len(told) != 1 or not is_question(view):
        return None
    words = set(view.tokens.lowers[view.start : view.end])
    sides = {place.party for place in view.places if place.party}
    party = sides.pop() if len(sides) == 1 else None
    return Asked(told[0], "who" in words and not words.isdisjoint(_LEADING), party)


def is_answer(view: View, asked: Asked | None, frames: Sequence[Frame]) -> bool:
    """Tell a sentence that leaves its verb to the question before it, and answers it."""
    if asked is None or asked.frame.assertion.status in _UNSAID:
        return False
    plain = not any(c.verbs for c in view.clauses if c.kind != "subordinate")
    return plain and any(frame.tentative for frame in frames)


def answered(view: View, asked: Asked, frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames of an answer, what it says of nothing put down to what was asked."""
    labelled = view.lower(view.start) in _LABELS and view.lower(view.start + 1) == ":"
    first = view.start + 2 if labelled else view.start
    own = {view.tokens.starts[at] for at in view.clauses[view.owner.get(first, 0)].tokens}
    named = {view.tokens.starts[p.start] for p in view.people if p.outer_start == first}
    return [_answer(asked, frame, own, named) if frame.tentative else frame for frame in frames]


def in_row(view: View, heading: Asked | None, frames: list[Frame]) -> list[Frame]:
    """Return the frames of a row under "Who led them?": "18th round: X" says that X did."""
    if heading is None or not heading.led or view.role is not Role.LIST_ROW:
        return frames
    alone = {
        view.tokens.starts[person.start] for person in view.people
        if view.lower(person.outer_start - 1).endswith(":")
        and not any(view.lower(at).isalnum() for at in range(person.outer_end, view.end))
    }  # fmt: skip
    return [
        replace(frame, slots=tuple(_as_leader(slot, heading, alone) for slot in frame.slots))
        if frame.all("number") else frame
        for frame in frames
    ]  # fmt: skip


def _as_leader(slot: Slot, asked: Asked, own: set[int]) -> Slot:
    """Return somebody who is named and no more, where it was asked who led, as having led."""
    if not asked.led or slot.start not in own or not isinstance(slot.value, Who):
        return slot
    return replace(slot, value=replace(slot.value, role="led", party=asked.party), firm=True)


def _answer(question: Asked, said: Frame, own: set[int], named: set[int]) -> Frame:
    """Return the happening that was asked about with what is said of it in the main clause.

    `named` is where somebody stands who is the answer to who it was.
    """
    asked = question.frame
    told = tuple(
        _as_leader(replace(slot, firm=slot.start in own), question, named) for slot in said.slots
    )
    names = {slot.name for slot in told}
    slots = (*(slot for slot in asked.slots if slot.name not in names), *told)
    return replace(
        asked, index=said.index, start=said.start, end=said.end,
        sentence_start=said.sentence_start, sentence_end=said.sentence_end, role=said.role,
        paragraph=said.paragraph, assertion=said.assertion, slots=slots, verb=None,
    )  # fmt: skip

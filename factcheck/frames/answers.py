"""Read answers that leave their verb to the question: "When did they meet? In May, by video."."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.frames.model import Frame
from factcheck.frames.view import View
from factcheck.model import Status

_CLOSING = frozenset({'"', "\u201d", "'", "\u2019", ")"})
_UNSAID = frozenset({Status.PLANNED, Status.HYPOTHETICAL})


def is_question(view: View) -> bool:
    """Tell whether a sentence ends in a question mark."""
    last = view.end - 1
    while last > view.start and view.tokens.texts[last] in _CLOSING:
        last -= 1
    return view.tokens.texts[last] == "?"


def asked_of(view: View, frames: Sequence[Frame]) -> Frame | None:
    """Return the one happening that a question is about."""
    told = [frame for frame in frames if not frame.tentative and frame.mention != "foreign"]
    return told[0] if len(told) == 1 and is_question(view) else None


def is_answer(view: View, asked: Frame | None, frames: Sequence[Frame]) -> bool:
    """Tell a sentence that leaves its verb to the question before it, and answers it."""
    if asked is None or asked.assertion.status in _UNSAID:
        return False
    plain = not any(c.verbs for c in view.clauses if c.kind != "subordinate")
    return plain and any(frame.tentative for frame in frames)


def answered(view: View, asked: Frame, frames: Sequence[Frame]) -> list[Frame]:
    """Return the frames of an answer, what it says of nothing put down to what was asked."""
    own = {view.tokens.starts[at] for at in view.clauses[0].tokens}
    return [_answer(asked, frame, own) if frame.tentative else frame for frame in frames]


def _answer(asked: Frame, said: Frame, own: set[int]) -> Frame:
    """Return the happening that was asked about with what is said of it in the main clause."""
    told = tuple(replace(slot, firm=slot.start in own) for slot in said.slots)
    names = {slot.name for slot in told}
    slots = (*(slot for slot in asked.slots if slot.name not in names), *told)
    return replace(
        asked, index=said.index, start=said.start, end=said.end,
        sentence_start=said.sentence_start, sentence_end=said.sentence_end, role=said.role,
        paragraph=said.paragraph, assertion=said.assertion, slots=slots, verb=None,
    )  # fmt: skip

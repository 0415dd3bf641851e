"""Tell what two sides agreed on: "announced the line", "the hotline was agreed on"."""

from factcheck.frames.appointment import AGREEMENT
from factcheck.frames.types import FrameType
from factcheck.frames.view import View
from factcheck.pipeline.verbs import VerbGroup

_AGREEING = frozenset(
    "announce unveil agree ink seal initial finalize conclude reach disclose".split()
)
_LINES = frozenset({"hotline", "line", "link"})
_BEFORE_LINE = frozenset({"the", "a", "direct", "telephone", "phone", "hot"})
_TO_LINE = 9  # tokens of "in Beijing in November to set up the"


def act_of_agreement(view: View, verb: VerbGroup) -> tuple[FrameType, str] | None:
    """Read "announced the line" and "agreed to set up a hotline", and no other announcement."""
    if verb.base not in _AGREEING or verb.negated:
        return None
    first = view.start if verb.passive else verb.end
    last = verb.start if verb.passive else min(verb.end + _TO_LINE, view.end)
    lines = any(
        view.lower(at) in _LINES and view.lower(at - 1) in _BEFORE_LINE for at in range(first, last)
    )
    return (AGREEMENT, "") if lines else None

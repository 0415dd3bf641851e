"""Where people are taken to meet: "led a delegation to Beijing for the talks"."""

from factcheck.frames.draft import GATHERINGS, Draft
from factcheck.frames.view import View

_TAKING = frozenset({"lead", "bring", "take", "send", "head"})
_TO_AIM = 9  # tokens of "from Tuesday to Thursday, for"


def taken_for(view: View, drafts: list[Draft], start: int, end: int) -> Draft | None:
    """Return the meeting of "led a delegation to Beijing for the talks", which was there.

    The place is at tokens [start, end).
    """
    verb = view.clauses[view.owner.get(start, 0)].verb
    if verb is None or verb.base not in _TAKING or verb.end > start:
        return None
    behind = range(end, min(end + _TO_AIM, view.end))
    aim = next((at for at in behind if view.lower(at) == "for"), None)
    if aim is None:
        return None
    for draft in drafts:
        nouns = (head.start for head in draft.heads if head.verb is None)
        if draft.type in GATHERINGS and any(0 < noun - aim <= _TO_AIM for noun in nouns):
            return draft
    return None

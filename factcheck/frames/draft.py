"""A frame while its sentence is read."""

from dataclasses import dataclass, field

from factcheck.frames.call import CALL
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Slot
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType

GATHERINGS = (MEETING, CALL, SUMMIT)
_NOUN = 4  # tokens from ", " to the noun: ", the 18th round"


@dataclass(slots=True)
class Draft:
    """A frame while it is filled. `heads` are its words; `anchor` the head it is shown by.

    A `travelled_for` one is what somebody "flew to Beijing for"; whoever "was in Beijing for" it
    may have stayed longer, and `stay` tells "journey" from "stay".
    """

    type: FrameType
    clause: int
    anchor: Head
    heads: list[Head] = field(default_factory=list)
    dialogue: str | None = None
    mention: str = "indefinite"
    sequence: str | None = None
    last_time: bool = False
    plural: bool = False
    slots: list[Slot] = field(default_factory=list)
    same_as: "Draft | None" = None
    tentative: bool = False
    stay: str | None = None

    @property
    def travelled_for(self) -> bool:
        """Whether somebody came for it, or was there for it."""
        return self.stay is not None

    @property
    def verb(self) -> Head | None:
        """The verb among the heads, if any."""
        for head in self.heads:
            if head.verb is not None:
                return head
        return None


def noun_near(drafts: list[Draft], clause: int | None, comma: int) -> Draft | None:
    """Return the draft of a clause whose noun stands right behind a comma."""
    return next(
        (
            draft for draft in drafts
            if draft.clause == clause
            and any(h.verb is None and comma < h.start <= comma + _NOUN for h in draft.heads)
        ),
        None,
    )  # fmt: skip

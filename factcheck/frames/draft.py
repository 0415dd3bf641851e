"""A frame while its sentence is read."""

from dataclasses import dataclass, field

from factcheck.frames.call import CALL
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Slot
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType

GATHERINGS = (MEETING, CALL, SUMMIT)


@dataclass(slots=True)
class Draft:
    """A frame while it is filled. `heads` are its words; `anchor` the head it is shown by."""

    type: FrameType
    clause: int
    anchor: Head
    heads: list[Head] = field(default_factory=list)
    dialogue: str | None = None
    mention: str = "indefinite"
    sequence: str | None = None
    plural: bool = False
    slots: list[Slot] = field(default_factory=list)
    same_as: "Draft | None" = None
    tentative: bool = False

    @property
    def verb(self) -> Head | None:
        """The verb among the heads, if any."""
        return next((head for head in self.heads if head.verb is not None), None)

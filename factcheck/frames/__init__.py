"""From a Doc to frames: who did what, when, where and how, one frame a mention."""

from factcheck.frames.appointment import (
    AGREEMENT,
    APPOINTMENT,
    ARMS_SALE,
    ELECTION,
    INCIDENT,
    INQUIRY,
    ORDER,
    REFUSAL,
    REMOVAL,
)
from factcheck.frames.call import CALL
from factcheck.frames.cancellation import CANCELLATION
from factcheck.frames.meeting import MEETING
from factcheck.frames.summit import SUMMIT
from factcheck.frames.types import FrameType
from factcheck.frames.visit import VISIT

# In this order a word that could name several types names the first.
TYPES: tuple[FrameType, ...] = (
    CANCELLATION,
    CALL,
    SUMMIT,
    VISIT,
    MEETING,
    APPOINTMENT,
    REMOVAL,
    INQUIRY,
    REFUSAL,
    INCIDENT,
    ELECTION,
    ORDER,
    ARMS_SALE,
    AGREEMENT,
)

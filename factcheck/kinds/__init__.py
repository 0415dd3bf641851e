"""What can be claimed: one record a kind, in the order of their codes."""

from factcheck.kinds.actor import ACTOR
from factcheck.kinds.cadence import CADENCE
from factcheck.kinds.calendar_faults import IMPOSSIBLE_DATE, WEEKDAY
from factcheck.kinds.cause import CAUSE
from factcheck.kinds.count import COUNT
from factcheck.kinds.delegation_head import DELEGATION_HEAD
from factcheck.kinds.event_date import EVENT_DATE
from factcheck.kinds.format import FORMAT
from factcheck.kinds.gap import GAP
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.kinds.meeting_date import MEETING_DATE
from factcheck.kinds.name_spelling import NAME_SPELLING
from factcheck.kinds.participant import PARTICIPANT
from factcheck.kinds.round_number import ROUND_NUMBER
from factcheck.kinds.self_contradiction import SELF_CONTRADICTION
from factcheck.kinds.sequence import SEQUENCE
from factcheck.kinds.series_start import SERIES_START
from factcheck.kinds.title import TITLE
from factcheck.kinds.venue import VENUE

KINDS: tuple[Kind, ...] = (
    MEETING_DATE,
    EVENT_DATE,
    SERIES_START,
    WEEKDAY,
    IMPOSSIBLE_DATE,
    ROUND_NUMBER,
    SEQUENCE,
    DELEGATION_HEAD,
    PARTICIPANT,
    NAME_SPELLING,
    TITLE,
    VENUE,
    FORMAT,
    ACTOR,
    CAUSE,
    GAP,
    COUNT,
    CADENCE,
    SELF_CONTRADICTION,
)

__all__ = ["KINDS", "Comparison", "Example", "Kind", "Nothing", "Outcome"]

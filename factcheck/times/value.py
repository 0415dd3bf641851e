"""What a temporal expression means: a TIMEX3 value beside calendar days."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Interval


class TimeType(StrEnum):
    """The four types of TIMEX3 (ISO-TimeML, ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Amount:
    """How long a duration is: `low` to `high` times `unit` ("day", "month", "year" …).

    Equal for "two days"; "a few days" and the like have no amount.
    """

    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class Time:
    """One temporal expression: `text` stands at [start, end) of what was read.

    `value` is a TIMEX3 value, `mod` a TIMEX3 modifier (START, MID, END, APPROX, LESS_THAN,
    MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, BEFORE, AFTER) or None.
    `readings` are all calendar intervals the words allow, the preferred one first and equal
    to `interval`; both are empty for durations, references and what no anchor resolves.
    `year`, `month`, `day`, `weekday` (0 is Monday) are what the words themselves say,
    kept so that an unresolved date can still be compared.
    `anchor` tells what resolved it: "none" (complete in itself), "published", "running"
    (a date named before in the text) or "missing" (nothing did).
    `group` numbers the members of one range or list ("Jan. 8-9", "Monday and Tuesday");
    `relation` is "range" or "list" for them. `problem` names a calendar fault
    ("no such day: 30 February 2024", "9 January 2024 was a Tuesday") or is None.
    """

    start: int
    end: int
    text: str
    type: TimeType
    value: str
    interval: Interval | None = None
    readings: tuple[Interval, ...] = ()
    granularity: str | None = None
    mod: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    amount: Amount | None = None
    anchor: str = "none"
    group: int | None = None
    relation: str | None = None
    problem: str | None = None

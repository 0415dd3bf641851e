"""What the grammar finds: a mention says what the words say, before any anchor is applied."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.patterns import holds


class Kind(StrEnum):
    """What sort of time is mentioned; it decides how the mention is resolved."""

    DAY = "day"  # a month and a day, perhaps a year, perhaps a weekday
    WEEKDAY = "weekday"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    HOLIDAY = "holiday"
    FISCAL = "fiscal"
    SHIFT = "shift"  # "last week", "this year", "the following month", "tomorrow"
    OFFSET = "offset"  # "two years ago", "three days later"
    SAME = "same"  # "the same period last year"
    CLOCK = "clock"  # a time of day with no date beside it
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Mention:
    """One temporal expression at [start, end) as its words put it.

    `number` is the quarter, half or century; `name` the season or holiday. `low` and `high`
    count `unit`s (None where the words are vague). `shift` is the direction said: -1 last,
    0 this, 1 next; `year_shift` the same for a year said beside ("October last year").
    `from_running` asks for the narrative's last date instead of the publication date.
    `part` is a TIMEX3 part of day (MO, AF, EV, NI …), `clock` hours and minutes, `zone` "Z" or
    an offset. `readings` lists further (year, month, day) of an ambiguous numeric date.
    `moved` counts days from the day named ("the day before Christmas").
    `value` is ready-made for sets and references. `link` says how the mention belongs to the
    one before it: "range", "list" or None.
    """

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    name: str | None = None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    shift: int | None = None
    year_shift: int | None = None
    from_running: bool = False
    mod: str | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    readings: tuple[tuple[int, int, int], ...] = ()
    value: str | None = None
    moved: int = 0
    link: str | None = None


Found = tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """The value that each of `texts` must be read as, published on Friday 12 January 2024."""

    value: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way English says a time.

    `pattern` is a regular expression over the plain text in which a blank stands for one to
    three blanks; it is tried only near a trigger named in `triggers`. `read` turns a match into
    mentions, or into none when the words around it speak against it; its second argument is
    the text as written. Whatever it can match holds one of `anchors`, where any are named.
    """

    name: str
    triggers: str
    pattern: str
    read: Callable[[re.Match[str], str], Found]
    examples: tuple[Example, ...]
    negatives: tuple[str, ...]
    anchors: tuple[str, ...] = ()

    def may_match(self, plain: str) -> bool:
        """Tell whether a text holds what no match can do without."""
        return not self.anchors or holds(plain, self.anchors)

"""What mentions are resolved against, and what resolving one comes to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.model import Interval
from factcheck.times.cues import Pointing
from factcheck.times.mention import Mention

Point = Callable[[], Pointing]
"""Tells which way the clause around a mention points; asked only where it matters."""

# How far on a year said in passing may still be the year of the narrative.
_MEMORY = 250
_CLAUSES = 80  # characters from "that year" to a month of it
_PASSED = 3  # days that "one day earlier" may count from as well


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention on the calendar: its readings, preferred first, and what anchored them.

    `running` is the day that later mentions such as "two days later" count from.
    """

    value: str
    readings: tuple[Interval, ...] = ()
    granularity: str | None = None
    anchor: str = "none"
    problem: str | None = None
    running: date | None = None


def _is_that_year(mention: Mention, placed: Placed) -> bool:
    """Tell "that year" and "the same year" from "a year later"."""
    return mention.from_running and placed.granularity == "year" and mention.shift == 0


@dataclass(frozen=True, slots=True)
class Anchors:
    """The publication date, and the narrative so far: its last date, its last day, its year.

    `days_before` are the days the narrative was at before its last one, which may have been
    told only in passing. `that_year_at` is where the last mention ends if it is "that year".
    """

    published: date | None
    running: date | None = None
    granularity: str | None = None
    running_day: date | None = None
    days_before: tuple[date, ...] = ()
    said_year: int | None = None
    said_at: int = 0
    that_year_at: int | None = None

    def moved_to(self, mention: Mention, placed: Placed) -> "Anchors":
        """Return the anchors after `mention` was laid on the calendar."""
        if placed.running is None:
            return self
        is_day = placed.granularity == "day"
        return Anchors(
            self.published,
            placed.running,
            placed.granularity,
            placed.running if is_day else self._day_within(mention),
            self._left_behind(placed.running) if is_day else self.days_before,
            self.said_year if mention.year is None else mention.year,
            self.said_at if mention.year is None else mention.end,
            mention.end if _is_that_year(mention, placed) else None,
        )

    def _left_behind(self, day: date) -> tuple[date, ...]:
        """Return the days before `day`, the latest first, and few of them."""
        if self.running_day is None or self.running_day == day:
            return self.days_before
        return (self.running_day, *self.days_before)[:_PASSED]

    def _day_within(self, mention: Mention) -> date | None:
        """Return the last day named, unless the narrative has since moved to another year."""
        day = self.running_day
        return None if day is not None and mention.year not in {None, day.year} else day

    def origin(self, mention: Mention) -> tuple[date | None, str]:
        """Return the day a relative mention counts from, and what that day is called.

        Days are counted from the last day named; where only a month or a year was named,
        "two days later" is two days from nothing.
        """
        needs_day = mention.unit in {"day", "night", "week"}
        needs_month = mention.unit == "month" and self.granularity == "year"
        running = self.running_day if needs_day or needs_month else self.running
        if mention.from_running and running is not None:
            return running, "running"
        if mention.from_running and (needs_day or needs_month) and self.running:
            return None, "missing"
        if self.published is not None:
            return self.published, "published"
        return None, "missing"

    def is_in_that_year(self, mention: Mention) -> bool:
        """Tell the month of "it was due that year, but they called it off in August"."""
        return self.that_year_at is not None and mention.start - self.that_year_at < _CLAUSES

    def narrative_year(self, mention: Mention) -> int | None:
        """Return the year last said in figures, if that was close before `mention`."""
        return self.said_year if mention.start - self.said_at < _MEMORY else None

"""A recorded fact: what is held to be true, how firmly, and what else is accepted."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar

from factcheck.model import Interval

T = TypeVar("T")


class Confidence(StrEnum):
    """How firmly a fact is held; only HIGH can make a conflict."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Alternative(Generic[T]):
    """A value accepted beside the recorded one, or one known to circulate wrongly; and why."""

    value: T
    reason: str


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value with its confidence and the ids of its sources.

    `accepted` values agree as well as `value`; `common_errors` are wrong values that
    circulate, each with a sentence on where from; `dispute` is the id of a dispute.
    """

    value: T
    confidence: Confidence
    sources: tuple[str, ...] = ()
    accepted: tuple[Alternative[T], ...] = ()
    common_errors: tuple[Alternative[T], ...] = ()
    dispute: str | None = None

    @property
    def values(self) -> tuple[T, ...]:
        """The recorded value and the accepted ones."""
        if not self.accepted:
            return (self.value,)
        return (self.value, *(alternative.value for alternative in self.accepted))


@dataclass(frozen=True)
class When:
    """When something happened: the days it may have started on and those it may have ended on.

    A date known to the day has a one-day interval; "2022-06" gives the whole month twice.
    """

    start: Interval
    end: Interval

    @cached_property
    def whole(self) -> Interval:
        """From the earliest possible start to the latest possible end."""
        return Interval(self.start.first, self.end.last)

    @property
    def exact(self) -> bool:
        """Whether both ends are known to the day."""
        return self.start.first == self.start.last and self.end.first == self.end.last

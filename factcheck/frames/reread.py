"""What a sentence was read as, kept while its article is read again with a date of its own."""

from dataclasses import replace
from typing import NamedTuple

from factcheck.frames.measure import Measure
from factcheck.frames.model import Frame
from factcheck.frames.naming import Naming
from factcheck.frames.view import View
from factcheck.times import Time


class SentenceRead(NamedTuple):
    """What a sentence was read as; it holds for as long as its times and its speaker are these.

    An article that is dated by what it tells of is read again with that date, which most of its
    sentences say nothing by.
    """

    times: tuple[tuple[int, int, Time], ...]
    speaker: str | None
    namings: tuple[Naming, ...]
    measures: tuple[Measure, ...]
    frames: tuple[Frame, ...]
    first: int

    def holds(self, view: View) -> bool:
        """Tell whether a view of the same sentence would be read as the same."""
        return self.times == view.times and self.speaker == view.quote_speaker

    def numbered(self, first: int) -> list[Frame]:
        """Return the frames numbered from `first`."""
        if first == self.first:
            return list(self.frames)
        moved = first - self.first
        return [replace(frame, index=frame.index + moved) for frame in self.frames]

"""Where in an article something is told, so that no measure walks all of a long one."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from factcheck.frames.measure import Measure
from factcheck.frames.model import Frame, Number
from factcheck.kinds.inventory import CONTACTS
from factcheck.link import Grade, Link

Telling = tuple[Frame, Link | None]
"""A frame and what it is really about."""


class Told:
    """An article's frames in order, each with its link, and where among them what stands."""

    def __init__(self, frames: Sequence[Telling]) -> None:
        """Sort the frames by sentence and paragraph."""
        self.frames = frames
        self._sentences = [frame.sentence_start for frame, _ in frames]
        self._first_about: dict[frozenset[str | None], dict[Grade, int]] = {}
        self._by_sentence: dict[int, list[Telling]] = defaultdict(list)
        self._by_paragraph: dict[int, list[int]] = defaultdict(list)
        for frame, link in frames:
            self._by_sentence[frame.sentence_start].append((frame, link))
            self._by_paragraph[frame.paragraph].append(frame.sentence_start)

    def in_sentence(self, measure: Measure) -> Sequence[Telling]:
        """Return the frames of a measure's sentence, in order."""
        return self._by_sentence.get(measure.sentence_start, ())

    def around(self, measure: Measure) -> list[Telling]:
        """Return the frames of its sentence and of those told next to it in its paragraph."""
        at, told = measure.sentence_start, self._by_paragraph.get(measure.paragraph, [])
        first, last = bisect_left(told, at), bisect_right(told, at)
        near = sorted({at, *told[max(first - 1, 0) : first], *told[last : last + 1]})
        return [telling for start in near for telling in self._by_sentence.get(start, ())]

    def before(self, measure: Measure) -> int:
        """Return how many frames are told before a measure's sentence."""
        return bisect_left(self._sentences, measure.sentence_start)

    def up_to(self, measure: Measure) -> int:
        """Return how many frames are told by the end of a measure's sentence."""
        return bisect_right(self._sentences, measure.sentence_start)

    def of_others(self, measure: Measure) -> bool:
        """Tell whether a meeting of others is told between the last dialogue named and a measure.

        "A dialogue of the Dutch and the Chinese was planned. Those talks began in 2006."
        """
        for at in range(self.before(measure) - 1, -1, -1):
            frame = self.frames[at][0]
            if frame.dialogue is not None or frame.paragraph < measure.paragraph - 1:
                return False
            if frame.mention == "foreign":
                return True
        return False

    def first_about(self, records: frozenset[str | None]) -> dict[Grade, int]:
        """Return where, by its grade, a frame is first linked to one of `records`."""
        found = self._first_about.get(records)
        if found is None:
            found = self._first_about[records] = {}
            for frame, link in self.frames:
                if link is not None and link.record.id in records:
                    found.setdefault(link.grade, frame.start)
        return found

    @cached_property
    def naming(self) -> list[int]:
        """The frames that name a dialogue."""
        return [at for at, (frame, _) in enumerate(self.frames) if frame.dialogue is not None]

    @cached_property
    def first(self) -> dict[str, int]:
        """The first frame that is surely about a round, of each series."""
        found: dict[str, int] = {}
        for at, (_, link) in enumerate(self.frames):
            if link is not None and link.grade is Grade.CERTAIN and link.record.type == "round":
                found.setdefault(link.record.dialogue or "", at)
        return found

    @cached_property
    def rounds(self) -> dict[str, list[int]]:
        """The frames that are surely about a round with a date, of each series."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, (_, link) in enumerate(self.frames):
            if link is not None and link.grade is Grade.CERTAIN and link.record.when is not None:
                found[link.record.dialogue or ""].append(at)
        return found

    @cached_property
    def contacts(self) -> list[int]:
        """The frames that are about a call, a meeting or a summit."""
        return [
            at for at, (_, link) in enumerate(self.frames)
            if link is not None and link.record.type in CONTACTS
        ]  # fmt: skip

    @cached_property
    def dating(self) -> frozenset[int]:
        """The characters that date what a frame is surely about."""
        return frozenset(
            at for frame, link in self.frames if link is not None and link.grade is Grade.CERTAIN
            for slot in frame.slots if slot.name == "when" for at in range(slot.start, slot.end)
        )  # fmt: skip


def is_numbered_otherwise(frame: Frame, link: Link) -> bool:
    """Tell "the 18th round, the second this year", still to come, from the round linked to it."""
    numbers = [s.value.value for s in frame.all("number") if isinstance(s.value, Number)]
    number = link.record.number
    return bool(numbers) and number is not None and number.value not in numbers

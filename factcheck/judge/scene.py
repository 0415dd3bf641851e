"""What a measure is about: its series, its round, and what is on record around it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from factcheck.frames.measure import First, Founding, Measure
from factcheck.frames.model import EARLIER, Frame, Manner, Reading
from factcheck.judge.told import Told, is_numbered_otherwise
from factcheck.kinds.inventory import CONTACTS, ends
from factcheck.link import Grade, Link, LinkedFrame
from factcheck.reference.model import Dialogue, Record, Reference

_NEAR_NAME = 400  # characters in which another institution's name leaves "the dialogue" open
_BESIDE = 12  # characters from "two-day" to its noun
_NEAR = 2  # paragraphs that a series stays spoken of when the article names several
_AWAY = EARLIER | {"next"}
_HELD = CONTACTS | {"round", "visit"}
_LASTING = CONTACTS | {"visit"}  # types of frames that say of something how long it lasted


@dataclass(frozen=True, slots=True)
class About:
    """A record, how sure it is that it is meant, and the frame's link where there is one."""

    record: Record
    grade: Grade
    link: Link | None = None


class Scene:
    """An article's linked frames, asked what stands where."""

    def __init__(
        self,
        reading: Reading,
        linked: Sequence[LinkedFrame],
        reference: Reference,
        published: date | None,
        misnumbered: Mapping[int, Link],
    ) -> None:
        """Link every frame as a whole once; `misnumbered` ones, by index, are of another round."""
        self.reading = reading
        self.reference = reference
        self.published = published
        self.linked = [
            (entry.frame, misnumbered.get(entry.frame.index) or entry.settled()) for entry in linked
        ]
        self.told = Told(self.linked)

    @property
    def until(self) -> date:
        """The day up to which the article can know what was held."""
        return self.published or self.reference.stamp.as_of

    @cached_property
    def now(self) -> date | None:
        """The day of the article; of one without a date, the last day of the newest it tells."""
        told = [
            ends(link.record).last for _, link in self.linked
            if link is not None and link.grade is Grade.CERTAIN and link.record.when is not None
        ]  # fmt: skip
        return self.published or max(told, default=None)

    def series(self, measure: Measure) -> tuple[Dialogue, Grade] | None:
        """Return the dialogue a measure is about: named beside it, or spoken of before.

        The grade is NONE where another institution has been named since, and nothing is
        returned where that one stands in the measure's own sentence.
        """
        last = self._named_last(measure)
        if last is not None and last[1] is None and last[0] >= measure.sentence_start:
            return None
        if measure.dialogue is not None:
            return self.reference.dialogue[measure.dialogue], Grade.CERTAIN
        found = None if _is_told_before(measure) else self._of_sentence(measure)
        found = found or self._spoken_of(measure)
        another = (last is not None and last[1] is None) or self.told.of_others(measure)
        if isinstance(measure.value, Founding):
            another = another or self._names_several(measure)
        return (found[0], Grade.NONE) if found is not None and another else found

    def _names_several(self, measure: Measure) -> bool:
        """Tell "the dialogue, which began in 2017" where two have just been named."""
        near = {
            named for at, named in self.reading.institutions
            if measure.start - _NEAR_NAME < at < measure.start
        }  # fmt: skip
        return len(near) > 1

    def _named_last(self, measure: Measure) -> tuple[int, str | None] | None:
        """Return the institution named last before a measure: None beside it when not ours."""
        before = [named for named in self.reading.institutions if named[0] < measure.start]
        return before[-1] if before else None

    def _of_sentence(self, measure: Measure) -> tuple[Dialogue, Grade] | None:
        """Return the series of the round that the measure's own sentence is about."""
        for about in self.meant_in_sentence(measure):
            if about.record.dialogue is not None and about.grade is Grade.CERTAIN:
                return self.reference.dialogue[about.record.dialogue], Grade.CERTAIN
        return None

    def _spoken_of(self, measure: Measure) -> tuple[Dialogue, Grade] | None:
        naming = self.told.naming
        if not naming:
            return self._linked_series(measure)
        told = self.told
        limit = told.before(measure) if _is_told_before(measure) else told.up_to(measure)
        before = bisect_left(naming, limit)
        last = self.linked[naming[max(before - 1, 0)]][0]
        alone = len(self.reading.dialogues) == 1
        near = before > 0 and measure.paragraph - last.paragraph <= _NEAR
        grade = Grade.CERTAIN if alone or near else Grade.PROBABLE
        if before == 0 and last.sentence_start > measure.sentence_start:
            grade = Grade.NONE  # "the consultations" of a text that names ours further on
        return self.reference.dialogue[last.dialogue or ""], grade

    def _linked_series(self, measure: Measure) -> tuple[Dialogue, Grade] | None:
        """Return the series of the rounds spoken of, in an article that names none."""
        told = self.told.up_to(measure)
        found = [series for series, first in self.told.first.items() if first < told]
        return (self.reference.dialogue[found[0]], Grade.CERTAIN) if len(found) == 1 else None

    def meant_in_sentence(self, measure: Measure) -> Iterator[About]:
        """Yield what the frames of the measure's sentence are about, the nearest first."""
        own = [
            (frame, link) for frame, link in self.told.in_sentence(measure)
            if link is not None and not _is_since(measure, frame)
            and frame.sequence not in _AWAY and link.grade is not Grade.NONE
            and not is_numbered_otherwise(frame, link)
        ]  # fmt: skip
        for _, link in sorted(own, key=lambda item: _distance(measure, item[0].start, item[0].end)):
            if link is not None:
                yield About(link.record, link.grade, link)

    def is_nearest(self, measure: Measure, record: Record) -> bool:
        """Tell whether the meeting nearest to a measure in its sentence is a record's.

        "This year's second round" may be the one at hand, or the other one.
        """
        near = self._nearest(measure)
        if near is None or near[1] is None or near[0].sequence == "another":
            return False
        return near[1].record.id == record.id

    def tells_contact(self, measure: Measure) -> bool:
        """Tell whether the measure's sentence tells a call, a summit or a meeting, and no round."""
        near = self._nearest(measure)
        link = near[1] if near is not None else None
        if link is not None and link.grade is Grade.CERTAIN and link.record.dialogue is None:
            return link.record.type in CONTACTS
        types = {frame.type for frame, _ in self.told.in_sentence(measure) if not frame.tentative}
        return bool(types & {"call", "summit"}) and "meeting" not in types

    def lasts_unknown(self, measure: Measure) -> bool:
        """Tell "three days of maritime talks ended": what is nearest is nothing on record."""
        near = self._nearest(measure, _LASTING)
        if near is None or near[0].dialogue is not None or near[0].mention == "pronoun":
            return False
        return near[1] is None or near[1].grade is Grade.NONE

    def _nearest(
        self, measure: Measure, types: AbstractSet[str] | None = None,
        without: AbstractSet[str] = frozenset(),
    ) -> tuple[Frame, Link | None] | None:  # fmt: skip
        """Return the frame nearest to a measure in its sentence, of these types, with its link."""
        own = [
            (frame, link) for frame, link in self.told.in_sentence(measure)
            if not frame.tentative and frame.sequence not in without
            and (types is None or frame.type in types) and not _is_aside(measure, frame)
        ]  # fmt: skip
        return min(own, key=lambda f: _distance(measure, f[0].start, f[0].end), default=None)

    def dates_a_round(self, measure: Measure) -> bool:
        """Tell whether a measure's words are the date of what a frame is surely about."""
        return not self.told.dating.isdisjoint(range(measure.start, measure.end))

    def happening(self, measure: Measure) -> About | None:
        """Return what the nearest meeting, call or visit of the measure's sentence is about."""
        nearest = self._nearest(measure, _LASTING, without=_AWAY)
        link = nearest[1] if nearest is not None else None
        if link is None or link.grade is Grade.NONE:
            return None
        return About(link.record, link.grade, link) if link.record.type in _HELD else None

    def beside(self, measure: Measure) -> About | None:
        """Return the one round, meeting or call that the sentences around are surely about.

        They are the measure's own and those next to it in its paragraph that tell something.
        """
        links = {
            link.record.id: link for frame, link in self.told.around(measure)
            if link is not None and link.grade is Grade.CERTAIN
            and link.record.type in _HELD and frame.sequence not in _AWAY | {"other"}
        }  # fmt: skip
        link = next(iter(links.values())) if len(links) == 1 else None
        return About(link.record, link.grade, link) if link is not None else None

    def visit(self, measure: Measure) -> About | None:
        """Return the visit that anything in the measure's sentence is surely about."""
        told = (a for a in self.meant_in_sentence(measure) if a.grade is Grade.CERTAIN)
        return next((about for about in told if about.record.type == "visit"), None)

    def spoken_of(self, measure: Measure) -> About | None:
        """Return the call, meeting or summit in the measure's sentence, else the last before it."""
        own = next((a for a in self.meant_in_sentence(measure) if a.record.type in CONTACTS), None)
        if own is not None:
            return own
        here, told = self.told.before(measure), self.told.contacts
        before = bisect_left(told, here)
        for at in (*told[max(before - 1, 0) : before], *told[before:]):
            frame, link = self.linked[at]
            if link is None:
                continue
            if at < here or (link.grade is Grade.CERTAIN and frame.start > measure.end):
                return About(link.record, link.grade, link)
        return None

    def rounds(self, dialogue: Dialogue) -> tuple[Record, ...]:
        """Return the rounds of a series that the article surely tells."""
        told = {
            link.record.id: link.record for _, link in self.linked
            if link is not None and link.grade is Grade.CERTAIN
            and link.record.dialogue == dialogue.id and link.record.when is not None
        }  # fmt: skip
        return tuple(told.values())

    def speaks_of_form(self, form: str) -> bool:
        """Tell whether the article says of any happening that it had a form."""
        return any(
            isinstance(slot.value, Manner) and slot.value.format == form
            for frame, _ in self.linked
            for slot in frame.slots
        )


def _is_since(measure: Measure, frame: Frame) -> bool:
    """Tell what met at the time "the first since" counts from, and "had not spoken since"."""
    ends_there = any(s.start < measure.end and measure.start < s.end for s in frame.all("when"))
    then = frame.earlier and frame.start >= measure.end  # "since May, when they had met"
    return isinstance(measure.value, First) and (ends_there or then or frame.assertion.negated)


def _is_told_before(measure: Measure) -> bool:
    """Tell "it was set up in 2005", which is of what the sentence before is about."""
    return isinstance(measure.value, Founding) and measure.value.told_before


def _is_aside(measure: Measure, frame: Frame) -> bool:
    """Tell what something is only likened to, unless the measure stands with it or its verb."""
    end = frame.end if frame.verb is None else max(frame.end, frame.verb[1])
    return frame.sequence == "other" and _distance(measure, frame.start, end) > _BESIDE


def _distance(measure: Measure, start: int, end: int) -> int:
    return max(start - measure.end, measure.start - end, 0)

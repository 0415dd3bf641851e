"""What an article has spoken of so far, and what it is about: kept while its frames are linked."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from factcheck.frames.measure import Stopped
from factcheck.frames.model import EARLIER, Frame, Manner, Reading, Sentence, Who
from factcheck.link.model import Grade, LinkedFrame
from factcheck.link.weights import RECENTLY
from factcheck.model import Role, Status
from factcheck.reference.model import Record, Reference

MEETINGS = frozenset({"round", "meeting", "call", "summit"})
FACE_TO_FACE = frozenset({"meeting", "summit"})
AT_HAND = frozenset({None, "latest"})  # a sequence that does not lead away from the focus
_A_DAY = timedelta(days=1)
_PAIR = 2
_TO_NEXT = 2  # characters between a sentence and the next
_NO_MEETINGS = frozenset({"incident", "visit", "election", "appointment", "removal", "sale"})
_TERSE = frozenset({Role.HEADLINE, Role.LIST_ROW, Role.TABLE_ROW})


@dataclass
class Context:
    """What the paragraphs so far were about, and what the article as a whole is."""

    reference: Reference
    published: date | None = None
    topic: str | None = None
    main: Record | None = None
    absent: frozenset[str] = frozenset()
    recent: dict[str, Record] = field(default_factory=dict)
    causal: dict[int, frozenset[str]] = field(default_factory=dict)
    pairs: dict[int, frozenset[str]] = field(default_factory=dict)
    stopped: dict[int, Stopped] = field(default_factory=dict)
    meeting: Record | None = None
    aside: tuple[Record, Frame] | None = None
    antecedent: Frame | None = None
    dialogue: str | None = None
    latest: dict[str, Record] = field(default_factory=dict)
    numbered: frozenset[int] = frozenset()
    said_next: dict[int, tuple[Frame, ...]] = field(default_factory=dict)
    others_counted: bool = False
    elsewhere: Frame | None = None

    def again(
        self,
        main: Record | None,
        causal: dict[int, frozenset[str]],
        numbered: frozenset[int],
        said_next: dict[int, tuple[Frame, ...]],
    ) -> "Context":
        """Return the context of the same article from its start, now that more is known of it.

        `numbered` are the numbers of the rounds that its story, headline apart, is sure to name,
        `said_next` the frames that take one up: "It was in May", "They met there".
        """
        return Context(
            self.reference,
            self.published,
            self.topic,
            main,
            self.absent,
            self.recent,
            causal,
            self.pairs,
            self.stopped,
            numbered=numbered,
            said_next=said_next,
        )

    def series_of(self, frame: Frame) -> str | None:
        """Return the dialogue a frame names, or the one that "the talks" or "it" stands for."""
        if frame.dialogue is not None or frame.type != "meeting":
            return frame.dialogue
        if self.others_counted and _is_bare_number(frame):
            return None  # "the 18th round of those was held in May. The 16th took place"
        if self.is_elsewhere(frame):
            return None
        if frame.sequence in EARLIER and frame.mention == "bare" and frame.all("person"):
            return None  # "who last met in July" may have met anywhere
        unnamed = frame.verb is not None or frame.tentative or frame.role in _TERSE
        unnamed = unnamed or any(slot.restrictive for slot in frame.all("number"))
        if frame.mention in {"definite", "pronoun"} or (frame.mention == "bare" and unnamed):
            return self.dialogue or self.topic
        return None

    def stands_for(self, frame: Frame) -> Frame | None:
        """Return the meeting, spoken of just before, that "it" or "the meeting" stands for."""
        before = self.antecedent
        if before is None or frame.type not in MEETINGS or frame.resumed:
            return None
        if frame.mention != "pronoun" and not _is_next(before, frame):
            return None
        if frame.sequence not in AT_HAND:
            return None  # "they had last met in May": another time
        if frame.earlier and not before.earlier:
            return None  # "they had met in May": an earlier meeting of theirs
        near = 0 <= frame.paragraph - before.paragraph <= 1
        return before if near and before.sentence_start < frame.sentence_start else None

    def told_aside(self, frame: Frame) -> Record | None:
        """Return what "it" may be as well behind "the previous round was held in May"."""
        if self.aside is None or frame.sequence is not None:
            return None
        record, before = self.aside
        behind = frame.sentence_start > before.sentence_start
        return record if behind and frame.paragraph == before.paragraph else None

    def is_elsewhere(self, frame: Frame) -> bool:
        """Tell the "it" of "her visit angered them. It took place in August" from any meeting."""
        told = self.elsewhere
        if told is None or frame.mention != "pronoun":
            return False
        return told.paragraph == frame.paragraph and told.sentence_start < frame.sentence_start

    def _counts_others(self, entry: LinkedFrame) -> bool:
        """Tell whether the meetings that are numbered are those of others from here on."""
        frame, link = entry.frame, entry.settled()
        if frame.dialogue is not None:
            return False
        if frame.mention == "foreign":
            return True
        if not frame.all("number") or _is_bare_number(frame):
            return self.others_counted
        asserted = frame.assertion.status is Status.ASSERTED
        return asserted and (link is None or link.score <= 0)

    def shift(self, entry: LinkedFrame) -> None:
        """Move the focus to the frame's record, or away when it is about something else."""
        frame, link = entry.frame, entry.settled()
        if frame.type in MEETINGS and not frame.tentative and frame.mention != "pronoun":
            known = frame.sequence in AT_HAND and frame.mention != "foreign" and not frame.plural
            self.antecedent = frame if known and frame.slots else None
        if frame.dialogue is not None:
            self.dialogue = frame.dialogue
        self.others_counted = self._counts_others(entry)
        if link is not None and link.grade is Grade.CERTAIN:
            behind = frame.sequence in EARLIER or (frame.earlier and self.meeting is not None)
            if link.record.type in MEETINGS and behind and link.record is not self.meeting:
                self.aside = link.record, frame
            elif link.record.type in MEETINGS and frame.sequence in AT_HAND:
                self.meeting, self.aside = link.record, None
            self.latest[link.record.type] = link.record
            self.elsewhere = frame if link.record.type in _NO_MEETINGS else None
        elif _is_another(frame):
            self.meeting = None


def _is_next(before: Frame, frame: Frame) -> bool:
    """Tell "Austin met Dong. The meeting took place in May" from what more stands between."""
    gap = frame.sentence_start - before.sentence_end
    alike = frame.type == before.type or {frame.type, before.type} <= {"meeting", "summit"}
    alike = alike or (before.type == "call" and _is_face_to_face(before))
    return frame.taken_up and alike and 0 <= gap <= _TO_NEXT


def _is_face_to_face(frame: Frame) -> bool:
    """Tell "they spoke face to face in May": a meeting, told by a verb of speaking."""
    return any(
        isinstance(slot.value, Manner) and slot.value.format == "in-person"
        for slot in frame.all("format")
    )


def _is_bare_number(frame: Frame) -> bool:
    """Tell "the 16th took place", without a noun: one of those that were counted before."""
    return any(slot.start == frame.start for slot in frame.all("number"))


def _is_another(frame: Frame) -> bool:
    """Tell a meeting that the text brings in and no record is about."""
    new = frame.mention in {"indefinite", "bare", "foreign"} and frame.dialogue is None
    return frame.type == "meeting" and not frame.tentative and new and bool(frame.slots)


def neighbours_of(
    linked: Sequence[LinkedFrame], sentences: Sequence[Sentence]
) -> dict[int, frozenset[str]]:
    """Return, by the start of each sentence, the records that it and those beside it speak of."""
    spoken: dict[int, set[str]] = {}
    for sentence in sentences:
        named = {ids[0] for ids in sentence.names if len(ids) == 1}
        if named:
            spoken[sentence.start] = named
    for entry in linked:
        found = spoken.setdefault(entry.frame.sentence_start, set())
        link = entry.settled()
        if link is not None and link.grade is not Grade.NONE:
            found.add(link.record.id)
    starts = sorted(spoken)
    return {
        start: frozenset(set().union(*(spoken[s] for s in starts[max(at - 1, 0) : at + 2])))
        for at, start in enumerate(starts)
    }


def causes_of(reference: Reference) -> list[tuple[str, str]]:
    """Return the ids of each record that has a cause, and of its cause."""
    return [(r.id, r.cause.value) for r in reference.records.values() if r.cause is not None]


def causal_records(
    neighbours: dict[int, frozenset[str]], causes: Sequence[tuple[str, str]]
) -> dict[int, frozenset[str]]:
    """Return, by sentence, the causes and the effects of what is spoken of in it or beside it."""
    return {
        start: frozenset(
            {effect for effect, cause in causes if cause in beside}
            | {cause for effect, cause in causes if effect in beside}
        )
        for start, beside in neighbours.items()
    }


def pairs_before(reading: Reading) -> dict[int, frozenset[str]]:
    """Return, by the start of each sentence, the two who were named together in it or last."""
    named: dict[int, set[str]] = {}
    for naming in reading.namings:
        if len(naming.ids) == 1:
            named.setdefault(naming.sentence_start, set()).update(naming.ids)
    met = _who_met(reading)
    found: dict[int, frozenset[str]] = {}
    latest: tuple[frozenset[str], int] | None = None
    for sentence in reading.sentences:
        people = named.get(sentence.start, set()).union(sentence.pronouns)  # "he and Dong"
        if len(people) > _PAIR and len(met.get(sentence.start, ())) == 1:
            people = set(*met[sentence.start])  # "X met Y when Z was there"
        if len(people) == _PAIR:  # "X and Y agreed to it when they met"
            latest = frozenset(people), sentence.paragraph
        if latest is not None and sentence.paragraph - latest[1] <= 1:
            found[sentence.start] = latest[0]
    return found


def _who_met(reading: Reading) -> dict[int, set[frozenset[str]]]:
    """Return, by the start of each sentence, every two who met or spoke, as a verb in it says."""
    found: dict[int, set[frozenset[str]]] = {}
    for frame in reading.frames:
        people = {
            slot.value.ids[0] for slot in frame.all("person")
            if slot.firm and isinstance(slot.value, Who) and len(slot.value.ids) == 1
        }  # fmt: skip
        if frame.type in MEETINGS and len(people) == _PAIR:
            found.setdefault(frame.sentence_start, set()).add(frozenset(people))
    return found


def stopped_in(reading: Reading) -> dict[int, Stopped]:
    """Return, by the start of each sentence, how many things it says were stopped."""
    return {
        measure.sentence_start: measure.value
        for measure in reading.measures
        if isinstance(measure.value, Stopped)
    }


def recent_records(reference: Reference, published: date | None) -> dict[str, Record]:
    """Return the records of the two weeks before publication."""
    if published is None:
        return {}
    return {ident: r for ident, r in reference.records.items() if is_recent(r, published)}


def is_recent(record: Record, published: date) -> bool:
    """Tell whether a record is of the two weeks before publication."""
    if record.when is None:
        return False
    when = record.when.value
    return when.end.last >= published - RECENTLY and when.start.first <= published + _A_DAY

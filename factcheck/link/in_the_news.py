"""The series that a report of the day tells of without its name: "annual defense talks"."""

from dataclasses import replace
from datetime import date

from factcheck.frames.model import EARLIER, Dates, Frame, Reading
from factcheck.link.context import recent_records
from factcheck.model import Status
from factcheck.reference.model import Record, Reference

_LEDE = 2  # headline, first and second paragraph


def named_by_news(reading: Reading, published: date | None, reference: Reference) -> Reading:
    """Return the reading of an article that names no series with the one whose round is news.

    That takes a round of the two weeks before publication, no round of another series in them,
    both its sides in the article, and a lede that speaks of talks on its matter and of nobody who
    met there. Those talks are then as good as named.
    """
    if reading.dialogues or reading.inferred:
        return reading
    rounds = [r for r in recent_records(reference, published).values() if r.dialogue is not None]
    series = {record.dialogue for record in rounds}
    if len(series) != 1:
        return reading
    dialogue = reference.dialogue[rounds[0].dialogue or ""]
    if not reading.sides.issuperset(dialogue.parties):
        return reading
    ledes = {
        s.start for s in reading.sentences if dialogue.id in s.matters and s.paragraph <= _LEDE
    }
    frames = tuple(
        replace(frame, dialogue=dialogue.id)
        if frame.sentence_start in ledes and _may_tell(frame, rounds) else frame
        for frame in reading.frames
    )  # fmt: skip
    if frames == reading.frames:
        return reading
    return replace(reading, dialogues=frozenset({dialogue.id}), frames=frames)


def _may_tell(frame: Frame, rounds: list[Record]) -> bool:
    """Tell whether a meeting may be one of `rounds`: nothing is said of it that none of them is."""
    if frame.type != "meeting" or frame.mention == "foreign" or frame.sequence in EARLIER:
        return False
    if frame.assertion.status is not Status.ASSERTED or frame.assertion.negated:
        return False
    days = [
        time.interval for slot in frame.all("when") if isinstance(slot.value, Dates)
        for time in slot.value.times if time.interval is not None
    ]  # fmt: skip
    return not frame.all("person") and any(
        record.when is not None and all(record.when.value.whole.overlaps(day) for day in days)
        for record in rounds
    )

"""What is said of calls and meetings outside any series: the first of two people, the last."""

from datetime import date

from factcheck.frames.measure import Encounter, First, Measure
from factcheck.judge.scene import About, Scene
from factcheck.kinds.inventory import contacts, starts
from factcheck.kinds.kind import Comparison
from factcheck.kinds.sequence import compare_contacts, compare_pair
from factcheck.link import Grade
from factcheck.reference.model import Record

_PAIR = 2


def compare_spoken(measure: Measure, value: First, scene: Scene) -> tuple[Comparison, About] | None:
    """Compare "had not spoken since July 2022" with the calls or meetings before this one."""
    about = scene.spoken_of(measure)
    if about is None or about.record.when is None:
        return None
    day = starts(about.record).first
    earlier = tuple(
        item for item in contacts(scene.reference, date.min, day)
        if item.type == about.record.type and starts(item).last < day
    )  # fmt: skip
    comparison = compare_contacts(value, earlier)
    return None if comparison is None else (comparison, about)


def compare_encounter(
    measure: Measure, value: Encounter, scene: Scene
) -> tuple[Comparison, About] | None:
    """Compare "the first talk between the two" with what is on record of the two."""
    about = scene.spoken_of(measure)
    if about is None or about.record.when is None or about.record.people is None:
        return None
    pair = set(about.record.people.value)
    if len(pair) != _PAIR:
        return None
    earlier = _earlier(about.record, pair, scene)
    comparison = compare_pair(value, about.record, earlier)
    if comparison is None:
        return None
    sure = about.grade is Grade.CERTAIN
    return comparison, About(about.record, Grade.CERTAIN if sure else Grade.NONE, about.link)


def _earlier(record: Record, pair: set[str], scene: Scene) -> tuple[Record, ...]:
    """Return the contacts on record of the same two before a record."""
    day = starts(record).first
    return tuple(
        item for item in contacts(scene.reference, date.min, day)
        if item.people is not None and pair <= set(item.people.value) and starts(item).last < day
    )  # fmt: skip

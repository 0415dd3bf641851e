"""The stretches of time that a gap may mean: from which end to which, by what is on record."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from factcheck.frames.measure import Gap, Measure
from factcheck.judge.round_at_hand import round_at_hand
from factcheck.judge.scene import About, Scene
from factcheck.kinds.gap import compare_gap
from factcheck.kinds.inventory import (
    before,
    contacts,
    ends,
    held,
    is_complete,
    numbered,
    of_format,
    starts,
    stops,
)
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.link import Grade
from factcheck.link.weights import RECENTLY
from factcheck.model import Interval
from factcheck.reference.model import Dialogue, Record

_LONG = timedelta(days=500)  # a pause that an article of any later year may look back on
_BEFORE_STOP = timedelta(days=60)

Stretch = tuple[date, date, str]


def compare_stretches(
    measure: Measure, gap: Gap, scene: Scene, dialogue: Dialogue | None, text: str
) -> tuple[Comparison, About] | None:
    """Compare a gap with every stretch it may mean, and say which record it is about."""
    if gap.between or gap.before:
        found = _between(measure, gap, scene, dialogue)
    elif dialogue is not None and gap.runs and not _just_held(scene, dialogue):
        found = _lasting(scene, dialogue)
    elif dialogue is not None:
        found = _pause(measure, scene, dialogue, stopped=not gap.met)
    else:
        found = _silence(measure, scene)
    if found is None:
        return None
    stretches, about = found
    comparison = compare_gap(gap.span, tuple(dict.fromkeys(stretches)), text)
    if comparison is None:
        return None
    return _of_another_pause(measure, gap, scene, dialogue, comparison, about), about


def _of_another_pause(
    measure: Measure, gap: Gap, scene: Scene, dialogue: Dialogue | None, found: Comparison,
    about: About,
) -> Comparison:  # fmt: skip
    """Let a gap agree in part that fits no pause before or behind the round told beside it."""
    beside = {a.record.id for a in scene.meant_in_sentence(measure) if a.grade is Grade.CERTAIN}
    if dialogue is None or found.outcome is not Outcome.AGREES or beside != {about.record.id}:
        return found
    rounds = held(dialogue, scene.until)
    behind = [item for item in rounds if starts(item).first > ends(about.record).last]
    own = _before_round(about.record, rounds, scene, dialogue)
    own += _before_round(behind[0], rounds, scene, dialogue) if behind else []
    if not own or gap.between or gap.before or gap.runs:
        return found
    compared = compare_gap(gap.span, tuple(dict.fromkeys(own)), measure.text)
    differs = compared is not None and compared.outcome is Outcome.DIFFERS
    return replace(compared, outcome=Outcome.PARTLY) if compared and differs else found


def _between(
    measure: Measure, gap: Gap, scene: Scene, dialogue: Dialogue | None
) -> tuple[list[Stretch], About] | None:
    """Return the stretch between two rounds that the words name."""
    if dialogue is None:
        return None
    rounds = [numbered(dialogue, number) for number in gap.between]
    if len(rounds) == 2:  # noqa: PLR2004 - both ends
        first, last = rounds
        about = About(last, Grade.CERTAIN) if last is not None else None
    else:
        about = round_at_hand(scene, measure, dialogue)
        last = about.record if about is not None else None
        first = rounds[0] if rounds else _previous(dialogue, last)
    if first is None or last is None or about is None or starts(first).last >= starts(last).first:
        return None
    return _ends(first, last), about


def _previous(dialogue: Dialogue, last: Record | None) -> Record | None:
    earlier = before(held(dialogue), last) if last is not None else ()
    return earlier[-1] if earlier else None


def _ends(first: Record, last: Record) -> list[Stretch]:
    """Return the stretches between two rounds: from end to start, and from start to start."""
    since = f"{ends(first).last:%B %Y}"
    return [
        (ends(first).last, starts(last).first, since),
        (starts(first).first, starts(last).first, since),
    ]


def _pause(
    measure: Measure, scene: Scene, dialogue: Dialogue, *, stopped: bool
) -> tuple[list[Stretch], About] | None:
    """Return the pauses of a series: the one before its current round, and any long one."""
    about = round_at_hand(scene, measure, dialogue)
    rounds = held(dialogue, scene.until)
    if about is None or not rounds:
        return None
    stretches = _before_round(about.record, rounds, scene, dialogue, stopped=stopped)
    for earlier, item in pairwise(rounds):
        if starts(item).first - ends(earlier).last >= _LONG:
            stretches += _before_round(item, rounds, scene, dialogue, stopped=stopped)
    known = bool(stretches) or about.record.id != rounds[-1].id  # else it may just have ended
    if scene.published is not None and known:
        stretches += _until_now(rounds, scene.published, scene, dialogue, stopped=stopped)
    return (stretches, about) if stretches else None


def _just_held(scene: Scene, dialogue: Dialogue) -> bool:
    """Tell whether a round is news: "it has been four years" was then said of the time before."""
    rounds = held(dialogue, scene.now)
    return bool(rounds) and scene.now is not None and scene.now - ends(rounds[-1]).last <= RECENTLY


def _lasting(scene: Scene, dialogue: Dialogue) -> tuple[list[Stretch], About] | None:
    """Return the pause that lasts to the day of the article."""
    rounds = held(dialogue, scene.now)
    if not rounds or scene.now is None or not is_complete(dialogue, ends(rounds[-1]).last):
        return None
    sure = scene.published is not None and scene.now <= scene.reference.stamp.as_of
    about = About(rounds[-1], Grade.CERTAIN if sure else Grade.NONE)
    stretches = _until_now(rounds, scene.now, scene, dialogue)
    return (stretches, about) if stretches else None


def _before_round(
    last: Record,
    rounds: tuple[Record, ...],
    scene: Scene,
    dialogue: Dialogue,
    *,
    stopped: bool = True,
) -> list[Stretch]:
    """Return what may be counted up to a round: from the last, the last in person, the stop."""
    earlier = before(rounds, last)
    if not earlier or not is_complete(dialogue, ends(earlier[-1]).last):
        return []
    found = _ends(earlier[-1], last)
    in_person = of_format(earlier, "in-person")
    if in_person and last.format is not None and last.format.value == "in-person":
        found += _ends(in_person[-1], last)
    pause = Interval(ends(earlier[-1]).first, starts(last).last)
    for stop in stops(scene.reference, dialogue) if stopped else ():
        if not pause.contains(starts(stop)):
            continue
        day, since = starts(stop).first, f"{starts(stop).first:%B %Y}"
        found.append((day, starts(last).first, since))
        found += [
            (day, starts(contact).first, since)
            for contact in contacts(scene.reference, day, starts(last).last)
        ]
    return found


def _until_now(
    rounds: tuple[Record, ...],
    published: date,
    scene: Scene,
    dialogue: Dialogue,
    *,
    stopped: bool = True,
) -> list[Stretch]:
    """Return what may be counted up to the article, where the pause still lasts."""
    last = ends(rounds[-1]).last
    if published <= last:
        return []
    found = [(last, published, f"{last:%B %Y}")]
    for stop in stops(scene.reference, dialogue) if stopped else ():
        day = starts(stop).first
        if last < day < published:
            found.append((day, published, f"{day:%B %Y}"))
            found += [
                (day, starts(c).first, f"{day:%B %Y}")
                for c in contacts(scene.reference, day, published)
            ]
    return found


def _silence(measure: Measure, scene: Scene) -> tuple[list[Stretch], About] | None:
    """Return how long the two sides did not speak before the call or meeting spoken of."""
    about = scene.spoken_of(measure)
    if about is None or about.record.when is None or about.grade is Grade.NONE:
        return None
    dated = _is_of_the_day_named(measure, about.record, scene)
    if dated is False or (about.grade is not Grade.CERTAIN and not dated):
        return None
    last = starts(about.record).first
    earlier = [stop for stop in stops(scene.reference) if starts(stop).first < last]
    if not earlier:
        return None
    day = starts(earlier[-1]).first
    found = [(day, last, f"{day:%B %Y}")]
    found += [
        (ends(contact).last, last, f"{ends(contact).last:%B %Y}")
        for contact in contacts(scene.reference, day - _BEFORE_STOP, last)
        if starts(contact).last < last
    ]
    return found, about


def _is_of_the_day_named(measure: Measure, record: Record, scene: Scene) -> bool | None:
    """Tell whether a day that the measure's sentence names is a record's; None without one."""
    days = [
        time.interval for sentence in scene.reading.sentences
        if sentence.start == measure.sentence_start for time in sentence.times
        if time.interval is not None and time.granularity == "day"
    ]  # fmt: skip
    span = Interval(starts(record).first, ends(record).last)
    return any(day.overlaps(span) for day in days) if days else None

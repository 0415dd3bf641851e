"""What a measure comes to: which record it is about, and how it compares."""

from dataclasses import dataclass
from typing import cast

from factcheck.frames.measure import (
    Cadence,
    Count,
    Encounter,
    First,
    FirstUnder,
    Founding,
    Gap,
    Held,
    Last,
    Length,
    Measure,
    Offset,
    Rank,
    Service,
    Span,
    Stopped,
    Venues,
)
from factcheck.judge.contacts import compare_encounter, compare_spoken
from factcheck.judge.lengths import compare_length
from factcheck.judge.offsets import compare_offset
from factcheck.judge.round_at_hand import round_at_hand
from factcheck.judge.scene import About, Scene
from factcheck.judge.service import compare_service
from factcheck.judge.stopped import stopped
from factcheck.judge.stretches import compare_stretches
from factcheck.kinds.cadence import CADENCE, compare_cadence
from factcheck.kinds.count import (
    COUNT,
    compare_count,
    compare_month,
    compare_since,
    compare_stopped,
    compare_total,
    compare_venues,
)
from factcheck.kinds.gap import GAP
from factcheck.kinds.inventory import held, of_format, starts, stops
from factcheck.kinds.kind import Comparison, Kind, Outcome
from factcheck.kinds.sequence import (
    SEQUENCE,
    compare_ever,
    compare_first,
    compare_last,
    compare_latest,
    compare_rank,
    compare_under,
)
from factcheck.kinds.series_start import SERIES_START, compare_founding
from factcheck.link import Grade
from factcheck.model import Severity
from factcheck.reference.facts import Fact
from factcheck.reference.model import Dialogue, Record


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a measure comes to before excuses: `reason` says why there is no comparison."""

    kind: Kind
    comparison: Comparison | None = None
    reason: str | None = None
    about: About | None = None
    dialogue: Dialogue | None = None
    fact: Fact[object] | None = None
    grade: Grade = Grade.CERTAIN
    weight: Severity | None = None


def rule(measure: Measure, scene: Scene) -> Ruling | None:
    """Return the ruling on a measure by the sort of its value; None when it is not ours."""
    value = measure.value
    if isinstance(value, Length):
        return _length(measure, value, scene)
    if isinstance(value, Stopped):
        return _stopped(measure, value, scene)
    if isinstance(value, Encounter):
        met = compare_encounter(measure, value, scene)
        return None if met is None else Ruling(SEQUENCE, met[0], None, met[1], grade=met[1].grade)
    if isinstance(value, Offset):
        return _apart(value.span, compare_offset(measure, value, scene))
    if isinstance(value, Service):
        return _apart(value.span, compare_service(measure, value, scene))
    named = scene.series(measure)
    if isinstance(value, First) and measure.dialogue is None and scene.tells_contact(measure):
        named = None
    if isinstance(value, Gap):
        return _gap(measure, value, scene, named)
    ruling = _of_series(measure, scene, *named) if named is not None else None
    if isinstance(value, First) and (ruling is None or ruling.comparison is None):
        found = compare_spoken(measure, value, scene)
        return ruling if found is None else Ruling(SEQUENCE, found[0], None, found[1])
    return ruling


def _of_series(measure: Measure, scene: Scene, dialogue: Dialogue, grade: Grade) -> Ruling | None:
    """Return the ruling on what is said of a series or of its rounds."""
    value = measure.value
    if isinstance(value, Founding):
        fact = cast("Fact[object] | None", dialogue.founded)
        begun = compare_founding(value, dialogue, scene.published)
        reason = "field-empty" if fact is None else "ambiguous-link"
        return Ruling(SERIES_START, begun, reason, None, dialogue, fact, grade)
    if isinstance(value, Cadence):
        fact = cast("Fact[object] | None", dialogue.cadence)
        rhythm = compare_cadence(value, dialogue)
        return Ruling(CADENCE, rhythm, "field-empty", None, dialogue, fact, grade)
    if isinstance(value, Count):
        return _count(value, scene, dialogue, grade)
    if isinstance(value, Held):
        month = compare_month(value, dialogue, scene.published)
        return Ruling(COUNT, month, "inventory-incomplete", None, dialogue, None, grade)
    if isinstance(value, Venues):
        return _venues(value, scene, dialogue, grade)
    return _sequence(
        measure, cast("First | FirstUnder | Last | Rank", value), scene, dialogue, grade
    )


# By sort -----------------------------------------------------------------------------------


def _count(value: Count, scene: Scene, dialogue: Dialogue, grade: Grade) -> Ruling:
    if value.since and scene.published is not None:
        since = compare_since(value, dialogue, scene.published)
        return Ruling(COUNT, since, "inventory-incomplete", None, dialogue, None, grade)
    if value.since:
        return Ruling(COUNT, None, "no-anchor", None, dialogue)
    if value.period is not None:
        comparison = compare_count(value, dialogue, scene.reference, scene.published)
        return Ruling(COUNT, comparison, "inventory-incomplete", None, dialogue, None, grade)
    if scene.published is None:
        return Ruling(COUNT, None, "no-anchor", None, dialogue)
    result = compare_total(value, dialogue, scene.published)
    if result is None:
        return Ruling(COUNT, None, "field-empty", None, dialogue)
    comparison, latest = result
    fact = cast("Fact[object] | None", latest.number)
    return Ruling(COUNT, comparison, None, About(latest, grade), dialogue, fact, grade)


def _venues(value: Venues, scene: Scene, dialogue: Dialogue, grade: Grade) -> Ruling:
    result = compare_venues(value, dialogue, scene.reference, scene.published)
    if result is None:
        return Ruling(COUNT, None, "inventory-incomplete", None, dialogue)
    return Ruling(COUNT, result[0], None, About(result[1], grade), dialogue, None, grade)


def _stopped(measure: Measure, value: Stopped, scene: Scene) -> Ruling | None:
    about = stopped(measure, scene)
    if about is None:
        return None
    comparison = compare_stopped(value, about.record.counts, measure.text)
    facts = [about.record.counts[key] for key in value.keys if key in about.record.counts]
    fact = cast("Fact[object]", facts[0]) if facts else None
    return Ruling(COUNT, comparison, "field-empty", about, None, fact, about.grade)


def _length(measure: Measure, value: Length, scene: Scene) -> Ruling | None:
    found = compare_length(measure, value, scene)
    if found is None:
        return None
    comparison, about = found
    differs = comparison is not None and comparison.outcome is not Outcome.AGREES
    if differs and about.grade is not Grade.CERTAIN:
        return Ruling(GAP, None, "ambiguous-link", about)
    record = about.record
    fact = record.when if value.span.unit == "day" else record.duration
    known = cast("Fact[object] | None", fact)
    return Ruling(GAP, comparison, "field-empty", about, None, known, about.grade)


def _gap(
    measure: Measure, value: Gap, scene: Scene, named: tuple[Dialogue, Grade] | None
) -> Ruling | None:
    dialogue, grade = named if named is not None else (None, Grade.CERTAIN)
    result = compare_stretches(measure, value, scene, dialogue, measure.text)
    kind = COUNT if value.years else GAP
    weight = Severity.WARNING if value.span.mod else None
    if result is None and value.before:
        after = Offset(value.span, "after", measure.sentence_start, value.other)
        found = _apart(value.span, compare_offset(measure, after, scene))
        if found is not None:
            return found
    if result is None:
        return None if dialogue is None else Ruling(kind, None, "field-empty", None, dialogue)
    comparison, about = result
    worst = grade if about.grade is Grade.CERTAIN else about.grade
    return Ruling(kind, comparison, None, about, dialogue, None, worst, weight)


def _apart(span: Span, found: tuple[Comparison, About, Grade] | None) -> Ruling | None:
    """Return the ruling on how far apart two happenings on record are."""
    if found is None:
        return None
    comparison, about, grade = found
    weight = Severity.WARNING if span.mod else None
    fact = cast("Fact[object] | None", about.record.when)
    return Ruling(GAP, comparison, None, about, None, fact, grade, weight)


def _sequence(
    measure: Measure,
    value: First | FirstUnder | Last | Rank,
    scene: Scene,
    dialogue: Dialogue,
    grade: Grade,
) -> Ruling | None:
    about = round_at_hand(scene, measure, dialogue)
    if isinstance(value, Last) and value.plain:
        return _last(measure, value, scene, dialogue, about)
    if about is None:
        return Ruling(SEQUENCE, None, "ambiguous-link", None, dialogue)
    current, worst = about.record, grade if about.grade is Grade.CERTAIN else about.grade
    if isinstance(value, Rank):
        comparison = compare_rank(value, current, dialogue)
        differs = comparison is not None and comparison.outcome is Outcome.DIFFERS
        if differs and not scene.is_nearest(measure, current):
            return Ruling(SEQUENCE, None, "ambiguous-link", None, dialogue)
    elif isinstance(value, Last):
        comparison = compare_last(value, current, dialogue)
    elif value.level in {"other", "contact"}:
        comparison = None
    elif isinstance(value, FirstUnder):
        comparison = compare_under(value, current, dialogue)
    elif value.since is None and value.span is None:
        comparison = compare_ever(current, dialogue)
    else:
        comparison = _first(value, current, dialogue, scene)
    return Ruling(SEQUENCE, comparison, "inventory-incomplete", about, dialogue, None, worst)


def _last(
    measure: Measure, value: Last, scene: Scene, dialogue: Dialogue, about: About | None
) -> Ruling | None:
    """Compare "last met in 2021" with the round before the one spoken of, or the latest by then.

    Where a round of the sentence has the date for its own, it is not held against that one.
    """
    now = scene.now
    if now is None:
        return None
    found = [compare_latest(value, now, dialogue)]
    if about is not None and about.grade is Grade.CERTAIN:
        found.insert(0, compare_last(value, about.record, dialogue))
    if scene.published is None:
        found += [c for r in scene.rounds(dialogue) if (c := compare_last(value, r, dialogue))]
    if value.idle and any(
        value.time.interval is not None and value.time.interval.overlaps(starts(stop))
        for stop in stops(scene.reference, dialogue)
    ):
        return None
    known = [comparison for comparison in found if comparison is not None]
    best = next((c for c in known if c.outcome is Outcome.AGREES), None)
    if best is None and (
        len(known) < len(found)
        or scene.dates_a_round(measure)
        or not _was_known(value, scene, dialogue)
    ):
        return None
    return Ruling(SEQUENCE, best or known[0], None, None, dialogue)


def _was_known(value: Last, scene: Scene, dialogue: Dialogue) -> bool:
    """Tell whether the round that counts as the last was held by the time of the writing.

    An article without a date was written after all it tells: a round held by then and after
    the date it gives is later than that date whenever it was written.
    """
    if scene.published is not None:
        return True
    day, now = value.time.interval, scene.now
    if day is None or now is None or value.time.anchor != "none":
        return False
    rounds = of_format(held(dialogue, now), value.format)
    return any(starts(item).first > day.last for item in rounds)


def _first(value: First, current: Record, dialogue: Dialogue, scene: Scene) -> Comparison | None:
    """Compare "first since"; a form said elsewhere in the article may be meant as well."""
    stopped = tuple(starts(stop) for stop in stops(scene.reference, dialogue))
    result = compare_first(value, current, dialogue, stopped)
    if result is None or result.outcome is not Outcome.DIFFERS or value.format is not None:
        return result
    unlimited = First(value.since, value.span, "in-person", own=True, level=value.level)
    loose = compare_first(unlimited, current, dialogue, stopped)
    fits = loose is not None and loose.outcome is Outcome.AGREES
    if fits and not value.any_form and (value.level == "open" or scene.speaks_of_form("in-person")):
        return Comparison(Outcome.PARTLY, result.claimed, result.recorded, result.suggestion)
    return result

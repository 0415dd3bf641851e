"""Which cancellation a number of things stopped is about."""

import sys

from factcheck.frames.measure import Measure, Stopped
from factcheck.judge.scene import About, Scene
from factcheck.kinds.inventory import starts, stops
from factcheck.link import Grade
from factcheck.reference.model import Record

_LATER = sys.maxsize


def stopped(measure: Measure, scene: Scene) -> About | None:
    """Return the cancellation that a measure counts, by its link, its objects or its cause."""
    for event in stops(scene.reference):
        if event.counts:
            grade = _stopped(measure, event, scene)
            if grade is not Grade.NONE:
                return About(event, grade)
    return None


def _stopped(measure: Measure, event: Record, scene: Scene) -> Grade:
    cause = event.cause.value if event.cause is not None else None
    objects = set(event.objects.value) if event.objects is not None else set()
    whole = isinstance(measure.value, Stopped) and measure.value.value is None
    if whole and _in_another_year(measure, event, scene):
        return Grade.NONE
    meant = frozenset({event.id, cause})
    for frame, link in scene.told.in_sentence(measure):
        told = link is not None and link.record.id in meant and link.grade is Grade.CERTAIN
        if told or frame.dialogue in objects:
            return Grade.CERTAIN
    if _is_of_its_day(measure, event, scene):
        return Grade.CERTAIN
    elsewhere = isinstance(measure.value, Stopped) and measure.value.elsewhere
    if elsewhere or _in_another_year(measure, event, scene):
        return Grade.NONE
    first = scene.told.first_about(meant)
    return next(
        (grade for grade in Grade if first.get(grade, _LATER) < measure.sentence_end), Grade.NONE
    )


def _is_of_its_day(measure: Measure, event: Record, scene: Scene) -> bool:
    """Tell whether the sentence names the very day of the event, and the side that acted."""
    acted = event.actor is not None and event.actor.value in scene.reading.sides
    return acted and any(
        time.interval == starts(event) and time.granularity == "day"
        for sentence in scene.reading.sentences
        if sentence.start == measure.sentence_start
        for time in sentence.times
    )


def _in_another_year(measure: Measure, event: Record, scene: Scene) -> bool:
    """Tell whether the sentence has years of its own and none is the event's."""
    years = {
        time.interval.first.year
        for sentence in scene.reading.sentences
        if sentence.start == measure.sentence_start
        for time in sentence.times
        if time.interval is not None and time.granularity != "decade"
    }  # fmt: skip
    return bool(years) and starts(event).first.year not in years

"""How long a meeting, a call or a visit lasted: which one is meant, and what is on record."""

from dataclasses import replace
from datetime import timedelta

from factcheck.frames.measure import Length, Measure, Span
from factcheck.frames.model import Who
from factcheck.judge.round_at_hand import round_at_hand
from factcheck.judge.scene import About, Scene
from factcheck.kinds.gap import compare_days, compare_minutes
from factcheck.kinds.inventory import ends, starts, was_at
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.link import Grade
from factcheck.reference.model import Record

_WORKING_WEEK, _WEEK = 5.0, 7.0  # days that "a week of talks" may mean
_WEEKS_AFTER = timedelta(days=45)  # what is told of a visit so soon is told of that one
_PAIR = 2  # people who met, where only who met tells which meeting is meant


def compare_length(
    measure: Measure, length: Length, scene: Scene
) -> tuple[Comparison | None, About] | None:
    """Compare a length with that of the meeting or visit spoken of; None when none is.

    Where only the people named point to it, it is of use only where the length agrees.
    """
    known = _known_stay(measure, length, scene)
    if known is not None:
        return _compare(length, known, measure.text), About(known, Grade.CERTAIN)
    about = _spoken_of(measure, length, scene)
    if about is not None and length.stay and _of_a_stranger(measure, length, about.record, scene):
        return None
    if about is not None and (about.record.type == "visit" or not length.stay):
        comparison = _compare(length, about.record, measure.text)
        if comparison is not None or about.grade is Grade.CERTAIN:
            return comparison, about
    for record in _with_the_same_people(measure, length, scene):
        comparison = _compare(length, record, measure.text)
        if comparison is not None and comparison.outcome is Outcome.AGREES:
            return comparison, About(record, Grade.PROBABLE)
    return (None, about) if about is not None and not length.stay else None


def _of_a_stranger(measure: Measure, length: Length, record: Record, scene: Scene) -> bool:
    """Tell "Newt Gingrich, who stayed for three hours": who, or where, is another."""
    if length.place is not None and not was_at(record, length.place, scene.reference):
        return True
    named = [
        naming for naming in scene.reading.namings
        if naming.sentence_start == measure.sentence_start and naming.start < measure.start
        and naming.full
    ]  # fmt: skip
    people = record.people.value if record.people is not None else ()
    return bool(named) and set(people).isdisjoint(named[-1].ids)


def _known_stay(measure: Measure, length: Length, scene: Scene) -> Record | None:
    """Return the visit of "Pelosi spent some hours on Taiwan", told in the weeks after it."""
    named = [
        naming for naming in scene.reading.namings
        if naming.sentence_start == measure.sentence_start and naming.start < measure.start
    ]  # fmt: skip
    if length.place is None or not named:
        return None
    visits = (
        record for record in scene.reference.events
        if record.type == "visit" and record.where is not None and record.people is not None
        and set(named[-1].ids) & set(record.people.value)
        and was_at(record, length.place, scene.reference)
        and starts(record).first <= scene.until <= ends(record).last + _WEEKS_AFTER
    )  # fmt: skip
    return next(visits, None)


def _spoken_of(measure: Measure, length: Length, scene: Scene) -> About | None:
    """Return what lasted: the nearest happening of the sentence, else the series' round.

    A sentence about the two sides that tells no meeting of its own says it of the one beside it.
    """
    about = scene.happening(measure)
    if about is None and length.stay:
        near = scene.visit(measure) or (scene.beside(measure) if length.told_before else None)
        return near if near is not None and near.record.type == "visit" else None
    if about is None and not scene.lasts_unknown(measure):
        named = scene.series(measure) if measure.dialogue else None
        about = round_at_hand(scene, measure, named[0]) if named is not None else None
    others = any(frame.mention == "foreign" for frame, _ in scene.told.in_sentence(measure))
    if about is None and length.told_before and not others:
        about = scene.beside(measure)
    if about is None or about.record.dialogue is None or about.grade is Grade.CERTAIN:
        return about
    return round_at_hand(scene, measure, scene.reference.dialogue[about.record.dialogue]) or about


def _compare(length: Length, record: Record, text: str) -> Comparison | None:
    """Compare a length with a record's: days of a meeting, minutes or hours of anything."""
    span = length.span
    if span.unit not in {"day", "week"}:
        minutes = _minutes(record)
        return compare_minutes(span, minutes) if minutes is not None else None
    if record.type not in {"round", "meeting", "visit"} or record.when is None:
        return None
    days = tuple(
        (when.end.last - when.start.first).days + 1 for when in record.when.values if when.exact
    )
    if record.type == "visit":
        span = replace(span, mod=span.mod or "APPROX")  # the days of coming and going may count
    if span.unit == "week":
        span = Span(_WORKING_WEEK * span.low, _WEEK * span.high, "day", span.mod)
    found = compare_days(span, days, text)
    return replace(found, suggestion=None) if found is not None and length.nth else found


def _minutes(record: Record) -> int | None:
    """Return the minutes of an ISO 8601 duration such as PT1H15M."""
    if record.duration is None or not record.duration.value.startswith("PT"):
        return None
    hours, minutes, digits = 0, 0, ""
    for character in record.duration.value[2:]:
        if character.isdigit():
            digits += character
        else:
            hours, minutes = (int(digits), minutes) if character == "H" else (hours, int(digits))
            digits = ""
    return hours * 60 + minutes


def _with_the_same_people(measure: Measure, length: Length, scene: Scene) -> list[Record]:
    """Return what is on record with a duration of all whom the measure's sentence names."""
    named = {
        slot.value.ids[0]
        for frame, _ in scene.told.in_sentence(measure)
        for slot in frame.slots
        if isinstance(slot.value, Who) and len(slot.value.ids) == 1
    }
    if len(named) < (1 if length.stay else _PAIR):
        return []
    return [
        record for record in scene.reference.events
        if record.duration is not None and record.people is not None and record.when is not None
        and named <= set(record.people.value) and (record.type == "visit") == length.stay
        and starts(record).first <= scene.until
    ]  # fmt: skip

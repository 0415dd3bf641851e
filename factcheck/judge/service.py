"""How long somebody held an office: from the appointment to the removal on record, or to now."""

from factcheck.frames.measure import Measure, Service
from factcheck.judge.scene import About, Scene
from factcheck.kinds.gap import compare_gap
from factcheck.kinds.inventory import ends, starts
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.link import Grade
from factcheck.reference.model import Record, Reference


def compare_service(
    measure: Measure, service: Service, scene: Scene
) -> tuple[Comparison, About, Grade] | None:
    """Compare the length with the term on record of whom the sentence names.

    Of several it is only told where it agrees: whose it is not may be on nobody's record.
    """
    served = _served(measure, scene)
    terms = (_term(person, measure, service, scene) for person in served)
    found = [_compared(measure, service, scene, *term) for term in terms if term is not None]
    known = [item for item in found if item is not None]
    agreeing = next((item for item in known if item[0].outcome is Outcome.AGREES), None)
    return known[0] if known and len(served) == 1 else agreeing


def _compared(
    measure: Measure, service: Service, scene: Scene, begun: Record, ended: Record | None
) -> tuple[Comparison, About, Grade] | None:
    last = ends(ended).last if ended is not None else scene.now
    if last is None:
        return None
    pairs = tuple(
        (first, last, f"{first:%B %Y}")
        for first in dict.fromkeys((starts(begun).first, ends(begun).last))
        if first <= last
    )
    comparison = compare_gap(service.span, pairs, measure.text)
    about = About(ended if ended is not None else begun, Grade.CERTAIN)
    return (comparison, about, about.grade) if comparison is not None else None


def _served(measure: Measure, scene: Scene) -> list[str]:
    """Return whom the sentence names, else who lost the office that it tells of."""
    named = {
        naming.ids[0] for naming in scene.reading.namings
        if naming.sentence_start == measure.sentence_start and len(naming.ids) == 1
    }  # fmt: skip
    if named:
        return sorted(named)
    about = scene.happening(measure)
    people = about.record.people if about is not None and about.record.type == "removal" else None
    return list(people.value[:1]) if people is not None else []


def _term(
    person: str, measure: Measure, service: Service, scene: Scene
) -> tuple[Record, Record | None] | None:
    """Return the appointment of a person, and the removal or what else is told of the term.

    "After five months in the job, he met Austin" runs up to that meeting. The latter is None
    for who still serves.
    """
    removals = [
        record for record in _acts(person, "removal", scene.reference)
        if ends(record).last <= scene.until
    ]  # fmt: skip
    told = None if service.still else _met(person, measure, scene)
    ended = removals[-1] if removals else told
    if service.still != (ended is None):
        return None
    until = starts(ended).first if ended is not None else scene.until
    appointments = [
        record for record in _acts(person, "appointment", scene.reference)
        if starts(record).first <= until
    ]  # fmt: skip
    return (appointments[-1], ended) if appointments else None


def _met(person: str, measure: Measure, scene: Scene) -> Record | None:
    """Return the happening on record that the sentence tells of a person."""
    about = scene.happening(measure)
    if about is None or about.grade is not Grade.CERTAIN or about.record.when is None:
        return None
    people = about.record.people
    return about.record if people is not None and person in people.value else None


def _acts(person: str, act: str, reference: Reference) -> list[Record]:
    """Return the dated appointments or removals of a person, the oldest first."""
    found = [
        record for record in reference.events
        if record.type == act and record.when is not None and record.people is not None
        and record.people.value[:1] == (person,)
    ]  # fmt: skip
    return sorted(found, key=lambda record: starts(record).first)

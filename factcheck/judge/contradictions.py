"""Find where an article contradicts itself on a fact that the record does not settle."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from factcheck.frames.model import Dates, Frame, Manner, Number, Slot, Spot, Who, interval_of
from factcheck.judge.judgement import Judgement
from factcheck.kinds import Comparison, Outcome
from factcheck.kinds.self_contradiction import SELF_CONTRADICTION
from factcheck.link import Grade, LinkedFrame
from factcheck.model import Role, Status, Verdict
from factcheck.reference.model import Reference

_SETTLED = frozenset(
    {Verdict.SUPPORTED, Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.NOT_ASSERTED}
)
_NAMES = frozenset({"when", "where", "format", "person"})


def judge_contradictions(
    linked: Sequence[LinkedFrame], found: Iterable[Judgement], reference: Reference
) -> list[Judgement]:
    """Return a review for each second value of one fact, with the first beside it.

    Facts that the record settles are left to their own kinds, a correction's are left alone.
    """
    settled = {(j.slot.start, j.slot.name) for j in found if j.verdict in _SETTLED}
    told: dict[Hashable, list[tuple[Frame, Slot]]] = defaultdict(list)
    for entry in linked:
        happening = _identity(entry)
        if happening is None or entry.frame.role in {Role.CORRECTION, Role.HEADLINE}:
            continue
        for slot in entry.frame.slots:
            if slot.name in _NAMES and _own_voice(slot) and (slot.start, slot.name) not in settled:
                told[happening, slot.name, _aspect(slot, reference)].append((entry.frame, slot))
    return [
        _contradiction(frame, slot, first)
        for values in told.values()
        for frame, slot, first in _second_values(values, reference)
    ]


def _identity(entry: LinkedFrame) -> Hashable:
    """Return what makes two frames one happening: their record, or the number they both give."""
    link = entry.settled()
    if link is not None and link.grade is Grade.CERTAIN:
        return link.record.id
    numbers = [
        slot.value.value for slot in entry.frame.all("number") if isinstance(slot.value, Number)
    ]
    named = entry.frame.type == "meeting" and len(numbers) == 1
    return ("round", entry.frame.dialogue, numbers[0]) if named else None


def _own_voice(slot: Slot) -> bool:
    if isinstance(slot.value, Who) and slot.value.pronoun:
        return False
    plain = slot.assertion.status is Status.ASSERTED and not slot.assertion.negated
    return (
        plain
        and slot.firm
        and not (slot.assertion.speaker or slot.assertion.quoted or slot.assertion.hedged)
    )


def _aspect(slot: Slot, reference: Reference) -> Hashable:
    """Return which of several facts of one name a slot states: the edge, or the side led."""
    if isinstance(slot.value, Dates):
        return slot.value.edge
    if isinstance(slot.value, Who):
        parties = {reference.person[ident].party for ident in slot.value.ids}
        side = slot.value.party or (parties.pop() if len(parties) == 1 else None)
        return ("led", side) if slot.value.role == "led" and side else (slot.start, "no side")
    return None


def _second_values(
    values: Sequence[tuple[Frame, Slot]], reference: Reference
) -> Iterable[tuple[Frame, Slot, Slot]]:
    """Yield each slot that cannot be true beside the first."""
    first = values[0][1]
    for frame, slot in values[1:]:
        if _exclude(first, slot, reference):
            yield frame, slot, first


def _exclude(left: Slot, right: Slot, reference: Reference) -> bool:
    """Tell whether two values of one fact cannot both be true."""
    a, b = left.value, right.value
    if isinstance(a, Dates) and isinstance(b, Dates):
        first, second = interval_of(a), interval_of(b)
        days = all(time.granularity == "day" for time in (*a.times, *b.times))
        return days and first is not None and second is not None and not first.overlaps(second)
    if isinstance(a, Spot) and isinstance(b, Spot):
        cities = all(reference.place[spot.place].kind == "city" for spot in (a, b))
        both = 0 <= right.start - left.end <= len(" and ")  # "in Beijing and Washington at once"
        return cities and a.place != b.place and not both
    if isinstance(a, Manner) and isinstance(b, Manner):
        return a.format != b.format and "in-person" in {a.format, b.format}
    return (
        isinstance(a, Who)
        and isinstance(b, Who)
        and bool(a.ids and b.ids)
        and not set(a.ids) & set(b.ids)
    )


def _contradiction(frame: Frame, slot: Slot, first: Slot) -> Judgement:
    said = _words(slot)
    comparison = Comparison(Outcome.DIFFERS, said, _words(first))
    return Judgement(
        SELF_CONTRADICTION, slot, frame, Verdict.REVIEW, "self-contradiction", None, comparison,
        related=((first.start, first.end),),
        notes=(f"the article itself says {comparison.recorded} of the same happening",),
    )  # fmt: skip


def _words(slot: Slot) -> str:
    value = slot.value
    if isinstance(value, Dates):
        return " and ".join(time.value for time in value.times)
    if isinstance(value, Spot):
        return value.place.replace("-", " ").title()
    if isinstance(value, Manner):
        return value.format
    return value.name if isinstance(value, Who) else ""

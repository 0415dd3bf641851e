"""Part a frame that speaks of several happenings: "the 17th and 18th rounds", "in May and June"."""

from dataclasses import replace
from itertools import chain, pairwise

from factcheck.frames.model import Dates, Frame, Number, Slot, Who

_TOLD = frozenset({"when", "where", "format", "person"})
_JOINED = 12  # code points between "17th" and "18th" of rounds told together


def parted(frame: Frame) -> list[Frame]:
    """Return a frame for each happening that `frame` speaks of; itself where it is of one."""
    numbers = [
        slot for slot in frame.all("number")
        if isinstance(slot.value, Number) and not slot.assertion.negated
    ]  # fmt: skip
    if len({slot.value for slot in numbers}) > 1:
        return _apart(frame, numbers)
    if frame.plural and frame.type != "cancellation":  # one blow may end several
        return _each(frame)
    return _pairs(frame)


def _apart(frame: Frame, numbers: list[Slot]) -> list[Frame]:
    """Return a frame a round, with dates and places handed out in their order.

    Of rounds told one by one, "there for the 18th, X had hosted the 17th in January", each has
    what is said behind its number.
    """
    count = len(numbers)
    together = all(later.start - number.end <= _JOINED for number, later in pairwise(numbers))
    rest = {
        name: _members(list(frame.all(name)), count, alike=together and name == "when")
        for name in ("when", "where", "format")
    }
    shared = tuple(slot for slot in frame.slots if slot.name == "host")
    if together:
        led = _leaders(list(frame.all("person")), count)
    else:  # only what stands before or behind them all is handed out in order
        rest = {name: m for name, m in rest.items() if m and not _among(m, numbers)}
        told = [slot for slot in frame.slots if slot.name in _TOLD - rest.keys()]
        led = _behind(numbers, [slot for slot in told if not _of_verb(frame, numbers, slot)])
    frames = []
    for at, number in enumerate(numbers):
        own = [members[at] for members in rest.values() if members]
        slots = tuple(sorted((number, *own, *shared, *led[at]), key=lambda slot: slot.start))
        frames.append(
            replace(frame, index=frame.index + at, slots=slots, plural=True, mention="bare")
        )
    return frames


def _among(slots: list[Slot], numbers: list[Slot]) -> bool:
    """Tell what stands between numbers from what is said before or behind all of them."""
    return not (slots[-1].start < numbers[0].start or slots[0].start > numbers[-1].start)


def _of_verb(frame: Frame, numbers: list[Slot], slot: Slot) -> bool:
    """Tell what "between the 17th round and the 18th the two met in Rome" says by its verb."""
    verb = frame.verb
    return verb is not None and numbers[-1].end <= verb[0] < slot.start


def _behind(numbers: list[Slot], slots: list[Slot]) -> list[tuple[Slot, ...]]:
    """Return, for each number, what is said from it on; the first has what is said before, too."""
    found: list[tuple[Slot, ...]] = [()] * len(numbers)
    for slot in slots:
        before = [at for at, number in enumerate(numbers) if number.start <= slot.start]
        at = before[-1] if before else 0
        found[at] = (*found[at], slot)
    return found


def _leaders(people: list[Slot], count: int) -> list[tuple[Slot, ...]]:
    """Return who led each of `count` rounds: "X and Y headed the teams at the 18th and 19th".

    Who led them all led the first, and is told once. Of as many people as rounds nobody knows
    whether each led one or all, unless they are said to be of one side.
    """
    sides = {slot.value.party for slot in people if isinstance(slot.value, Who)}
    if len(people) == count and None not in sides and len(sides) == 1:
        return [(slot,) for slot in people]
    if len(people) == count:
        people = [replace(slot, firm=False) for slot in people]
    return [tuple(people), *((),) * (count - 1)]


def _pairs(frame: Frame) -> list[Frame]:
    """Part "in Honolulu on April 3 and in Qingdao on November 6": a place and a date each."""
    years = [slot for slot in frame.all("when") if _is_year(slot)]  # "in 2022, in Rome in June and"
    whens = [slot for slot in frame.all("when") if not _is_year(slot)]
    wheres = frame.all("where")
    if len(whens) < 2 or len(whens) != len(wheres) or any(s.restrictive for s in whens):  # noqa: PLR2004 - a pair
        return [frame]
    pairs = list(zip(whens, wheres, strict=True))
    rest = tuple(s for s in frame.slots if s.name not in {"when", "where", "number"})
    numbers = frame.all("number")
    return [
        replace(
            frame, index=frame.index + at, plural=True,
            slots=(*(n for n in numbers if _numbered_by(n, pairs) == at), *years, *rest, *pair),
        )
        for at, pair in enumerate(pairs)
    ]  # fmt: skip


def _is_year(slot: Slot) -> bool:
    return isinstance(slot.value, Dates) and all(t.granularity == "year" for t in slot.value.times)


def _numbered_by(number: Slot, pairs: list[tuple[Slot, Slot]]) -> int:
    """Return which of several happenings a number is of: the first told behind it, or the last."""
    starts = [min(when.start, where.start) for when, where in pairs]
    return next((at for at, start in enumerate(starts) if start > number.start), len(pairs) - 1)


def _each(frame: Frame) -> list[Frame]:
    """Return a frame for each date or place of "two rounds were held in January and September".

    What is said of several rounds at once is true of no single one: it is left untied.
    """
    for name in ("when", "where"):
        members = list(chain.from_iterable(_single(slot) for slot in frame.all(name)))
        if len(members) > 1:
            shared = [slot for slot in frame.slots if slot.name == "when" and name == "where"]
            return [
                replace(
                    frame, index=frame.index + at, sequence=None, mention="bare",
                    slots=(*shared, slot),
                )
                for at, slot in enumerate(members)
            ]  # fmt: skip
    return [replace(frame, slots=tuple(replace(slot, firm=False) for slot in frame.slots))]


def _members(slots: list[Slot], count: int, *, alike: bool) -> list[Slot] | None:
    """Return one slot for each of `count` rounds, or None where they do not come out even.

    One slot may be of all rounds `alike`: "the 17th and 18th rounds in 2024".
    """
    single = list(chain.from_iterable(_single(slot) for slot in slots))
    if len(single) == 1 and alike and not _is_day(single[0]):
        return single * count
    return single if len(single) == count else None


def _is_day(slot: Slot) -> bool:
    """Tell "on Monday", on which no two rounds were held, from "in 2024"."""
    return isinstance(slot.value, Dates) and any(t.granularity == "day" for t in slot.value.times)


def _single(slot: Slot) -> list[Slot]:
    if not isinstance(slot.value, Dates) or slot.value.relation != "list":
        return [slot]
    offset = slot.start - slot.value.times[0].start
    return [
        replace(
            slot,
            start=time.start + offset,
            end=time.end + offset,
            value=Dates((time,), slot.value.edge),
        )
        for time in slot.value.times
    ]

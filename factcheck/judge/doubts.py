"""Doubts about what differs: it may be said of another time, of others, or of another meeting."""

from collections.abc import Set as AbstractSet

from factcheck.frames.model import EARLIER, Dates, Frame, Slot, Who
from factcheck.kinds import Comparison, Outcome
from factcheck.link import SLIPPED, Circumstance, Link, LinkedFrame, compare
from factcheck.link.weights import GRAIN, SAME_TYPE, TELLING, WEIGHTS
from factcheck.reference.model import Record, Reference

# A date of something people do often, and of which no complete list is claimed, can differ
# because it was another time; then only a slip is held against it.
_FREQUENT = frozenset({"call", "meeting", "summit", "visit", "refusal"})
_OF_TWO = frozenset({"meeting", "call", "summit"})
_PAIR = 2
_WEEKS = 20  # days
_A_DAY = WEIGHTS["when"][0] * GRAIN["day"]
_A_YEAR = 366  # days
_AN_ERA = 8 * _A_YEAR  # a wrong year is mostly the one before or after
_UNIQUE = 3.0  # context that only one record can have: its name, what was spoken of last


def of_another_meeting(slot: Slot, linked: LinkedFrame, link: Link, reference: Reference) -> bool:
    """Tell a day on which the same people met or spoke another time, or another round was held."""
    record, people = link.record, reference.present[link.record.id]
    if linked.frame.sequence in EARLIER and slot.name in {"when", "number"}:
        later = _of_a_later_one(slot, linked, record, reference)
        return later or _of_another_series(slot, linked, record, reference)
    if linked.frame.last_time and slot.name in {"where", "format"}:
        numbered = _tied(link, {"number"}) and not _tied(link, {"when"})
        return numbered and _of_the_one_before(slot, linked, record, reference)
    if slot.name != "when":
        return False
    if record.dialogue is not None:
        if _tied(link, {"number", "person", "where", "format"}):
            return False
    elif record.type not in _FREQUENT or not people:
        return False
    return any(
        _alike(other, record, reference)
        and _outcome(slot, linked.frame, other, reference) is Outcome.AGREES
        and not any(
            _outcome(told, linked.frame, other, reference) is Outcome.DIFFERS
            for told in linked.frame.slots if told is not slot and told.firm
        )
        for other in (c.record for c in linked.candidates) if other.id != record.id
    )  # fmt: skip


def _of_a_later_one(slot: Slot, linked: LinkedFrame, record: Record, reference: Reference) -> bool:
    """Tell "the last round remains the 19th": the latest, and not the one before it."""
    if record.dialogue is None or record.when is None:
        return False
    return any(
        other.dialogue == record.dialogue and other.when is not None
        and record.when.value.start < other.when.value.start
        and _outcome(slot, linked.frame, other, reference) is Outcome.AGREES
        for other in (c.record for c in linked.candidates)
    )  # fmt: skip


def _of_another_series(
    slot: Slot, linked: LinkedFrame, record: Record, reference: Reference
) -> bool:
    """Tell "its last meeting, a virtual one, dates from December 2021": of another body, in all."""
    frame = linked.frame
    rest = [told for told in frame.slots if told is not slot and told.firm]
    if frame.dialogue is not None or slot.name != "when" or not rest:
        return False
    return any(
        other.dialogue not in {None, record.dialogue}
        and all(_outcome(s, frame, other, reference) is Outcome.AGREES for s in (slot, *rest))
        for other in (c.record for c in linked.candidates)
    )


def _of_the_one_before(
    slot: Slot, linked: LinkedFrame, record: Record, reference: Reference
) -> bool:
    """Tell "the dialogue, the 19th in a series, was last held in Beijing": the 18th was."""
    rounds = reference.dialogue[record.dialogue].rounds if record.dialogue else ()
    order = [item.id for item in rounds]
    at = order.index(record.id) if record.id in order else 0
    return at > 0 and _outcome(slot, linked.frame, rounds[at - 1], reference) is Outcome.AGREES


def _alike(other: Record, record: Record, reference: Reference) -> bool:
    """Tell rounds of one series, and contacts of the same people."""
    if record.dialogue is not None:
        return other.dialogue == record.dialogue
    return other.type in _FREQUENT and reference.present[other.id] == reference.present[record.id]


def of_an_earlier_time(slot: Slot, frame: Frame, link: Link) -> bool:
    """Tell "they had spoken in October 2020" of two who spoke just before, in the text, in 2022.

    What ties it to a record is but who they are, or what was spoken of last, and no day or place.
    """
    if link.record.dialogue is not None:
        untold = frame.dialogue is None and frame.sequence is None
        return frame.earlier and untold and _long_before(slot, link)
    if link.record.type not in _OF_TWO:
        return False
    if slot.name == "person" or not (frame.earlier or frame.sequence in EARLIER):
        return False
    told = any(e.slot in frame.slots and e.weight >= TELLING for e in link.evidence)
    return not told and not _hangs_on(link, Circumstance.BEFORE)


def _long_before(slot: Slot, link: Link) -> bool:
    """Tell "he had first met them in August" of talks in late September: another meeting."""
    when = link.record.when
    if when is None or not isinstance(slot.value, Dates) or _tied(link, {"number", "where"}):
        return False
    days = [time.interval for time in slot.value.times if time.interval is not None]
    first = when.value.start.first
    return bool(days) and all((first - day.last).days > _WEEKS for day in days)


def another_contact(slot: Slot, frame: Frame, link: Link, reference: Reference) -> bool:
    """Tell "talked by telephone on Nov. 24" of people who met on Oct. 30: two things differ."""
    record = link.record
    if record.dialogue is not None or record.type not in _OF_TWO:
        return False
    formed = {"when": "format", "where": "format", "format": "when"}.get(slot.name)
    return any(
        _outcome(other, frame, record, reference) in {Outcome.DIFFERS, Outcome.NEAR}
        for other in frame.slots if other.name == formed and not other.denied
    )  # fmt: skip


def _outcome(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Outcome | None:
    result = compare(slot, frame, record, reference)
    return None if result is None else result[1].outcome


def of_other_people(slot: Slot, frame: Frame, link: Link, reference: Reference) -> bool:
    """Tell "that meeting, in Cambodia, was with Gen. Wei": no round of people like him."""
    if link.record.dialogue is None or slot.name == "person" or frame.dialogue is not None:
        return False
    rounds = reference.dialogue[link.record.dialogue].rounds
    heads = {ident for item in rounds for ident in item.led_by}
    met = [
        other.value.ids for other in frame.all("person")
        if isinstance(other.value, Who) and other.value.ids and other.value.role == "met"
    ]  # fmt: skip
    return bool(met) and all(heads.isdisjoint(ids) for ids in met)


def with_a_stranger(slot: Slot, frame: Frame, link: Link, reference: Reference) -> bool:
    """Tell "Austin shook hands with Li in June": somebody on record who met him another time."""
    record = link.record
    if record.dialogue is not None or record.type not in _OF_TWO:
        return False
    people = reference.present[record.id]
    others = [
        other for other in frame.all("person")
        if isinstance(other.value, Who) and other.value.ids and other is not slot
        and people.isdisjoint(other.value.ids)
    ]  # fmt: skip
    dated = any(
        _outcome(told, frame, record, reference) is Outcome.AGREES for told in frame.all("when")
    )
    strangers = others or (slot.name == "person" and frame.all("when"))
    return bool(strangers) and bool(frame.all("when")) and not dated


def names_one_of_two(slot: Slot, frame: Frame, link: Link) -> bool:
    """Tell "Austin met officials in Bali": he met others as well as the one on record."""
    record = link.record
    people = set(record.people.value) if record.people is not None else set()
    if record.type not in _OF_TWO or record.dialogue is not None or len(people) < _PAIR:
        return False
    if slot.name == "person" or _unique(link):
        return False
    return _named_of(frame, link) == 1


def told_as_talk(frame: Frame, link: Link) -> bool:
    """Tell "officials spoke on Saturday", which may be of anything, from the talk of two heads."""
    if frame.type != "call" or link.record.dialogue is None or frame.dialogue is not None:
        return False
    return len(link.record.led_by & _named_in(frame)) < _PAIR and not frame.pair


def of_nobody(frame: Frame, link: Link) -> bool:
    """Tell "talks in November" that name neither of two who met then, nor stand for them."""
    if link.record.type == "visit":
        return frame.sequence == "another"
    if link.record.type not in _OF_TWO or link.record.dialogue is not None:
        return False
    if frame.type == link.record.type == "summit" or _named_of(frame, link):
        return False
    return not any(e.slot is None and not e.undated and e.weight > SAME_TYPE for e in link.evidence)


def another_era(slot: Slot, link: Link) -> bool:
    """Tell a date so far off that it is no slip, where little but the subject ties it."""
    others = any(
        e.weight < 0 and e.slot is not None and e.slot.name == "person" for e in link.evidence
    )
    telling = {"number", "cause"} if others else {"number", "cause", "person"}
    return _apart(slot, link) >= _AN_ERA and not _tied(link, telling)


def of_unnamed_talks(slot: Slot, frame: Frame, link: Link) -> bool:
    """Tell "suspended military contacts in 2010": what was stopped then may have been others."""
    if link.record.objects is None or frame.dialogue is not None or frame.names:
        return False
    if frame.mention in {"definite", "pronoun"} or _apart(slot, link) < _A_YEAR:
        return False
    own = any(e.own and e.weight > 0 for e in link.evidence)
    return not own and not _tied(link, {"cause", "person"})


def _apart(slot: Slot, link: Link) -> int:
    """Return how many days lie between a date and the beginning of its record, at least."""
    when = link.record.when
    if not isinstance(slot.value, Dates) or when is None:
        return 0
    days = [time.interval for time in slot.value.times if time.interval is not None]
    return min((abs((day.first - when.value.start.first).days) for day in days), default=0)


def _tied(link: Link, names: AbstractSet[str]) -> bool:
    return any(e.weight > 0 and e.slot is not None and e.slot.name in names for e in link.evidence)


def _hangs_on(link: Link, circumstance: Circumstance) -> bool:
    return any(e.circumstance is circumstance for e in link.evidence)


def _unique(link: Link) -> bool:
    return any(e.slot is None and e.weight >= _UNIQUE for e in link.evidence)


def _named_in(frame: Frame) -> set[str]:
    return {
        ident for slot in frame.all("person") if isinstance(slot.value, Who)
        for ident in slot.value.ids
    }  # fmt: skip


def _named_of(frame: Frame, link: Link) -> int:
    """Return how many of a record's people a frame names."""
    people = link.record.people.value if link.record.people is not None else ()
    return len(_named_in(frame).intersection(people))


def one_thing_alone(link: Link) -> bool:
    """Tell a round that nothing but its people, or its week or month, speaks for."""
    said = [e for e in link.evidence if e.weight > 0 and e is not SLIPPED]
    names = {e.slot.name if e.slot is not None else "" for e in said}
    vague = names == {"when"} and all(e.weight < _A_DAY for e in said)
    return link.record.dialogue is not None and (names <= {"person"} or vague)


def another_visitor(slot: Slot, link: Link) -> bool:
    """Tell "he flew to Taiwan in August": others went, if what it led to is not told."""
    if link.record.type != "visit" or slot.name != "person":
        return False
    return not (_hangs_on(link, Circumstance.CAUSED) and _tied(link, {"where"}))


def persons_only(link: Link) -> bool:
    """Tell a call or meeting for which but a person and its recency speak."""
    return link.record.dialogue is None and all(
        e.undated or (e.slot is not None and e.slot.name == "person")
        for e in link.evidence
        if e.weight > (0 if e.slot is not None or e.own else SAME_TYPE)
    )


def another_time(slot: Slot, frame: Frame, link: Link, comparison: Comparison) -> bool:
    """Tell a date that may be another call or visit of the same people, or another edition."""
    if slot.name != "when":
        return False
    if any(link.record.id in ids and len(ids) > 1 for ids in frame.names):
        return True
    if link.record.type == "call" and frame.type == "meeting" and frame.all("where"):
        return True  # "met in Washington in October"
    if link.record.type not in _FREQUENT or comparison.outcome is Outcome.NEAR:
        return False
    telling = "person" if link.record.type == "visit" else "where"  # many go to Beijing
    return not any(
        item.weight > 0 and item.slot.name == telling
        if item.slot is not None
        else item.weight >= _UNIQUE
        for item in link.evidence
    )


def may_qualify_object(slot: Slot, frame: Frame) -> bool:
    """Tell "studied the 2023 cancellation" from "Beijing's October 2022 cancellation"."""
    beside = 0 <= frame.start - slot.end <= 1
    if beside and isinstance(slot.value, Dates) and slot.value.times[0].granularity != "year":
        return False
    return slot.name == "when" and frame.type == "cancellation" and slot.restrictive

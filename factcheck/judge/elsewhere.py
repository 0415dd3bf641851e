"""Doubts whether what differs is said of the record, or of another meeting or other people."""

from factcheck.frames.model import EARLIER, Dates, Slot, Who
from factcheck.judge.difference import A_DAY, FREQUENT, OF_TWO, Difference
from factcheck.kinds import Outcome
from factcheck.link import Circumstance, Grade
from factcheck.reference.model import Record

_OFF = frozenset({Outcome.DIFFERS, Outcome.NEAR})
_TYING = frozenset({"number", "person", "where", "format"})


def of_another_meeting(it: Difference) -> bool:
    """Tell a day on which the same people met or spoke another time, or another round was held."""
    frame, slot, record = it.frame, it.slot, it.record
    if frame.sequence in EARLIER and slot.name in {"when", "number"}:
        return _of_a_later_one(it) or _of_another_series(it)
    if frame.last_time and slot.name in {"where", "format"}:
        return it.tied_by({"number"}) and not it.tied_by({"when"}) and _of_the_one_before(it)
    if frame.sequence in EARLIER and slot.name in {"where", "format"} and _is_another(it):
        return True
    if slot.name == "where":
        return _of_where_they_met_again(it)
    if slot.name != "when":
        return False
    if record.dialogue is None and (record.type not in FREQUENT or not it.present):
        return False
    return any(
        _alike(other, it) and it.outcome(slot, other) is Outcome.AGREES and _fits(other, it)
        for other in it.others
    )


def _is_another(it: Difference) -> bool:
    """Tell "the last meeting was in April in Rome", all of which is true of another one."""
    rest = [told for told in it.frame.slots if told.firm and told is not it.slot]
    return bool(rest) and any(
        _alike(other, it)
        and all(it.outcome(told, other) is Outcome.AGREES for told in (it.slot, *rest))
        for other in it.others
    )


def _of_where_they_met_again(it: Difference) -> bool:
    """Tell "that was last year's: it was held in Rome", where the same two met another time."""
    of_them = it.frame.mention == "pronoun" or it.frame.pair
    if not of_them or it.record.type not in FREQUENT or not it.present:
        return False
    tied = any(e.slot in it.frame.slots and e.weight > 0 for e in it.link.evidence)
    return not tied and any(
        _alike(other, it) and it.outcome(it.slot, other) is Outcome.AGREES for other in it.others
    )


def _fits(other: Record, it: Difference) -> bool:
    """Tell whether all that ties a date to its round, or to those who met, is true of another."""
    rest = [told for told in it.frame.slots if told is not it.slot]
    if it.record.dialogue is None:
        if other.type == "call" and it.record.type != "call" and it.tied_by({"where"}):
            return False  # "met him in Bali in May", when they but spoke by telephone
        return all(it.outcome(told, other) is not Outcome.DIFFERS for told in rest if told.firm)
    ties = {e.slot.name for e in it.link.evidence if e.slot is not None and e.weight > 0}
    tying = [told for told in rest if told.name in ties & _TYING]
    return all(it.outcome(told, other) is Outcome.AGREES for told in tying) and not any(
        it.outcome(told, other) is Outcome.DIFFERS for told in rest if told.firm
    )


def _of_a_later_one(it: Difference) -> bool:
    """Tell "the last round remains the 19th": the latest, and not the one before it."""
    begun = it.begun
    if it.record.dialogue is None or begun is None:
        return False
    return any(
        other.dialogue == it.record.dialogue and other.when is not None
        and begun < other.when.value.start.first
        and it.outcome(it.slot, other) is Outcome.AGREES
        for other in it.others
    )  # fmt: skip


def _of_another_series(it: Difference) -> bool:
    """Tell "its last meeting, a virtual one, dates from December 2021": of another body, in all."""
    rest = [told for told in it.frame.slots if told is not it.slot and told.firm]
    if it.frame.dialogue is not None or it.slot.name != "when" or not rest:
        return False
    return any(
        other.dialogue not in {None, it.record.dialogue}
        and all(it.outcome(told, other) is Outcome.AGREES for told in (it.slot, *rest))
        for other in it.others
    )


def _of_the_one_before(it: Difference) -> bool:
    """Tell "the dialogue, the 19th in a series, was last held in Beijing": the 18th was."""
    rounds = it.reference.dialogue[it.record.dialogue].rounds if it.record.dialogue else ()
    order = [item.id for item in rounds]
    at = order.index(it.record.id) if it.record.id in order else 0
    return at > 0 and it.outcome(it.slot, rounds[at - 1]) is Outcome.AGREES


def _alike(other: Record, it: Difference) -> bool:
    """Tell rounds of one series, and contacts of the same people."""
    if it.record.dialogue is not None:
        return other.dialogue == it.record.dialogue
    return other.type in FREQUENT and it.reference.present[other.id] == it.present


def told_as_meeting(it: Difference) -> bool:
    """Tell "met in Washington in October", "the first in person", of two who spoke by telephone."""
    if it.record.type != "call" or it.frame.type != "meeting":
        return False
    if it.slot.name == "when":
        return bool(it.frame.all("where"))
    return it.slot.name in {"format", "where"} and not it.named


def told_as_call(it: Difference) -> bool:
    """Tell "a day after they spoke by telephone" of two who met, at a time that nothing tells."""
    if it.frame.type != "call" or it.record.type not in {"meeting", "summit"}:
        return False
    return it.slot.name == "format" and not it.tied_by({"when", "where"})


def by_a_stranger(it: Difference) -> bool:
    """Tell "Rep. Smith saw Dong in September": somebody nobody knows, perhaps another meeting."""
    who = it.slot.value
    if it.record.dialogue is not None or not isinstance(who, Who) or who.ids:
        return False
    return not any(
        e.slot is not None and e.weight > 0
        and (e.slot.name in {"where", "number"} or e.weight >= A_DAY)
        for e in it.link.evidence
    )  # fmt: skip


def in_another_year(it: Difference) -> bool:
    """Tell "saw him in Osaka in 2019" of two who met elsewhere, another time."""
    if not _is_contact(it) or it.slot.name != "where":
        return False
    return any(it.outcome(told) is Outcome.DIFFERS for told in it.frame.all("when"))


def in_another_form(it: Difference) -> bool:
    """Tell "talked by telephone on Nov. 24" of people who met on Oct. 30: two things differ."""
    other = {"when": "format", "where": "format", "format": "when"}.get(it.slot.name)
    return _is_contact(it) and any(
        it.outcome(told) in {Outcome.DIFFERS, Outcome.NEAR}
        for told in it.frame.slots if told.name == other and told.firm and not told.denied
    )  # fmt: skip


def _is_contact(it: Difference) -> bool:
    """Tell what two did from a round of a series."""
    return it.record.dialogue is None and it.record.type in OF_TWO


def of_other_people(it: Difference) -> bool:
    """Tell "that meeting, in Cambodia, was with Gen. Wei": no round of people like him."""
    if it.record.dialogue is None or it.slot.name == "person" or it.frame.dialogue is not None:
        return False
    if it.record.type != "round":
        return False  # an agreement of a series was signed by whoever signed it
    rounds = it.reference.dialogue[it.record.dialogue].rounds
    heads = {ident for item in rounds for ident in item.led_by}
    met = [
        other.value.ids for other in it.frame.all("person")
        if isinstance(other.value, Who) and other.value.ids and other.value.role == "met"
    ]  # fmt: skip
    return bool(met) and all(heads.isdisjoint(ids) for ids in met)


def with_a_stranger(it: Difference) -> bool:
    """Tell "Austin shook hands with Li in June": somebody on record who met him another time."""
    if it.link.grade is Grade.CERTAIN:
        return False
    if not _is_contact(it):
        return False
    dated = it.frame.all("when")
    others = [
        other for other in it.frame.all("person")
        if isinstance(other.value, Who) and other is not it.slot
        and (other.value.ids or other.value.full) and it.present.isdisjoint(other.value.ids)
    ]  # fmt: skip
    strangers = others or (it.slot.name == "person" and dated)
    agrees = any(it.outcome(told) is Outcome.AGREES for told in dated)
    return bool(strangers) and bool(dated) and not agrees


def another_visitor(it: Difference) -> bool:
    """Tell "he flew to Taiwan in August": others went, if what it led to is not told."""
    if it.record.type != "visit" or it.slot.name != "person":
        return False
    return not (it.hangs_on(Circumstance.CAUSED) and it.tied_by({"where"}))


def on_another_visit(it: Difference) -> bool:
    """Tell "before she saw Taipei, Pelosi stopped in Singapore": a journey has many stops.

    Its day, its own name or what it led to tell which one is meant; a day that is not its own
    ("visited Seoul on Aug. 4 and Tokyo a day later") tells another stop.
    """
    if it.record.type != "visit" or it.slot.name != "where":
        return False
    if any(it.outcome(slot) in _OFF for slot in it.frame.all("when")):
        return True
    named = any(it.record.id in ids for ids in it.frame.names)
    who = [slot.value for slot in it.frame.all("person")]
    goes_on = any(isinstance(value, Who) and value.pronoun for value in who)  # "she landed in"
    caused = it.hangs_on(Circumstance.CAUSED) and not goes_on
    return not (named or it.tied_by({"when"}) or caused)


def value_beside(it: Difference) -> bool:
    """Tell whether the frame gives the record's value as well: this one is of something else."""
    slot = it.slot
    if isinstance(slot.value, Dates) and slot.value.edge is not None:
        return False
    return any(
        it.outcome(other) is Outcome.AGREES
        for other in it.frame.all(slot.name)
        if other is not slot and not other.denied and slot.name not in {"person", "number"}
        # "This week's round, held on Thursday": the day is what is said of it.
        and not _is_within(slot, other) and not _is_vaguer(slot, other)
    )  # fmt: skip


def of_two_together(it: Difference) -> bool:
    """Tell "Chase and Song exchanged letters in December": two on record, and no meeting."""
    tied = it.tied_by({"when", "where"} - {it.slot.name})
    return it.frame.together and not tied


def _is_within(slot: Slot, other: Slot) -> bool:
    """Tell a day that lies within the week, month or year said beside it."""
    if not (isinstance(slot.value, Dates) and isinstance(other.value, Dates)):
        return False
    days, wide = slot.value.times, other.value.times[0]
    if wide.interval is None or wide.granularity not in {"week", "month", "year"}:
        return False
    span, finer = wide.interval, {"day", "month"} - {wide.granularity}
    return all(
        day.granularity in finer and day.interval is not None and span.contains(day.interval)
        for day in days
    )


def _is_vaguer(slot: Slot, other: Slot) -> bool:
    """Tell "Tuesday's session", of any week, from the day in full that is said beside it."""
    if not (isinstance(slot.value, Dates) and isinstance(other.value, Dates)):
        return False
    said = all(time.anchor == "none" and time.granularity == "day" for time in slot.value.times)
    return said and all(time.interval is None for time in other.value.times)

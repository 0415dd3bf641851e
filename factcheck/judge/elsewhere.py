"""Doubts whether what differs is said of the record: it may be of another time, or of others."""

from factcheck.frames.model import EARLIER, Dates, Slot, Who
from factcheck.judge.difference import UNIQUE, Difference
from factcheck.kinds import Outcome
from factcheck.link import Circumstance, Grade
from factcheck.link.weights import TELLING
from factcheck.reference.model import Record

# A date of something people do often, and of which no complete list is claimed, can differ
# because it was another time; then only a slip is held against it.
_FREQUENT = frozenset({"call", "meeting", "summit", "visit", "refusal"})
OF_TWO = frozenset({"meeting", "call", "summit"})
_WEEKS = 20  # days
_LATELY = 31  # days
_A_TERM = 400  # days
_AN_ERA = 8 * 366  # days; a wrong year is mostly the one before or after


def of_another_meeting(it: Difference) -> bool:
    """Tell a day on which the same people met or spoke another time, or another round was held."""
    frame, slot, record = it.frame, it.slot, it.record
    if frame.sequence in EARLIER and slot.name in {"when", "number"}:
        return _of_a_later_one(it) or _of_another_series(it)
    if frame.last_time and slot.name in {"where", "format"}:
        return it.tied_by({"number"}) and not it.tied_by({"when"}) and _of_the_one_before(it)
    if slot.name != "when":
        return False
    if record.dialogue is not None:
        if it.tied_by({"number", "person", "where", "format"}):
            return False
    elif record.type not in _FREQUENT or not it.present:
        return False
    return any(
        _alike(other, it)
        and it.outcome(slot, other) is Outcome.AGREES
        and not any(
            it.outcome(told, other) is Outcome.DIFFERS
            for told in frame.slots if told is not slot and told.firm
        )
        for other in it.others
    )  # fmt: skip


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
    return other.type in _FREQUENT and it.reference.present[other.id] == it.present


def of_an_earlier_time(it: Difference) -> bool:
    """Tell "they had spoken in October 2020" of two who spoke just before, in the text, in 2022.

    What ties it to a record is but who they are, or what was spoken of last, and no day or place.
    """
    frame = it.frame
    if it.record.dialogue is not None:
        untold = frame.dialogue is None and frame.sequence is None
        return frame.earlier and untold and (_long_before(it) or _elsewhere_before(it))
    if it.record.type not in OF_TWO:
        return False
    if it.slot.name == "person" or not (frame.earlier or frame.sequence in EARLIER):
        return False
    told = any(e.slot in frame.slots and e.weight >= TELLING for e in it.link.evidence)
    return not told and not it.hangs_on(Circumstance.BEFORE)


def _long_before(it: Difference) -> bool:
    """Tell "he had first met them in August" of talks in late September: another meeting."""
    begun = it.begun
    if begun is None or not isinstance(it.slot.value, Dates) or it.tied_by({"number", "where"}):
        return False
    days = [time.interval for time in it.slot.value.times if time.interval is not None]
    return bool(days) and all((begun - day.last).days > _WEEKS for day in days)


def _elsewhere_before(it: Difference) -> bool:
    """Tell "they had met in Shanghai in April" of those who meet now in Washington."""
    return it.slot.name in {"where", "format"} and not it.tied_by({"number", "when"})


def another_contact(it: Difference) -> bool:
    """Tell "talked by telephone on Nov. 24" of people who met on Oct. 30: two things differ."""
    if it.record.dialogue is not None or it.record.type not in OF_TWO:
        return False
    if it.record.type == "call" and it.frame.type == "meeting" and not it.named:
        return it.slot.name in {"format", "where"}  # "that had been the first session in person"
    if it.slot.name == "where" and any(
        it.outcome(told) is Outcome.DIFFERS for told in it.frame.all("when")
    ):
        return True  # "saw him in Osaka in 2019"
    formed = {"when": "format", "where": "format", "format": "when"}.get(it.slot.name)
    return any(
        it.outcome(other) in {Outcome.DIFFERS, Outcome.NEAR}
        for other in it.frame.slots if other.name == formed and not other.denied
    )  # fmt: skip


def of_other_people(it: Difference) -> bool:
    """Tell "that meeting, in Cambodia, was with Gen. Wei": no round of people like him."""
    if it.record.dialogue is None or it.slot.name == "person" or it.frame.dialogue is not None:
        return False
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
    if it.record.dialogue is not None or it.record.type not in OF_TWO:
        return False
    dated = it.frame.all("when")
    others = [
        other for other in it.frame.all("person")
        if isinstance(other.value, Who) and other.value.ids and other is not it.slot
        and it.present.isdisjoint(other.value.ids)
    ]  # fmt: skip
    strangers = others or (it.slot.name == "person" and dated)
    agrees = any(it.outcome(told) is Outcome.AGREES for told in dated)
    return bool(strangers) and bool(dated) and not agrees


def another_visitor(it: Difference) -> bool:
    """Tell "he flew to Taiwan in August": others went, if what it led to is not told."""
    if it.record.type != "visit" or it.slot.name != "person":
        return False
    return not (it.hangs_on(Circumstance.CAUSED) and it.tied_by({"where"}))


def another_time(it: Difference) -> bool:
    """Tell a date that may be another call or visit of the same people, or another edition."""
    record, frame = it.record, it.frame
    if it.slot.name != "when":
        return False
    if any(record.id in ids and len(ids) > 1 for ids in frame.names):
        return True
    if record.type == "call" and frame.type == "meeting" and frame.all("where"):
        return True  # "met in Washington in October"
    if record.type == "appointment" and it.comparison.outcome is not Outcome.NEAR:
        return it.days_apart > _A_TERM  # to another office, of which he may have held many
    if record.type not in _FREQUENT or it.comparison.outcome is Outcome.NEAR:
        return False
    if frame.earlier and frame.sequence is None and it.hangs_on(Circumstance.BEFORE):
        return True  # "they had talked in January": they may have talked then as well
    telling = "person" if record.type == "visit" else "where"  # many go to Beijing
    return not any(
        item.weight > 0 and item.slot.name == telling
        if item.slot is not None
        else item.weight >= UNIQUE
        for item in it.link.evidence
    )


def not_of_late(it: Difference) -> bool:
    """Tell "the visit ended on Sunday" of one years ago: a weekday is one of these weeks."""
    if not isinstance(it.slot.value, Dates) or it.days_apart <= _LATELY:
        return False
    return all(
        time.anchor == "published" and time.granularity == "day" and time.month is None
        for time in it.slot.value.times
    )


def same_days_untold_year(it: Difference) -> bool:
    """Tell "from Jan. 31 to Feb. 1" of a round of 2005: the days are right, no year is said."""
    when = it.record.when
    if when is None or not isinstance(it.slot.value, Dates):
        return False
    known = {
        (day.month, day.day)
        for edge in (when.value.start, when.value.end) for day in (edge.first, edge.last)
    }  # fmt: skip
    return all(
        time.year is None and (time.month, time.day) in known for time in it.slot.value.times
    )


def of_that_day(it: Difference) -> bool:
    """Tell "it was suspended that day": the day of what was told before, whichever that is."""
    return isinstance(it.slot.value, Dates) and all(
        time.text.lower().startswith(("that ", "the same ")) and time.anchor != "none"
        for time in it.slot.value.times
    )


def another_era(it: Difference) -> bool:
    """Tell a date so far off that it is no slip, where little but the subject ties it."""
    others = any(
        e.weight < 0 and e.slot is not None and e.slot.name == "person" for e in it.link.evidence
    )
    telling = {"number", "cause"} if others else {"number", "cause", "person"}
    return it.days_apart >= _AN_ERA and not it.tied_by(telling)


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


def of_two_times(it: Difference) -> bool:
    """Tell "X led it in 2021, and Y in January 2024": of which of the two is not said."""
    if it.slot.name == "when":
        return False
    outcomes = {it.outcome(told) for told in it.frame.all("when") if told.firm}
    return {Outcome.AGREES, Outcome.DIFFERS} <= outcomes


def _is_within(slot: Slot, other: Slot) -> bool:
    """Tell a day that lies within the week or month said beside it."""
    if not (isinstance(slot.value, Dates) and isinstance(other.value, Dates)):
        return False
    days, wide = slot.value.times, other.value.times[0]
    if wide.interval is None or wide.granularity not in {"week", "month"}:
        return False
    span = wide.interval
    return all(
        day.granularity == "day" and day.interval is not None and span.contains(day.interval)
        for day in days
    )


def _is_vaguer(slot: Slot, other: Slot) -> bool:
    """Tell "Tuesday's session", of any week, from the day in full that is said beside it."""
    if not (isinstance(slot.value, Dates) and isinstance(other.value, Dates)):
        return False
    said = all(time.anchor == "none" and time.granularity == "day" for time in slot.value.times)
    return said and all(time.interval is None for time in other.value.times)

"""What a series, all of whose rounds are on record, never had: that date, that number by then."""

from datetime import date, timedelta

from factcheck.frames.model import Dates, Frame, Number, Slot, Who
from factcheck.kinds import Outcome
from factcheck.kinds.inventory import ends, held, is_complete, starts
from factcheck.link import Evidence, Grade, Link, LinkedFrame, compare
from factcheck.link.weights import NAMED_DIALOGUE
from factcheck.model import Interval
from factcheck.reference.model import Dialogue, Record, Reference

_TO_DATE = 4  # characters of " of " between a name and a date
_WRONG = frozenset({Outcome.DIFFERS, Outcome.NEAR})


def nearest_round(
    slot: Slot, linked: LinkedFrame, link: Link, reference: Reference, published: date | None
) -> Link | None:
    """Return the round nearest to the date that a text gives a series, where none was then.

    "The Defense Policy Coordination Talks met in March 2024" is wrong whichever round is meant.
    It is said only where the series by its name is the subject of the verb that the date is
    behind, of one meeting of it, and where nothing else tells which; or of "the 2022 round" of
    the series that the text is about, which `link` tells.
    """
    frame = linked.frame
    plain = _is_plain(slot, frame) or _is_of_its_date(slot, frame)
    series = frame.dialogue if plain else None
    if series is None and _is_of_its_year(slot, frame):
        series = link.record.dialogue
    said = _days(slot) if slot.name == "when" and series is not None else None
    if said is None or series is None or said.last > reference.stamp.as_of:
        return None
    dialogue = reference.dialogue[series]
    rounds = held(dialogue, published)
    if not rounds or not is_complete(dialogue, said.first):
        return None
    told = [compare(slot, frame, record, reference) for record in dialogue.rounds]
    if not all(r is not None and r[1].outcome in _WRONG for r in told):
        return None
    if any(_is_of_others(other, frame, dialogue, reference) for other in frame.slots):
        return None
    nearest = min(rounds, key=lambda record: _apart(record, said))
    evidence = (
        Evidence(NAMED_DIALOGUE, f"the text names {dialogue.name}", own=True),
        Evidence(0.0, "no round was held then: this is the nearest"),
    )
    return Link(nearest, Grade.CERTAIN, NAMED_DIALOGUE, 0.0, evidence, enough=True)


def unreached_round(
    slot: Slot, linked: LinkedFrame, link: Link, reference: Reference, published: date | None
) -> Link | None:
    """Return the round held last, of a number that the series had not reached by the article.

    "The 19th round went on for two days" of January 2024 is wrong whichever round is meant, so
    that little need tell which. The one it is about without its number is the one shown.
    """
    frame = linked.frame
    if slot.name != "number" or not isinstance(slot.value, Number) or published is None:
        return None
    told = frame.concluded and not frame.plural and slot.firm and not slot.assertion.negated
    if not told or frame.dialogue is None or published > reference.stamp.as_of:
        return None
    dialogue = reference.dialogue[frame.dialogue]
    rounds = held(dialogue, published)
    last = rounds[-1].number if rounds else None
    if last is None or not is_complete(dialogue, published):
        return None
    next_one = slot.value.value == last.value + 1  # of which much is told before it is held
    if slot.value.value <= last.value or (next_one and not frame.took_place):
        return None
    own = sum(e.weight for e in link.evidence if e.slot is not None or e.own)
    if frame.mention == "foreign" or (link.grade is Grade.CERTAIN and own >= NAMED_DIALOGUE):
        return None
    evidence = (
        Evidence(NAMED_DIALOGUE, f"the text is about {dialogue.name}", own=True),
        Evidence(0.0, f"no round of a higher number than {last.value} had been held by then"),
    )
    about = link.record if link.record.dialogue == dialogue.id else rounds[-1]
    return Link(about, Grade.CERTAIN, NAMED_DIALOGUE, 0.0, evidence, enough=True)


def _is_plain(slot: Slot, frame: Frame) -> bool:
    """Tell "the talks met in March" from "after the talks the ministers met in March"."""
    if frame.type != "meeting" or frame.dialogue is None or frame.verb is None:
        return False
    direct = 0 < frame.verb[0] - frame.end <= 1 < slot.start - frame.end
    which = frame.sequence or frame.plural or frame.names or frame.all("number")
    said = slot.firm and not slot.restrictive and not slot.assertion.negated
    return frame.mention == "named" and direct and said and not which


def _is_of_its_date(slot: Slot, frame: Frame) -> bool:
    """Tell "the Defense Policy Coordination Talks of March" from what was done with them then."""
    alone = frame.sequence is None and not (frame.plural or frame.names or frame.all("number"))
    named = frame.mention == "named" and frame.dialogue is not None and frame.type == "meeting"
    behind = 0 < slot.start - frame.end <= _TO_DATE and slot.restrictive
    return named and alone and behind and slot.firm and not slot.assertion.negated


def _is_of_its_year(slot: Slot, frame: Frame) -> bool:
    """Tell "the 2022 round", which there was or was not, from "the round held in 2022"."""
    yearly = isinstance(slot.value, Dates) and all(
        time.granularity == "year" for time in slot.value.times
    )
    alone = frame.sequence is None and not (frame.plural or frame.names or frame.all("number"))
    definite = frame.mention == "definite" and frame.one_of_series and alone
    return definite and yearly and slot.restrictive and slot.firm and not slot.assertion.negated


def _is_of_others(slot: Slot, frame: Frame, dialogue: Dialogue, reference: Reference) -> bool:
    """Tell "was convened in Hanoi under Hoang Xuan Chien": true of no round of the series."""
    if slot.name not in {"where", "person"}:
        return False
    if isinstance(slot.value, Who) and not slot.value.ids:
        return True
    results = [compare(slot, frame, record, reference) for record in dialogue.rounds]
    outcomes = {result[1].outcome for result in results if result is not None}
    return bool(outcomes) and outcomes <= _WRONG


def _days(slot: Slot) -> Interval | None:
    """Return the days that a date spans, None where they are not known or spread over years."""
    if not isinstance(slot.value, Dates):
        return None
    days = [time.interval for time in slot.value.times]
    known = [day for day in days if day is not None]
    if len(known) < len(days) or any(len(time.readings) > 1 for time in slot.value.times):
        return None
    return Interval(min(day.first for day in known), max(day.last for day in known))


def _apart(record: Record, said: Interval) -> timedelta:
    return max(starts(record).first - said.last, said.first - ends(record).last)

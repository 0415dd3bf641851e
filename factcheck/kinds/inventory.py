"""What the record holds in all: a series' rounds up to a day, what was stopped, who met when."""

from datetime import date, timedelta

from factcheck.model import Interval
from factcheck.reference.model import Dialogue, Record, Reference

CONTACTS = frozenset({"call", "meeting", "summit"})
"""Types of records of two who spoke or met."""
_STOPS = frozenset({"cancellation", "suspension"})
_ZONES = timedelta(days=1)  # a day may have begun in the other capital


def held(dialogue: Dialogue, until: date | None = None) -> tuple[Record, ...]:
    """Return the rounds that were held, in order, those that began by `until`."""
    return tuple(
        item for item in dialogue.rounds
        if item.status == "held" and item.when is not None
        and (until is None or item.when.value.start.first <= until + _ZONES)
    )  # fmt: skip


def starts(record: Record) -> Interval:
    """Return the days a round may have begun on; it must have a date."""
    if record.when is None:
        raise AssertionError("only rounds with a date are counted")
    return record.when.value.start


def ends(record: Record) -> Interval:
    """Return the days a round may have ended on; it must have a date."""
    if record.when is None:
        raise AssertionError("only rounds with a date are counted")
    return record.when.value.end


def begun_in(records: tuple[Record, ...], period: Interval) -> tuple[Record, ...]:
    """Return the rounds that began in a period."""
    return tuple(item for item in records if period.overlaps(starts(item)))


def before(records: tuple[Record, ...], current: Record) -> tuple[Record, ...]:
    """Return the rounds that began before `current`."""
    return tuple(item for item in records if starts(item).last < starts(current).first)


def is_complete(dialogue: Dialogue, since: date) -> bool:
    """Tell whether every round from a day on is on record."""
    return dialogue.complete_from is not None and dialogue.complete_from <= since


def of_format(records: tuple[Record, ...], form: str | None) -> tuple[Record, ...]:
    """Return the rounds in one form, or all."""
    if form is None:
        return records
    return tuple(item for item in records if item.format is not None and form in item.format.values)


def numbered(dialogue: Dialogue, number: int) -> Record | None:
    """Return the round of a number."""
    return next(
        (r for r in held(dialogue) if r.number is not None and number in r.number.values), None
    )


def stops(reference: Reference, dialogue: Dialogue | None = None) -> tuple[Record, ...]:
    """Return the dated cancellations that hit a dialogue, or all."""
    return tuple(
        event for event in reference.events
        if event.type in _STOPS and event.when is not None
        and (dialogue is None or (event.objects and dialogue.id in event.objects.value))
    )  # fmt: skip


def contacts(reference: Reference, first: date, last: date) -> tuple[Record, ...]:
    """Return calls, meetings and summits that began between two days."""
    within = Interval(first, last)
    return tuple(
        event for event in reference.events
        if event.type in CONTACTS and event.when is not None and within.overlaps(starts(event))
    )  # fmt: skip


def was_at(record: Record, place: str, reference: Reference) -> bool | None:
    """Tell whether a round was held at a place or inside it; None when that is not known."""
    if record.where is None:
        return None if record.format is None else False
    recorded = [ident for value in record.where.values for ident in value]
    outer = {
        wide
        for ident in recorded
        if ident in reference.place
        for wide in reference.place[ident].within
    }
    if place in outer | set(recorded):
        return True
    inside = reference.place[place].within if place in reference.place else ()
    return None if set(inside) & set(recorded) else False


def month_words(record: Record) -> str:
    """Return the month a round began in: "September 2021"."""
    return f"{starts(record).first:%B %Y}"

"""Put a dialogue's rounds and the events around it in order of time, with the gaps between."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.reference.around import Around
from factcheck.reference.facts import When
from factcheck.reference.model import Dialogue, Record, Reference

_DAYS_OF_WEEKS = 62
_MONTHS_OF_YEARS = 36
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A round or event; `gap` is the time since the round before, in words and days."""

    record: Record
    when: When
    gap: str | None = None
    gap_days: int | None = None


def main_dialogue(reference: Reference) -> Dialogue | None:
    """Return the dialogue with the most rounds."""
    return max(reference.dialogues, key=lambda item: len(item.rounds), default=None)


def moments(reference: Reference, dialogue: Dialogue, around: Around) -> Iterator[Moment]:
    """Give the rounds of a dialogue and the events around it in order of time."""
    rounds = {item.id for item in dialogue.rounds}
    shown = [*dialogue.rounds, *_events(reference, dialogue, around)]
    dated = [(record.when.value, record) for record in shown if record.when]
    before: When | None = None
    for when, record in sorted(dated, key=lambda pair: (pair[0].start.first, pair[1].id)):
        if record.id not in rounds:
            yield Moment(record, when)
            continue
        days = (when.start.first - before.end.last).days if before else 0
        gap = gap_words(before, when) if before and days > 0 else None
        yield Moment(record, when, gap, days if gap else None)
        before = when


def _events(reference: Reference, dialogue: Dialogue, around: Around) -> list[Record]:
    if around is not Around.RELATED:
        return list(reference.events) if around is Around.ALL else []
    related = {event.id for event in reference.events if _concerns(event, dialogue.id)}
    related |= {
        event.cause.value for event in reference.events if event.id in related and event.cause
    }
    return [event for event in reference.events if event.id in related]


def _concerns(event: Record, dialogue: str) -> bool:
    objects = event.objects.value if event.objects else ()
    return event.dialogue == dialogue or dialogue in objects


def gap_words(before: When, after: When) -> str:
    """Return the time from the end of one to the start of the other, "about" if either is vague."""
    first, last = before.end.last, after.start.first
    vague = before.end.first != before.end.last or after.start.first != after.start.last
    return f"{'about ' if vague else ''}{_length(first, last)}"


def _length(first: date, last: date) -> str:
    days = (last - first).days
    if days < _DAYS_OF_WEEKS:
        return _counted(days, "day")
    months = (last.year - first.year) * _YEAR + last.month - first.month - (last.day < first.day)
    if months < _MONTHS_OF_YEARS:
        return _counted(months, "month")
    years, rest = divmod(months, _YEAR)
    return " ".join([_counted(years, "year"), *([_counted(rest, "month")] if rest else [])])


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"


def per_year(records: Iterable[Record]) -> Counter[int]:
    """Count records by the year they began in."""
    return Counter(record.when.value.start.first.year for record in records if record.when)

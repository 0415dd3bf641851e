"""Say what the reference holds in many wordings, all of them true on the day they are said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.reference.facts import When
from factcheck.reference.model import Dialogue, Person, Record, Reference
from factcheck.words import ordinal_suffix, ordinal_word
from tests.bench.days import american, british, month_year, spans

_NEAR = timedelta(days=120)
_SIDES = {"us": ("American", "U.S."), "china": ("Chinese", "PRC")}


@dataclass(frozen=True, slots=True)
class Statement:
    """A true sentence, and the days between which it may be said; `dated`: only by an article
    that states its date, because the year is left out.
    """

    text: str
    since: date
    until: date = date.max
    dated: bool = False


def statements(reference: Reference) -> Iterator[Statement]:
    """Yield every record in every wording that its fields allow."""
    for dialogue in reference.dialogues:
        for record in dialogue.rounds:
            if record.status == "held" and record.when is not None:
                yield from _of_round(dialogue, record, reference)
    for record in reference.events:
        if record.status == "held" and record.when is not None:
            yield from _of_event(record, reference)


def _of_round(dialogue: Dialogue, record: Record, reference: Reference) -> Iterator[Statement]:
    names = [n for n in (dialogue.name, *dialogue.aliases) if n.isascii() and n[0].isupper()]
    for name in names[:4]:
        for what in _rounds(name, record):
            for text, dated in _sentences(what, record, reference):
                yield _when_true(text, record, dated=dated)
            for text in _led(what, record, reference):
                yield _when_true(text, record)
        if record.number is not None:
            yield from _rows(name, record, reference)


def _rounds(name: str, record: Record) -> Iterator[str]:
    """Yield the names a round goes by: with its number, or with its month."""
    when = _days(record)
    if record.number is not None:
        yield f"the {ordinal_suffix(record.number.value)} round of the {name}"
        yield f"the {ordinal_word(record.number.value)} session of the {name}"
        yield f"round {record.number.value} of the {name}"
    elif when.start.first.month == when.start.last.month:
        yield f"the {month_year(when.start.first)} round of the {name}"


def _sentences(
    what: str, record: Record, reference: Reference
) -> Iterator[tuple[str, bool]]:  # fmt: skip
    """Yield sentences that say when, where and how; the flag tells that the year is left out."""
    days = _days(record)
    seats = list(_seats(record, reference))
    how = {"video": " by video", "in-person": " in person"}.get(
        record.format.value if record.format is not None else "", ""
    )
    for year in (True, False):
        for when in spans(days, year=year):
            capital = what[0].upper() + what[1:]
            yield f"{capital} was held {when}.", not year
            yield f"Officials met{how} {when} for {what}.", not year
            for seat in seats:
                yield f"{capital} took place {seat} {when}.", not year
                yield f"{when[0].upper()}{when[1:]}, {what} was held {seat}.", not year
                yield f"Delegates to {what} met {seat} {when}, then flew home.", not year
    for seat in seats:
        yield f"Officials still speak of {what}, which was held {seat}.", False
        yield f"It was {seat} that {what} was held.", False
    if days.exact:
        capital = what[0].upper() + what[1:]
        first, last = days.start.first, days.end.last
        yield f"{capital} opened on {american(first)} and ended on {american(last)}.", False
        yield f"{capital} wrapped up on {british(last)}.", False


def _seats(record: Record, reference: Reference) -> Iterator[str]:
    for ident in record.where.value if record.where is not None else ():
        place = reference.place[ident]
        yield f"at {place.name}" if place.kind == "building" else f"in {place.name}"


def _led(what: str, record: Record, reference: Reference) -> Iterator[str]:
    """Yield sentences on who led which side."""
    heads = {side: reference.person[fact.value] for side, fact in record.heads.items()}
    for side, person in heads.items():
        for adjective in _SIDES.get(side, ()):
            yield f"{person.name} led the {adjective} side at {what}."
            yield f"The {adjective} delegation to {what} was headed by {person.name}."
            yield f"At {what}, {_titled(person, record)} spoke for the {adjective} side."
    if len(heads) > 1:
        one, other = (person.name for person in heads.values())
        yield f"{one} and {other} co-chaired {what}."
        yield f"{one} met with {other} at {what}."


def _titled(person: Person, record: Record) -> str:
    """Return the name with an office that a source gives the person on the very days."""
    days = _days(record).whole
    for term in person.terms:
        if any(days.overlaps(seen) for seen in term.attested):
            return f"{person.name}, {term.title[0].lower()}{term.title[1:]},"
    return person.name


def _rows(name: str, record: Record, reference: Reference) -> Iterator[Statement]:
    """Yield the round as a row of a list, of a table and of a timeline."""
    whole = _days(record)
    if record.number is None or not whole.exact:
        return
    number = ordinal_suffix(record.number.value)
    seat = next(iter(_seats(record, reference)), "by video").split(" ", 1)[1]
    for when in spans(whole):
        days = when.split(" ", 1)[1]
        days = days[0].upper() + days[1:]  # a line of a list begins as a sentence does
        yield _when_true(f"{name} in dates\n- {number} round: {days} ({seat})", record)
        yield _when_true(f"{name} in dates\n{days}: {number} round, {seat}", record)
    days = f"{whole.start.first.isoformat()} | {whole.end.last.isoformat()}"
    yield _when_true(f"{name}\nRound | From | To | Place\n{number} | {days} | {seat}", record)


# Events ------------------------------------------------------------------------------------

_MET = {"meeting", "summit"}


def _of_event(record: Record, reference: Reference) -> Iterator[Statement]:
    people = [
        reference.person[ident].name for ident in (record.people.value if record.people else ())
    ]
    seats = [*_seats(record, reference), ""]
    for year in (True, False):
        for when in spans(_days(record), year=year):
            for text in _happened(record, people, seats, when, reference):
                yield _when_true(" ".join(text.split()).replace(" .", "."), record, dated=not year)


def _happened(
    record: Record, people: list[str], seats: list[str], when: str, reference: Reference
) -> Iterator[str]:
    two = len(people) > 1
    for seat in seats:
        if record.type in _MET and two:
            yield f"{people[0]} met {people[1]} {seat} {when}."
            yield f"{people[1]} and {people[0]} held talks {seat} {when}."
        if record.type == "summit":
            yield f"{when[0].upper()}{when[1:]}, {people[0]} and {people[1]} met {seat}."
        if record.type == "refusal" and two and record.actor is not None and record.where:
            side = reference.party[record.actor.value].name
            yield f"{side} refused a meeting of {people[0]} and {people[1]} {seat} {when}."
    if record.type == "call" and two:
        how = "by video" if record.format is not None and record.format.value == "video" else ""
        yield f"{people[0]} and {people[1]} spoke {how} {when}."
        yield f"{people[1]} held a call with {people[0]} {when}."
    if record.type == "cancellation":
        yield from _cancelled(record, when, reference)
    for name in record.names:
        unique = sum(name in other.names for other in reference.events) == 1
        if unique and "'s " not in name and record.type in {*_MET, "appointment", "removal"}:
            yield f"The {name} came {when}."


def _cancelled(record: Record, when: str, reference: Reference) -> Iterator[str]:
    if record.actor is None or record.objects is None:
        return
    side = reference.party[record.actor.value]
    for ident in record.objects.value:
        dialogue = reference.dialogue.get(ident)
        if dialogue is not None:
            for verb in ("cancelled", "canceled", "called off", "scrapped"):
                yield f"{side.name} {verb} the {dialogue.name} {when}."
            yield f"The {dialogue.name} were called off by {side.name} {when}."


def _when_true(text: str, record: Record, *, dated: bool = False) -> Statement:
    day = _days(record).end.last + timedelta(days=1)
    return Statement(text, day, day + _NEAR if dated else date.max, dated)


def _days(record: Record) -> When:
    if record.when is None:
        message = f"{record.id} has no date"
        raise ValueError(message)
    return record.when.value

"""Look up an id in a reference: every field with its sources, disputes, alternatives, errors."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Citation
from factcheck.reference.facts import Alternative, When
from factcheck.reference.model import (
    Dialogue,
    Dispute,
    Party,
    Person,
    Place,
    Record,
    Reference,
    Term,
)
from factcheck.reference.plain import days, facts_of, plain

_NONE: Mapping[str, Place | Party | Person | Dialogue] = {}
Entry = Record | Dialogue | Person | Place | Party | Dispute | Citation


@dataclass(frozen=True, slots=True)
class Row:
    """One field: its value in words, how firmly it is held, and what is said about it."""

    field: str
    value: str
    confidence: str = ""
    sources: tuple[str, ...] = ()
    accepted: tuple[tuple[str, str], ...] = ()
    common_errors: tuple[tuple[str, str], ...] = ()
    dispute: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the reference says of one id; `sources` are those that its rows name."""

    id: str
    kind: str
    heading: str
    rows: tuple[Row, ...]
    entry: Entry
    disputes: tuple[Dispute, ...] = ()
    sources: tuple[str, ...] = ()


def entries_of(reference: Reference) -> Mapping[str, Mapping[str, Entry]]:
    """Return everything in the reference: by kind, then by id."""
    rounds = {item.id: item for dialogue in reference.dialogues for item in dialogue.rounds}
    return {
        "dialogue": reference.dialogue,
        "round": rounds,
        "event": {item.id: item for item in reference.events},
        "person": reference.person,
        "place": reference.place,
        "party": reference.party,
        "dispute": {item.id: item for item in reference.disputes},
        "source": reference.sources,
    }


def sheets_of(reference: Reference, key: str) -> tuple[Sheet, ...]:
    """Return what the reference says of an id; a place and a party may share one."""
    return tuple(
        _sheet(reference, kind, key, entries[key])
        for kind, entries in entries_of(reference).items()
        if key in entries
    )


def _sheet(reference: Reference, kind: str, key: str, entry: Entry) -> Sheet:
    rows = tuple(row for row in _rows(reference, entry) if row.value)
    open_disputes = {row.dispute for row in rows}
    disputes = tuple(
        d
        for d in reference.disputes
        if d is not entry and (key in d.about or d.id in open_disputes)
    )
    cited = [source for row in rows for source in row.sources]
    cited += getattr(entry, "sources", ())
    cited += [s for d in disputes for position in d.positions for s in position.sources]
    return Sheet(key, kind, heading_of(entry), rows, entry, disputes, tuple(dict.fromkeys(cited)))


def heading_of(entry: Entry) -> str:
    """Return the name or label that people know an entry by."""
    if isinstance(entry, Record):
        return entry.label
    if isinstance(entry, Dispute):
        return entry.topic
    return entry.publisher if isinstance(entry, Citation) else entry.name


def _rows(reference: Reference, entry: Entry) -> Iterator[Row]:
    if isinstance(entry, Record):
        yield from _record_rows(reference, entry)
    elif isinstance(entry, Dialogue):
        yield from _dialogue_rows(reference, entry)
    elif isinstance(entry, Person):
        yield from _person_rows(entry)
    elif isinstance(entry, Dispute):
        for position in entry.positions:
            yield Row("position", position.claim, sources=position.sources)
        yield Row("resolution", entry.resolution, entry.confidence.value)
        yield Row("about", ", ".join(entry.about))
    elif isinstance(entry, Citation):
        yield Row("title", entry.title or "")
        yield Row("published", entry.published or "")
        yield Row("address", entry.url or "")
    else:
        yield Row("kind", entry.kind if isinstance(entry, Place) else "")
        yield Row("aliases", ", ".join(entry.aliases))
        yield Row("within", ", ".join(entry.within) if isinstance(entry, Place) else "")
        yield Row("capital", (entry.capital or "") if isinstance(entry, Party) else "")


def _record_rows(reference: Reference, record: Record) -> Iterator[Row]:
    yield Row("type", record.type)
    yield Row("status", record.status)
    yield Row("dialogue", record.dialogue or "")
    yield Row("names", ", ".join(record.names))
    yield from _fact_rows(reference, record)
    yield Row("entered", record.entered.isoformat() if record.entered else "")
    yield Row("notes", record.notes or "")


def _dialogue_rows(reference: Reference, dialogue: Dialogue) -> Iterator[Row]:
    yield Row("abbreviation", dialogue.abbreviation or "")
    yield Row("aliases", ", ".join(dialogue.aliases))
    yield Row("short names", ", ".join(dialogue.short_names))
    yield Row("misnomers", ", ".join(dialogue.misnomers))
    yield Row("lookalikes", ", ".join(dialogue.lookalikes))
    yield Row("matter", ", ".join(dialogue.matter))
    yield Row("parties", ", ".join(dialogue.parties))
    yield from _fact_rows(reference, dialogue)
    complete = dialogue.complete_from
    yield Row("complete from", complete.isoformat() if complete else "")
    yield Row("rounds", ", ".join(item.id for item in dialogue.rounds))
    yield Row("entered", dialogue.entered.isoformat() if dialogue.entered else "")
    yield Row("notes", dialogue.notes or "")


def _fact_rows(reference: Reference, owner: Record | Dialogue) -> Iterator[Row]:
    for name, fact in facts_of(owner):
        yield Row(
            name,
            in_words(reference, name, fact.value),
            fact.confidence.value,
            fact.sources,
            _others(reference, name, fact.accepted),
            _others(reference, name, fact.common_errors),
            fact.dispute,
        )


def _others(
    reference: Reference, name: str, others: Sequence[Alternative[object]]
) -> tuple[tuple[str, str], ...]:
    return tuple((in_words(reference, name, other.value), other.reason) for other in others)


def in_words(reference: Reference, name: str, value: object) -> str:
    """Return a field's value for people to read: names beside ids, days in ISO 8601."""
    if isinstance(value, When):
        return days(value)
    if isinstance(value, tuple):
        return ", ".join(in_words(reference, name, inner) for inner in value)
    named: dict[str, Mapping[str, Place | Party | Person | Dialogue]] = {
        "where": reference.place,
        "host": reference.party,
        "actor": reference.party,
        "heads": reference.person,
        "people": reference.person,
        "objects": reference.dialogue,
    }
    known = named.get(name.partition(".")[0], _NONE).get(str(value))
    return f"{known.name} ({value})" if known else str(plain(value))


def _person_rows(person: Person) -> Iterator[Row]:
    yield Row("surname", person.surname)
    yield Row("party", person.party or "")
    yield Row("aliases", ", ".join(person.aliases))
    yield Row("native", ", ".join(person.native))
    yield Row("misspellings", ", ".join(person.misspellings))
    yield Row("confidence", person.confidence.value, sources=person.sources)
    for term in person.terms:
        yield Row(
            "title",
            _term(term),
            term.confidence.value,
            term.sources,
            tuple((alias, "") for alias in term.aliases),
            tuple((error.value, error.reason) for error in term.common_errors),
        )
    yield Row("entered", person.entered.isoformat() if person.entered else "")


def _term(term: Term) -> str:
    title = ", ".join(part for part in (term.rank, term.title, term.organisation) if part)
    held = [
        f"{word} {plain(when)}"
        for word, when in (("from", term.start), ("to", term.end))
        if when is not None
    ]
    held += [f"attested {plain(when)}" for when in term.attested]
    return f"{title} ({'; '.join(held)})" if held else title

"""Turn validated tables into the records that articles are compared with."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from factcheck.model import Citation, Interval
from factcheck.reference.facts import Alternative, Confidence, Fact, When
from factcheck.reference.layout import DialogueFile
from factcheck.reference.located import Entry
from factcheck.reference.model import (
    Dialogue,
    Dispute,
    Example,
    Party,
    Person,
    Place,
    Position,
    Record,
    Term,
)
from factcheck.reference.reading import Pack
from factcheck.reference.schema import (
    DetailTable,
    OtherTable,
    PersonTable,
    RecordTable,
    TermTable,
)

T = TypeVar("T")
_NO_DETAIL = DetailTable()


def field_values(table: RecordTable | DialogueFile) -> Iterator[tuple[str, object]]:
    """Give the name and value of every field of a table that is a fact and is filled in."""
    if isinstance(table, DialogueFile):
        named: dict[str, object] = {"founded": table.founded, "cadence": table.cadence}
    else:
        named = {
            "number": table.number,
            "when": table.start,
            "where": table.where,
            "format": table.format,
            "host": table.host,
            **{f"heads.{party}": person for party, person in table.heads.items()},
            "people": table.people,
            "actor": table.actor,
            "cause": table.cause,
            "objects": table.objects,
            **{f"counts.{name}": number for name, number in table.counts.items()},
            "duration": table.duration,
        }
    return ((name, value) for name, value in named.items() if value not in (None, []))


def support(table: RecordTable | DialogueFile, name: str) -> tuple[Confidence, tuple[str, ...]]:
    """Return how firmly a field is held and the ids of the sources that support it."""
    detail = table.fields.get(name, _NO_DETAIL)
    sources = detail.sources
    if sources is None:
        names = {name, name.partition(".")[0]}
        sources = [use.id for use in table.sources if not use.supports or names & {*use.supports}]
    return detail.confidence or table.confidence, tuple(sources)


@dataclass(frozen=True, slots=True)
class _Facts:
    """Makes the facts of one table; values of the wrong type become problems."""

    entry: Entry[RecordTable] | Entry[DialogueFile]
    problems: list[str]

    def make(self, name: str, value: T, read: Callable[[OtherTable], T | None]) -> Fact[T]:
        table = self.entry.table
        confidence, sources = support(table, name)
        detail = table.fields.get(name, _NO_DETAIL)
        return Fact(
            value,
            confidence,
            sources,
            tuple(self._others(name, "accepted", detail.accepted, read)),
            tuple(self._others(name, "common_errors", detail.common_errors, read)),
            detail.dispute,
        )

    def _others(
        self, name: str, key: str, others: list[OtherTable], read: Callable[[OtherTable], T | None]
    ) -> Iterator[Alternative[T]]:
        for other in others:
            value = read(other)
            if value is None:
                message = f"expected a value like the field's own, found {_found(other)}"
                self.problems.append(self.entry.problem(f"fields.{name}.{key}", message))
            else:
                yield Alternative(value, other.reason)


def _found(other: OtherTable) -> str:
    return "nothing" if other.value is None else repr(other.value)


def _number(other: OtherTable) -> int | None:
    return other.value if isinstance(other.value, int) else None


def _text(other: OtherTable) -> str | None:
    return other.value if isinstance(other.value, str) else None


def _texts(other: OtherTable) -> tuple[str, ...] | None:
    return tuple(other.value) if isinstance(other.value, list) else None


def _span(other: OtherTable) -> When | None:
    return When(other.start, other.end or other.start) if other.start else None


def _start(other: OtherTable) -> Interval | None:
    return other.start


def record_of(entry: Entry[RecordTable], dialogue: str | None, problems: list[str]) -> Record:
    """Return the record of a round or an event."""
    table, facts = entry.table, _Facts(entry, problems)

    def text(name: str, value: str | None) -> Fact[str] | None:
        return facts.make(name, value, _text) if value else None

    def texts(name: str, value: list[str]) -> Fact[tuple[str, ...]] | None:
        return facts.make(name, tuple(value), _texts) if value else None

    when = When(table.start, table.end or table.start) if table.start else None
    return Record(
        id=table.id,
        type=table.type,
        label=table.label,
        status=table.status,
        dialogue=dialogue or table.dialogue,
        names=tuple(table.names),
        number=None if table.number is None else facts.make("number", table.number, _number),
        when=facts.make("when", when, _span) if when else None,
        where=texts("where", table.where),
        format=text("format", table.format),
        host=text("host", table.host),
        heads={
            party: facts.make(f"heads.{party}", head, _text) for party, head in table.heads.items()
        },
        people=texts("people", table.people),
        actor=text("actor", table.actor),
        cause=text("cause", table.cause),
        objects=texts("objects", table.objects),
        counts={
            name: facts.make(f"counts.{name}", number, _number)
            for name, number in table.counts.items()
        },
        duration=text("duration", table.duration),
        sources=tuple(use.id for use in table.sources),
        entered=table.entered,
        notes=table.notes,
    )


def dialogue_of(
    entry: Entry[DialogueFile], rounds: Iterable[Record], problems: list[str]
) -> Dialogue:
    """Return a dialogue with its rounds."""
    table, facts = entry.table, _Facts(entry, problems)
    return Dialogue(
        id=entry.id,
        name=table.name,
        aliases=tuple(table.aliases),
        short_names=tuple(table.short_names),
        misnomers=tuple(table.misnomers),
        lookalikes=tuple(table.lookalikes),
        matter=tuple(table.matter),
        abbreviation=table.abbreviation,
        parties=tuple(table.parties),
        founded=facts.make("founded", table.founded, _start) if table.founded else None,
        cadence=facts.make("cadence", table.cadence, _text) if table.cadence else None,
        complete_from=table.complete_from,
        rounds=tuple(rounds),
        sources=tuple(use.id for use in table.sources),
        entered=table.entered,
        notes=table.notes,
    )


def person_of(table: PersonTable) -> Person:
    """Return a person with the offices held."""
    return Person(
        id=table.id,
        name=table.name,
        surname=table.surname,
        party=table.party,
        aliases=tuple(table.aliases),
        native=tuple(table.native),
        misspellings=tuple(table.misspellings),
        terms=tuple(_term_of(term, table) for term in table.term),
        confidence=table.confidence,
        sources=tuple(table.sources),
        entered=table.entered,
    )


def _term_of(term: TermTable, person: PersonTable) -> Term:
    return Term(
        title=term.title,
        rank=term.rank,
        organisation=term.organisation,
        start=term.start,
        end=term.end,
        attested=tuple(term.attested),
        aliases=tuple(term.aliases),
        common_errors=tuple(
            Alternative(str(error.value), error.reason) for error in term.common_errors
        ),
        confidence=term.confidence or person.confidence,
        sources=tuple(person.sources if term.sources is None else term.sources),
    )


def places_of(pack: Pack) -> tuple[Place, ...]:
    """Return the places, each with all that it lies in, nearest first."""
    tables = {key: entry.table for key, entry in pack.places.items()}
    parents = {key: tuple(table.within) for key, table in tables.items()}
    return tuple(
        Place(key, table.name, table.kind, tuple(table.aliases), surroundings(key, parents))
        for key, table in tables.items()
    )


def surroundings(key: str, parents: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return every place that one lies in; a circle ends where it closes."""
    found: dict[str, None] = {}
    waiting = list(parents.get(key, ()))
    while waiting:
        parent = waiting.pop(0)
        if parent not in found and parent != key:
            found[parent] = None
            waiting += parents.get(parent, ())
    return tuple(found)


def parties_of(pack: Pack) -> tuple[Party, ...]:
    """Return the sides."""
    tables = (entry.table for entry in pack.parties.values())
    return tuple(Party(t.id, t.name, tuple(t.aliases), t.capital) for t in tables)


def disputes_of(pack: Pack) -> tuple[Dispute, ...]:
    """Return the disputes."""
    return tuple(
        Dispute(
            id=table.id,
            topic=table.topic,
            positions=tuple(Position(p.claim, tuple(p.sources)) for p in table.position),
            resolution=table.resolution,
            confidence=table.confidence,
            about=tuple(table.about),
        )
        for table in (entry.table for entry in pack.disputes.values())
    )


def sources_of(pack: Pack) -> dict[str, Citation]:
    """Return the sources by id."""
    return {
        key: Citation(
            entry.table.publisher, entry.table.published, entry.table.url, entry.table.title
        )
        for key, entry in pack.sources.items()
    }


def examples_of(pack: Pack) -> tuple[Example, ...]:
    """Return the examples of every file."""
    return tuple(
        Example(owner, e.text, e.published, tuple(e.agrees), tuple(e.conflicts))
        for owner, examples in pack.examples.items()
        for e in examples
    )

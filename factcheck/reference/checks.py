"""Check what no single table can tell: that ids exist, names are apart, dates and numbers rise."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.model import Interval
from factcheck.reference.facts import Confidence
from factcheck.reference.layout import DialogueFile
from factcheck.reference.located import Entry
from factcheck.reference.reading import Pack
from factcheck.reference.records import field_values, support
from factcheck.reference.schema import PersonTable, RecordTable, TermTable

_KIND_OF_FIELD = {
    "where": "places",
    "host": "parties",
    "actor": "parties",
    "heads": "people",
    "people": "people",
    "cause": "records",
}


def check(pack: Pack) -> Iterator[str]:
    """Give every problem of the pack as a whole."""
    for entry in pack.records.values():
        yield from _facts(pack, entry)
        yield from _record(pack, entry)
    for dialogue in pack.dialogues.values():
        yield from _facts(pack, dialogue)
        yield from _references(pack, dialogue, "parties", "parties", dialogue.table.parties)
        yield from _order(pack, dialogue)
    for person in pack.people.values():
        yield from _person(pack, person)
    yield from _others(pack)
    yield from _shared_names(pack)


def _references(
    pack: Pack, entry: Entry[object], field: str, kind: str, ids: Iterable[str | None]
) -> Iterator[str]:
    """Give a problem for each id that no table of the kind has."""
    if kind in pack.unread:
        return
    for key in ids:
        if key is not None and key not in pack.known.get(kind, ()):
            yield entry.problem(field, f'expected the id of one of the {kind}, found "{key}"')


def _facts(pack: Pack, entry: Entry[RecordTable] | Entry[DialogueFile]) -> Iterator[str]:
    table = entry.table
    names = {name for name, _ in field_values(table)}
    wider = names | {name.partition(".")[0] for name in names} | {"status"}
    for use in table.sources:
        yield from _references(pack, entry, "sources", "sources", [use.id])
        for name in sorted({*use.supports} - wider):
            message = f'"{use.id}" supports "{name}", which this record does not have'
            yield entry.problem("sources", message)
    for name in names:
        confidence, sources = support(table, name)
        if confidence is Confidence.HIGH and not sources:
            message = "expected a source, or a confidence below high; found neither"
            yield entry.problem(_written(name), message)
    for name, detail in table.fields.items():
        if name not in names:
            yield entry.problem(f"fields.{name}", "expected a field that the record has")
        yield from _references(pack, entry, f"fields.{name}", "sources", detail.sources or [])
        yield from _references(pack, entry, f"fields.{name}", "disputes", [detail.dispute])


def _written(name: str) -> str:
    """Return the key under which the files hold a field."""
    return "start" if name == "when" else name


def _record(pack: Pack, entry: Entry[RecordTable]) -> Iterator[str]:
    table = entry.table
    if table.end and not table.start:
        yield entry.problem("end", "expected a start as well, found an end alone")
    if table.end and table.start and table.end.last < table.start.first:
        message = f"expected a date on or after {table.start.first}, found {table.end.last}"
        yield entry.problem("end", message)
    for field, kind, ids in (
        ("where", "places", table.where),
        ("host", "parties", [table.host]),
        ("actor", "parties", [table.actor]),
        ("heads", "parties", list(table.heads)),
        ("heads", "people", list(table.heads.values())),
        ("people", "people", table.people),
        ("cause", "records", [table.cause]),
        ("dialogue", "dialogues", [table.dialogue]),
    ):
        yield from _references(pack, entry, field, kind, ids)
    for name, detail in table.fields.items():
        kind = _KIND_OF_FIELD.get(name.partition(".")[0], "")
        for other in (*detail.accepted, *detail.common_errors):
            values = other.value if isinstance(other.value, list) else [other.value]
            ids = [value for value in values if isinstance(value, str) and kind]
            yield from _references(pack, entry, f"fields.{name}", kind, ids)


def _order(pack: Pack, dialogue: Entry[DialogueFile]) -> Iterator[str]:
    # An id used twice is reported where it is read; here it would count as its own successor.
    entries = [pack.records[key] for key in dict.fromkeys(t.id for t in dialogue.table.round)]
    dated = [(entry, entry.table.start) for entry in entries if entry.table.start]
    for (before, start), (after, next_start) in pairwise(dated):
        if next_start.first < start.first:
            message = f'expected a round after "{before.id}", found an earlier date'
            yield after.problem("start", message)
    numbered = [(entry, entry.table.number) for entry in entries if entry.table.number is not None]
    for (before, number), (after, next_number) in pairwise(numbered):
        if next_number <= number:
            message = f'expected more than the {number} of "{before.id}", found {next_number}'
            yield after.problem("number", message)


def _person(pack: Pack, entry: Entry[PersonTable]) -> Iterator[str]:
    table = entry.table
    yield from _references(pack, entry, "party", "parties", [table.party])
    yield from _references(pack, entry, "sources", "sources", table.sources)
    if table.confidence is Confidence.HIGH and not table.sources:
        yield entry.problem("confidence", "expected a source, or a confidence below high")
    for number, term in enumerate(table.term):
        at = Entry(entry.id, term, entry.document, (*entry.steps, "term", number))
        yield from _references(pack, at, "sources", "sources", term.sources or [])
        sources = table.sources if term.sources is None else term.sources
        if (term.confidence or table.confidence) is Confidence.HIGH and not sources:
            yield at.problem("confidence", "expected a source, or a confidence below high")
        yield from _term_dates(at)


def _term_dates(entry: Entry[TermTable]) -> Iterator[str]:
    term = entry.table
    if term.start and term.end and term.end.last < term.start.first:
        message = f"expected a date on or after {term.start.first}, found {term.end.last}"
        yield entry.problem("end", message)
        return
    for day in term.attested:
        if not _within(day, term.start, term.end):
            message = f"expected a date between the title's start and end, found {day.first}"
            yield entry.problem("attested", message)


def _within(day: Interval, start: Interval | None, end: Interval | None) -> bool:
    return not (start and day.last < start.first) and not (end and day.first > end.last)


def _others(pack: Pack) -> Iterator[str]:
    for place in pack.places.values():
        yield from _references(pack, place, "within", "places", place.table.within)
    for party in pack.parties.values():
        yield from _references(pack, party, "capital", "places", [party.table.capital])
    everything = set().union(*pack.known.values())
    for dispute in pack.disputes.values():
        for number, position in enumerate(dispute.table.position):
            steps = (*dispute.steps, "position", number)
            at = Entry(dispute.id, position, dispute.document, steps)
            yield from _references(pack, at, "sources", "sources", position.sources)
        if not pack.unread:
            for key in dispute.table.about:
                if key not in everything:
                    message = f'expected the id of a record, dialogue or person, found "{key}"'
                    yield dispute.problem("about", message)


def _shared_names(pack: Pack) -> Iterator[str]:
    yield from _shared(
        (e, [t.name, t.abbreviation, *t.aliases, *t.short_names, *t.misnomers])
        for e in pack.dialogues.values()
        for t in [e.table]
    )
    yield from _shared(
        (e, [t.name, *t.aliases, *t.native, *t.misspellings])
        for e in pack.people.values()
        for t in [e.table]
    )
    yield from _shared((e, [e.table.name, *e.table.aliases]) for e in pack.places.values())
    yield from _shared((e, [e.table.name, *e.table.aliases]) for e in pack.parties.values())


def _shared(named: Iterable[tuple[Entry[object], Iterable[str | None]]]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for entry, names in named:
        for name in names:
            if not name:
                continue
            owner = owners.setdefault(folded(name), entry.id)
            if owner != entry.id:
                message = f'expected a name of its own, found "{name}", which "{owner}" has too'
                yield entry.problem("aliases", message)


def folded(name: str) -> str:
    """Return a name as the matcher compares it: without case, hyphens or double spaces."""
    words = name.casefold().replace("-", " ").replace("defence", "defense").split()
    return " ".join(words)

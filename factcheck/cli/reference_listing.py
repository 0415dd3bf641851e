"""The lines of `factcheck reference list`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.cli.options import bad, suggestion
from factcheck.cli.reference_packs import Form, cut, show_json, shown_width, unknown
from factcheck.cli.streams import show
from factcheck.reference.describe import Entry, entries_of, heading_of
from factcheck.reference.model import RECORD_TYPES, Person, Record, Reference
from factcheck.reference.plain import plain, short_days, short_label
from factcheck.report.plain import one_line

_KINDS = {
    "rounds": "round",
    "events": "event",
    "people": "person",
    "dialogues": "dialogue",
    "places": "place",
    "parties": "party",
    "disputes": "dispute",
    "sources": "source",
}
_PLURALS = {kind: plural for plural, kind in _KINDS.items()}
_USUAL = ["rounds", "events", "people"]


def kinds_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that words name; rounds, events and people without any."""
    return tuple(_kind(word) for word in words or _USUAL)


def _kind(word: str) -> str:
    found = _KINDS.get(word.lower(), word.lower())
    if found in _PLURALS:
        return found
    known = ", ".join(_KINDS)
    raise bad("KIND", f"{word!r} is not one of {known}{suggestion(word, _KINDS)}")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries were asked for; a filter that cannot apply to a kind keeps none of it."""

    reference: Reference
    type: str | None
    dialogue: str | None
    year: int | None
    person: str | None

    def __post_init__(self) -> None:
        """Refuse to filter by something that the reference does not have."""
        for option, word, known in (
            ("--type", self.type, RECORD_TYPES),
            ("--dialogue", self.dialogue, tuple(self.reference.dialogue)),
            ("--person", self.person, tuple(self.reference.person)),
        ):
            if word is not None and word not in known:
                raise unknown(option, word, known)

    def keeps(self, entry: Entry) -> bool:
        """Tell whether an entry passes every filter."""
        if isinstance(entry, Record):
            return self._keeps_record(entry)
        if isinstance(entry, Person):
            return self._keeps_person(entry)
        return not any((self.type, self.dialogue, self.year is not None, self.person))

    def _keeps_record(self, record: Record) -> bool:
        objects = record.objects.value if record.objects else ()
        return (
            self.type in (None, record.type)
            and self.dialogue in (None, record.dialogue, *objects)
            and self.person in (None, *_people(record))
            and (self.year is None or _in_year(record, self.year))
        )

    def _keeps_person(self, person: Person) -> bool:
        if self.person not in (None, person.id):
            return False
        if not any((self.type, self.dialogue, self.year is not None)):
            return True
        return any(
            self._keeps_record(record)
            for record in self.reference.records.values()
            if person.id in _people(record)
        )


def _people(record: Record) -> tuple[str, ...]:
    people = record.people.value if record.people else ()
    return (*people, *(head.value for head in record.heads.values()))


def _in_year(record: Record, year: int) -> bool:
    whole = record.when.value.whole if record.when else None
    return whole is not None and whole.first.year <= year <= whole.last.year


def show_list(reference: Reference, kinds: Sequence[str], asked: Filter, form: Form) -> None:
    """Write the entries of some kinds that a filter keeps."""
    entries = entries_of(reference)
    found = [
        (kind, key, entry)
        for kind in kinds
        for key, entry in entries[kind].items()
        if asked.keeps(entry)
    ]
    if form is Form.JSON:
        show_json([_object(*item) for item in found])
    else:
        show(_lines(found))


def _lines(found: Iterable[tuple[str, str, Entry]]) -> Iterator[str]:
    width = shown_width()
    before = None
    for kind, key, entry in found:
        if kind != before:
            yield from [] if before is None else [""]
            yield _PLURALS[kind]
            before = kind
        yield cut(f"  {_line(key, entry)}", width)


def _line(key: str, entry: Entry) -> str:
    if not isinstance(entry, Record):
        return f"{one_line(key):<32}  {one_line(heading_of(entry))}"
    when = short_days(entry.when.value) if entry.when else "-"
    label = short_label(entry) if entry.type == "round" else f"{entry.type}: {short_label(entry)}"
    return f"{when:<16}  {one_line(key):<22}  {one_line(label)}"


def _object(kind: str, key: str, entry: Entry) -> dict[str, object]:
    found: dict[str, object] = {"kind": kind, "id": key, "label": heading_of(entry)}
    if isinstance(entry, Record):
        when = entry.when.value if entry.when else None
        found |= {
            "type": entry.type,
            "status": entry.status,
            "dialogue": entry.dialogue,
            "number": entry.number.value if entry.number else None,
            "start": plain(when.start) if when else None,
            "end": plain(when.end) if when else None,
        }
    return found

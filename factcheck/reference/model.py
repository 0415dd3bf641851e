"""The records of the reference: rounds, events, people, places, and who says so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, get_args

from factcheck.model import Citation, Interval, ReferenceStamp
from factcheck.reference.facts import Alternative, Confidence, Fact, When


@dataclass(frozen=True, slots=True)
class Record:
    """A round of a dialogue or an event; a field that no source gives is None or empty.

    `type` is one of RECORD_TYPES. `where` are place ids, most specific first, each true of
    the whole record. `host` and `actor` are party ids ("us", "china"); `cause` is a record
    id; `objects` are dialogue ids or plain words; `heads` maps a party id to a person id;
    `people` are person ids of all who took part. `counts` maps what is counted to its number.
    `entered` is the day the record came into the reference, None when no file says.
    """

    id: str
    type: str
    label: str
    status: str = "held"
    dialogue: str | None = None
    names: tuple[str, ...] = ()
    number: Fact[int] | None = None
    when: Fact[When] | None = None
    where: Fact[tuple[str, ...]] | None = None
    format: Fact[str] | None = None
    host: Fact[str] | None = None
    heads: Mapping[str, Fact[str]] = field(default_factory=dict)
    people: Fact[tuple[str, ...]] | None = None
    actor: Fact[str] | None = None
    cause: Fact[str] | None = None
    objects: Fact[tuple[str, ...]] | None = None
    counts: Mapping[str, Fact[int]] = field(default_factory=dict)
    duration: Fact[str] | None = None
    sources: tuple[str, ...] = ()
    entered: date | None = None
    notes: str | None = None

    @property
    def led_by(self) -> frozenset[str]:
        """The ids of all who by any source led a side."""
        return frozenset(ident for head in self.heads.values() for ident in head.values)


RecordType = Literal[
    "round", "cancellation", "suspension", "visit", "call", "meeting", "summit", "forum", "refusal",
    "appointment", "removal", "agreement", "order", "incident", "election", "announcement",
    "sale",
]  # fmt: skip
RECORD_TYPES: tuple[str, ...] = get_args(RecordType)
FORMATS = ("in-person", "video", "phone")


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A series of meetings: its names, its rounds in order of time, and how complete they are.

    `short_names` are words that mean this dialogue only in a text that has named it;
    `misnomers` are wrong names that circulate: the dialogue is meant, the name is an error.
    `lookalikes` share its words and mean something else, which no record is about.
    `matter` are the words for what its talks are on, by which a report of the day that does not
    name it is known; none where it is always named.
    `complete_from` is the day from which every round is recorded; None where none is claimed.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    misnomers: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()
    abbreviation: str | None = None
    parties: tuple[str, ...] = ()
    founded: Fact[Interval] | None = None
    cadence: Fact[str] | None = None
    complete_from: date | None = None
    rounds: tuple[Record, ...] = ()
    sources: tuple[str, ...] = ()
    entered: date | None = None
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """An office or rank a person held.

    `start` and `end` are the days it may have begun or ended on, None when no source says;
    `attested` are periods in which a source uses it; `aliases` are other wordings that are
    right for it, `common_errors` wrong ones that circulate.
    """

    title: str
    rank: str | None = None
    organisation: str | None = None
    start: Interval | None = None
    end: Interval | None = None
    attested: tuple[Interval, ...] = ()
    aliases: tuple[str, ...] = ()
    common_errors: tuple[Alternative[str], ...] = ()
    confidence: Confidence = Confidence.MEDIUM
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Someone named in the reference. `surname` is the family name in any script order."""

    id: str
    name: str
    surname: str
    party: str | None = None
    aliases: tuple[str, ...] = ()
    native: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    confidence: Confidence = Confidence.MEDIUM
    sources: tuple[str, ...] = ()
    entered: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place of some `kind`, a city or a building; `within` are the ids of all it lies in."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """A side: a country with its demonyms, capitals used for it, and bodies that speak for it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    capital: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """What one side of a dispute says, and who says it."""

    claim: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """Something the sources disagree on, and how the reference resolves it.

    `about` are the ids of the records, dialogues and people that it is about.
    """

    id: str
    topic: str
    positions: tuple[Position, ...]
    resolution: str
    confidence: Confidence
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own and the words in it that agree, or conflict, with the reference.

    `owner` is the id of the dialogue it stands with, or "events".
    """

    owner: str
    text: str
    published: date | None = None
    agrees: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reference:
    """Everything that articles are compared with.

    `first_version` is the day of the reference's first version; `notes` say which entries of
    a folder took the place of another folder's.
    """

    stamp: ReferenceStamp
    dialogues: tuple[Dialogue, ...] = ()
    events: tuple[Record, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    parties: tuple[Party, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    sources: Mapping[str, Citation] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    first_version: date | None = None
    notes: tuple[str, ...] = ()

    @staticmethod
    def load(folders: str | Path | Sequence[str | Path] | None = None) -> "Reference":
        """Read the shipped reference, or one folder, or several of which later ones win by id.

        What was read is kept in the cache until a file changes. Raise BadReferenceError with
        every problem.
        """
        from factcheck.reference.kept import load  # noqa: PLC0415 - it knows all of these records

        listed = [folders] if isinstance(folders, str | Path) else folders or []
        return load([Path(folder) for folder in listed])

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Every round and event by id."""
        rounds = (item for dialogue in self.dialogues for item in dialogue.rounds)
        return {record.id: record for record in (*rounds, *self.events)}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of every round and event in the order they are written down in."""
        return {ident: at for at, ident in enumerate(self.records)}

    @cached_property
    def present(self) -> Mapping[str, frozenset[str]]:
        """The ids of all who took part, by the id of every round and event."""
        return {
            ident: frozenset(record.people.value if record.people else ()).union(
                head.value for head in record.heads.values()
            )
            for ident, record in self.records.items()
        }

    @cached_property
    def dialogue(self) -> Mapping[str, Dialogue]:
        """Every dialogue by id."""
        return {item.id: item for item in self.dialogues}

    @cached_property
    def person(self) -> Mapping[str, Person]:
        """Every person by id."""
        return {item.id: item for item in self.people}

    @cached_property
    def place(self) -> Mapping[str, Place]:
        """Every place by id."""
        return {item.id: item for item in self.places}

    @cached_property
    def party(self) -> Mapping[str, Party]:
        """Every side by id."""
        return {item.id: item for item in self.parties}

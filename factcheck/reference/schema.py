"""What the tables in the TOML files of a reference may say: strict pydantic models."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
)

from factcheck.model import Interval
from factcheck.reference.edtf import read_day, read_edtf, read_published
from factcheck.reference.facts import Confidence
from factcheck.reference.model import RecordType

Edtf = Annotated[
    Interval,
    PlainValidator(read_edtf),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$",
            "description": "a date, or in quotes a month, a year or a span of days",
        }
    ),
]
Day = Annotated[
    date, PlainValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})
]
Published = Annotated[
    str,
    PlainValidator(read_published),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}),
]
# Strictly, an enumeration would refuse the plain strings that TOML has.
Level = Annotated[Confidence, Field(strict=False)]
_MOST_WORDINGS = 256
_CHOICE = re.compile(r"\{([^{}]*)\}")


def spell_out(names: list[str]) -> list[str]:
    """Return every wording of names such as "{work,working} meeting of the ministries".

    Raises ValueError for a brace without its other half, and for more than 256 wordings of one.
    """
    found: list[str] = []
    for name in names:
        wordings = [name]
        while _CHOICE.search(wordings[0]):
            wordings = [wording for given in wordings for wording in _chosen(given)]
            if len(wordings) > _MOST_WORDINGS:
                raise ValueError(f"{name!r} has more than {_MOST_WORDINGS} wordings")
        if "{" in wordings[0] or "}" in wordings[0]:
            raise ValueError(f"{name!r} has a brace without its other half")
        found += wordings
    return found


def _chosen(name: str) -> list[str]:
    """Return `name` with each of the words of its first braces."""
    choice = _CHOICE.search(name)
    if choice is None:
        return [name]
    before, after = name[: choice.start()], name[choice.end() :]
    return [" ".join(f"{before}{word}{after}".split()) for word in choice[1].split(",")]


Names = Annotated[list[str], AfterValidator(spell_out)]


class Table(BaseModel):
    """A TOML table: types as written, no key that is not listed."""

    model_config = ConfigDict(strict=True, extra="forbid", defer_build=True)


class SourceUse(Table):
    """A source of a record and the fields it supports; none named means all of them."""

    id: str
    supports: list[str] = []


def _as_use(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


Use = Annotated[SourceUse, BeforeValidator(_as_use, json_schema_input_type=str | SourceUse)]


class OtherTable(Table):
    """A value beside the recorded one, and why it is listed; a date has `start` and `end`."""

    value: int | str | list[str] | None = None
    start: Edtf | None = None
    end: Edtf | None = None
    reason: str


class DetailTable(Table):
    """What differs for one field from the rest of its record."""

    confidence: Level | None = None
    sources: list[str] | None = None
    accepted: list[OtherTable] = []
    common_errors: list[OtherTable] = []
    dispute: str | None = None


class RecordTable(Table):
    """A round or an event. `start` alone means that it ended within the same days."""

    id: str
    type: RecordType = "round"
    label: str
    status: Literal["held", "announced", "planned", "not-held"] = "held"
    dialogue: str | None = None
    names: list[str] = []
    number: int | None = None
    start: Edtf | None = None
    end: Edtf | None = None
    where: list[str] = []
    format: Literal["in-person", "video", "phone"] | None = None
    host: str | None = None
    heads: dict[str, str] = {}
    people: list[str] = []
    actor: str | None = None
    cause: str | None = None
    objects: list[str] = []
    counts: dict[str, int] = {}
    duration: str | None = None
    confidence: Level = Confidence.MEDIUM
    sources: list[Use] = []
    fields: dict[str, DetailTable] = {}
    entered: Day | None = None
    notes: str | None = None


class DialogueTable(Table):
    """A series of meetings, without its rounds."""

    name: str
    abbreviation: str | None = None
    aliases: Names = []
    short_names: list[str] = []
    misnomers: list[str] = []
    lookalikes: list[str] = []
    matter: list[str] = []
    parties: list[str] = []
    founded: Edtf | None = None
    cadence: str | None = None
    complete_from: Day | None = None
    entered: Day | None = None
    confidence: Level = Confidence.MEDIUM
    sources: list[Use] = []
    fields: dict[str, DetailTable] = {}
    notes: str | None = None


class ExampleTable(Table):
    """A sentence of our own and the words in it that agree or conflict."""

    text: str
    published: Day | None = None
    agrees: list[str] = []
    conflicts: list[str] = []


class TermTable(Table):
    """An office a person held; confidence and sources default to the person's."""

    title: str
    rank: str | None = None
    organisation: str | None = None
    start: Edtf | None = None
    end: Edtf | None = None
    attested: list[Edtf] = []
    aliases: list[str] = []
    common_errors: list[OtherTable] = []
    confidence: Level | None = None
    sources: list[str] | None = None


class PersonTable(Table):
    """Someone named in the reference."""

    id: str
    name: str
    surname: str
    party: str | None = None
    aliases: list[str] = []
    native: list[str] = []
    misspellings: list[str] = []
    confidence: Level = Confidence.MEDIUM
    sources: list[str] = []
    entered: Day | None = None
    term: list[TermTable] = []


class PlaceTable(Table):
    """A place; `within` names its nearest surroundings, the loader adds theirs."""

    id: str
    name: str
    kind: Literal["building", "city", "island", "region", "country"]
    aliases: list[str] = []
    within: list[str] = []


class PartyTable(Table):
    """A side."""

    id: str
    name: str
    aliases: list[str] = []
    capital: str | None = None


class PositionTable(Table):
    """What one side of a dispute says."""

    claim: str
    sources: list[str] = []


class DisputeTable(Table):
    """Something the sources disagree on."""

    id: str
    topic: str
    about: list[str] = []
    resolution: str
    confidence: Level
    position: list[PositionTable]


class SourceTable(Table):
    """A publication; `note` says how it was read."""

    publisher: str
    title: str | None = None
    published: Published | None = None
    url: str | None = None
    note: str | None = None

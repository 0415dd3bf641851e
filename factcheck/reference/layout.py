"""Which TOML files a reference has, which tables each may hold, and their JSON Schema."""

from typing import Any

from pydantic import BaseModel, Field
from pydantic.json_schema import models_json_schema

from factcheck.reference.schema import (
    Day,
    DialogueTable,
    DisputeTable,
    ExampleTable,
    PartyTable,
    PersonTable,
    PlaceTable,
    RecordTable,
    SourceTable,
    Table,
)


class ReferenceTable(Table):
    """The head of a reference: its version and the day its facts were last looked at.

    `first_version` is the day of its first version: what does not say when it entered the
    reference has been there since.
    """

    version: str
    as_of: Day
    first_version: Day | None = None


class DialogueFile(DialogueTable):
    """dialogues/<id>.toml; the file's name is the id."""

    round: list[RecordTable] = Field([])
    example: list[ExampleTable] = Field([])


class EventsFile(Table):
    """events.toml."""

    event: list[RecordTable] = Field([])
    example: list[ExampleTable] = Field([])


class PeopleFile(Table):
    """people.toml."""

    person: list[PersonTable] = Field([])


class PlacesFile(Table):
    """places.toml."""

    place: list[PlaceTable] = Field([])


class PartiesFile(Table):
    """parties.toml."""

    party: list[PartyTable] = Field([])


class DisputesFile(Table):
    """disputes.toml."""

    dispute: list[DisputeTable] = Field([])


FILES: dict[str, type[Table]] = {
    "reference.toml": ReferenceTable,
    "events.toml": EventsFile,
    "people.toml": PeopleFile,
    "places.toml": PlacesFile,
    "parties.toml": PartiesFile,
    "disputes.toml": DisputesFile,
}


def reference_schema() -> dict[str, Any]:
    """Return the JSON Schema of every file of a reference, one entry per file name."""
    files: dict[str, type[BaseModel]] = {**FILES, "dialogues/<id>.toml": DialogueFile}
    models: list[type[BaseModel]] = [*files.values(), SourceTable]
    refs, schema = models_json_schema([(model, "validation") for model in models])
    properties: dict[str, Any] = {
        name: refs[(model, "validation")] for name, model in files.items()
    }
    properties["sources.toml"] = {
        "type": "object",
        "additionalProperties": refs[(SourceTable, "validation")],
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck reference",
        "properties": properties,
        **schema,
    }

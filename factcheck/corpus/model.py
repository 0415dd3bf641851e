"""The records of an archive's run: what is read, where from, and what came of it."""

from dataclasses import dataclass
from enum import StrEnum

FIELDS = ("text", "title", "date", "url", "id", "publisher")


class Form(StrEnum):
    """How a file of an archive holds its records."""

    PARQUET = "parquet"
    JSON_LINES = "jsonl"
    CSV = "csv"
    WARC = "warc"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of an archive's files; None where it has none.

    Of a WARC file only the pages count: their addresses, their texts, their own dates.
    """

    text: str = "text"
    title: str | None = None
    date: str | None = None
    url: str | None = None
    id: str | None = None
    publisher: str | None = None

    @property
    def named(self) -> dict[str, str]:
        """Each field that has a column, in a fixed order."""
        return {name: column for name in FIELDS if (column := getattr(self, name)) is not None}


@dataclass(frozen=True, slots=True)
class Part:
    """The unit in which an archive is read, finished and resumed: a file or some row groups of one.

    `first` is the number of its first record in the file, from 1; `records` is how many it has,
    None where only reading tells. `columns` are the file's own, `head` a CSV file's first line.
    """

    number: int
    path: str
    form: Form
    columns: Columns
    size: int
    first: int = 1
    records: int | None = None
    groups: tuple[int, ...] | None = None
    head: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """One record as it was read; `fault` says why it is none. `page` is a web page's bytes."""

    number: int
    text: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    id: str | None = None
    publisher: str | None = None
    page: bytes | None = None
    fault: str | None = None


# What examining one record gives, in the words of the output's columns: "status" and the rest.
Outcome = dict[str, object]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some records of a part, in order: how many were read, and the outcomes worth keeping."""

    part: Part
    records: int
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """Says that the pieces of a part come from its beginning; `why` if it is not the first time."""

    part: Part
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """Says that all pieces of a part have come."""

    part: Part

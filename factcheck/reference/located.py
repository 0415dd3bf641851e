"""Say where in a reference file a problem is: file, line, record and field."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)
Step = str | int


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a reference, its text and its bytes."""

    path: Path
    text: str
    content: bytes

    @property
    def folder(self) -> Path:
        """The folder of the reference that the file belongs to."""
        parent = self.path.parent
        return parent.parent if parent.name == "dialogues" else parent

    def problem(self, record: str, steps: Sequence[Step], message: str) -> str:
        """Return "file:line: record: field: message"; `steps` lead from the top to the field."""
        inner = steps[2:] if len(steps) > 1 and isinstance(steps[1], int) else steps
        field = ".".join(step for step in inner if isinstance(step, str) and step != record)
        where = f"{self.path}:{line_of(self.text, steps)}"
        return ": ".join(part for part in (where, record, field, message) if part)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """A validated table with its id and where it stands."""

    id: str
    table: T_co
    document: Document
    steps: tuple[Step, ...] = ()

    @property
    def place(self) -> str:
        """Where the table begins: "file:line"."""
        return f"{self.document.path}:{line_of(self.document.text, self.steps)}"

    def problem(self, field: str, message: str) -> str:
        """Return a located problem of one field of this table."""
        steps = (*self.steps, *field.split(".")) if field else self.steps
        where = f"{self.document.path}:{line_of(self.document.text, steps)}"
        return ": ".join(part for part in (where, self.id, field, message) if part)


def line_of(text: str, steps: Sequence[Step]) -> int:
    """Return the line that comes nearest to the steps; 1 where none is found."""
    lines = text.splitlines()
    first, last, found = 0, len(lines), 1
    table = ""
    for position, step in enumerate(steps):
        if isinstance(step, int):
            continue
        following = steps[position + 1] if position + 1 < len(steps) else None
        if isinstance(following, int):
            table = f"{table}.{step}" if table else step
            span = _array_table(lines, table, following, first, last)
            if span:
                first, last = span
                found = first + 1
                continue
        pattern = re.compile(rf'(^|[\s{{,\[.])"?{re.escape(step)}"?\s*[\]=.]')
        hit = next((n for n in range(first, last) if pattern.search(lines[n])), None)
        if hit is not None:
            first, found = hit, hit + 1
    return found


def _array_table(
    lines: list[str], name: str, index: int, first: int, last: int
) -> tuple[int, int] | None:
    header = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    starts = [n for n in range(first, last) if header.match(lines[n])]
    if index >= len(starts):
        return None
    end = starts[index + 1] if index + 1 < len(starts) else last
    return starts[index], end

"""The command line, aside: which reference a command uses, and how `reference` shows it."""

import json
import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import REFERENCE, bad, choice, suggestion
from factcheck.cli.streams import say, sink, takes_unicode, width_of
from factcheck.report.excerpt import wrapped
from factcheck.report.plain import one_line
from factcheck.report.plain import width_of as cells_of

if TYPE_CHECKING:
    from factcheck.reference.model import Reference

BUILT_IN = "builtin"

References = Annotated[
    list[Path] | None,
    typer.Option(
        "--reference",
        rich_help_panel=REFERENCE,
        metavar="DIR",
        help="A reference to use in place of the built-in one; may be given again, then later"
        " folders win by id. The word builtin stands for the built-in one.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        rich_help_panel=REFERENCE,
        metavar="DATE",
        envvar="FACTCHECK_AS_OF",
        show_envvar=False,
        help="Use only what was known on that day.",
    ),
]
FormOption = Annotated[
    str, typer.Option("--output-format", metavar="FORMAT", help="terminal or json.")
]


class Form(StrEnum):
    """How the commands under `reference` show what they found."""

    TERMINAL = "terminal"
    JSON = "json"


def form_of(value: str) -> Form:
    """Read the value of --output-format."""
    return choice("--output-format", Form, value)


def folder_of(path: Path) -> Path:
    """Return the folder that an option names."""
    from factcheck.reference.kept import shipped_folder  # noqa: PLC0415 - help should not wait

    return shipped_folder() if str(path) == BUILT_IN else path


def loaded(folders: Sequence[Path] | None, day: date | None = None) -> "Reference":
    """Load what --reference and --as-of ask for; what folders replace is noted on stderr."""
    from factcheck.reference.clock import as_of  # noqa: PLC0415 - help should not wait for it
    from factcheck.reference.model import Reference  # noqa: PLC0415

    reference = Reference.load([folder_of(folder) for folder in folders or ()])
    for note in reference.notes:
        say(f"factcheck: note: {one_line(note)}")
    return reference if day is None else as_of(reference, day)


def unknown(what: str, word: str, known: Sequence[str]) -> typer.BadParameter:
    """Return the usage error for an id that the reference does not have."""
    return bad(what, f"the reference has no {word!r}{suggestion(word, known)}")


def show_json(value: object) -> None:
    """Write a value to standard output as JSON, in UTF-8 whatever the stream is."""
    with sink(None, machine=True) as out:
        out.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def indented(text: str, indent: int, width: int, first: str = "") -> list[str]:
    """Wrap text to `width` cells behind an indent; `first` stands in that of the first line."""
    lines = wrapped(one_line(text), max(width - indent, 20))
    return [
        f"{(first if not number else '').ljust(indent)}{line}" for number, line in enumerate(lines)
    ]


def shown_width() -> int:
    """Return how many cells wide to write to standard output."""
    return width_of(sys.stdout)


def cut(line: str, width: int) -> str:
    """Return a line no wider than `width` cells, its end cut off where it is."""
    if sum(map(cells_of, line)) <= width:
        return line
    sign = "…" if takes_unicode(sys.stdout) else "..."
    used, kept = len(sign), 0
    while used + cells_of(line[kept]) <= width:
        used += cells_of(line[kept])
        kept += 1
    return line[:kept].rstrip() + sign


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return "1 round", "2 rounds", "2 people"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"

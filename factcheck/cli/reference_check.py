"""`factcheck reference check`: every problem of a reference at once."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.reference_packs import Form, FormOption, form_of

HELP = """Check a reference: every problem at once, with file, line, record and field.

\b
Examples:
  factcheck reference check
  factcheck reference check mine/
  factcheck reference check builtin mine/     mine/ on top of the built-in one
  factcheck reference check mine/ --examples  and its examples as articles

\b
Exit codes: 0 no problem, 2 problems.
"""


def check_reference(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[DIR…]", help="Folders, later ones winning by id.", show_default=False
        ),
    ] = None,
    *,
    examples: Annotated[
        bool,
        typer.Option("--examples", help="Check the examples too: what agrees, what conflicts."),
    ] = False,
    output_format: FormOption = Form.TERMINAL.value,
) -> None:
    """Check a reference."""
    form = form_of(output_format)
    from factcheck.cli.reference_verdict import run_reference_check  # noqa: PLC0415 - help should not wait for it

    raise typer.Exit(run_reference_check(folders or [], form, examples=examples))

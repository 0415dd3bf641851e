"""`factcheck reference diff`: which records of two references differ."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.reference_packs import Form, FormOption, form_of
from factcheck.cli.streams import FOUND, OK

HELP = """Show which entries of two references differ, field by field.

\b
Examples:
  factcheck reference diff builtin mine/
  factcheck reference diff old/ new/ --output-format json

\b
Exit codes, as of diff: 0 nothing differs, 1 something does, 2 bad reference.
See also: factcheck check --against OLD, which shows what it does to articles.
"""


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A folder, or builtin.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="A folder, or builtin.")],
    *,
    output_format: FormOption = Form.TERMINAL.value,
) -> None:
    """Show which entries of two references differ."""
    form = form_of(output_format)
    from factcheck.cli.reference_changes import show_changes  # noqa: PLC0415 - help should not wait for it

    raise typer.Exit(FOUND if show_changes(old, new, form) else OK)

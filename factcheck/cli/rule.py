"""`factcheck rule`: what a kind of claim reads, with its examples."""

from typing import Annotated

import typer


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="FC201 or round-number.", show_default=False)
    ] = None,
) -> None:  # fmt: skip
    """Show what a kind of claim reads."""
    typer.echo(code)

"""`factcheck rule`: what a kind of claim reads, with its examples."""

from typing import Annotated

import typer

from factcheck.cli.options import RuleFormat, choice
from factcheck.cli.streams import show

HELP = """Show what a kind of claim reads, with its examples; without a code, the list of kinds.

\b
Examples:
  factcheck rule
  factcheck rule FC201
  factcheck rule round-number --output-format markdown
  factcheck rule --all --output-format json
"""


def rule(
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="A code or a name: FC201.", show_default=False),
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Every kind in full.")] = False,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="terminal, json or markdown.")
    ] = RuleFormat.TERMINAL.value,
) -> None:
    """Show what a kind of claim reads."""
    form = choice("--output-format", RuleFormat, output_format)
    from factcheck.cli.rule_pages import rule_lines  # noqa: PLC0415 - help should not wait for it

    show(rule_lines(code, form, every=every))

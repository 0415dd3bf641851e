"""`factcheck reference list`: the rounds, events and people of the reference, filtered."""

from typing import Annotated

import typer

from factcheck.cli.options import day
from factcheck.cli.reference_packs import AsOf, Form, FormOption, References, form_of, loaded

HELP = """List what the reference holds: rounds, events and people, or other kinds.

\b
Examples:
  factcheck reference list
  factcheck reference list rounds --dialogue dpct
  factcheck reference list events --type call --year 2024
  factcheck reference list --person michael-chase
  factcheck reference list sources --output-format json
"""


def list_entries(
    kinds: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[KIND…]",
            help="rounds, events, people, dialogues, places, parties, disputes or sources.",
            show_default=False,
        ),
    ] = None,
    *,
    record_type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="Records of a type: call, visit …")
    ] = None,
    dialogue: Annotated[
        str | None, typer.Option(metavar="ID", help="What belongs to a dialogue or is about it.")
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="YEAR", help="What falls in a year.")] = None,
    person: Annotated[
        str | None, typer.Option(metavar="ID", help="What a person led or took part in.")
    ] = None,
    reference: References = None,
    as_of: AsOf = None,
    output_format: FormOption = Form.TERMINAL.value,
) -> None:
    """List what the reference holds."""
    form, until = form_of(output_format), day("--as-of", as_of)
    from factcheck.cli.reference_listing import Filter, kinds_of, show_list  # noqa: PLC0415 - help should not wait for it

    chosen = kinds_of(kinds or [])
    held = loaded(reference, until)
    show_list(held, chosen, Filter(held, record_type, dialogue, year, person), form)

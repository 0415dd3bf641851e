"""`factcheck reference show`: all that the reference says of one id."""

from typing import Annotated

import typer

from factcheck.cli.options import day
from factcheck.cli.reference_packs import AsOf, Form, FormOption, References, form_of, loaded

HELP = """Show all that the reference says of an id: fields, sources, disputes, known errors.

\b
Examples:
  factcheck reference show dpct-17
  factcheck reference show michael-chase
  factcheck reference show dpct --output-format json
"""


def show_entry(
    key: Annotated[
        str, typer.Argument(metavar="ID", help="Of a record, dialogue, person, place, source …")
    ],
    *,
    reference: References = None,
    as_of: AsOf = None,
    output_format: FormOption = Form.TERMINAL.value,
) -> None:
    """Show all that the reference says of an id."""
    form, until = form_of(output_format), day("--as-of", as_of)
    from factcheck.cli.reference_sheet import show_sheets  # noqa: PLC0415 - help should not wait for it

    show_sheets(loaded(reference, until), key, form)

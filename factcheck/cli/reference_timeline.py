"""`factcheck reference timeline`: rounds, events and the gaps between them, as a picture."""

from typing import Annotated

import typer

from factcheck.cli.options import TimelineFormat, choice, day
from factcheck.cli.reference_packs import AsOf, References, loaded
from factcheck.reference.around import Around

HELP = """Draw the rounds of a dialogue, the events around it and the gaps between.

\b
Examples:
  factcheck reference timeline
  factcheck reference timeline mmca
  factcheck reference timeline --events all --from 2022
  factcheck reference timeline --output-format json
  factcheck reference timeline --output-format svg > timeline.svg
"""


def timeline(
    dialogue: Annotated[
        str | None,
        typer.Argument(
            metavar="[DIALOGUE]", help="Its id; the one with most rounds.", show_default=False
        ),
    ] = None,
    *,
    events: Annotated[
        str, typer.Option(metavar="WHICH", help="Events to show: related, all or none.")
    ] = Around.RELATED.value,
    since: Annotated[
        int | None, typer.Option("--from", metavar="YEAR", help="Leave out what was before.")
    ] = None,
    until: Annotated[
        int | None, typer.Option("--to", metavar="YEAR", help="Leave out what came after.")
    ] = None,
    reference: References = None,
    as_of: AsOf = None,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="terminal, json or svg.")
    ] = TimelineFormat.TERMINAL.value,
) -> None:
    """Draw the rounds of a dialogue, the events around it and the gaps between."""
    form = choice("--output-format", TimelineFormat, output_format)
    known_by = day("--as-of", as_of)
    around = choice("--events", Around, events)
    from factcheck.cli.reference_drawing import show_timeline  # noqa: PLC0415 - help should not wait for it

    show_timeline(loaded(reference, known_by), dialogue, around, (since, until), form)

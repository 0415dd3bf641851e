"""`factcheck reference`: the commands that show, check and compare references."""

import typer

from factcheck.cli import (
    reference_check,
    reference_diff,
    reference_init,
    reference_list,
    reference_schema,
    reference_show,
    reference_timeline,
)

HELP = """Look at the reference, check it, or start one of your own.

\b
Examples:
  factcheck reference list rounds
  factcheck reference show dpct-17
  factcheck reference timeline
  factcheck reference init mine/
"""

app = typer.Typer(
    help=HELP,
    short_help="Look at the reference, check it, or start one of your own.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("list", help=reference_list.HELP, short_help="List rounds, events, people.")(
    reference_list.list_entries
)
app.command("show", help=reference_show.HELP, short_help="Show all that is said of one id.")(
    reference_show.show_entry
)
app.command(help=reference_timeline.HELP, short_help="Draw rounds, events and the gaps.")(
    reference_timeline.timeline
)
app.command("check", help=reference_check.HELP, short_help="Report every problem at once.")(
    reference_check.check_reference
)
app.command(help=reference_schema.HELP, short_help="Print the JSON Schema of the files.")(
    reference_schema.schema
)
app.command(help=reference_init.HELP, short_help="Write a commented starter pack.")(
    reference_init.init
)
app.command(help=reference_diff.HELP, short_help="Show what differs between two references.")(
    reference_diff.diff
)

"""`factcheck inspect`: what was read in an article, and why."""

import sys
from typing import Annotated

import typer

from factcheck.cli.options import ConfigFile, Isolated, Paths, PublishedOption, StdinName
from factcheck.cli.reference_packs import AsOf, References
from factcheck.cli.streams import OK, TROUBLE, say, show, width_of
from factcheck.model import Skipped
from factcheck.report.plain import visible

HELP = """Show what was read in an article: its sections, dates and claims, and why.

\b
Examples:
  factcheck inspect draft.txt
  factcheck inspect draft.txt --dates
  cat draft.txt | factcheck inspect - --sections
"""


def inspect(  # noqa: PLR0913 - a parameter an option
    paths: Paths = None,
    *,
    published: PublishedOption = None,
    stdin_filename: StdinName = None,
    reference: References = None,
    as_of: AsOf = None,
    sections: Annotated[bool, typer.Option("--sections", help="Only the sections.")] = False,
    dates: Annotated[bool, typer.Option("--dates", help="Only the dates, as a table.")] = False,
    claims: Annotated[
        bool, typer.Option("--claims", help="Only the claims: record, verdict, reasons.")
    ] = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show what was read in an article."""
    options = locals()
    from factcheck.cli.asked import configured  # noqa: PLC0415 - help should not wait for it
    from factcheck.cli.plan import planned, requested  # noqa: PLC0415 - as above
    from factcheck.cli.reading import View, once, reading_of  # noqa: PLC0415 - as above

    plan = planned(requested(options), configured(options))
    width = width_of(sys.stdout)
    view = View(width, sections, dates, claims) if sections or dates or claims else View(width)
    checker = once(plan.reference)
    failed = False
    for source in plan.articles():
        if isinstance(source, Skipped):
            failed = failed or source.error
            say(f"factcheck: {visible(source.name)}: {visible(source.reason)}")
        else:
            show(reading_of(source, view, checker))
    raise typer.Exit(TROUBLE if failed else OK)

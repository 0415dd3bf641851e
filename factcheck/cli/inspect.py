"""`factcheck inspect`: what was read in an article, and why."""

from typing import Annotated

import typer

from factcheck.cli.options import Paths, PublishedOption, StdinName, day
from factcheck.cli.reference_packs import AsOf, References, loaded
from factcheck.cli.streams import OK, TROUBLE, say, show
from factcheck.model import Skipped
from factcheck.report.plain import visible

HELP = """Show what was read in an article: its sections, dates and claims, and why.

\b
Examples:
  factcheck inspect draft.txt
  factcheck inspect draft.txt --dates
  cat draft.txt | factcheck inspect - --sections
"""


def inspect(
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
) -> None:
    """Show what was read in an article."""
    from factcheck.cli.reading import View, once, reading_of  # noqa: PLC0415 - help should not wait for it
    from factcheck.sources import read_paths  # noqa: PLC0415

    option, until = day("--published", published), day("--as-of", as_of)
    view = View(sections, dates, claims) if sections or dates or claims else View()
    checker = once(lambda: loaded(reference, until))
    failed = False
    for source in read_paths(paths or ["-"], published=option, stdin_filename=stdin_filename):
        if isinstance(source, Skipped):
            failed = failed or source.error
            say(f"factcheck: {visible(source.name)}: {visible(source.reason)}")
        else:
            show(reading_of(source, view, checker))
    raise typer.Exit(TROUBLE if failed else OK)

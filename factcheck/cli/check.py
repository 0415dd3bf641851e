"""`factcheck check`: its options, read strictly; what they ask for is done in `run`."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import (
    Color,
    Paths,
    PublishedOption,
    StdinName,
    choice,
    codes,
    day,
    outputs,
)
from factcheck.cli.reference_packs import AsOf, References, loaded
from factcheck.model import Severity
from factcheck.report.run import Show

HELP = """Check articles: files, folders, or standard input.

\b
Examples:
  factcheck check draft.txt
  factcheck check draft.txt --published 2024-01-10
  factcheck check stories/ --show error
  cat draft.txt | factcheck check - --stdin-filename draft.txt
  factcheck check stories/ --output-format json:report.json --output-format concise
  factcheck check draft.txt --reference builtin --reference mine/
  factcheck check stories/ --against old-reference/
  factcheck check                    (paste an article, end with Ctrl-D)

\b
Exit codes:
  0    nothing at or above --fail-on
  1    something was
  2    usage, bad reference, unreadable input or nothing to check
  130  interrupted; what was done is kept

\b
An article's date is the first of: --published; a first line "date 2024-01-10";
front matter; a "Published" line; the dateline, its year from elsewhere; a day
under the headline; the file name; an "Updated" line. A caption's never counts.

\b
Environment: NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, COLUMNS.
"""

Outputs = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FORMAT[:FILE]",
        help="terminal, concise or json; may be given again, once for standard output.",
    ),
]
ShowLevel = Annotated[
    str,
    typer.Option(
        metavar="LEVEL", help="List error, warning, info, supported or all, and what is above."
    ),
]
FailLevel = Annotated[
    str, typer.Option(metavar="LEVEL", help="Exit 1 at error, warning or info, and above.")
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 where it would be 1.")]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Only these kinds, by code or its beginning: FC1,FC201."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help="All but these kinds.")]
ColorWhen = Annotated[str, typer.Option(metavar="WHEN", help="auto, always or never.")]
Against = Annotated[
    Path | None,
    typer.Option(
        metavar="OLD",
        help="Show only the verdicts that differ from those of the reference in this folder.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only.")]


def check(  # noqa: PLR0913 - a parameter an option
    paths: Paths = None,
    *,
    published: PublishedOption = None,
    stdin_filename: StdinName = None,
    reference: References = None,
    as_of: AsOf = None,
    against: Against = None,
    output_format: Outputs = None,
    show: ShowLevel = Show.INFO.value,
    fail_on: FailLevel = Severity.ERROR.value,
    exit_zero: ExitZero = False,
    select: Select = None,
    ignore: Ignore = None,
    color: ColorWhen = Color.AUTO.value,
    quiet: Quiet = False,
) -> None:
    """Check articles: files, folders, or standard input."""
    asked = outputs(output_format or [])
    shown = choice("--show", Show, show)
    failing = choice("--fail-on", Severity, fail_on)
    when = choice("--color", Color, color)
    option, until = day("--published", published), day("--as-of", as_of)
    selected, ignored = codes("--select", select or []), codes("--ignore", ignore or [])

    from factcheck.cli.run import Plan, run_check  # noqa: PLC0415 - help should not wait for it
    from factcheck.sources import read_paths  # noqa: PLC0415

    sources = read_paths(paths or ["-"], published=option, stdin_filename=stdin_filename)
    plan = Plan(asked, shown, failing, exit_zero, selected, ignored, when, quiet)
    held = loaded(reference, until)
    if against is not None:
        from factcheck.cli.reference_against import run_against  # noqa: PLC0415 - as above

        raise typer.Exit(run_against(loaded([against]), held, sources, plan))
    raise typer.Exit(run_check(plan, sources, held))

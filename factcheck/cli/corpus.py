"""`factcheck corpus`: an archive of articles, and the report on what was found in it."""

from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import bad, choice, day, suggestion
from factcheck.cli.reference_packs import AsOf, References, loaded
from factcheck.cli.streams import OK
from factcheck.errors import FactcheckError

_NEEDS = "archives need an extra: pip install 'factcheck[corpus]'"
_OF_EXTRA = ("daft", "duckdb", "fastwarc", "pyarrow", "ray", "zstandard")
_ENGINES = ("daft", "processes", "serial")
HELP = """Check an archive: Parquet, JSON Lines, CSV or WARC, any number of articles.

\b
Examples:
  factcheck corpus news/ --output found/
  factcheck corpus 2024.jsonl.zst --output found/ --text-column body --date-column day
  factcheck corpus s3://bucket/news/*.parquet --output found/ --ray ray://head:10001
  factcheck corpus news/ --output newer/ --since found/
  factcheck corpus report found/

\b
What names nothing on record is left out by the engine, a record that is broken is
a row in skipped/ with the reason. Killed, the same command goes on where it was.

\b
found/summary.json   what was found, of which input, with which reference
found/findings/      a row a finding, by year   found/articles/  a row an article
found/skipped/       what could not be read, and doubles

\b
Exit codes: 0 done, 2 usage, bad reference, unreadable input.
"""
REPORT_HELP = """Show who got what wrong in an archive that was checked.

\b
Examples:
  factcheck corpus report found/
  factcheck corpus report found/ --output-format html > found.html
  factcheck corpus report newer/ --against found/
"""


class CorpusFormat(StrEnum):
    """How the report on an archive is written."""

    TERMINAL = "terminal"
    CSV = "csv"
    JSON = "json"
    HTML = "html"


COMMANDS = ("run", "report")  # "run" need not be said
app = typer.Typer(
    help=HELP,
    short_help="Check an archive, any number of articles.",
    rich_markup_mode=None,
)


def _column(name: str) -> object:
    return typer.Option(metavar="NAME", help=f"Where {name}.", show_default="a usual name")


Column = str | None


@app.command("run", hidden=True, help=HELP)
def run(  # noqa: PLR0913 - a parameter an option
    inputs: Annotated[
        list[str], typer.Argument(metavar="INPUT…", help="Files, folders, addresses.")
    ],
    *,
    output: Annotated[Path, typer.Option(metavar="DIR", help="Where the tables go.")],
    text_column: Annotated[Column, _column("the article is")] = None,
    title_column: Annotated[Column, _column("its headline is")] = None,
    date_column: Annotated[Column, _column("its publication date is")] = None,
    url_column: Annotated[Column, _column("its address is")] = None,
    id_column: Annotated[Column, _column("its id is")] = None,
    publisher_column: Annotated[
        Column, _column("its outlet is; else the host of its address")
    ] = None,
    reference: References = None,
    as_of: AsOf = None,
    since: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="A complete run with another reference: only what that changes is checked again.",
        ),
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Work on a Ray cluster; auto for the one at hand."),
    ] = None,
    engine: Annotated[
        str, typer.Option(metavar="NAME", help="daft, processes or serial: the same findings.")
    ] = "daft",
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, help="Workers; as many as processors.")
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
) -> None:
    """Check an archive."""
    until = day("--as-of", as_of)
    if engine not in _ENGINES:
        raise bad(
            "--engine",
            f"{engine!r} is not one of {', '.join(_ENGINES)}{suggestion(engine, _ENGINES)}",
        )
    if ray is not None and engine != "daft":
        raise bad("--ray", "only Daft works on a cluster: leave out --engine")
    _need_extra()
    from factcheck.cli.corpus_run import run_corpus_command  # noqa: PLC0415 - an extra
    from factcheck.corpus.model import Columns  # noqa: PLC0415 - as above
    from factcheck.corpus.run import Asked  # noqa: PLC0415 - as above

    columns = (title_column, date_column, url_column, id_column, publisher_column)
    names = Columns(text_column or "", *columns)
    cluster = "" if ray == "auto" else ray
    asked = Asked(inputs, output, names, engine, cluster, jobs, since)
    run_corpus_command(asked, loaded(reference, until), quiet=quiet)
    raise typer.Exit(OK)


@app.command("report", help=REPORT_HELP, short_help="Show who got what wrong.")
def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="What --output named.")],
    *,
    against: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Another run on the same archive: show what changed."),
    ] = None,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="terminal, csv, json or html.")
    ] = "terminal",
    rows: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many rows of each table to show.")
    ] = 20,
) -> None:
    """Show who got what wrong in an archive that was checked."""
    form = choice("--output-format", CorpusFormat, output_format)
    _need_extra()
    from factcheck.cli.corpus_run import report_corpus_command  # noqa: PLC0415 - an extra

    report_corpus_command(folder, against, form, rows)


def _need_extra() -> None:
    """Raise FactcheckError where the packages of the extra are not installed."""
    missing = [name for name in _OF_EXTRA if find_spec(name) is None]
    if missing:
        raise FactcheckError(f"{_NEEDS} (missing: {', '.join(missing)})")

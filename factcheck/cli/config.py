"""`factcheck config`: which settings hold here and why, a file to start from, their schema."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import ConfigFile, Isolated, choice
from factcheck.cli.reference_packs import show_json
from factcheck.cli.streams import show

HELP = """Show which settings hold, and where each was set; start a settings file.

\b
Examples:
  factcheck config show
  factcheck config show stories/draft.txt
  factcheck config init
"""
_SHOW_HELP = """Show the settings that hold here, or for one article, and where each was set.

\b
The nearest factcheck.toml, .factcheck.toml or pyproject.toml with
[tool.factcheck] counts, up to the root of the git repository, then the user's
own; one that says extend = "FILE" starts from FILE. FACTCHECK_… variables win
over files; a list in one is parted by commas, a table is written as in TOML.
Options win over all.
"""


class Form(StrEnum):
    """How `config show` shows settings."""

    TOML = "toml"
    JSON = "json"


app = typer.Typer(
    help=HELP,
    short_help="Show which settings hold; start a settings file.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("show", help=_SHOW_HELP, short_help="Show each setting and where it was set.")
def show_settings(
    path: Annotated[
        str | None,
        typer.Argument(metavar="[PATH]", help="An article or a folder.", show_default=False),
    ] = None,
    *,
    config: ConfigFile = None,
    isolated: Isolated = False,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="toml or json.")
    ] = Form.TOML.value,
) -> None:
    """Show each setting and where it was set."""
    form = choice("--output-format", Form, output_format)
    from factcheck.cli.asked import configured  # noqa: PLC0415 - help should not wait for it
    from factcheck.config.written import as_record, as_toml  # noqa: PLC0415 - as above

    configs = configured({"config": config, "isolated": isolated})
    inside = path if path is None or not Path(path).is_dir() else f"{path}/*"
    found = configs.of_run() if inside is None else configs.of_path(inside)
    if form is Form.JSON:
        show_json(as_record(found))
    else:
        show(as_toml(found))


@app.command(help="Write a commented factcheck.toml to start from; one that is there is left.")
def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="Where to write it.", show_default=False)
    ] = Path(),
) -> None:
    """Write a commented settings file."""
    from factcheck.config.written import write_starter  # noqa: PLC0415 - as above

    show([f"{write_starter(folder)} written: nothing in it is set yet"])


@app.command(help="Print the JSON Schema of factcheck.toml, for editors.")
def schema() -> None:
    """Print the settings' JSON Schema."""
    from factcheck.config.written import schema_of_settings  # noqa: PLC0415 - as above

    show_json(schema_of_settings())

"""`factcheck cache`: where what was found before is kept, and how to be rid of it."""

import typer

from factcheck.cli.streams import show

app = typer.Typer(
    name="cache",
    no_args_is_help=True,
    help="Show or clean what is kept between runs.",
)


@app.command(help="Remove all that is kept.")
def clean() -> None:
    """Remove the cache."""
    from factcheck.engines import cache_folder, clean_cache  # noqa: PLC0415 - help should not wait

    number = clean_cache()
    show([f"{number} entries removed from {cache_folder()}"])


@app.command(name="dir", help="Show the folder that it is kept in.")
def folder() -> None:
    """Show where the cache is."""
    from factcheck.engines import cache_folder  # noqa: PLC0415 - as above

    show([str(cache_folder())])

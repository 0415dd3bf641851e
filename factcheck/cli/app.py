"""The command line: the commands put together, and every way of ending one."""

import os
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck.cli import cache, check, compare, config, corpus, inspect, reference, rule
from factcheck.cli.grouped_help import GroupedCommand
from factcheck.cli.streams import INTERRUPTED, OK, TROUBLE, say, silence_stdout
from factcheck.errors import FactcheckError
from factcheck.report.plain import one_line

_HELP = """Check news coverage of the U.S.-China defense talks against a curated reference.

\b
Examples:
  factcheck check draft.txt                     one article, as a report to read
  pbpaste | factcheck check -                   from a pipe; or no path, and paste
  factcheck check stories/ --output-format json a folder, for a program
  factcheck compare stories/                    who says 2022, who says 2023
  factcheck rule FC201                          what a kind of claim reads
"""


def _version(*, value: bool) -> None:
    if value:
        from factcheck.report.run import tool_version  # noqa: PLC0415

        typer.echo(f"factcheck {tool_version()}")
        raise typer.Exit


def _root(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    pass


class _Commands(TyperGroup):
    """The commands; who names an article in the place of one is told which one reads it."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        first = args[0]
        if self.get_command(ctx, first) is None and (first == "-" or os.path.lexists(first)):
            ctx.fail(f"No command before {first!r}. Did you mean 'factcheck check'?")
        return super().resolve_command(ctx, args)


app = typer.Typer(
    name="factcheck",
    cls=_Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.callback(help=_HELP)(_root)
app.command(
    help=check.HELP,
    short_help="Check articles: files, folders, or standard input.",
    cls=GroupedCommand,
)(check.check)
app.command(help=inspect.HELP, short_help="Show what was read in an article, and why.")(
    inspect.inspect
)
app.command(help=compare.HELP, short_help="Show what each article says of the same facts.")(
    compare.compare
)
app.command(help=rule.HELP, short_help="Show what a kind of claim reads.")(rule.rule)
app.add_typer(reference.app, name="reference")
app.add_typer(corpus.app, name="corpus")
app.add_typer(config.app, name="config")
app.add_typer(cache.app, name="cache")


def run(arguments: list[str]) -> int:
    """Run a command; return 0, 1, 2 or 130 as the help of `check` documents."""
    try:
        app(_spelt_out(arguments), prog_name="factcheck")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else TROUBLE
    except FactcheckError as error:
        for line in str(error).splitlines():
            say(f"factcheck: {one_line(line)}")
        return TROUBLE
    except BrokenPipeError:
        silence_stdout()
        return OK
    except OSError as error:  # what the parser of options writes itself, such as help
        place = error.filename or "standard output"
        say(f"factcheck: cannot write {place}: {(error.strerror or str(error)).lower()}")
        silence_stdout()
        return TROUBLE
    except KeyboardInterrupt:
        return INTERRUPTED
    return OK


def _spelt_out(arguments: list[str]) -> list[str]:
    """Give a bare --changed its reference: what follows it, unless that is a path or an option.

    And `corpus` the name of its first command, which need not be said.
    """
    if arguments[:1] == ["corpus"] and (arguments[1:2] or [""])[0] not in corpus.COMMANDS:
        return ["corpus", "run", *(arguments[1:] or ["--help"])]
    found = list(arguments)
    for at, word in enumerate(arguments):
        if word == "--":
            break
        if word == "--changed":
            after = arguments[at + 1 : at + 2]
            if not after or after[0].startswith("-") or os.path.lexists(after[0]):
                found[at] = "--changed=HEAD"
    return found

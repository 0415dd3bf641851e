"""`factcheck check`: read, check, report; the exit code says what came of it."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import Color, Output, choice, codes, day, outputs
from factcheck.cli.streams import (
    FOUND,
    INTERRUPTED,
    OK,
    TROUBLE,
    Sink,
    colored,
    say,
    silence_stdout,
    sink,
    takes_unicode,
    width_of,
)
from factcheck.model import Article, ReferenceStamp, Report, Severity, Skipped
from factcheck.report import MACHINE_FORMATS, Run, Show, Tally, in_words, reporter
from factcheck.report.plain import visible
from factcheck.sources import read_paths

_HELP = """Check articles: files, folders, or standard input.

\b
Examples:
  factcheck check draft.txt
  factcheck check draft.txt --published 2024-01-10
  factcheck check stories/ --show error
  cat draft.txt | factcheck check - --stdin-filename draft.txt
  factcheck check stories/ --output-format json:report.json --output-format concise
  factcheck check                    (paste an article, end with Ctrl-D)

\b
Exit codes:
  0    nothing at or above --fail-on
  1    something was
  2    usage, bad reference, unreadable input or nothing to check
  130  interrupted; what was done is kept

\b
Environment: NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, COLUMNS.
"""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one run is asked to do."""

    outputs: list[Output]
    show: Show
    fail_on: Severity
    exit_zero: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    color: Color
    quiet: bool

    def keeps(self, code: str) -> bool:
        """Tell whether findings with `code` were asked for."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(
            self.ignore
        )


@dataclass
class _Progress:
    """What a run has come to so far."""

    tally: Tally = field(default_factory=Tally)
    interrupted: bool = False


def check(  # noqa: PLR0913 - a parameter an option
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH… | -]", help="Files, folders, or - for standard input.", show_default=False),
    ] = None,
    *,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day the articles were published, YYYY-MM-DD.")
    ] = None,
    stdin_filename: Annotated[
        str | None, typer.Option(metavar="NAME", help="What to call standard input in reports.")
    ] = None,
    reference: Annotated[
        Path | None, typer.Option(metavar="DIR", help="A reference to use in place of the built-in one.")
    ] = None,
    output_format: Annotated[
        list[str] | None,
        typer.Option(metavar="FORMAT[:FILE]", help="terminal, concise or json; may be given again, once to standard output."),
    ] = None,
    show: Annotated[
        str, typer.Option(metavar="LEVEL", help="List all, supported, info, warning or error, and what is above.")
    ] = Show.INFO.value,
    fail_on: Annotated[
        str, typer.Option(metavar="LEVEL", help="Exit 1 at info, warning or error, and above.")
    ] = Severity.ERROR.value,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 where it would be 1.")] = False,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODES", help="Only these kinds, by code or its beginning: FC1,FC201.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODES", help="All but these kinds.")] = None,
    color: Annotated[str, typer.Option(metavar="WHEN", help="auto, always or never.")] = Color.AUTO.value,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Findings only.")] = False,
) -> None:  # fmt: skip
    plan = _Plan(
        outputs=outputs(output_format or []),
        show=choice("--show", Show, show),
        fail_on=choice("--fail-on", Severity, fail_on),
        exit_zero=exit_zero,
        select=codes("--select", select or []),
        ignore=codes("--ignore", ignore or []),
        color=choice("--color", Color, color),
        quiet=quiet,
    )
    sources = read_paths(
        paths or ["-"], published=day("--published", published), stdin_filename=stdin_filename
    )
    raise typer.Exit(_run(plan, sources, reference))


check.__doc__ = _HELP


def _run(plan: _Plan, sources: Iterable[Article | Skipped], folder: Path | None) -> int:
    from factcheck.checker import Checker  # noqa: PLC0415 - a usage error should not wait for it
    from factcheck.engines import serial  # noqa: PLC0415
    from factcheck.reference.model import Reference  # noqa: PLC0415

    checker = Checker(Reference.load(folder))
    progress = _Progress()
    reports = _followed(serial(checker, sources), plan, progress)
    try:
        _write(reports, plan, checker.reference.stamp)
    except BrokenPipeError:
        silence_stdout()
    if not plan.quiet and not any(o.format == "terminal" and o.path is None for o in plan.outputs):
        say(in_words(progress.tally))
    return _exit_code(plan, progress)


def _followed(reports: Iterable[Report], plan: _Plan, progress: _Progress) -> Iterator[Report]:
    """Pass reports on, counted and cut to the kinds asked for; an interruption ends them early."""
    try:
        for report in reports:
            if plan.select or plan.ignore:
                kept = tuple(f for f in report.findings if plan.keeps(f.code))
                report = replace(report, findings=kept)  # noqa: PLW2901 - the same report, cut
            progress.tally.add(report)
            if report.error:
                say(f"factcheck: {visible(report.name)}: {visible(report.reason or 'unreadable')}")
            yield report
    except KeyboardInterrupt:
        progress.interrupted = True


def _write(reports: Iterator[Report], plan: _Plan, stamp: ReferenceStamp) -> None:
    with ExitStack() as open_sinks:
        targets = [
            (
                output,
                open_sinks.enter_context(
                    sink(output.path, machine=output.format in MACHINE_FORMATS)
                ),
            )
            for output in plan.outputs
        ]
        # One output takes reports as they come; several need them more than once.
        shared: Iterable[Report] = reports if len(targets) == 1 else [_slim(r) for r in reports]
        for output, target in targets:
            _write_one(shared, output, target, _run_of(plan, output, stamp))


def _write_one(reports: Iterable[Report], output: Output, target: Sink, run: Run) -> None:
    for piece in reporter(output.format)(reports, run):
        target.write(piece)


def _run_of(plan: _Plan, output: Output, stamp: ReferenceStamp) -> Run:
    if output.path is not None:
        return Run(stamp, plan.show, color=plan.color is Color.ALWAYS, quiet=plan.quiet)
    return Run(
        stamp,
        plan.show,
        width=width_of(sys.stdout),
        color=colored(sys.stdout, plan.color),
        unicode=takes_unicode(sys.stdout),
        quiet=plan.quiet,
    )


def _slim(report: Report) -> Report:
    """Drop the article's text, which no format needs once findings quote it."""
    article = report.article
    return replace(report, article=article and replace(article, text="", sections=()))


def _exit_code(plan: _Plan, progress: _Progress) -> int:
    tally = progress.tally
    if progress.interrupted:
        say("factcheck: interrupted; the report holds what was done")
        return INTERRUPTED
    if not tally.read:
        if not tally.errors:
            say("factcheck: no article was found to check")
        return TROUBLE
    if tally.errors:
        return TROUBLE
    return FOUND if tally.at_or_above(plan.fail_on) and not plan.exit_zero else OK

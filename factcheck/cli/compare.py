"""`factcheck compare`: what each article says of the same facts, beside the record."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import ConfigFile, Isolated, Paths, PublishedOption, bad, suggestion
from factcheck.cli.reference_packs import AsOf, References
from factcheck.cli.streams import (
    OK,
    TROUBLE,
    colored,
    say,
    silence_stdout,
    sink,
    takes_unicode,
    width_of,
)
from factcheck.report.plain import visible

if TYPE_CHECKING:
    from factcheck.cli.plan import Plan

HELP = """Show the coverage side by side: a row a fact, a column an article.

\b
Examples:
  factcheck compare samples/*.txt
  factcheck compare stories/ --output-format csv
  factcheck compare a.txt b.html c.pdf --all

\b
A fact has a row when two articles tell it, or when one tells it unlike the
record: (≠) differs, (≠, said) differs in a speaker's words, (?) to be
reviewed.
"""
_FORMATS = ("terminal", "csv", "json", "html")


def compare(
    paths: Paths = None,
    *,
    published: PublishedOption = None,
    reference: References = None,
    as_of: AsOf = None,
    output_format: Annotated[
        str, typer.Option(metavar="FORMAT", help="terminal, csv, json or html.")
    ] = "terminal",
    every: Annotated[
        bool, typer.Option("--all", help="Also facts that one article alone tells.")
    ] = False,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show the coverage side by side."""
    if output_format not in _FORMATS:
        known = ", ".join(_FORMATS)
        message = f"{output_format!r} is not one of {known}{suggestion(output_format, _FORMATS)}"
        raise bad("--output-format", message)
    options = locals() | {"output_format": None}
    from factcheck.cli.asked import configured  # noqa: PLC0415 - help should not wait for it
    from factcheck.cli.plan import planned, requested  # noqa: PLC0415 - as above

    plan = planned(requested(options), configured(options))
    raise typer.Exit(_run(plan, output_format, every=every))


def _run(plan: "Plan", form: str, *, every: bool) -> int:
    from factcheck.compare import compare_coverage  # noqa: PLC0415 - help should not wait for it
    from factcheck.engines import Workbench, do_serially  # noqa: PLC0415 - as above
    from factcheck.report.coverage import COVERAGE_FORMATS  # noqa: PLC0415 - as above
    from factcheck.report.run import Run  # noqa: PLC0415 - as above

    held = plan.reference()
    reports = list(do_serially(plan.jobs(), Workbench(held)))
    unread = [report for report in reports if report.status == "skipped"]
    for report in unread:
        say(f"factcheck: {visible(report.name)}: {visible(report.reason or 'unreadable')}")
    labels = {key: record.label for key, record in held.records.items()}
    labels |= {person.id: person.name for person in held.people}
    labels |= {dialogue.id: dialogue.name for dialogue in held.dialogues}
    coverage = compare_coverage(reports, labels, held.order, every=every)
    width = width_of(sys.stdout)
    run = Run(
        held.stamp,
        width=width if sys.stdout.isatty() else max(width, 40 + 20 * len(coverage.articles)),
        color=colored(sys.stdout, plan.color),
        unicode=takes_unicode(sys.stdout),
    )
    with sink(None, machine=form != "terminal") as out:
        try:
            for piece in COVERAGE_FORMATS[form](coverage, run):
                out.write(piece)
        except BrokenPipeError:
            silence_stdout()
    if any(report.error for report in unread):
        return TROUBLE
    if not coverage.articles:
        say("factcheck: no article says anything that is on record")
        return TROUBLE
    return OK

"""Reporting: the terminal: a table of several articles, findings, a line that sums up."""

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain, islice

from rich.console import Console
from rich.text import Text

from factcheck.model import Report, Verdict
from factcheck.report.origin import read_as
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.report.tally import Tally, claims_in_words, in_words, tally_of
from factcheck.report.terminal_findings import findings_in_groups, hanging
from factcheck.report.terminal_table import table_of

# A folder of up to so many articles has a table of them before its findings; of a larger one,
# findings are shown as they come, and the table is of the articles in which most differs.
_TABLED = 200
_WORST = 20
# What the report itself is drawn with; the article's own signs become escapes.
_ASCII = str.maketrans(
    {
        "│": "|",
        "…": "...",
        "→": "->",
        "“": '"',
        "”": '"',
        "\N{LEFT SINGLE QUOTATION MARK}": "'",
        "\N{RIGHT SINGLE QUOTATION MARK}": "'",
        "\N{EN DASH}": "-",
        "—": "--",
        "\xa0": " ",
    }
)


def report_terminal(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield a table of the articles if there are several, the findings, and a last line.

    Of many articles the findings come as they are found, and the table is of the worst.
    """
    coming = iter(reports)
    first = list(islice(coming, _TABLED + 1))
    tally = Tally()
    is_tabled = 1 < len(first) <= _TABLED and not run.quiet
    if is_tabled:
        yield _painted([*table_of(first, run), Text()], run)
    worst: list[tuple[int, Report]] = []
    for report in chain(first, coming):
        tally.add(report)
        yield _painted(_article(report, run, is_tabled=is_tabled), run)
        if len(first) > _TABLED and report.conflicts:
            worst = _worst(worst, report)
    if run.quiet:
        return
    if worst:
        yield _painted([Text(), *table_of([report for _, report in worst], run), Text()], run)
    text = Text(in_words(tally))
    if tally.by_verdict[Verdict.CONFLICT]:
        text.stylize("bold")
    yield _painted([text], run)


def _worst(before: list[tuple[int, Report]], report: Report) -> list[tuple[int, Report]]:
    conflicts = tally_of([report]).by_verdict[Verdict.CONFLICT]
    found = [*before, (conflicts, report)] if conflicts else before
    return sorted(found, key=lambda pair: -pair[0])[:_WORST]


def _painted(lines: Iterable[Text], run: Run) -> str:
    """Return lines as the terminal is to get them; no markup is read, nothing is wrapped again."""
    out = StringIO()
    console = Console(
        file=out,
        width=10_000,
        force_terminal=run.color,
        no_color=not run.color,
        color_system="standard" if run.color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for line in lines:
        console.print(line, soft_wrap=True)
    painted = out.getvalue()
    if run.unicode:
        return painted
    return painted.translate(_ASCII).encode("ascii", "backslashreplace").decode("ascii")


def _article(report: Report, run: Run, *, is_tabled: bool) -> Iterator[Text]:
    shown = [finding for finding in report.findings if run.shows(finding)]
    yield from findings_in_groups(report.name, shown, run)
    if run.quiet:
        return
    if not is_tabled:
        yield from _closing(report, run)
    elif report.article is not None:
        for note in report.article.notes:
            for line in hanging(f"{visible(report.name)}: note: {one_line(note)}", 4, run):
                yield Text(line, style="dim")


def _closing(report: Report, run: Run) -> Iterator[Text]:
    """Yield the quiet line of one article, and what its reader should know of how it was read."""
    if report.status == "checked":
        outcome = claims_in_words(tally_of([report]))
    elif report.status == "skipped":
        outcome = f"skipped, not checked: {report.reason or 'no reason given'}"
    else:
        why = f" ({report.reason})" if report.reason else ""
        outcome = f"nothing in scope{why}, nothing was checked"
    for line in hanging(f"{visible(report.name)}: {one_line(outcome)}", 4, run):
        yield Text(line, style="dim" if report.status == "checked" else "")
    if report.article is not None and report.status == "checked":
        for note in read_as(report.article):
            for line in hanging(f"  note: {one_line(note)}", 8, run):
                yield Text(line, style="dim")

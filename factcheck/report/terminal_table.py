"""Reporting: the terminal: a table of the files of a run, one line each."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from factcheck.model import Report, Verdict
from factcheck.report.plain import one_line, visible, width_of
from factcheck.report.run import Run
from factcheck.report.tally import Tally, tally_of
from factcheck.report.terminal_findings import width_in

_LEAST_NAME = 12
_DAY = len("2024-01-08")
_HEADS = ("conflict", "attributed", "review", "agree", "other")
_STYLES = ("bold red", "bold", "bold", "", "dim")


def table_of(reports: Sequence[Report], run: Run) -> Iterator[Text]:
    """Yield a line for each article with how many of its claims came to what."""
    tallies = [tally_of([report]) for report in reports]
    columns = [n for n in range(len(_HEADS)) if n != 1 or any(_counts(t)[1] for t in tallies)]
    day = _DAY + 2
    room = _room(columns, day, run)
    if room < _LEAST_NAME:
        columns, day = [0, 2, 3], 0
        room = _room(columns, day, run)
    names = [visible(report.name) for report in reports]
    width = max(_LEAST_NAME, min(room, max(_cells(name) for name in (*names, "file"))))
    heads = "".join(f"  {_HEADS[n]}" for n in columns)
    yield Text(f"{_fitted('file', width)}{'  published   '[:day]}{heads}", style="dim")
    for report, tally, name in zip(reports, tallies, names, strict=True):
        line = Text(_fitted(name, width))
        if report.status != "checked":
            rest = width_in(run) - width - 2
            yield line + Text("  " + _cut(_status(report), rest), style="dim")
            continue
        if day:
            line.append(f"  {_published(report):<{_DAY}}")
        for n in columns:
            count = _counts(tally)[n]
            cell = str(count or "-").rjust(len(_HEADS[n]) + 2)
            line.append(cell, style=_STYLES[n] if count else "dim")
        yield line


def _room(columns: Sequence[int], day: int, run: Run) -> int:
    return width_in(run) - day - sum(len(_HEADS[n]) + 2 for n in columns)


def _published(report: Report) -> str:
    day = report.article.published if report.article is not None else None
    return day.isoformat() if day is not None else "undated"


def _counts(tally: Tally) -> tuple[int, ...]:
    by = tally.by_verdict
    main = (Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW, Verdict.SUPPORTED)
    other = by[Verdict.UNKNOWN] + by[Verdict.NOT_ASSERTED] + tally.suppressed + tally.known
    return (*(by[verdict] for verdict in main), other)


def _status(report: Report) -> str:
    if report.status == "skipped":
        return f"skipped, not checked: {one_line(report.reason or 'no reason given')}"
    why = f" ({one_line(report.reason)})" if report.reason else ""
    return f"nothing in scope{why}"


def _cells(text: str) -> int:
    return sum(map(width_of, text))


def _fitted(name: str, width: int) -> str:
    """Return a name in so many cells; of a long one the end, which tells it from others."""
    if _cells(name) <= width:
        return name + " " * (width - _cells(name))
    kept = name
    while _cells(kept) > width - 1:
        kept = kept[1:]
    return "…" + kept + " " * (width - 1 - _cells(kept))


def _cut(text: str, width: int) -> str:
    if _cells(text) <= width:
        return text
    kept = text
    while _cells(kept) > width - 1:
        kept = kept[:-1]
    return kept + "…"

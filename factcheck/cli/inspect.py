"""`factcheck inspect`: what was read in an article, and why."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from factcheck.cli.options import Paths, PublishedOption, StdinName, day
from factcheck.cli.streams import OK, TROUBLE, say
from factcheck.model import Article, Skipped
from factcheck.report.plain import one_line, visible

_LONGEST_SHOWN = 72
HELP = """Show what was read in an article: its sections, its date, its dates.

\b
Examples:
  factcheck inspect draft.txt
  factcheck inspect draft.txt --dates
  cat draft.txt | factcheck inspect -
"""


def inspect(
    paths: Paths = None,
    *,
    published: PublishedOption = None,
    stdin_filename: StdinName = None,
    dates: Annotated[bool, typer.Option("--dates", help="Only the dates, as a table.")] = False,
) -> None:
    """Show what was read in an article."""
    from factcheck.sources import read_paths  # noqa: PLC0415 - help should not wait for it

    failed = False
    sources = read_paths(
        paths or ["-"], published=day("--published", published), stdin_filename=stdin_filename
    )
    for source in sources:
        if isinstance(source, Skipped):
            failed = failed or source.error
            say(f"factcheck: {visible(source.name)}: {visible(source.reason)}")
            continue
        lines = _dates(source) if dates else _sections(source)
        typer.echo("\n".join((visible(source.name), *lines)))
    raise typer.Exit(TROUBLE if failed else OK)


def _sections(article: Article) -> Iterator[str]:
    yield f"  published  {_published(article)}"
    for note in article.notes:
        yield f"  note       {one_line(note)}"
    place = _Places(article.text)
    for section in article.sections:
        words = _cut(article.text[section.start : section.end])
        yield f"  {place(section.start):>7}  {section.role.value:<10}  {words}"


def _dates(article: Article) -> Iterator[str]:
    from factcheck.times import find_times  # noqa: PLC0415 - the grammar is not needed for sections

    place = _Places(article.text)
    rows = [("place", "words", "type", "value", "first day", "last day", "anchor")]
    for time in find_times(article.text, published=article.published):
        first = time.interval.first.isoformat() if time.interval else "-"
        last = time.interval.last.isoformat() if time.interval else "-"
        words = _cut(time.text, 30)
        rows.append(
            (place(time.start), words, time.type.value, time.value, first, last, time.anchor)
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()


class _Places:
    """Gives "line:column" for offsets asked in rising order, in one pass over the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = 1
        self._start = 0
        self._at = 0

    def __call__(self, offset: int) -> str:
        self._line += self._text.count("\n", self._at, offset)
        newline = self._text.rfind("\n", self._at, offset)
        self._start = newline + 1 if newline >= 0 else self._start
        self._at = offset
        return f"{self._line}:{offset - self._start + 1}"


def _published(article: Article) -> str:
    found: date | None = article.published
    if found is None:
        return "unknown: nothing in the text or its name gives a date (--published)"
    return f"{found.isoformat()}, from {article.published_from}"


def _cut(text: str, longest: int = _LONGEST_SHOWN) -> str:
    shown = one_line(text)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"

"""The report on an archive, for a terminal, as CSV, JSON or a page."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import StringIO
from typing import cast

from factcheck.corpus.answers import Answers, Cell
from factcheck.report.csv_report import row_of
from factcheck.report.plain import one_line

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>factcheck corpus</title>
<style>body { font: 16px/1.4 system-ui, sans-serif; margin: 2em; max-width: 80em } \
table { border-collapse: collapse } th, td { border: 1px solid #999; padding: .3em .6em; \
text-align: left; vertical-align: top } .number { text-align: right } \
.wide { overflow-x: auto }</style>
</head>
<body>
<h1>What the archive got wrong</h1>
<p>{{ summary }}</p>
{% for table in tables %}
<h2>{{ table.title }}</h2>
{% if table.rows %}
<div class="wide" role="region" aria-label="{{ table.title }}" tabindex="0">
<table>
<thead><tr>{% for column in table.columns %}
<th scope="col">{{ column }}</th>
{% endfor %}</tr></thead>
<tbody>
{% for row in table.rows %}
<tr>{% for cell in row %}
<td{% if cell is number %} class="number"{% endif %}>{{ cell }}</td>
{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
</div>
{% if table.more %}<p>… and {{ table.more }} more</p>{% endif %}
{% else %}
<p>none</p>
{% endif %}
{% endfor %}
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Look:
    """How a terminal is written to."""

    width: int = 80
    color: bool = False
    unicode: bool = True


def in_terminal(answers: Answers, look: Look) -> Iterator[str]:
    """Yield a table for each answer."""
    from rich.console import Console  # noqa: PLC0415 - one format of four needs it
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    out = StringIO()
    console = Console(
        file=out, width=look.width, force_terminal=look.color, no_color=not look.color,
        color_system="standard" if look.color else None, highlight=False, markup=False,
        legacy_windows=False,
    )  # fmt: skip
    console.print(Text(_in_words(answers.about)))
    for answer in answers.tables:
        console.print()
        console.print(Text(answer.title, style="bold"))
        if not answer.rows:
            console.print(Text("  none"))
            continue
        table = Table(safe_box=not look.unicode)
        for column, cell in zip(answer.columns, answer.rows[0], strict=True):
            table.add_column(
                Text(column), overflow="fold", justify="right" if isinstance(cell, int) else "left"
            )
        for row in answer.rows:
            table.add_row(*(Text(_shown(cell)) for cell in row))
        console.print(table)
        if answer.more:
            console.print(Text(f"  and {answer.more} more (--rows)"))
    shown = out.getvalue()
    yield shown if look.unicode else shown.encode("ascii", "replace").decode()


def as_csv(answers: Answers, look: Look) -> Iterator[str]:
    """Yield the rows of the first answer."""
    del look
    (answer, *_) = answers.tables
    yield row_of(answer.columns)
    for row in answer.rows:
        yield row_of(_shown(cell) for cell in row)


def as_json(answers: Answers, look: Look) -> Iterator[str]:
    """Yield one object: what the run was, and a list of objects for each answer."""
    del look
    found: dict[str, object] = dict(answers.about)
    for answer in answers.tables:
        names = [column.replace(" ", "_") for column in answer.columns]
        found[answer.name] = [dict(zip(names, row, strict=True)) for row in answer.rows]
    yield json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_page(answers: Answers, look: Look) -> Iterator[str]:
    """Yield one self-contained page; what articles say is text in it, never markup."""
    del look
    from jinja2 import Environment  # noqa: PLC0415 - one format of four needs it

    tables = [
        replace(answer, rows=tuple(tuple(map(_on_page, row)) for row in answer.rows))
        for answer in answers.tables
    ]
    page = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_PAGE)
    yield page.render(summary=_in_words(answers.about), tables=tables) + "\n"


CORPUS_FORMATS: dict[str, Callable[[Answers, Look], Iterator[str]]] = {
    "terminal": in_terminal,
    "csv": as_csv,
    "json": as_json,
    "html": as_page,
}


def summary_in_words(summary: Mapping[str, object]) -> str:
    """Return what a run came to."""
    number = cast("Mapping[str, int]", summary)
    return (
        f"{number['records']:,} records, {number['on-topic']:,} on topic,"
        f" {number['skipped']:,} skipped; {number['claims']:,} claims:"
        f" {number['conflict']:,} conflicts, {number['attributed']:,} attributed,"
        f" {number['review']:,} to review, {number['supported']:,} agree"
    )


def _in_words(about: Mapping[str, object]) -> str:
    reference = cast("Mapping[str, str]", about["reference"])
    words = summary_in_words(cast("Mapping[str, object]", about["summary"]))
    against = cast("Mapping[str, str] | None", about.get("against"))
    beside = f", beside reference {against['version']}" if against else ""
    return one_line(f"{words} (reference {reference['version']}{beside})")


def _on_page(cell: Cell) -> Cell:
    return cell if isinstance(cell, int) else _shown(cell)


def _shown(cell: Cell) -> str:
    return "" if cell is None else one_line(str(cell))

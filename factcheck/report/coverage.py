"""Reporting: the coverage side by side, as a table to read, CSV, JSON or HTML."""

import json
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import PurePath

from factcheck.compare import Coverage, Row, values_of
from factcheck.model import Finding, Verdict
from factcheck.report.csv_report import row_of
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run

_SIGNS = {
    Verdict.SUPPORTED: "", Verdict.CONFLICT: " (≠)", Verdict.ATTRIBUTED: " (≠, said)",
    Verdict.REVIEW: " (?)",
}  # fmt: skip
_STYLES = {Verdict.CONFLICT: "bold red", Verdict.ATTRIBUTED: "yellow", Verdict.REVIEW: "yellow"}
_LONGEST = 40
_MOST_COLUMNS = 6
_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>factcheck compare</title>
<style>table { border-collapse: collapse } th, td { border: 1px solid; padding: .3em; \
text-align: left; vertical-align: top } .conflict { font-weight: bold }</style>
</head>
<body>
<table>
<thead><tr><th scope="col">Fact</th><th scope="col">Record</th>\
{% for name in articles %}<th scope="col">{{ name }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in rows %}
<tr><th scope="row">{{ row.fact }}</th><td>{{ row.recorded }}</td>\
{% for cell in row.cells %}<td>{% for value in cell %}{% if not loop.first %}<br>{% endif %}\
<span class="{{ value.verdict }}">{{ value.words }}</span>{% endfor %}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
</body>
</html>
"""


def coverage_terminal(coverage: Coverage, run: Run) -> Iterator[str]:
    """Yield a table; or, for more articles than fit side by side, a list of facts."""
    from rich.console import Console  # noqa: PLC0415 - one format of four needs it
    from rich.table import Table  # noqa: PLC0415 - as above
    from rich.text import Text  # noqa: PLC0415 - as above

    if not coverage.rows:
        yield "No fact is told by two of these articles, or told unlike the record.\n"
        return
    if len(coverage.articles) > _MOST_COLUMNS:
        yield from _listed(coverage)
        return
    table = Table(show_lines=True, safe_box=not run.unicode)
    for head in ("fact", "record", *(_short(name) for name in coverage.articles)):
        table.add_column(Text(head), overflow="fold")
    for row in coverage.rows:
        cells = [Text(f"{one_line(row.label)}: {row.kind}"), Text(one_line(row.recorded))]
        for findings in row.said.values():
            cell = Text()
            for finding in values_of(findings):
                cell.append("\n" if cell else "")
                cell.append(_words(finding), style=_STYLES.get(finding.verdict, ""))
            cells.append(cell)
        table.add_row(*cells)
    out = StringIO()
    console = Console(
        file=out, width=run.width, force_terminal=run.color, no_color=not run.color,
        color_system="standard" if run.color else None, highlight=False, markup=False,
        legacy_windows=False,
    )  # fmt: skip
    console.print(table)
    shown = out.getvalue()
    yield shown if run.unicode else shown.encode("ascii", "replace").decode()


def coverage_csv(coverage: Coverage, run: Run) -> Iterator[str]:
    """Yield a row a fact, a column an article."""
    del run
    heads = ("subject", "fact", "code", "kind", "recorded")
    yield row_of((*heads, *(visible(name) for name in coverage.articles)))
    for row in coverage.rows:
        cells = ["; ".join(_words(f) for f in values_of(found)) for found in row.said.values()]
        yield row_of((row.subject, row.label, row.code, row.kind, row.recorded, *cells))


def coverage_json(coverage: Coverage, run: Run) -> Iterator[str]:
    """Yield one object with every statement and its place."""
    facts = [_object(row) for row in coverage.rows]
    found = {
        "schema_version": 1,
        "reference": {"version": run.stamp.version, "digest": run.stamp.digest},
        "articles": list(coverage.articles),
        "facts": facts,
    }
    yield json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def coverage_html(coverage: Coverage, run: Run) -> Iterator[str]:
    """Yield one self-contained page."""
    del run
    from jinja2 import Environment  # noqa: PLC0415 - one format of four needs it

    rows = [
        {
            "fact": f"{one_line(row.label)}: {row.kind}",
            "recorded": one_line(row.recorded),
            "cells": [
                [{"verdict": f.verdict.value, "words": _words(f)} for f in values_of(found)]
                for found in row.said.values()
            ],
        }
        for row in coverage.rows
    ]
    page = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_PAGE)
    names = [visible(name) for name in coverage.articles]
    yield page.render(rows=rows, articles=names) + "\n"


COVERAGE_FORMATS: dict[str, Callable[[Coverage, Run], Iterator[str]]] = {
    "terminal": coverage_terminal,
    "csv": coverage_csv,
    "json": coverage_json,
    "html": coverage_html,
}


def _listed(coverage: Coverage) -> Iterator[str]:
    for row in coverage.rows:
        yield f"{one_line(row.label)}: {row.kind}; record {one_line(row.recorded)}\n"
        by_words: dict[str, list[str]] = {}
        for name, findings in row.said.items():
            for finding in values_of(findings):
                by_words.setdefault(_words(finding), []).append(visible(name))
        for words, names in sorted(by_words.items(), key=lambda item: (-len(item[1]), item[0])):
            yield f"  {words}: {', '.join(names)}\n"


def _object(row: Row) -> dict[str, object]:
    return {
        "subject": row.subject,
        "label": row.label,
        "code": row.code,
        "kind": row.kind,
        "recorded": row.recorded,
        "disputed": row.is_disputed,
        "said": {
            name: [
                {
                    "quote": f.quote.text,
                    "claimed": f.claimed,
                    "verdict": f.verdict.value,
                    "line": f.line,
                    "column": f.column,
                    "fingerprint": f.fingerprint,
                }
                for f in findings
            ]
            for name, findings in row.said.items()
            if findings
        },
    }


def _words(finding: Finding) -> str:
    words = one_line(" ".join(finding.quote.text.split()))
    cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"{cut}{_SIGNS[finding.verdict]}"


def _short(name: str) -> str:
    return visible(PurePath(name).stem) or visible(name)

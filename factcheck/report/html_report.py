"""Reporting: one self-contained HTML page with a table of the findings."""

from collections.abc import Iterable, Iterator

from jinja2 import Environment

from factcheck.model import Finding, Report
from factcheck.report.common import Digest
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.report.tally import in_words

_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>factcheck</title>
<style>table { border-collapse: collapse } th, td { border: 1px solid; padding: .3em; \
text-align: left; vertical-align: top }</style>
</head>
<body>
<h1>factcheck</h1>
<p>{{ summary }} Reference {{ stamp.version }} of {{ stamp.as_of }}.</p>
{% if rows %}
<table>
<thead><tr><th scope="col">Where</th><th scope="col">Severity</th><th scope="col">Verdict</th>\
<th scope="col">Kind</th><th scope="col">Sentence</th><th scope="col">Written</th>\
<th scope="col">On record</th><th scope="col">Sources</th></tr></thead>
<tbody>
{% for row in rows %}
<tr><td>{{ row.where }}</td><td>{{ row.severity }}</td><td>{{ row.verdict }}</td>\
<td>{{ row.kind }}</td><td>{{ row.before }}<mark>{{ row.quote }}</mark>{{ row.after }}</td>\
<td>{{ row.claimed }}</td><td>{{ row.recorded }}</td><td>\
{% for source in row.sources %}{% if source.url %}<a href="{{ source.url }}" rel="noreferrer">\
{{ source.name }}</a>{% else %}{{ source.name }}{% endif %}{% if not loop.last %}; {% endif %}\
{% endfor %}</td></tr>
{% endfor %}
</tbody>
</table>
{% endif %}
{% if skipped %}
<h2>Not checked</h2>
<ul>
{% for name, reason in skipped %}
<li>{{ name }}: {{ reason }}</li>
{% endfor %}
</ul>
{% endif %}
</body>
</html>
"""


def report_html(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield the page; what articles say is text in it, never markup."""
    found = Digest(reports, run)
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    page = environment.from_string(_PAGE)
    rows = [_row(name, finding) for name, finding in found.rows]
    skipped = [(visible(name), one_line(reason)) for name, reason in found.skipped]
    summary = in_words(found.tally)
    yield page.render(rows=rows, skipped=skipped, summary=summary, stamp=run.stamp) + "\n"


def _row(name: str, finding: Finding) -> dict[str, object]:
    sentence = finding.sentence.text
    start = max(0, finding.quote.start - finding.sentence.start)
    end = start + len(finding.quote.text)
    place = f", {one_line(finding.place)}" if finding.place else ""
    reason = f" ({one_line(finding.reason)})" if finding.reason else ""
    return {
        "where": f"{visible(name)}:{finding.line}:{finding.column}{place}",
        "severity": finding.severity.value if finding.severity else "",
        "verdict": finding.verdict.value + reason,
        "kind": f"{finding.code} {finding.kind}",
        "before": one_line(sentence[:start]),
        "quote": one_line(finding.quote.text),
        "after": one_line(sentence[end:]),
        "claimed": one_line(finding.claimed),
        "recorded": one_line(finding.recorded or ""),
        "sources": [
            {
                "name": one_line(", ".join(p for p in (s.publisher, s.published) if p)),
                "url": s.url if s.url and s.url.startswith(("https://", "http://")) else None,
            }
            for s in finding.sources
        ],
    }

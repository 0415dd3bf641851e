"""Reporting: Markdown tables, for a comment on a merge request or the summary of a job."""

import re
from collections.abc import Iterable, Iterator

from factcheck.model import Finding, Report, Severity
from factcheck.report.common import Digest
from factcheck.report.plain import one_line, visible
from factcheck.report.run import Run
from factcheck.report.tally import in_words

_MARKS = re.compile(r"([\\`*_{}\[\]()#+!|~$@:])")
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info", None: ""}
_MOST_BYTES = 900_000  # the summary of a GitHub job takes one MiB


def report_markdown(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield the run in a sentence, a table of what it shows, and what was skipped."""
    found = Digest(reports, run)
    rows = found.rows
    yield f"### factcheck\n\n{escaped(in_words(found.tally))}\n"
    written = 0
    if rows:
        yield "\n| Where | | Kind | Written | On record | |\n|---|---|---|---|---|---|\n"
    for number, (name, finding) in enumerate(rows):
        row = _row(name, finding)
        written += len(row.encode("utf-8", "replace"))
        if written > _MOST_BYTES:
            yield f"\n{len(rows) - number} more findings are left out here.\n"
            break
        yield row
    if found.skipped:
        yield "\n**Not checked:**\n\n"
        yield from (
            f"- {escaped(visible(name))}: {escaped(reason)}\n" for name, reason in found.skipped
        )


def escaped(text: str) -> str:
    """Return `text` on one line with nothing in it that Markdown or HTML would act on."""
    shown = _MARKS.sub(r"\\\1", one_line(text))
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _row(name: str, finding: Finding) -> str:
    place = finding.place or f"{finding.line}:{finding.column}"
    verdict = finding.verdict.value + (f" ({finding.reason})" if finding.reason else "")
    severity = _NAMES[finding.severity]
    cells = (
        f"{visible(name)} {place}",
        severity,
        f"{finding.code} {finding.kind}",
        finding.quote.text,
        finding.recorded or "",
        verdict,
    )
    return f"| {' | '.join(escaped(cell) for cell in cells)} |\n"

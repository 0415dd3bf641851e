"""Reporting: the formats by name, each loaded when it is asked for."""

from importlib import import_module

from factcheck.report.run import Reporter, Run, Show
from factcheck.report.tally import Tally, in_words, is_notable, tally_of

__all__ = [
    "MACHINE_FORMATS",
    "REPORTERS",
    "SHOW_TEXTS",
    "Reporter",
    "Run",
    "Show",
    "Tally",
    "in_words",
    "is_notable",
    "reporter",
    "tally_of",
]

# Where each format's function is: rich is imported for the terminal alone.
REPORTERS = {
    "terminal": "factcheck.report.terminal:report_terminal",
    "concise": "factcheck.report.concise:report_concise",
    "json": "factcheck.report.json_report:report_json",
    "jsonl": "factcheck.report.jsonl:report_jsonl",
    "sarif": "factcheck.report.sarif:report_sarif",
    "junit": "factcheck.report.junit:report_junit",
    "github": "factcheck.report.github:report_github",
    "gitlab": "factcheck.report.gitlab:report_gitlab",
    "rdjson": "factcheck.report.rdjson:report_rdjson",
    "csv": "factcheck.report.csv_report:report_csv",
    "markdown": "factcheck.report.markdown:report_markdown",
    "claimreview": "factcheck.report.claimreview:report_claimreview",
    "html": "factcheck.report.html.page:report_html",
}
# Programs read these: they are UTF-8 whatever the stream is, and uncoloured.
MACHINE_FORMATS = frozenset(REPORTERS) - {"terminal", "concise"}
# These need articles as written: the others need no more than what findings quote.
SHOW_TEXTS = frozenset({"html", "rdjson"})


def reporter(name: str) -> Reporter:
    """Return the function that writes the format called `name`."""
    module, function = REPORTERS[name].split(":")
    found: Reporter = getattr(import_module(module), function)
    return found

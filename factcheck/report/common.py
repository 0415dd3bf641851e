"""Reporting, aside: what the formats for machines share: paths, regions, rules, safe text."""

import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from factcheck.model import Finding, Report
from factcheck.report.run import Run
from factcheck.report.tally import Tally

if TYPE_CHECKING:
    from factcheck.kinds.kind import Kind

_RECORD = re.compile(r"(?P<file>.+\.(?:jsonl?|ndjson))#(?P<number>\d+)$", re.IGNORECASE | re.DOTALL)
_XML_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f]"
)


class Region(NamedTuple):
    """Where a finding stands: from 1, in code points, its end column after its last sign."""

    line: int
    column: int
    end_line: int
    end_column: int


@cache
def all_kinds() -> "tuple[Kind, ...]":
    """Return every kind that a finding can be of."""
    from factcheck.kinds import KINDS  # noqa: PLC0415 - one format needs it
    from factcheck.suppressions.kinds import HOUSEKEEPING  # noqa: PLC0415 - as above

    return (*KINDS, *HOUSEKEEPING)


def region_of(finding: Finding) -> Region:
    """Return where a finding stands."""
    before, newline, last = finding.quote.text.rpartition("\n")
    if not newline:
        end = finding.column + len(last)
        return Region(finding.line, finding.column, finding.line, end)
    lines = before.count("\n") + 1
    return Region(finding.line, finding.column, finding.line + lines, len(last) + 1)


def file_and_record(name: str) -> tuple[str, int | None]:
    """Return the file that an article is from, and its number where it is one of several."""
    found = _RECORD.match(name)
    return (name, None) if found is None else (found["file"], int(found["number"]))


def relative_path(name: str) -> str:
    """Return the path of an article's file from the current folder, with "/" between its parts."""
    path, _ = file_and_record(name)
    if os.path.isabs(path):  # noqa: PTH117 - a path may not survive a round trip through Path
        path = _from_here(path)
    shown = PurePath(path).as_posix()
    return shown or "."


def uri_of(name: str) -> str:
    """Return a relative path as a URI reference, percent-encoded."""
    path = relative_path(name)
    return quote(path, safe="/", errors="surrogatepass")


def xml_safe(text: str) -> str:
    """Return `text` with what XML 1.0 forbids, and other controls, as escapes."""
    return _XML_FORBIDDEN.sub(lambda found: ascii(found[0])[1:-1], text)


class Digest:
    """What a table of a run needs: its counts, the findings it shows, what was skipped."""

    def __init__(self, reports: Iterable[Report], run: Run) -> None:
        """Go through the reports once, and keep no more than is shown."""
        self.tally = Tally()
        self.rows: list[tuple[str, Finding]] = []
        self.skipped: list[tuple[str, str]] = []
        for report in reports:
            self.tally.add(report)
            self.rows += [(report.name, f) for f in report.findings if run.shows(f)]
            if report.status == "skipped":
                self.skipped.append((report.name, report.reason or "no reason given"))


def sources_in_words(finding: Finding) -> str:
    """Return who published what is on record, and when."""
    return "; ".join(
        ", ".join(part for part in (source.publisher, source.published) if part)
        for source in finding.sources
    )


@cache
def _from_here(path: str) -> str:
    try:
        return os.path.relpath(os.path.realpath(path), os.path.realpath("."))
    except (ValueError, OSError):  # another drive
        return path

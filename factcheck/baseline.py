"""Findings that were there before: known by path and fingerprint, never by line."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.model import Finding, Report
from factcheck.storage import write_whole

_VERSION = 1
_KEYS = ("path", "code", "fingerprint", "claimed", "recorded")
Row = tuple[str, str, str, str, str]


class Baseline:
    """The findings a run is not held to, and those that it came upon.

    A finding is known when its article's path and its fingerprint are listed: words moved to
    another line stay known, and a changed claim does not.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        """Start from the rows of a file."""
        self._rows = {(row[0], row[2]): row for row in rows}
        self._met: dict[tuple[str, str], Row] = {}
        self._read: set[str] = set()

    def marked(self, report: Report) -> Report:
        """Return `report` with its known findings marked; remember all of them."""
        if report.status != "skipped":
            self._read.add(report.name)
        return replace(
            report, findings=tuple(self._marked(report.name, f) for f in report.findings)
        )

    def _marked(self, path: str, finding: Finding) -> Finding:
        if not finding.verdict.flagged or finding.suppression is not None:
            return finding
        key = (path, finding.fingerprint)
        claimed, recorded = finding.claimed, finding.recorded or ""
        self._met[key] = (path, finding.code, finding.fingerprint, claimed, recorded)
        return replace(finding, known=True) if key in self._rows else finding

    def rows(self, mode: str) -> list[Row]:
        """Return what the file should hold: "create" and "update" list all that was met.

        "prune" only lets go of what is no longer found in the articles that were read, and so
        does "update"; articles that were not part of the run keep their rows.
        """
        kept = {
            key: row
            for key, row in self._rows.items()
            if key[0] not in self._read or key in self._met
        }
        return sorted((kept if mode == "prune" else kept | self._met).values())


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; raise FactcheckError saying what is wrong with it."""
    try:
        found = json.loads(path.read_bytes())
        if found["version"] != _VERSION:
            raise FactcheckError(f"{path}: made by another version of factcheck")
        return Baseline(_row(item) for item in found["findings"])
    except OSError as error:
        hint = "; --baseline-write create makes one" if isinstance(error, FileNotFoundError) else ""
        raise FactcheckError(f"{path}: {(error.strerror or 'unreadable').lower()}{hint}") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise FactcheckError(f"{path}: not a baseline of factcheck") from error


def write_baseline(path: Path, rows: Iterable[Row]) -> int:
    """Write a baseline, whole or not at all; return how many findings it holds."""
    listed = [dict(zip(_KEYS, row, strict=True)) for row in rows]
    lines = ",\n  ".join(json.dumps(row) for row in listed)
    text = f'{{"version": {_VERSION},\n "findings": [{chr(10) + "  " + lines if lines else ""}]}}\n'
    try:
        write_whole(path, text.encode(), mode=0o644)
    except OSError as error:
        raise FactcheckError(f"cannot write {path}: {(error.strerror or '').lower()}") from error
    return len(listed)


def _row(item: dict[str, object]) -> Row:
    values = [item[key] for key in _KEYS]
    path, code, fingerprint, claimed, recorded = (str(value) for value in values)
    return path, code, fingerprint, claimed, recorded

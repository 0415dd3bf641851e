"""Answering findings: a file of suppressions for articles that must stay as they are."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.errors import FactcheckError
from factcheck.model import Finding, Suppression
from factcheck.reference.located import line_of

_MOST_BYTES = 10_000_000


class Entry(BaseModel):
    """One answer: which findings, and why they stand. Whatever is left out holds for any."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    reason: str
    path: str | None = None
    code: str | None = None
    fingerprint: str | None = None
    quote: str | None = None
    owner: str | None = None
    until: date | None = None

    def covers(self, finding: Finding) -> bool:
        """Tell whether this answers `finding`, wherever that stands."""
        return (
            (self.code is None or finding.code.startswith(self.code) or finding.kind == self.code)
            and self.fingerprint in {None, finding.fingerprint}
            and self.quote in {None, finding.quote.text}
        )


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    suppress: tuple[Entry, ...] = ()


class Sidecar:
    """The answers of one file, and which of them were of use in this run."""

    def __init__(self, name: str, text: str, entries: tuple[Entry, ...]) -> None:
        self._name = name
        self._text = text
        self._entries = entries
        self._used: set[int] = set()
        self._seen: set[int] = set()

    def answered(self, path: str, finding: Finding, today: date) -> Finding:
        """Return `finding` of the article at `path`, answered if an entry that holds does so."""
        for number, entry in enumerate(self._entries):
            if entry.path is not None and not fnmatchcase(path, entry.path):
                continue
            self._seen.add(number)
            if not finding.verdict.flagged or not entry.covers(finding):
                continue
            self._used.add(number)
            expired = entry.until is not None and today > entry.until
            if not expired and finding.suppression is None:
                finding = replace(finding, suppression=Suppression("sidecar", entry.reason))
        return finding

    def faults(self, today: date) -> Iterator[str]:
        """Yield what is wrong with the entries that this run's articles came under."""
        from factcheck.suppressions.kinds import (  # noqa: PLC0415 - few runs need it
            EXPIRED_SUPPRESSION,
            UNUSED_SUPPRESSION,
        )

        for number, entry in enumerate(self._entries):
            place = f"{self._name}:{line_of(self._text, ('suppress', number))}"
            if entry.until is not None and today > entry.until:
                kind = EXPIRED_SUPPRESSION
                yield f"{place}: {kind.code} {kind.name}: expired after {entry.until}"
            elif number in self._seen and number not in self._used:
                kind = UNUSED_SUPPRESSION
                yield f"{place}: {kind.code} {kind.name}: suppresses nothing ({entry.reason})"


def read_sidecar(path: Path) -> Sidecar:
    """Read a file of [[suppress]] tables; raise FactcheckError with every located problem."""
    try:
        with path.open("rb") as stream:
            text = stream.read(_MOST_BYTES).decode()
        found = _File.model_validate(tomllib.loads(text))
    except OSError as error:
        raise FactcheckError(f"{path}: {(error.strerror or 'unreadable').lower()}") from error
    except ValidationError as error:
        problems = [
            f"{path}:{line_of(text, problem['loc'])}: "
            f"{'.'.join(str(step) for step in problem['loc'])}: {problem['msg'].lower()}"
            for problem in error.errors()
        ]
        raise FactcheckError("\n".join(problems)) from error
    except (
        ValueError,
        RecursionError,
    ) as error:  # of TOML, of its encoding, of a number without end
        raise FactcheckError(f"{path}: {error}") from error
    return Sidecar(str(path), text, found.suppress)

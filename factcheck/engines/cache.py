"""Checking many articles: what was found before, kept by all that it depends on."""

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from factcheck.model import (
    Article,
    Citation,
    Directive,
    Finding,
    Place,
    Quote,
    ReferenceStamp,
    Report,
    Role,
    Section,
    Severity,
    Suppression,
    Verdict,
)
from factcheck.reference.kept import forget
from factcheck.sources.formats import format_of
from factcheck.sources.published import day_in_name
from factcheck.sources.reading import Reading, Source
from factcheck.storage import Records, cache_folder, open_cache, program_digest, write_whole

KEPT_REPORTS = Records(
    (
        Article, Citation, Directive, Finding, Place, Quote, Report, Role, Section, Severity,
        Suppression, Verdict,
    )
)  # fmt: skip
_MOST_GENERATIONS = 4


def clean_cache() -> int:
    """Remove everything the cache holds; return how many reports there were."""
    folder = cache_folder()
    entries = sum(1 for _ in folder.glob("*/*/*.json"))
    for generation in _generations(folder):
        shutil.rmtree(generation, ignore_errors=True)
    forget()
    return entries


def key_of(data: bytes, source: Source, reading: Reading) -> str:
    """Return what the reports of a source are known by: all that they depend on but its name.

    Of the name no more counts than the format that it tells and the day that it gives.
    """
    about = (format_of(source.name, data), day_in_name(source.name), source.named, reading)
    return hashlib.sha256(f"{about!r}\0".encode() + data).hexdigest()


class Cache:
    """Reports by their article's content and reading, the reference, and this program.

    An entry is written whole or not at all, is for its owner alone to read, and one that
    cannot be read counts as missing. A cache never fails a run.
    """

    def __init__(self, folder: Path, stamp: ReferenceStamp, version: str) -> None:
        """Keep the entries of one program and one reference in a folder of their own."""
        self._root = folder
        generation = hashlib.sha256(f"{version}\0{program_digest()}\0{stamp.digest}".encode())
        self._folder = folder / f"g-{generation.hexdigest()[:24]}"

    def get(self, key: str) -> tuple[Report, ...] | None:
        """Return the reports kept under `key`, or None."""
        try:
            reports: tuple[Report, ...] = KEPT_REPORTS.load(self._place(key).read_bytes())
        except (OSError, ValueError):
            return None
        return reports

    def put(self, key: str, reports: tuple[Report, ...]) -> None:
        """Keep `reports` under `key`."""
        with contextlib.suppress(OSError):
            if not self._folder.is_dir():
                self._open_generation()
            place = self._place(key)
            place.parent.mkdir(mode=0o700, exist_ok=True)
            write_whole(place, KEPT_REPORTS.dump(reports))

    def _place(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.json"

    def _open_generation(self) -> None:
        """Make the folder; let go of generations of old programs and references."""
        open_cache(self._root)
        old = sorted(_generations(self._root), key=lambda path: path.stat().st_mtime)
        for generation in old[: max(0, len(old) - _MOST_GENERATIONS)]:
            shutil.rmtree(generation, ignore_errors=True)
        self._folder.mkdir(mode=0o700, exist_ok=True)


def _generations(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("g-*") if path.is_dir())

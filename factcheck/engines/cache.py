"""Checking many articles: what was found before, kept by all that it depends on."""

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from factcheck.model import ReferenceStamp, Report
from factcheck.sources.reading import Reading, Source

_PACKAGE = Path(__file__).resolve().parent.parent
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by factcheck; may be deleted.\n"
_MOST_GENERATIONS = 4


def cache_folder() -> Path:
    """Return where the cache is: $FACTCHECK_CACHE_DIR, else the platform's place for caches."""
    asked = os.environ.get("FACTCHECK_CACHE_DIR")
    if asked:
        return Path(asked)
    from platformdirs import user_cache_path  # noqa: PLC0415 - it is slow to import

    return user_cache_path("factcheck", appauthor=False)


def clean_cache() -> int:
    """Remove everything the cache holds; return how many entries there were."""
    folder = cache_folder()
    entries = sum(1 for _ in folder.glob("*/*/*.json"))
    for generation in _generations(folder):
        shutil.rmtree(generation, ignore_errors=True)
    return entries


class Cache:
    """Reports by their article's content, name and reading, the reference, and this program.

    An entry is written whole or not at all, is for its owner alone to read, and one that
    cannot be read counts as missing. A cache never fails a run.
    """

    def __init__(self, folder: Path, stamp: ReferenceStamp, version: str) -> None:
        """Keep the entries of one program and one reference in a folder of their own."""
        self._root = folder
        generation = hashlib.sha256(f"{version}\0{_program()}\0{stamp.digest}".encode())
        self._folder = folder / f"g-{generation.hexdigest()[:24]}"

    def key(self, data: bytes, source: Source, reading: Reading) -> str:
        """Return what an entry is kept under."""
        about = f"{source.name}\0{source.named}\0{reading!r}\0"
        return hashlib.sha256(about.encode("utf-8", "surrogatepass") + data).hexdigest()

    def get(self, key: str) -> tuple[Report, ...] | None:
        """Return the reports kept under `key`, or None."""
        try:
            return self._reports.validate_json(self._place(key).read_bytes())
        except (OSError, ValidationError, ValueError):
            return None

    def put(self, key: str, reports: tuple[Report, ...]) -> None:
        """Keep `reports` under `key`, unless checking them broke."""
        if any(report.error for report in reports):
            return
        with contextlib.suppress(OSError, PydanticSerializationError, UnicodeError):
            self._write(self._place(key), self._reports.dump_json(reports))

    @cached_property
    def _reports(self) -> TypeAdapter[tuple[Report, ...]]:
        return TypeAdapter(tuple[Report, ...])

    def _place(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.json"

    def _write(self, place: Path, data: bytes) -> None:
        if not self._folder.is_dir():
            self._open_generation()
        place.parent.mkdir(mode=0o700, exist_ok=True)
        handle, part = tempfile.mkstemp(dir=place.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(part).replace(place)

    def _open_generation(self) -> None:
        """Make the folder; let go of generations of old programs and references."""
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self._root / "CACHEDIR.TAG").write_text(_TAG)
        old = sorted(_generations(self._root), key=lambda path: path.stat().st_mtime)
        for generation in old[: max(0, len(old) - _MOST_GENERATIONS)]:
            shutil.rmtree(generation, ignore_errors=True)
        self._folder.mkdir(mode=0o700, exist_ok=True)


def _generations(folder: Path) -> Iterator[Path]:
    return (path for path in folder.glob("g-*") if path.is_dir())


def _program() -> str:
    """Return a digest of this program's files, so that an edited checkout finds nothing stale."""
    digest = hashlib.sha256()
    for folder, folders, files in os.walk(_PACKAGE):
        folders[:] = sorted(name for name in folders if not name.startswith(("__", "_reference")))
        for name in sorted(files):
            about = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - 200 files at each start
            digest.update(f"{name}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return digest.hexdigest()

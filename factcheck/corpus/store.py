"""Where an archive's run is kept: a folder a part, each put in its place whole, and a manifest.

DIR/manifest.json says what is read with what; DIR/parts/00012/ is there when part 12 is done;
DIR/summary.json is there when all is: then the parts have become findings/, articles/, skipped/.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import cast

import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.corpus.model import Outcome, Part, Piece
from factcheck.corpus.tables import TABLES
from factcheck.errors import FactcheckError

_ABOUT = "part.json"


class Store:
    """One run's folder. What is not finished in it counts as not there."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; nothing is written yet."""
        self.folder = folder
        self.parts = folder / "parts"
        self._open: dict[int, _OpenPart] = {}

    def open(self, manifest: Mapping[str, object]) -> None:
        """Begin a run or take one up again; raise FactcheckError where another was made here."""
        place = self.folder / "manifest.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if place.exists():
                self._refuse_another(manifest, read_json(place))
            elif any(self.folder.iterdir()):
                raise FactcheckError(f"{self.folder}: is not empty, and no run of corpus")
            self.parts.mkdir(exist_ok=True)
            for left in (*self.folder.glob("*.part"), *self.parts.glob("*.part")):
                _remove(left)
            write_json(place, manifest)
        except OSError as error:
            raise FactcheckError(f"cannot write {self.folder}: {error.strerror}") from error

    def _refuse_another(self, manifest: Mapping[str, object], found: Mapping[str, object]) -> None:
        for key, value in manifest.items():
            if found.get(key) != value:
                raise FactcheckError(
                    f"{self.folder}: holds a run with another {key}; name another folder"
                    " with --output, or remove this one"
                )

    @property
    def is_complete(self) -> bool:
        """Whether everything is done and in its place."""
        return (self.folder / "summary.json").exists()

    def is_done(self, part: Part) -> bool:
        """Tell whether a part was finished before."""
        return (self._place(part) / _ABOUT).exists()

    def begin(self, part: Part) -> None:
        """Forget what was written of a part."""
        if (written := self._open.pop(part.number, None)) is not None:
            written.close()
        work = self._place(part).with_suffix(".part")
        _remove(work)
        work.mkdir()
        self._open[part.number] = _OpenPart(work)

    def add(self, piece: Piece) -> None:
        """Write what came of some records."""
        self._open[piece.part.number].add(piece)

    def finish(self, part: Part) -> Mapping[str, int]:
        """Put a part in its place; return its counts."""
        written = self._open.pop(part.number)
        written.close()
        counts = written.counts
        write_json(written.folder / _ABOUT, counts)
        written.folder.rename(self._place(part))
        return counts

    def counts(self, parts: Iterable[Part]) -> dict[str, int]:
        """Return the counts of finished parts, added up."""
        total: dict[str, int] = {}
        for part in parts:
            about = cast("Mapping[str, int]", read_json(self._place(part) / _ABOUT))
            for name, number in about.items():
                total[name] = total.get(name, 0) + number
        return total

    def close(self) -> None:
        """Leave what is unfinished."""
        for written in self._open.values():
            written.close()
        self._open.clear()

    def _place(self, part: Part) -> Path:
        return self.parts / f"{part.number:05}"


class _OpenPart:
    """The tables of a part that is being written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts = dict.fromkeys(("records", "articles", "unchanged", "findings", "skipped"), 0)
        self._stack = ExitStack()
        self._tables = {
            name: self._stack.enter_context(pq.ParquetWriter(folder / f"{name}.parquet", schema))
            for name, schema in TABLES.items()
        }

    def add(self, piece: Piece) -> None:
        rows: dict[str, list[Outcome]] = {name: [] for name in TABLES}
        for outcome in piece.outcomes:
            if outcome["status"] == "skipped":
                rows["skipped"].append(outcome)
                continue
            day = outcome["published"]
            head = outcome | {
                "published": date.fromisoformat(day) if isinstance(day, str) else None
            }
            found = cast("list[Outcome]", head.pop("findings", []))
            rows["articles"].append(head | {"findings": len(found)})
            self.counts["unchanged"] += outcome["status"] == "unchanged"
            rows["findings"] += [head | finding for finding in found]
        self.counts["records"] += piece.records
        for name, table in rows.items():
            self.counts[name] += len(table)
            if table:
                self._tables[name].write_table(pa.Table.from_pylist(table, TABLES[name]))

    def close(self) -> None:
        self._stack.close()


def read_json(path: Path) -> dict[str, object]:
    """Return a file's JSON object; raise FactcheckError where it holds none."""
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise FactcheckError(f"{path}: no JSON of a run of corpus ({error})") from error
    if not isinstance(found, dict):
        raise FactcheckError(f"{path}: no JSON object")
    return found


def write_json(path: Path, value: object) -> None:
    """Write a file that appears whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    with part.open("w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=1)
        out.write("\n")
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

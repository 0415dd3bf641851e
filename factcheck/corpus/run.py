"""A run over an archive: planned, begun or taken up again, part by part, and put together."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import duckdb
from pyarrow import ArrowException

from factcheck.corpus.engines import ENGINES, Engine, Work
from factcheck.corpus.finish import finish
from factcheck.corpus.model import Begun, Columns, Form, Part, Piece
from factcheck.corpus.planning import is_remote, planned
from factcheck.corpus.since import entry_digests, tool, unchanged_digests
from factcheck.corpus.store import Store, read_json
from factcheck.errors import FactcheckError
from factcheck.reference.model import Reference

SCHEMA_VERSION = 1
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/")  # as a Path keeps it; a drive has one letter
Told = Callable[["Progress"], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run is to do: `ray` is the address of a cluster, "" for the one that is at hand."""

    inputs: Sequence[str]
    output: Path
    columns: Columns | None = None
    engine: str = "daft"
    ray: str | None = None
    workers: int | None = None
    since: Path | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: parts of all parts, records so far; `message` is something to be said."""

    parts: int
    of: int
    records: int
    message: str | None = None


def run_corpus(
    asked: Asked, reference: Reference, tell: Told = lambda _: None
) -> dict[str, object]:
    """Do a run to its end, leaving out what was finished before; return its summary.

    Raise FactcheckError where input, output or cluster cannot be used.
    """
    _refuse_addresses(asked)
    parts = planned(asked.inputs, asked.columns, _listed, asked.output)
    manifest = _manifest(asked, reference, parts)
    store = Store(asked.output)
    store.open(manifest)
    try:
        if not store.is_complete:
            _do(store, parts, asked, reference, tell)
            finish(store, parts, manifest, asked.since)
    except (OSError, ArrowException, duckdb.Error) as error:
        raise FactcheckError(f"{asked.output}: {str(error).partition(chr(10))[0]}") from error
    return read_json(asked.output / "summary.json")


def _refuse_addresses(asked: Asked) -> None:
    """Refuse addresses where they cannot be used, rather than take them for paths."""
    if _ADDRESS.match(str(asked.output)):
        raise FactcheckError(f"{asked.output}: tables are written to a folder, not to an address")
    remote = next(filter(is_remote, asked.inputs), None)
    if remote is not None and asked.engine != "daft":
        raise FactcheckError(f"{remote}: only Daft reads addresses: leave out --engine")


def _listed(pattern: str) -> Sequence[tuple[str, int]]:
    from factcheck.corpus.frames import listed  # noqa: PLC0415 - it loads Daft

    return list(listed(pattern))


def _do(
    store: Store, parts: Sequence[Part], asked: Asked, reference: Reference, tell: Told
) -> None:
    left = [part for part in parts if not store.is_done(part)]
    done, records = len(parts) - len(left), 0
    tell(Progress(done, len(parts), 0))
    if not left:
        return
    unchanged = (
        frozenset[str]() if asked.since is None else unchanged_digests(asked.since, reference)
    )
    try:
        for step in _engine(asked)(left, Work(reference, unchanged, asked.workers)):
            if isinstance(step, Begun):
                store.begin(step.part)
                if step.why is not None:
                    tell(Progress(done, len(parts), records, f"{step.part.path}: {step.why}"))
            elif isinstance(step, Piece):
                store.add(step)
                records += step.records
                tell(Progress(done, len(parts), records))
            else:
                store.finish(step.part)
                done += 1
                tell(Progress(done, len(parts), records))
    finally:
        store.close()


def _engine(asked: Asked) -> Engine:
    if asked.engine == "daft":
        from factcheck.corpus.frames import set_runner  # noqa: PLC0415 - it loads Daft

        set_runner(asked.ray)
    return ENGINES[asked.engine]


def _manifest(asked: Asked, reference: Reference, parts: Sequence[Part]) -> Mapping[str, object]:
    """Return all that the output depends on: two runs with the same manifest write the same."""
    stamp = reference.stamp
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": tool(),
        "reference": {
            "version": stamp.version, "as_of": stamp.as_of.isoformat(), "digest": stamp.digest,
        },
        "since": None if asked.since is None else str(asked.since),
        "input": [_described(part) for part in parts],
        "entries": entry_digests(reference),
    }  # fmt: skip


def _described(part: Part) -> dict[str, object]:
    found = asdict(part)
    found["form"] = Form(part.form).value
    found["columns"] = part.columns.named
    found["groups"] = None if part.groups is None else list(part.groups)
    found["head"] = list(part.head)
    return found

"""Who does the work on an archive: one contract, the same outcomes in the same order.

An engine takes parts and yields, for each of them, that it begins, its pieces in the order of
its records, and that it is finished. Parts may take turns. A part that begins again is done anew.
"""

import itertools
import json
import multiprocessing
import signal
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Any, Self

import pyarrow.compute as pc

from factcheck.corpus.examine import Examiner
from factcheck.corpus.model import Begun, Finished, Form, Outcome, Part, Piece, Raw
from factcheck.corpus.planning import is_remote
from factcheck.corpus.readers import read_part
from factcheck.engines.processes import processors
from factcheck.errors import FactcheckError
from factcheck.reference.model import Reference

Step = Begun | Piece | Finished
_PIECE = 256  # records that one process takes at a time
_AHEAD = 4
_QUERY_BYTES = 2 << 30  # of the input, read by one query of Daft
_QUERY_PARTS = 256
_KILLED = "the process that examined it was killed (out of memory?)"


@dataclass(frozen=True, slots=True)
class Work:
    """What an engine is told: the reference, the digests that need no check, how many workers.

    Without a number there are as many as processors, of this machine or of the cluster.
    """

    reference: Reference
    unchanged: frozenset[str] = frozenset()
    workers: int | None = None


Engine = Callable[[Iterable[Part], Work], Iterator[Step]]


def serially(parts: Iterable[Part], work: Work) -> Iterator[Step]:
    """Read and examine in this process, one record after the other."""
    examiner = Examiner(work.reference, work.unchanged)
    for part in parts:
        yield Begun(part)
        for raws in _batched(read_part(part)):
            yield _piece(part, raws, [examiner.examine(raw) for raw in raws])
        yield Finished(part)


def in_processes(parts: Iterable[Part], work: Work) -> Iterator[Step]:
    """Read in this process, examine in others; a record that kills its process is skipped."""
    workers = work.workers or processors()
    with _Pool(work, workers) as pool:
        for part in parts:
            yield Begun(part)
            batches = _batched(read_part(part))
            while ahead := list(itertools.islice(batches, _AHEAD * workers)):
                for raws, found in zip(ahead, pool.examine(ahead), strict=True):
                    yield _piece(part, raws, found)
            yield Finished(part)


def by_daft(parts: Iterable[Part], work: Work) -> Iterator[Step]:
    """Read, gate and examine in Daft, on the runner that was set.

    Parts that fail together are done again one by one, and what Daft cannot read at all is
    read in Python, where what is broken in it is skipped record by record.
    """
    for group in _alike(parts):
        left = {part.number: part for part in group}
        why = yield from _asked_of_daft(group, work, left)
        if why is not None and len(group) > 1:
            for part in list(left.values()):
                why = (yield from _asked_of_daft([part], work, left, why)) or why
        for part in left.values():
            if is_remote(part.path):  # it may be there the next time: the run can be taken up again
                raise FactcheckError(f"{part.path}: Daft cannot read it ({why})")
            yield from _again(in_processes([part], work), f"Daft cannot read it ({why})")


ENGINES: dict[str, Engine] = {"daft": by_daft, "processes": in_processes, "serial": serially}


def _again(steps: Iterator[Step], why: str) -> Iterator[Step]:
    for step in steps:
        yield Begun(step.part, why) if isinstance(step, Begun) else step


def _asked_of_daft(
    group: Sequence[Part], work: Work, left: dict[int, Part], why: str | None = None
) -> Generator[Step, None, str | None]:
    """Run one query and take the parts that it finishes off `left`; return why it ended early."""
    from factcheck.corpus import crew, frames  # noqa: PLC0415 - they load Daft

    if group[0].form is Form.WARC and group[0].path.endswith((".zst", ".zstd")):
        return "of a file that zstandard packed it reads but the first record"
    by_path = {_plain(frames.engine_path(part)): part for part in group}
    read = {part.number: 0 for part in group}
    for part in group:
        yield Begun(part, why)
    try:
        frame = frames.frame_of(group, work.reference)
        workers = frames.workers_now(work.workers)
        batch = crew.batch_of(group, workers)
        answers = crew.examined(frame, work.reference, work.unchanged, workers, batch)
        for piece in _pieces(answers.to_arrow_iter(), by_path, read):
            yield piece
            if read[piece.part.number] == piece.part.records:
                yield Finished(left.pop(piece.part.number))
        # Daft may end a query that failed as if it had not: that all came is seen by counting.
        known = {part.number: part.records for part in group if part.records is not None}
        there = known if len(known) == len(group) else frames.counted(group)
        for part in [part for part in group if part.number in left]:
            if there.get(part.number, 0) != read[part.number]:
                return f"{read[part.number]} of {there.get(part.number, 0)} records came"
            yield Finished(left.pop(part.number))
    except Exception as error:  # noqa: BLE001 - whatever fails in the engine is tried another way
        return frames.first_line(error)
    return None


def _pieces(
    batches: Iterable[Any], by_path: Mapping[str, Part], read: dict[int, int]
) -> Iterator[Piece]:
    """Yield what the rows of record batches say; nearly all are empty, and only counted."""
    for batch in batches:
        at = 0
        runs = pc.run_end_encode(batch.column("path"))
        for path, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
            answers = batch.column("outcome").slice(at, end - at)
            part = by_path[_plain(path)]
            first = part.first + read[part.number]
            read[part.number] += end - at
            yield Piece(part, end - at, tuple(_located(part, first, answers)))
            at = end


def _plain(path: str) -> str:
    return path.removeprefix("file://")  # the engine may or may not say it


def _located(part: Part, first: int, answers: Any) -> Iterator[Outcome]:
    numbers = pc.indices_nonzero(answers.is_valid())
    for number, answer in zip(numbers.to_pylist(), answers.take(numbers).to_pylist(), strict=True):
        yield _placed(part, first + number, json.loads(answer))


def _placed(part: Part, number: int, outcome: Outcome) -> Outcome:
    return {"part": part.number, "source": part.path, "record": number, **outcome}


def _piece(part: Part, raws: Sequence[Raw], found: Sequence[Outcome | None]) -> Piece:
    kept = (
        _placed(part, raw.number, outcome)
        for raw, outcome in zip(raws, found, strict=True)
        if outcome is not None
    )
    return Piece(part, len(raws), tuple(kept))


def _batched(raws: Iterator[Raw]) -> Iterator[list[Raw]]:
    while batch := list(itertools.islice(raws, _PIECE)):
        yield batch


def _alike(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Group neighbours that one query can read: of one form, with the same columns, once a file."""
    group: list[Part] = []
    size = 0
    for part in parts:
        fits = (
            not group
            or (
                _likeness(part) == _likeness(group[0])
                and part.path != group[-1].path
                and size + part.size <= _QUERY_BYTES
                and len(group) < _QUERY_PARTS
            )
        )  # fmt: skip
        if not fits:
            yield group
            group, size = [], 0
        group.append(part)
        size += part.size
    if group:
        yield group


def _likeness(part: Part) -> tuple[object, ...]:
    packed = part.form is Form.WARC and part.path.endswith((".zst", ".zstd"))
    return part.form, part.columns, part.head, part.groups is None, packed


# Processes ---------------------------------------------------------------------------------

_examiner: Examiner | None = None


class _Pool:
    """Processes that examine; broken ones are replaced, their records tried one by one."""

    def __init__(self, work: Work, workers: int) -> None:
        self._work = work
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._dismiss()

    def examine(self, batches: Sequence[list[Raw]]) -> list[list[Outcome | None]]:
        try:
            return list(self._running().map(_examine, batches))
        except BrokenProcessPool:
            self._dismiss()
        return [[self._alone(raw) for raw in batch] for batch in batches]

    def _alone(self, raw: Raw) -> Outcome | None:
        try:
            ((found,),) = self._running().map(_examine, [[raw]])
        except BrokenProcessPool:
            self._dismiss()
            return {"article": raw.id or raw.url, "status": "skipped", "reason": _KILLED}
        return found

    def _running(self) -> ProcessPoolExecutor:
        if self._pool is None:
            given = (self._work.reference, self._work.unchanged)
            self._pool = ProcessPoolExecutor(
                self._workers, multiprocessing.get_context("spawn"), _begin, given
            )
        return self._pool

    def _dismiss(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None


def _begin(reference: Reference, unchanged: Collection[str]) -> None:
    global _examiner  # noqa: PLW0603 - what a process is given once, it keeps
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _examiner = Examiner(reference, unchanged)


def _examine(raws: list[Raw]) -> list[Outcome | None]:
    if _examiner is None:
        raise FactcheckError("a process began without its examiner")
    return [_examiner.examine(raw) for raw in raws]

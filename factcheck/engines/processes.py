"""Checking many articles: in several processes, in order, whatever happens to one of them."""

import gc
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from factcheck.engines.jobs import Job, Workbench
from factcheck.model import Article, Report

# Fewer files than this are checked sooner by one process than several can be started.
WORTH_SHARING = 40
_BATCH = 8
_BATCHES_AHEAD = 4  # of each process
_KILLED = "the process that checked it was killed (out of memory?); it alone was left out"

Done = tuple[Report, ...]
_bench: Workbench | None = None


def processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def do_in_processes(
    jobs: Iterable[Job], bench: Workbench, workers: int, batch: int = _BATCH
) -> Generator[Report, None, None]:
    """Yield the reports of each job, in the order of the jobs.

    What the cache knows is answered here; the rest is shared out, a few files at a time and
    never far ahead of what was taken, so that memory does not grow with the number of files.
    """
    crew = _Crew(bench, workers)
    waiting: deque[_Ready | _Sent] = deque()
    collected: list[Job] = []
    try:
        for job in jobs:
            known = None if collected else bench.recall(job)
            if known is None:
                collected.append(job)
            else:
                waiting.append(_Ready(known))
            if len(collected) >= batch:
                waiting.append(crew.send(collected))
                collected = []
            while waiting and (waiting[0].ready or len(waiting) > _BATCHES_AHEAD * workers):
                yield from waiting.popleft().reports()
        while waiting:
            yield from waiting.popleft().reports()
        for job in collected:  # too few to be sent
            yield from bench.do(job)
    finally:
        crew.dismiss()


class _Ready:
    """Reports that needed no work."""

    ready = True

    def __init__(self, done: Done) -> None:
        self._done = done

    def reports(self) -> Iterator[Report]:
        return iter(self._done)


class _Sent:
    """A batch that is being worked on."""

    def __init__(
        self, crew: "_Crew", batch: Sequence[Job], future: "Future[list[Done]] | None"
    ) -> None:
        self._crew = crew
        self._batch = batch
        self._future = future

    @property
    def ready(self) -> bool:
        return self._future is not None and self._future.done()

    def reports(self) -> Iterator[Report]:
        try:
            found = self._future.result() if self._future is not None else None
        except BrokenProcessPool:
            found = None
        if found is None:  # one of them kills its process: each gets one to itself
            found = [self._crew.alone(job) for job in self._batch]
        for done in found:
            yield from done


class _Crew:
    """The processes that work, and one more to find out which file kills its process."""

    def __init__(self, bench: Workbench, workers: int) -> None:
        self._bench = bench
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._single: ProcessPoolExecutor | None = None

    def send(self, batch: Sequence[Job]) -> _Sent:
        for _ in range(2):
            if self._pool is None:
                self._pool = _pool(self._bench, self._workers)
            try:
                return _Sent(self, batch, self._pool.submit(_do, list(batch)))
            except BrokenProcessPool:
                self._pool.shutdown(wait=True)
                self._pool = None
        return _Sent(self, batch, None)

    def alone(self, job: Job) -> Done:
        if self._single is None:
            self._single = _pool(self._bench, 1)
        try:
            (done,) = self._single.submit(_do, [job]).result()
        except BrokenProcessPool:
            self._single.shutdown(wait=True)
            self._single = None
            name = job.source.name
            return (Report(name, "skipped", _KILLED, error=True),)
        return done

    def dismiss(self) -> None:
        for pool in (self._pool, self._single):
            if pool is not None:
                pool.shutdown(wait=True, cancel_futures=True)


def _pool(bench: Workbench, workers: int) -> ProcessPoolExecutor:
    """Start processes: forked from this one with its checker ready, where that is safe."""
    if sys.platform == "linux":
        _ = bench.checker.judge(Article("Defense Policy Coordination Talks"))
        # What is there now stays: no process need look through it, or copy it by counting.
        gc.collect()
        gc.freeze()
        context = multiprocessing.get_context("fork")
    else:
        context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, context, _begin, (bench,))


def _begin(bench: Workbench) -> None:
    """Begin a process: Ctrl-C is for the one that started it to answer."""
    global _bench  # noqa: PLW0603 - what a process is given once, it keeps
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bench = bench


def _do(batch: list[Job]) -> list[Done]:
    if _bench is None:
        raise RuntimeError("a process began without its workbench")
    return [_bench.do(job) for job in batch]

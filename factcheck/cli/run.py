"""One run of `factcheck check`: jobs to reports to outputs to an exit code."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.baseline import write_baseline
from factcheck.cli.answering import answered
from factcheck.cli.kept import Kept
from factcheck.cli.log import Log
from factcheck.cli.options import Color, Output
from factcheck.cli.plan import Plan
from factcheck.cli.progress import Bar, Progress, answering
from factcheck.cli.streams import (
    FOUND,
    INTERRUPTED,
    OK,
    TROUBLE,
    Sink,
    colored,
    say,
    silence_stdout,
    sink,
    takes_unicode,
    width_of,
)
from factcheck.engines import Cache, Job, Workbench, cache_folder, do_serially
from factcheck.model import Report
from factcheck.reference.model import Reference
from factcheck.report import MACHINE_FORMATS, SHOW_TEXTS, Run, Tally, in_words, reporter
from factcheck.report.plain import visible
from factcheck.report.run import tool_version
from factcheck.report.statistics import Statistics
from factcheck.sources import LEFT_OUT

if TYPE_CHECKING:
    from factcheck.cli.corrections import Corrections

Write = Callable[[Iterable[Report]], Iterator[str]]


def run_check(plan: Plan) -> int:
    """Check every source as planned, write the reports, and return the exit code."""
    _ = plan.baseline, plan.sidecar  # what is wrong with these is said before anything is read
    log = Log(plan.settings.verbose)
    reference = plan.reference()
    log.beginning(plan, reference)
    bench = Workbench(reference, _cache(plan, reference), whole=_shows_texts(plan))
    running = _Running(plan, bench, log)
    with answering(running.progress):
        _write(running.reports(), running, reference)
    running.bar.clear()
    _say_the_rest(running)
    return _exit_code(plan, running.progress)


class _Running:
    """A run under way: what checks, what counts, what is shown of its progress."""

    def __init__(self, plan: Plan, bench: Workbench, log: Log) -> None:
        self.plan = plan
        self.log = log
        self.jobs = plan.jobs()
        self.progress = Progress()
        self.bar = Bar(len(self.jobs), wanted=not plan.settings.quiet)
        self.statistics = Statistics() if plan.settings.statistics else None
        self.corrections = _corrections(plan, bench)
        self._bench = bench

    def reports(self) -> Iterator[Report]:
        """Pass reports on, answered, corrected and counted; an interruption ends them early."""
        coming = iter(_done(self.jobs, self._bench, self.plan))
        progress = self.progress
        done = 0
        while not progress.interrupted and (report := _next(coming, progress)) is not None:
            finished = answered(report, self.plan)
            if self.corrections is not None:
                corrected = self.corrections.applied(finished)
                if corrected is not finished:
                    finished = answered(corrected, self.plan)
            done += 1
            progress.tally.add(finished)
            if self.statistics is not None:
                self.statistics.add(finished)
            if finished.error:
                self.bar.clear()
                reason = visible(finished.reason or "unreadable")
                say(f"factcheck: {visible(finished.name)}: {reason}")
            if self.log.wanted:
                self.bar.clear()
                self.log.article(finished)
            self.bar.draw(done)
            yield finished


def _corrections(plan: Plan, bench: Workbench) -> "Corrections | None":
    if not (plan.request.diff or plan.request.fix):
        return None
    from factcheck.cli.corrections import Corrections  # noqa: PLC0415 - few runs correct anything

    return Corrections(plan, bench)


def _done(jobs: list[Job], bench: Workbench, plan: Plan) -> Iterator[Report]:
    """Choose between one process and several: a few files are done sooner by one."""
    workers = plan.settings.jobs
    if workers == 1 or (workers == "auto" and len(jobs) == 1):
        return do_serially(jobs, bench)
    from factcheck.engines.processes import (  # noqa: PLC0415 - one process needs none of it
        WORTH_SHARING,
        do_in_processes,
        processors,
    )

    if workers == "auto":
        workers = processors() if len(jobs) >= WORTH_SHARING else 1
    if workers == 1:
        return do_serially(jobs, bench)
    return do_in_processes(jobs, bench, workers)


def _next(coming: Iterator[Report], progress: Progress) -> Report | None:
    progress.waiting = True
    try:
        return next(coming, None)
    except KeyboardInterrupt:
        progress.interrupted = True
        return None
    finally:
        progress.waiting = False


def _cache(plan: Plan, reference: Reference) -> Cache | None:
    if not plan.settings.cache:
        return None
    version = f"{tool_version()} {plan.request.as_of}"
    return Cache(cache_folder(), reference.stamp, version)


def _shows_texts(plan: Plan) -> bool:
    return any(output.format in SHOW_TEXTS for output in plan.outputs)


def _write(reports: Iterator[Report], running: _Running, reference: Reference) -> None:
    plan = running.plan
    with ExitStack() as open_sinks:
        targets: list[tuple[Write, Sink]] = []
        for output in (*plan.outputs, *_step_summary(plan)):
            machine = output.format in MACHINE_FORMATS
            place = sink(output.path, machine=machine, append=output.append)
            write = _written(output, _run_of(plan, output, reference))
            targets.append((write, open_sinks.enter_context(place)))
        if plan.corrects and running.corrections is not None:
            place = sink(None, machine=True)
            write = _corrected(running.corrections)
            targets.append((write, open_sinks.enter_context(place)))
        # The first output takes reports as they come; the others find them on disk.
        kept = open_sinks.enter_context(Kept(whole=_shows_texts(plan)))
        coming = reports if len(targets) < 2 else kept.passing(reports)  # noqa: PLR2004 - several
        if not targets:
            deque(coming, 0)
        for write, target in targets:
            _write_one(coming, write, target, running.bar)
            if len(targets) > 1:
                deque(coming, 0)  # where no one read on, the other outputs still want the rest
                coming = kept.again()


def _written(output: Output, run: Run) -> Write:
    return lambda reports: reporter(output.format)(reports, run)


def _corrected(corrections: "Corrections") -> Write:
    return lambda reports: (piece for report in reports for piece in corrections.shown(report))


def _write_one(reports: Iterable[Report], write: Write, target: Sink, bar: Bar) -> None:
    try:
        for piece in write(reports):
            bar.clear()
            target.write(piece)
    except BrokenPipeError:  # no one reads on: that is no fault, and other outputs go on
        silence_stdout()


def _step_summary(plan: Plan) -> Iterator[Output]:
    """Yield the summary of a GitHub job, which the annotations are an excerpt of."""
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if path and any(output.format == "github" for output in plan.outputs):
        yield Output("markdown", path, append=True)


def _run_of(plan: Plan, output: Output, reference: Reference) -> Run:
    quiet = plan.settings.quiet > 0
    run = Run(reference.stamp, plan.show, quiet=quiet, fail_on=plan.fail_on, reference=reference)
    run = replace(run, has_baseline=plan.baseline is not None)
    if output.path is not None:
        return replace(run, color=plan.color is Color.ALWAYS)
    return replace(
        run,
        width=width_of(sys.stdout),
        color=colored(sys.stdout, plan.color),
        unicode=takes_unicode(sys.stdout),
    )


def _say_the_rest(running: _Running) -> None:
    """Say on standard error what is no finding: the sum, statistics, what was written."""
    plan, progress = running.plan, running.progress
    shown = any(output.format == "terminal" and output.path is None for output in plan.outputs)
    if not plan.settings.quiet and not shown:
        say(in_words(progress.tally))
    running.log.end(progress.tally)
    if running.corrections is not None and not plan.settings.quiet:
        say(running.corrections.in_words())
    if running.statistics is not None:
        for line in running.statistics.lines():
            say(line)
    if plan.sidecar is not None:
        for fault in plan.sidecar.faults(plan.today):
            say(f"factcheck: {visible(fault)}")
    mode = plan.request.baseline_write
    if mode is not None and plan.baseline is not None and not progress.interrupted:
        path = Path(plan.settings.baseline or "")
        number = write_baseline(path, plan.baseline.rows(mode))
        say(f"{visible(str(path))}: {number} findings held")


def _exit_code(plan: Plan, progress: Progress) -> int:
    tally = progress.tally
    if progress.interrupted:
        say("factcheck: interrupted; the report holds what was done")
        return INTERRUPTED
    if not tally.read and not tally.errors:
        return _empty(plan, tally)
    if tally.errors:
        return TROUBLE
    if plan.request.baseline_write is not None or plan.exit_zero:
        return OK
    return FOUND if tally.at_or_above(plan.fail_on) else OK


def _empty(plan: Plan, tally: Tally) -> int:
    """Return the exit code of a run without an article; leaving all out on purpose is no fault."""
    if plan.settings.allow_empty or set(tally.by_reason) == {LEFT_OUT}:
        return OK
    say("factcheck: no article was found to check")
    return TROUBLE

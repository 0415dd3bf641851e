"""One run of `factcheck check`: sources to reports to outputs to an exit code."""

import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace

from factcheck.checker import Checker
from factcheck.cli.options import Color, Output
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
from factcheck.engines import serial
from factcheck.model import Article, ReferenceStamp, Report, Severity, Skipped
from factcheck.reference.model import Reference
from factcheck.report import MACHINE_FORMATS, Run, Show, Tally, in_words, reporter
from factcheck.report.plain import visible


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run is asked to do."""

    outputs: list[Output]
    show: Show
    fail_on: Severity
    exit_zero: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    color: Color
    quiet: bool

    def keeps(self, code: str) -> bool:
        """Tell whether findings with `code` were asked for."""
        return (not self.select or code.startswith(self.select)) and not code.startswith(
            self.ignore
        )


@dataclass
class _Progress:
    """What a run has come to so far."""

    tally: Tally = field(default_factory=Tally)
    waiting: bool = False
    interrupted: bool = False

    def interrupt(self, number: int, frame: object) -> None:
        """Answer Ctrl-C: at once while an article is read or checked, else before the next.

        So a report that is being written is always written to its end. A second one stops all.
        """
        del number, frame
        if self.waiting or self.interrupted:
            raise KeyboardInterrupt
        self.interrupted = True


def run_check(plan: Plan, sources: Iterable[Article | Skipped], reference: Reference) -> int:
    """Check every source as planned, write the reports, and return the exit code."""
    checker = Checker(reference)
    progress = _Progress()
    reports = _followed(serial(checker, sources), plan, progress)
    with _answering(progress):
        _write(reports, plan, checker.reference.stamp)
    if not plan.quiet and not any(o.format == "terminal" and o.path is None for o in plan.outputs):
        say(in_words(progress.tally))
    return _exit_code(plan, progress)


@contextmanager
def _answering(progress: _Progress) -> Iterator[None]:
    """Let `progress` answer Ctrl-C; only the main thread may ask for that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, progress.interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _followed(reports: Iterable[Report], plan: Plan, progress: _Progress) -> Iterator[Report]:
    """Pass reports on, counted and cut to the kinds asked for; an interruption ends them early."""
    coming = iter(reports)
    while not progress.interrupted and (report := _next(coming, progress)) is not None:
        if plan.select or plan.ignore:
            kept = tuple(f for f in report.findings if plan.keeps(f.code))
            report = replace(report, findings=kept)
        progress.tally.add(report)
        if report.error:
            say(f"factcheck: {visible(report.name)}: {visible(report.reason or 'unreadable')}")
        yield report


def _next(coming: Iterator[Report], progress: _Progress) -> Report | None:
    progress.waiting = True
    try:
        return next(coming, None)
    except KeyboardInterrupt:
        progress.interrupted = True
        return None
    finally:
        progress.waiting = False


def _write(reports: Iterator[Report], plan: Plan, stamp: ReferenceStamp) -> None:
    with ExitStack() as open_sinks:
        targets = [
            (
                output,
                open_sinks.enter_context(
                    sink(output.path, machine=output.format in MACHINE_FORMATS)
                ),
            )
            for output in plan.outputs
        ]
        # One output takes reports as they come; several need them more than once.
        shared: Iterable[Report] = reports if len(targets) == 1 else [_slim(r) for r in reports]
        for output, target in targets:
            _write_one(shared, output, target, _run_of(plan, output, stamp))


def _write_one(reports: Iterable[Report], output: Output, target: Sink, run: Run) -> None:
    try:
        for piece in reporter(output.format)(reports, run):
            target.write(piece)
    except BrokenPipeError:  # no one reads on: that is no fault, and other outputs go on
        silence_stdout()


def _run_of(plan: Plan, output: Output, stamp: ReferenceStamp) -> Run:
    if output.path is not None:
        return Run(stamp, plan.show, color=plan.color is Color.ALWAYS, quiet=plan.quiet)
    return Run(
        stamp,
        plan.show,
        width=width_of(sys.stdout),
        color=colored(sys.stdout, plan.color),
        unicode=takes_unicode(sys.stdout),
        quiet=plan.quiet,
    )


def _slim(report: Report) -> Report:
    """Drop the article's text, which no format needs once findings quote it."""
    article = report.article
    return replace(report, article=article and replace(article, text="", sections=()))


def _exit_code(plan: Plan, progress: _Progress) -> int:
    tally = progress.tally
    if progress.interrupted:
        say("factcheck: interrupted; the report holds what was done")
        return INTERRUPTED
    if not tally.read:
        if not tally.errors:
            say("factcheck: no article was found to check")
        return TROUBLE
    if tally.errors:
        return TROUBLE
    return FOUND if tally.at_or_above(plan.fail_on) and not plan.exit_zero else OK

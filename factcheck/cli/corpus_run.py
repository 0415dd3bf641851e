"""`factcheck corpus` at work: one run, or the report on one."""

import sys
from pathlib import Path
from typing import cast

from factcheck.cli.options import Color
from factcheck.cli.streams import colored, say, silence_stdout, sink, takes_unicode, width_of
from factcheck.corpus.answers import answers_of, changes_of, tidy_of
from factcheck.corpus.run import Asked, Progress, run_corpus
from factcheck.corpus.show import CORPUS_FORMATS, Look, summary_in_words
from factcheck.reference.model import Reference
from factcheck.report.plain import one_line, visible


def run_corpus_command(asked: Asked, reference: Reference, *, quiet: bool) -> None:
    """Do a run and say what it came to on standard error."""
    teller = _Teller(wanted=not quiet)
    summary = run_corpus(asked, reference, teller.tell)
    teller.clear()
    if not quiet:
        counts = cast("dict[str, object]", summary["summary"])
        say(f"{summary_in_words(counts)}: {visible(str(asked.output))}")


def report_corpus_command(folder: Path, against: Path | None, form: str, rows: int) -> None:
    """Write the report on a run to standard output; a table for programs is whole."""
    whole = form in {"csv", "json"}
    if against is not None:
        answers = changes_of(folder, against, None if whole else rows)
    elif form == "csv":
        answers = tidy_of(folder)
    else:
        answers = answers_of(folder, None if whole else rows)
    width = width_of(sys.stdout)
    look = Look(
        width if sys.stdout.isatty() else max(width, 120),
        colored(sys.stdout, Color.AUTO),
        takes_unicode(sys.stdout),
    )
    with sink(None, machine=form != "terminal") as out:
        try:
            for piece in CORPUS_FORMATS[form](answers, look):
                out.write(piece)
        except BrokenPipeError:
            silence_stdout()


class _Teller:
    """Says how far a run is, on one line of a terminal."""

    def __init__(self, *, wanted: bool) -> None:
        self._wanted = wanted
        self._draws = wanted and sys.stderr.isatty()

    def tell(self, progress: Progress) -> None:
        if progress.message is not None and self._wanted:
            self.clear()
            say(f"factcheck: {one_line(progress.message)}")
        if self._draws:
            parts = f"{progress.parts} of {progress.of} parts"
            sys.stderr.write(f"\r\x1b[2K{parts}, {progress.records:,} records")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._draws:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()

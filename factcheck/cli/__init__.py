"""The command line's front door: arguments in, exit code out."""

import gc
import os
import sys

# Starting up makes 200,000 objects that stay: to look through them for garbage, as Python does
# after each 700, takes a tenth of the time of a short run.
OBJECTS = 250_000


def main() -> None:
    """Run the `factcheck` command and exit with its code."""
    gc.set_threshold(OBJECTS)
    _hold_streams()
    if sys.argv[1:] in (["--version"], ["-V"]):  # the quickest answer needs no command line parser
        from factcheck.report.run import tool_version  # noqa: PLC0415

        sys.exit(_written(f"factcheck {tool_version()}\n"))
    from factcheck.cli.app import run  # noqa: PLC0415 - a parser is not needed for --version
    from factcheck.cli.spacy_commands import leave_out  # noqa: PLC0415

    leave_out()

    sys.exit(run(sys.argv[1:]))


def _written(answer: str) -> int:
    try:
        sys.stdout.write(answer)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is left to write goes there
        if isinstance(error, BrokenPipeError):
            return 0
        print(f"factcheck: cannot write standard output: {error.strerror}".lower(), file=sys.stderr)  # noqa: T201
        return 2
    return 0


def _hold_streams() -> None:
    """Put a stream that cannot be written in the place of one that was closed.

    Otherwise the next file that is opened has its number, and gets what is meant for the stream.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            held = os.open(os.devnull, os.O_RDONLY)
            if name == "stdout":
                sys.stdout = os.fdopen(held, "w", encoding="utf-8")

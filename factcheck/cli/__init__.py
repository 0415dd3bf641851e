"""The command line's front door: arguments in, exit code out."""

import gc
import sys

# Starting up makes 200,000 objects that stay: to look through them for garbage, as Python does
# after each 700, takes a tenth of the time of a short run.
_OBJECTS = 250_000


def main() -> None:
    """Run the `factcheck` command and exit with its code."""
    gc.set_threshold(_OBJECTS)
    if sys.argv[1:] in (["--version"], ["-V"]):  # the quickest answer needs no command line parser
        from factcheck.report.run import tool_version  # noqa: PLC0415

        sys.stdout.write(f"factcheck {tool_version()}\n")
        return
    from factcheck.cli.app import run  # noqa: PLC0415 - a parser is not needed for --version

    sys.exit(run(sys.argv[1:]))

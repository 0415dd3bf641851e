"""The command line's front door: arguments in, exit code out."""

import sys


def main() -> None:
    """Run the `factcheck` command and exit with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]):  # the quickest answer needs no command line parser
        from factcheck.report.run import tool_version  # noqa: PLC0415

        sys.stdout.write(f"factcheck {tool_version()}\n")
        return
    from factcheck.cli.app import run  # noqa: PLC0415 - a parser is not needed for --version

    sys.exit(run(sys.argv[1:]))

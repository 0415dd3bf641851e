"""The command line, aside: the options of `check`."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.options import CHANGES, FILES, FINDINGS, REFERENCE, REPORTS, RUN
from factcheck.config.described import DESCRIBED as SAYS
from factcheck.report import REPORTERS

Outputs = Annotated[
    list[str] | None,
    typer.Option(
        rich_help_panel=REPORTS,
        metavar="FORMAT[:FILE]",
        help=SAYS["output-format"].replace("{formats}", ", ".join(REPORTERS)),
    ),
]
ShowLevel = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=REPORTS,
        metavar="LEVEL",
        help=f"{SAYS['show']} [default: info]",
    ),
]
FailLevel = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=FINDINGS, metavar="LEVEL", help=f"{SAYS['fail-on']} [default: error]"
    ),
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", rich_help_panel=FINDINGS, help=SAYS["exit-zero"])
]
Select = Annotated[
    list[str] | None,
    typer.Option(rich_help_panel=FINDINGS, metavar="CODES", help=SAYS["select"]),
]
Ignore = Annotated[
    list[str] | None, typer.Option(rich_help_panel=FINDINGS, metavar="CODES", help=SAYS["ignore"])
]
ColorWhen = Annotated[
    str | None,
    typer.Option(rich_help_panel=REPORTS, metavar="WHEN", help=f"{SAYS['color']} [default: auto]"),
]
Against = Annotated[
    Path | None,
    typer.Option(
        rich_help_panel=REFERENCE,
        metavar="OLD",
        help="Show only the verdicts that differ from those of the reference in this folder.",
    ),
]
Quiet = Annotated[
    int,
    typer.Option(
        "--quiet",
        "-q",
        rich_help_panel=REPORTS,
        count=True,
        metavar="",
        show_default=False,
        help=SAYS["quiet"],
    ),
]
Verbose = Annotated[
    int,
    typer.Option(
        "--verbose",
        "-v",
        rich_help_panel=REPORTS,
        count=True,
        metavar="",
        show_default=False,
        help=SAYS["verbose"],
    ),
]
WithStatistics = Annotated[
    bool, typer.Option("--statistics", rich_help_panel=REPORTS, help=SAYS["statistics"])
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=FILES,
        metavar="FILE|-",
        help="Check the files listed in FILE or on stdin, by line or by NUL.",
    ),
]
Changed = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=FILES,
        metavar="[REF]",
        help="Only files that git says changed since REF. [default: HEAD]",
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(rich_help_panel=FILES, metavar="PATTERN", help=SAYS["exclude"]),
]
NoIgnore = Annotated[
    bool,
    typer.Option(
        "--no-ignore", rich_help_panel=FILES, help="Do not obey .gitignore and .factcheckignore."
    ),
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", rich_help_panel=FILES, help=SAYS["force-exclude"])
]
AllowEmpty = Annotated[
    bool, typer.Option("--allow-empty", rich_help_panel=FILES, help=SAYS["allow-empty"])
]
MaxSize = Annotated[
    str | None,
    typer.Option(rich_help_panel=FILES, metavar="SIZE", help=f"{SAYS['max-size']} [default: 10MB]"),
]
Encoding = Annotated[
    str | None, typer.Option(rich_help_panel=FILES, metavar="NAME", help=SAYS["encoding"])
]
TextField = Annotated[
    str | None, typer.Option(rich_help_panel=FILES, metavar="NAME", help=SAYS["text-field"])
]
DateField = Annotated[
    str | None, typer.Option(rich_help_panel=FILES, metavar="NAME", help=SAYS["date-field"])
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", rich_help_panel=FINDINGS, metavar="FILE", help=SAYS["baseline"]),
]
BaselineWrite = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=FINDINGS,
        metavar="MODE",
        help="create or update FILE with what is found, or prune what no longer is.",
    ),
]
Suppressions = Annotated[
    Path | None,
    typer.Option(rich_help_panel=FINDINGS, metavar="FILE", help=SAYS["suppressions"]),
]
Today = Annotated[
    str | None,
    typer.Option(
        rich_help_panel=FINDINGS,
        metavar="DATE",
        envvar="FACTCHECK_TODAY",
        show_envvar=False,
        help="The day by which suppressions expire. [default: today]",
    ),
]
Diff = Annotated[
    bool,
    typer.Option(
        "--diff", rich_help_panel=CHANGES, help="Show corrections as a unified diff; write nothing."
    ),
]
Fix = Annotated[
    bool,
    typer.Option(
        "--fix",
        rich_help_panel=CHANGES,
        help="Make corrections in text files; of stdin, on stdout.",
    ),
]
Jobs = Annotated[
    str | None,
    typer.Option(
        "--jobs", "-j", rich_help_panel=RUN, metavar="N", help=f"{SAYS['jobs']} [default: auto]"
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache", rich_help_panel=RUN, help="Neither read nor write what was found before."
    ),
]
ShowFiles = Annotated[
    bool,
    typer.Option(
        "--show-files",
        rich_help_panel=FILES,
        help="List the files that would be checked, and stop.",
    ),
]

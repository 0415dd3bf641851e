"""The command line, aside: the options of `check`, each of which a configuration file can hold."""

from pathlib import Path
from typing import Annotated

import typer

from factcheck.report import REPORTERS

Outputs = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FORMAT[:FILE]",
        help=f"{', '.join(REPORTERS)}; may be given again, once for standard output.",
    ),
]
ShowLevel = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL",
        help="List error, warning, info, supported or all, and what is above. [default: info]",
    ),
]
FailLevel = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL", help="Exit 1 at error, warning or info, and above. [default: error]"
    ),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit 0 where it would be 1.")]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Only these kinds, by code or its beginning: FC1,FC201."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help="All but these kinds.")]
ColorWhen = Annotated[
    str | None, typer.Option(metavar="WHEN", help="auto, always or never. [default: auto]")
]
Against = Annotated[
    Path | None,
    typer.Option(
        metavar="OLD",
        help="Show only the verdicts that differ from those of the reference in this folder.",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Findings only.")]
WithStatistics = Annotated[
    bool, typer.Option("--statistics", help="Count findings by kind and article, on stderr.")
]
FilesFrom = Annotated[
    str | None,
    typer.Option(
        metavar="FILE|-", help="Check the files listed in FILE or on stdin, by line or by NUL."
    ),
]
Changed = Annotated[
    str | None,
    typer.Option(
        metavar="[REF]", help="Only files that git says changed since REF. [default: HEAD]"
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(metavar="PATTERN", help="Leave these out of folders, as .gitignore would."),
]
NoIgnore = Annotated[
    bool, typer.Option("--no-ignore", help="Do not obey .gitignore and .factcheckignore.")
]
ForceExclude = Annotated[
    bool, typer.Option("--force-exclude", help="Leave ignored files out even if named outright.")
]
AllowEmpty = Annotated[
    bool, typer.Option("--allow-empty", help="Exit 0 where there was no article to check.")
]
MaxSize = Annotated[
    str | None, typer.Option(metavar="SIZE", help="Skip larger files: 500kB. [default: 10MB]")
]
Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="How text is encoded, if not in UTF-8.")
]
TextField = Annotated[
    str | None, typer.Option(metavar="NAME", help="The text in JSON records: body, article.text.")
]
DateField = Annotated[
    str | None, typer.Option(metavar="NAME", help="The publication date in JSON records.")
]
BaselineFile = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Do not count findings that FILE lists."),
]
BaselineWrite = Annotated[
    str | None,
    typer.Option(
        metavar="MODE",
        help="create or update FILE with what is found, or prune what no longer is.",
    ),
]
Suppressions = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="A TOML file of findings that were looked into."),
]
Today = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="The day by which suppressions expire. [default: today]"),
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Show corrections as a unified diff; write nothing.")
]
Fix = Annotated[
    bool, typer.Option("--fix", help="Make corrections in text files; of stdin, on stdout.")
]
Jobs = Annotated[
    str | None,
    typer.Option("--jobs", "-j", metavar="N", help="Processes: auto or a number. [default: auto]"),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Neither read nor write what was found before.")
]
ConfigFile = Annotated[
    list[str] | None,
    typer.Option(
        "--config",
        metavar="FILE|KEY=VALUE",
        help="A configuration file to use, or one setting of it as TOML.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Read no configuration file.")]

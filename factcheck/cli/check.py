"""`factcheck check`: its options, read strictly; what they ask for is done in `run`."""

from typing import TYPE_CHECKING

import typer

from factcheck.cli import check_options as given
from factcheck.cli.options import Color, Paths, PublishedOption, StdinName, choice, codes, day
from factcheck.cli.reference_packs import AsOf, References
from factcheck.model import Severity
from factcheck.report.run import Show

if TYPE_CHECKING:
    from factcheck.config import Configs

HELP = """Check articles: files, folders, or standard input.

\b
Examples:
  factcheck check draft.txt
  factcheck check draft.txt --published 2024-01-10
  factcheck check stories/ --show error
  factcheck check draft.txt --diff
  cat draft.txt | factcheck check - --stdin-filename draft.txt
  factcheck check stories/ --output-format sarif:out.sarif --output-format concise
  git ls-files -z '*.md' | factcheck check --files-from -
  factcheck check stories/ --changed main
  factcheck check stories/ --baseline known.json --baseline-write create
  factcheck check draft.txt --reference builtin --reference mine/
  factcheck check stories/ --against old-reference/
  factcheck check                    (paste an article, end with Ctrl-D)

\b
Exit codes:
  0    nothing at or above --fail-on
  1    something was
  2    usage, bad reference or configuration, unreadable input or nothing to check
  130  interrupted; what was done is kept

\b
An article's date is the first of: --published; what its HTML, mail or record says;
a first line "date 2024-01-10"; front matter; a "Published" line; the dateline, its
year from elsewhere; a day under the headline; the file name; an "Updated" line. A
caption's never counts.

\b
Settings come from the factcheck.toml, .factcheck.toml or pyproject.toml with
[tool.factcheck] nearest to each article; options here win.

\b
Environment: NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, COLUMNS,
FACTCHECK_CACHE_DIR, GITHUB_STEP_SUMMARY (with the format github).
"""


def check(  # noqa: PLR0913 - a parameter an option
    paths: Paths = None,
    *,
    published: PublishedOption = None,
    stdin_filename: StdinName = None,
    files_from: given.FilesFrom = None,
    changed: given.Changed = None,
    exclude: given.Exclude = None,
    no_ignore: given.NoIgnore = False,
    force_exclude: given.ForceExclude = False,
    allow_empty: given.AllowEmpty = False,
    max_size: given.MaxSize = None,
    encoding: given.Encoding = None,
    text_field: given.TextField = None,
    date_field: given.DateField = None,
    reference: References = None,
    as_of: AsOf = None,
    against: given.Against = None,
    output_format: given.Outputs = None,
    show: given.ShowLevel = None,
    fail_on: given.FailLevel = None,
    exit_zero: given.ExitZero = False,
    select: given.Select = None,
    ignore: given.Ignore = None,
    baseline: given.BaselineFile = None,
    baseline_write: given.BaselineWrite = None,
    suppressions: given.Suppressions = None,
    today: given.Today = None,
    diff: given.Diff = False,
    fix: given.Fix = False,
    jobs: given.Jobs = None,
    no_cache: given.NoCache = False,
    config: given.ConfigFile = None,
    isolated: given.Isolated = False,
    color: given.ColorWhen = None,
    quiet: given.Quiet = False,
    statistics: given.WithStatistics = False,
) -> None:
    """Check articles: files, folders, or standard input."""
    asked: dict[str, object] = {
        "published": day("--published", published),
        "exclude": exclude,
        "ignore-files": False if no_ignore else None,
        "force-exclude": force_exclude or None,
        "allow-empty": allow_empty or None,
        "max-size": max_size,
        "encoding": encoding,
        "text-field": text_field,
        "date-field": date_field,
        "reference": [str(folder) for folder in reference] if reference else None,
        "output-format": output_format or None,
        "show": choice("--show", Show, show) if show else None,
        "fail-on": choice("--fail-on", Severity, fail_on) if fail_on else None,
        "exit-zero": exit_zero or None,
        "select": codes("--select", select or []) or None,
        "ignore": codes("--ignore", ignore or []) or None,
        "baseline": str(baseline) if baseline else None,
        "suppressions": str(suppressions) if suppressions else None,
        "jobs": jobs,
        "cache": False if no_cache else None,
        "color": choice("--color", Color, color).value if color else None,
        "quiet": quiet or None,
        "statistics": statistics or None,
    }
    until, by = day("--as-of", as_of), day("--today", today)

    from factcheck.cli.plan import Request, configured, planned  # noqa: PLC0415 - help should not wait

    configs: Configs = configured(asked, config or [], isolated=isolated)
    request = Request(
        paths or [], stdin_filename, files_from, changed, until, by, baseline_write, diff, fix
    )
    plan = planned(request, configs)
    if against is not None:
        from factcheck.cli.plan import run_against_old  # noqa: PLC0415 - as above

        raise typer.Exit(run_against_old(plan, against))
    from factcheck.cli.run import run_check  # noqa: PLC0415 - as above

    raise typer.Exit(run_check(plan))

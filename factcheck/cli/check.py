"""`factcheck check`: its options, read strictly; what they ask for is done in `run`."""

import typer

from factcheck.cli import check_options as given
from factcheck.cli import streams
from factcheck.cli.options import ConfigFile, Isolated, Paths, PublishedOption, StdinName
from factcheck.cli.reference_packs import AsOf, References

HELP = """Check articles: files, folders, or standard input.

\b
Examples:
  factcheck check draft.txt
  factcheck check draft.txt --published 2024-01-10
  factcheck check stories/ --show error
  factcheck check draft.txt --diff
  cat draft.txt | factcheck check - --stdin-filename draft.txt
  factcheck check stories/ --output-format sarif:a.sarif --output-format json
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
  2    usage, bad reference or settings, unreadable input or nothing to check
  130  interrupted; what was done is kept

\b
An article's date is the first of: --published; what its HTML, mail or record
says; a first line "date 2024-01-10"; front matter; a "Published" line; the
dateline, its year from elsewhere; a day under the headline; the file name; an
"Updated" line. A caption's never counts.

\b
Settings come from the factcheck.toml, .factcheck.toml or pyproject.toml with
[tool.factcheck] nearest to each article; FACTCHECK_FAIL_ON and the like win
over these, and options here over all: see factcheck config show.

\b
Environment: FACTCHECK_… for every setting, and FACTCHECK_CONFIG, _ISOLATED,
_AS_OF, _TODAY, _CACHE_DIR; NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM,
COLUMNS; GITHUB_STEP_SUMMARY (with the format github).
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
    config: ConfigFile = None,
    isolated: Isolated = False,
    color: given.ColorWhen = None,
    quiet: given.Quiet = 0,
    verbose: given.Verbose = 0,
    statistics: given.WithStatistics = False,
    show_files: given.ShowFiles = False,
) -> None:
    """Check articles: files, folders, or standard input."""
    options = locals()

    from factcheck.cli.asked import configured  # noqa: PLC0415 - help should not wait for it
    from factcheck.cli.plan import planned, requested  # noqa: PLC0415 - as above

    configs = configured(options)
    plan = planned(requested(options), configs)
    if show_files:
        streams.show(plan.files())
        raise typer.Exit
    if against is not None:
        from factcheck.cli.reference_against import run_against  # noqa: PLC0415 - as above

        raise typer.Exit(run_against(plan, against))
    from factcheck.cli.run import run_check  # noqa: PLC0415 - as above

    raise typer.Exit(run_check(plan))

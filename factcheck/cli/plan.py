"""One run of `factcheck check`, before it starts: what is to be read, how, and what is asked."""

import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from factcheck.baseline import Baseline, read_baseline
from factcheck.cli.listing import changed_files, listed_files
from factcheck.cli.options import Color, Output, bad, outputs, suggestion
from factcheck.cli.reference_packs import loaded
from factcheck.config import Config, Configs, Settings
from factcheck.config.discovery import validated
from factcheck.engines import Job
from factcheck.errors import FactcheckError
from factcheck.model import Severity, Skipped
from factcheck.reference.model import Reference
from factcheck.report import Show
from factcheck.sources import Reading, Selection, Source, find_sources, in_order, read_source
from factcheck.suppressions import Sidecar, read_sidecar

_MODES = ("create", "update", "prune")


class Request(NamedTuple):
    """What the command line asks of one run alone: no file can hold it."""

    paths: Sequence[str]
    stdin_filename: str | None
    files_from: str | None
    changed: str | None
    as_of: date | None
    today: date | None
    baseline_write: str | None
    diff: bool
    fix: bool


@dataclass(frozen=True)
class Plan:
    """What one run is asked to do."""

    request: Request
    configs: Configs
    config: Config
    outputs: list[Output]
    sources: list[Source | Skipped]

    @property
    def settings(self) -> Settings:
        """The settings of the run."""
        return self.config.settings

    @property
    def show(self) -> Show:
        """From which level on findings are listed."""
        return self.settings.show

    @property
    def fail_on(self) -> Severity:
        """From which severity on findings fail the run."""
        return self.settings.fail_on

    @property
    def exit_zero(self) -> bool:
        """Whether findings fail no run."""
        return self.settings.exit_zero

    @property
    def color(self) -> Color:
        """When to colour."""
        return Color(self.settings.color)

    @cached_property
    def today(self) -> date:
        """The day by which suppressions expire."""
        return self.request.today or datetime.now().astimezone().date()

    @cached_property
    def baseline(self) -> Baseline | None:
        """The findings that the run is not held to."""
        path = self.settings.baseline
        if path is None:
            return None
        if self.request.baseline_write == "create":
            if os.path.lexists(path):
                raise FactcheckError(
                    f"{path}: is there already; --baseline-write update adds to it"
                )
            return Baseline()
        return read_baseline(Path(path))

    @cached_property
    def sidecar(self) -> Sidecar | None:
        """The answers to findings that stand in a file of their own."""
        path = self.settings.suppressions
        return None if path is None else read_sidecar(Path(path))

    @property
    def corrects(self) -> bool:
        """Whether standard output is for corrections."""
        stdin = any(isinstance(s, Source) and s.path is None for s in self.sources)
        return self.request.diff or (self.request.fix and stdin)

    def keeps(self, code: str) -> bool:
        """Tell whether findings with `code` were asked for in the run."""
        return self.config.keeps("", code)

    def jobs(self) -> list[Job]:
        """Return every source with the way its own settings say to read it."""
        return [
            Job(source)
            if isinstance(source, Skipped)
            else Job(source, self._reading(self.configs.of_path(source.name).settings))
            for source in self.sources
        ]

    def reference(self) -> Reference:
        """Load the reference; raise BadReferenceError where it cannot be used."""
        return loaded([Path(folder) for folder in self.settings.reference], self.request.as_of)

    @staticmethod
    def _reading(settings: Settings) -> Reading:
        return Reading(
            settings.published,
            settings.text_field,
            settings.date_field,
            settings.encoding,
            settings.max_size,
        )


def configured(asked: Mapping[str, object], config: Sequence[str], *, isolated: bool) -> Configs:
    """Return where settings come from: options first, then --config, then files."""
    chosen = {key: value for key, value in asked.items() if value is not None}
    for key, option in (("max-size", "--max-size"), ("jobs", "--jobs")):
        if key in chosen:
            _refuse(option, key, chosen[key])
    file: Path | None = None
    single: dict[str, object] = {}
    for value in config:
        if "=" in value and not os.path.lexists(value):
            single |= _setting(value)
        else:
            file = Path(value)
            if not file.is_file():
                raise bad("--config", f"{value!r} is no file and no KEY=VALUE")
    if single:
        validated(single, None)
    return Configs(single | chosen, file, isolated)


def planned(request: Request, configs: Configs) -> Plan:
    """Return the plan of a run; raise a usage error for what does not fit together."""
    config = configs.of_run()
    settings = config.settings
    write = request.baseline_write
    if write is not None and write not in _MODES:
        message = f"{write!r} is not one of {', '.join(_MODES)}{suggestion(write, _MODES)}"
        raise bad("--baseline-write", message)
    if write is not None and settings.baseline is None:
        raise bad("--baseline-write", "there is no --baseline FILE to write")
    sources = in_order(_sources(request, config))
    plan = Plan(request, configs, config, [], sources)
    wanted = list(settings.output_format)
    if plan.corrects and not any(_is_to_stdout(value) for value in wanted):
        asked = outputs(wanted) if wanted else []
    else:
        asked = outputs(wanted)
    if plan.corrects and any(output.path is None for output in asked):
        raise bad("--output-format", "standard output is for corrections; name a file: FORMAT:FILE")
    return Plan(request, configs, config, asked, sources)


def run_against_old(plan: Plan, old: Path) -> int:
    """Compare what two references come to on the plan's articles; return the exit code."""
    from factcheck.cli.reference_against import run_against  # noqa: PLC0415 - few runs need it

    articles = (
        found
        for job in plan.jobs()
        for found in (
            [job.source]
            if isinstance(job.source, Skipped)
            else read_source(job.source, job.reading)
        )
    )
    return run_against(loaded([old]), plan.reference(), articles, plan)


def _sources(request: Request, config: Config) -> list[Source | Skipped]:
    settings = config.settings
    selection = Selection(
        settings.ignore_files,
        settings.force_exclude,
        settings.exclude,
        str(config.base),
        settings.text_field is not None,
    )
    paths = [*request.paths]
    if request.files_from is not None:
        paths += listed_files(request.files_from)
    if request.changed is not None:
        paths = changed_files(request.changed, paths)
    elif not paths and request.files_from is None:
        paths = ["-"]
    return list(find_sources(paths, selection, stdin_filename=request.stdin_filename))


def _is_to_stdout(value: str) -> bool:
    return value.partition(":")[2] in {"", "-"}


def _setting(written: str) -> dict[str, object]:
    try:
        return tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise bad("--config", f"{written!r} is not KEY=VALUE in TOML: {error}") from error


def _refuse(option: str, key: str, value: object) -> None:
    try:
        validated({key: value}, None)
    except FactcheckError as error:
        raise bad(option, str(error).partition(f"{key}: ")[2]) from error

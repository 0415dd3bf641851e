"""One run of `factcheck check`, before it starts: what is to be read, how, and what is asked."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.baseline import Baseline, read_baseline
from factcheck.cli.listing import changed_files, listed_files
from factcheck.cli.options import Color, Output, bad, day, outputs, suggestion
from factcheck.cli.reference_packs import loaded
from factcheck.config.discovery import Configs
from factcheck.config.settings import Config, Settings
from factcheck.engines import Job
from factcheck.errors import FactcheckError
from factcheck.model import Article, Severity, Skipped
from factcheck.reference.model import Reference
from factcheck.report import Show
from factcheck.sources import Reading, Selection, Source, find_sources, in_order, read_source
from factcheck.suppressions import Sidecar, read_sidecar

_MODES = ("create", "update", "prune")
NO_REPORT = 2  # so quiet that standard output gets none


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

    def files(self) -> list[str]:
        """Return what would be checked, by name."""
        return [source.name for source in self.sources if isinstance(source, Source)]

    def articles(self) -> Iterator[Article | Skipped]:
        """Yield the articles of every source, as their own settings say to read them."""
        for job in self.jobs():
            if isinstance(job.source, Skipped):
                yield job.source
            else:
                yield from read_source(job.source, job.reading)

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


def requested(options: Mapping[str, Any]) -> Request:
    """Return what the options of `check`, by their parameters' names, ask of one run alone."""
    mode = options.get("baseline_write")
    if mode is not None and mode not in _MODES:
        message = f"{mode!r} is not one of {', '.join(_MODES)}{suggestion(mode, _MODES)}"
        raise bad("--baseline-write", message)
    return Request(
        paths=options.get("paths") or [],
        stdin_filename=options.get("stdin_filename"),
        files_from=options.get("files_from"),
        changed=options.get("changed"),
        as_of=day("--as-of", options.get("as_of")),
        today=day("--today", options.get("today")),
        baseline_write=mode,
        diff=options.get("diff", False),
        fix=options.get("fix", False),
    )


def planned(request: Request, configs: Configs) -> Plan:
    """Return the plan of a run; raise a usage error for what does not fit together."""
    config = configs.of_run()
    settings = config.settings
    if request.baseline_write is not None and settings.baseline is None:
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
    if settings.quiet >= NO_REPORT:
        asked = [output for output in asked if output.path is not None]
    return Plan(request, configs, config, asked, sources)


def _sources(request: Request, config: Config) -> list[Source | Skipped]:
    settings = config.settings
    selection = Selection(
        settings.ignore_files,
        settings.force_exclude,
        settings.exclude,
        str(config.base("exclude")),
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

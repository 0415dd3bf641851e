"""Settings: every option that a file can hold, with its type and what it is without one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from factcheck.model import Severity
from factcheck.report.run import Show
from factcheck.sources.reading import DEFAULT_MAX_SIZE

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(|b|kb|k|mb|m|gb|g)$", re.IGNORECASE)
_FACTORS = {"": 1, "b": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


def size_of(value: object) -> int:
    """Return the bytes that "10 MB", "500k" or a number mean; raise ValueError for others."""
    found = _SIZE.match(str(value).strip())
    if found is None or isinstance(value, bool):
        raise ValueError(f"expected a size like 10MB, found {value!r}")
    return int(float(found[1]) * _FACTORS[found[2][:1].lower()])


def jobs_of(value: object) -> object:
    """Return a number of processes, or "auto"; raise ValueError for what is neither."""
    if value == "auto":
        return value
    if isinstance(value, bool) or not re.fullmatch(r"[1-9]\d{0,3}", str(value)):
        raise ValueError(f"expected auto or a number from 1 on, found {value!r}")
    return int(str(value))


def level_of(value: object) -> int:
    """Return how quiet or verbose: 0, 1 or 2, false or true; raise ValueError for others."""
    level = {"true": 1, "false": 0, "0": 0, "1": 1, "2": 2}.get(str(value).lower())
    if level is None:
        raise ValueError(f"expected true, false or 2, found {value!r}")
    return level


def code_of(value: object) -> object:
    """Return a code or the beginning of one, in capitals; raise ValueError for an unknown one."""
    if not isinstance(value, str):
        return value
    found = value.strip().upper()
    known = all_codes()
    if not found or not any(code.startswith(found) for code in known):
        from difflib import get_close_matches  # noqa: PLC0415 - for the message alone

        near = get_close_matches(found, known, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ValueError(f"no kind's code starts with {value!r}{hint}")
    return found


def all_codes() -> list[str]:
    """Return the code of every kind, housekeeping included."""
    from factcheck.kinds import KINDS  # noqa: PLC0415 - only these options need the kinds
    from factcheck.suppressions.kinds import HOUSEKEEPING  # noqa: PLC0415

    return [kind.code for kind in (*KINDS, *HOUSEKEEPING)]


Code = Annotated[str, BeforeValidator(code_of)]
Size = Annotated[
    int,
    BeforeValidator(size_of),
    Field(gt=0),
    WithJsonSchema({"type": ["integer", "string"]}),
]
Paths = Annotated[
    tuple[str, ...],
    BeforeValidator(lambda value: [value] if isinstance(value, str) else value),
    WithJsonSchema({"type": ["array", "string"], "items": {"type": "string"}}),
]
Jobs = Annotated[int | Literal["auto"], BeforeValidator(jobs_of)]
Level = Annotated[int, BeforeValidator(level_of), WithJsonSchema({"enum": [False, True, 0, 1, 2]})]


class Settings(BaseModel):
    """What a configuration file may say; its keys are written with hyphens.

    The first group is about a run, and is read from the file nearest to the current folder;
    the second is about an article, and is read from the file nearest to that article.
    """

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )

    output_format: tuple[str, ...] = ()
    show: Show = Show.INFO
    fail_on: Severity = Severity.ERROR
    exit_zero: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    quiet: Level = 0
    verbose: Level = 0
    statistics: bool = False
    jobs: Jobs = "auto"
    cache: bool = True
    reference: Paths = ()
    baseline: str | None = None
    suppressions: str | None = None
    exclude: tuple[str, ...] = ()
    ignore_files: bool = True
    force_exclude: bool = False
    allow_empty: bool = False

    published: date | None = None
    text_field: str | None = None
    date_field: str | None = None
    encoding: str | None = None
    max_size: Size = DEFAULT_MAX_SIZE
    select: tuple[Code, ...] = ()
    ignore: tuple[Code, ...] = ()
    severity: dict[Code, Severity | Literal["off"]] = Field(default_factory=dict)
    per_file_ignores: dict[str, tuple[Code, ...]] = Field(default_factory=dict)


def known_keys() -> list[str]:
    """Return every key that a setting is called by."""
    return [field.alias or name for name, field in Settings.model_fields.items()]


def defaults() -> dict[str, Any]:
    """Return what each setting is where nothing is said of it."""
    return Settings().model_dump(mode="json", by_alias=True)


@dataclass(frozen=True)
class Config:
    """Settings, the files they come from, and where each that is set was set.

    `places` are as a user would look for them: "factcheck.toml:3", "FACTCHECK_SHOW", "--show".
    `bases` are the folders that the patterns of `exclude` and `per-file-ignores` start from.
    """

    settings: Settings
    files: tuple[Path, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    bases: Mapping[str, Path] = field(default_factory=dict)

    def base(self, key: str) -> Path:
        """Return the folder that the patterns of a setting are relative to."""
        return self.bases.get(key, Path())

    def keeps(self, path: str, code: str) -> bool:
        """Tell whether findings with `code` are asked for in the article at `path`."""
        settings = self.settings
        if settings.select and not code.startswith(settings.select):
            return False
        if code.startswith(settings.ignore) or self.severity(code) == "off":
            return False
        if not settings.per_file_ignores:
            return True
        inside = self._inside(path)
        return not any(
            fnmatchcase(inside, pattern) and code.startswith(codes)
            for pattern, codes in settings.per_file_ignores.items()
        )

    def severity(self, code: str) -> Severity | str | None:
        """Return the severity set for a code, by its longest beginning; None where none is."""
        table: Mapping[str, Severity | str] = self.settings.severity
        found = max((key for key in table if code.startswith(key)), key=len, default=None)
        return None if found is None else table[found]

    def _inside(self, path: str) -> str:
        """Return `path` as it is from the folder that says what to leave out of which files."""
        base = self.base("per-file-ignores")
        try:
            return Path(path).absolute().relative_to(base.absolute()).as_posix()
        except ValueError:
            return path

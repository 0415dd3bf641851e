"""Settings: the file nearest to a path, read once, every fault of it located."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from factcheck.config.settings import Config, Settings, known_keys
from factcheck.errors import FactcheckError
from factcheck.reference.located import line_of

FILES = ("factcheck.toml", ".factcheck.toml")
_PROJECT = "pyproject.toml"
_MOST_BYTES = 1_000_000
_NAMES_A_FILE = frozenset({"baseline", "suppressions"})
_SHIPPED = "builtin"


@dataclass
class Configs:
    """The settings of each path: what was asked for above what its nearest file says.

    `file` is one to use for every path in place of the nearest; `isolated` is for none at all.
    """

    asked: Mapping[str, object] = field(default_factory=dict)
    file: Path | None = None
    isolated: bool = False
    _by_folder: dict[Path, Config] = field(default_factory=dict)
    _by_file: dict[Path | None, Config] = field(default_factory=dict)

    def of_run(self) -> Config:
        """Return the settings of the run: those of the current folder."""
        return self._of_folder(Path.cwd())

    def of_path(self, path: str) -> Config:
        """Return the settings of the article at `path`."""
        folder = os.path.dirname(os.path.abspath(path)) if "\0" not in path else os.getcwd()  # noqa: PTH100, PTH109, PTH120 - once a file
        return self._of_folder(Path(folder))

    def _of_folder(self, folder: Path) -> Config:
        found = self._by_folder.get(folder)
        if found is None:
            origin = None if self.isolated else self.file or nearest(folder)
            found = self._by_folder[folder] = self._of_file(origin)
        return found

    def _of_file(self, origin: Path | None) -> Config:
        if origin not in self._by_file:
            table = {} if origin is None else read_table(origin)
            # What a file has right is no excuse for a fault in it: it is judged by itself first.
            from_file = validated(table, origin)
            settings = validated({**table, **self.asked}, origin) if self.asked else from_file
            self._by_file[origin] = Config(_rooted(settings, origin, self.asked), origin)
        return self._by_file[origin]


def nearest(folder: Path) -> Path | None:
    """Return the configuration file in `folder` or the nearest one above it, else the user's own.

    The root of a git repository is the last folder that is looked in.
    """
    for place in (folder, *folder.parents):
        for name in FILES:
            if (place / name).is_file():
                return place / name
        if _has_table(place / _PROJECT):
            return place / _PROJECT
        if (place / ".git").exists():
            break
    from platformdirs import user_config_path  # noqa: PLC0415 - it is slow to import

    own = user_config_path("factcheck", appauthor=False) / FILES[0]
    return own if own.is_file() else None


def read_table(path: Path) -> dict[str, object]:
    """Return the settings a file holds as they are written; raise FactcheckError for bad TOML."""
    found = _load(path)
    if path.name == _PROJECT:
        tool = found.get("tool")
        found = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
    if not isinstance(found, dict):
        raise FactcheckError(f"{path}: tool.factcheck is not a table")
    return found


def validated(table: Mapping[str, object], origin: Path | None) -> Settings:
    """Return the settings that `table` is; raise FactcheckError with every fault and its line."""
    try:
        return Settings.model_validate(table)
    except ValidationError as error:
        text = "" if origin is None else origin.read_text("utf-8", "replace")
        faults = []
        for problem in error.errors():
            steps = [step for step in problem["loc"] if isinstance(step, str)]
            place = "--config" if origin is None else f"{origin}:{line_of(text, steps[:2])}"
            faults.append(f"{place}: {_said(steps, str(problem['type']), problem['msg'])}")
        raise FactcheckError("\n".join(dict.fromkeys(faults))) from error


def _said(steps: list[str], kind: str, message: str) -> str:
    key = steps[0] if steps else "settings"
    if kind == "extra_forbidden":
        near = get_close_matches(key, known_keys(), n=1)
        return f"no setting is called {key!r}{f'; did you mean {near[0]}?' if near else ''}"
    said = message.removeprefix("Value error, ").removeprefix("Input ")
    return f"{key}: {said[:1].lower()}{said[1:]}"


def _rooted(settings: Settings, origin: Path | None, asked: Mapping[str, object]) -> Settings:
    """Make the paths that a file names relative to its folder; those asked for stay as given."""
    if origin is None:
        return settings
    paths: dict[str, object] = {
        name: str(origin.parent / value)
        for name in _NAMES_A_FILE - set(asked)
        if (value := getattr(settings, name)) is not None
    }
    if "reference" not in asked:
        paths["reference"] = tuple(
            folder if folder == _SHIPPED else str(origin.parent / folder)
            for folder in settings.reference
        )
    return settings.model_copy(update=paths)


def _has_table(path: Path) -> bool:
    try:
        if b"tool.factcheck" not in path.read_bytes():
            return False
    except OSError:
        return False
    return bool(read_table(path))


def _load(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as stream:
            return tomllib.loads(stream.read(_MOST_BYTES).decode())
    except OSError as error:
        raise FactcheckError(f"{path}: {(error.strerror or 'unreadable').lower()}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FactcheckError(f"{path}: {error}") from error

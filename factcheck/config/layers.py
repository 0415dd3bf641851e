"""Settings: what one place says of them: a file, the environment, the command line."""

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from factcheck.config.settings import Settings, known_keys
from factcheck.errors import FactcheckError
from factcheck.reference.located import line_of

PREFIX = "FACTCHECK_"
# Variables of ours that are no settings: what one run is to do, and where its files are.
NO_SETTINGS = frozenset({"CACHE_DIR", "CONFIG", "ISOLATED", "AS_OF", "TODAY"})
PROJECT = "pyproject.toml"
_EXTEND = "extend"
_MOST_BYTES = 1_000_000
_MOST_EXTENDED = 20
_NEAR = 0.85
_PATHS = ("baseline", "suppressions", "reference")
_PATTERNS = ("exclude", "per-file-ignores")
_SHIPPED = "builtin"


class Layer(NamedTuple):
    """Settings as one place writes them, and where that place has each."""

    table: Mapping[str, object]
    places: Mapping[str, str]
    base: Path | None = None
    file: Path | None = None


def merged(layers: list[Layer]) -> tuple[Settings, dict[str, str], dict[str, Path]]:
    """Return the settings of layers, the last winning, where each is from, and its folder."""
    table: dict[str, object] = {}
    places: dict[str, str] = {}
    bases: dict[str, Path] = {}
    for layer in layers:
        for key, value in layer.table.items():
            places[key] = layer.places[key]
            table[key] = value if layer.base is None else _rooted(key, value, layer.base)
            bases.pop(key, None)
            if layer.base is not None and key in _PATTERNS:
                bases[key] = layer.base
    return validated(table, lambda steps: places.get(steps[0], "")), places, bases


def file_layers(path: Path, seen: tuple[Path, ...] = ()) -> list[Layer]:
    """Return a file's layer after those of the files it extends; raise FactcheckError for faults.

    A file is judged by itself: what another place says is no excuse for a fault in it.
    """
    if path.resolve() in seen or len(seen) >= _MOST_EXTENDED:
        raise FactcheckError(f"{path}: it extends itself")
    text, table = _tables(path)
    lines = {key: f"{path}:{_line(text, path, [key])}" for key in table}
    below: list[Layer] = []
    if _EXTEND in table:
        extended = table.pop(_EXTEND)
        if not isinstance(extended, str):
            raise FactcheckError(f"{lines[_EXTEND]}: {_EXTEND}: expected the name of a file")
        below = file_layers(path.parent / extended, (*seen, path.resolve()))
    validated(table, lambda steps: f"{path}:{_line(text, path, steps)}")
    return [*below, Layer(table, lines, path.parent, path)]


def environment_layer(environment: Mapping[str, str] = os.environ) -> Layer:
    """Return what FACTCHECK_… variables say; an empty one says nothing."""
    table: dict[str, object] = {}
    places: dict[str, str] = {}
    standard = Settings()
    for name, field in Settings.model_fields.items():
        variable = PREFIX + name.upper()
        written = environment.get(variable, "").strip()
        if written:
            key = field.alias or name
            table[key] = _read(variable, written, getattr(standard, name))
            places[key] = variable
    validated(table, lambda steps: places.get(steps[0], PREFIX))
    return Layer(table, places)


def strange_variables(environment: Mapping[str, str] = os.environ) -> Iterator[str]:
    """Yield a remark on every variable whose name is a slip of one of ours."""
    known = [PREFIX + key.upper().replace("-", "_") for key in known_keys()]
    known += [PREFIX + name for name in sorted(NO_SETTINGS)]
    for name in environment:
        if name.startswith(PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1, cutoff=_NEAR)
            if near:
                yield f"{name} is not read; did you mean {near[0]}?"


def validated(table: Mapping[str, object], place: Callable[[list[str]], str]) -> Settings:
    """Return the settings that `table` is; raise FactcheckError with every fault in its place."""
    try:
        return Settings.model_validate(table)
    except ValidationError as error:
        faults = []
        for problem in error.errors():
            steps = [step for step in problem["loc"] if isinstance(step, str)]
            said = _said(steps, str(problem["type"]), problem["msg"])
            where = place(steps or [""])
            faults.append(f"{where}: {said}" if where else said)
        raise FactcheckError("\n".join(dict.fromkeys(faults))) from error


def has_settings(path: Path) -> bool:
    """Tell whether a project's file has a table of ours."""
    try:
        if b"tool.factcheck" not in path.read_bytes():
            return False
    except OSError:
        return False
    return bool(_tables(path)[1])


def _tables(path: Path) -> tuple[str, dict[str, Any]]:
    """Return a file's text and the settings in it; raise FactcheckError for bad TOML."""
    try:
        with path.open("rb") as stream:
            text = stream.read(_MOST_BYTES).decode()
        found = tomllib.loads(text)
    except OSError as error:
        raise FactcheckError(f"{path}: {(error.strerror or 'unreadable').lower()}") from error
    except (ValueError, RecursionError) as error:  # of TOML, of UTF-8, of a number without end
        raise FactcheckError(f"{path}: {error}") from error
    if path.name == PROJECT:
        tool = found.get("tool")
        found = tool.get("factcheck", {}) if isinstance(tool, dict) else {}
    if not isinstance(found, dict):
        raise FactcheckError(f"{path}: tool.factcheck is not a table")
    return text, found


def _line(text: str, path: Path, steps: list[str]) -> int:
    """Return the line of a setting; in a project's file, one in our table."""
    skipped = 0
    if path.name == PROJECT:
        lines = text.splitlines()
        ours = (at for at, line in enumerate(lines) if line.lstrip().startswith("[tool.factcheck"))
        skipped = next(ours, 0)
        text = "\n".join(lines[skipped:])
    return skipped + line_of(text, steps[:2])


def _read(variable: str, written: str, standard: object) -> object:
    """Read a variable as what the setting is: a list is parted by commas, a table is TOML."""
    if isinstance(standard, tuple):
        return [part.strip() for part in written.split(",") if part.strip()]
    if not isinstance(standard, dict):
        return written
    try:
        return tomllib.loads(f"it = {written}")["it"]
    except (ValueError, RecursionError) as error:
        message = f"{variable}: expected a table in TOML, as in {{FC304 = 'info'}}"
        raise FactcheckError(message) from error


def _rooted(key: str, value: object, base: Path) -> object:
    """Make the paths that a file names relative to its folder."""
    if key not in _PATHS:
        return value
    if isinstance(value, list):
        return [_rooted(key, item, base) for item in value]
    return value if value == _SHIPPED else str(base / str(value))


def _said(steps: list[str], kind: str, message: str) -> str:
    key = steps[0] if steps else "settings"
    if kind == "extra_forbidden":
        near = get_close_matches(key, [*known_keys(), _EXTEND], n=1)
        return f"no setting is called {key!r}{f'; did you mean {near[0]}?' if near else ''}"
    said = message.removeprefix("Value error, ").removeprefix("Input ")
    return f"{key}: {said[:1].lower()}{said[1:]}"

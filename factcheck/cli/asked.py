"""The command line, aside: what options ask for, read strictly, as the layer above all files."""

import os
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from factcheck.cli.options import Color, bad, choice, codes, day
from factcheck.cli.streams import say
from factcheck.config.discovery import Configs
from factcheck.config.layers import Layer, environment_layer, strange_variables, validated
from factcheck.config.settings import Settings
from factcheck.errors import FactcheckError
from factcheck.model import Severity
from factcheck.report.run import Show

# What settings are called, where the option has another name and means the opposite.
_OPPOSITES = {"no_ignore": "ignore-files", "no_cache": "cache"}
_READERS: dict[str, Callable[[str], object]] = {
    "published": lambda value: day("--published", value),
    "show": lambda value: choice("--show", Show, value),
    "fail_on": lambda value: choice("--fail-on", Severity, value),
    "color": lambda value: choice("--color", Color, value).value,
}
_MOST = 2  # of -q and -v


def configured(options: Mapping[str, object]) -> Configs:
    """Return where settings come from: files, the environment, --config, and options above all.

    `options` are a command's, by the names of its parameters; what is no setting is passed over.
    """
    for remark in strange_variables():
        say(f"factcheck: note: {remark}")
    files, written = _configs(options.get("config"))
    single = Layer(written, dict.fromkeys(written, "--config"))
    validated(written, lambda _: "--config")
    above = (environment_layer(), single, _options_layer(options))
    return Configs(above, files[-1] if files else None, bool(options.get("isolated")))


def _options_layer(options: Mapping[str, object]) -> Layer:
    table: dict[str, object] = {}
    places: dict[str, str] = {}
    for name, value in options.items():
        if value in (None, False, 0, []):
            continue
        key = _OPPOSITES.get(name, name.replace("_", "-"))
        if key.replace("-", "_") in Settings.model_fields:
            option = f"--{name.replace('_', '-')}"
            table[key] = _read(name, option, value) if name not in _OPPOSITES else False
            places[key] = option
    return Layer(table, places)


def _read(name: str, option: str, value: object) -> object:
    if name in {"select", "ignore"} and isinstance(value, list):
        return codes(option, value)
    if name in {"quiet", "verbose"} and isinstance(value, int):
        return min(value, _MOST)
    if name in _READERS and isinstance(value, str):
        return _READERS[name](value)
    found = [str(item) for item in value] if isinstance(value, list) else str(value)
    if isinstance(value, bool):
        return value
    try:
        validated({option.removeprefix("--"): found}, lambda _: "")
    except FactcheckError as error:
        raise bad(option, str(error).partition(": ")[2]) from error
    return found


def _configs(values: object) -> tuple[list[Path], dict[str, object]]:
    """Return the files and the single settings that --config or its variable name."""
    written: dict[str, object] = {}
    files: list[Path] = []
    given: Sequence[str] = values if isinstance(values, list) else []
    variable = os.environ.get("FACTCHECK_CONFIG")
    if variable and not any(_is_file(value) for value in given):
        given = [variable, *given]
    for value in given:
        if _is_file(value):
            files.append(Path(value))
            if not files[-1].is_file():
                raise bad("--config", f"{value!r} is no file and no KEY=VALUE")
        else:
            written |= _setting(value)
    return files, written


def _is_file(value: str) -> bool:
    return "=" not in value or os.path.lexists(value)


def _setting(written: str) -> dict[str, object]:
    try:
        return tomllib.loads(written)
    except (ValueError, RecursionError) as error:
        raise bad("--config", f"{written!r} is not KEY=VALUE in TOML: {error}") from error

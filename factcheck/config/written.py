"""Settings written out: as TOML with where each was set, a starter file, a JSON Schema."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.config.described import DESCRIBED
from factcheck.config.settings import Config, Settings, defaults
from factcheck.errors import FactcheckError

NAME = "factcheck.toml"
_HEAD = """\
# Settings of factcheck, for the articles in this folder and below.
# What is commented out shows what holds without it. An option on the command line wins over
# a FACTCHECK_… variable, which wins over this file. `factcheck config show` tells what holds.
"""
_EXAMPLES = {
    "extend": '"../factcheck.toml"',
    "baseline": '"known.json"',
    "suppressions": '"answers.toml"',
    "published": "2024-01-10",
    "text-field": '"body"',
    "date-field": '"published"',
    "encoding": '"windows-1252"',
    "severity": '{FC304 = "info"}',
    "per-file-ignores": '{"opinion/*" = ["FC5"]}',
}


def as_toml(config: Config) -> Iterator[str]:
    """Yield a line a setting, as a settings file would have it, and where it was set."""
    values = config.settings.model_dump(mode="json", by_alias=True)
    written = {
        key: f"# {key} =" if value is None else f"{key} = {_toml(value)}"
        for key, value in values.items()
    }
    width = max(map(len, written.values()))
    for key, line in written.items():
        yield f"{line:{min(width, 40)}}  # {_shown(config.places.get(key, 'default'))}"


def as_record(config: Config) -> dict[str, Any]:
    """Return the settings with where each was set, for programs."""
    values = config.settings.model_dump(mode="json", by_alias=True)
    return {
        "files": [str(file) for file in config.files],
        "settings": {
            key: {"value": value, "origin": config.places.get(key, "default")}
            for key, value in values.items()
        },
    }


def write_starter(folder: Path) -> Path:
    """Write a file of settings, all commented out; raise FactcheckError where there is one."""
    path = folder / NAME
    try:
        with path.open("x", encoding="utf-8") as stream:
            stream.write("\n".join(_starter()))
    except FileExistsError as error:
        raise FactcheckError(f"{path}: is there already, and is left as it is") from error
    except OSError as error:
        raise FactcheckError(f"cannot write {path}: {(error.strerror or '').lower()}") from error
    return path


def schema_of_settings() -> dict[str, Any]:
    """Return the JSON Schema of a settings file."""
    schema = Settings.model_json_schema(by_alias=True, mode="validation")
    schema["title"] = NAME
    schema["description"] = "Settings of factcheck."
    schema["properties"]["extend"] = {"type": "string"}
    for key, about in schema["properties"].items():
        about["description"] = _said(key)
    return schema


def _starter() -> Iterator[str]:
    yield _HEAD
    for key, value in ({"extend": None} | defaults()).items():
        yield f"# {_said(key)}"
        yield f"# {key} = {_EXAMPLES.get(key) or _toml(value)}"
        yield ""


def _said(key: str) -> str:
    from factcheck.report import REPORTERS  # noqa: PLC0415 - for one of the sentences

    return DESCRIBED[key].replace("{formats}", ", ".join(REPORTERS))


def _toml(value: object) -> str:
    """Return a value as TOML has it; its strings are those of JSON, but for one sign."""
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, dict):
        pairs = (f"{_toml(key)} = {_toml(held)}" for key, held in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, str):
        return json.dumps(value).replace("\x7f", "\\u007f")
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shown(place: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in place)

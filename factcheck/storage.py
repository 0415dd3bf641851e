"""What is kept between runs: one folder, frozen records as JSON, files whole or not at all."""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Made by factcheck; may be deleted.\n"
_PACKAGE = Path(__file__).resolve().parent
_TUPLE = ""


def cache_folder() -> Path:
    """Return where the cache is: $FACTCHECK_CACHE_DIR, else the platform's place for caches."""
    asked = os.environ.get("FACTCHECK_CACHE_DIR")
    if asked:
        return Path(asked)
    from platformdirs import user_cache_path  # noqa: PLC0415 - it is slow to import

    return user_cache_path("factcheck", appauthor=False)


def open_cache(root: Path) -> None:
    """Make the folder of the cache, for its owner alone, and mark it as one for backups to skip."""
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    (root / "CACHEDIR.TAG").write_text(_TAG)


def write_whole(place: Path, data: bytes, mode: int = 0o600) -> None:
    """Write a file that no reader sees half of, readable by its owner alone unless said."""
    handle, part = tempfile.mkstemp(dir=place.parent, prefix=".factcheck-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(part).chmod(mode)
        Path(part).replace(place)
    except OSError:
        with contextlib.suppress(OSError):
            Path(part).unlink()
        raise


def program_digest() -> str:
    """Return a digest of this program's files, so that an edited checkout finds nothing stale."""
    digest = hashlib.sha256()
    for folder, folders, files in os.walk(_PACKAGE):
        folders[:] = sorted(name for name in folders if not name.startswith(("__", "_reference")))
        for name in sorted(files):
            about = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - 200 files at each start
            digest.update(f"{name}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return digest.hexdigest()


class Records:
    """Writes frozen records as JSON under its own digest, and reads them back equal.

    A record, a date or a member of an enumeration is a list that begins with the name of its
    class, a tuple one that begins with an empty name. Only the classes given can come back.
    """

    def __init__(self, classes: Iterable[type]) -> None:
        """Take the dataclasses and enumerations that may be met."""
        self._classes: dict[str, Callable[..., object]] = {_TUPLE: _tuple, "date": _date}
        self._classes |= {cls.__name__: cls for cls in classes}

    def dump(self, value: object) -> bytes:
        """Return `value` as two lines; raise TypeError for what is no record or plain value."""
        written = json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))
        data = written.encode("utf-8", "surrogatepass")
        return b"%s\n%s" % (_digest(data), data)

    def load(self, data: bytes) -> Any:
        """Return what was dumped; raise ValueError for anything else."""
        digest, _, data = data.partition(b"\n")
        if digest != _digest(data):
            raise ValueError("these are not the bytes that were written")
        try:
            return self._value(json.loads(data))
        except (TypeError, LookupError) as error:
            raise ValueError("these are no records of ours") from error

    def _value(self, item: Any) -> Any:
        if isinstance(item, list):
            make = self._classes[item[0]]
            return make(*[self._value(part) if type(part) in _INNER else part for part in item[1:]])
        if isinstance(item, dict):
            return {key: self._value(part) for key, part in item.items()}
        return item


_INNER = {list, dict}


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()


def _tuple(*items: object) -> tuple[object, ...]:
    return items


def _date(written: str) -> date:
    return date.fromisoformat(written)


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return [type(value).__name__, value.value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if isinstance(value, tuple):
        return [_TUPLE, *map(_plain, value)]
    if isinstance(value, Mapping):
        return {str(key): _plain(part) for key, part in value.items()}
    if is_dataclass(value):
        return [type(value).__name__, *(_plain(getattr(value, f.name)) for f in fields(value))]
    raise TypeError(f"{type(value).__name__} is not kept")

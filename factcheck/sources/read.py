"""Reading a source: every path the user named, each file once."""

import os
from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.model import Article, Skipped
from factcheck.sources.files import DEFAULT_MAX_SIZE, read_file
from factcheck.sources.folders import files_in
from factcheck.sources.stdin import STDIN, read_stdin

__all__ = ["STDIN", "read_paths"]


def read_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    published: date | None = None,
    stdin_filename: str | None = None,
    max_size: int = DEFAULT_MAX_SIZE,
) -> Iterator[Article | Skipped]:
    """Read files, folders and "-" in the order named; nothing read here ever ends the run.

    A path named outright is read whatever its suffix; what cannot be read is a Skipped
    with a reason, and with `error` set when it was named. A file reached twice is read once.
    """
    seen: set[str] = set()
    for given in paths:
        path = os.fspath(given)
        if path == "-":
            yield read_stdin(name=stdin_filename, published=published, max_size=max_size)
            continue
        shown = shown_path(path)
        named = not os.path.isdir(path)  # noqa: PTH112 - a path may not survive a round trip through Path
        for item in [shown] if named else files_in(shown):
            if isinstance(item, Skipped):
                yield Skipped(item.name, item.reason, error=item.name == shown)
            elif (place := os.path.abspath(item)) not in seen:  # noqa: PTH100 - links are kept
                seen.add(place)
                yield read_file(item, published=published, max_size=max_size, named=named)


def shown_path(path: str) -> str:
    """Return `path` as given, with "/" between its parts and no "./" before them."""
    shown = path.replace(os.sep, "/")
    while shown.startswith("./") and len(shown) > len("./"):
        shown = shown[2:].lstrip("/")
    return shown.rstrip("/") or ("/" if shown else "")

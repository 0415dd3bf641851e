"""Reading a source, aside: how sources are to be read, and one that waits to be."""

import os
from dataclasses import dataclass
from datetime import date

DEFAULT_MAX_SIZE = 10_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: the day to date articles with, the fields of records, encoding and limits."""

    published: date | None = None
    text_field: str | None = None
    date_field: str | None = None
    encoding: str | None = None
    max_size: int = DEFAULT_MAX_SIZE


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, or standard input where `path` is None; `name` is how reports call it.

    `named` is true when the user named it outright: then failing to read it fails the run.
    """

    name: str
    path: str | None
    named: bool = True


def shown_path(path: str) -> str:
    """Return `path` as given, with "/" between its parts and no "./" before them."""
    shown = path.replace(os.sep, "/")
    while shown.startswith("./") and len(shown) > len("./"):
        shown = shown[2:].lstrip("/")
    return shown.rstrip("/") or ("/" if shown else "")

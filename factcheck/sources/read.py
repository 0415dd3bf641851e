"""Reading a source: each to the articles it holds, or to a Skipped that says why not."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Skipped
from factcheck.sources.files import bytes_of
from factcheck.sources.find import find_sources
from factcheck.sources.formats import articles_in
from factcheck.sources.reading import DEFAULT_MAX_SIZE, Reading, Source
from factcheck.sources.stdin import bytes_of_stdin

_BUGS_OF_OTHERS = (RecursionError, MemoryError)


def read_source(
    source: Source, reading: Reading, data: bytes | None = None
) -> Iterator[Article | Skipped]:
    """Yield the articles of a source; what cannot be read is a Skipped, never an exception.

    `data` are the source's bytes where they were read already.
    """
    try:
        if data is None:
            data = bytes_of_source(source, reading.max_size)
        for found in articles_in(data, source.name, reading):
            yield replace(found, error=source.named) if isinstance(found, Skipped) else found
    except UnreadableSourceError as error:
        yield Skipped(source.name, str(error), error=source.named)
    except _BUGS_OF_OTHERS as error:
        yield Skipped(source.name, f"cannot be read: {type(error).__name__}", error=source.named)


def bytes_of_source(source: Source, max_size: int) -> bytes:
    """Return a source's bytes; raise UnreadableSourceError saying why they cannot be read."""
    return bytes_of_stdin(max_size) if source.path is None else bytes_of(source.path, max_size)


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
    reading = Reading(published, max_size=max_size)
    for source in find_sources(paths, stdin_filename=stdin_filename):
        if isinstance(source, Skipped):
            yield source
        else:
            yield from read_source(source, reading)

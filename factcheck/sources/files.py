"""Reading a source: one file, whatever it turns out to be."""

import os
import stat
from datetime import date

from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Skipped
from factcheck.sources.article import article_from_text
from factcheck.sources.decode import decode

DEFAULT_MAX_SIZE = 10_000_000
_OPEN_PIPES = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def read_file(
    path: str,
    *,
    published: date | None = None,
    max_size: int = DEFAULT_MAX_SIZE,
    named: bool = True,
) -> Article | Skipped:
    """Read the file at `path`; `named` is true when the user named it outright."""
    try:
        data = _bytes_of(path, max_size)
        return article_from_bytes(data, path, published=published, max_size=max_size)
    except UnreadableSourceError as error:
        return Skipped(path, str(error), error=named)


def article_from_bytes(
    data: bytes, name: str, *, published: date | None = None, max_size: int = DEFAULT_MAX_SIZE
) -> Article:
    """Return the article that `data` is; raise UnreadableSourceError saying why it is not one."""
    if len(data) > max_size:
        raise UnreadableSourceError(f"larger than {size_in_words(max_size)}")
    decoded = decode(data)
    return article_from_text(decoded.text, name, published, decoded.notes)


def size_in_words(size: int) -> str:
    """Return "10 MB" for 10,000,000."""
    for factor, unit in ((1_000_000, "MB"), (1_000, "kB")):
        if size >= factor:
            return f"{size / factor:g} {unit}"
    return f"{size} bytes"


def _bytes_of(path: str, max_size: int) -> bytes:
    """Read at most one byte more than `max_size`, so that a file that grows has an end."""
    try:
        kind = os.stat(path).st_mode  # noqa: PTH116 - a path may not survive a round trip through Path
        if stat.S_ISDIR(kind):
            raise UnreadableSourceError("a folder")
        piped = stat.S_ISFIFO(kind) and path.startswith(_OPEN_PIPES)
        if not (stat.S_ISREG(kind) or piped):
            raise UnreadableSourceError("not a regular file")
        # A name can change hands between the look and the opening: never wait for a pipe's writer.
        flags = os.O_RDONLY | (0 if piped else getattr(os, "O_NONBLOCK", 0))
        with open(os.open(path, flags), "rb") as stream:  # noqa: PTH123 - it opens a descriptor
            return stream.read(max_size + 1)
    except OSError as error:
        raise UnreadableSourceError(_reason(error)) from error
    except ValueError as error:
        raise UnreadableSourceError("not a path") from error


def _reason(error: OSError) -> str:
    return (
        (error.strerror or type(error).__name__)
        .lower()
        .replace("such file or directory", "such file")
    )

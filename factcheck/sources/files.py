"""Reading a source: the bytes of one file, as many as are allowed."""

import os
import stat

from factcheck.errors import UnreadableSourceError

_OPEN_PIPES = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def bytes_of(path: str, max_size: int) -> bytes:
    """Return a file's bytes; raise UnreadableSourceError saying why it cannot be read.

    At most one byte more than `max_size` is read, so that a file that grows has an end.
    """
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
            return within(stream.read(max_size + 1), max_size)
    except OSError as error:
        raise UnreadableSourceError(_reason(error)) from error
    except ValueError as error:
        raise UnreadableSourceError("not a path") from error


def within(data: bytes, max_size: int) -> bytes:
    """Return `data`; raise UnreadableSourceError where it is larger than allowed."""
    if len(data) > max_size:
        raise UnreadableSourceError(f"larger than {size_in_words(max_size)} (--max-size)")
    return data


def size_in_words(size: int) -> str:
    """Return "10 MB" for 10,000,000."""
    for factor, unit in ((1_000_000, "MB"), (1_000, "kB")):
        if size >= factor:
            return f"{size / factor:g} {unit}"
    return f"{size} bytes"


def _reason(error: OSError) -> str:
    return (
        (error.strerror or type(error).__name__)
        .lower()
        .replace("such file or directory", "such file")
    )

"""The command line, aside: where reports are written, and how each stream takes them."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, TextIO

from factcheck.cli.options import Color
from factcheck.errors import FactcheckError

# The exit codes, the same for every format.
OK, FOUND, TROUBLE, INTERRUPTED = 0, 1, 2, 130

_STDOUT = "standard output"
_DEFAULT_WIDTH = 80
_NARROWEST = 40
_DRAWN = "│…→“”"


def colored(stream: TextIO, color: Color, environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether to colour `stream`: --color, then NO_COLOR, FORCE_COLOR, then what it is."""
    if color is not Color.AUTO:
        return color is Color.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR") or environment.get("CLICOLOR_FORCE"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def width_of(stream: TextIO, environment: Mapping[str, str] = os.environ) -> int:
    """Return how many cells wide to write: COLUMNS, else the terminal's, else 80."""
    if (columns := environment.get("COLUMNS", "")).isdecimal() and int(columns) > 0:
        return max(int(columns), _NARROWEST)
    if stream.isatty():
        return max(shutil.get_terminal_size((_DEFAULT_WIDTH, 0)).columns, _NARROWEST)
    return _DEFAULT_WIDTH


def takes_unicode(stream: TextIO) -> bool:
    """Tell whether `stream` can encode the few signs that reports are drawn with."""
    try:
        _DRAWN.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def say(message: str) -> None:
    """Write a message for the user to standard error; a closed one is no reason to fail."""
    try:
        sys.stderr.write(f"{message}\n".encode("utf-8", "backslashreplace").decode())
    except UnicodeEncodeError:
        sys.stderr.write(ascii(message)[1:-1] + "\n")
    except (OSError, ValueError, AttributeError):
        return


def silence_stdout() -> None:
    """Let nothing more be written to a pipe that no one reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


class Sink:
    """Where the pieces of one report go."""

    def __init__(self, stream: IO[bytes], name: str, encoding: str = "utf-8") -> None:
        self._stream = stream
        self._name = name
        self._encoding = encoding

    def write(self, piece: str) -> None:
        """Write and flush `piece`; what the encoding lacks is written as its escape."""
        try:
            self._stream.write(piece.encode(self._encoding, "backslashreplace"))
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            if self._name == _STDOUT:
                silence_stdout()  # what is left to write must not fail once more at the end
            raise _unwritable(self._name, error) from error


@contextmanager
def sink(path: str | None, *, machine: bool, append: bool = False) -> Iterator[Sink]:
    """Open standard output, or a file that appears whole at the end or not at all.

    A file that is added to is another program's, and a device or a pipe is no file to put
    another in the place of: these are written where they are.
    """
    if path is None:
        encoding = "utf-8" if machine else sys.stdout.encoding or "utf-8"
        yield Sink(sys.stdout.buffer, _STDOUT, encoding)
        return
    if append or _is_special(path):
        yield from _appended(path)
        return
    target = os.path.realpath(path)
    try:
        handle, part = tempfile.mkstemp(prefix=".factcheck-", dir=os.path.dirname(target))  # noqa: PTH120 - a path may not survive a round trip through Path
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with open(handle, "wb") as stream:  # noqa: PTH123 - it opens a descriptor
            yield Sink(stream, path)
        _put_in_place(part, target, path)
    except BaseException:
        _discard(part)
        raise


def _is_special(path: str) -> bool:
    """Tell a device or a pipe, as in "--output-format json:/dev/null"."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)  # noqa: PTH110, PTH112, PTH113 - as below


def _appended(path: str) -> Iterator[Sink]:
    try:
        with open(path, "ab") as stream:  # noqa: PTH123 - as above
            yield Sink(stream, path)
    except OSError as error:
        raise _unwritable(path, error) from error


def show(lines: Iterable[str]) -> None:
    """Write lines to standard output as far as anyone reads them."""
    with sink(None, machine=False) as out:
        try:
            for line in lines:
                out.write(f"{line}\n")
        except BrokenPipeError:
            silence_stdout()


def _put_in_place(part: str, target: str, name: str) -> None:
    try:
        os.chmod(part, _ordinary_mode())  # noqa: PTH101 - as above
        os.replace(part, target)  # noqa: PTH105 - as above
    except OSError as error:
        raise _unwritable(name, error) from error


def _unwritable(name: str, error: OSError) -> FactcheckError:
    return FactcheckError(f"cannot write {name}: {(error.strerror or 'unknown reason').lower()}")


def _ordinary_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _discard(part: str) -> None:
    try:
        os.unlink(part)  # noqa: PTH108
    except OSError:
        return

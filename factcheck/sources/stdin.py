"""Reading a source: standard input, piped or pasted."""

import sys

from factcheck.errors import UnreadableSourceError
from factcheck.sources.files import within

STDIN = "<stdin>"
_PROMPT = "Paste an article, then press Ctrl-D on a line of its own:"


def bytes_of_stdin(max_size: int) -> bytes:
    """Read all of standard input as bytes; at a terminal, ask for an article first."""
    if sys.stdin is None or sys.stdin.closed:
        raise UnreadableSourceError("standard input is closed")
    try:
        if sys.stdin.isatty():
            print(_PROMPT, file=sys.stderr)  # noqa: T201 - a prompt is not a log
        return within(sys.stdin.buffer.read(max_size + 1), max_size)
    except OSError as error:
        raise UnreadableSourceError(str(error)) from error

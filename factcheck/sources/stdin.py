"""Reading a source: standard input, piped or pasted."""

import sys
from datetime import date

from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Skipped
from factcheck.sources.files import DEFAULT_MAX_SIZE, article_from_bytes

STDIN = "<stdin>"
_PROMPT = "Paste an article, then press Ctrl-D on a line of its own:"


def read_stdin(
    *, name: str | None = None, published: date | None = None, max_size: int = DEFAULT_MAX_SIZE
) -> Article | Skipped:
    """Read all of standard input as bytes; at a terminal, ask for an article first."""
    shown = name or STDIN
    if sys.stdin is None or sys.stdin.closed:
        return Skipped(shown, "standard input is closed", error=True)
    try:
        if sys.stdin.isatty():
            print(_PROMPT, file=sys.stderr)  # noqa: T201 - a prompt is not a log
        data = sys.stdin.buffer.read(max_size + 1)
        return article_from_bytes(data, shown, published=published, max_size=max_size)
    except (OSError, UnreadableSourceError) as error:
        return Skipped(shown, str(error), error=True)

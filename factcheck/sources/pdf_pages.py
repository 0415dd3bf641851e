"""Run in a process of its own: a PDF on standard input to its pages as JSON on standard output.

PDFium takes a hundred times the size of what a page unpacks to, and a thousand bytes can unpack to
a gigabyte: only a process that is limited from outside cannot be made to take all memory there is.
Nothing of ours is imported, so that it starts at once.
"""

import json
import sys
from contextlib import closing, suppress
from typing import Any

MOST_MEMORY = 1_500_000_000
MOST_SECONDS = 60  # of the processor
_BROKEN_WORD = "\ufffe"  # what PDFium puts where a word was divided at the end of a line


def main() -> None:
    """Answer {"pages": […]} or {"fault": "…"}; the argument is the most characters to give."""
    _limit()
    try:
        answer: dict[str, object] = {"pages": pages_of(sys.stdin.buffer.read(), int(sys.argv[1]))}
    except ValueError as error:
        answer = {"fault": str(error)}
    sys.stdout.write(json.dumps(answer))


def pages_of(data: bytes, most: int) -> list[str]:
    """Return the text of each page; raise ValueError saying why there is none."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - an extra

    try:
        with closing(PdfDocument(data)) as document:
            return _pages(document, most)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        raise ValueError("encrypted" if locked else "not a whole PDF") from error


def _pages(document: Any, most: int) -> list[str]:
    pages: list[str] = []
    for page in document:
        with closing(page), closing(page.get_textpage()) as words:
            written = words.get_text_bounded()
        written = written.replace("\r\n", "\n").replace(_BROKEN_WORD, "-\n")
        pages.append(written.strip())
        if (most := most - len(written)) < 0:
            raise ValueError("too large once unpacked")
    return pages


def _limit() -> None:
    with suppress(ImportError, OSError, ValueError):  # not every system has such limits
        import resource  # noqa: PLC0415 - nor this module

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()

"""Reading a source: a PDF's text page by page, by pypdfium2."""

from contextlib import closing
from typing import Any

from factcheck.errors import UnreadableSourceError
from factcheck.model import Place
from factcheck.sources.extracted import MOST_UNPACKED, Extracted

_NEEDS = "reading PDF needs an extra: pip install 'factcheck[docs]'"
_BROKEN_WORD = "\ufffe"  # what PDFium puts where a word was divided at the end of a line


def extract_pdf(data: bytes, max_size: int) -> Extracted:
    """Return a PDF's text with the pages numbered."""
    try:
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UnreadableSourceError(_NEEDS) from error
    try:
        with closing(PdfDocument(data)) as document:
            pages = _pages(document, MOST_UNPACKED * max_size)
    except PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableSourceError("encrypted" if locked else "not a whole PDF") from error
    text = "\n\n".join(pages)
    if pages and not text.strip():
        raise UnreadableSourceError("no text in it: a scan is not read")
    places: list[Place] = []
    at = 0
    for number, page in enumerate(pages, 1):
        places.append(Place("page", number, at))
        at += len(page) + 2
    return Extracted(text, places=tuple(places))


def _pages(document: Any, most: int) -> list[str]:
    pages: list[str] = []
    for page in document:
        with closing(page), closing(page.get_textpage()) as words:
            written = words.get_text_bounded()
        written = written.replace("\r\n", "\n").replace(_BROKEN_WORD, "-\n")
        pages.append(written.strip())
        if (most := most - len(written)) < 0:
            raise UnreadableSourceError("too large once unpacked")
    return pages

"""Reading a source: the text of a Rich Text Format document, by striprtf."""

import re

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import Extracted, in_paragraphs

_NEEDS = "reading RTF needs an extra: pip install 'factcheck[docs]'"
_FONT_TABLE = re.compile(r"\{[^{}]*\\fonttbl")
_FONT = re.compile(r"\\f(\d{1,5})(?!\d)[^;{}\n]{0,200}?\\fcharset(\d{1,3})")
_LINK = re.compile(r"(\\fldinst)\{", re.IGNORECASE)
_BRACE = re.compile(r"[{}]")
_MOST_FONTS = 1_000


def extract_rich_text(data: bytes) -> Extracted:
    """Return a document's text, a paragraph a paragraph."""
    try:
        from striprtf.striprtf import rtf_to_text  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UnreadableSourceError(_NEEDS) from error
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableSourceError("not a Rich Text document")
    try:
        text: str = rtf_to_text(_tamed(data.decode("latin-1")), errors="replace")  # type: ignore[no-untyped-call]  # striprtf says nothing of types
        # What lies beyond 16 bits is written as two halves.
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    except Exception as error:  # broken controls make striprtf raise anything
        raise UnreadableSourceError("not a whole Rich Text document") from error
    paragraphs, places = in_paragraphs([_row(line) for line in text.split("\n")])
    return Extracted(paragraphs, places=places)


def _row(line: str) -> str:
    """Return a table's row as it is of other documents; any other line as it is."""
    return " | ".join(line[:-1].split("|")) if line.endswith("|") else line


def _tamed(written: str) -> str:
    """Return the document with what striprtf takes quadratic time over in a form it does not.

    Its pattern for links needs "fldinst{" on one line, and a line's end means nothing there; its
    pattern for fonts is given one short line for each.
    """
    written = _LINK.sub(r"\1\n{", written)
    start = _FONT_TABLE.search(written)
    if start is None:
        return written
    end = _end_of_group(written, start.end())
    fonts = _FONT.findall(written, start.end(), end)[:_MOST_FONTS]
    table = "".join(f"\n{{\\f{font}\\fcharset{charset} x;}}" for font, charset in fonts)
    return f"{written[: start.end()]}{table}}}{written[end:]}"


def _end_of_group(written: str, start: int) -> int:
    depth = 1
    for brace in _BRACE.finditer(written, start):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return len(written)

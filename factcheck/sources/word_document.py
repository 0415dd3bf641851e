"""Reading a source: a Word document's paragraphs and table rows, by python-docx."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import MOST_UNPACKED, Extracted, in_paragraphs
from factcheck.sources.packed import refuse_bombs

_NEEDS = "reading DOCX needs an extra: pip install 'factcheck[docs]'"
# Word locks a document by wrapping it in the container of its old format.
_OLD_CONTAINER = b"\xd0\xcf\x11\xe0"


def extract_word_document(data: bytes, max_size: int) -> Extracted:
    """Return a document's text, a paragraph or a row a paragraph."""
    if data.startswith(_OLD_CONTAINER):
        raise UnreadableSourceError("encrypted, or of the old .doc format")
    try:
        import docx  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UnreadableSourceError(_NEEDS) from error
    try:
        refuse_bombs(data, max_size)
        paragraphs = list(_paragraphs(docx.Document(BytesIO(data)), MOST_UNPACKED * max_size))
    except UnreadableSourceError:
        raise
    except Exception as error:  # a broken part makes python-docx raise anything
        raise UnreadableSourceError("not a whole Word document") from error
    text, places = in_paragraphs(paragraphs)
    return Extracted(text, places=places)


def _paragraphs(document: Any, most: int) -> Iterator[str]:
    """Yield paragraphs and rows; refuse more than `most` characters: merged cells are repeated."""
    for block in document.iter_inner_content():
        for paragraph in _rows(block) if hasattr(block, "rows") else (block.text,):
            if (most := most - len(paragraph)) < 0:
                raise UnreadableSourceError("too large once unpacked")
            yield paragraph


def _rows(table: Any) -> Iterator[str]:
    """Yield each row's cells, a cell that is merged with the one above it with the text of that.

    python-docx repeats a cell for every column that it says it spans, a billion if it says so,
    and looks for the cell above through all rows above.
    """
    above: dict[int, str] = {}
    for row in table.rows:
        cells: dict[int, str] = {}
        at = row.grid_cols_before
        for cell in row._tr.tc_lst:  # noqa: SLF001 - its list for the public is the one that repeats
            merged = cell.vMerge == "continue"
            words = (paragraph.text for paragraph in cell.p_lst)
            cells[at] = above.get(at, "") if merged else "\n".join(words)
            at += max(cell.grid_span, 1)
        above = cells
        yield " | ".join(cells.values())

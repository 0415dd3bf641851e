"""Reading a source: a Word document's paragraphs and table rows, by python-docx."""

from io import BytesIO
from typing import Any

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import Extracted, in_paragraphs
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
        paragraphs = _paragraphs(docx.Document(BytesIO(data)))
    except UnreadableSourceError:
        raise
    except Exception as error:  # a broken part makes python-docx raise anything
        raise UnreadableSourceError("not a whole Word document") from error
    text, places = in_paragraphs(paragraphs)
    return Extracted(text, places=places)


def _paragraphs(document: Any) -> list[str]:
    found: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            found += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            found.append(block.text)
    return found

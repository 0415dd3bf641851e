"""Reading a source: the paragraphs and table rows of an OpenDocument text, by lxml.

What is read is content.xml as OpenDocument 1.3 (OASIS, part 3) describes it; footnotes,
comments and deleted passages are no part of the running text.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from factcheck.errors import UnreadableSourceError
from factcheck.sources.extracted import Extracted, in_paragraphs
from factcheck.sources.packed import refuse_bombs

_NEEDS = "reading ODT needs an extra: pip install 'factcheck[docs]'"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_LEFT_OUT = frozenset(
    {
        f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}tracked-changes", f"{_TEXT}ruby-text",
        f"{_TEXT}table-of-content", f"{_OFFICE}forms",
    }
)  # fmt: skip
_BLANKS = frozenset({f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"})


def extract_open_document(data: bytes, max_size: int) -> Extracted:
    """Return a document's text, a paragraph or a row a paragraph."""
    try:
        from lxml import etree  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UnreadableSourceError(_NEEDS) from error
    try:
        refuse_bombs(data, max_size)
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_locked(archive)
            content = archive.read("content.xml")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_pis=True)
        body = etree.fromstring(content, parser).find(f"{_OFFICE}body/{_OFFICE}text")
    except UnreadableSourceError:
        raise
    except Exception as error:  # a broken archive makes zipfile and zlib raise anything
        raise UnreadableSourceError("not a whole OpenDocument text") from error
    if body is None:
        raise UnreadableSourceError("not an OpenDocument text")
    text, places = in_paragraphs(list(_paragraphs(body)))
    return Extracted(text, places=places)


def _refuse_locked(archive: zipfile.ZipFile) -> None:
    """Refuse a document that a password locks: its manifest says how."""
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise UnreadableSourceError("encrypted")


def _paragraphs(element: Any) -> Iterator[str]:
    """Yield what stands in and under an element; libxml2 allows 256 levels, so this ends."""
    for child in element.iterchildren("*"):
        if child.tag in _LEFT_OUT:
            continue
        if child.tag in _PARAGRAPHS:
            yield "".join(_words(child))
        elif child.tag == f"{_TABLE}table-row":
            yield " | ".join(" ".join(_paragraphs(cell)) for cell in child.iterchildren("*"))
        else:
            yield from _paragraphs(child)


def _words(element: Any) -> Iterator[str]:
    if element.text:
        yield element.text
    for child in element.iterchildren():
        if child.tag in _BLANKS:
            yield " "
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _words(child)
        if child.tail:
            yield child.tail

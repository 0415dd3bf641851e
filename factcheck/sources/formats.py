"""Reading a source: which format bytes are of, and the articles they hold."""

from collections.abc import Iterator
from pathlib import PurePath

from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Skipped
from factcheck.sources.article import article_from_text
from factcheck.sources.decode import decode
from factcheck.sources.extracted import Extracted
from factcheck.sources.mail import extract_mail
from factcheck.sources.open_document import extract_open_document
from factcheck.sources.pdf import extract_pdf
from factcheck.sources.published import Published
from factcheck.sources.reading import Reading
from factcheck.sources.records import extract_records
from factcheck.sources.rich_text import extract_rich_text
from factcheck.sources.web_page import extract_web_page
from factcheck.sources.word_document import extract_word_document

_TEXT = (".txt", ".text", ".md", ".markdown", ".mdown", ".mkd")
_BY_SUFFIX = dict.fromkeys(_TEXT, "text") | {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".docx": "docx", ".odt": "odt",
    ".rtf": "rtf", ".pdf": "pdf", ".eml": "eml", ".json": "json", ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}  # fmt: skip
_BY_START = (
    (b"%pdf-", "pdf"), (b"{\\rtf", "rtf"), (b"<!doctype html", "html"), (b"<html", "html"),
)  # fmt: skip
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_START = 1024


def format_of(name: str, data: bytes = b"") -> str:
    """Return "text" or the format that a name's ending, or the first bytes, tell."""
    by_suffix = _BY_SUFFIX.get(PurePath(name).suffix.lower())
    if by_suffix is not None:
        return by_suffix
    start = data[:_START].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    found = next((form for mark, form in _BY_START if start.startswith(mark)), None)
    if found is None and data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return "docx"
    if data.startswith(b"PK\x03\x04") and _OPEN_DOCUMENT in data[:_START]:
        return "odt"
    return found or "text"


def articles_in(data: bytes, name: str, reading: Reading) -> Iterator[Article | Skipped]:
    """Yield the article that `data` is, or each that its records hold.

    Raise UnreadableSourceError saying why it is none.
    """
    form = format_of(name, data)
    if form in {"json", "jsonl"}:
        yield from _records(data, name, reading, lines=form == "jsonl")
    elif form == "text":
        decoded = decode(data, reading.encoding)
        yield article_from_text(decoded.text, name, reading.published, decoded.notes)
    else:
        yield _article(_extracted(data, form, reading), name, reading)


def _extracted(data: bytes, form: str, reading: Reading) -> Extracted:
    if not data.strip():
        return Extracted("")
    match form:
        case "html":
            return extract_web_page(data, reading.encoding)
        case "docx":
            return extract_word_document(data, reading.max_size)
        case "odt":
            return extract_open_document(data, reading.max_size)
        case "rtf":
            return extract_rich_text(data)
        case "pdf":
            return extract_pdf(data, reading.max_size)
        case _:
            return extract_mail(data)


def _records(
    data: bytes, name: str, reading: Reading, *, lines: bool
) -> Iterator[Article | Skipped]:
    records = extract_records(
        data,
        lines=lines,
        text_field=reading.text_field,
        date_field=reading.date_field,
        encoding=reading.encoding,
    )
    number = 0
    for number, found in records:
        record = f"{name}#{number}"
        if isinstance(found, str):
            yield Skipped(record, found)
        else:
            yield _article(found, record, reading)
    if not number:
        raise UnreadableSourceError("no records in it")


def _article(found: Extracted, name: str, reading: Reading) -> Article:
    stated = Published(found.published, found.published_from)
    return article_from_text(
        found.text, name, reading.published, found.notes, stated=stated, places=found.places
    )

"""Reading a source: an HTML page: its article, its headline and its date, by trafilatura."""

import re
from contextlib import suppress

from factcheck.errors import UnreadableSourceError
from factcheck.sources.decode import decode
from factcheck.sources.extracted import Extracted, day_of, in_paragraphs

_NEEDS = "reading HTML needs an extra: pip install 'factcheck[html]'"
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_MOST_TAGS = 100_000  # libxml2 takes the square of their number over what trafilatura asks it


def extract_web_page(data: bytes, encoding: str | None = None) -> Extracted:
    """Return the article of a page; raise UnreadableSourceError where there is none."""
    declared = _CHARSET.search(data[:_HEAD])
    if encoding is None and declared is not None:
        encoding = declared[1].decode("ascii", "replace")
    try:
        decoded = decode(data, encoding)
    except UnreadableSourceError:
        decoded = decode(data)
    return extract_markup(decoded.text, decoded.notes)


def extract_markup(markup: str, notes: tuple[str, ...] = ()) -> Extracted:
    """Return the article of a page that was decoded."""
    if markup.count("<") > _MOST_TAGS:
        raise UnreadableSourceError(f"more than {_MOST_TAGS:,} tags in it")
    try:
        from trafilatura import bare_extraction, html2txt  # noqa: PLC0415 - an extra
        from trafilatura.metadata import extract_metadata  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise UnreadableSourceError(_NEEDS) from error
    if "<html" not in markup[:_HEAD].lower():  # a fragment is no page to trafilatura
        markup = f"<html><body>{markup}</body></html>"
    try:
        found = bare_extraction(markup, include_comments=False, with_metadata=False)
        text = (getattr(found, "text", None) or html2txt(markup)).strip()
        head = extract_metadata(markup, extensive=False)
    except Exception as error:  # broken pages make trafilatura raise anything
        raise UnreadableSourceError("its HTML could not be read") from error
    if not text:
        raise UnreadableSourceError(_why_empty(markup))
    title = " ".join((head.title or "").split())
    paragraphs = text.split("\n")
    if title and title not in paragraphs[:3]:
        paragraphs.insert(0, title)
    joined, places = in_paragraphs(paragraphs)
    day = day_of(head.date)
    return Extracted(joined, day, "html-metadata" if day else None, places, notes)


def _why_empty(markup: str) -> str:
    from lxml.etree import HTMLParser, fromstring  # noqa: PLC0415 - an extra

    parser = HTMLParser(recover=True)
    with suppress(Exception):
        fromstring(markup.encode("utf-8", "replace"), parser)
    deep = any("depth" in entry.message for entry in parser.error_log)
    return "its tags are nested too deep to be read" if deep else "no text in it"

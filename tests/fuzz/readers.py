"""Targets: every reader of a format, fed with files of it that were damaged."""

import json
import zipfile
from contextlib import suppress
from io import BytesIO

from hypothesis import strategies as st

from factcheck.model import Article
from factcheck.sources import Reading, Source, read_source
from factcheck.sources.pdf_pages import pages_of
from tests.fuzz.inputs import (
    HOSTILE,
    JSON,
    MAIL,
    MARKS,
    ODT,
    PDF,
    RTF,
    SCRAPS,
    TAGS,
    XML,
    damaged,
    of,
    prose,
    sentences,
)
from tests.fuzz.markup import (
    OPEN_LEAVES,
    OPEN_TAGS,
    WORD_CELL,
    WORD_LEAVES,
    WORD_TAGS,
    markup,
)

_SCHEMAS = "http://schemas.openxmlformats.org"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONS = (
    f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships"><Relationship Id="r1"'
    f' Type="{_SCHEMAS}/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
).encode()
_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KIND}"/></Types>'
    ).encode(),
    "_rels/.rels": RELATIONS,
    "word/document.xml": (
        f'<w:document xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>Talks were halted in 2023.</w:t></w:r></w:p><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/>"
        "<w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Round 17</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>"
    ).encode(),
}  # the least that a document has: no styles, no pictures
_WORDS = "word/document.xml"
_ENCODINGS = ("utf-8", "utf-16", "utf-32", "cp1252", "utf-8-sig", "shift_jis", "utf-7", "latin-1")
_NAMES = ("a.txt", "2024-02-31 a.md", "2024/13/45/a", "a.MD", "\ud800.txt", "a\n\x1b[31m.txt", "")
_HEAD = "<!doctype html><html><head><title>Talks resume</title></head><body>"
PAGE = (
    f"{_HEAD}<article><h1>Talks resume</h1><p>They were halted in 2023.</p></article></body></html>"
)
_MAIL = (
    "From: a@example.org\nSubject: =?utf-8?q?Talks_resume?=\nDate: Tue, 9 Jan 2024 10:00:00 +0000\n"
    "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n"
    "--b\nContent-Type: text/plain; charset=utf-8\n\nThey were halted in 2023.\n"
    f"--b\nContent-Type: text/html; charset=utf-8\n\n{PAGE}\n--b--\n"
)
_RICH = (
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}}{\\info{\\title Talks}}\\pard"
    ' Talks were halted in 2023.\\par \\u8220?Yes\\u8221? \\\'e9 {\\field{\\*\\fldinst{HYPERLINK "http://a.b"}}'
    "{\\fldrslt they met}}\\par\\trowd Round 17\\cell 2024\\cell\\row}"
)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_CONTENT = (
    f'<office:document-content xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0"'
    f' xmlns:table="{_OASIS}:table:1.0"><office:body><office:text><text:h>Talks</text:h>'
    "<text:p>They were halted<text:s/>in 2023.</text:p><table:table><table:table-row>"
    "<table:table-cell><text:p>Round 17</text:p></table:table-cell></table:table-row>"
    "</table:table></office:text></office:body></office:document-content>"
)
_OPEN = {
    "mimetype": b"application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": b"<manifest/>",
}
_FIELDS = st.sampled_from(
    ["text", "body", "article", "article.body", "title", "published", "date", "url", "id", "x", ""]
)
DAYS_WRITTEN = (
    "2024-01-10", "2024-13-45", "20240110", "Tue, 9 Jan 2024 10:00:00 +0000", "1704844800",
    "1704844800000", "9999999999999", "0000-00-00", "2024-01-10T99:99", "9" * 400, "null",
)  # fmt: skip
_RECORD = '{"title": "Talks", "text": "They were halted in 2023.", "published": "2024-01-10"}'


def read(data: bytes, name: str, encoding: str | None = None) -> None:
    """Read `data` as a file called `name`: articles with sections in order, or reasons."""
    source = Source(name, None)
    for found in read_source(source, Reading(encoding=encoding, max_size=1_000_000), data):
        if not isinstance(found, Article):
            assert found.reason
            continue
        at = 0
        for section in found.sections:
            assert at <= section.start < section.end <= len(found.text)
            at = section.end


def texts() -> st.SearchStrategy[tuple[bytes, str, str | None]]:
    """Return texts in any encoding, whatever they are said to be, and bytes that are no text."""
    encoded = st.builds(_encoded, prose(), st.sampled_from(_ENCODINGS))
    said = st.none() | st.sampled_from((*_ENCODINGS, "hex", "idna", "undefined", "no such", "\0"))
    names = st.sampled_from(_NAMES) | st.text(max_size=12)
    return st.tuples(encoded | st.binary(max_size=300), names, said)


def read_text(case: tuple[bytes, str, str | None]) -> None:
    """Read a text in some encoding."""
    data, name, encoding = case
    read(data, name, encoding)


def markdown() -> st.SearchStrategy[str]:
    """Return front matter, headings, lists, captions, datelines and notices in any order."""
    return of(MARKS, MARKS, sentences(), HOSTILE, SCRAPS)


def read_markdown(text: str) -> None:
    """Read a Markdown file."""
    read(text.encode("utf-8", "surrogatepass"), "a.md")


def pages() -> st.SearchStrategy[bytes]:
    """Return web pages: tags in any order, and one that was damaged."""
    soup = of(TAGS, sentences(), HOSTILE).map(lambda text: text.encode("utf-8", "surrogatepass"))
    return soup | damaged([PAGE.encode()], (*TAGS, *HOSTILE))


def mails() -> st.SearchStrategy[bytes]:
    """Return e-mails that were damaged, and headers in any order."""
    soup = of(MAIL, sentences()).map(lambda text: text.encode("utf-8", "surrogatepass"))
    return soup | damaged([_MAIL.encode()], (*MAIL, *HOSTILE))


def records() -> st.SearchStrategy[bytes]:
    """Return JSON of one record or a list: records of any values, and some that were damaged."""
    lines = [
        _RECORD,
        f"[{_RECORD}, {_RECORD}]",
        f'{{"article": {_RECORD}}}',
        f"{_RECORD}\n\n{_RECORD}\n",
    ]
    broken = damaged([line.encode() for line in lines], (*JSON, *HOSTILE))
    return st.one_of(_any_records(), _any_records(), broken)


def _any_records() -> st.SearchStrategy[bytes]:
    """Return records whose fields have values of every type that JSON has."""
    plain = st.one_of(
        prose(), st.text(max_size=12), st.sampled_from(DAYS_WRITTEN), st.none(), st.booleans(),
        st.integers(), st.floats(), st.sampled_from(HOSTILE),
    )  # fmt: skip
    value = plain | st.lists(plain, max_size=2) | st.dictionaries(_FIELDS, plain, max_size=2)
    record = st.dictionaries(_FIELDS, value, max_size=5)
    joined = st.sampled_from(["\n", "\r\n", "\n\n", "\n \n", ",", "\x85", "\u2028"])
    return st.builds(_written, st.lists(record, max_size=4), joined, st.booleans())


def _written(records: list[dict[str, object]], joined: str, plain: bool) -> bytes:
    lines = [json.dumps(record, ensure_ascii=not plain) for record in records]
    text = joined.join(lines) if joined != "," else f"[{joined.join(lines)}]"
    return text.encode("utf-8", "surrogatepass")


def pdfs() -> st.SearchStrategy[bytes]:
    """Return PDF files that were damaged."""
    return damaged([_pdf("Talks resume"), _pdf("They met", "(and) left")], PDF)


def read_pdf(data: bytes) -> None:
    """Read a PDF in this process, where a crash is seen."""
    with suppress(ValueError):
        pages_of(data, 1_000_000)


def documents() -> st.SearchStrategy[bytes]:
    """Return Word documents: strange ones, ones with a damaged part, and damaged archives."""
    bodies = markup(WORD_TAGS, WORD_LEAVES, WORD_CELL)
    strange = bodies.map(lambda body: word_document({_WORDS: _around(_PARTS[_WORDS], body)}))
    names = st.sampled_from(sorted(_PARTS))
    inside = names.flatmap(
        lambda name: st.tuples(st.just(name), damaged([_PARTS[name]], (*XML, *HOSTILE)))
    ).map(lambda changed: word_document({changed[0]: changed[1]}))
    archives = ("PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "\xff\xff")
    return st.one_of(strange, strange, inside, damaged([word_document({})], archives))


def _encoded(text: str, encoding: str) -> bytes:
    return text.encode(encoding, "ignore")


def rich_texts() -> st.SearchStrategy[bytes]:
    """Return Rich Text documents that were damaged."""
    return damaged([_RICH.encode()], (*RTF, *RTF, *HOSTILE))


def open_documents() -> st.SearchStrategy[bytes]:
    """Return OpenDocument texts: strange ones, ones with damaged content, and damaged archives."""
    content = damaged([_CONTENT.encode()], (*ODT, *HOSTILE))
    strange = markup(OPEN_TAGS, OPEN_LEAVES).map(lambda body: _around(_CONTENT.encode(), body))
    inside = st.one_of(strange, strange, content)
    archives = ("PK\x01\x02", "PK\x03\x04", "PK\x05\x06", "\xff\xff", "encryption-data")
    return st.one_of(
        inside.map(_open_document), inside.map(_open_document),
        damaged([_open_document(_CONTENT.encode())], archives),
    )  # fmt: skip


def _open_document(content: bytes) -> bytes:
    return _zipped({**_OPEN, "content.xml": content})


def _around(document: bytes, body: str) -> bytes:
    """Return a document with `body` put before the first element of its own."""
    place = document.index(b"<w:p>" if b"<w:p>" in document else b"<text:h>")
    return document[:place] + body.encode() + document[place:]


def word_document(changed: dict[str, bytes]) -> bytes:
    """Return a small Word document with some of its parts changed."""
    return _zipped({**_PARTS, **changed})


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _pdf(*lines: str) -> bytes:
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    objects.append(
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources {font} >>"
    )
    shown = "".join(f"({line}) Tj 0 -20 Td " for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {shown}ET"
    objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}{tail}".encode()

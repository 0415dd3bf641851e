"""What a file may hold to hurt, hang or mislead: each with its message and exit code."""

import json
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest

from factcheck.cli.app import run
from factcheck.corpus.planning import planned
from factcheck.corpus.readers import TOO_LONG, read_part
from factcheck.model import Article
from factcheck.sources import Reading, Source, read_source
from tests.fuzz.readers import word_document
from tests.hostile import SILENT, TALKS, UNREAD, WRONG, checked


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def bomb(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf_bomb(size: int) -> bytes:
    """Return a PDF whose one page unpacks to `size` bytes, twice deflated."""
    page = b"BT /F1 12 Tf 72 720 Td (They met.) Tj ET " + b"q " * (size // 2)
    packed = zlib.compress(zlib.compress(page, 9), 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
        % (len(packed), packed),
    ]
    out, rows = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, body in enumerate(objects, 1):
        rows += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    tail = b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 5\n" + rows + tail


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 12))
    + b"]>"
)
DOCUMENT = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b"<w:p><w:r><w:t>&l;</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"
)
WIDE = DOCUMENT.replace(
    b"<w:sectPr/>",
    b"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val='1000000000'/></w:tcPr>"
    b"<w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/>",
).replace(b"&l;", b"")

# name: the file's name, what is in it, the exit code, and the last line of standard error
FILES = {
    "ten megabytes in one line": ("a.txt", b"word " * 1_999_999, 0, SILENT),
    "ten megabytes without a blank, on topic": (
        "a.txt", f"{TALKS} ".encode() + b"a" * 9_900_000, 0,
        "0 conflicts, 0 to review, 2 agree, 0 not in the reference; 1 article checked.",
    ),
    "more than is allowed": (
        "a.txt", b"a" * 10_000_001, 2, UNREAD.format("larger than 10 MB (--max-size)"),
    ),
    "a million ordinals": ("a.txt", b"17th " * 1_000_000, 0, SILENT),
    "nested quotation marks": ("a.txt", "“‘".encode() * 200_000, 0, SILENT),
    "brackets that do not match": ("a.txt", b"([{)]}<" * 100_000, 0, SILENT),
    "zero-width characters": ("a.txt", "a\u200b\u200d\ufeff".encode() * 100_000, 0, SILENT),
    "combining characters": ("a.txt", ("a" + "\u0301" * 50).encode() * 5_000, 0, SILENT),
    "null bytes": ("a.txt", b"Talks\0ended.", 2, UNREAD.format("binary")),
    "gzip under the name of a text": (
        "a.txt", zlib.compress(b"a" * 1_000_000, wbits=31), 2, UNREAD.format("binary"),
    ),
    "a zip that unpacks to gigabytes": (
        "a.docx", bomb({f"word/{n}.xml": bytes(20_000_000) for n in range(6)}), 2,
        UNREAD.format("too large once unpacked"),
    ),
    "an OpenDocument text that unpacks to gigabytes": (
        "a.odt", bomb({f"{n}.xml": bytes(20_000_000) for n in range(6)}), 2,
        UNREAD.format("too large once unpacked"),
    ),
    "entities in an OpenDocument text": (
        "a.odt", bomb({"META-INF/manifest.xml": b"", "content.xml": ENTITIES + b"<x>&l;</x>"}), 2,
        UNREAD.format("not a whole OpenDocument text"),
    ),
    "a zip inside a zip": (
        "a.docx", bomb({"word/document.xml": bomb({"a": bytes(1_000_000)})}), 2,
        UNREAD.format("not a whole Word document"),
    ),
    "entities in a Word document": (
        "a.docx", word_document({"word/document.xml": ENTITIES + DOCUMENT}), 2,
        UNREAD.format("not a whole Word document"),
    ),
    "a cell that says it spans a billion columns": (
        "a.docx", word_document({"word/document.xml": WIDE}), 0, SILENT,
    ),
    "a page of more tags than an article has": (
        "a.html", b"<html><body>" + b"<h2>They met." * 200_000, 2,
        UNREAD.format("more than 100,000 tags in it"),
    ),
    "entities in a page": (
        "a.xhtml",
        ENTITIES + b"<html><body><p>They met, it said. &l;</p></body></html>", 2,
        UNREAD.format("no text in it"),
    ),
    "a page nested ten thousand deep": (
        "a.html", b"<html><body>" + b"<div>" * 10_000 + b"They met.", 2,
        UNREAD.format("its tags are nested too deep to be read"),
    ),
    "a PDF that unpacks to gigabytes": (
        "a.pdf", pdf_bomb(60_000_000), 2,
        UNREAD.format("reading it took more memory or time than a PDF may take"),
    ),
    "JSON nested without end": (
        "a.json", b"[" * 1_000_000, 2,
        UNREAD.format("not valid JSON: maximum recursion depth exceeded while decoding a JSON array"
                      " from a unicode string"),
    ),
    "a mail of headers alone": (
        "a.eml", b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nThey met.\n", 0, SILENT,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_answered(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    path, content, code, last = FILES[name]
    Path(path).write_bytes(content)
    found, out, err = checked(capfd, path, "--published", "2024-01-10")
    assert (found, out, err.splitlines()[-1]) == (code, "", last)
    assert "Traceback" not in err


LONG = 101_000_000
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
PAGE = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n"
# name: what stands before and behind a text of LONG bytes
ARCHIVES = {
    "a.jsonl.gz": (b'{"text": "They met."}\n{"text": "', b'"}\n{"text": "They left."}\n'),
    "a.csv.gz": (b"id,text\n1,They met.\n2,", b"\n"),
    "a.warc.gz": (PAGE % (len(ANSWER) + LONG) + ANSWER, b"\r\n\r\n"),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_packed_archive_that_unpacks_without_end_is_read_no_further_than_a_record_may_be(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    before, after = ARCHIVES[name]
    Path(name).write_bytes(zlib.compress(before + b"a" * LONG + after, 1, wbits=31))
    code = run(["corpus", name, "--output", "out", "--engine", "serial", "--quiet"])
    assert (code, capfd.readouterr().err) == (0, "")
    (part,) = planned([name], None, lambda _: ())
    faults = [raw.fault for raw in read_part(part) if raw.fault is not None]
    assert [fault.removeprefix("the rest cannot be read: ") for fault in faults] == [TOO_LONG]
    assert json.loads(Path("out/summary.json").read_text())["summary"]["skipped"] == 1


def test_half_a_surrogate_pair_in_a_record_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.jsonl").write_text('{"text": "\\ud800 ' + WRONG + '"}\n')
    code, out, _ = checked(capfd, "a.jsonl")
    assert code == 1
    assert out.startswith("a.jsonl#1:1:59: FC102")


def test_an_article_of_more_than_a_million_characters_is_read() -> None:
    Path("a.txt").write_text(f"{TALKS}\n\n" + "a " * 500_100)
    (found,) = read_source(Source("a.txt", "a.txt"), Reading())
    assert isinstance(found, Article)

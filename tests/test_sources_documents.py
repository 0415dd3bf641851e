"""Documents: what is read of HTML, DOCX, PDF, mail and JSON, and why some are skipped."""

import json
import zipfile
from datetime import date
from io import BytesIO

import docx
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Skipped
from factcheck.sources import Reading, Source, read_source

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Talks resume | Paper</title>
<meta property="og:title" content="Talks resume at the Pentagon">
<meta property="article:published_time" content="2024-01-10T08:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Talks resume at the Pentagon</h1>
<p>The 17th round of the talks was held at the Pentagon on Jan. 8 and 9, 2024.</p>
<p>“It was useful,” an official said. The talks were halted in 2023 over a visit.</p>
</article><footer>Copyright 2019</footer></body></html>"""


SUFFIXES = ["html", "docx", "odt", "rtf", "pdf", "eml", "json", "jsonl"]


def read(name: str, data: bytes, **options: object) -> list[Article | Skipped]:
    reading = Reading(**options)  # type: ignore[arg-type]  # by name
    return list(read_source(Source(name, name), reading, data))


def article(name: str, data: bytes, **options: object) -> Article:
    (found,) = read(name, data, **options)
    assert isinstance(found, Article), found
    return found


def reason(name: str, data: bytes, **options: object) -> str:
    (found,) = read(name, data, **options)
    assert isinstance(found, Skipped), found
    assert found.error
    return found.reason


# --- HTML


@pytest.mark.parametrize("name", ["a.html", "a.htm", "page", "<stdin>"])
def test_a_page_is_its_article_with_its_date(name: str) -> None:
    found = article(name, PAGE.encode())
    assert (found.published, found.published_from) == (date(2024, 1, 10), "html-metadata")
    assert found.text.split("\n\n")[0] == "Talks resume at the Pentagon"
    assert "Home" not in found.text
    at = found.text.index("2023")
    assert found.place_at(at) == "paragraph 3"


def test_a_fragment_of_a_page_is_read_too() -> None:
    assert article("a.html", b"<p>Talks were halted in 2023.</p>").text.startswith("Talks were")


def test_a_page_says_its_own_encoding() -> None:
    page = PAGE.replace("utf-8", "windows-1252").encode("windows-1252")
    assert "“It was useful,”" in article("a.html", page).text


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<html><script>x</script></html>"])
def test_a_page_without_text_is_skipped(page: str) -> None:
    assert reason("a.html", page.encode()) == "no text in it"


# --- DOCX


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Round 17", "2024"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "noext"])
def test_a_word_document_is_its_paragraphs_and_rows(name: str) -> None:
    found = article(name, word("Talks resume", "", "They were halted in 2023."))
    assert found.text == "Talks resume\n\nThey were halted in 2023.\n\nRound 17 | 2024"
    assert found.place_at(found.text.index("2023")) == "paragraph 2"


def test_a_cell_over_many_columns_is_read_once_and_one_over_many_rows_in_each_of_them() -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Rounds so far"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "2024"
    for row, number in ((1, "17th"), (2, "18th")):
        table.cell(row, 1).text, table.cell(row, 2).text = number, "Beijing"
    out = BytesIO()
    document.save(out)
    found = article("a.docx", out.getvalue()).text.split("\n\n")
    assert found == ["Rounds so far", "2024 | 17th | Beijing", "2024 | 18th | Beijing"]


def test_a_word_document_whose_merged_cells_repeat_a_text_without_end_is_skipped() -> None:
    document = docx.Document()
    table = document.add_table(60, 1)
    table.cell(0, 0).merge(table.cell(59, 0)).text = "They met. " * 2_000
    out = BytesIO()
    document.save(out)
    assert reason("a.docx", out.getvalue(), max_size=100_000) == "too large once unpacked"


def test_a_locked_word_document_is_skipped() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert reason("a.docx", locked) == "encrypted, or of the old .doc format"


def test_a_document_that_unpacks_without_end_is_never_unpacked() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(3_000_000))
    assert reason("a.docx", out.getvalue(), max_size=100_000) == "too large once unpacked"


@pytest.mark.parametrize("data", [b"PK\x03\x04 text", b"text", word("a")[:900]])
def test_a_broken_word_document_is_skipped(data: bytes) -> None:
    assert reason("a.docx", data) == "not a whole Word document"


# --- PDF


def pdf(*pages: str, trailer: str = "") -> bytes:
    """Return a PDF with a line of text a page, written by hand."""
    count = len(pages)
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
    ]
    for number, text in enumerate(pages):
        font = "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {4 + 2 * number} 0 R"
            f" /Resources {font} >>"
        )
        stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else ""
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out = "%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    rows = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\n"
    return (out + f"startxref\n{start}\n%%EOF\n").encode("latin-1")


@pytest.mark.parametrize("name", ["a.pdf", "noext"])
def test_a_pdf_is_its_pages(name: str) -> None:
    found = article(name, pdf("Talks resume", "They were halted in 2023."))
    assert found.text == "Talks resume\n\nThey were halted in 2023."
    assert found.place_at(found.text.index("2023")) == "page 2"


def test_a_pdf_without_text_is_skipped() -> None:
    assert reason("a.pdf", pdf("")) == "no text in it: a scan is not read"


def test_a_locked_pdf_is_skipped() -> None:
    about = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /Length 40"
        f" /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<{'00' * 16}> <{'00' * 16}>] "
    )
    assert reason("a.pdf", pdf("Talks", trailer=about)) == "encrypted"


def test_a_broken_pdf_is_skipped() -> None:
    assert pypdfium2
    assert reason("a.pdf", b"%PDF-1.4 nothing") == "not a whole PDF"


# --- mail


def mail(*lines: str) -> bytes:
    return "\r\n".join(lines).encode()


def test_a_mail_is_its_subject_and_text_with_the_day_it_was_sent() -> None:
    found = article(
        "a.eml",
        mail(
            "From: a@b.example", "Subject: =?utf-8?q?Talks_resume_=E2=80=93_again?=",
            "Date: Wed, 10 Jan 2024 23:30:00 -0500", "Content-Type: text/plain; charset=utf-8", "",
            "They were halted in 2023.", "",
        ),
    )  # fmt: skip
    assert found.text == "Talks resume – again\n\nThey were halted in 2023."
    assert (found.published, found.published_from) == (date(2024, 1, 10), "mail-header")


def test_a_mail_in_html_is_its_text() -> None:
    found = article("a.eml", mail("Subject: x", "Content-Type: text/html", "", PAGE))
    assert "halted in 2023" in found.text


def test_a_mail_without_text_is_skipped() -> None:
    data = mail("Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "AAAA")
    assert reason("a.eml", data) == "no text in it"


# --- records


def lines(*records: object) -> bytes:
    return "\n".join(json.dumps(record) for record in records).encode()


def test_records_are_articles_with_their_dates() -> None:
    data = lines({"text": "Talks ended.", "date": "2024-01-10"}, {"text": "Talks began."})
    first, second = read("a.jsonl", data)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.name, first.published, first.published_from) == (
        "a.jsonl#1", date(2024, 1, 10), "record-field",
    )  # fmt: skip
    assert (second.name, second.published) == ("a.jsonl#2", None)


def test_fields_are_named_and_may_be_inside_others() -> None:
    data = json.dumps([{"doc": {"body": "Talks ended."}, "when": "10 Jan 2024 10:00 GMT"}]).encode()
    found = article("a.json", data, text_field="doc.body", date_field="when")
    assert (found.text, found.published) == ("Talks ended.", date(2024, 1, 10))


def test_a_record_that_is_none_is_skipped_and_the_rest_is_read() -> None:
    data = lines({"text": "Talks ended."}, {"x": 1}, [1]) + b"\nnope\n" + lines({"text": "b"})
    found = read("a.jsonl", data)
    assert [isinstance(item, Article) for item in found] == [True, False, False, False, True]
    assert found[4].name == "a.jsonl#5"


def test_a_file_of_other_records_is_skipped_as_one() -> None:
    assert "--text-field" in reason("a.jsonl", lines({"x": 1}, {"x": 2}))
    assert reason("a.json", b"{").startswith("not valid JSON")
    assert reason("a.json", b"[" * 100_000)


# --- anything


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_document_is_an_empty_article_or_skipped(suffix: str) -> None:
    for item in read(f"a.{suffix}", b""):
        assert isinstance(item, Skipped) or not item.text


@given(
    st.binary(max_size=300),
    st.sampled_from(SUFFIXES),
)
def test_any_bytes_under_any_name_are_read_or_skipped(data: bytes, suffix: str) -> None:
    for item in read(f"a.{suffix}", data):
        assert isinstance(item, Skipped | Article)

"""Documents of other word processors: what is read of ODT and RTF, and why some are skipped."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Skipped
from factcheck.sources import Reading, Source, read_source

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "text", "table")
)
MANIFEST = "<manifest/>"
BODY = """
<text:tracked-changes><text:changed-region><text:deletion><text:p>The 3rd round.</text:p>
</text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Talks resume</text:h>
<text:p>The <text:span>17th</text:span> round<text:s text:c="900000000"/>was held<text:note>
<text:note-body><text:p>A footnote.</text:p></text:note-body></text:note> at the Pentagon.</text:p>
<text:list><text:list-item><text:p>on Jan. 8<office:annotation><text:p>Sure?</text:p>
</office:annotation> and 9, 2024</text:p></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Round</text:p></table:table-cell>
<table:table-cell><text:p>17th</text:p></table:table-cell></table:table-row></table:table>
"""
RTF = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
    rb"{\f1\fnil\fcharset134 SimSun;}}{\info{\title Draft}{\creatim\yr2024\mo1\dy9}}"
    rb"{\header Page one}\pard\plain Talks resume\par "
    rb"The 17th round \'96 \ldblquote useful\rdblquote  \'96 was held at the "
    rb'{\field{\*\fldinst{HYPERLINK "https://a.example/"}}{\fldrslt{\ul Pentagon}}}'
    rb" by \u26494?{\f1\'d1\'ee} \u-10179?\u-8704?.\par {\pict\wmetafile8 0102ff}"
    rb"\trowd Round\cell 17th\cell\row }"
)


def packed(body: str, manifest: str = MANIFEST, head: str = "") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.oasis.opendocument.text"
        archive.writestr("mimetype", kind, compress_type=zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr(
            "content.xml",
            f"{head}<office:document-content {NAMES}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
        )
    return out.getvalue()


def read(name: str, data: bytes, **options: object) -> Article | Skipped:
    reading = Reading(**options)  # type: ignore[arg-type]  # by name
    (found,) = read_source(Source(name, name), reading, data)
    return found


def article(name: str, data: bytes) -> Article:
    found = read(name, data)
    assert isinstance(found, Article), found
    return found


def reason(name: str, data: bytes, **options: object) -> str:
    found = read(name, data, **options)
    assert isinstance(found, Skipped), found
    assert found.error
    return found.reason


# --- ODT


@pytest.mark.parametrize("name", ["a.odt", "noext", "<stdin>"])
def test_an_open_document_is_its_paragraphs_and_rows(name: str) -> None:
    found = article(name, packed(BODY))
    assert found.text.split("\n\n") == [
        "Talks resume",
        "The 17th round was held at the Pentagon.",
        "on Jan. 8 and 9, 2024",
        "Round | 17th",
    ]
    assert found.place_at(found.text.index("Pentagon")) == "paragraph 2"


def test_an_open_document_that_a_password_locks_is_skipped() -> None:
    locked = packed("", manifest="<manifest><encryption-data/></manifest>")
    assert reason("a.odt", locked) == "encrypted"


def test_an_open_document_that_unpacks_to_too_much_is_skipped() -> None:
    bomb = packed(f"<text:p>{'a' * 3_000_000}</text:p>")
    assert len(bomb) < 10_000
    assert reason("a.odt", bomb, max_size=100_000) == "too large once unpacked"


@pytest.mark.parametrize(
    "entities",
    [
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_an_open_document_s_entities_are_not_followed(entities: str) -> None:
    found = article("a.odt", packed("<text:p>One &b; two.</text:p>", head=entities))
    assert found.text == "One two."


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", packed("<text:p>"), packed("")[:-30], packed("<a>" * 300 + "</a>" * 300)],
)
def test_a_broken_open_document_is_skipped(data: bytes) -> None:
    assert reason("a.odt", data) == "not a whole OpenDocument text"


def test_a_spreadsheet_is_no_open_document_text() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", f"<office:document-content {NAMES}/>")
    assert reason("a.odt", out.getvalue()) == "not an OpenDocument text"


# --- RTF


@pytest.mark.parametrize("name", ["a.rtf", "noext", "<stdin>"])
def test_rich_text_is_its_paragraphs(name: str) -> None:
    found = article(name, RTF)
    assert found.text.split("\n\n") == [
        "Talks resume",
        "The 17th round – “useful” – was held at the Pentagon by 松杨 😀.",
        "Round | 17th",
    ]
    assert found.place_at(found.text.index("Pentagon")) == "paragraph 2"


@pytest.mark.parametrize("data", [b"plain words", b"\x00\x01", b"{\\rt"])
def test_what_is_no_rich_text_is_skipped(data: bytes) -> None:
    assert reason("a.rtf", data) == "not a Rich Text document"


@pytest.mark.parametrize(
    "piece",
    [
        rb"{\field{\*\fldinst{",
        rb"{\field{\*\fldinst{HYPERLINK ",
        rb"{\FIELD{\*\FLDINST{",
        rb"{\fonttbl\f1",
        rb"{\fonttbl\f1\fcharset1",
        rb"{\fonttbl",
        b"{" * 10,
        rb"\u99999999 ",
        rb"\'",
        rb"{\pict\bin9999999 ",
    ],
)
def test_rich_text_made_to_be_slow_is_read_or_refused(piece: bytes) -> None:
    # A pattern that goes back over all that came before would not come to an end here.
    read("a.rtf", b"{\\rtf1 " + piece * 20_000)


@given(st.binary(max_size=300))
def test_no_rich_text_breaks_the_run(data: bytes) -> None:
    read("a.rtf", b"{\\rtf1" + data)


@given(st.text(max_size=200))
def test_no_open_document_breaks_the_run(text: str) -> None:
    read("a.odt", packed(text.encode("utf-8", "replace").decode()))

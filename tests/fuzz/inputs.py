"""Hostile inputs to try: real ones cut up and put together wrongly, with what breaks readers."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from factcheck.kinds import KINDS

ROOT = Path(__file__).parents[2]
DAYS = st.none() | st.dates()

# Signs that readers, terminals, spreadsheets and markup treat as something other than text.
HOSTILE = (
    *"\0\t\r\n\x0b\x0c\x1b\x7f\x85\u2028\u2029\ufeff\ufffe\u200b\u200d\u00ad\u0301",
    *"\u202e\ud800\udfff",
    *"()[]{}<>“”‘’\"'«»`*_#|\\/~^=+@&%$§,;:.…?!–—-",
    *("\r\n", "\n\n", "  ", "\u00a0", "\x1b]0;x\x07", "]]>", "<!--", "-->", "```", "---\n"),
    *("=cmd()", "::error::", "##[error]", "<script>", "&#0;", "%0A", "\U0001f600", "İ", "ß"),
)  # fmt: skip
# Scraps of dates, joined in every wrong order.
SCRAPS = tuple(
    "Jan. 9 2024 8-9 to and between from , the day before after two 30 Feb. 30 Monday last next"
    " this week year month every quarter at 8 p.m. 31st May of '22 century 9999 decades ago –"
    " hours 0000-00-00 later same 1000 99999999999 spring half Easter noon 13/13/2013 24:61"
    " T25:99Z 2024-W99 12.12.12 twenty-one hundred and one seventeenth 17th 1st 0th -th mid-"
    " early late FY 1800s nineties years-long a an over more than nearly about half-year"
    " fortnight weekend Q4 not since until through 5 Sept".split()
)
MARKS = (
    "date 2024-01-10 ", "date: 2024-02-31\n", "---\ntitle: ", "published: 2024-01-10\n---\n", "# ",
    "## ", "> ", "- ", "1. ", "| a | b |\n", "![x](y)", "**", "***\n",
    "WASHINGTON, Jan. 9 (Newswire) — ", "By Ann Gray | 9 January 2024\n", "Published ",
    "Updated 3 March 2025: ", "Correction: ", "Related", "(AP Photo/Ann Gray)", "FILE - ",
    "Photo: ", "<!-- factcheck: ignore FC102 until 2026-12-31 -- x -->",
    "[factcheck: ignore-file]", "[sic]", "[factcheck: ", "<!-- factcheck:", "said", "“",
    "” she said. ", "All rights reserved", "Read more", "9:30 a.m. — ", "Jan. 8, 2024 | ",
    "[1]: http://x", "Maj. Gen. ",
)  # fmt: skip
TAGS = (
    "<html>", "<head>", "<body>", "<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "<article>",
    '<meta charset="utf-16">', '<meta property="article:published_time" content="2024-13-45">',
    "<h1>", "<title>", "</title>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[",
    "]]>", "<?xml", "&nbsp;", "&#xD800;", "&#0;", "&amp", "<svg>", "<math>", '<a href="',
    "<blockquote>", "<li>", "<br/>", '<script type="application/ld+json">{"datePublished":"',
    "<iframe srcdoc='", "<template>", "<ul>", "<!DOCTYPE html [<!ENTITY a 'b'>]>", "&a;",
    "<time datetime=9>", "<noscript>", "<select><option>",
)  # fmt: skip
XML = (
    "<w:p>", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:tcPr>",
    "<w:gridSpan", ' w:val="-1"/>', "<w:vMerge/>", "<w:br/>", "<w:hyperlink>", "<w:sdt>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>", "&a;", "<![CDATA[", "]]>", "<w:gridBefore",
    ' w:val="99999999"/>', "<w:body>", "<w:sectPr/>", "<w:tab/>",
)  # fmt: skip
PDF = (
    "obj", "endobj", "stream\n", "endstream", "<<", ">>", "/Length -1", "/Length 99999999999",
    "/Kids [2 0 R]", "/Filter /FlateDecode", "/Filter [/ASCIIHexDecode /LZWDecode]",
    "/Count 2147483647", "/Encrypt 3 0 R", "xref\n", "trailer", "startxref\n0", "%%EOF", "/Prev 0",
    "/Type /ObjStm", "/Parent 3 0 R", "BT", "Tj", "[", "/MediaBox [0 0 0 0]",
    "/MediaBox [1e38 0 -1e38 1]", "Do", "/XObject << /X 4 0 R >>", "/Rotate 45",
)  # fmt: skip
MAIL = (
    "Subject: ", "Date: ", "From: x@y\n", "Content-Type: multipart/alternative; boundary=",
    "b\n\n", "--b\n", "--b--\n", "Content-Type: text/html; charset=",
    "Content-Type: text/plain; charset=utf-7\n\n", "Content-Transfer-Encoding: base64\n\n",
    "Content-Transfer-Encoding: quoted-printable\n\n", "=?utf-8?b?", "=?x?q?=00?=", "=ZZ", "=?=",
    "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n", "\n\n", "message/rfc822",
    "Fri, 99 Feb 2024 25:61:99 +9999", "Tue, 9 Jan 2024 10:00:00 +0000", "charset*0*=",
    "; x*=utf-8''%zz", "idna",
)  # fmt: skip
RTF = (
    "{", "}", "\\par ", "\\pard", "\\u-3913?", "\\u55357?", "\\uc9", "\\'e9", "\\'zz",
    "\\bin99999 ", '{\\*\\fldinst{HYPERLINK "', "{\\fldrslt ", "{\\fonttbl",
    "{\\f0\\fcharset128 x;}", "\\ansicpg932", "\\cell ", "\\row ", "\\*", "\\\\", "\\f99999",
    "{\\pict ", "\\emdash ", "\\upr", "{\\info{\\title ", "\\ansicpg0",
)  # fmt: skip
ODT = (
    "<text:p>", "</text:p>", "<text:h>", "<text:s text:c='9'/>", "<text:tab/>", "<text:note>",
    "<table:table>", "<table:table-row>", "<table:table-cell>", "</table:table-cell>",
    "<text:list>", "&a;", "<!DOCTYPE x>", "]]>", "<text:tracked-changes>", "<office:annotation>",
    "<?x?>", "<!--", "</office:text>", "<text:span>",
)  # fmt: skip
JSON = (
    '{"text": "', '"}', '"', "{", "}", "[", "]", ",", ":", "null", "true", "NaN", "1e999", "-",
    "\\ud800", "\\u0000", '"date": ', '"published": "2024-01-10"', '"title": ', '"body"',
    '"article": {"body": "', "\n", "9" * 5000,
)  # fmt: skip
TOML = (
    "[[", "]]", "[", "]", " = ", "''", '""', "'''", '"""', "{", "}", ",", "1979-05-27",
    "1979-05-27T07:32:00Z", "07:32:00", "0xDEAD", "inf", "nan", "-1", "99999999999999999999",
    "true", '"2024-13"', '"2024-01/2023-01"', "\n", "id", "name", "round", "person", "within",
    "start", "end", "sources", "confidence", "aliases", "values", "{ a = 1 }", "[[round]]",
    "[[event]]", "[[dispute]]", "[round.head]", "[1, [2, [3]]]", '"high"', '"../../x"', "\\u0000",
    "0",
)  # fmt: skip


@cache
def sentences() -> tuple[str, ...]:
    """Return every example of every kind."""
    return tuple(text for kind in KINDS for example in kind.examples for text in example.texts)


@cache
def words() -> tuple[str, ...]:
    """Return every word of those."""
    return tuple(sorted({word for sentence in sentences() for word in sentence.split()}))


def of(*pools: Sequence[str]) -> st.SearchStrategy[str]:
    """Return texts put together from pieces of any of the pools."""
    pieces = st.one_of(*(st.sampled_from(pool) for pool in pools), st.text(max_size=4))
    parts = st.lists(pieces, max_size=24)
    return st.builds(str.join, st.sampled_from(["", " ", " ", "\n"]), parts)


def prose() -> st.SearchStrategy[str]:
    """Return articles about the talks, cut up, with marks of every kind of text."""
    return of(sentences(), words(), MARKS, HOSTILE, SCRAPS)


def damaged(seeds: Sequence[bytes], tokens: Sequence[str]) -> st.SearchStrategy[bytes]:
    """Return one of some files with stretches cut out, repeated or written over."""
    put = st.one_of(
        st.binary(max_size=6),
        st.sampled_from([token.encode("utf-8", "surrogatepass") for token in tokens]),
    )
    edit = st.tuples(st.integers(0, 1 << 16), st.integers(0, 40), put, st.booleans())
    return st.builds(_edited, st.sampled_from(list(seeds)), st.lists(edit, max_size=6))


def _edited(data: bytes, edits: list[tuple[int, int, bytes, bool]]) -> bytes:
    for place, length, put, repeat in edits:
        at = place % (len(data) + 1)
        cut = data[at : at + length]
        data = data[:at] + put + (cut * 2 if repeat else b"") + data[at + length :]
    return data


def day_or(text: str, day: date | None) -> str:
    """Return `text` under a "date" line, where there is a day to put there."""
    return f"date {day} {text}" if day else text

"""The HTML page: what it shows of articles, and what articles cannot do to it."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Reference
from factcheck.engines import Cache, Job, Workbench, do_serially
from factcheck.model import (
    Article,
    Citation,
    Finding,
    Quote,
    Report,
    Role,
    Section,
    Severity,
    Suppression,
    Verdict,
)
from factcheck.report import Run, reporter
from factcheck.report.html.article import sheet_of, web_address
from factcheck.sources import Source
from tests.reports import STAMP, TEXT, quoted
from tests.reports import report as read

HOSTILE = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\x1b[31m\u202e{{ 7 * 7 }}\"'><a href='javascript:alert(1)'>=cmd|'/c calc'!A1"
)


def finding(
    quote: str = "2023", verdict: Verdict = Verdict.CONFLICT, text: str = TEXT, **rest: Any
) -> Finding:
    severity = Severity.ERROR if verdict is Verdict.CONFLICT else None
    return quoted(text, quote, verdict=verdict, severity=severity, **rest)


def report(*findings: Finding, name: str = "a.txt", text: str = TEXT) -> Report:
    sections = (Section(0, 12, Role.HEADLINE), Section(14, len(text), Role.BODY))
    return read(*findings, name=name, text=text, sections=sections)


def page_of(*reports: Report, reference: Reference | None = None) -> str:
    return "".join(reporter("html")(reports, Run(STAMP, reference=reference)))


class Elements(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def of(self, attribute: str) -> list[str]:
        return [value for _, given in self.found if (value := given.get(attribute)) is not None]


def written(sheet_text: Report) -> str:
    sheet = sheet_of(sheet_text, "a1", None)
    return "\n\n".join("".join(piece.text for piece in block.pieces) for block in sheet.blocks)


def test_the_article_stands_in_it_as_it_was_written() -> None:
    assert written(report(finding(), finding("China", Verdict.SUPPORTED))).strip() == TEXT.strip()


@given(st.text(min_size=1), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_no_word_of_an_article_is_lost_whatever_is_claimed_in_it(
    text: str, start: int, length: int, cut: int
) -> None:
    at = min(start, len(text))
    end = min(at + length, len(text))
    one = replace(finding(), quote=Quote(at, end, text[at:end]))
    sections = (Section(0, min(cut, len(text)), Role.HEADLINE),)
    article = Article(text, "a.txt", sections=sections)
    shown = written(Report("a.txt", "checked", None, article, (one, finding())))
    escaped = re.compile(r"\\x..|\\u....|\\U........|\s")
    plain = re.sub(
        "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
        r"\ud800-\udfff\U000e0000-\U000e007f\s]", "", text,
    )  # fmt: skip
    assert escaped.sub("", shown) == escaped.sub("", plain)


def test_of_claims_that_overlap_the_gravest_is_marked_and_each_has_its_card() -> None:
    whole = finding("in 2023 when China", Verdict.SUPPORTED)
    (_, block) = sheet_of(report(whole, finding()), "a1", None).blocks
    marked = {piece.text: piece.card.standing.value for piece in block.pieces if piece.card}
    assert marked == {"in ": "supported", "2023": "conflict", " when China": "supported"}
    assert [card.quote for card in (*block.notable, *block.quiet)] == ["2023", "in 2023 when China"]


def test_every_link_within_the_page_leads_somewhere_and_no_id_is_used_twice() -> None:
    reports = [report(finding(), finding("China", Verdict.SUPPORTED), name=f"{n}") for n in "abc"]
    for reference in (None, Reference.load()):
        found = Elements(page_of(*reports, reference=reference))
        ids = found.of("id")
        assert sorted(set(ids)) == sorted(ids)
        inner = {href[1:] for href in found.of("href") if href.startswith("#")}
        assert inner
        assert inner - set(ids) == set()


def test_a_page_asks_nothing_of_the_network() -> None:
    found = Elements(page_of(report(finding()), report(name="b"), reference=Reference.load()))
    tags = {tag for tag, _ in found.found}
    assert tags & {"img", "link", "iframe", "object", "embed", "base", "audio", "video"} == set()
    assert found.of("src") == []


def test_a_belief_of_several_articles_is_one_entry_with_their_number() -> None:
    reports = [report(finding(), name=name) for name in ("a.txt", "b.txt", "c.txt")]
    shown = " ".join(Elements(page_of(*reports, reference=Reference.load())).text.split())
    assert "cancelled in “2023”: 3 articles" in shown


def test_facts_stand_beside_each_other_an_article_a_column() -> None:
    agreeing = report(finding(verdict=Verdict.SUPPORTED), name="right.txt")
    page = page_of(report(finding(), name="wrong.txt"), agreeing, reference=Reference.load())
    row = re.search(r'<tr><th scope="row">event date</th>.*?</tr>', page, re.DOTALL)
    assert row is not None
    cells = [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td.*?</td>", row[0])]
    assert cells == ["2022-08-05", "✗ 2023 (conflict)", "✓agrees"]


def test_of_many_articles_facts_count_those_that_agree_and_name_the_others() -> None:
    many = [report(finding(verdict=Verdict.SUPPORTED), name=f"{n}.txt") for n in range(30)]
    shown = Elements(page_of(*many, report(finding(), name="wrong.txt"))).text
    assert "✓ 30" in shown
    assert " ".join(shown.split()).count("✗ 2023 (conflict): wrong.txt") == 1


def test_an_answered_finding_says_who_answered_it_and_why() -> None:
    answered = finding(suppression=Suppression("comment", "the desk knows"))
    shown = Elements(page_of(report(answered))).text
    assert "suppressed: the desk knows" in shown
    assert "0 conflicts" in shown


def test_what_was_not_checked_is_said_to_be_so() -> None:
    silent = Report("b.txt", "nothing-in-scope", None, Article("Cats.", "b.txt"))
    shown = Elements(page_of(silent, Report("c.txt", "skipped", "binary"))).text
    assert "Nothing was checked: 1 with nothing in scope, 1 skipped (binary)." in shown
    assert "Nothing in scope: nothing was checked." in shown
    assert "Not checked: binary." in shown


def test_without_an_article_s_text_the_sentences_are_shown() -> None:
    bare = replace(report(finding()), article=Article("", "a.txt"))
    assert TEXT.strip() in written(bare)


def test_texts_beyond_what_a_page_can_hold_are_left_out_and_counted() -> None:
    long = f"{TEXT}{'word ' * 100_000}"
    many = [report(finding(claimed=f"20{n}"), name=f"{n}.txt", text=long) for n in range(60)]
    page = page_of(*many)
    assert len(page) < 20_000_000
    shown = Elements(page)
    left_out = re.search(r"The text of (\d+) articles is left out", shown.text)
    assert left_out is not None
    assert shown.text.count("word word") > 0
    assert int(left_out[1]) + len(re.findall('<article class="article"', page)) == 60
    inner = {href[1:] for href in shown.of("href") if href.startswith("#")}
    assert inner - set(shown.of("id")) == set()


# --- hostile text


def test_hostile_text_is_text() -> None:
    text = f"{TEXT}{HOSTILE}"
    words = finding(
        HOSTILE, text=text, claimed=HOSTILE, recorded=HOSTILE, suggestion=HOSTILE, message=HOSTILE,
        speaker=HOSTILE, subject=HOSTILE, why=(HOSTILE,), place=HOSTILE, reason=HOSTILE,
        sources=(Citation(HOSTILE, HOSTILE, "javascript:alert(1)", HOSTILE),),
    )  # fmt: skip
    hostile = report(words, name=HOSTILE, text=text)
    page = page_of(hostile, hostile, Report(HOSTILE, "skipped", HOSTILE))
    found = Elements(page)
    assert [tag for tag, _ in found.found if tag in {"script", "img"}] == ["script"]
    assert [name for _, given in found.found for name in given if name.startswith("on")] == []
    assert all(re.match(r"#|https?://", href) for href in found.of("href"))
    assert "{{ 7 * 7 }}" in found.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//evil.example/",
        "https:", "https:///x", " https://a.example", "https://a.example/\n", "http://[", "file:///x",
        "vbscript:x", None, "",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_no_link(url: str | None) -> None:
    assert web_address(url) is None


def test_addresses_of_the_web_are_links() -> None:
    assert web_address("https://ministry.example/8?a=1&b=“") is not None
    assert 'href="https://ministry.example/8"' in page_of(report(finding()))


@given(st.text(), st.text())
def test_any_text_gives_a_page_with_one_script(name: str, text: str) -> None:
    one = finding(claimed=text, recorded=text, subject=text)
    other = Report(name, "checked", None, Article(text, name), (replace(one, message=text),))
    page = page_of(report(one, name=name), other).encode("utf-8", "backslashreplace").decode()
    assert len(re.findall("<script", page)) == 1


# --- as a run gives it


def test_the_text_is_shown_where_findings_come_from_the_cache(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("date 2024-01-10\n\nThe 17th Defense Policy Coordination Talks ended.\n")
    reference = Reference.load()
    cache = Cache(tmp_path / "cache", reference.stamp, "1")
    for _ in range(2):
        bench = Workbench(reference, cache, whole=True)
        (found,) = do_serially([Job(Source(str(path), str(path)))], bench)
        assert found.article is not None
        assert "The 17th Defense" in found.article.text
        for finding_ in found.findings:
            quote = finding_.quote
            assert found.article.text[quote.start : quote.end] == quote.text

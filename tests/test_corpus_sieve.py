"""The sieve: what an engine leaves out, the gate would have left out, however it is written."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import daft
import pytest
from daft import functions as f
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Reference
from factcheck.corpus.sieve import PageSieve, html_sieve_of, sieve_of
from factcheck.gate import Gate
from factcheck.kinds import KINDS
from factcheck.pipeline.fold import fold
from factcheck.sources import article_from_text
from factcheck.sources.web_page import extract_web_page
from tests.bench.archive import Mix, rows

REFERENCE = Reference.load()
GATE = Gate(REFERENCE)
SIEVE = re.compile(sieve_of(GATE))
PAGES = PageSieve(GATE)
NAMES = sorted(GATE.short | GATE.long)
OFF_TOPIC = "The harbour festival drew a good crowd."
INVISIBLE = (
    "\u00ad",
    "\u200b",
    "\u2060",
    "\ufeff",
    "**",
    "__",
    "[",
    "]",
    "-\n",
    "\u00b2",
    "- \r\n",
)
SPACES = (
    " ",
    "\n",
    "\u00a0",
    "  ",
    "\r\n",
    "\t",
    " \n> ",
    "\n- ",
    " [3] ",
    "](https://a.example) ",
)
HYPHENS = ("-", "\u2010", "\u2011", "\u2212", "\u2013", " - ")
CASES: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper, str.title, str.swapcase)


@st.composite
def written_names(draw: st.DrawFn) -> str:
    """Give a name of the record as somebody may write it, inside a text."""
    case: Callable[[str], str] = draw(st.sampled_from(CASES))
    name = case(draw(st.sampled_from(NAMES)))
    pieces = []
    for sign in name:
        if sign == " ":
            pieces.append(draw(st.sampled_from(SPACES)))
        elif sign == "-":
            pieces.append(draw(st.sampled_from(HYPHENS)))
        elif sign == "'":
            pieces.append(draw(st.sampled_from(("'", "\u2019", "`"))))
        else:
            pieces.append(sign)
            if draw(st.integers(0, 19)) == 0:
                pieces.append(draw(st.sampled_from(INVISIBLE)))
    around = st.sampled_from(("", " ", "_", "*", "(", "\u201c", "x", ".", "\n", "\u4e2d", "\u0131"))
    return f"{OFF_TOPIC} It{draw(around)}{''.join(pieces)}{draw(around)} {OFF_TOPIC}"


def gate_keeps(text: str) -> bool:
    return GATE.lets_through(fold(article_from_text(text)).text)


@given(written_names())
def test_the_sieve_keeps_what_the_gate_keeps(text: str) -> None:
    assert SIEVE.search(text) or not gate_keeps(text)


@given(st.text())
def test_the_sieve_keeps_what_the_gate_keeps_of_any_text(text: str) -> None:
    assert SIEVE.search(text) or not gate_keeps(text)


def test_most_spellings_of_a_name_do_pass_the_gate() -> None:
    texts = [f"{OFF_TOPIC} {case(name)} {OFF_TOPIC}" for name in NAMES for case in CASES]
    kept = [text for text in texts if gate_keeps(text)]
    assert len(kept) > len(texts) * 0.9
    assert all(SIEVE.search(text) for text in kept)


def test_the_engine_runs_the_sieve_as_python_does() -> None:
    texts = [f"It {case(name)} {gap}" for name in NAMES for case in CASES for gap in SPACES[:3]]
    texts += [f"Bei{sign}jing" for sign in INVISIBLE] + ["Kelvin\u212a", "di\u0131", OFF_TOPIC, ""]
    frame = daft.from_pydict({"text": texts})
    found = frame.select(f.regexp(daft.col("text"), SIEVE.pattern)).to_pydict()["text"]
    assert found == [SIEVE.search(text) is not None for text in texts]


@pytest.mark.parametrize("number", [0, 1])
def test_the_engine_runs_the_sieves_for_pages(number: int) -> None:
    pages = [page_of(name) for name in NAMES]
    pattern = html_sieve_of(GATE)[number]
    frame = daft.from_pydict({"text": pages})
    found = frame.select(f.regexp(daft.col("text"), pattern)).to_pydict()["text"]
    assert found == [re.search(pattern, page) is not None for page in pages]


def test_articles_about_something_else_stay_in_the_engine() -> None:
    texts = [row.text for row, _ in rows(400, Mix(on_topic=0)) if row.text is not None]
    assert sum(SIEVE.search(text) is not None for text in texts) == 0


def page_of(text: str) -> str:
    paragraphs = f"<p>{OFF_TOPIC * 3}</p><p>{OFF_TOPIC} {text} {OFF_TOPIC}</p>"
    head = '<head><title>Harbour</title><meta charset="utf-8"></head>'
    return f"<html>{head}<body><article>{paragraphs}</article></body></html>"


@pytest.mark.parametrize(
    "markup",
    [
        "<b>Defense</b> Policy <i>Coordination&nbsp;Talks</i>",
        "Defense <b>Policy</b>\n<!-- a > b -->Coordination Talks",
        'Defense <i title="a > b">Policy</i> Coordination <script>var a = 1;</script>Talks',
        "Bei<wbr>jing",
        "Bei&shy;jing",
        "&#66;eijing",
        "&#x42;eijing",
        "<a href='https://a.example/?a>b'>Beijing</a>",
        "[B]eijing",
        "U.<span>S.</span>",
        "Nancy&#160;Pelosi",
    ],
)
def test_markup_inside_a_name_hides_it_from_no_sieve(markup: str) -> None:
    page = page_of(markup).encode()
    assert gate_keeps(extract_web_page(page).text)
    assert PAGES.lets_through(page)


@given(written_names())
def test_the_sieve_for_pages_keeps_what_the_gate_keeps(text: str) -> None:
    page = page_of(html.escape(text)).encode()
    assert PAGES.lets_through(page) or not gate_keeps(extract_web_page(page).text)


def test_pages_about_something_else_are_not_read() -> None:
    assert not PAGES.lets_through(page_of("Fish & chips, 2 < 3, and a &copy; sign").encode())


def test_the_texts_of_our_own_are_no_exception() -> None:
    texts = [text for kind in KINDS for example in kind.examples for text in example.texts]
    texts += [path.read_text() for path in (Path(__file__).parent.parent / "samples").glob("*.txt")]
    kept = [text for text in texts if gate_keeps(text)]
    assert len(kept) > 100
    assert all(SIEVE.search(text) for text in kept)

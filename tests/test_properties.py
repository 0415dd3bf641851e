"""Laws: what holds of every text, and of the same text written in another way."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Article, Checker, Report
from factcheck.kinds import KINDS
from factcheck.model import Quote, Verdict
from factcheck.report import Run, reporter
from factcheck.sources import article_from_text

HERE = Path(__file__).parent
SAMPLES = sorted(
    path for path in (HERE.parent / "samples").iterdir() if path.suffix in {".txt", ".md"}
)
SCHEMA = json.loads((HERE / "report.schema.json").read_text(encoding="utf-8"))
UNRELATED = "The bakery on the corner opens at six, and by seven the rye bread is gone."

# Sentences of our own cut up at the blanks, so that claims turn up broken in every way.
_SENTENCES = [text for kind in KINDS for example in kind.examples for text in example.texts]
_WORDS = sorted({word for sentence in _SENTENCES for word in sentence.split()})
_SIGNS = [*"\n\r\t,.;:?!()[]“”\"'’–—-|#*>", "\n\n", "\u00a0", "\u200b", "\r\n", "…", "0", "Feb. 30"]
_anything = st.text(st.characters(exclude_categories=()), max_size=200)
_pieces = st.one_of(st.sampled_from(_SENTENCES), st.sampled_from(_WORDS), st.sampled_from(_SIGNS))
_salad = st.lists(st.one_of(_pieces, st.text(max_size=5)), max_size=40).map(" ".join)
_texts = st.one_of(_anything, _salad)
_days = st.none() | st.dates(date(2000, 1, 1), date(2030, 12, 31))


def _quotes(report: Report) -> list[Quote]:
    return [q for f in report.findings for q in (f.quote, f.sentence, *f.related)]


@given(text=_texts, published=_days)
def test_any_text_is_checked_and_every_finding_quotes_it(
    checker: Checker, text: str, published: date | None
) -> None:
    report = checker.check(text, published=published)
    assert report.status in {"checked", "nothing-in-scope"}
    assert all(text[q.start : q.end] == q.text for q in _quotes(report))
    for finding in report.findings:
        lines = text[: finding.quote.start].split("\n")
        assert (finding.line, finding.column) == (len(lines), len(lines[-1]) + 1)


@given(text=_salad, published=_days)
def test_checking_twice_gives_equal_reports(
    checker: Checker, text: str, published: date | None
) -> None:
    assert checker.check(text, published=published) == checker.check(text, published=published)


@given(text=_texts, published=_days)
def test_what_programs_read_keeps_to_its_schema(
    checker: Checker, text: str, published: date | None
) -> None:
    _validate(checker, checker.check(text, published=published))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_reports_keep_to_their_schema(checker: Checker, path: Path) -> None:
    _validate(checker, checker.check(_read(path)))


def _validate(checker: Checker, report: Report) -> None:
    written = "".join(reporter("json")([report], Run(checker.reference.stamp)))
    jsonschema.validate(json.loads(written), SCHEMA)


# --- the same text, written in another way


def _read(path: Path, change: Callable[[str], str] = str) -> Article:
    text = change(path.read_bytes().decode())
    return article_from_text(text, path.name)


def _straight(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _curly(text: str) -> str:
    parts = _straight(text).replace("'", "’").split('"')
    return (
        "".join(part + ("“" if n % 2 == 0 else "”") for n, part in enumerate(parts[:-1]))
        + parts[-1]
    )


def _swapped(*pairs: tuple[str, str]) -> Callable[[str], str]:
    def change(text: str) -> str:
        for old, new in pairs:
            text = text.replace(old, new)
        return text

    return change


CHANGES: dict[str, Callable[[str], str]] = {
    "CRLF": _swapped(("\n", "\r\n")),
    "straight quotes": _straight,
    "curly quotes": _curly,
    "en dashes in ranges": partial(re.sub, r"(?<= \d)-(?=\d)|(?<= \d\d)-(?=\d)", "–"),
    "hyphens for dashes": _swapped((" — ", " - ")),
    "en for em dashes": _swapped(("—", "–")),
    "NBSP in dates": _swapped(("Jan. ", "Jan.\u00a0"), ("Dec. ", "Dec.\u00a0")),
    "NBSP behind commas": _swapped((", ", ",\u00a0")),
    "British spelling": _swapped(("efense", "efence"), ("canceled", "cancelled")),
    "American spelling": _swapped(("efence", "efense"), ("cancelled", "canceled")),
    "blank lines": _swapped(("\n\n", "\n\n\n")),
    "a byte order mark": "\ufeff{}".format,
    "a paragraph about something else": f"{{}}\n{UNRELATED}\n".format,
}


def _conflicts(report: Report) -> Counter[tuple[str, str | None, str | None]]:
    return Counter(
        (f.code, f.subject, f.recorded) for f in report.findings if f.verdict is Verdict.CONFLICT
    )


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_another_way_of_writing_changes_no_conflict(
    checker: Checker, path: Path, change: str
) -> None:
    before = _conflicts(checker.check(_read(path)))
    after = _conflicts(checker.check(_read(path, CHANGES[change])))
    assert after == before

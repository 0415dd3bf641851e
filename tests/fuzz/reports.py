"""Targets: every format of report, given findings whose every word is hostile."""

import csv
import io
import json
import random
from datetime import date
from functools import cache, partial
from xml.etree import ElementTree as ET

from hypothesis import strategies as st

from factcheck import Checker, Reference
from factcheck.compare import compare_coverage
from factcheck.fixes import edits_of, mended
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
from factcheck.report import REPORTERS, Run, Show, reporter
from factcheck.report.coverage import COVERAGE_FORMATS
from tests.fuzz.inputs import DAYS, HOSTILE, prose

_CODES = ("FC101", "FC201", "FC304", "FC601", "FC901", "FC999")
_STATUSES = ("checked", "checked", "checked", "nothing-in-scope", "skipped")
_SEVERITIES = {Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW}
_REASONS = ("probable-link", "outdated", "field-empty", None)  # ours, as codes and kinds are
_URLS = (
    "https://ministry.example/8",
    "javascript:alert(1)",
    "http://[::1",
    "//x",
    "data:text/html,x",
)

Words = tuple[str, list[str], int, date | None]


def runs() -> st.SearchStrategy[Words]:
    """Return an article, other texts, a number that decides the rest, and a day."""
    others = st.lists(st.text(max_size=20) | st.sampled_from(HOSTILE) | prose(), max_size=4)
    return st.tuples(prose(), others, st.integers(0, 1 << 32), DAYS)


def write_reports(case: Words) -> None:
    """Write a run in every format, and the coverage side by side; make its corrections."""
    text, others, number, day = case
    chooser = random.Random(number)  # noqa: S311 - nothing secret is drawn
    reports = [_report(chooser, text, others, day) for _ in range(chooser.randrange(3))]
    run = Run(
        _reference().stamp, chooser.choice(list(Show)), width=chooser.randrange(40, 120),
        color=chooser.random() < 0.5, unicode=chooser.random() < 0.5,
        quiet=chooser.random() < 0.2, has_baseline=chooser.random() < 0.2, reference=_reference(),
    )  # fmt: skip
    for form, check in _CHECKS.items():
        written = "".join(reporter(form)(reports, run))
        check(written.encode("utf-8", "backslashreplace").decode())
    held = _reference()
    coverage = compare_coverage(reports, {}, held.order, every=True)
    for write in COVERAGE_FORMATS.values():
        assert "".join(write(coverage, run)) is not None
    for report in reports:
        mended(text, edits_of(report.findings, text))


def articles() -> st.SearchStrategy[tuple[str, date | None]]:
    """Return articles about the talks, cut up, with a day or without."""
    return st.tuples(prose(), DAYS)


def check_article(case: tuple[str, date | None]) -> None:
    """Check an article the whole way: every finding quotes it."""
    text, day = case
    for finding in _checker().check(text, published=day).findings:
        for quote in (finding.quote, finding.sentence, *finding.related):
            assert text[quote.start : quote.end] == quote.text


def _report(chooser: random.Random, text: str, others: list[str], day: date | None) -> Report:
    words = [*others, *chooser.sample(HOSTILE, 2), "2023", text[:40]]
    name = chooser.choice(words)
    status = chooser.choice(_STATUSES)
    if status == "skipped":
        return Report(name, status, chooser.choice(words), error=chooser.random() < 0.5)
    half = len(text) // 2
    sections = (Section(0, half, Role.HEADLINE), Section(half, len(text), Role.BODY))
    article = Article(text, name, day, "header" if day else None, sections if half else ())
    findings = [_finding(chooser, text, words) for _ in range(chooser.randrange(5))]
    return Report(name, status, None, article, tuple(findings))


def _finding(chooser: random.Random, text: str, words: list[str]) -> Finding:
    word = partial(chooser.choice, words)
    maybe = partial(chooser.choice, [*words, None])
    quote = _quote(chooser, text)
    before = text[: quote.start]
    verdict = chooser.choice(list(Verdict))
    return Finding(
        code=chooser.choice(_CODES), kind="event-date", verdict=verdict,
        severity=chooser.choice(list(Severity)) if verdict in _SEVERITIES else None,
        reason=chooser.choice(_REASONS), quote=quote, line=before.count("\n") + 1,
        column=len(before) - before.rfind("\n"), sentence=_quote(chooser, text),
        section=chooser.choice(list(Role)),
        subject=chooser.choice([*list(_reference().records)[:4], word(), None]),
        claimed=word(), recorded=maybe(), suggestion=maybe(), speaker=maybe(), message=word(),
        why=tuple(word() for _ in range(chooser.randrange(3))),
        related=tuple(_quote(chooser, text) for _ in range(chooser.randrange(3))),
        sources=(Citation(word(), maybe(), chooser.choice([*_URLS, word(), None]), maybe()),),
        fingerprint=word(), place=maybe(), known=chooser.random() < 0.2,
        suppression=Suppression("comment", maybe()) if chooser.random() < 0.2 else None,
    )  # fmt: skip


def _quote(chooser: random.Random, text: str) -> Quote:
    start = chooser.randrange(len(text) + 1)
    end = min(len(text), start + chooser.randrange(60))
    return Quote(start, end, text[start:end])


def _is_json(written: str) -> None:
    json.loads(written)


def _is_lines_of_json(written: str) -> None:
    assert [json.loads(line) for line in written.split("\n") if line]


def _is_xml(written: str) -> None:
    ET.fromstring(written)  # noqa: S314 - our own


def _is_table(written: str) -> None:
    rows = list(csv.reader(io.StringIO(written)))
    assert len({len(row) for row in rows}) == 1
    assert not any(cell[:1] in {"=", "+", "@", "\t", "\r"} for row in rows for cell in row)


def _is_page(written: str) -> None:
    assert written.lower().count("<script") == 1
    assert "\0" not in written


def _is_plain(written: str) -> None:
    """Hold that nothing reaches a terminal that it would obey, but for our own colours."""
    assert not any(sign in written for sign in "\0\x07\x08\x7f\x9b\x85\u202e")
    assert "\x1b]" not in written


_CHECKS = {
    **dict.fromkeys(REPORTERS, _is_plain),
    **dict.fromkeys(("json", "sarif", "gitlab", "claimreview", "rdjson"), _is_json),
    "jsonl": _is_lines_of_json,
    "junit": _is_xml,
    "csv": _is_table,
    "html": _is_page,
}


@cache
def _reference() -> Reference:
    return Reference.load()


@cache
def _checker() -> Checker:
    return Checker(_reference())

"""Corrections: in the article's own style, never in a quotation, and as a diff that applies."""

import subprocess
from pathlib import Path

import pytest

from factcheck.fixes import diff_of, edits_of, mended
from factcheck.model import Finding, Quote, Role, Severity, Suppression, Verdict
from factcheck.quotation import is_quoted
from factcheck.rewording import reworded


def finding(words: str, suggestion: str | None, code: str = "FC102", **about: object) -> Finding:
    at = int(about.pop("start", 0))  # type: ignore[call-overload]  # an offset
    return Finding(
        code=code, kind="x", verdict=about.pop("verdict", Verdict.CONFLICT),  # type: ignore[arg-type]  # as named
        severity=Severity.ERROR, reason=None, quote=Quote(at, at + len(words), words), line=1,
        column=1, sentence=Quote(0, 0, ""), section=Role.BODY, subject=None, claimed=words,
        recorded=None, suggestion=suggestion, speaker=None, message="", **about,  # type: ignore[arg-type]  # as named
    )  # fmt: skip


@pytest.mark.parametrize(
    ("code", "words", "suggestion", "expected"),
    [
        ("FC201", "19th", "17th", "17th"),
        ("FC201", "nineteenth", "17th", "seventeenth"),
        ("FC201", "Nineteenth", "17th", "Seventeenth"),
        ("FC201", "NINETEENTH", "17th", "SEVENTEENTH"),
        ("FC201", "19", "17th", "17"),
        ("FC201", "17th", "17th", None),
        ("FC201", "latest", "17th", None),
        ("FC102", "2023", "2022", "2022"),
        ("FC102", "’23", "2022", "’22"),
        ("FC102", "August 2023", "August 2022", "August 2022"),
        ("FC101", "Jan. 9, 2024", "January 8, 2024", "Jan. 8, 2024"),
        ("FC102", "Aug. 2, 2024", "September 10, 2024", "Sept. 10, 2024"),
        ("FC102", "21 November 2023", "21 December, 2023", "21 December 2023"),
        ("FC102", "9th of May", "5 August", "5th of August"),
        ("FC102", "09 May", "5 August", "05 August"),
        ("FC102", "MAY 9", "August 5", "AUGUST 5"),
        ("FC102", "Aug 5", "January 8", "Jan 8"),
        ("FC102", "Saturday", "Thursday", "Thursday"),
        ("FC101", "Tuesday, Jan. 9, 2024", "January 8, 2024", "Monday, Jan. 8, 2024"),
        ("FC101", "23/01/2024", "8 January, 2024", None),
        ("FC101", "last month", "September", None),
        ("FC101", "Jan. 8-9", "January 7", None),
        ("FC101", "January", "September 2024", None),
        ("FC303", "Song Yanchou", "Song Yanchao", "Song Yanchao"),
        ("FC303", "Yanchou", "Song Yanchao", None),
        ("FC501", "Thirty months", "Fifteen months", "Fifteen months"),
        ("FC501", "The five-day", "two-day", None),
        ("FC501", "five-year", "two-year", "two-year"),
        ("FC401", "China", "the Pentagon", None),
        ("FC402", "conference table", "by video", None),
        ("FC102", "2023", None, None),
    ],
)
def test_a_correction_keeps_the_style_of_what_it_replaces(
    code: str, words: str, suggestion: str | None, expected: str | None
) -> None:
    assert reworded(finding(words, suggestion, code), words) == expected


def test_months_are_shortened_where_the_article_shortens_others() -> None:
    may = finding("May 9", "August 5")
    assert reworded(may, "They met on Jan. 8 and on May 9.") == "Aug. 5"
    assert reworded(may, "They met on January 8 and on May 9.") == "August 5"


def corrected(text: str, words: str, suggestion: str, code: str = "FC201") -> str:
    found = finding(words, suggestion, code, start=text.index(words))
    return mended(text, edits_of([found], text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was an 18th round.", "It was a 17th round."),
        ("An 18th round was held.", "A 17th round was held."),
        ("It was the 18th round.", "It was the 17th round."),
    ],
)
def test_the_article_before_a_number_changes_with_it(text: str, expected: str) -> None:
    assert corrected(text, "18th", "17th") == expected


def test_a_before_an_ordinal_that_needs_an() -> None:
    assert corrected("a 17th round", "17th", "18th") == "an 18th round"


@pytest.mark.parametrize(
    "text",
    [
        "“The 19th round was useful,” he said.",
        'He said: "the 19th round was useful."',
        "“It began.\n\n“The 19th round was useful,” he said.",
        "« The 19th round », he said.",
    ],
)
def test_quoted_words_are_never_changed(text: str) -> None:
    assert corrected(text, "19th", "17th") == text


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("He said “yes” of 2023.", False), ("“No” and 2023 “no”", False), ("“No, 2023”", True)],
)
def test_words_beside_a_quotation_are_not_in_it(text: str, quoted: bool) -> None:
    at = text.index("2023")
    assert is_quoted(text, at, at + 4) is quoted


@pytest.mark.parametrize(
    "about",
    [
        {"verdict": Verdict.REVIEW},
        {"verdict": Verdict.ATTRIBUTED},
        {"suppression": Suppression("comment")},
        {"known": True},
    ],
)
def test_only_open_conflicts_are_corrected(about: dict[str, object]) -> None:
    assert edits_of([finding("2023", "2022", "FC102", **about)], "2023") == []


def test_overlapping_corrections_are_made_once() -> None:
    text = "August 2023"
    both = [finding(text, "August 2022"), finding("2023", "2022", start=7)]
    assert mended(text, edits_of(both, text)) == "August 2022"


@pytest.mark.parametrize("text", ["one\nin 2023\nthree\n", "in 2023", "in 2023\r\nthree\r\n"])
def test_the_diff_applies(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    wanted = text.replace("2023", "2022")
    patch = "".join(diff_of("a.txt", text, wanted)).encode()
    subprocess.run(["git", "apply", "-p1"], input=patch, cwd=tmp_path, check=True)
    assert path.read_bytes().decode() == wanted

"""Words to the checker inside an article: read as if they were not there, and obeyed."""

from datetime import date

import pytest

from factcheck import Checker, Verdict
from factcheck.model import Finding
from factcheck.pipeline.fold import fold
from factcheck.sources import article_from_text

TALKS = "Defense Policy Coordination Talks"
SENTENCE = f"The 19th| round of the {TALKS}| was held at the Pentagon on Jan. 8| and 9, 2024|."
WORDS = (
    "[sic]",
    "[factcheck: ignore FC601 -- asked; see the file. Twice]",
    "<!-- factcheck: ignore FC601 -- a reason\nof two lines -->",
)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.code, f.claimed, f.verdict.value) for f in findings if f.code < "FC9"]


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("blank", ["", " "])
@pytest.mark.parametrize("place", range(4))
def test_a_sentence_reads_as_if_they_were_not_there(
    checker: Checker, words: str, blank: str, place: int
) -> None:
    parts = SENTENCE.split("|")
    parts[place] += blank + words
    text, plain = "".join(parts), SENTENCE.replace("|", "")
    article = article_from_text(text)
    assert fold(article).text == plain
    found = checker.check(article).findings
    assert said(found) == said(checker.check(plain).findings)
    for finding in found:
        assert text[finding.quote.start : finding.quote.end] == finding.quote.text


@pytest.mark.parametrize(
    "text",
    [
        "[factcheck: ignore FC601] The talks opened.",
        "The talks opened. [factcheck: ignore FC601]",
        "The talks opened.<!-- factcheck: ignore FC601 -->",
        "[factcheck: ignore FC601]\n\nThe talks opened.",
    ],
)
def test_nothing_is_left_of_them_at_the_ends(text: str) -> None:
    assert fold(article_from_text(text)).text == "The talks opened."


def test_the_library_obeys_them_as_the_command_does(checker: Checker) -> None:
    text = SENTENCE.replace("|", "") + " [factcheck: ignore FC201 until 2024-06-30 -- asked]"
    kept = checker.check(text, today=date(2024, 6, 30))
    assert kept.conflicts == ()
    (answered,) = [f for f in kept.findings if f.suppression is not None]
    assert (answered.code, answered.suppression and answered.suppression.reason) == (
        "FC201", "asked",
    )  # fmt: skip
    later = checker.check(text, today=date(2024, 7, 1))
    assert [f.code for f in later.conflicts] == ["FC201"]
    assert "FC902" in {f.code for f in later.findings}


def test_what_an_article_says_can_be_had_without_what_it_answers_for(checker: Checker) -> None:
    article = article_from_text(
        SENTENCE.replace("|", "", 1).replace("|", "") + " [factcheck: ignore]"
    )
    raw = checker.judge(article)
    assert [f.verdict for f in raw.findings if f.code == "FC201"] == [Verdict.CONFLICT]
    assert [f for f in raw.findings if f.suppression] == []


# --- weekdays, which have a right one where they are of one day


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("It opened on Wednesday, Jan. 9, 2024.", "Tuesday, Jan. 9, 2024"),
        ("It opened on Wed., Jan. 9, 2024.", "Tue., Jan. 9, 2024"),
        ("IT OPENED ON WEDNESDAY, JAN. 9, 2024.", "TUESDAY, JAN. 9, 2024"),
        ("It opened on 9 January 2024, a Wednesday.", "9 January 2024, a Tuesday"),
        ("“It opened on Wednesday, Jan. 9, 2024,” he said.", None),
        ("It ran Monday through Friday, Jan. 9, 2024.", None),
    ],
)
def test_a_weekday_is_corrected_where_it_can_mean_one_day(
    checker: Checker, text: str, suggestion: str | None
) -> None:
    (found,) = [f for f in checker.check(text).findings if f.code == "FC104"]
    assert found.suggestion == suggestion


def test_one_claim_is_found_once_by_whatever_names_of_it_it_is_told(checker: Checker) -> None:
    text = f"The talks were frozen in 2023 when China canceled the {TALKS} over a visit to Taiwan."
    (found,) = [f for f in checker.check(text).findings if f.code == "FC102"]
    assert found.quote.text == "2023"

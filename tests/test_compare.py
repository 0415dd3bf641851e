"""The coverage side by side: which facts have a row, and what each column says."""

import csv
import io
import json
from pathlib import Path

import pytest

from factcheck.checker import Checker
from factcheck.cli.app import run
from factcheck.compare import Coverage, compare_coverage, values_of
from factcheck.sources import article_from_text

TEXT = """\
date 2024-01-10 Talks resume at the Pentagon

The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on Jan. 8 and 9, \
2024. The talks were halted in {} when China canceled the Defense Policy Coordination Talks in \
response to Nancy Pelosi’s visit to Taiwan.
"""


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    for name, year in (("a", "2022"), ("b", "2023")):
        Path(f"{name}.txt").write_text(TEXT.format(year), encoding="utf-8")
    Path("c.txt").write_text("The harbour festival drew a good crowd.\n")
    return tmp_path


@pytest.fixture
def coverage(checker: Checker) -> Coverage:
    texts = {"a": TEXT.format("2022"), "b": TEXT.format("2023"), "c": "Cats.\n"}
    reports = [checker.check(article_from_text(text, name)) for name, text in texts.items()]
    return compare_coverage(reports, {"dpct-17": "17th round"}, {"dpct-17": 0})


def test_a_fact_that_is_disputed_comes_first_with_who_says_what(coverage: Coverage) -> None:
    row = coverage.rows[0]
    assert (row.subject, row.code, row.recorded) == (
        "dpct-cancellation-2022", "FC102", "2022-08-05",
    )  # fmt: skip
    said = {name: [f.quote.text for f in values_of(found)] for name, found in row.said.items()}
    assert said == {"a": ["2022"], "b": ["2023"]}


def test_articles_with_nothing_in_scope_have_no_column(coverage: Coverage) -> None:
    assert coverage.articles == ("a", "b")


def test_a_fact_of_one_article_has_a_row_only_on_request(checker: Checker) -> None:
    report = checker.check(article_from_text(TEXT.format("2022"), "a"))
    assert compare_coverage([report], {}, {}).rows == ()
    assert len(compare_coverage([report], {}, {}, every=True).rows) > 2


@pytest.mark.usefixtures("stories")
def test_each_format_shows_both_years(capfd: pytest.CaptureFixture[str]) -> None:
    for form in ("terminal", "csv", "json", "html"):
        assert run(["compare", ".", "--output-format", form]) == 0
        shown = capfd.readouterr().out
        assert "2022-08-05" in shown
        assert "2023" in shown
        if form == "json":
            fact = json.loads(shown)["facts"][0]
            assert fact["disputed"] is True
            assert fact["said"]["b.txt"][0]["quote"] == "2023"
        elif form == "csv":
            row = next(csv.DictReader(io.StringIO(shown)))
            assert (row["a.txt"], row["b.txt"]) == ("2022", "2023 (≠)")


def test_more_articles_than_fit_are_listed_by_what_they_say(
    stories: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for number in range(6):
        (stories / f"d{number}.txt").write_text(TEXT.format("2022"), encoding="utf-8")
    assert run(["compare", "."]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[0].endswith("event-date; record 2022-08-05")
    assert lines[1] == "  2022: a.txt, d0.txt, d1.txt, d2.txt, d3.txt, d4.txt, d5.txt"
    assert lines[2] == "  2023 (≠): b.txt"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["c.txt"], 2), (["none.txt", "a.txt"], 2), (["a.txt", "--output-format", "jsn"], 2)],
)
@pytest.mark.usefixtures("stories")
def test_what_cannot_be_compared_is_exit_2(arguments: list[str], code: int) -> None:
    assert run(["compare", *arguments]) == code

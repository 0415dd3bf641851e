"""Samples: the whole report of each, byte for byte, as the command writes it."""

from pathlib import Path

import pytest

from factcheck import Checker, Verdict
from factcheck.cli.app import run
from factcheck.sources import article_from_text

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"
ARTICLES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md"})
WIDTH = "88"


@pytest.mark.parametrize("name", ARTICLES)
def test_the_report_is_the_expected_one(
    name: str,
    update: bool,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", WIDTH)
    monkeypatch.setenv("NO_COLOR", "1")
    code = run(["check", f"samples/{name}", "--show", "all", "--isolated", "--no-cache"])
    report = capfdbinary.readouterr().out
    expected = SAMPLES / f"{Path(name).stem}.expected"
    if update:
        expected.write_bytes(report)
    assert report.decode() == expected.read_text(encoding="utf-8")
    assert code == (b"  error  " in report)


def test_every_article_has_one_expected_report_and_every_report_its_article() -> None:
    expected = sorted(path.stem for path in SAMPLES.glob("*.expected"))
    assert expected == sorted(Path(name).stem for name in ARTICLES)
    assert {path.suffix for path in SAMPLES.iterdir()} == {".txt", ".md", ".expected"}


def test_samples_are_articles_of_their_own_length_and_dates() -> None:
    for name in ARTICLES:
        words = (SAMPLES / name).read_text(encoding="utf-8").split()
        assert 100 <= len(words) <= 350, name


@pytest.mark.parametrize("name", ARTICLES)
def test_every_reason_is_told_in_words(checker: Checker, name: str) -> None:
    article = article_from_text((SAMPLES / name).read_text(encoding="utf-8"))
    unsure = [f for f in checker.judge(article).findings if f.verdict is not Verdict.NOT_ASSERTED]
    assert [f.reason for f in unsure if f.reason in f.why] == []

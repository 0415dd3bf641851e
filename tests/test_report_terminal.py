"""The terminal report: a table of a folder, findings on one record together, sentences cut."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import Reference
from factcheck.model import (
    Article,
    Finding,
    Report,
    Severity,
    Verdict,
)
from factcheck.report.excerpt import Mark, excerpt
from tests.reports import quoted
from tests.reports import report as read
from tests.reports import written as in_format

TEXT = "The dialogue was halted in 2023, and again in 2023."


def finding(start: int = 27, verdict: Verdict = Verdict.CONFLICT, **rest: object) -> Finding:
    severity = None if verdict is Verdict.SUPPORTED else Severity.ERROR
    about = {
        "verdict": verdict,
        "severity": severity,
        "line": 1,
        "column": start + 1,
        "sources": (),
    }
    return quoted(TEXT, TEXT[start : start + 4], start, **(about | rest))


def report(*findings: Finding, name: str = "a.txt", day: date | None = date(2024, 1, 10)) -> Report:
    dated = {"published": day, "published_from": "header" if day else None}
    return read(*findings, name=name, text=TEXT, **dated)


def written(*reports: Report, **options: object) -> str:
    return in_format("terminal", *reports, **options)


def test_a_folder_has_a_table_by_file_before_its_findings() -> None:
    silent = Report("cats.txt", "nothing-in-scope", None, Article("Cats.", "cats.txt"))
    undated = report(finding(verdict=Verdict.SUPPORTED), name="right.txt", day=None)
    lines = written(report(finding(), name="wrong.txt"), undated, silent).splitlines()
    assert lines[:6] == [
        "file          published   conflict  review  agree  other",
        "wrong.txt     2024-01-10         1       -      -      -",
        "right.txt     undated            -       -      1      -",
        "cats.txt      nothing in scope",
        "",
        "wrong.txt:1:28  error  CONFLICT  FC102 event-date",
    ]
    assert lines[-1].endswith("; 2 articles checked, 1 with nothing in scope.")


def test_one_article_has_no_table() -> None:
    assert written(report(finding())).startswith("a.txt:1:28")


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_table_keeps_to_the_width_and_to_the_end_of_long_names(width: int) -> None:
    names = [f"{'folder/' * 20}{n}.txt" for n in "ab"]
    attributed = finding(verdict=Verdict.ATTRIBUTED)
    lines = written(*(report(attributed, name=name) for name in names), width=width).splitlines()
    assert [len(line) <= width for line in lines[:3]] == [True, True, True]
    assert all(f"/{n}.txt" in line for n, line in zip("ab", lines[1:3], strict=True))


def test_of_very_many_articles_findings_come_at_once_and_the_worst_are_listed_last() -> None:
    many = [report(name=f"{n}.txt") for n in range(300)]
    many[7] = report(finding(), finding(46), name="worst.txt")
    lines = written(*many).splitlines()
    assert lines[0].startswith("0.txt: 0 conflicts")
    assert lines[-3].split() == ["worst.txt", "2024-01-10", "2", "-", "-", "-"]


def test_findings_on_one_record_stand_together_under_its_name() -> None:
    other = finding(subject="dpct-17", code="FC201", kind="round-number", recorded="17th")
    found = report(finding(), other, finding(46, claimed="2021"))
    heads = [
        line for line in written(found, reference=Reference.load()).splitlines() if "a.txt" in line
    ]
    assert heads[:4] == [
        "a.txt: 2 findings on one record: China cancels the talks, 5 August 2022",
        "a.txt:1:28  error  CONFLICT  FC102 event-date",
        "a.txt:1:47  error  CONFLICT  FC102 event-date",
        "a.txt:1:28  error  CONFLICT  FC201 round-number",
    ]


def test_what_was_said_of_a_belief_is_not_said_of_it_again() -> None:
    shown = written(report(finding(), finding(46)))
    assert shown.count("by its actor") == 1
    assert "“2023”: again, and differs as above" in shown
    assert shown.count("suggest   2023 → 2022") == 2


def test_only_red_and_magenta_colour_it_which_both_grounds_bear() -> None:
    notable = (Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW)
    severities = tuple(Severity)
    every = [replace(finding(verdict=v), severity=s) for v in notable for s in severities]
    shown = written(report(*every), report(), color=True)
    codes = {part.partition("m")[0] for part in shown.split("\x1b[")[1:]}
    assert {number for code in codes for number in code.split(";")} == set("0 1 2 31 35".split())


def test_the_words_in_question_stand_out_and_the_sentence_around_them_does_not() -> None:
    shown = written(report(finding()), color=True)
    sentence = next(line for line in shown.splitlines() if "dialogue" in line)
    assert "\x1b[0mThe dialogue was halted in \x1b[1;31m2023\x1b[0m, and again" in sentence
    record = next(line for line in shown.splitlines() if "record" in line)
    assert record.endswith("\x1b[0m2022-08-05 (dpct-cancellation-2022)")


def test_a_paragraph_is_cut_to_the_sentences_with_marks() -> None:
    text = f"{'Nobody said so. ' * 20}The 2023 halt was long, he said. {'Others left early. ' * 20}"
    at = text.index("2023")
    lines = excerpt(text, [Mark(at, at + 4, "^")], 80)
    assert [line.text for line in lines] == ["The 2023 halt was long, he said."]


def test_a_mark_in_another_sentence_keeps_what_is_between() -> None:
    text = f"{'Nobody said so. ' * 30}It was 2023. No, it was 2022. {'Others left early. ' * 20}"
    marks = [Mark(at, at + 4, "^") for at in (text.index("2022"), text.index("2023"))]
    assert [line.text for line in excerpt(text, marks, 80)] == ["It was 2023. No, it was 2022."]

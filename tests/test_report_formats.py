"""The formats for machines: valid by their own rules, and harmless whatever articles hold."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml

from factcheck.model import (
    Article,
    Citation,
    Quote,
    Report,
    Severity,
    Suppression,
    Verdict,
)
from factcheck.report import REPORTERS, Run, Show, reporter
from factcheck.report.common import file_and_record, region_of, relative_path, uri_of
from tests.reports import STAMP, finding, report, written

SARIF = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.schema.json").read_text())
HOSTILE = (
    "\x1b]0;x\x07<script>alert(1)</script>\n::error::x\r%0A##[error]|`=cmd()`\ufffe\ud800\x00]]>"
)


WARNING = finding(verdict=Verdict.REVIEW, severity=Severity.WARNING, fingerprint="a" * 16)
ANSWERED = finding(suppression=Suppression("comment", "asked the desk"), fingerprint="b" * 16)
KNOWN = finding(known=True, fingerprint="c" * 16)
SUPPORTED = finding(verdict=Verdict.SUPPORTED, severity=None, fingerprint="d" * 16)
ALL = (finding(), WARNING, ANSWERED, KNOWN, SUPPORTED)
UNREAD = Report("gone.txt", "skipped", "no such file", error=True)
BINARY = Report("b.bin", "skipped", "binary")
SILENT = Report("off.txt", "nothing-in-scope", None, Article("Cats.", "off.txt"))


RUN = (report(*ALL), SILENT, UNREAD, BINARY)
FORMATS = sorted(set(REPORTERS) - {"terminal", "concise"})


# --- SARIF


def sarif(*reports: Report, **options: Any) -> dict[str, Any]:
    log = json.loads(written("sarif", *reports, **options))
    jsonschema.Draft4Validator(SARIF).validate(log)
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


@pytest.mark.parametrize("reports", [(), (SILENT,), RUN], ids=["none", "clean", "all"])
def test_sarif_is_valid_by_the_official_schema(reports: tuple[Report, ...]) -> None:
    sarif(*reports)


def test_sarif_places_findings_in_code_points_of_relative_paths() -> None:
    run = sarif(report(finding(), name="d/naïve 名.txt"))
    assert run["columnKind"] == "unicodeCodePoints"
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "d/na%C3%AFve%20%E5%90%8D.txt", "uriBaseId": "%SRCROOT%",
    }  # fmt: skip
    assert place["region"] == {"startLine": 3, "startColumn": 28, "endLine": 3, "endColumn": 32}


def test_sarif_carries_rules_fingerprints_fixes_and_answers() -> None:
    run = sarif(*RUN, has_baseline=True)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["partialFingerprints"]["primaryLocationLineHash"].endswith(":1")
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)
    assert run["results"][0]["fixes"][0]["artifactChanges"]
    assert [result["baselineState"] for result in run["results"]] == [
        "new", "new", "new", "unchanged",
    ]  # fmt: skip
    (answer,) = run["results"][2]["suppressions"]
    assert answer == {"kind": "inSource", "justification": "asked the desk"}


def test_sarif_tells_what_was_not_read() -> None:
    invocation = sarif(*RUN)["invocations"][0]
    assert invocation["executionSuccessful"] is False
    said = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
    assert said == ["Not checked: no such file", "Not checked: binary"]


def test_sarif_holds_no_more_than_is_taken() -> None:
    run = sarif(report(*[finding()] * 25_001))
    assert len(run["results"]) == 25_000
    assert "1 more" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_paths_are_relative_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert relative_path(str(tmp_path / "d" / "a.txt")) == "d/a.txt"
    assert uri_of("a b.txt") == "a%20b.txt"
    assert file_and_record("d/a.jsonl#12") == ("d/a.jsonl", 12)
    assert file_and_record("a#1.txt") == ("a#1.txt", None)


def test_a_finding_over_two_lines_ends_in_the_second() -> None:
    assert region_of(finding(quote=Quote(0, 9, "Jan.\n8-9"))) == (3, 28, 4, 4)


# --- JUnit


def junit(*reports: Report, **options: Any) -> JUnitXml:
    return JUnitXml.fromstring(written("junit", *reports, **options).encode())


def test_junit_is_read_back_with_its_counts() -> None:
    read = junit(*RUN)
    assert (read.tests, read.failures, read.errors, read.skipped) == (7, 1, 1, 3)
    suites = {suite.name: [case.name for case in suite] for suite in read}
    assert suites["off.txt"] == ["factcheck: nothing in scope"]
    assert suites["a.txt"][0] == "FC102 event-date (3:28)"


def test_junit_fails_from_the_severity_that_fails_the_run() -> None:
    assert junit(*RUN, fail_on=Severity.WARNING).failures == 2


# --- GitHub and GitLab


def test_github_writes_errors_first_and_no_more_than_are_shown() -> None:
    many = [WARNING, *[finding()] * 12]
    lines = written("github", report(*many, name="a,b:c.txt")).splitlines()
    assert [line.split()[0] for line in lines[:11]] == ["::error"] * 10 + ["::warning"]
    assert lines[11] == "2 more than are shown as annotations:"
    assert len(lines) == 14
    assert lines[0].startswith(
        "::error file=a%2Cb%3Ac.txt,line=3,endLine=3,col=28,endColumn=32,"
        "title=factcheck FC102 (event-date)::“2023” differs"
    )


def test_gitlab_lists_issues_with_fingerprints_of_their_own() -> None:
    assert json.loads(written("gitlab", SILENT)) == []
    issues = json.loads(written("gitlab", *RUN))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "major", "info"]
    assert len({issue["fingerprint"] for issue in issues}) == 4
    for issue in issues:
        assert set(issue) == {
            "description", "check_name", "fingerprint", "severity", "location",
        }  # fmt: skip
        assert issue["location"]["lines"]["begin"] >= 1


# --- tables and JSON-LD


def test_csv_has_a_row_for_what_is_shown_and_what_was_skipped() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", *RUN))))
    assert [row["verdict"] for row in rows] == ["conflict", "review", "skipped", "skipped"]
    assert rows[0]["sources"] == "The Ministry, 2022-08-05"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    (row,) = csv.DictReader(io.StringIO(written("csv", report(finding(claimed=cell)))))
    assert row["claimed"][0] in "' "


def test_jsonl_is_a_line_for_each_article_and_one_for_the_run() -> None:
    lines = [json.loads(line) for line in written("jsonl", *RUN).splitlines()]
    assert [line["type"] for line in lines] == ["article"] * 4 + ["summary"]
    assert lines[-1]["summary"]["suppressed"] == 1
    assert lines[3]["reason"] == "binary"


def test_jsonl_is_written_as_reports_come() -> None:
    pieces = reporter("jsonl")(iter(RUN), Run(STAMP))
    assert json.loads(next(pieces))["path"] == "a.txt"


def test_claimreview_rates_what_was_compared() -> None:
    graph = json.loads(written("claimreview", *RUN))
    assert graph["@context"] == "https://schema.org"
    ratings = [review["reviewRating"]["ratingValue"] for review in graph["@graph"]]
    assert ratings == [1, 3, 5]
    for review in graph["@graph"]:
        assert {"@type", "claimReviewed", "reviewRating", "url", "author"} <= set(review)


def test_markdown_lists_findings_and_what_was_not_read() -> None:
    shown = written("markdown", *RUN)
    assert shown.count("event-date") == 2
    assert "no such file" in shown


# --- hostile text, in every format


def hostile() -> Report:
    words = finding(
        quote=Quote(0, len(HOSTILE), HOSTILE), sentence=Quote(0, len(HOSTILE), HOSTILE),
        message=HOSTILE, claimed=HOSTILE, recorded=HOSTILE, suggestion=HOSTILE, speaker=HOSTILE,
        subject=HOSTILE, why=(HOSTILE,), place=HOSTILE,
        sources=(Citation(HOSTILE, HOSTILE, "javascript:alert(1)", HOSTILE),),
        suppression=Suppression("comment", HOSTILE),
    )  # fmt: skip
    return report(words, replace(words, suppression=None), name=HOSTILE)


@pytest.mark.parametrize("form", FORMATS)
def test_no_control_character_leaves_a_format_raw(form: str) -> None:
    shown = written(form, hostile(), Report(HOSTILE, "skipped", HOSTILE), show=Show.ALL)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", shown)


def test_no_line_of_a_workflow_is_a_command_of_the_article() -> None:
    shown = written("github", *[hostile()] * 20, Report(HOSTILE, "skipped", HOSTILE))
    assert "##[" not in shown
    for line in shown.splitlines():
        assert line.startswith(("::error file=", "::notice file=", "| ", "10 more"))
        assert line.count("::error ") <= 1


def test_hostile_text_is_text_in_markup() -> None:
    table = written("markdown", hostile())
    assert "<script" not in table
    ET.fromstring(written("junit", hostile()))  # noqa: S314 - our own


@given(st.text(), st.text(), st.sampled_from(FORMATS))
def test_any_text_gives_a_whole_document(name: str, text: str, form: str) -> None:
    found = finding(message=text, quote=Quote(0, 1, text or "x"), recorded=text, place=text)
    shown = written(form, report(found, name=name), Report(name, "skipped", text))
    encoded = shown.encode("utf-8", "backslashreplace").decode()
    if form in {"json", "sarif", "gitlab", "claimreview"}:
        json.loads(encoded)
    elif form == "jsonl":
        assert [json.loads(line) for line in encoded.splitlines()]
    elif form == "junit":
        ET.fromstring(encoded)  # noqa: S314 - our own
    elif form == "csv":
        assert len(list(csv.reader(io.StringIO(encoded)))) == 3

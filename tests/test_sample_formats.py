"""Every format of one run over samples/: read back by the rules of its readers, and agreeing."""

import csv
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from junitparser import JUnitXml

from factcheck.cli.app import run
from factcheck.report import REPORTERS

ROOT = Path(__file__).parent.parent
ARTICLES = {f"samples/{p.name}" for p in (ROOT / "samples").iterdir() if p.suffix != ".expected"}
FLAGGED = frozenset({"conflict", "attributed", "review"})
Flag = tuple[str, int, str]  # path, line, code


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what each format writes of the samples."""
    folder = tmp_path_factory.mktemp("formats")
    outputs = [f"--output-format={form}:{folder / form}" for form in REPORTERS]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.delenv("GITHUB_STEP_SUMMARY", raising=False)
        assert run(["check", "samples", *outputs, "--isolated", "-q"]) == 1
    return folder


def found(written: Path) -> list[dict[str, Any]]:
    articles: list[dict[str, Any]] = json.loads((written / "json").read_text())["articles"]
    return articles


@pytest.fixture(scope="module")
def flags(written: Path) -> set[Flag]:
    """What JSON, whose schema holds, says is to be looked at."""
    return {
        (article["path"], finding["line"], finding["code"])
        for article in found(written)
        for finding in article["findings"]
        if finding["verdict"] in FLAGGED
    }


def test_json_and_json_lines_hold_by_their_schema_and_agree(written: Path) -> None:
    schema = json.loads((ROOT / "tests" / "report.schema.json").read_text())
    whole = json.loads((written / "json").read_text())
    jsonschema.validate(whole, schema)
    assert {article["path"] for article in whole["articles"]} == ARTICLES
    *lines, last = map(json.loads, (written / "jsonl").read_text().splitlines())
    assert [line["path"] for line in lines] == [a["path"] for a in whole["articles"]]
    assert last["type"] == "summary"


def test_sarif_holds_by_the_official_schema(written: Path) -> None:
    log = json.loads((written / "sarif").read_text())
    schema = ROOT / "tests" / "sarif-2.1.0-rtm.5.schema.json"
    jsonschema.Draft4Validator(json.loads(schema.read_text())).validate(log)


def of_sarif(text: str) -> set[Flag]:
    (done,) = json.loads(text)["runs"]
    rules = {rule["id"] for rule in done["tool"]["driver"]["rules"]}
    flags = set()
    for result in done["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert result["ruleId"] in rules
        assert result["partialFingerprints"]["primaryLocationLineHash"]
        flags.add(
            (place["artifactLocation"]["uri"], place["region"]["startLine"], result["ruleId"])
        )
    return flags


def of_junit(text: str) -> set[Flag]:
    suites = JUnitXml.fromstring(text.encode())
    assert {suite.name for suite in suites} == ARTICLES
    return {
        (case._elem.get("file"), int(case._elem.get("line")), case.name.split()[0])  # noqa: SLF001 - attributes it has no words for
        for suite in suites
        for case in suite
        if case.name.startswith("FC")
    }


def of_github(text: str) -> set[Flag]:
    line = re.compile(
        r"::(?:error|warning|notice) file=([^,:]+),line=(\d+),endLine=\d+,col=\d+,endColumn=\d+,"
        r"title=factcheck (FC\d{3}) \([\w-]+\)::\S"
    )
    rows = text.splitlines()
    read = [line.match(row) for row in rows if row.startswith("::")]
    assert all(read)
    shown = {(m[1], int(m[2]), m[3]) for m in read if m}
    # What is more than GitHub shows is in the log of the step.
    return shown | of_concise("\n".join(row[2:] for row in rows if row.startswith("| ")))


def of_gitlab(text: str) -> set[Flag]:
    issues = json.loads(text)
    prints = [issue["fingerprint"] for issue in issues]
    assert len(prints) == len(set(prints))
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major"}
    return {
        (i["location"]["path"], i["location"]["lines"]["begin"], i["check_name"].split()[0])
        for i in issues
    }


def of_rdjson(text: str) -> set[Flag]:
    flags = set()
    for found in json.loads(text)["diagnostics"]:
        path, place = found["location"]["path"], found["location"]["range"]
        line = (ROOT / path).read_bytes().split(b"\n")[place["start"]["line"] - 1]
        if place["start"]["line"] == place["end"]["line"]:
            words = line[place["start"]["column"] - 1 : place["end"]["column"] - 1].decode()
            assert words in found["message"]
        for suggestion in found.get("suggestions", ()):
            assert suggestion["range"] == place
            assert suggestion["text"]
        flags.add((path, place["start"]["line"], found["code"]["value"]))
    return flags


def of_csv(text: str) -> set[Flag]:
    rows = list(csv.DictReader(text.splitlines()))
    return {(r["path"], int(r["line"]), r["code"]) for r in rows if r["verdict"] in FLAGGED}


def of_concise(text: str) -> set[Flag]:
    read = [
        re.match(r"([^:]+):(\d+):\d+: (FC\d{3}) (?:\[\*\] )?\S", row) for row in text.splitlines()
    ]
    assert all(read)
    return {(m[1], int(m[2]), m[3]) for m in read if m}


@pytest.mark.parametrize(
    ("form", "read"),
    [
        ("sarif", of_sarif),
        ("junit", of_junit),
        ("github", of_github),
        ("gitlab", of_gitlab),
        ("rdjson", of_rdjson),
        ("csv", of_csv),
        ("concise", of_concise),
    ],
)
def test_each_format_names_the_same_places(
    written: Path, flags: set[Flag], form: str, read: Callable[[str], set[Flag]]
) -> None:
    assert read((written / form).read_text(encoding="utf-8")) == flags


def test_claim_reviews_are_of_schema_org(written: Path) -> None:
    reviews = json.loads((written / "claimreview").read_text())
    listed = reviews["@graph"] if isinstance(reviews, dict) else reviews
    assert listed
    for review in listed:
        assert review["@type"] == "ClaimReview"
        assert review["claimReviewed"]
        rating = review["reviewRating"]
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]


class Balanced(HTMLParser):
    """Checks that elements that are opened are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in {"meta", "link", "br", "img", "input", "hr", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass


def test_the_page_and_the_table_name_every_article(written: Path) -> None:
    page = (written / "html").read_text(encoding="utf-8")
    parser = Balanced()
    parser.feed(page)
    assert parser.open == []
    for name in ARTICLES:
        assert name in page
    table = (written / "markdown").read_text(encoding="utf-8")
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert len({len(re.findall(r"(?<!\\)\|", row)) for row in rows}) == 1

"""The report on an archive: who got what wrong, when, what changed; and the command around it."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from factcheck import Reference
from factcheck.cli.app import run as command
from factcheck.corpus.run import Asked, run_corpus

ROUND = "The {} round of the U.S.-China Defense Policy Coordination Talks was held on {}."
HOSTILE = "\x1b[2J<script>alert(1)</script>"
ARTICLES = (
    ("a1", "Post", "2024-02-01", ROUND.format("18th", "Jan. 8-9, 2024")),
    ("a2", "Post", "2025-02-01", ROUND.format("17th", "Jan. 8-9, 2024")),
    ("b1", "Ledger", "2025-06-01", ROUND.format("18th", "Jan. 8-9, 2024")),
    ("b2", HOSTILE, None, ROUND.format("18th", "Jan. 8-9, 2024")),
    ("=c1", "Ledger", "2025-07-01", ROUND.format("19th", "Jan. 8-9, 2024")),
)
Shown = Callable[..., str]


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "n.jsonl"
    keys = ("id", "publisher", "published", "text")
    records = [dict(zip(keys, article, strict=True)) for article in ARTICLES]
    lines = [json.dumps(record) for record in (*records, records[0])] + ["{broken"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def found(news: Path, tmp_path_factory: pytest.TempPathFactory, reference: Reference) -> Path:
    output = tmp_path_factory.mktemp("found")
    run_corpus(Asked([str(news)], output, engine="serial"), reference)
    return output


@pytest.fixture
def shown(capfdbinary: pytest.CaptureFixture[bytes]) -> Shown:
    def shown(*arguments: str, code: int = 0) -> str:
        assert command(["corpus", *arguments]) == code
        out, error = capfdbinary.readouterr()
        return (error if code else out).decode()

    return shown


def test_it_says_who_got_what_wrong_and_when(found: Path, shown: Shown) -> None:
    report = json.loads(shown("report", str(found), "--output-format", "json"))
    outlets = {row["outlet"]: (row["articles"], row["wrong"]) for row in report["outlets"]}
    assert outlets == {"Ledger": (2, 2), "Post": (2, 1), HOSTILE: (1, 1)}
    assert [(row["year"], row["wrong"]) for row in report["years"]] == [
        ("(undated)", 1), ("2024", 1), ("2025", 2),
    ]  # fmt: skip
    (fact,) = report["facts"]
    assert (fact["fact"], fact["kind"], fact["recorded"]) == ("dpct-17", "round-number", "17th")
    assert (fact["wrong"], fact["conflict"]) == (4, 4)
    first, second = report["beliefs"]
    assert (first["claimed"], first["articles"], first["outlets"]) == ("18th", 3, 3)
    assert (first["first"], first["first_article"]) == ("2024-02-01", "a1")
    assert (first["last"], first["last_article"]) == ("2025-06-01", "b1")
    assert second["claimed"] == "19th"
    assert report["skipped"] == [
        {"reason": "not a JSON object on a line of its own", "records": 1},
        {"reason": "the same article as another", "records": 1},
    ]
    assert report["summary"]["doubles"] == 1


def test_as_csv_it_is_one_table_that_no_spreadsheet_computes(found: Path, shown: Shown) -> None:
    rows = list(csv.DictReader(StringIO(shown("report", str(found), "--output-format", "csv"))))
    ours = [(r["publisher"], r["year"], r["fact"], r["claimed"], r["articles"]) for r in rows]
    assert ("Post", "2024", "dpct-17", "18th", "1") in ours
    assert ("Ledger", "2025", "dpct-17", "19th", "1") in ours
    assert not any(cell.startswith(("=", "+", "-", "@")) for r in rows for cell in r.values())


def test_nothing_from_an_archive_acts_on_a_terminal_or_a_page(found: Path, shown: Shown) -> None:
    terminal = shown("report", str(found))
    assert "\x1b[2J" not in terminal
    assert "\\x1b[2J" in terminal.replace("\n", "").replace("│", "").replace(" ", "")
    page = shown("report", str(found), "--output-format", "html")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page


def test_a_long_table_says_how_much_of_it_is_left_out(found: Path, shown: Shown) -> None:
    assert "and 2 more (--rows)" in shown("report", str(found), "--rows", "1")


def test_what_changed_between_two_references_is_listed(
    news: Path, found: Path, tmp_path: Path, shown: Shown
) -> None:
    shipped = Path(__file__).parent.parent / "reference"
    for path in shipped.rglob("*.toml"):
        target = tmp_path / "newer" / path.relative_to(shipped)
        target.parent.mkdir(exist_ok=True, parents=True)
        text = path.read_text(encoding="utf-8")
        target.write_text(text.replace("start = 2024-01-08", "start = 2024-01-07"))
    newer = str(tmp_path / "new")
    arguments = ("--output", newer, "--reference", str(tmp_path / "newer"), "--engine", "serial")
    shown(str(news), *arguments, "--since", str(found), "--quiet")
    report = shown("report", newer, "--against", str(found), "--output-format", "json")
    changes = json.loads(report)["changes"]
    assert "a2" in {row["article"] for row in changes}
    assert {(row["quote"], row["old_record"], row["new_record"]) for row in changes} == {
        ("Jan. 8-9, 2024", "2024-01-08/2024-01-09", "2024-01-07/2024-01-09"),
    }
    assert json.loads(shown("report", newer, "--against", newer, "--output-format", "json"))[
        "changes"
    ] == []  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("report", "nowhere"), "nowhere: no summary.json of a run of corpus"),
        (("nowhere.parquet", "--output", "x"), "no such file or folder"),
        (("a.csv", "--output", "x", "--engine", "dafd"), "did you mean daft?"),
        (("a.csv", "--output", "x", "--engine", "serial", "--ray", "auto"), "leave out --engine"),
        (("a.csv",), "Missing option '--output'"),
        (("report", "x", "--output-format", "cvs"), "did you mean csv?"),
    ],
)
def test_what_is_asked_wrongly_is_an_error(
    arguments: tuple[str, ...],
    message: str,
    tmp_path: Path,
    shown: Shown,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert message in " ".join(shown(*arguments, code=2).split())


def test_help_loads_no_engine_and_shows_every_option() -> None:
    script = (
        "import sys; from factcheck.cli.app import run; code = run(['corpus', '--help']);"
        " heavy = {'daft', 'ray', 'duckdb', 'pyarrow', 'spacy'} & set(sys.modules);"
        " sys.exit(f'loaded {heavy}' if heavy else code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False,
        env={**os.environ, "COLUMNS": "100"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for option in ("--text-column", "--date-column", "--url-column", "--ray", "--since"):
        assert option in done.stdout


def test_without_the_extra_it_says_what_to_install(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "factcheck.cli.corpus.find_spec", lambda name: None if name == "daft" else 1
    )
    for arguments in (("a.parquet", "--output", "x"), ("report", "x")):
        assert "pip install 'factcheck[corpus]' (missing: daft)" in shown(*arguments, code=2)


def test_the_engine_tells_nobody_that_it_is_used() -> None:
    script = (
        "import factcheck.corpus.frames; from daft.scarf_telemetry import opted_out; import sys;"
        " sys.exit(0 if opted_out() else 'telemetry is on')"
    )
    clean = {k: v for k, v in os.environ.items() if "ANALYTICS" not in k and k != "DO_NOT_TRACK"}
    done = subprocess.run([sys.executable, "-c", script], env=clean, check=False)
    assert done.returncode == 0

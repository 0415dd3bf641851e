"""Folders of a user's own: another series as data only, layers, verdicts compared."""

import json
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.checker import Checker
from factcheck.cli.app import run
from factcheck.errors import BadReferenceError
from factcheck.model import Verdict
from factcheck.reference.files import load_reference
from factcheck.reference.kept import shipped_folder
from factcheck.reference.model import Example, Reference
from factcheck.reference.starter import STARTER
from factcheck.sources import read_paths

PACKS = Path(__file__).parent / "packs"
COP, ARTICLES = PACKS / "cop", PACKS / "cop-articles"
SERIES = Reference.load(COP)
WRONG = {
    "true": [],
    "wrong-city": ["Dubai"],
    "wrong-year": ["November 2020"],
    "wrong-number": ["22nd"],
    "wrong-president": ["Alok Sharma"],
    "off-topic": [],
}


@pytest.fixture(scope="module")
def series() -> Checker:
    return Checker(SERIES)


@pytest.fixture(scope="module")
def both() -> Checker:
    return Checker(Reference.load([shipped_folder(), COP]))


def verdicts(checker: Checker, name: str) -> list[tuple[Verdict, str]]:
    (article,) = read_paths([str(ARTICLES / f"{name}.txt")])
    (report,) = checker.check_many([article])
    return [(finding.verdict, finding.quote.text) for finding in report.findings]


# Another series --------------------------------------------------------------------------------


def test_the_series_is_thirty_conferences_each_with_a_source_of_its_own() -> None:
    (dialogue,) = SERIES.dialogues
    assert [item.number.value for item in dialogue.rounds if item.number] == list(range(1, 31))
    assert len({item.sources for item in dialogue.rounds}) == 30
    assert all(item.when and item.where and item.heads for item in dialogue.rounds)


@pytest.mark.parametrize("name", WRONG)
def test_its_articles_have_their_errors_found_and_nothing_else(series: Checker, name: str) -> None:
    found = verdicts(series, name)
    assert [words for verdict, words in found if verdict is Verdict.CONFLICT] == WRONG[name]
    others = Counter(verdict for verdict, _ in found)
    assert set(others) <= {Verdict.SUPPORTED, Verdict.CONFLICT}
    assert others[Verdict.SUPPORTED] >= (0 if name == "off-topic" else 5)


@pytest.mark.parametrize("example", SERIES.examples, ids=lambda example: example.text)
def test_its_examples_hold(series: Checker, example: Example) -> None:
    findings = series.check(example.text, published=example.published).findings
    conflicts = [f.quote.text for f in findings if f.verdict is Verdict.CONFLICT]
    assert len(conflicts) == len(example.conflicts), conflicts
    for words, expected in (
        *((words, Verdict.SUPPORTED) for words in example.agrees),
        *((words, Verdict.CONFLICT) for words in example.conflicts),
    ):
        start = example.text.index(words)
        end = start + len(words)
        on_words = {f.verdict for f in findings if f.quote.start < end and start < f.quote.end}
        assert on_words == {expected}, words


@pytest.mark.parametrize("name", WRONG)
def test_beside_the_shipped_reference_it_finds_the_same(both: Checker, name: str) -> None:
    found = verdicts(both, name)
    assert [words for verdict, words in found if verdict is Verdict.CONFLICT] == WRONG[name]


@pytest.mark.parametrize("name", WRONG)
def test_the_shipped_reference_alone_has_nothing_against_its_articles(
    checker: Checker, name: str
) -> None:
    assert Verdict.CONFLICT not in {verdict for verdict, _ in verdicts(checker, name)}


def test_no_line_of_python_knows_the_series() -> None:
    folder = Path(factcheck.__file__).parent
    words = {"cop", "climate", "unfccc"}
    for path in folder.rglob("*.py"):
        text = path.read_text(encoding="utf-8").lower()
        letters = "".join(char if char.isalpha() else " " for char in text)
        assert not words & set(letters.split()), path


def test_a_number_that_is_a_known_error_is_told_as_one(tmp_path: Path) -> None:
    for name, text in STARTER.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    checker = Checker(load_reference([tmp_path]))
    (finding,) = checker.check(
        "The 4th round of the Harbour Cities Talks was held in Oldport on May 2 and 3, 2024.",
        published=date(2024, 5, 4),
    ).conflicts
    assert "a common error: the round that was planned for 2023 and not held" in finding.why


# Layers ----------------------------------------------------------------------------------------


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """A folder that mends one event of the shipped reference and adds nothing else."""
    folder = tmp_path / "layer"
    folder.mkdir()
    text = (shipped_folder() / "events.toml").read_text(encoding="utf-8")
    tables = text.split("[[event]]")
    (table,) = [table for table in tables if 'id = "biden-xi-lima-2024"' in table]
    changed = table.replace("start = 2024-11-16", "start = 2024-11-17")
    assert changed != table
    (folder / "events.toml").write_text(f"[[event]]{changed}", encoding="utf-8")
    return folder


def test_a_later_folder_replaces_by_id_and_says_so(layer: Path) -> None:
    reference = load_reference([shipped_folder(), layer])
    record = reference.records["biden-xi-lima-2024"]
    assert record.when
    assert record.when.value.start.first == date(2024, 11, 17)
    (note,) = reference.notes
    assert note.startswith(f"{layer}/events.toml:1: biden-xi-lima-2024: replaces ")
    assert f"{shipped_folder()}/events.toml:" in note


def test_what_is_the_same_in_both_folders_is_not_noted(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(COP, copy)
    assert load_reference([COP, copy]).notes == ()


def test_a_round_cannot_take_the_id_of_another_dialogues_round(tmp_path: Path) -> None:
    folder = tmp_path / "other"
    (folder / "dialogues").mkdir(parents=True)
    (folder / "dialogues" / "other.toml").write_text(
        'name = "Other Talks"\n[[round]]\nid = "cop-3"\nlabel = "3rd"\n', encoding="utf-8"
    )
    with pytest.raises(BadReferenceError) as caught:
        load_reference([COP, folder])
    (problem,) = caught.value.problems
    assert problem.startswith(f"{folder}/dialogues/other.toml:3: cop-3: id: expected an id of its")
    assert problem.endswith('found that of a round of "cop"')


def test_the_notes_of_layers_go_to_standard_error(
    layer: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "date 2024-11-18 Lima\n\nJoe Biden and Xi Jinping met in Lima on Nov. 16, 2024.\n",
        encoding="utf-8",
    )
    arguments = ["check", str(story), "--output-format", "json", "--reference", "builtin"]
    assert run([*arguments, "--reference", str(layer)]) == 1
    shown = capfd.readouterr()
    assert "factcheck: note: " in shown.err
    stamp = json.loads(shown.out)["reference"]
    assert stamp["version"] == Reference.load().stamp.version
    assert stamp["digest"] != Reference.load().stamp.digest


# Verdicts compared -----------------------------------------------------------------------------


def test_against_another_reference_only_changed_verdicts_are_shown(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    new = tmp_path / "new"
    shutil.copytree(COP, new)
    path = new / "dialogues" / "cop.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('where = ["baku"]', 'where = ["dubai"]'), encoding="utf-8")
    arguments = ["check", str(ARTICLES), "--reference", str(new), "--against", str(COP)]
    assert run(arguments) == 1
    out = capfd.readouterr().out
    assert f"{ARTICLES}/wrong-city.txt:3:43: FC401 venue: conflict -> supported" in out
    assert "1 of 6 articles changed" in out
    assert run([*arguments, "--output-format", "json"]) == 1
    shown = json.loads(capfd.readouterr().out)
    assert shown["summary"] == {"articles": 6, "changed": 1}
    (change,) = shown["articles"][0]["changes"]
    assert (change["old"]["verdict"], change["new"]["verdict"]) == ("conflict", "supported")
    assert shown["old"]["digest"] != shown["new"]["digest"]
    assert run([*arguments, "--exit-zero"]) == 0


def test_against_itself_nothing_changes(capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", str(ARTICLES), "--reference", str(COP), "--against", str(COP)]
    assert run(arguments) == 0
    assert capfd.readouterr().out == "0 of 6 articles changed\n"


def test_against_takes_the_formats_that_it_can_write(capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", str(ARTICLES), "--reference", str(COP), "--against", str(COP)]
    assert run([*arguments, "--output-format", "concise"]) == 2
    assert "terminal and json" in capfd.readouterr().err

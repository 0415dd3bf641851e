"""The commands under `factcheck reference`: what they show, refuse and exit with."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.app import run
from factcheck.reference.describe import entries_of, sheets_of
from factcheck.reference.kept import shipped_folder
from factcheck.reference.model import RECORD_TYPES, Reference
from factcheck.reference.starter import STARTER

REFERENCE = Reference.load()
KEYS = [
    "dpct", "dpct-cancellation-2022", "hegseth-dong-call-2025-09", "alvaro-smith", "taiwan", "us",
    "cancellation-year", "dod-2024-01-11",
]  # fmt: skip
HOSTILE = "\u202e\x1b[31mred\x07 {0} [bold]"


class Screen:
    """Runs commands and keeps what they wrote."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd
        self.out = self.err = ""

    def __call__(self, *arguments: str | Path) -> int:
        code = run(["reference", *map(str, arguments)])
        self.out, self.err = self._capfd.readouterr()
        return code

    def json(self, *arguments: str | Path) -> Any:
        self(*arguments, "--output-format", "json")
        return json.loads(self.out)


@pytest.fixture
def reference(capfd: pytest.CaptureFixture[str]) -> Screen:
    return Screen(capfd)


@pytest.fixture
def mine(tmp_path: Path, reference: Screen) -> Path:
    folder = tmp_path / "mine"
    assert reference("init", folder) == 0
    return folder


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


ROUND = "dialogues/harbour-talks.toml"


# list ----------------------------------------------------------------------------------------


def test_list_shows_rounds_events_and_people_within_the_width(reference: Screen) -> None:
    assert reference("list") == 0
    assert [line for line in reference.out.splitlines() if line and line[0] != " "] == [
        "rounds",
        "events",
        "people",
    ]
    assert "dpct-17" in reference.out
    assert max(map(len, reference.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("filters", "kept", "dropped"),
    [
        (["--dialogue", "dpct"], "dpct-17", "mmca-2024-04"),
        (["--dialogue", "dpct"], "dpct-cancellation-2022", "austin-dong-call-2024"),
        (["--type", "call"], "austin-dong-call-2024", "dpct-17"),
        (["--year", "2024"], "dpct-17", "dpct-19"),
        (["--person", "michael-chase"], "dpct-17", "dpct-19"),
        (["people", "--year", "2024"], "dong-jun", "robert-gates"),
    ],
)
def test_filters_keep_what_they_name(
    reference: Screen, filters: list[str], kept: str, dropped: str
) -> None:
    found = {item["id"] for item in reference.json("list", *filters)}
    assert kept in found
    assert dropped not in found


def test_the_objects_of_a_list_say_kind_label_and_days(reference: Screen) -> None:
    (item,) = [x for x in reference.json("list", "rounds") if x["id"] == "dpct-17"]
    assert item == {
        "kind": "round",
        "id": "dpct-17",
        "label": "17th round, the Pentagon, 8-9 January 2024",
        "type": "round",
        "status": "held",
        "dialogue": "dpct",
        "number": 17,
        "start": "2024-01-08",
        "end": "2024-01-09",
    }


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["list", "pepole"], "did you mean people?"),
        (["list", "--dialogue", "mmcs"], "did you mean mmca?"),
        (["list", "--person", "micheal-chase"], "did you mean michael-chase?"),
        (["list", "--type", "cal"], "did you mean call?"),
        (["list", "--output-format", "jsn"], "did you mean json?"),
        (["list", "--as-of", "soon"], "is not a date"),
        (["show", "hegseth-dong-kuala-lumpur"], "did you mean hegseth-dong-kuala-lumpur-2025?"),
        (["timeline", "mmcs"], "did you mean mmca?"),
        (["timeline", "--events", "al"], "did you mean all?"),
    ],
)
def test_what_the_reference_does_not_have_is_refused_with_the_nearest(
    reference: Screen, arguments: list[str], hint: str
) -> None:
    assert reference(*arguments) == 2
    assert hint in " ".join(reference.err.split())
    assert reference.out == ""


# show ----------------------------------------------------------------------------------------


def test_show_gives_every_field_its_sources_and_disputes(reference: Screen) -> None:
    assert reference("show", "dpct-17") == 0
    for words in (
        "the Pentagon (pentagon)",
        "Song Yanchao (song-yanchao)",
        "2024-01-08/2024-01-09  (high)",
        "Title of Song Yanchao",
        "https://www.safia.hq.af.mil/IA-News/Article/3646567/",
    ):
        assert words in reference.out


def test_show_gives_accepted_values_and_common_errors_with_reasons(reference: Screen) -> None:
    reference("show", "dpct-15")
    assert "accepted: 2020-01-14 (one Hong Kong newspaper" in reference.out
    reference("show", "dpct-cancellation-2022")
    assert "common error: 2023 (some reports" in reference.out


def test_show_as_json_names_addresses(reference: Screen) -> None:
    shown = reference.json("show", "dpct-17")
    assert (shown["id"], shown["kind"]) == ("dpct-17", "round")
    assert shown["entry"]["number"]["value"] == 17
    assert shown["entry"]["when"]["value"] == {"start": "2024-01-08", "end": "2024-01-09"}
    cited = shown["entry"]["number"]["sources"]
    assert cited
    assert all(shown["sources"][key]["url"] for key in cited)


@pytest.mark.parametrize("key", KEYS)
def test_everything_can_be_shown_within_the_width(reference: Screen, key: str) -> None:
    assert reference("show", key) == 0
    long = [line for line in reference.out.splitlines() if len(line) > 80]
    assert all("://" in line for line in long), "addresses alone stay whole"


def test_everything_in_the_reference_has_a_sheet() -> None:
    for kind, entries in entries_of(REFERENCE).items():
        for key in entries:
            sheets = sheets_of(REFERENCE, key)
            assert kind in {sheet.kind for sheet in sheets}
            assert all(set(sheet.sources) <= set(REFERENCE.sources) for sheet in sheets)


def test_a_place_and_a_side_of_one_id_are_both_shown(reference: Screen) -> None:
    reference("show", "china")
    assert "china (place)" in reference.out
    assert "china (party)" in reference.out


# timeline ------------------------------------------------------------------------------------


def test_the_timeline_draws_rounds_events_and_gaps(reference: Screen) -> None:
    assert reference("timeline") == 0
    lines = reference.out.splitlines()
    assert "2024 ●   01-08/09     17th round, the Pentagon" in lines
    assert "     │ ✕ 08-05        China cancels the talks" in lines
    before = lines.index("2024 ●   01-08/09     17th round, the Pentagon") - 1
    assert lines[before] == "     ┆    27 months"
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("width", ["40", "60", "200"])
@pytest.mark.parametrize("dialogue", [*REFERENCE.dialogue])
def test_a_timeline_keeps_to_any_width(
    reference: Screen, monkeypatch: pytest.MonkeyPatch, width: str, dialogue: str
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert reference("timeline", dialogue, "--events", "all") == 0
    assert max(map(len, reference.out.splitlines())) <= int(width)


def test_years_and_events_can_be_left_out(reference: Screen) -> None:
    reference("timeline", "--from", "2024", "--to", "2024", "--events", "none")
    assert "17th round" in reference.out
    assert "19th round" not in reference.out
    assert "cancels" not in reference.out


def test_the_timeline_as_json_gives_gaps_in_words_and_days(reference: Screen) -> None:
    shown = reference.json("timeline")
    (seventeenth,) = [m for m in shown["moments"] if m["id"] == "dpct-17"]
    assert (seventeenth["gap"], seventeenth["gap_days"]) == ("27 months", 831)
    (fifteenth,) = [m for m in shown["moments"] if m["id"] == "dpct-15"]
    assert fifteenth["gap"].startswith("about ")


def test_a_dialogue_without_dates_has_an_empty_timeline(reference: Screen, mine: Path) -> None:
    assert reference("timeline", "--reference", mine, "--to", "1999") == 0
    assert "nothing on record" in reference.out


# check, schema, init -------------------------------------------------------------------------


def test_the_shipped_reference_has_no_problem(reference: Screen) -> None:
    assert reference("check") == 0
    assert reference.out.splitlines()[-1] == "no problems"
    assert "9 dialogues" in reference.out


def test_every_problem_is_printed_with_file_line_record_and_field(
    reference: Screen, mine: Path
) -> None:
    edit(mine, ROUND, "number = 5", 'number = "five"')
    edit(mine, "people.toml", 'surname = "Marlow"', 'surnam = "Marlow"')
    assert reference("check", mine) == 2
    found = reference.out.splitlines()
    assert any(line.startswith(f"{mine}/{ROUND}:") and "hct-5: number:" in line for line in found)
    assert any(f"{mine}/people.toml:" in line and 'mean "surname"' in line for line in found)
    assert "Traceback" not in reference.err


def test_problems_as_json_are_located(reference: Screen, mine: Path) -> None:
    edit(mine, ROUND, "number = 5", 'number = "five"')
    (problem,) = reference.json("check", mine)["problems"]
    assert problem["file"] == f"{mine}/{ROUND}"
    assert problem["message"] == 'hct-5: number: expected a whole number, found "five"'
    text = (mine / ROUND).read_text(encoding="utf-8").splitlines()
    assert text[problem["line"] - 1] == 'number = "five"'


@pytest.mark.parametrize("missing", ["nowhere", "a-file"])
def test_what_is_no_folder_is_a_problem(reference: Screen, tmp_path: Path, missing: str) -> None:
    (tmp_path / "a-file").write_text("", encoding="utf-8")
    assert reference("check", tmp_path / missing) == 2
    assert "expected a folder" in reference.out


def test_the_schema_is_json_schema_for_every_file(reference: Screen) -> None:
    assert reference("schema") == 0
    schema = json.loads(reference.out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert {"reference.toml", "sources.toml", "dialogues/<id>.toml"} <= set(schema["properties"])


def test_the_starter_pack_passes_its_own_check_with_its_examples(
    reference: Screen, mine: Path
) -> None:
    assert {str(p.relative_to(mine)) for p in mine.rglob("*.toml")} == set(STARTER)
    assert all(text.startswith("# ") for text in STARTER.values())
    assert reference("check", mine, "--examples") == 0
    assert "1 dialogue, 1 round" in reference.out


def test_an_example_that_does_not_hold_is_a_problem(reference: Screen, mine: Path) -> None:
    edit(mine, ROUND, 'agrees = ["5th round"', 'conflicts = ["5th round"]\nagrees = [')
    edit(mine, ROUND, "agrees = [,", "agrees = [")
    assert reference("check", mine, "--examples") == 2
    assert '"5th round": expected conflict, found supported' in reference.out


def test_init_writes_into_no_folder_that_holds_something(reference: Screen, mine: Path) -> None:
    (mine / ROUND).write_text("mine", encoding="utf-8")
    assert reference("init", mine) == 2
    assert "is not empty" in reference.err
    assert (mine / ROUND).read_text(encoding="utf-8") == "mine"


def test_init_says_what_it_cannot_write(reference: Screen, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert reference("init", tmp_path / "file" / "below") == 2
    assert reference.err.startswith("factcheck: cannot write ")


# diff ----------------------------------------------------------------------------------------


def test_diff_names_what_was_added_removed_and_changed(reference: Screen, mine: Path) -> None:
    old = mine.parent / "old"
    shutil.copytree(mine, old)
    edit(mine, ROUND, "end = 2024-05-03", "end = 2024-05-04")
    edit(mine, "events.toml", 'id = "marlow-visit-2024"', 'id = "marlow-trip-2024"')
    assert reference("diff", old, mine) == 1
    assert reference.out.splitlines() == [
        "~ round hct-5",
        "      when.value.end: 2024-05-03 -> 2024-05-04",
        "- event marlow-visit-2024",
        "+ event marlow-trip-2024",
        "1 added, 1 removed, 1 changed",
    ]
    changes = reference.json("diff", old, mine)["changes"]
    assert [(c["id"], c["what"]) for c in changes] == [
        ("hct-5", "changed"),
        ("marlow-visit-2024", "removed"),
        ("marlow-trip-2024", "added"),
    ]
    assert changes[0]["fields"] == [
        {"field": "when.value.end", "old": "2024-05-03", "new": "2024-05-04"}
    ]


def test_diff_of_the_same_reference_is_empty(reference: Screen) -> None:
    assert reference("diff", "builtin", shipped_folder()) == 0
    assert reference.out == "no difference\n"


# hostile text --------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["list", "show", "timeline"])
def test_hostile_text_is_shown_as_text(reference: Screen, mine: Path, command: str) -> None:
    label = '"5th round, Customs House, 2-3 May 2024"'
    edit(mine, ROUND, label, json.dumps(HOSTILE))
    key = ["hct-5"] if command == "show" else []
    assert reference(command, *key, "--reference", mine) == 0
    assert "\x1b" not in reference.out
    assert "\u202e" not in reference.out
    assert "\\x1b[31mred" in reference.out


def test_types_of_records_are_those_of_the_schema(reference: Screen) -> None:
    reference("schema")
    types = json.loads(reference.out)["$defs"]["RecordTable"]["properties"]["type"]["enum"]
    assert tuple(types) == RECORD_TYPES

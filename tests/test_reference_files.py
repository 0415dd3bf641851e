"""Loading a folder: packs with one fault each give a located message and never a traceback."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import BadReferenceError
from factcheck.model import Interval
from factcheck.reference.edtf import read_edtf
from factcheck.reference.facts import Confidence
from factcheck.reference.files import load_reference
from factcheck.reference.model import Reference

GOOD = {
    "reference.toml": 'version = "1"\nas_of = 2024-06-30\n',
    "sources.toml": """
[gazette-2024-01-11]
publisher = "The Gazette"
published = 2024-01-11
url = "https://example.org/gazette"
""",
    "parties.toml": """
[[party]]
id = "north"
name = "Northland"
capital = "hill-town"

[[party]]
id = "south"
name = "Southland"
""",
    "places.toml": """
[[place]]
id = "northland"
name = "Northland"
kind = "country"

[[place]]
id = "hill-town"
name = "Hill Town"
kind = "city"
within = ["northland"]

[[place]]
id = "old-hall"
name = "Old Hall"
kind = "building"
within = ["hill-town"]
""",
    "people.toml": """
[[person]]
id = "ann-gray"
name = "Ann Gray"
surname = "Gray"
party = "north"
aliases = ["A. Gray"]
confidence = "high"
sources = ["gazette-2024-01-11"]

[[person.term]]
title = "Minister of Rivers"
start = 2023-05-01
end = "2024"
attested = [2024-01-09]

[[person]]
id = "bo-lund"
name = "Bo Lund"
surname = "Lund"
""",
    "events.toml": """
[[event]]
id = "flood-2023"
type = "incident"
label = "Flood of 2023"
start = "2023-07"
confidence = "high"
sources = ["gazette-2024-01-11"]
host = "north"

[event.fields.host]
confidence = "medium"
accepted = [{ value = "south", reason = "the river is the border" }]
""",
    "disputes.toml": """
[[dispute]]
id = "flood-month"
topic = "Month of the flood"
about = ["flood-2023"]
resolution = "July."
confidence = "medium"

[[dispute.position]]
claim = "July"
sources = ["gazette-2024-01-11"]
""",
    "dialogues/river.toml": """
name = "River Talks"
aliases = ["talks on the river"]
parties = ["north", "south"]

[[round]]
id = "river-1"
label = "1st round"
number = 1
start = 2024-01-08
end = 2024-01-09
where = ["old-hall"]
heads = { north = "ann-gray" }
cause = "flood-2023"
confidence = "high"
sources = ["gazette-2024-01-11"]

[[round]]
id = "river-2"
label = "2nd round"
number = 2
start = 2024-03-01
confidence = "high"
sources = [{ id = "gazette-2024-01-11", supports = ["number", "when"] }]

[round.fields.when]
confidence = "medium"
accepted = [{ start = 2024-03-02, reason = "counted by the other calendar" }]

[[example]]
text = "The 1st round of the River Talks was held in Hill Town."
published = 2024-01-10
agrees = ["1st round"]
""",
}
RIVER, PEOPLE, EVENTS = "dialogues/river.toml", "people.toml", "events.toml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    (folder / "dialogues").mkdir(parents=True)
    for name, text in GOOD.items():
        (folder / name).write_text(text.lstrip("\n"), encoding="utf-8")
    return folder


def problems_of(*folders: Path) -> tuple[str, ...]:
    with pytest.raises(BadReferenceError) as caught:
        load_reference(folders)
    return caught.value.problems


# name of the fault: file, words to replace, replacement, message after "pack/"
EDITS = {
    "number as text": (
        RIVER, "number = 1", 'number = "one"',
        'dialogues/river.toml:8: river-1: number: expected a whole number, found "one"',
    ),
    "number as true": (
        RIVER, "number = 1", "number = true",
        "dialogues/river.toml:8: river-1: number: expected a whole number, found True",
    ),
    "date that is none": (
        RIVER, "start = 2024-01-08", 'start = "9 Jan"',
        "dialogues/river.toml:9: river-1: start: expected a date (2024-01-08), or in quotes",
    ),
    "year as a number": (
        EVENTS, '"2023-07"', "2023",
        "events.toml:5: flood-2023: start: expected a date (2024-01-08)",
    ),
    "date with a time": (
        RIVER, "2024-01-08", "2024-01-08T10:00:00",
        "dialogues/river.toml:9: river-1: start: expected a date",
    ),
    "month that is none": (
        EVENTS, "2023-07", "2023-13",
        "events.toml:5: flood-2023: start: expected a date",
    ),
    "span backwards": (
        EVENTS, "2023-07", "2023-07/2023-06",
        "events.toml:5: flood-2023: start: expected a span whose end is not before its start",
    ),
    "end before start": (
        RIVER, "end = 2024-01-09", "end = 2024-01-07",
        "dialogues/river.toml:10: river-1: end: expected a date on or after 2024-01-08",
    ),
    "end without start": (
        RIVER, "start = 2024-01-08\n", "",
        "dialogues/river.toml:9: river-1: end: expected a start as well, found an end alone",
    ),
    "unknown key": (
        RIVER, "number = 2", "nubmer = 2",
        'dialogues/river.toml:20: river-2: nubmer: unknown key, did you mean "number"?',
    ),
    "unknown key of a field": (
        RIVER, "accepted = [{", "acepted = [{",
        "dialogues/river.toml:27: river-2: fields.when.acepted: unknown key, did you mean",
    ),
    "unknown key of a dialogue": (
        RIVER, "aliases =", "alises =",
        'dialogues/river.toml:2: river: alises: unknown key, did you mean "aliases"?',
    ),
    "brace without its other half": (
        RIVER, '"talks on the river"', '"talks {on,at the river"',
        "dialogues/river.toml:2: river: aliases: ",
    ),
    "too many wordings": (
        RIVER, '"talks on the river"', '"{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b} talks"',
        "dialogues/river.toml:2: river: aliases: ",
    ),
    "unknown table": (
        "parties.toml", "[[party]]", "[[prty]]",
        'parties.toml:1: parties: prty: unknown key, did you mean "party"?',
    ),
    "missing value": (
        RIVER, 'label = "2nd round"\n', "",
        "dialogues/river.toml:17: river-2: label: expected a value, found nothing",
    ),
    "unknown type": (
        EVENTS, '"incident"', '"mishap"',
        "events.toml:3: flood-2023: type: expected 'round', 'cancellation'",
    ),
    "unknown confidence": (
        EVENTS, '"high"', '"certain"',
        'events.toml:6: flood-2023: confidence: expected high, medium or low, found "certain"',
    ),
    "text for a list": (
        PEOPLE, '["A. Gray"]', '"A. Gray"',
        'people.toml:6: ann-gray: aliases: expected a list, found "A. Gray"',
    ),
    "missing source": (
        EVENTS, "gazette-2024-01-11", "gazete-2024",
        "events.toml:7: flood-2023: sources: expected the id of one of the sources, found",
    ),
    "high without a source": (
        EVENTS, 'sources = ["gazette-2024-01-11"]\n', "",
        "events.toml:5: flood-2023: start: expected a source, or a confidence below high",
    ),
    "source for a field that is not there": (
        RIVER, '"number", "when"', '"number", "venue"',
        'dialogues/river.toml:23: river-2: sources: "gazette-2024-01-11" supports "venue"',
    ),
    "detail of a field that is not there": (
        RIVER, "[round.fields.when]", "[round.fields.where]",
        "dialogues/river.toml:25: river-2: fields.where: expected a field that the record has",
    ),
    "accepted value of another type": (
        RIVER, "{ start = 2024-03-02,", "{ value = 3,",
        "dialogues/river.toml:27: river-2: fields.when.accepted: expected a value like the",
    ),
    "id used twice": (
        RIVER, 'id = "river-2"', 'id = "river-1"',
        "dialogues/river.toml:18: river-1: id: expected an id of its own, found one used before",
    ),
    "id used twice in two files": (
        RIVER, 'id = "river-2"', 'id = "flood-2023"',
        "dialogues/river.toml:18: flood-2023: id: expected an id of its own, found one used before",
    ),
    "numbers that do not rise": (
        RIVER, "number = 2", "number = 1",
        'dialogues/river.toml:20: river-2: number: expected more than the 1 of "river-1", found 1',
    ),
    "rounds out of order": (
        RIVER, "2024-03-01", "2023-03-01",
        'dialogues/river.toml:21: river-2: start: expected a round after "river-1"',
    ),
    "head who is nobody": (
        RIVER, '"ann-gray"', '"ann-grey"',
        "dialogues/river.toml:12: river-1: heads: expected the id of one of the people, found",
    ),
    "place that is nowhere": (
        RIVER, '"old-hall"', '"new-hall"',
        "dialogues/river.toml:11: river-1: where: expected the id of one of the places",
    ),
    "accepted party that is none": (
        EVENTS, 'value = "south"', 'value = "east"',
        "events.toml:10: flood-2023: fields.host: expected the id of one of the parties",
    ),
    "cause that did not happen": (
        RIVER, 'cause = "flood-2023"', 'cause = "fire-2023"',
        "dialogues/river.toml:13: river-1: cause: expected the id of one of the records",
    ),
    "party that is none": (
        RIVER, '"south"]', '"east"]',
        "dialogues/river.toml:3: river: parties: expected the id of one of the parties",
    ),
    "name of two people": (
        PEOPLE, 'name = "Bo Lund"', 'name = "a. gray"',
        'people.toml:16: bo-lund: aliases: expected a name of its own, found "a. gray", which',
    ),
    "title that ends before it begins": (
        PEOPLE, 'end = "2024"', 'end = "2022"',
        "people.toml:13: ann-gray: end: expected a date on or after 2023-05-01",
    ),
    "title attested outside its dates": (
        PEOPLE, "attested = [2024-01-09]", "attested = [2025-01-09]",
        "people.toml:14: ann-gray: attested: expected a date between the title's start and end",
    ),
    "dispute about nothing": (
        "disputes.toml", '["flood-2023"]', '["storm-2023"]',
        "disputes.toml:4: flood-month: about: expected the id of a record, dialogue or person",
    ),
    "publication date that is none": (
        "sources.toml", "published = 2024-01-11", 'published = "last week"',
        "sources.toml:3: gazette-2024-01-11: published: expected a date",
    ),
    "publication over a span": (
        "sources.toml", "published = 2024-01-11", 'published = "2023/2024"',
        "sources.toml:3: gazette-2024-01-11: published: expected a date",
    ),
    "unknown key of a source": (
        RIVER, "supports = [", "suports = [",
        'dialogues/river.toml:23: river-2: sources.suports: unknown key, did you mean "supports"?',
    ),
    "unknown key of a publication": (
        "sources.toml", "url =", "ulr =",
        'sources.toml:4: gazette-2024-01-11: ulr: unknown key, did you mean "url"?',
    ),
    "broken TOML": (
        EVENTS, 'label = "Flood of 2023"', 'label = "Flood of 2023',
        "events.toml:4: expected TOML, found a mistake:",
    ),
    "head without a date": (
        "reference.toml", "as_of = 2024-06-30\n", "",
        "reference.toml:1: reference: as_of: expected a value, found nothing",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", EDITS)
def test_one_wrong_word_gives_one_located_message(pack: Path, fault: str) -> None:
    name, old, new, message = EDITS[fault]
    path = pack / name
    text = path.read_text(encoding="utf-8")
    assert old in text, "the fault must change the pack"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    problems = problems_of(pack)
    assert len(problems) == 1, problems
    assert problems[0].startswith(f"{pack}/{message}"), problems[0]


def _folder_for_file(pack: Path) -> None:
    (pack / PEOPLE).unlink()
    (pack / PEOPLE).mkdir()


def _file_for_folder(pack: Path) -> None:
    shutil.rmtree(pack / "dialogues")
    (pack / "dialogues").write_text("", encoding="utf-8")


BREAKAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a folder in place of a file": (
        _folder_for_file,
        "/people.toml: expected a file, found a folder",
    ),
    "a file in place of a folder": (
        _file_for_folder,
        "/dialogues: expected a folder, found a file",
    ),
    "an empty file": (
        lambda pack: (pack / EVENTS).write_bytes(b""),
        "/events.toml: expected at least one entry, found an empty file",
    ),
    "Latin-1": (
        lambda pack: (pack / EVENTS).write_bytes(b"# caf\n\n# caf\xe9\n"),
        "/events.toml:3: expected UTF-8 text, found byte 0xe9",
    ),
    "UTF-16": (
        lambda pack: (pack / EVENTS).write_text("# ?", encoding="utf-16"),
        "/events.toml:1: expected UTF-8 text, found byte 0xff",
    ),
    "a file that is not known": (
        lambda pack: (pack / "poeple.toml").write_text("", encoding="utf-8"),
        '/poeple.toml: unknown file, did you mean "people.toml"?',
    ),
    "no head": (
        lambda pack: (pack / "reference.toml").unlink(),
        "/reference.toml: expected a version and an as_of date, found no file",
    ),
    "no folder": (shutil.rmtree, ": expected a folder, found nothing"),
}


@pytest.mark.parametrize("fault", BREAKAGES)
def test_a_file_that_cannot_be_read_is_named(pack: Path, fault: str) -> None:
    damage, message = BREAKAGES[fault]
    damage(pack)
    first, *others = problems_of(pack)
    assert first == f"{pack}{message}"
    assert not [problem for problem in others if "expected the id" in problem]


def test_the_pack_without_a_fault_loads(pack: Path) -> None:
    reference = Reference.load(pack)
    river = reference.dialogue["river"]
    assert [item.id for item in river.rounds] == ["river-1", "river-2"]
    assert reference.place["old-hall"].within == ("hill-town", "northland")
    second = reference.records["river-2"].when
    assert second
    assert second.confidence is Confidence.MEDIUM
    assert [other.whole.first.day for other in second.values] == [1, 2]
    host = reference.records["flood-2023"].host
    assert host
    assert host.values == ("north", "south")
    term = reference.person["ann-gray"].terms[0]
    assert term.end == Interval(date(2024, 1, 1), date(2024, 12, 31))
    assert term.sources == ("gazette-2024-01-11",)


@pytest.mark.parametrize("junk", ["", "3", '"x"', "[]", "[3]", "{}", "{ a = 1 }", "2024-01-01"])
def test_no_value_of_any_type_gives_a_traceback(pack: Path, junk: str) -> None:
    for name in GOOD:
        text = (pack / name).read_text(encoding="utf-8")
        lines = text.splitlines()
        for n, line in enumerate(lines):
            key, equals, _ = line.partition(" = ")
            if line.startswith("["):
                key = line.strip("[]").partition(".")[0]
            changed = [*lines[:n], f"{key} = {junk}" if equals or line else junk, *lines[n + 1 :]]
            (pack / name).write_text("\n".join(changed), encoding="utf-8")
            # Anything but a BadReferenceError is a traceback and fails the test.
            with suppress(BadReferenceError):
                load_reference([pack])
        (pack / name).write_text(text, encoding="utf-8")


def test_a_byte_order_mark_is_no_fault(pack: Path) -> None:
    path = pack / EVENTS
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert "flood-2023" in Reference.load(pack).records


def test_a_file_that_may_not_be_read_is_named(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    problems = problems_of(pack)
    assert f"{pack}/events.toml: expected a readable file, found Permission denied" in problems


def test_a_folder_without_dialogues_is_no_fault(pack: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.copy(pack / "reference.toml", alone)
    assert load_reference([alone]).dialogues == ()


def test_every_problem_is_reported_at_once(pack: Path) -> None:
    for name, old, new, _ in (EDITS["number as text"], EDITS["missing source"]):
        path = pack / name
        path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    (pack / "places.toml").write_bytes(b"")
    problems = problems_of(pack)
    assert len(problems) == len({problem.partition(": ")[0] for problem in problems}) == 3


def test_a_later_folder_wins_by_id(pack: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    (later / "dialogues").mkdir(parents=True)
    (later / EVENTS).write_text(
        GOOD[EVENTS].replace("Flood of 2023", "The great flood"), encoding="utf-8"
    )
    (later / "dialogues" / "lake.toml").write_text('name = "Lake Talks"\n', encoding="utf-8")
    both, alone = load_reference([pack, later]), load_reference([pack])
    assert both.records["flood-2023"].label == "The great flood"
    assert set(both.dialogue) == {"river", "lake"}
    assert len(both.events) == len(alone.events)
    assert both.stamp.digest != alone.stamp.digest


def test_a_later_dialogue_replaces_the_earlier_one_whole(pack: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    (later / "dialogues").mkdir(parents=True)
    (later / RIVER).write_text('name = "River Rounds"\n', encoding="utf-8")
    reference = load_reference([pack, later])
    assert reference.dialogue["river"].name == "River Rounds"
    assert "river-1" not in reference.records


def test_the_digest_does_not_depend_on_where_the_folder_is(pack: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(pack, copy)
    assert load_reference([copy]).stamp == load_reference([pack]).stamp


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        (date(2024, 1, 8), date(2024, 1, 8), date(2024, 1, 8)),
        ("2024-01-08", date(2024, 1, 8), date(2024, 1, 8)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2005", date(2005, 1, 1), date(2005, 12, 31)),
        ("2018-01-29/2018-02-02", date(2018, 1, 29), date(2018, 2, 2)),
        ("2017-09/2017-12", date(2017, 9, 1), date(2017, 12, 31)),
    ],
)
def test_a_date_stands_for_the_days_it_may_mean(value: object, first: date, last: date) -> None:
    assert read_edtf(value) == Interval(first, last)


@pytest.mark.parametrize(
    "value",
    ["", "2024-1-8", "2024-00", "2023-02-29", "2024-01-08/", "a/b/c", "20240108", 2024, None],
)
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="expected a date"):
        read_edtf(value)


def test_braces_spell_out_every_wording_of_an_alias(pack: Path) -> None:
    text = (pack / RIVER).read_text(encoding="utf-8")
    text = text.replace('"talks on the river"', '"{river,lake} {talks,}"')
    (pack / RIVER).write_text(text, encoding="utf-8")
    river = load_reference([pack]).dialogue["river"]
    assert river.aliases == ("river talks", "river", "lake talks", "lake")

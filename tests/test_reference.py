"""The shipped reference: laws that every record keeps, and the facts that coverage turns on."""

import re
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Interval
from factcheck.reference.facts import Confidence, Fact, When
from factcheck.reference.kept import shipped_folder
from factcheck.reference.layout import reference_schema
from factcheck.reference.model import FORMATS, RECORD_TYPES, Dialogue, Record, Reference

REFERENCE = Reference.load()
RECORDS = tuple(REFERENCE.records.values())
FILES = sorted(shipped_folder().rglob("*.toml"))


def facts(record: Record | Dialogue) -> Iterator[tuple[str, Fact[Any]]]:
    """Give every fact of a record with the name of its field."""
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, Fact):
            yield field.name, value
        elif field.name in {"heads", "counts"}:
            yield from ((f"{field.name}.{key}", fact) for key, fact in value.items())


def cited(value: object) -> Iterator[str]:
    """Give every source id that a record names anywhere in it."""
    if is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "sources" and isinstance(inner, tuple):
                yield from inner
            elif field.name != "sources":
                yield from cited(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from cited(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from cited(inner)


def strings_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *strings_of(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_a_record_is_well_formed(record: Record) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", record.id)
    assert record.type in RECORD_TYPES
    assert record.label
    assert record.when, "every record has a date, however rough"
    assert record.format is None or record.format.value in FORMATS
    assert record.sources, "every record has a source"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)
def test_a_record_begins_before_it_ends(record: Record) -> None:
    for when in record.when.values if record.when else ():
        assert when.start.first <= when.start.last <= when.end.last
        assert when.start.first <= when.end.first


@pytest.mark.parametrize("owner", [*RECORDS, *REFERENCE.dialogues], ids=lambda owner: owner.id)
def test_nothing_without_a_source_is_held_at_high(owner: Record | Dialogue) -> None:
    unsourced = [
        name
        for name, fact in facts(owner)
        if fact.confidence is Confidence.HIGH and not fact.sources
    ]
    assert not unsourced


def test_every_source_that_is_named_exists_and_every_source_is_named() -> None:
    everything = (*REFERENCE.dialogues, *REFERENCE.events, *REFERENCE.people, *REFERENCE.disputes)
    assert set(cited(everything)) == set(REFERENCE.sources)


def test_the_date_in_the_id_of_a_source_is_the_date_it_was_published() -> None:
    wrong = [
        key
        for key, source in REFERENCE.sources.items()
        if not re.search(rf"-{source.published}(-[b-z])?$", key)
    ]
    assert not wrong


def test_sources_name_an_address_unless_none_is_known() -> None:
    without = [key for key, source in REFERENCE.sources.items() if not source.url]
    assert without == ["cnn-2024-01-09"]
    urls = Counter(source.url for source in REFERENCE.sources.values())
    assert max(urls.values()) == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_has_no_stray_whitespace_or_odd_characters(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert not re.search(r"[ \t]+$|\t|\r|\u00a0|\u200b", text, re.MULTILINE)
    for string in strings_of(tomllib.loads(text)):
        assert string == " ".join(string.split()), string


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_opens_with_a_comment_that_says_what_it_holds(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# ")


def test_events_are_in_order_of_time() -> None:
    starts = [event.when.value.start.first for event in REFERENCE.events if event.when]
    assert all(before <= after for before, after in pairwise(starts))


def test_people_and_sources_are_in_order() -> None:
    ids = [person.id for person in REFERENCE.people]
    assert ids == sorted(ids)
    published = [str(source.published) for source in REFERENCE.sources.values()]
    assert published == sorted(published)


@pytest.mark.parametrize("dialogue", REFERENCE.dialogues, ids=lambda dialogue: dialogue.id)
def test_a_dialogue_has_an_example_and_belongs_to_its_parties(dialogue: Dialogue) -> None:
    assert any(example.owner == dialogue.id for example in REFERENCE.examples)
    assert dialogue.parties == ("us", "china")
    for item in dialogue.rounds:
        assert item.dialogue == dialogue.id
        assert set(item.heads) <= set(dialogue.parties)


def test_an_example_quotes_its_own_text_and_says_something() -> None:
    for example in REFERENCE.examples:
        assert example.agrees or example.conflicts, example.text
        for words in (*example.agrees, *example.conflicts):
            assert words in example.text, (words, example.text)


def test_both_kinds_of_example_stand_with_the_main_dialogue_and_the_events() -> None:
    for owner in ("dpct", "events"):
        examples = [example for example in REFERENCE.examples if example.owner == owner]
        assert any(example.agrees for example in examples)
        assert any(example.conflicts for example in examples)


def test_a_person_has_a_surname_out_of_the_name_and_aliases_other_than_it() -> None:
    for person in REFERENCE.people:
        assert person.surname in person.name
        assert person.name not in person.aliases
        assert not set(person.misspellings) & {person.name, *person.aliases, *person.native}
        if person.party == "china":
            assert person.name.startswith(f"{person.surname} ")


def test_a_title_keeps_rank_and_notes_out_of_its_words() -> None:
    for person in REFERENCE.people:
        for term in person.terms:
            assert not re.search(r"\b(General|Admiral)\b(?! Staff)|source|stated", term.title)
            assert term.start or term.end or term.attested, (person.id, term.title)


def test_everyone_who_led_a_round_has_a_title_attested_or_dated_then() -> None:
    # Chase and Huang among others; a head whose title no source dates would be useless.
    for record in RECORDS:
        for fact in record.heads.values():
            assert REFERENCE.person[fact.value].terms, (record.id, fact.value)


def test_within_reaches_the_country_and_the_pentagon_counts_as_washington() -> None:
    assert {"arlington", "virginia", "washington", "united-states"} == {
        *REFERENCE.place["pentagon"].within
    }
    for place in REFERENCE.places:
        kinds = {REFERENCE.place[other].kind for other in place.within}
        assert place.kind == "country" or "country" in kinds or "singapore" in place.within


def test_the_gazetteer_knows_capitals_and_leaves_out_words_and_names() -> None:
    known = {name for place in REFERENCE.places for name in (place.name, *place.aliases)}
    assert {"Tokyo", "Hanoi", "Geneva", "Guam", "Fort McNair", "Kuala Lumpur", "Lima"} <= known
    assert not {"Nice", "Reading", "Mobile", "Chase", "Jordan", "Chad", "Georgia"} & known


@pytest.mark.parametrize(
    ("key", "number", "first", "last"),
    [
        ("dpct-2005-01", 1, date(2005, 1, 31), date(2005, 2, 1)),
        ("dpct-05", 5, date(2009, 2, 27), date(2009, 2, 28)),
        ("dpct-16", 16, date(2021, 9, 28), date(2021, 9, 29)),
        ("dpct-17", 17, date(2024, 1, 8), date(2024, 1, 9)),
        ("dpct-18", 18, date(2024, 9, 14), date(2024, 9, 15)),
        ("dpct-19", 19, date(2025, 12, 15), date(2025, 12, 16)),
        ("dct-14", 14, date(2013, 9, 9), date(2013, 9, 9)),
        ("mmca-2025-11", None, date(2025, 11, 18), date(2025, 11, 20)),
    ],
)
def test_rounds_have_their_number_and_days(
    key: str, number: int | None, first: date, last: date
) -> None:
    record = REFERENCE.records[key]
    assert (record.number and record.number.value) == number
    assert record.when
    assert record.when.value == When(Interval(first, first), Interval(last, last))


def test_the_17th_round_was_led_by_chase_and_song_at_the_pentagon() -> None:
    record = REFERENCE.records["dpct-17"]
    heads = {party: fact.value for party, fact in record.heads.items()}
    assert heads == {"us": "michael-chase", "china": "song-yanchao"}
    assert record.where
    assert record.where.value == ("pentagon",)
    assert record.host
    assert record.host.value == "us"


def test_the_15th_round_is_of_january_2020_and_its_day_is_accepted() -> None:
    record = REFERENCE.records["dpct-15"]
    assert record.when
    assert record.when.value.whole == Interval(date(2020, 1, 1), date(2020, 1, 31))
    assert record.when.accepted[0].value.start.first == date(2020, 1, 14)
    assert record.format
    assert record.format.value == "in-person"


def test_the_16th_round_was_by_video_and_nowhere() -> None:
    record = REFERENCE.records["dpct-16"]
    assert record.where is None
    assert record.format
    assert record.format.value == "video"


def test_a_number_that_is_only_counted_is_held_at_low() -> None:
    number = REFERENCE.records["dpct-2005-12"].number
    assert number
    assert (number.value, number.confidence) == (2, Confidence.LOW)
    assert REFERENCE.records["dpct-2015-02"].number is None


def test_the_head_that_no_source_names_is_left_open() -> None:
    assert set(REFERENCE.records["dpct-18"].heads) == {"us"}


def test_the_cancellation_says_who_what_why_and_what_goes_wrong() -> None:
    record = REFERENCE.records["dpct-cancellation-2022"]
    assert record.actor
    assert record.cause
    assert record.objects
    assert record.when
    assert record.actor.value == "china"
    assert record.cause.value == "pelosi-taiwan-visit-2022"
    assert record.objects.value == ("theater-commanders", "dpct", "mmca")
    assert {key: fact.value for key, fact in record.counts.items()} == {
        "cancelled": 3,
        "suspended": 5,
        "countermeasures": 8,
    }
    error = record.when.common_errors[0]
    assert error.value.whole == Interval(date(2023, 1, 1), date(2023, 12, 31))
    assert error.reason


def test_whether_both_ends_are_known_to_the_day_can_be_told() -> None:
    whens = {key: REFERENCE.records[key].when for key in ("dpct-17", "dpct-15")}
    assert [when and when.value.exact for when in whens.values()] == [True, False]


def test_the_sides_have_their_capitals_and_do_not_share_a_name() -> None:
    assert REFERENCE.party["us"].capital == "washington"
    assert REFERENCE.party["china"].capital == "beijing"
    us, china = ({p.name, *p.aliases} for p in REFERENCE.parties)
    assert not us & china


def test_dates_that_two_time_zones_split_are_both_accepted() -> None:
    for key, day in {
        "paparo-wu-call-2024": date(2024, 9, 9),
        "mmca-2021": date(2021, 12, 15),
    }.items():
        when = REFERENCE.records[key].when
        assert when
        assert any(other.start.first == day for other in when.values)
        assert when.accepted[0].reason


def test_the_main_dialogue_is_complete_from_2020_and_no_other_claims_to_be() -> None:
    complete = {item.id: item.complete_from for item in REFERENCE.dialogues if item.complete_from}
    assert complete == {"dpct": date(2020, 1, 1)}


def test_secretary_of_war_is_a_title_beside_the_statutory_one() -> None:
    titles = {term.title: term.start for term in REFERENCE.person["pete-hegseth"].terms}
    assert titles == {
        "Secretary of Defense": Interval(date(2025, 1, 25), date(2025, 1, 25)),
        "Secretary of War": Interval(date(2025, 9, 5), date(2025, 9, 5)),
    }


def test_a_known_wrong_form_of_a_name_is_kept_apart_from_the_right_ones() -> None:
    huang = REFERENCE.person["huang-xueping"]
    assert huang.misspellings == ("黄学平",)
    assert "黄雪平" in huang.native


def test_a_dispute_has_positions_with_sources_and_is_about_something_known() -> None:
    known = {*REFERENCE.records, *REFERENCE.dialogue, *REFERENCE.person}
    for dispute in REFERENCE.disputes:
        assert dispute.positions
        assert all(position.sources for position in dispute.positions)
        assert set(dispute.about) <= known
        assert dispute.about


def test_the_json_schema_covers_every_file_and_refuses_unknown_keys() -> None:
    schema = reference_schema()
    listed = set(schema["properties"])
    assert {path.name for path in shipped_folder().glob("*.toml")} <= listed
    assert schema["$defs"]["RecordTable"]["additionalProperties"] is False


def test_the_records_do_without_pydantic_until_a_reference_is_loaded() -> None:
    code = "import sys, factcheck.reference.model; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_digest_is_stable_and_the_stamp_is_that_of_the_files() -> None:
    assert Reference.load().stamp == REFERENCE.stamp
    assert re.fullmatch(r"[0-9a-f]{64}", REFERENCE.stamp.digest)
    head = tomllib.loads((shipped_folder() / "reference.toml").read_text(encoding="utf-8"))
    assert (REFERENCE.stamp.version, REFERENCE.stamp.as_of) == (head["version"], head["as_of"])

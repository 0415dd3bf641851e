"""Titles: where they begin and end beside a name, and what office or rank they are."""

from collections.abc import Callable
from datetime import date

import pytest

from factcheck import Checker
from factcheck.pipeline.build import build_pipeline
from factcheck.pipeline.offices import Office, Rank, parse_words
from factcheck.reference.model import Reference

Read = Callable[[str], list[tuple[str, tuple[str, ...]]]]


@pytest.fixture(scope="module")
def titles(reference: Reference) -> Read:
    nlp = build_pipeline(reference)

    def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
        doc = nlp(text)
        return [
            (doc[m.start : m.end].text, tuple(doc[t.start : t.end].text for t in m.titles))
            for m in doc.user_data["factcheck_people"]
        ]

    return read


BESIDE = [
    ("Gen. Wu Yanan, who runs the Northern Theater Command, spoke.",
     ("Gen.", "Northern Theater Command")),
    ("Gen. Wu Yanan of the PLA's Southern Theater spoke.", ("Gen.", "Southern Theater")),
    ("Wu Yanan commanded the navy.", ("navy",)),
    ("Wu Yanan led the delegation to the Southern Theater Command.", ()),
    ("Wu Yanan leads the talks of the Southern Theater Command.", ()),
    ("Maj. Gen. Song Yanchao spoke.", ("Maj. Gen.",)),
    ("Defense Secretary Lloyd Austin spoke.", ("Defense Secretary",)),
    ("Then-House Speaker Nancy Pelosi spoke.", ("Then-House Speaker",)),
    ("The U.S. Deputy Assistant Secretary of Defense for China Dr. Michael Chase spoke.",
     ("Deputy Assistant Secretary of Defense for China Dr.",)),
    ("Officials met. Gen. Liu Zhenli spoke.", ("Gen.",)),
    ("Talks under Major General Ye Jiang began.", ("Major General",)),
    ("Qian Lihua, director of the Foreign Affairs Office. Both men spoke.",
     ("director of the Foreign Affairs Office",)),
    ("Song Yanchao, who serves as the deputy director, spoke.", ("the deputy director",)),
    ("Lloyd Austin is the defense secretary.", ("the defense secretary",)),
    ("China's minister of defense, Dong Jun, spoke.", ("minister of defense",)),
    ("Later the American secretary, Lloyd Austin, spoke.", ("secretary",)),
    ("Dong Jun, lately commander of the navy, spoke.", ("lately commander of the navy",)),
    ("Dong Jun, our minister, spoke.", ("our minister",)),
    ("Mark Milley, a general and chairman of the Joint Chiefs, spoke.",
     ("a general and chairman of the Joint Chiefs",)),
    ("As minister (he took over in May), Dong Jun spoke.", ("minister",)),
    ("Michael Chase, whose job as deputy assistant secretary was new, spoke.",
     ("deputy assistant secretary",)),
    ("They relieved Li Shangfu of the job of minister.", ("minister",)),
    ("Li Shangfu was stripped of his post as minister on Tuesday.", ("minister",)),
    ("Congress gave Dong Jun the post of minister.", ("minister",)),
    ("Dong Jun is the defense minister. Lloyd Austin left.", ("the defense minister",)),
    ("Dong Jun spoke. As commander of the navy, he sailed.", ("commander of the navy",)),
    ("Alvaro Smith, deputy assistant secretary of war for China, Taiwan and Mongolia, spoke.",
     ("deputy assistant secretary of war for China, Taiwan and Mongolia",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_a_title_is_read_beside_its_name(
    titles: Read, text: str, expected: tuple[str, ...]
) -> None:
    assert titles(text)[0][1] == expected


OTHERS = [
    "Song Yanchao, the director said, was late.",
    "Chase met the director and Song Yanchao.",
    "Song Yanchao is not the director.",
    "Song Yanchao, whose director was ill, spoke.",
    "After a talk with the director, Song Yanchao, who was late, left.",
    "Meeting the director, Song Yanchao, a guest, smiled.",
    "They saw the director, Song Yanchao, and others.",
    "They saw a colonel, the director, Song Yanchao and others.",
    "They saw Song Yanchao, and a director.",
    "They robbed Song Yanchao of the title.",
    "They gave Song Yanchao the director of the museum.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_a_title_of_somebody_else_is_not_taken(titles: Read, text: str) -> None:
    assert dict(titles(text))["Song Yanchao"] == ()


def test_a_title_before_the_next_name_belongs_to_the_next_name(titles: Read) -> None:
    found = dict(titles("Pete Hegseth, Defense Minister Dong Jun and others met."))
    assert found["Pete Hegseth"] == ()
    assert found["Dong Jun"] == ("Defense Minister",)


def test_a_directors_aide_is_no_director(titles: Read) -> None:
    assert dict(titles("The director's aide Song Yanchao spoke."))["Song Yanchao"] == ("aide",)


def test_an_aide_to_somebody_is_not_that_somebody(titles: Read) -> None:
    found = dict(titles("The assistant to Secretary Lloyd Austin flew home."))
    assert found["Lloyd Austin"] == ("Secretary",)


OFFICES = [
    ("Secretary of Defense", "secretary", (), {"defense"}),
    ("War Secretary", "secretary", (), {"defense"}),
    ("deputy assistant secretary of defence for China, Taiwan and Mongolia", "secretary",
     ("deputy", "assistant"), {"defense", "china", "taiwan", "mongolia"}),
    ("undersecretary of defense for policy", "secretary", ("under",), {"defense", "policy"}),
    ("Deputy Director of the CMC Office for International Military Cooperation", "director",
     ("deputy",), {"cmc", "oimc"}),
    ("China's Deputy Director", "director", ("deputy",), set()),
    ("chair of the Joint Chiefs of Staff", "chairman", (), {"jcs"}),
    ("spokeswoman for the Ministry of National Defense", "spokesperson", (), {"mnd"}),
    ("assistant to the chief of the General Staff", "chief", ("assistant",), {"gstaff"}),
    ("director-general of the Foreign Affairs Office", "director", (), {"fao"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "head", "levels", "terms"), OFFICES)
def test_an_office_is_parsed_to_head_level_and_what_it_is_of(
    words: str, head: str, levels: tuple[str, ...], terms: set[str]
) -> None:
    (office,) = parse_words(words)
    assert isinstance(office, Office)
    assert (office.head, office.levels, set(office.terms)) == (head, levels, terms)


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("Maj. Gen.", "major general"),
        ("Major-General", "major general"),
        ("Lt Gen", "lieutenant general"),
        ("Gen.", "general"),
        ("Rear Admiral", "rear admiral"),
        ("Vice Adm.", "vice admiral"),
    ],
)
def test_a_rank_is_read_whatever_its_abbreviation(words: str, rank: str) -> None:
    (part,) = parse_words(words.replace("-", " "))
    assert isinstance(part, Rank)
    assert part.name == rank


def test_an_office_and_a_rank_side_by_side_are_two() -> None:
    parts = parse_words("Chairman of the Joint Chiefs of Staff General")
    assert [type(part) for part in parts] == [Office, Rank]


@pytest.mark.parametrize("words", ["Secretary General", "General Staff", "attorney general"])
def test_general_is_no_rank_inside_an_office(words: str) -> None:
    assert not any(isinstance(part, Rank) for part in parse_words(words))


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("then-House Speaker", "then"),
        ("former Defense Secretary", "former"),
        ("ex-President", "former"),
        ("incoming defense minister", "coming"),
        ("Speaker", None),
    ],
)
def test_what_moves_the_time_of_an_office_is_read(words: str, time: str | None) -> None:
    (office,) = parse_words(words.replace("-", " "))
    assert office.time == time


COMMANDS = [
    ("Gen. Wu Yanan, who runs the Northern Theater Command, spoke by video.", "conflict"),
    ("Gen. Wu Yanan of the PLA's Eastern Theater spoke by video.", "conflict"),
    ("Gen. Wu Yanan, chief of the Eastern Theater Command, spoke by video.", "conflict"),
    ("Gen. Wu Yanan spoke by video. Wu leads the Southern Theater Command.", "supported"),
    ("Gen. Wu Yanan of the PLA's Southern Theater Command spoke by video.", "supported"),
    ("Gen. Wu Yanan, who commanded the Northern Theater Command, spoke by video.", "unknown"),
    ("Adm. Dong Jun, who headed the navy, spoke by video.", "supported"),
    ("Adm. Dong Jun spoke by video. Dong Jun had once commanded the navy.", "supported"),
    ("Adm. Dong Jun spoke by video. Dong Jun had once led the rocket force.", "conflict"),
    ("Adm. Dong Jun, formerly commander of the air force, spoke by video.", "conflict"),
    ("Adm. Dong Jun, formerly deputy commander of the air force, spoke by video.", "unknown"),
    ("Adm. Dong Jun spoke by video. Dong Jun is now the minister of defense.", "supported"),
    ("Maj. Gen. Song Yanchao of the air force spoke by video.", None),
    ("Gen. Wu Yanan of the air force spoke by video.", None),
    ("Adm. Samuel Paparo of the U.S. Navy spoke by video.", None),
    ("Adm. Samuel Paparo, who heads the Pacific Fleet, spoke by video.", "conflict"),
    ("Adm. Samuel Paparo, chief of US European Command, spoke by video.", "conflict"),
    ("Adm. Samuel Paparo, formerly head of the Pacific Fleet, spoke by video.", "unknown"),
    ("Gen. Wu Yanan, head of its Southern Theater Command, spoke by video.", "supported"),
    ("Gen. Wu Yanan, head of its Equipment Development Department, spoke.", "conflict"),
]


@pytest.mark.parametrize(("text", "verdict"), COMMANDS, ids=[t for t, _ in COMMANDS])
def test_what_somebody_heads_or_is_of_is_compared_with_what_he_commands(
    checker: Checker, text: str, verdict: str | None
) -> None:
    told = f"{text} The Defense Policy Coordination Talks go on."
    found = checker.check(told, published=date(2024, 9, 12)).findings
    of_command = [f.verdict.value for f in found if f.code == "FC304" and "." not in f.quote.text]
    assert of_command == ([verdict] if verdict else [])

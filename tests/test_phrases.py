"""Phrases: the longest wins, and case, hyphens, full stops and spelling do not matter."""

import pytest

from factcheck.pipeline.phrases import Phrases, key_of, words_of

TALKS: Phrases[str] = Phrases(
    [
        ("Defense Policy Coordination Talks", "policy"),
        ("defense policy", "topic"),
        ("Co-ordination cell", "cell"),
        ("U.S.", "us"),
        ("Chief of Staff", "chief"),
        ("the Chinese", "side"),
        ("Chinese capital", "city"),
    ]
)
NAME = "Defense Policy Coordination Talks"
PARTED = "defence policy co - ordination talks"
SHOUTED = "DEFENSE - POLICY COORDINATION TALKS"


def found(text: str) -> list[tuple[str, str]]:
    texts = text.split()
    matches = TALKS.find([key_of(word) for word in texts], texts)
    return [(" ".join(texts[m.start : m.end]), m.value) for m in matches]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Defense Policy Coordination Talks ended", [(NAME, "policy")]),
        ("the defence policy co - ordination talks", [(PARTED, "policy")]),
        ("DEFENSE - POLICY COORDINATION TALKS", [(SHOUTED, "policy")]),
        ("a defense policy paper", [("defense policy", "topic")]),
        ("the Defense Policy Coordination office", [("Defense Policy", "topic")]),
        ("U.S. policy", [("U.S.", "us")]),
        ("US policy", [("US", "us")]),
        ("Defense , Policy", []),
        ("Chief of the Staff", []),
        ("defense policy and defense policy", [("defense policy", "topic")] * 2),
        ("the defense minister", []),
        ("the Chinese capital", [("Chinese capital", "city")]),
        ("the Chinese side", [("the Chinese", "side")]),
    ],
)  # fmt: skip
def test_a_phrase_is_found_however_it_is_spelt(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_phrase_given_twice_keeps_its_first_value() -> None:
    twice = Phrases([("the talks", 1), ("The Talks", 2)])
    assert [m.value for m in twice.find(["the", "talks"], ["the", "talks"])] == [1]


def test_a_phrase_without_a_letter_is_no_phrase() -> None:
    assert Phrases([("--", 1)]).find([""], ["-"]) == []


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Defence", "defense"),
        ("Theatre", "theater"),
        ("U.S.", "us"),
        ("co-host", "cohost"),
        ("a_b", "ab"),
        ("\u2014", ""),
    ],
)
def test_a_key_is_the_letters_in_american_spelling(word: str, key: str) -> None:
    assert key_of(word) == key


def test_a_phrase_is_cut_at_spaces_hyphens_and_slashes() -> None:
    assert words_of("U.S.-China air/sea talks -") == ["us", "china", "air", "sea", "talks"]

"""Whom "he", "she" and "his" stand for, one step back."""

from datetime import date

import pytest

from factcheck import Checker, Verdict

MEANT = [
    (
        "Nancy Pelosi left Taiwan on Wednesday. She had arrived in Taipei late on Sunday.",
        date(2022, 8, 4),
        "late on Sunday",
    ),
    (
        "Dong Jun does not like microphones. He was named defense minister in November 2023.",
        date(2024, 6, 1),
        "November 2023",
    ),
    (
        "Lloyd Austin returned to Washington. His meeting with Dong Jun in Tokyo took an hour.",
        date(2024, 6, 1),
        "Tokyo",
    ),
    (
        "Pete Hegseth and Dong Jun agreed on channels. On Friday the pair had met in Manila.",
        date(2025, 11, 3),
        "Manila",
    ),
    (
        "At the table sat Lloyd Austin and Dong Jun. They had spoken on April 26, but by video.",
        date(2024, 6, 1),
        "April 26",
    ),
    (
        "Lloyd Austin greeted Dong Jun. The two men then talked in Jakarta on Friday.",
        date(2024, 6, 1),
        "Jakarta",
    ),
    (
        "Behind all this is Nancy Pelosi, whose visit to Taiwan took place in July.",
        date(2022, 8, 10),
        "July",
    ),
]
NOBODY = [  # two could be meant, or it is two steps back
    (
        "After Wei Fenghe came Li Shangfu. He was named defense minister in April 2023.",
        date(2023, 11, 1),
    ),
    (
        "Dong Jun was silent. Crowds stood outside. He was named minister in November 2023.",
        date(2024, 6, 1),
    ),
    (
        (
            "Charles Q. Brown was dismissed on Friday. He became the first chairman in more than a"
            " year to talk to a Chinese counterpart in December 2023."
        ),
        date(2025, 2, 23),
    ),
    (
        "Lloyd Austin greeted Dong Jun. Li Shangfu is gone. They met in Jakarta last year.",
        date(2024, 6, 1),
    ),
    (
        "Antony Blinken and Lloyd Austin travel together. They met in Manila last year.",
        date(2024, 6, 1),
    ),
    (
        "Joe Biden and Xi Jinping agreed on channels. A year and a day earlier they met in Bali.",
        date(2023, 11, 16),
    ),
    (
        "Lloyd Austin greeted Dong Jun. Sailors of both navies met, too. The pair are in Guam.",
        date(2024, 6, 1),
    ),
    (
        "Michele Flournoy came to Beijing for the 12th Defense Consultative Talks, her third.",
        date(2011, 12, 9),
    ),
]
TALKS = " The Defense Policy Coordination Talks go on."


@pytest.mark.parametrize(("text", "day", "wrong"), MEANT, ids=[t for t, _, _ in MEANT])
def test_a_pronoun_tells_which_happening_is_meant(
    checker: Checker, text: str, day: date, wrong: str
) -> None:
    found = checker.check(text + TALKS, published=day).findings
    assert [f.quote.text for f in found if f.verdict is Verdict.CONFLICT] == [wrong]


@pytest.mark.parametrize(("text", "day"), NOBODY, ids=[t for t, _ in NOBODY])
def test_where_two_could_be_meant_nobody_is(checker: Checker, text: str, day: date) -> None:
    found = checker.check(text + TALKS, published=day).findings
    assert not [f.quote.text for f in found if f.verdict.flagged]


def test_a_pronoun_is_no_claim(checker: Checker) -> None:
    text = "Nancy Pelosi left Taiwan on Wednesday. She had arrived in Taipei on Tuesday."
    found = checker.check(text + TALKS, published=date(2022, 8, 4)).findings
    assert "She" not in {f.quote.text for f in found}


def test_why_shows_the_pronoun(checker: Checker) -> None:
    text = "Nancy Pelosi left Taiwan on Wednesday. She had arrived in Taipei late on Sunday."
    found = checker.check(text + TALKS, published=date(2022, 8, 4)).findings
    wrong = next(f for f in found if f.verdict is Verdict.CONFLICT)
    assert any(line.endswith("person, as “she”") for line in wrong.why)

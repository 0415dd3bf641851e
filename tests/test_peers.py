"""Whose first contact it was since when: of two people, or of all who hold their offices."""

from datetime import date

import pytest

from factcheck.checker import Checker
from factcheck.model import Verdict
from factcheck.reference.model import Reference

WINTER, SUMMER, LATE = date(2023, 12, 24), date(2024, 6, 2), date(2024, 11, 20)
GENERALS = "Gen. Charles Q. Brown and Gen. Liu Zhenli of China spoke by video on Thursday"
MINISTERS = "Lloyd Austin and China's defense minister, Dong Jun, met in Singapore on Friday"
PRESIDENTS = "Joe Biden and China's president, Xi Jinping, met in Lima on Saturday"
FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Reference.load())


# Text, day of publication, the words of what is right and of what is wrong.
FIRSTS = (
    (GENERALS, WINTER, "the first contact between the countries' top officers since", "July 2022",
     "July 2020"),
    (GENERALS, WINTER, "the first such contact in", "a year and a half", "three years"),
    (MINISTERS, SUMMER, "the first in-person talks between the defense chiefs since",
     "November 2022", "2019"),
    (MINISTERS, SUMMER, "the first face-to-face meeting of defense chiefs in", "18 months",
     "three years"),
    (MINISTERS, SUMMER, "the first such meeting since", "November 2022", "June 2022"),
    (PRESIDENTS, LATE, "their first meeting since", "November 2023", "2022"),
    (PRESIDENTS, LATE, "their first meeting in", "a year", "two years"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day", "words", "right", "wrong"), FIRSTS)
def test_a_first_contact_is_compared_with_the_last_one_of_the_same(
    checker: Checker, text: str, day: date, words: str, right: str, wrong: str
) -> None:
    for since, verdict in ((right, Verdict.SUPPORTED), (wrong, Verdict.CONFLICT)):
        found = checker.check(f"{text}, {words} {since}.", published=day).findings
        assert [f.verdict for f in found if f.kind == "sequence"] == [verdict]


SENTENCES = (
    (f"{GENERALS}. No such talk had taken place since July 2019.", WINTER, Verdict.CONFLICT),
    (f"{GENERALS}. No such talk had taken place since July 2022.", WINTER, Verdict.SUPPORTED),
    (f"{GENERALS}. The talk was the first between the top officers since 2019.", WINTER,
     Verdict.CONFLICT),
    (f"{MINISTERS}. The two had not spoken since January.", SUMMER, Verdict.CONFLICT),
    (f"{MINISTERS}. The two had not spoken since April.", SUMMER, Verdict.SUPPORTED),
    (f"{PRESIDENTS}. They had not seen each other since 2022.", LATE, Verdict.CONFLICT),
    ("Joe Biden and Xi Jinping met on Saturday for the first time in three years.", LATE,
     Verdict.CONFLICT),
    ("Joe Biden and Xi Jinping met on Saturday for the first time in a year.", LATE,
     Verdict.SUPPORTED),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day", "verdict"), SENTENCES)
def test_what_had_not_been_since_is_the_same_claim(
    checker: Checker, text: str, day: date, verdict: Verdict
) -> None:
    found = checker.check(text, published=day).findings
    assert [f.verdict for f in found if f.kind == "sequence"] == [verdict]


OTHERS = (
    (f"{GENERALS}, the first contact between the countries' diplomats since 2019.", WINTER),
    (f"{GENERALS}, the first contact between the countries' defense chiefs since 2020.", WINTER),
    (f"{MINISTERS}, the first talks of defense ministers in Singapore since 2019.", SUMMER),
    (f"{MINISTERS}. The two had not met since November 2023.", SUMMER),
    (f"{MINISTERS}, the first visit of the kind since 2019.", SUMMER),
    (f"{PRESIDENTS}, the first such meeting of theirs in Peru since 2016.", LATE),
    ("Joe Biden and Xi Jinping met in Lima for the first time since 2016.", LATE),
    ("Six weeks after a first video call Lloyd Austin met Dong Jun in Singapore on Friday.",
     SUMMER),
)  # fmt: skip


@pytest.mark.parametrize(("text", "day"), OTHERS)
def test_a_first_of_others_or_of_a_place_is_not_flagged(
    checker: Checker, text: str, day: date
) -> None:
    found = checker.check(text, published=day).findings
    assert not [f for f in found if f.kind == "sequence" and f.verdict in FLAGGED]

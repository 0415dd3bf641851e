"""A report of the day that names no series is about the one whose round is news."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import Checker, Reference, Verdict
from factcheck.reference.model import Dialogue

LEDE = "The U.S. and China have resumed their annual defense talks."
WRONG = "The last round was held in September 2020 by video."


def verdict(checker: Checker, text: str, published: date | None) -> Verdict:
    found = checker.check(text, published=published).findings
    return next(f.verdict for f in found if f.quote.text == "September 2020")


@pytest.mark.parametrize("day", [date(2024, 1, 10), date(2024, 1, 22)])
def test_talks_on_its_matter_in_the_two_weeks_behind_a_round_are_that_round(
    checker: Checker, day: date
) -> None:
    assert verdict(checker, f"{LEDE} {WRONG}", day) is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("lede", "day"),
    [
        (LEDE, None),
        (LEDE, date(2024, 3, 1)),
        ("The U.S. and China have resumed their annual talks on trade.", date(2024, 1, 10)),
        ("The U.S. and Chinese defense ministers have resumed their talks.", date(2024, 1, 10)),
        ("The U.S. and Chinese militaries held talks in Geneva.", date(2024, 1, 10)),
        ("The U.S. and Indian militaries held talks, and China objected.", date(2024, 1, 10)),
        ("The U.S. and Chinese militaries held talks on Dec. 20.", date(2024, 1, 10)),
        ("Defense officials of the U.S. have held annual talks.", date(2024, 1, 10)),
    ],
)
def test_other_talks_stay_without_a_series(checker: Checker, lede: str, day: date | None) -> None:
    assert verdict(checker, f"{lede} {WRONG}", day) is Verdict.UNKNOWN


def test_the_words_for_the_matter_are_those_of_the_reference(reference: Reference) -> None:
    def without(dialogue: Dialogue) -> Dialogue:
        return replace(dialogue, matter=())

    silent = replace(reference, dialogues=tuple(map(without, reference.dialogues)))
    assert verdict(Checker(silent), f"{LEDE} {WRONG}", date(2024, 1, 10)) is Verdict.UNKNOWN

"""Which in order it was: the first since when, the second under whom, the first of two people."""

from datetime import date

import pytest

from factcheck.checker import Checker
from factcheck.model import Verdict
from factcheck.reference.model import Reference

TALKS = "Defense Policy Coordination Talks"
CODES = frozenset({"FC202", "FC502"})
FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})
RIGHT, WRONG = Verdict.SUPPORTED, Verdict.CONFLICT
JANUARY, AUTUMN, NOVEMBER = date(2024, 1, 12), date(2024, 9, 20), date(2025, 11, 4)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Reference.load())


ORDERS = (
    (
        f"The 17th {TALKS} sat in person for the first time since September 2021.",
        JANUARY,
        "first time since September 2021",
        WRONG,
    ),
    (
        f"The 17th {TALKS} sat in person for the first time since January 2020.",
        JANUARY,
        "first time since January 2020",
        RIGHT,
    ),
    (
        f"The 17th {TALKS} were held for the first time since September 2021.",
        JANUARY,
        "first time since September 2021",
        RIGHT,
    ),
    (f"The 18th {TALKS} were the fourth under Mr Biden.", AUTUMN, "fourth under Mr Biden", WRONG),
    (f"The 18th {TALKS} were the third under Mr Biden.", AUTUMN, "third under Mr Biden", RIGHT),
    (
        "Lloyd Austin met Dong Jun in Singapore on May 31; they had never spoken before.",
        date(2024, 6, 3),
        "spoken before",
        WRONG,
    ),
    (
        "Lloyd Austin spoke by video with Dong Jun on April 16; they had never spoken before.",
        date(2024, 4, 20),
        "spoken before",
        RIGHT,
    ),
    (
        "Pete Hegseth met Dong Jun in Kuala Lumpur on Oct. 31. It was the third time the pair had"
        " met in person.",
        NOVEMBER,
        "third time the pair had met in person",
        WRONG,
    ),
    (
        "Pete Hegseth met Dong Jun in Kuala Lumpur on Oct. 31. It was the first time the pair had"
        " shared a room.",
        NOVEMBER,
        "first time the pair had shared a room",
        RIGHT,
    ),
)


@pytest.mark.parametrize(("text", "published", "quote", "verdict"), ORDERS)
def test_a_place_in_an_order_is_compared_with_what_came_before(
    checker: Checker, text: str, published: date, quote: str, verdict: Verdict
) -> None:
    found = checker.check(text, published=published).findings
    assert [(f.quote.text, f.verdict) for f in found if f.code in CODES] == [(quote, verdict)]


OTHER_ORDERS = (
    f"The 18th {TALKS} fell in the second half of the term of Mr Biden.",
    f"The 18th {TALKS} were held. It was the second trade summit under Mr Biden.",
    "Lloyd Austin met Dong Jun in Singapore on May 31. The two aides had never met before.",
    "Lloyd Austin met Dong Jun in Singapore. The second exchange between them was on Taiwan.",
    f"The 18th {TALKS} met in person, for many delegates the first time since January 2024.",
)


@pytest.mark.parametrize("text", OTHER_ORDERS)
def test_the_order_of_something_else_is_not_flagged(checker: Checker, text: str) -> None:
    found = checker.check(text, published=AUTUMN).findings
    assert not [f for f in found if f.code in CODES and f.verdict in FLAGGED]

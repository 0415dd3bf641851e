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
NOT_YET = date(2023, 11, 20)


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
        "Joe Biden met Xi Jinping at Woodside on Nov. 15, their first encounter in ten years.",
        NOT_YET,
        "first encounter in ten years",
        WRONG,
    ),
    (
        "Joe Biden met Xi Jinping at Woodside on Nov. 15, their first encounter in a year.",
        NOT_YET,
        "first encounter in a year",
        RIGHT,
    ),
    (
        "The Military Maritime Consultative Agreement met in the year's fifth working group.",
        date(2025, 11, 25),
        "the year's fifth working group",
        WRONG,
    ),
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
        (
            "Pete Hegseth met Dong Jun in Kuala Lumpur on Oct. 31. It was the third time the pair"
            " had met in person."
        ),
        NOVEMBER,
        "third time the pair had met in person",
        WRONG,
    ),
    (
        (
            "Pete Hegseth met Dong Jun in Kuala Lumpur on Oct. 31. It was the first time the pair"
            " had shared a room."
        ),
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
    f"The 18th {TALKS} were the first under Biden in China.",
    f"The 18th {TALKS} were held. It was the second trade summit under Mr Biden.",
    "Lloyd Austin met Dong Jun in Singapore on May 31. The two aides had never met before.",
    "Joe Biden met Xi Jinping at Woodside on Nov. 15, a first encounter in six years for aides.",
    "Joe Biden met Xi Jinping in November 2023, their first encounter in California in ten years.",
    "Lloyd Austin met Dong Jun in Singapore. The second exchange between them was on Taiwan.",
    f"The 18th {TALKS} met in person, for many delegates the first time since January 2024.",
)


@pytest.mark.parametrize("text", OTHER_ORDERS)
def test_the_order_of_something_else_is_not_flagged(checker: Checker, text: str) -> None:
    found = checker.check(text, published=AUTUMN).findings
    assert not [f for f in found if f.code in CODES and f.verdict in FLAGGED]


COUNTS: tuple[tuple[str, date, list[tuple[str, Verdict]]], ...] = (
    (
        f"Neither 2022 nor 2024 passed without a round of the {TALKS}.",
        date(2025, 2, 1),
        [("2022", WRONG), ("2024", RIGHT)],
    ),
    (
        f"The {TALKS} have had 19 rounds; none took place in 2021.",
        date(2026, 2, 1),
        [("19 rounds", RIGHT), ("none", WRONG)],
    ),
    (
        f"The year 2023 did not pass without a round of the {TALKS}.",
        date(2025, 2, 1),
        [("without a round", WRONG)],
    ),
    (
        f"The year 2021 came and went without a round of the {TALKS}.",
        date(2025, 2, 1),
        [("without a round", WRONG)],
    ),
    (
        f"The {TALKS} held their only round of 2024.",
        date(2025, 2, 1),
        [("round", WRONG)],
    ),
    (
        (
            "The two maritime (MMCA) sessions of last year took place in Honolulu and Shanghai, in"
            " this order."
        ),
        date(2026, 1, 20),
        [
            (
                "The two maritime (MMCA) sessions of last year took place in Honolulu and Shanghai",
                WRONG,
            )
        ],
    ),
    (
        (
            f"After Pelosi's visit in August 2022 the {TALKS} were one of five channels that China"
            " discarded."
        ),
        date(2023, 2, 1),
        [("five channels", WRONG)],
    ),
    (
        (
            f"China took eight countermeasures, four of them aimed at military dialogues such as"
            f" the {TALKS}."
        ),
        date(2022, 8, 20),
        [("eight countermeasures", RIGHT), ("four", WRONG)],
    ),
    (
        f"China announced six punitive steps on Aug. 5, 2022. The {TALKS} are one.",
        date(2022, 8, 20),
        [("six punitive steps", WRONG)],
    ),
    (f"The {TALKS}, dormant since May 2020, need a date.", NOT_YET, [("May 2020", WRONG)]),
    (
        f"The {TALKS}, dormant since September 2021, need a date.",
        NOT_YET,
        [("September 2021", RIGHT)],
    ),
    (f"The {TALKS}, dormant since August 2022, need a date.", NOT_YET, []),
    (
        f"The {TALKS} stall. At the policy talks the two sides last compared notes in May 2020.",
        NOT_YET,
        [("May 2020", WRONG)],
    ),
    (
        f"The 16th {TALKS} ended. Its predecessor dates from March 2019.",
        date(2021, 10, 2),
        [("March 2019", WRONG)],
    ),
    (
        f"The 16th {TALKS} ended. Its predecessor dates from January 2020.",
        date(2021, 10, 2),
        [("January 2020", RIGHT)],
    ),
)


@pytest.mark.parametrize(("text", "published", "expected"), COUNTS)
def test_how_many_there_were_and_when_the_last_was_is_compared(
    checker: Checker, text: str, published: date, expected: list[tuple[str, Verdict]]
) -> None:
    found = checker.check(text, published=published).findings
    assert [(f.quote.text, f.verdict) for f in found if f.code in CODES] == expected


OTHER_COUNTS = (
    f"Neither 2022 nor 2023 passed without a round of golf for the hosts of the {TALKS}.",
    f"The {TALKS} met twice in 2024. The two trade meetings of 2024 were held in Geneva and Rome.",
    f"The {TALKS} ended. Six punitive tariffs were set on March 5, 2024.",
    f"The {TALKS} ended. The crane in the yard, idle since 2019, was sold.",
    f"The {TALKS} ended. The hotel's predecessor was in use, the one before was in ruins in 1990.",
    f"At the talks on fisheries the two sides last met in May 2023. The {TALKS} met in January.",
)


@pytest.mark.parametrize("text", OTHER_COUNTS)
def test_the_count_of_something_else_is_not_flagged(checker: Checker, text: str) -> None:
    found = checker.check(text, published=AUTUMN).findings
    assert not [f for f in found if f.code in CODES and f.verdict in FLAGGED]

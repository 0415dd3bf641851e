"""How far apart two happenings lie, and how long a silence, a meeting or a stay lasted."""

from datetime import date

import pytest

from factcheck.checker import Checker
from factcheck.model import Verdict
from factcheck.reference.model import Reference

TALKS = "Defense Policy Coordination Talks"
FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})
RIGHT, WRONG = Verdict.SUPPORTED, Verdict.CONFLICT
AUTUMN, NOVEMBER = date(2024, 9, 20), date(2025, 11, 4)


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Reference.load())


BETWEEN = (
    (
        f"Two years lay between the 17th {TALKS}, at the Pentagon, and the 18th, in Beijing.",
        AUTUMN,
        "Two years",
        WRONG,
    ),
    (
        f"Eight months lay between the 17th {TALKS}, at the Pentagon, and the 18th, in Beijing.",
        AUTUMN,
        "Eight months",
        RIGHT,
    ),
    (
        (
            f"Seven years passed between the {TALKS} in Beijing in January 2020 and last week's"
            " round, the 19th."
        ),
        date(2025, 12, 22),
        "Seven years",
        WRONG,
    ),
    (
        (
            "Lloyd Austin called Dong Jun on April 16, 2024. It came four years after he had met"
            " Wei Fenghe in Siem Reap."
        ),
        date(2024, 4, 20),
        "four years",
        WRONG,
    ),
    (
        (
            "Pete Hegseth met Dong Jun in Kuala Lumpur on Oct. 31. It came a day after Donald Trump"
            " and Xi Jinping had met in Busan."
        ),
        NOVEMBER,
        "a day",
        RIGHT,
    ),
    (
        (
            "Lloyd Austin and Dong Jun spoke by video on April 16, which broke a silence at that"
            " level of more than three years."
        ),
        date(2024, 4, 20),
        "more than three years",
        WRONG,
    ),
    (
        "Lloyd Austin's video call with Dong Jun on April 16 ended a silence of almost 30 months.",
        date(2024, 4, 20),
        "almost 30 months",
        WRONG,
    ),
    (
        f"The 17th {TALKS} filled a hole of 27 months.",
        date(2024, 1, 12),
        "27 months",
        RIGHT,
    ),
)


@pytest.mark.parametrize(("text", "published", "quote", "verdict"), BETWEEN)
def test_what_lies_between_two_happenings_is_counted_from_both(
    checker: Checker, text: str, published: date, quote: str, verdict: Verdict
) -> None:
    found = checker.check(text, published=published).findings
    assert [(f.quote.text, f.verdict) for f in found if f.code == "FC501"] == [(quote, verdict)]


NOT_BETWEEN = (
    # Each distance is from its own happening.
    (
        "Pete Hegseth met Dong Jun in Kuala Lumpur on Oct. 31, nine weeks after a first talk"
        " by video and a day after their presidents met in Busan."
    ),
    # The silence that ended on another day is not the one on record.
    (
        "A silence of 30 years between two sheriffs was broken on Monday. In November 2022 Lloyd"
        " Austin had met Wei Fenghe in Siem Reap."
    ),
    f"Three months lay between the drill and the storm. The 18th {TALKS} met in Beijing.",
    f"It came a week after the storm. The 18th {TALKS} met in Beijing on Sept. 14.",
    (
        f"The 17th {TALKS} met on Jan. 8, 2024; the envoys flew home if the storm passed two weeks"
        " after that."
    ),
)


@pytest.mark.parametrize("text", NOT_BETWEEN)
def test_what_lies_between_others_is_not_flagged(checker: Checker, text: str) -> None:
    found = checker.check(text, published=NOVEMBER).findings
    assert not [f for f in found if f.code == "FC501" and f.verdict in FLAGGED]


SUMMER = date(2022, 8, 20)
LENGTHS = (
    (
        f"Cyber matters came up on the fourth day of the 18th {TALKS}.",
        AUTUMN,
        "fourth",
        WRONG,
    ),
    (
        f"Cyber matters came up on the second and last day of the 18th {TALKS}.",
        AUTUMN,
        "second and last day",
        RIGHT,
    ),
    (
        "Nancy Pelosi spent some 60 hours in Taiwan before she flew to Seoul.",
        SUMMER,
        "some 60 hours",
        WRONG,
    ),
    (
        "Nancy Pelosi spent some 20 hours in Taiwan before she flew to Seoul.",
        SUMMER,
        "some 20 hours",
        RIGHT,
    ),
    ("Nancy Pelosi is off again after some 50 hours in Taiwan.", SUMMER, "some 50 hours", WRONG),
    (
        "Donald Trump's nine-day state visit to China began on May 13, 2026.",
        date(2026, 5, 20),
        "nine-day",
        WRONG,
    ),
    (
        "Donald Trump's two-day state visit to China began on May 13, 2026.",
        date(2026, 5, 20),
        "two-day",
        RIGHT,
    ),
)


@pytest.mark.parametrize(("text", "published", "quote", "verdict"), LENGTHS)
def test_a_stay_and_a_day_by_its_number_tell_a_length(
    checker: Checker, text: str, published: date, quote: str, verdict: Verdict
) -> None:
    found = checker.check(text, published=published).findings
    assert [(f.quote.text, f.verdict) for f in found if f.code == "FC501"] == [(quote, verdict)]


OTHER_LENGTHS = (
    ("Nancy Pelosi spent 40 hours in Tokyo after she had been to Taipei.", SUMMER),
    ("Nancy Pelosi was in Taipei. An aide spent 40 hours in Taiwan.", SUMMER),
    ("A visit to Taiwan cost China's patience. Nancy Pelosi spent a week in Asia.", SUMMER),
    (f"On the fifth day of the month the 18th {TALKS} were announced.", AUTUMN),
    (f"On the third day of the forum that followed the 18th {TALKS} it rained.", AUTUMN),
    (f"Such five-day gatherings of dentists are longer than the 18th {TALKS} were.", AUTUMN),
    ("Nancy Pelosi's ten-day visit to Asia took her to Taipei on Aug. 2, 2022.", SUMMER),
)


@pytest.mark.parametrize(("text", "published"), OTHER_LENGTHS)
def test_the_length_of_something_else_is_not_flagged(
    checker: Checker, text: str, published: date
) -> None:
    found = checker.check(text, published=published).findings
    assert not [f for f in found if f.code == "FC501" and f.verdict in FLAGGED]

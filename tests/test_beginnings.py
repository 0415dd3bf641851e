"""Since when a series has been held, how old it is and how often it meets."""

from datetime import date

import pytest

from factcheck.checker import Checker
from factcheck.model import Verdict
from factcheck.reference.model import Reference

TALKS = "Defense Policy Coordination Talks"
MARITIME = "Military Maritime Consultative Agreement"
CODES = frozenset({"FC103", "FC503"})
FLAGGED = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})
SPRING = date(2025, 4, 20)
RIGHT, WRONG = Verdict.SUPPORTED, Verdict.CONFLICT


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Reference.load())


BEGINNINGS = (
    (f"Both capitals have been holding the {TALKS} since 2012.", "2012", WRONG),
    (f"Both capitals have been holding the {TALKS} since 2005.", "2005", RIGHT),
    (f"The {TALKS} go back to 2005, the {MARITIME} to 2003.", "2003", WRONG),
    (f"The {TALKS} go back to 2005, the {MARITIME} to 1998.", "1998", RIGHT),
    (f"Officers met under the {MARITIME}. The accord goes back to 2001.", "2001", WRONG),
    (f"Officers met under the {MARITIME}. The accord goes back to 1998.", "1998", RIGHT),
    (f"Officers met under the {MARITIME}. A pact from 1998, it is kept up.", "1998", RIGHT),
    (f"The {TALKS} were set up eleven years ago.", "eleven years ago", WRONG),
    (f"The {TALKS} were set up twenty years ago.", "twenty years ago", RIGHT),
    (f"Launched thirty years ago, the {TALKS} have seen many hands.", "thirty years ago", WRONG),
    (f"The {TALKS} are now 35 years old.", "35 years old", WRONG),
    (f"The {MARITIME} is nearly spent; the accord is 26 years old.", "26 years old", RIGHT),
    (f"The {TALKS} are old. Nominally quarterly, they missed two years.", "quarterly", WRONG),
    (f"The {TALKS} are old. Nominally annual, they missed two years.", "annual", RIGHT),
    (f"The {TALKS}, a forum of two ministries, biennial on paper, are back.", "biennial", WRONG),
    (f"The {TALKS} met. It was round 19 of a forum founded in 2005.", "2005", RIGHT),
    (f"The {TALKS} have been held by the two ministries since 2012.", "2012", WRONG),
    (f"The {TALKS} met. This mechanism started in 2013.", "2013", WRONG),
    (f"The {TALKS} met. This mechanism started in 2005.", "2005", RIGHT),
)


@pytest.mark.parametrize(("text", "quote", "verdict"), BEGINNINGS)
def test_a_beginning_is_read_as_a_year_or_an_age(
    checker: Checker, text: str, quote: str, verdict: Verdict
) -> None:
    found = checker.check(text, published=SPRING).findings
    assert (quote, verdict) in [(f.quote.text, f.verdict) for f in found if f.code in CODES]


OF_OTHERS = (
    f"The {TALKS} met. The agreement dates from 2014.",
    f"Officers met under the {MARITIME}. The hotline accord dates from 2008.",
    f"Officers met under the {MARITIME}. A trade pact from 2020, it was said, is dead.",
    f"The {TALKS} were praised by an aide who is 35 years old.",
    f"The {TALKS} were moved to a hall that was built twelve years ago.",
    f"The {TALKS} go back to 2005, the hotline to 2008.",
    f"Delegates to the {TALKS} have been holding their breath since 2022.",
    f"The {TALKS}, launched a year ago in this form, are back.",
    f"Three years ago the {TALKS} were cancelled.",
    f"The {TALKS} reviewed a report, quarterly on paper, that is late.",
    f"The {TALKS} ended. Supposedly weekly, it comes out when it can: the bulletin is slow.",
)


@pytest.mark.parametrize("text", OF_OTHERS)
def test_the_age_of_something_else_is_not_flagged(checker: Checker, text: str) -> None:
    found = checker.check(text, published=SPRING).findings
    assert not [f for f in found if f.code in CODES and f.verdict in FLAGGED]

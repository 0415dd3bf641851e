"""What is not let through to the grammar has no calendar fault, however dates are put together."""

import random
from datetime import date

import pytest

from factcheck import find_times
from factcheck.times.faults import may_hold_fault
from factcheck.times.grammar import RULES

SAID = [text for rule in RULES for example in rule.examples for text in example.texts]
SUSPECT = (
    "Feb. 30", "30 February", "April 31", "the 31st of June", "Nov. 31, 2022", "Tuesday, Jan. 9",
    "Wednesday, Jan. 9, 2024", "January 9-8", "2010", "2008", "the 1990s", "the eighties", "March",
    "January", "third quarter", "Q3", "Q1", "spring", "winter", "Christmas", "Friday night",
    "2024-02-30", "31.04.2024", "14.-13.09.2024", "4/31/2024", "the end of June", "the 31st",
    "9/11",
)  # fmt: skip
OPENINGS = ("", "In 2022, ", "between ", "from ", "On Jan. 29 and on ", "In 2024 it ran from ")
JOINTS = (" to ", "-", " - ", "—", " through ", " and ", ", ", " till the ", ", a ", " on ")
YEARS = ("", "", " 2024", ", 2023", " of 2020", " last year", " ’19")
PUBLISHED = (None, date(2024, 1, 12), date(2023, 7, 2))


def texts(number: int) -> list[str]:
    """Return two or three times joined in ways that may set one against the other."""
    chooser = random.Random(11)  # noqa: S311 - the same on every run
    pool = [*SAID, *SUSPECT * 6]
    found = []
    for _ in range(number):
        parts = [chooser.choice(OPENINGS)]
        for joint in (chooser.choice(JOINTS), chooser.choice(JOINTS), ""):
            parts += [chooser.choice(pool), chooser.choice(YEARS), joint]
        found.append("".join(parts) + ".")
    return found


def test_what_is_not_let_through_has_no_fault() -> None:
    left = [text for text in texts(4000) if not may_hold_fault(text)]
    assert len(left) > 300
    for text in left:
        for published in PUBLISHED:
            assert [t.problem for t in find_times(text, published) if t.problem] == [], text


def test_every_fault_is_among_what_the_texts_try() -> None:
    faults = {
        (time.problem or "").split()[0]
        for text in texts(400)
        for time in find_times(text, date(2024, 1, 12))
        if time.problem
    }
    assert {"no", "ends"} <= faults
    assert any(fault.isdigit() for fault in faults)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sailed on Monday, with eleven passengers, in the storm of January 2022.",
        "It was closed in 2021. A seminar will be held on 8 and 9 July, unless it rains.",
        "Prices rose to 12 dollars, which nobody had thought possible so soon after that of 2023.",
        "A 30-year-old was elected on Nov. 5 to the council, a body of thirty.",
        "Between Jan. 8 and Jan. 9 the road was closed.",
    ],
)
def test_most_texts_with_dates_need_no_reading(text: str) -> None:
    assert not may_hold_fault(text)

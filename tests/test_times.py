"""Every rule of the temporal grammar reads its examples and leaves its negatives alone."""

from datetime import date

import pytest

from factcheck.times import find_times
from factcheck.times.grammar import RULES

PUBLISHED = date(2024, 1, 12)
EXAMPLES = [
    pytest.param(example.value, text, id=f"{rule.name}: {text}")
    for rule in RULES
    for example in rule.examples
    for text in example.texts
]
NEGATIVES = [
    pytest.param(text, id=f"{rule.name}: {text}") for rule in RULES for text in rule.negatives
]


def values(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [time.value for time in find_times(text, published)]


@pytest.mark.parametrize(("value", "text"), EXAMPLES)
def test_a_rule_reads_its_examples(value: str, text: str) -> None:
    assert " ".join(values(text)) == value


@pytest.mark.parametrize("text", NEGATIVES)
def test_a_rule_leaves_its_negatives_unread(text: str) -> None:
    assert values(text) == []


def test_rules_have_names_of_their_own_and_both_sorts_of_examples() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.examples and rule.negatives for rule in RULES)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May may march on.",
        "Sun Tzu sat down.",
        "The second delegation arrived.",
        "Support is open 24/7.",
        "The 7th Fleet sailed.",
        "It runs version 2.10.2024 of the driver.",
        "It cost $2,020 or 2020 dollars.",
        "He lives at 2020 Main Street.",
        "Minute traces were found.",
        "New sources spring up.",
        "F-16s and B-52s flew past.",
        "Call 555-2020-1234 or 202-555-0199.",
        "They won 3-2 before 1,000 fans.",
        "The index stood at 8.09.",
        "The 9th round was the shortest.",
        "A 36-year-old man was there.",
    ],
)
def test_what_only_looks_like_a_time_is_left_unread(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended two days earlier than planned.", ["P2D"]),
        ("On Nov. 15, 2023, fifteen months later, they met.", ["2023-11-15", "P15M"]),
        ("In that year and a half little happened.", ["P1Y6M"]),
        ("By 9 a.m. Tuesday it was over.", ["2024-01-09T09:00"]),
        ("The blast came at 10:35 a.m. (0735 GMT).", ["2024-01-12T10:35"]),
        ("It rained on the night of Jan. 9.", ["2024-01-09TNI"]),
        ("the day after Christmas", ["2023-12-26"]),
        ("the week of Jan. 8", ["2024-W02"]),
        ("Held on Jan. 8-9, 17 months on.", ["2024-01-08", "2024-01-09", "P17M"]),
        ("On Jan. 8, 16 officials came.", ["2024-01-08"]),
        ("On Jan. 8, 9 and 11 they met.", ["2024-01-08", "2024-01-09", "2024-01-11"]),
        ("On 8, 9 January they met.", ["2024-01-08", "2024-01-09"]),
        ("Monday and Tuesday, Jan. 8 and 9,", ["2024-01-08", "2024-01-09"]),
        ("Tuesday through Thursday, Nov. 14-16, 2023", ["2023-11-14", "2023-11-16"]),
    ],
)
def test_words_that_belong_together_are_one_time(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_each_of_several_weekdays_is_that_of_its_own_day() -> None:
    right = find_times("Monday and Tuesday, Jan. 8 and 9, 2024")
    assert [(time.weekday, time.problem) for time in right] == [(0, None), (1, None)]
    wrong = find_times("Tuesday and Wednesday, Jan. 8 and 9, 2024")
    assert all(time.problem for time in wrong)


def test_typographic_dashes_quotes_and_spaces_read_as_plain_ones() -> None:
    text = "held Jan.\u00a08\u20139,\u20092024; since \u201922"
    assert [time.text for time in find_times(text)] == ["Jan.\u00a08", "9,\u20092024", "\u201922"]
    assert values(text) == ["2024-01-08", "2024-01-09", "2022"]


def test_a_date_broken_by_the_margin_is_one_date() -> None:
    text = "The two delegations met at the Pentagon on January\n8, 2024, for talks."
    assert values(text) == ["2024-01-08"]


def test_a_row_of_a_table_does_not_run_into_the_next() -> None:
    assert values("Jan. 8\n2024 talks\n") == ["2024-01-08", "2024"]


def test_letters_that_grow_when_lowered_do_not_move_offsets() -> None:
    text = "\u0130\u0130 met on Jan. 8, 2024"
    (time,) = find_times(text)
    assert text[time.start : time.end] == time.text == "Jan. 8, 2024"


@pytest.mark.parametrize(
    ("published", "first_days"),
    [
        (date(2024, 1, 14), [date(2024, 1, 1), date(2024, 1, 8)]),  # a Sunday
        (date(2024, 1, 15), [date(2024, 1, 8)]),
        (date(2024, 1, 13), [date(2024, 1, 1)]),
    ],
)
def test_on_a_sunday_last_week_may_be_the_one_that_ends(
    published: date, first_days: list[date]
) -> None:
    (time,) = find_times("They met last week.", published)
    assert [reading.first for reading in time.readings] == first_days

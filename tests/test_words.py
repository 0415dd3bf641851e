"""Numbers, ordinals, months and weekdays in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.words import (
    Ordinal,
    month_number,
    number_value,
    ordinal_suffix,
    ordinal_value,
    ordinal_word,
    roman_value,
    weekday_number,
)


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (27, ["27", "twenty-seven", "twenty seven", "Twenty-Seven"]),
        (1, ["a", "an", "one", "1"]),
        (12, ["a dozen", "twelve", "one dozen"]),
        (1.5, ["one and a half", "a and a half", "1 1/2", "1½", "1.5"]),
        (1200, ["1,200", "1200", "one thousand two hundred"]),
        (205, ["two hundred and five"]),
        (0.5, ["half a", "half an", "half"]),
    ],
)
def test_a_number_is_read_in_each_of_its_forms(value: float, texts: list[str]) -> None:
    assert [number_value(text) for text in texts] == [value] * len(texts)


@pytest.mark.parametrize("text", ["", "several", "the", "1,20", "twenty-ish", "-", "12th"])
def test_what_states_no_number_is_left_unread(text: str) -> None:
    assert number_value(text) is None


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (17, ["17th", "seventeenth", "Seventeenth"]),
        (21, ["21st", "twenty-first", "twenty first", "Twenty-First"]),
        (2, ["second", "2nd"]),
        (13, ["13th", "thirteenth"]),
        (100, ["hundredth", "100th"]),
    ],
)
def test_an_ordinal_is_read_in_each_of_its_forms(value: int, texts: list[str]) -> None:
    assert [ordinal_value(text) for text in texts] == [Ordinal(value)] * len(texts)


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (17, ["17st", "sevententh"]),
        (21, ["21th"]),
        (19, ["ninteenth"]),
        (12, ["twelth"]),
    ],
)
def test_a_malformed_ordinal_is_read_and_marked(value: int, texts: list[str]) -> None:
    marked = Ordinal(value, well_formed=False)
    assert [ordinal_value(text) for text in texts] == [marked] * len(texts)


@pytest.mark.parametrize(
    "text", ["forth", "filth", "seventy", "nineteen", "nineteeth", "month", ""]
)
def test_words_near_an_ordinal_are_not_taken_for_one(text: str) -> None:
    assert ordinal_value(text) is None


@given(st.integers(1, 100))
def test_every_ordinal_is_read_back_from_its_word_and_its_figures(number: int) -> None:
    assert ordinal_value(ordinal_word(number)) == Ordinal(number)
    assert ordinal_value(ordinal_suffix(number)) == Ordinal(number)


def test_an_ordinal_has_a_word_only_up_to_a_hundred() -> None:
    with pytest.raises(ValueError, match="no word for 101"):
        ordinal_word(101)


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("I", 1), ("IV", 4), ("IX", 9), ("XVII", 17), ("XL", 40), ("XLIX", 49), ("L", 50)],
)
def test_a_roman_numeral_is_read(numeral: str, value: int) -> None:
    assert roman_value(numeral) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "xvii", "IC", "Xi", "MIX"])
def test_what_is_no_standard_roman_numeral_is_left_unread(text: str) -> None:
    assert roman_value(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("January", 1), ("Sept.", 9), ("sep", 9), ("DEC", 12), ("may", 5), ("Mayor", None)],
)
def test_a_month_is_read_by_name_and_abbreviation(text: str, number: int | None) -> None:
    assert month_number(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("Monday", 0), ("Tues.", 1), ("sun", 6), ("Sunny", None)]
)
def test_a_weekday_is_read_by_name_and_abbreviation(text: str, number: int | None) -> None:
    assert weekday_number(text) == number

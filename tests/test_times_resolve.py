"""Anchors, tense, ranges and calendar faults: what a time comes to on the calendar."""

from datetime import date

import pytest

from factcheck.model import Interval
from factcheck.times import Amount, Time, TimeType, find_times

PUBLISHED = date(2024, 1, 12)


def only(text: str, published: date | None = PUBLISHED) -> Time:
    (time,) = find_times(text, published)
    return time


def days(*said: str) -> list[date]:
    return [date.fromisoformat(day) for day in said]


def firsts(text: str, published: date | None = PUBLISHED) -> list[date | None]:
    return [t.interval.first if t.interval else None for t in find_times(text, published)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Tuesday.", "2024-01-09"),
        ("They will meet on Tuesday.", "2024-01-16"),
        ("A meeting is scheduled for Tuesday.", "2024-01-16"),
        ("Talks scheduled for Tuesday were canceled.", "2024-01-09"),
        ("They met on Friday.", "2024-01-12"),
        ("They met last Friday.", "2024-01-05"),
        ("They will meet next Friday.", "2024-01-19"),
        ("The review is due in March.", "2024-03-01"),
        ("They met in March.", "2023-03-01"),
        ("They were to testify on Feb. 10.", "2024-02-10"),
        ("They will meet in December.", "2024-12-01"),
        ("They met in December.", "2023-12-01"),
        ("They met on Dec. 15.", "2023-12-15"),
        ("He was sworn in on Feb. 25.", "2023-02-25"),
        ("A Feb. 10 hearing has been set.", "2024-02-10"),
        ("They must answer by Feb. 10.", "2024-02-10"),
        ("The generals were on screen by Dec. 21.", "2023-12-21"),
        ("She visited last October.", "2023-10-01"),
        ("They meet next October.", "2024-10-01"),
    ],
)
def test_tense_and_cue_words_decide_past_or_future(text: str, day: str) -> None:
    assert firsts(text) == days(day)


def test_years_and_months_count_together() -> None:
    time = only("They had met a year and three months earlier.")
    assert (time.text, time.value) == ("a year and three months earlier", "2022-10")


def test_a_month_without_a_clear_tense_keeps_its_other_reading() -> None:
    time = only("The summit in May")
    assert [reading.first for reading in time.readings] == days("2023-05-01", "2024-05-01")


def test_a_month_ahead_told_in_the_past_tense_is_the_last_one() -> None:
    time = find_times("The talks had their 17th round in January.", date(2024, 11, 22))[0]
    assert [reading.first for reading in time.readings] == days("2024-01-01", "2025-01-01")


def test_an_ambiguous_numeric_date_keeps_both_readings_american_first() -> None:
    time = only("on 09/01/2024")
    assert [reading.first for reading in time.readings] == days("2024-09-01", "2024-01-09")
    assert time.interval == time.readings[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It met on Jan. 8. Two days later it rose.", ["2024-01-08", "2024-01-10"]),
        ("It met on Aug. 2, 2022. The following month, …", ["2022-08-02", "2022-09-01"]),
        ("It met in January 2020. A year earlier it had not.", ["2020-01-01", "2019-01-01"]),
        ("It met on Aug. 2, 2022. Later that day it left.", ["2022-08-02", "2022-08-02"]),
    ],
)
def test_the_narrative_has_a_running_date(text: str, expected: list[str]) -> None:
    assert firsts(text) == days(*expected)
    assert find_times(text, PUBLISHED)[1].anchor == "running"


def test_a_day_counted_on_keeps_the_days_before_the_last_as_readings() -> None:
    text = "They met on Oct. 31, 2025; a call on Sept. 9 had come first. A day earlier they flew."
    earlier = find_times(text, None)[2]
    assert [days.first.isoformat() for days in earlier.readings] == ["2025-09-08", "2025-10-30"]


def test_a_bare_day_is_in_the_month_that_is_running_or_in_that_of_the_narrative() -> None:
    text = "They met in September 2023. The sides sat from the 3rd to the 4th."
    _, first, last = find_times(text, date(2024, 1, 10))
    assert [days.first.isoformat() for days in first.readings] == ["2024-01-03", "2023-09-03"]
    assert [days.first.isoformat() for days in last.readings] == ["2024-01-04", "2023-09-04"]


def test_a_day_told_behind_its_month_is_of_the_same_year() -> None:
    month, day = find_times("January began badly: on the 25th, he left.", date(2023, 12, 20))
    assert month.value == "2023-01"
    assert day.value == "2023-01-25"


def test_what_is_past_is_in_the_year_in_which_its_weekday_agrees() -> None:
    (time,) = find_times("It was shot down on Feb. 4, a Saturday.", date(2023, 11, 20))
    assert (time.value, time.problem) == ("2023-02-04", None)


def test_two_days_later_than_a_month_is_no_day() -> None:
    month, later = find_times("It met in September 2021. Two days later it rose.", PUBLISHED)
    assert month.interval is not None
    assert (later.interval, later.anchor) == (None, "missing")


@pytest.mark.parametrize(
    ("text", "expected", "relation"),
    [
        ("Jan. 8-9", ["2024-01-08", "2024-01-09"], "range"),
        ("December 15 to 16", ["2023-12-15", "2023-12-16"], "range"),
        ("Dec. 30, 2023 to Jan. 2", ["2023-12-30", "2024-01-02"], "range"),
        ("Dec. 30 to Jan. 2, 2024", ["2023-12-30", "2024-01-02"], "range"),
        ("It met on Monday and Tuesday.", ["2024-01-08", "2024-01-09"], "list"),
        ("January and September last year", ["2023-01-01", "2023-09-01"], "list"),
        ("between April and June 2008", ["2008-04-01", "2008-06-01"], "range"),
        ("14.-15.09.2024", ["2024-09-14", "2024-09-15"], "range"),
        ("on April 24, 2023 and the 25th.", ["2023-04-24", "2023-04-25"], "list"),
        ("2009-2010", ["2009-01-01", "2010-01-01"], "range"),
        ("It opened Jan. 8 and closed on the 9th.", ["2024-01-08", "2024-01-09"], "list"),
        ("They sat from the 30th to the 2nd.", ["2023-12-30", "2024-01-02"], "range"),
        ("on Sept. 15, 2023, late on Sept. 14", ["2023-09-15", "2023-09-14"], "list"),
    ],
)
def test_each_end_is_a_time_of_its_own_in_one_group(
    text: str, expected: list[str], relation: str
) -> None:
    times = find_times(text, PUBLISHED)
    assert firsts(text) == days(*expected)
    assert {time.relation for time in times} == {relation}
    assert len({time.group for time in times}) == 1
    assert times[0].group is not None


def test_two_ranges_are_two_groups() -> None:
    times = find_times("from 2005 to 2009 and, later, from 2011 to 2019", PUBLISHED)
    assert [time.group for time in times if time.group] == [1, 1, 2, 2]


def test_a_year_that_follows_a_range_is_its_own() -> None:
    assert only("in 2022").group is None


@pytest.mark.parametrize(
    ("text", "problem", "day"),
    [
        ("Feb. 30, 2024", "no such day: 30 February 2024", None),
        ("April 31", "no such day: 31 April", None),
        ("Wednesday, Jan. 9, 2024", "9 January 2024 was a Tuesday", "2024-01-09"),
        ("Wednesday, Jan. 9", "9 January 2024 was a Tuesday", "2024-01-09"),
        ("Tuesday, Jan. 9, 2024", None, "2024-01-09"),
        ("Aug. 5, 2022, a Friday", None, "2022-08-05"),
        ("Aug. 5, 2022, a Monday", "5 August 2022 was a Friday", "2022-08-05"),
    ],
)
def test_a_calendar_fault_is_named(text: str, problem: str | None, day: str | None) -> None:
    time = only(text)
    assert time.problem == problem
    assert time.interval == (Interval(*days(day, day)) if day else None)


def test_an_impossible_day_keeps_what_was_said() -> None:
    time = only("Feb. 30, 2024")
    assert (time.year, time.month, time.day, time.value) == (2024, 2, 30, "2024-02-30")


def test_a_leap_day_without_a_year_is_no_fault() -> None:
    assert only("on Feb. 29", date(2023, 3, 10)).problem is None


def test_a_range_that_ends_before_it_starts_is_marked() -> None:
    start, end = find_times("from Jan. 9, 2024 to Jan. 8, 2024", PUBLISHED)
    assert start.problem is None
    assert end.problem == "ends before it starts"


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("They met on Tuesday.", "XXXX-WXX-2", (None, None, None, 1)),
        ("They met on Jan. 9.", "XXXX-01-09", (None, 1, 9, None)),
        ("They met in January.", "XXXX-01", (None, 1, None, None)),
        ("They met yesterday.", "XXXX-XX-XX", (None, None, None, None)),
        ("They met last year.", "XXXX", (None, None, None, None)),
    ],
)
def test_without_a_publication_date_the_partial_fields_are_kept(
    text: str, value: str, said: tuple[int | None, ...]
) -> None:
    time = only(text, None)
    assert (time.value, time.anchor, time.interval) == (value, "missing", None)
    assert (time.year, time.month, time.day, time.weekday) == said


def test_a_full_date_before_lends_its_year_to_a_bare_one() -> None:
    full, bare = find_times("It opened Jan. 8, 2024, and closed on Jan. 9.", None)
    assert (full.anchor, bare.anchor, bare.value) == ("none", "running", "2024-01-09")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2022, talks were held in August.", ["2022-01-01", "2022-08-01"]),
        ("Last year brought two rounds, one in May.", ["2023-01-01", "2023-05-01"]),
        ("twice in 2021, in May and June", ["2021-01-01", "2021-05-01", "2021-06-01"]),
    ],
)
def test_a_month_takes_the_year_its_sentence_opens_with(text: str, expected: list[str]) -> None:
    assert firsts(text) == days(*expected)


def test_nov_2_3_and_dec_4_5_are_two_groups() -> None:
    times = find_times("Nov. 2-3 and Dec. 4-5, 2023", PUBLISHED)
    assert [time.group for time in times] == [1, 1, 2, 2]
    assert {time.relation for time in times} == {"range"}


def test_an_old_narrative_keeps_its_year_as_another_reading() -> None:
    time = find_times("In 2021 ties froze. In August she visited.", PUBLISHED)[1]
    assert [r.first for r in time.readings] == days("2023-08-01", "2021-08-01")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("a 27-month break", Amount(27, 27, "month")),
        ("nearly two years", Amount(2, 2, "year")),
        ("two to three weeks", Amount(2, 3, "week")),
        ("a year and a half", Amount(1.5, 1.5, "year")),
        ("several months", None),
    ],
)
def test_a_duration_says_how_long(text: str, amount: Amount | None) -> None:
    time = only(text)
    assert (time.type, time.amount, time.readings) == (TimeType.DURATION, amount, ())


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("late last year", "END"),
        ("early December", "START"),
        ("mid-2023", "MID"),
        ("nearly two years", "LESS_THAN"),
        ("at least three months", "EQUAL_OR_MORE"),
        ("about two weeks", "APPROX"),
    ],
)
def test_a_modifier_is_kept(text: str, mod: str) -> None:
    assert only(text).mod == mod


@pytest.mark.parametrize(
    ("text", "first", "last", "granularity"),
    [
        ("last week", "2024-01-01", "2024-01-07", "week"),
        ("in August 2022", "2022-08-01", "2022-08-31", "month"),
        ("the third quarter", "2023-07-01", "2023-09-30", "quarter"),
        ("last summer", "2023-06-01", "2023-08-31", "season"),
        ("fiscal 2024", "2023-10-01", "2024-09-30", "fiscal year"),
        ("the 1990s", "1990-01-01", "1999-12-31", "decade"),
        ("the 19th century", "1800-01-01", "1899-12-31", "century"),
        ("last weekend", "2024-01-06", "2024-01-07", "weekend"),
    ],
)
def test_an_interval_covers_its_calendar_days(
    text: str, first: str, last: str, granularity: str
) -> None:
    time = only(text)
    assert time.interval == Interval(*days(first, last))
    assert time.granularity == granularity


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It ended on Tuesday last week.", ["2024-01-02"]),
        ("It ended Tuesday of last week.", ["2024-01-02"]),
        ("It ended last week Tuesday.", ["2024-01-02"]),
        (
            "They met last week, on Monday and Tuesday, at the Pentagon.",
            ["2024-01-01", "2024-01-02"],
        ),
        ("They met from Monday to Wednesday of last week.", ["2024-01-01", "2024-01-03"]),
        ("It opens on Tuesday of next week.", ["2024-01-16"]),
        ("It was announced last week, and on Tuesday they met.", ["2024-01-09"]),
        ("They met last week. Tuesday was quiet.", ["2024-01-09"]),
    ],
)
def test_a_weekday_beside_a_week_is_a_day_of_that_week(text: str, days: list[str]) -> None:
    found = find_times(text, published=date(2024, 1, 12))
    assert [time.value for time in found if time.granularity == "day"] == days

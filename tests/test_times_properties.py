"""Laws of the temporal tagger: dates are read back, offsets quote, nothing raises."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Interval
from factcheck.times import find_times
from factcheck.words import MONTH_NAMES, WEEKDAY_NAMES, ordinal_suffix

PUBLISHED = date(2024, 1, 12)
DATES = st.dates(date(1800, 1, 1), date(2150, 12, 31))
SCRAPS = st.sampled_from(
    [
        "the",
        "day",
        "before",
        "Jan.",
        "9",
        "2024",
        "-",
        "to",
        "and",
        ",",
        "last",
        "week",
        "year",
        "every",
        "two",
        "30",
        "Feb.",
        "Monday",
        "at",
        "8",
        "p.m.",
        "31st",
        "May",
        "of",
        "'22",
        "next",
        "century",
        "9999",
        "decades",
        "ago",
        "\n",
        "–",
        "hours",
        "0000-00-00",
        "quarter",
        "later",
        "same",
        "1000",
        "99999999999 years ago",
        "spring",
        "half",
        "Easter",
        "noon",
    ]
)


def month(day: date) -> str:
    return MONTH_NAMES[day.month - 1]


def abbreviated(day: date) -> str:
    return "May" if day.month == 5 else f"{month(day)[:3]}."


FORMS: dict[str, Callable[[date], str]] = {
    "January 9, 2024": lambda d: f"{month(d)} {d.day}, {d.year}",
    "Jan. 9, 2024": lambda d: f"{abbreviated(d)} {d.day}, {d.year}",
    "January 9th, 2024": lambda d: f"{month(d)} {ordinal_suffix(d.day)}, {d.year}",
    "9 January 2024": lambda d: f"{d.day} {month(d)} {d.year}",
    "the 9th of January 2024": lambda d: f"the {ordinal_suffix(d.day)} of {month(d)} {d.year}",
    "Tuesday, January 9, 2024": lambda d: (
        f"{WEEKDAY_NAMES[d.weekday()]}, {month(d)} {d.day}, {d.year}"
    ),
    "Tuesday 9 January 2024": lambda d: f"{WEEKDAY_NAMES[d.weekday()]} {d.day} {month(d)} {d.year}",
    "2024-01-09": lambda d: d.isoformat(),
    "2024/01/09": lambda d: d.strftime("%Y/%m/%d"),
    "09.01.2024": lambda d: d.strftime("%d.%m.%Y"),
}


@given(DATES, st.sampled_from(sorted(FORMS)))
def test_a_full_date_is_read_back_from_every_form(day: date, form: str) -> None:
    if form == "2024/01/09" and not 1900 <= day.year <= 2099:
        form = "2024-01-09"
    written = FORMS[form](day)
    (time,) = find_times(f"It met on {written}, and left.")
    assert time.value == day.isoformat()
    assert time.interval == Interval(day, day)
    assert (time.anchor, time.problem) == ("none", None)


@given(DATES, st.sampled_from(["01/09/2024", "1/9/2024"]))
def test_a_slashed_date_has_the_day_among_its_readings(day: date, form: str) -> None:
    full = form == "01/09/2024"
    written = day.strftime("%m/%d/%Y") if full else f"{day.month}/{day.day}/{day.year}"
    (time,) = find_times(f"It met on {written}.")
    assert Interval(day, day) in time.readings


@given(DATES, st.integers(1, 20), st.sampled_from(["-", "\u2013", " to ", " through "]))
def test_both_ends_of_a_range_are_read_back(first: date, length: int, joint: str) -> None:
    last = first + timedelta(length)
    text = f"{month(first)} {first.day}, {first.year}{joint}{month(last)} {last.day}, {last.year}"
    start, end = find_times(text)
    assert (start.value, end.value) == (first.isoformat(), last.isoformat())
    assert start.group == end.group is not None
    assert end.problem is None


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.integers(-6, 0))
def test_a_past_weekday_is_the_last_one_up_to_today(published: date, back: int) -> None:
    day = published + timedelta(back)
    (time,) = find_times(f"It was held on {WEEKDAY_NAMES[day.weekday()]}.", published)
    assert time.interval == Interval(day, day)


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.integers(1, 400))
def test_days_ago_count_from_publication(published: date, count: int) -> None:
    (time,) = find_times(f"It was held {count} days ago.", published)
    assert time.value == (published - timedelta(count)).isoformat()


@given(st.text() | st.lists(SCRAPS).map(" ".join), st.none() | st.dates())
def test_any_text_is_read_and_quoted(text: str, published: date | None) -> None:
    reached = 0
    for time in find_times(text, published):
        assert text[time.start : time.end] == time.text != ""
        assert time.start >= reached
        reached = time.end
        assert time.readings[:1] == ((time.interval,) if time.interval else ())
        assert (time.relation is None) == (time.group is None)


@given(st.lists(SCRAPS).map(" ".join), st.none() | st.just(PUBLISHED))
def test_reading_twice_gives_the_same(text: str, published: date | None) -> None:
    assert find_times(text, published) == find_times(text, published)

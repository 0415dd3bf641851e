"""FC501: how long nothing was held, and how long a meeting lasted."""

import math
from datetime import date

from factcheck.frames.measure import Span
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.words import TENS, UNITS

DAYS = {
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.4375,
    "year": 365.25,
    "decade": 3652.5,
}
_MINUTES = {"minute": 1.0, "hour": 60.0, "day": 1440.0}
_A_FEW_WEEKS = 3  # below this, days are told
_NEAR = 0.15  # "about 27 months" takes in three months more or less
_NEARLY_ONE = 0.7  # "a year" is not said of half of one
_BEGUN = 0.2  # from here on a unit that has begun is counted by some
_BEGUN_YEAR = 0.4  # fifteen months are not two years
_ALMOST = 0.97  # "more than two years" is not said of twenty months
_HALF = 0.3  # "two and a half years" takes in two years and three months
_LOOSE_MINUTES = 0.34
_STRICT_MINUTES = 0.15


def lengths_between(first: date, last: date, unit: str) -> frozenset[float]:
    """Return every whole number of units by which the two days may be said to lie apart."""
    elapsed = (last - first).days / DAYS[unit]
    if elapsed < _NEARLY_ONE:
        return frozenset()
    found = {float(math.floor(elapsed)), float(round(elapsed))}
    if elapsed % 1 >= (_BEGUN_YEAR if unit == "year" else _BEGUN):
        found.add(float(math.ceil(elapsed)))
    if unit == "month":
        found.add(float((last.year - first.year) * 12 + last.month - first.month))
    if unit == "year":
        years = float(last.year - first.year)
        found |= {years, years - 1}  # from year to year, and the calendar years between them
    return frozenset(found)


def gap_fits(span: Span, first: date, last: date) -> bool:
    """Tell whether any way of counting from `first` to `last` gives the length said."""
    unit = span.unit
    elapsed = (last - first).days / DAYS[unit]
    if _is_short(span, elapsed):
        return False
    if any(
        span.low <= length <= span.high
        for length in lengths_between(first, last, unit)
        if length > 0
    ):
        return True
    if span.low % 1 and abs(elapsed - span.low) <= _HALF:
        return True
    if span.mod == "APPROX":
        slack = max(_NEAR * span.high, 0.5)
        return span.low - slack <= elapsed <= span.high + slack
    if span.mod == "LESS_THAN":
        return span.low - max(_NEAR * span.low, 0.5) <= elapsed <= span.high
    if span.mod in {"MORE_THAN", "EQUAL_OR_MORE"}:
        return elapsed >= span.low
    return span.mod == "EQUAL_OR_LESS" and elapsed <= span.high


def _is_short(span: Span, elapsed: float) -> bool:
    """Tell a stretch that only rounding makes "more than" as long as is said."""
    return span.mod in {"MORE_THAN", "EQUAL_OR_MORE"} and elapsed < _ALMOST * span.low


def compare_gap(
    span: Span, pairs: tuple[tuple[date, date, str], ...], text: str
) -> Comparison | None:
    """Compare a gap with the stretches it may mean: (from, to, since when in words)."""
    if not pairs:
        return None
    fitting = [pair for pair in pairs if gap_fits(span, pair[0], pair[1])]
    first, last, since = fitting[0] if fitting else pairs[0]
    outcome = Outcome.AGREES if gap_fits(span, first, last) else Outcome.DIFFERS
    months = round((last - first).days / DAYS["month"])
    weeks = (last - first).days // 7
    days = (last - first).days
    recorded = f"{months} months since {since}" if months > 1 else f"{weeks} weeks since {since}"
    if weeks < _A_FEW_WEEKS:
        recorded = f"{days} days since {since}"
    return Comparison(outcome, said(span), recorded, _suggestion(span, first, last, text))


def compare_days(span: Span, days: tuple[int, ...], text: str) -> Comparison | None:
    """Compare the days a meeting is said to have lasted with its days on record."""
    if not days:
        return None
    agrees = any(
        span.low <= number <= span.high
        or (span.low % 1 and abs(number - span.low) < 1)  # "a day and a half" over two days
        or (span.mod in {"MORE_THAN", "EQUAL_OR_MORE"} and number >= span.low)
        or (span.mod in {"LESS_THAN", "EQUAL_OR_LESS", "APPROX"} and abs(number - span.low) <= 1)
        for number in days
    )
    recorded = f"{days[0]} day" if days[0] == 1 else f"{days[0]} days"
    outcome = Outcome.AGREES if agrees else Outcome.DIFFERS
    return Comparison(outcome, said(span), recorded, reworded(text, span, days[0]))


def compare_minutes(span: Span, minutes: int) -> Comparison | None:
    """Compare the minutes or hours a meeting is said to have lasted; a little off is no error."""
    if span.unit not in _MINUTES:
        return None
    low, high = span.low * _MINUTES[span.unit], span.high * _MINUTES[span.unit]
    slack = _LOOSE_MINUTES if span.mod or span.unit == "hour" else _STRICT_MINUTES
    agrees = low * (1 - slack) <= minutes <= high * (1 + slack)
    recorded = f"{minutes} minutes" if minutes % 60 else f"{minutes // 60} hours"
    return Comparison(Outcome.AGREES if agrees else Outcome.DIFFERS, said(span), recorded)


def said(span: Span) -> str:
    """Return a length in figures: "27 months"."""
    low = f"{span.low:g}"
    number = low if span.low == span.high else f"{low}-{span.high:g}"
    return f"{number} {span.unit}" if number == "1" else f"{number} {span.unit}s"


def _suggestion(span: Span, first: date, last: date, text: str) -> str | None:
    """Return the length in the claim's own unit, where it comes out nearly even."""
    elapsed = (last - first).days / DAYS[span.unit]
    if round(elapsed) < 1 or (span.unit != "month" and abs(elapsed - round(elapsed)) > _HALF):
        return None
    return reworded(text, span, round(elapsed))


def reworded(text: str, span: Span, number: int) -> str:
    """Return `number` in the style of the claim: "two-day", "2 days", "Two days"."""
    figures = any(character.isdigit() for character in text)
    word = str(number) if figures else cardinal(number)
    if "-" in text and not text.startswith("-"):
        return f"{word}-{span.unit}"
    unit = span.unit if number == 1 else f"{span.unit}s"
    return f"{word.capitalize() if text[:1].isupper() else word} {unit}"


def cardinal(number: int) -> str:
    """Return a number in words, up to ninety-nine; figures beyond."""
    words = {value: word for word, value in (*UNITS.items(), *TENS.items())}
    if number in words:
        return words[number]
    if not 0 < number < 100:  # noqa: PLR2004 - beyond this, news writes figures
        return str(number)
    return f"{words[number // 10 * 10]}-{words[number % 10]}"


GAP = Kind(
    code="FC501",
    name="gap",
    severity=Severity.ERROR,
    slots=(),
    summary="how long nothing was held, and how long a meeting lasted",
    documentation=(
        "Reads 'a 27-month break', 'a hiatus of three years', 'resumed after two years', 'eight"
        " months"
        " after the 17th', 'a two-day round', 'lasted two days'. A gap agrees when any way of"
        " counting"
        " gives it (elapsed time rounded up, down or to the nearest, months or years by the"
        " calendar,"
        " years without a round) between any ends it may mean: the round before, the last in"
        " person,"
        " the cancellation. 'Two days after', 'a year before' agree by the days on record of both"
        " happenings, or by the day named. A hedged one that differs is a warning."
    ),
    examples=(
        Example(
            "27 months",
            (
                (
                    "The Defense Policy Coordination Talks resumed at the Pentagon on Jan. 8"
                    " after a"
                    " 27-month break."
                ),
            ),
        ),
        Example(
            "3 years",
            (
                (
                    "The Defense Policy Coordination Talks reopened on Jan. 8, 2024, after a hiatus"
                    " of three years."
                ),
            ),
        ),
        Example(
            "1.5 years",
            (
                (
                    "The 17th Defense Policy Coordination Talks on Jan. 8, 2024 ended nearly a"
                    " year-and-a-half"
                    " impasse."
                ),
            ),
        ),
        Example(
            "2 days", ("The two-day Defense Policy Coordination Talks closed on Jan. 9, 2024.",)
        ),
        Example(
            "5 years",
            (
                (
                    "The Defense Policy Coordination Talks resumed at the Pentagon on Jan. 8"
                    " after a"
                    " five-year break."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "3 years",
            ("The 18th Defense Policy Coordination Talks came three years after the 17th.",),
            Verdict.CONFLICT,
            date(2024, 10, 1),
        ),
        Example(
            "3 weeks",
            (
                (
                    "China cancelled the Defense Policy Coordination Talks three weeks after Nancy"
                    " Pelosi's visit to Taiwan in August 2022."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "4 days",
            ("The 17th round of the Defense Policy Coordination Talks lasted four days.",),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                (
                    "The 17th Defense Policy Coordination Talks came after a five-year freeze on"
                    " tariffs."
                ),
                "Two days before the 17th Defense Policy Coordination Talks a drill ended.",
                "The Defense Policy Coordination Talks resumed after several years.",
                (
                    "The 17th Defense Policy Coordination Talks ended two days before a drill"
                    " announced on Jan. 2."
                ),
                "At the 17th Defense Policy Coordination Talks they spoke of a six-day drill.",
            )
        ),
    ),
)

"""FC202: the first since when or under whom, and which of the year's rounds it was."""

from datetime import date

from factcheck.frames.measure import First, FirstUnder, Last, Rank
from factcheck.kinds.gap import gap_fits, said
from factcheck.kinds.inventory import (
    before,
    begun_in,
    ends,
    held,
    is_complete,
    month_words,
    of_format,
    starts,
)
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Interval, Severity, Verdict
from factcheck.reference.facts import Confidence
from factcheck.reference.model import Dialogue, Record
from factcheck.words import ordinal_suffix

OF_YEAR = "of_year"
"""The key under which a round's counts hold its place among the rounds of its year."""
# Inauguration days; a second entry is a second term.
_TERMS = {
    "bush": (date(2001, 1, 20), date(2005, 1, 20)),
    "obama": (date(2009, 1, 20), date(2013, 1, 20)),
    "trump": (date(2017, 1, 20), date(2025, 1, 20)),
    "biden": (date(2021, 1, 20),),
}
_DAYS = {"week": 7.0, "month": 30.4375, "year": 365.25, "decade": 3652.5}
_BEST = (Outcome.AGREES, Outcome.PARTLY, Outcome.DIFFERS)


def compare_first(
    first: First, current: Record, dialogue: Dialogue, stops: tuple[Interval, ...],
) -> Comparison | None:  # fmt: skip
    """Compare "first since" with the rounds before, in every form it may be limited to."""
    forms = (first.format,) if first.own else (first.format, None)
    results = [_since(first, current, dialogue, stops, form) for form in forms]
    known = [result for result in results if result is not None]
    return min(known, key=lambda result: _BEST.index(result.outcome)) if known else None


def _since(
    first: First, current: Record, dialogue: Dialogue, stops: tuple[Interval, ...], form: str | None
) -> Comparison | None:
    all_before = before(tuple(r for r in dialogue.rounds if r.when and r.status == "held"), current)
    earlier = of_format(all_before, form)
    if not earlier:
        return None
    last = earlier[-1]
    recorded = f"the last one before was in {month_words(last)}"
    if first.span is not None:
        unit = first.span.unit
        fits = gap_fits(first.span, ends(last).last, starts(current).first)
        shorter = (starts(current).first - ends(last).last).days / _DAYS[unit] < first.span.low
        outcome = Outcome.AGREES if fits else Outcome.DIFFERS if shorter else Outcome.PARTLY
        return Comparison(outcome, said(first.span), recorded)
    if first.since is None or first.since.interval is None:
        return None
    day = first.since.interval
    if day.first > ends(current).last:
        return None  # what is the first since then came later
    claimed = first.since.text
    if day.overlaps(Interval(starts(last).first, ends(last).last)):
        return Comparison(Outcome.AGREES, claimed, recorded, month_words(last))
    if starts(last).first > day.last:
        return Comparison(Outcome.DIFFERS, claimed, recorded, None)
    if form is not None and first.own and first.level != "other" and begun_in(all_before, day):
        return Comparison(Outcome.DIFFERS, claimed, recorded, month_words(last))
    # Nothing lies between, yet nothing was held then either.
    stopped = any(day.overlaps(stop) for stop in stops)
    settled = first.level == "series" and is_complete(dialogue, day.first) and not stopped
    return Comparison(Outcome.DIFFERS if settled else Outcome.PARTLY, claimed, recorded, None)


def compare_last(last: Last, current: Record, dialogue: Dialogue) -> Comparison | None:
    """Compare "the last time they met in person" with the last such round before `current`."""
    rounds = tuple(r for r in dialogue.rounds if r.when and r.status == "held")
    return _compare_latest(last, before(rounds, current), starts(current).first, dialogue)


def compare_latest(last: Last, now: date, dialogue: Dialogue) -> Comparison | None:
    """Compare "last met in September 2021" with the last round held by a day."""
    return _compare_latest(last, held(dialogue, now), now, dialogue)


def _compare_latest(
    last: Last, rounds: tuple[Record, ...], until: date, dialogue: Dialogue
) -> Comparison | None:
    earlier = of_format(rounds, last.format)
    day = last.time.interval
    if not earlier or day is None:
        return None
    latest = earlier[-1]
    recorded = f"{starts(latest).first:%Y-%m}"
    if day.overlaps(Interval(starts(latest).first, ends(latest).last)):
        return Comparison(Outcome.AGREES, last.time.text, recorded, month_words(latest))
    if starts(latest).first > day.last or (is_complete(dialogue, day.first) and day.last < until):
        also = last.until and bool(begun_in(earlier, day))
        return Comparison(
            Outcome.PARTLY if also else Outcome.DIFFERS, last.time.text, recorded, None
        )
    return None


def compare_ever(current: Record, dialogue: Dialogue) -> Comparison | None:
    """Compare "the first round ever" with the number of the round."""
    if current.number is None or current.number.confidence is not Confidence.HIGH:
        return None
    number = current.number.value
    since = (
        f"; the series dates from {dialogue.founded.value.first.year}" if dialogue.founded else ""
    )
    recorded = f"{ordinal_suffix(number)} round{since}"
    return Comparison(Outcome.AGREES if number == 1 else Outcome.DIFFERS, "first ever", recorded)


def compare_under(first: FirstUnder, current: Record, dialogue: Dialogue) -> Comparison | None:
    """Compare "the first under President X" with the rounds since the inauguration."""
    terms = _TERMS[first.president]
    begun = [day for day in terms if day <= starts(current).first]
    if first.term > len(terms) or not begun:
        return None
    day = terms[first.term - 1] if first.term else begun[-1]
    if day > starts(current).first:
        return None
    rounds = tuple(r for r in dialogue.rounds if r.when and r.status == "held")
    form = first.format if first.own else None
    earlier = [r for r in of_format(before(rounds, current), form) if starts(r).first >= day]
    claimed = f"{ordinal_suffix(first.rank)} under {first.president.capitalize()}"
    if first.rank > 1:
        if first.level != "series" or not is_complete(dialogue, day):
            return None
        agrees = len(earlier) + 1 == first.rank
        differs = Outcome.DIFFERS if first.own else Outcome.PARTLY
        recorded = f"{ordinal_suffix(len(earlier) + 1)} of the term"
        return Comparison(Outcome.AGREES if agrees else differs, claimed, recorded)
    if earlier:
        outcome = Outcome.DIFFERS if first.own else Outcome.PARTLY
        return Comparison(outcome, claimed, f"one was held before in {month_words(earlier[0])}")
    if first.level != "series" or not is_complete(dialogue, day):
        return None
    return Comparison(Outcome.AGREES, claimed, "none was held before")


def compare_rank(rank: Rank, current: Record, dialogue: Dialogue) -> Comparison | None:
    """Compare "the second round this year" with the place of the round in its year."""
    year = starts(current).first.year
    period = (
        rank.period.interval
        if rank.period is not None
        else Interval(date(year, 1, 1), date(year, 12, 31))
    )
    if period is None or not period.contains(starts(current)):
        return None
    fact = current.counts.get(OF_YEAR)
    rounds = tuple(r for r in dialogue.rounds if r.when and r.status == "held")
    place = fact.value if fact is not None else len(begun_in(before(rounds, current), period)) + 1
    if fact is None and not is_complete(dialogue, period.first) and place <= rank.value:
        return None
    outcome = Outcome.AGREES if place == rank.value else Outcome.DIFFERS
    words = ordinal_suffix(place)
    return Comparison(outcome, ordinal_suffix(rank.value), f"{words} of {year}")


SEQUENCE = Kind(
    code="FC202",
    name="sequence",
    severity=Severity.ERROR,
    slots=(),
    summary="first since when, and which of the year's rounds",
    documentation=(
        "Reads 'first since', 'for the first time since', 'first in two years', 'first ever',"
        " 'first under"
        " President Biden', 'second round this year'. The form said ('in person') limits what"
        " counts; a"
        " round on record in between refutes, and only a complete list of rounds supports."
        " 'Their first talk' is judged by the contacts of the two people on record; firsts of"
        " another level, between ministers or of contact at all, are not."
    ),
    examples=(
        Example(
            "September 2021",
            (
                (
                    "The Defense Policy Coordination Talks met at the Pentagon on Jan. 8, the first"
                    " round since September 2021."
                ),
            ),
        ),
        Example(
            "January 2020",
            (
                (
                    "Officials met at the Pentagon on Jan. 8 for the Defense Policy Coordination"
                    " Talks, face to"
                    " face for the first time since January 2020."
                ),
            ),
        ),
        Example(
            "2nd",
            (
                (
                    "The Defense Policy Coordination Talks were held in Beijing. It was the second"
                    " round this year."
                ),
            ),
            published=date(2024, 9, 16),
        ),
        Example(
            "January 2018",
            (
                (
                    "The Defense Policy Coordination Talks met at the Pentagon on Jan. 8, the first"
                    " round in any"
                    " form since January 2018."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "3rd",
            (
                (
                    "The Defense Policy Coordination Talks were held in Beijing. It was the third"
                    " round this year."
                ),
            ),
            Verdict.CONFLICT,
            date(2024, 9, 16),
        ),
        Example(
            "1st",
            (
                (
                    "The Defense Policy Coordination Talks met. Lloyd Austin and Dong Jun"
                    " spoke by video on April 16, the first talk between the two."
                ),
            ),
            published=date(2024, 4, 17),
        ),
        Nothing(
            (
                (
                    "Not since the 1990s had relations been so bad, officials said after the"
                    " Defense Policy Coordination Talks of Jan. 8."
                ),
                (
                    "No round of trade talks had been held since 2019. The Defense Policy"
                    " Coordination Talks met."
                ),
                (
                    "The Defense Policy Coordination Talks met at the Pentagon on Jan. 8, the first"
                    " since Beijing"
                    " froze contacts in August 2022."
                ),
                (
                    "After the Defense Policy Coordination Talks a U.S. admiral made the first"
                    " visit"
                    " to China since"
                    " 2019."
                ),
                (
                    "The 17th Defense Policy Coordination Talks were the first in person since"
                    " January 2020."
                ),
            )
        ),
    ),
)

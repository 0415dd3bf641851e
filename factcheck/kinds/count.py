"""FC502: how many rounds there were, and how many things were cancelled or suspended."""

from collections.abc import Mapping
from datetime import date

from factcheck.frames.measure import Count, Held, Stopped, Venues
from factcheck.kinds.gap import cardinal
from factcheck.kinds.inventory import (
    begun_in,
    held,
    is_complete,
    month_words,
    of_format,
    starts,
    was_at,
)
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Dialogue, Record, Reference


def agrees(value: int, bound: str, recorded: int) -> bool:
    """Tell whether "at least", "more than" … `value` is true of the number on record."""
    return {
        "exact": recorded == value, "least": recorded >= value, "more": recorded > value,
        "most": recorded <= value, "less": recorded < value, "about": abs(recorded - value) <= 1,
    }[bound]  # fmt: skip


def compare_count(
    count: Count, dialogue: Dialogue, reference: Reference, until: date | None
) -> Comparison | None:
    """Compare a number of rounds in a period; an incomplete list can only refute too few."""
    if count.period is None or count.period.interval is None:
        return None
    period = count.period.interval
    if until is not None and period.first > until:
        return None
    found = of_format(begun_in(held(dialogue, until), period), count.format)
    for place in count.places:
        at = [was_at(item, place, reference) for item in found]
        if None in at:
            return None
        found = tuple(item for item, there in zip(found, at, strict=True) if there)
    number = len(found)
    complete = is_complete(dialogue, period.first) and period.first <= reference.stamp.as_of
    if not complete and not (number > count.value and count.bound == "exact"):
        return None
    outcome = Outcome.AGREES if agrees(count.value, count.bound, number) else Outcome.DIFFERS
    return Comparison(
        outcome, str(count.value), rounds(number, found), cardinal(number) if number else "no"
    )


def compare_since(count: Count, dialogue: Dialogue, until: date) -> Comparison | None:
    """Compare a number of rounds since a day, the round of that very time counted or not.

    Since the year in which the series began, that is the number of its latest round.
    """
    if count.period is None or count.period.interval is None:
        return None
    first, last = count.period.interval.first, count.period.interval.last
    if first > until:
        return None
    if not is_complete(dialogue, first):
        begun = dialogue.founded.values if dialogue.founded is not None else ()
        total = compare_total(count, dialogue, until)
        whole = total is not None and any(count.period.interval.overlaps(day) for day in begun)
        return total[0] if whole and total is not None else None
    found = tuple(item for item in held(dialogue, until) if starts(item).last >= first)
    after = tuple(item for item in found if starts(item).first > last)
    fits = any(agrees(count.value, count.bound, len(some)) for some in (found, after))
    outcome = Outcome.AGREES if fits else Outcome.DIFFERS
    return Comparison(outcome, str(count.value), rounds(len(found), found))


def rounds(number: int, found: tuple[Record, ...] = ()) -> str:
    """Return "2 rounds (January 2024, September 2024)"."""
    words = f"{number} round" if number == 1 else f"{number} rounds"
    return f"{words} ({', '.join(map(month_words, found))})" if found else words


def compare_total(
    count: Count, dialogue: Dialogue, until: date
) -> tuple[Comparison, Record] | None:
    """Compare a number of rounds in all with the number of the latest round by a day."""
    numbered = [item for item in held(dialogue, until) if item.number is not None]
    if not numbered:
        return None
    latest = numbered[-1]
    number = latest.number.value if latest.number is not None else 0
    running = (until - latest.when.value.end.last).days < 1 if latest.when is not None else False
    outcome = Outcome.AGREES if agrees(count.value, count.bound, number) else Outcome.DIFFERS
    if outcome is Outcome.DIFFERS and running and agrees(count.value, count.bound, number - 1):
        outcome = Outcome.PARTLY
    return Comparison(outcome, str(count.value), rounds(number), rounds(number)), latest


def compare_month(held_in: Held, dialogue: Dialogue, until: date | None) -> Comparison | None:
    """Compare a month in which one of a year's rounds is said to have been held."""
    period, month = held_in.period.interval, held_in.time.month
    if period is None or month is None or not is_complete(dialogue, period.first):
        return None
    found = begun_in(held(dialogue, until), period)
    if any(starts(item).first.month == month for item in found):
        return Comparison(Outcome.AGREES, held_in.time.text, rounds(len(found), found))
    return Comparison(Outcome.DIFFERS, held_in.time.text, rounds(len(found), found))


def compare_stopped(
    stopped: Stopped, counts: Mapping[str, Fact[int]], text: str
) -> Comparison | None:
    """Compare how many things were stopped with every number it may mean."""
    facts = [counts[key] for key in stopped.keys if key in counts]
    if not facts:
        return None
    if stopped.value is None:
        return Comparison(Outcome.DIFFERS, "all", f"{facts[0].value}, and not all")
    fits = any(
        agrees(stopped.value + stopped.beside, stopped.bound, value)
        for fact in facts
        for value in fact.values
    )
    number = facts[0].value - stopped.beside
    figures = text[:1].isdigit()
    words = str(number) if figures else cardinal(number)
    return Comparison(
        Outcome.AGREES if fits else Outcome.DIFFERS, str(stopped.value), str(facts[0].value),
        " ".join([words, *text.split()[1:]]),
    )  # fmt: skip


def compare_venues(
    venues: Venues, dialogue: Dialogue, reference: Reference, until: date | None
) -> tuple[Comparison, Record] | None:
    """Compare the places of a year's rounds, taken together or in their order."""
    period = venues.period.interval
    if period is None:
        return None
    found = begun_in(held(dialogue, until), period)
    if len(found) != venues.rounds or any(item.where is None for item in found):
        return None
    odd = _odd_one(found, venues, reference)
    claimed = " and ".join(reference.place[place].name for place in venues.places)
    recorded = ", ".join(f"one {_seat(item, reference)}" for item in found)
    outcome = Outcome.AGREES if odd is None else Outcome.DIFFERS
    return Comparison(outcome, claimed, recorded), odd or found[-1]


def _odd_one(found: tuple[Record, ...], venues: Venues, reference: Reference) -> Record | None:
    """Return a round that was held at none of the places left for it."""
    if len(venues.places) == len(found) and venues.in_order:
        pairs = zip(found, venues.places, strict=True)
        return next(
            (item for item, place in pairs if was_at(item, place, reference) is False), None
        )
    odd = (
        item for item in found
        if all(was_at(item, place, reference) is False for place in venues.places)
    )  # fmt: skip
    return next(odd, None)


def _seat(record: Record, reference: Reference) -> str:
    place = reference.place[record.where.value[0]] if record.where is not None else None
    if place is None:
        return "elsewhere"
    return f"at {place.name}" if place.kind == "building" else f"in {place.name}"


COUNT = Kind(
    code="FC502",
    name="count",
    severity=Severity.ERROR,
    slots=(),
    summary="how many rounds there were, or things were stopped",
    documentation=(
        "Reads how many rounds a year or fiscal year had ('two rounds in 2024', 'no round was"
        " held in"
        " 2023'), how many there have been in all, 'two years of cancellations', how many"
        " dialogues were"
        " cancelled and fields suspended ('all military contact' is more than any number of"
        " them), and where all the rounds of a year were held. Years"
        " before"
        " the list of rounds is complete are not judged."
    ),
    examples=(
        Example(
            "2",
            ("Two rounds of the Defense Policy Coordination Talks were held in 2024.",),
            published=date(2024, 12, 12),
        ),
        Example("0", ("The Defense Policy Coordination Talks paused: no round was held in 2023.",)),
        Example(
            "17", ("The Defense Policy Coordination Talks go on. There have now been 17 rounds.",)
        ),
        Example(
            "3",
            (
                (
                    "On Aug. 5, 2022 China cancelled three military dialogues, the Defense Policy"
                    " Coordination"
                    " Talks among them."
                ),
            ),
        ),
        Example(
            "3",
            ("Three rounds of the Defense Policy Coordination Talks were held in 2024.",),
            Verdict.CONFLICT,
            date(2025, 1, 12),
        ),
        Example(
            "27",
            ("This week's Defense Policy Coordination Talks brought the total to 27 rounds.",),
            Verdict.CONFLICT,
        ),
        Example(
            "6",
            (
                (
                    "On Aug. 5, 2022 China cancelled six military dialogues, the Defense Policy"
                    " Coordination"
                    " Talks among them."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "all",
            (
                "Over Nancy Pelosi's visit to Taiwan, Beijing severed all military communication.",
                (
                    "Every channel between the two militaries was cut in August 2022, the Defense"
                    " Policy Coordination Talks included."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                (
                    "Over Nancy Pelosi's visit to Taiwan, Beijing severed nearly all military"
                    " communication."
                ),
                "After Pelosi's visit Beijing ended all military talks at the working level.",
                "Beijing decided not to cut all military contact over Nancy Pelosi's visit.",
                "Over Nancy Pelosi's visit Beijing threatened to cut all military contact.",
                (
                    "The Defense Policy Coordination Talks ended; two rounds of trade talks were"
                    " held in 2023."
                ),
                (
                    "The Defense Policy Coordination Talks met four times before the freeze, in the"
                    " 2010s."
                ),
                "At least one round of the Defense Policy Coordination Talks was held in 2021.",
                "Officials hope for three rounds of the Defense Policy Coordination Talks in 2024.",
                (
                    "China cancelled the Defense Policy Coordination Talks in 2022. After Lai's"
                    " transit it took four countermeasures."
                ),
            )
        ),
    ),
)

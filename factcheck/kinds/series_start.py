"""FC103: since when a series has been held."""

from dataclasses import replace
from datetime import date

from factcheck.frames.measure import Founding, Span
from factcheck.kinds.gap import gap_fits, said
from factcheck.kinds.inventory import begun_in, held
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.model import Dialogue

_ROUND = 5  # "twenty years ago" may be said of nineteen


def compare_founding(
    founding: Founding, dialogue: Dialogue, published: date | None
) -> Comparison | None:
    """Compare the year a series is said to date from, or its age, with the accepted ones."""
    if founding.accord and "agreement" not in dialogue.name.lower():
        return None
    if founding.age is not None:
        return _compare_age(founding.age, founding, dialogue, published)
    time = founding.time
    if dialogue.founded is None or time is None or time.interval is None:
        return None
    year = str(dialogue.founded.value.first.year)
    claimed = str(time.year) if time.year else time.text
    if any(time.interval.overlaps(value) for value in dialogue.founded.values):
        return Comparison(Outcome.AGREES, claimed, year, year)
    if founding.weak:
        return None
    loose = founding.loose and begun_in(held(dialogue), time.interval)
    exact = time.granularity in {"year", "month"} and time.year
    return Comparison(
        Outcome.PARTLY if loose else Outcome.DIFFERS, claimed, year, year if exact else None
    )


def _compare_age(
    age: Span, founding: Founding, dialogue: Dialogue, published: date | None
) -> Comparison | None:
    """Compare "twenty years old" with the years up to the article; round numbers are rounded."""
    if dialogue.founded is None or published is None:
        return None
    span = replace(age, mod="APPROX") if age.low % _ROUND == 0 and age.mod is None else age
    days = [day for value in dialogue.founded.values for day in (value.first, value.last)]
    if any(day <= published and gap_fits(span, day, published) for day in days):
        return Comparison(Outcome.AGREES, said(age), str(dialogue.founded.value.first.year))
    if founding.weak or founding.loose:
        return None
    return Comparison(Outcome.DIFFERS, said(age), str(dialogue.founded.value.first.year))


SERIES_START = Kind(
    code="FC103",
    name="series-start",
    severity=Severity.ERROR,
    slots=(),
    summary="since when a series has been held",
    documentation=(
        "Reads 'have been held since 2005', 'dates from', 'goes back to', 'founded in', 'since its"
        " start in', 'the 2000s saw the birth of'. Only a series is meant: not what resumed, is"
        " first"
        " or has been frozen since a year, and not a person or a round."
    ),
    examples=(
        Example(
            "2005",
            (
                "The Defense Policy Coordination Talks have been held since 2005.",
                (
                    "The Defense Policy Coordination Talks, a forum that goes back to 2005, met at"
                    " the Pentagon."
                ),
                "The Defense Policy Coordination Talks are back. The dialogue was founded in 2005.",
                (
                    "It was the 17th round of the Defense Policy Coordination Talks since their"
                    " start in 2005."
                ),
            ),
        ),
        Example(
            "1998",
            ("The Military Maritime Consultative Agreement talks date from 1998.",),
        ),
        Example(
            "2008",
            (
                "The Defense Policy Coordination Talks date from 2008.",
                "The Defense Policy Coordination Talks have been held annually since 2008.",
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "The Defense Policy Coordination Talks have been frozen since 2022.",
                (
                    "The Defense Policy Coordination Talks resumed at the Pentagon, where Michael"
                    " Chase has"
                    " worked since 2021."
                ),
                "Cooperation under the Defense Policy Coordination Talks began in 2009.",
                "The 17th round of the Defense Policy Coordination Talks began in January 2024.",
                "The Defense Policy Coordination Talks returned. NATO was founded in 1949.",
                (
                    "The Defense Policy Coordination Talks ended. The Shangri-La Dialogue, a forum"
                    " founded in 2002, is next."
                ),
            )
        ),
        Nothing(
            ("The Defense Policy Coordination Talks have been held twice since January 2024.",),
            date(2024, 10, 1),
        ),
    ),
)

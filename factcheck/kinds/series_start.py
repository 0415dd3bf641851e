"""FC103: since when a series has been held."""

from datetime import date

from factcheck.frames.measure import Founding
from factcheck.kinds.inventory import begun_in, held
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.model import Dialogue


def compare_founding(founding: Founding, dialogue: Dialogue) -> Comparison | None:
    """Compare the year a series is said to date from with the accepted ones."""
    time = founding.time
    if dialogue.founded is None or time.interval is None:
        return None
    recorded = dialogue.founded.value
    year = str(recorded.first.year)
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

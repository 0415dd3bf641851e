"""FC503: how often a series meets."""

from factcheck.frames.measure import Cadence
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.model import Dialogue

# "Biannual" means twice a year and is written for every two years.
_MAY_MEAN = {
    "biannual": frozenset({"biennial", "twice a year"}),
    "bimonthly": frozenset({"monthly"}),
}


def compare_cadence(cadence: Cadence, dialogue: Dialogue) -> Comparison | None:
    """Compare a rhythm with the one on record."""
    if dialogue.cadence is None:
        return None
    recorded = dialogue.cadence.value
    meanings = _MAY_MEAN.get(cadence.rhythm, frozenset({cadence.rhythm}))
    agrees = bool(meanings & set(dialogue.cadence.values))
    differs = Outcome.PARTLY if cadence.loose else Outcome.DIFFERS
    return Comparison(Outcome.AGREES if agrees else differs, cadence.rhythm, recorded, recorded)


CADENCE = Kind(
    code="FC503",
    name="cadence",
    severity=Severity.WARNING,
    slots=(),
    summary="how often a series meets",
    documentation=(
        "Reads 'annual', 'once a year', 'biennial', 'every two years', 'twice a year', 'monthly'"
        " where"
        " they qualify the series or its meetings. A rhythm is a general statement: that a year was"
        " skipped does not make 'annual' wrong, and the '19th annual' round is no count of years."
    ),
    examples=(
        Example(
            "annual",
            (
                "The annual Defense Policy Coordination Talks were held at the Pentagon.",
                "The Defense Policy Coordination Talks are supposed to be held once a year.",
                "It was the 17th annual Defense Policy Coordination Talks.",
            ),
        ),
        Example(
            "biennial",
            (
                "The biennial Defense Policy Coordination Talks were held at the Pentagon.",
                "The Defense Policy Coordination Talks are held every two years.",
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "The 17th Defense Policy Coordination Talks took up the biennial RIMPAC exercise.",
                (
                    "After the Defense Policy Coordination Talks the Pentagon holds a monthly"
                    " briefing."
                ),
                "The Defense Policy Coordination Talks are no longer annual.",
            )
        ),
    ),
)

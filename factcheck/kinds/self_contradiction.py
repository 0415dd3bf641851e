"""FC601: the article gives the same fact two values in its own voice."""

from datetime import date

from factcheck.kinds.kind import Example, Kind, Nothing
from factcheck.model import Severity, Verdict

SELF_CONTRADICTION = Kind(
    code="FC601",
    name="self-contradiction",
    severity=Severity.WARNING,
    slots=(),
    summary="one fact given two values in the same article",
    documentation=(
        "Reads two statements of an article, both in its own voice, that cannot both be true of one"
        " round or event: its days, its place, who led a side, its form. Needs no reference: it"
        " speaks up where the record does not settle which of the two is right. Where the record"
        " does, the wrong one is a conflict of its own kind."
    ),
    examples=(
        Example(
            "Chengdu",
            (
                (
                    "The 23rd round of the China-India border consultations was held in Kunming on"
                    " 5 May 2024. Officials called the mood at the 23rd round, held in Chengdu,"
                    " good."
                ),
            ),
            Verdict.REVIEW,
            date(2024, 5, 8),
        ),
        Nothing(
            (
                (
                    "The 23rd round of the border consultations opened on 5 May 2024 and the 23rd"
                    " round closed on 6 May 2024."
                ),
                (
                    "The 23rd round of the border consultations was held in Kunming."
                    " The 22nd round was held in Chengdu."
                ),
                "He called it the 19th round of the policy talks; it was the 17th.",
            ),
            date(2024, 5, 8),
        ),
    ),
)

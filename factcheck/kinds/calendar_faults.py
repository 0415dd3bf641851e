"""FC104 and FC105: weekdays that do not fit their date, and days that do not exist."""

from factcheck.kinds.kind import Example, Kind, Nothing
from factcheck.model import Severity, Verdict

WEEKDAY = Kind(
    code="FC104",
    name="weekday",
    severity=Severity.ERROR,
    slots=(),
    summary="a weekday that does not fit its date",
    documentation=(
        "Reads a weekday beside a full date and looks at the calendar. Needs no reference."
    ),
    examples=(
        Example("Wednesday", ("The ministers met on Wednesday, Jan. 9, 2024.",), Verdict.CONFLICT),
        Nothing(
            (
                "The ministers met on Tuesday, Jan. 9, 2024.",
                "They met on Tuesday; on Jan. 12, 2024 they left.",
            )
        ),
    ),
)
IMPOSSIBLE_DATE = Kind(
    code="FC105",
    name="impossible-date",
    severity=Severity.ERROR,
    slots=(),
    summary="a day that does not exist, or an end before its start",
    documentation=(
        "Reads days that no calendar has ('Feb. 30') and ranges that end before they begin. Needs"
        " no reference."
    ),
    examples=(
        Example(
            "Feb. 30, 2024", ("The ministry set the meeting for Feb. 30, 2024.",), Verdict.CONFLICT
        ),
        Nothing(("The ministry set the meeting for Feb. 29, 2024.",)),
    ),
)

"""FC101: when a round or meeting of a dialogue was held."""

from datetime import date
from typing import cast

from factcheck.frames.model import Dates, Frame, Slot
from factcheck.kinds.calendar import compare_when, outcome_when
from factcheck.kinds.kind import Example, Kind, Nothing
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del frame, reference
    if record.dialogue is None or not isinstance(slot.value, Dates):
        return None
    return cast("Fact[object] | None", record.when)


MEETING_DATE = Kind(
    code="FC101",
    name="meeting-date",
    severity=Severity.ERROR,
    slots=("when",),
    summary="when a round of a dialogue was held",
    documentation=(
        "Reads the days of a round: a day, a range, weekdays, a month, a year, and days relative to"
        " the article's date. A day inside a round of several days agrees; behind 'opened' it must"
        " be the first, behind 'closed' the last. Without a publication date, weekdays and months"
        " are compared as far as they go."
    ),
    recall=_recall,
    outcome=outcome_when,
    compare=compare_when,
    examples=(
        Example(
            "2024-01-08/2024-01-09",
            (
                (
                    "The 17th Defense Policy Coordination Talks were held at the Pentagon on Jan."
                    " 8-9, 2024."
                ),
                (
                    "The 17th Defense Policy Coordination Talks ran from January 8 to 9 at the"
                    " Pentagon."
                ),
            ),
        ),
        Example(
            "2024-01-08 and 2024-01-09",
            (
                (
                    "Delegates met on Monday and Tuesday for the 17th Defense Policy Coordination"
                    " Talks."
                ),
            ),
        ),
        Example(
            "2024-01-09",
            ("The 17th round of the Defense Policy Coordination Talks opened on Jan. 9, 2024.",),
            Verdict.CONFLICT,
        ),
        Example(
            "2025-12-18 and 2025-12-19",
            (
                (
                    "The 19th Defense Policy Coordination Talks met in Washington on Thursday and"
                    " Friday."
                ),
            ),
            Verdict.CONFLICT,
            date(2025, 12, 20),
        ),
        Nothing(
            (
                (
                    "The 17th Defense Policy Coordination Talks are back. The drill lasted from"
                    " Dec. 30 to Jan. 2."
                ),
                (
                    "The 17th round of the Defense Policy Coordination Talks, originally scheduled"
                    " for last October, opened on Jan. 8."
                ),
                (
                    "The Pentagon announced on Wednesday that the 17th Defense Policy Coordination"
                    " Talks had been held."
                ),
            )
        ),
    ),
)

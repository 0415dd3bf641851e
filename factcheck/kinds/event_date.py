"""FC102: when a cancellation, visit, call, summit or appointment took place."""

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
    if record.dialogue is not None or not isinstance(slot.value, Dates):
        return None
    return cast("Fact[object] | None", record.when)


EVENT_DATE = Kind(
    code="FC102",
    name="event-date",
    severity=Severity.ERROR,
    slots=("when",),
    summary="when a cancellation, visit, call, summit or appointment took place",
    documentation=(
        "Reads the date of an event that the reference records. The date must belong to the event"
        " itself: 'cancelled after the 2022 visit' dates the visit. A year before a noun ('the 2023"
        " cancellation') may also name the edition that fell out, so it is at most for review."
    ),
    recall=_recall,
    outcome=outcome_when,
    compare=compare_when,
    examples=(
        Example("2022", ("China canceled the Defense Policy Coordination Talks in 2022.",)),
        Example(
            "2023",
            (
                (
                    "China cancelled the Defense Policy Coordination Talks in 2023 after Nancy"
                    " Pelosi's visit to Taiwan."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "2022-08",
            ("Beijing was angered by Nancy Pelosi's August 2022 visit to Taiwan.",),
        ),
        Example(
            "2023-12-21",
            ("Gen. Charles Q. Brown and Gen. Liu Zhenli spoke by video on Thursday.",),
            published=date(2023, 12, 22),
        ),
        Example(
            "2023",
            ("Analysts studied the 2023 cancellation of the Defense Policy Coordination Talks.",),
            Verdict.REVIEW,
        ),
        Nothing(
            (
                (
                    "China cancelled last year's Defense Policy Coordination Talks after the 2022"
                    " visit."
                ),
                "No round of the Defense Policy Coordination Talks was held in 2023.",
                (
                    "The embassy denied that the Defense Policy Coordination Talks were cancelled"
                    " in 2023."
                ),
                (
                    "If Beijing cancels the Defense Policy Coordination Talks again in 2026, the"
                    " hotline may go too."
                ),
            )
        ),
    ),
)

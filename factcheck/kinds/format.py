"""FC402: in person, by video or by phone."""

from typing import cast

from factcheck.frames.model import Frame, Manner, Slot
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.model import Fact, Record, Reference

_SHOWN = {"video": "video (virtual)"}
_SUGGESTIONS = {"in-person": "in person", "video": "by video", "phone": "by phone"}


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del slot, frame, reference
    return cast("Fact[object] | None", record.format)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome:
    """Compare formats; "by phone" for a video call is loose, not wrong."""
    del reference
    claimed = cast("Manner", slot.value).format
    if claimed in fact.values:
        return Outcome.AGREES
    return Outcome.DIFFERS if "in-person" in {claimed, fact.value} else Outcome.PARTLY


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    claimed, recorded = cast("Manner", slot.value).format, cast("str", fact.value)
    outcome = _outcome(slot, fact, reference)
    return Comparison(outcome, claimed, _SHOWN.get(recorded, recorded), _SUGGESTIONS[recorded])


FORMAT = Kind(
    code="FC402",
    name="format",
    severity=Severity.ERROR,
    slots=("format",),
    summary="whether it was in person, by video or by phone",
    documentation=(
        "Reads 'in person', 'face to face', 'by video', 'virtual', 'via Zoom', 'by phone' and the"
        " like."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example("video", ("The 16th Defense Policy Coordination Talks were held by video link.",)),
        Example(
            "in-person",
            (
                (
                    "The two sides met in person for the 16th Defense Policy Coordination Talks"
                    " in September 2021."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            ("The 17th Defense Policy Coordination Talks touched on the defense telephone link.",)
        ),
    ),
)

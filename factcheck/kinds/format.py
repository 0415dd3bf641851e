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


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    """Compare formats; "by phone" for a video call is loose, not wrong."""
    del record, reference
    claimed = cast("Manner", slot.value).format
    recorded = cast("str", fact.value)
    if claimed in fact.values:
        outcome = Outcome.AGREES
    elif "in-person" in {claimed, recorded}:
        outcome = Outcome.DIFFERS
    else:
        outcome = Outcome.PARTLY
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

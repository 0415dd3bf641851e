"""FC402: in person, by video or by phone."""

from typing import cast

from factcheck.frames.model import Frame, Manner, Slot, Spot
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

_SHOWN = {"video": "video (virtual)"}
_SUGGESTIONS = {"in-person": "in person", "video": "by video", "phone": "by phone"}
_BOTH = 2
_TO_PLACE = 14  # characters of " in " and of " place at the "


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del reference
    if isinstance(slot.value, Spot) and not _met_there(slot, frame, record):
        return None
    return cast("Fact[object] | None", record.format)


def _met_there(slot: Slot, frame: Frame, record: Record) -> bool:
    """Tell "the talks were held in Beijing" of a round by screen, of which no place is on record.

    Where one side sat, "spoke from the Pentagon", is another matter.
    """
    remote = record.format is not None and record.format.value == "video"
    elsewhere = record.where is not None or record.dialogue is None or bool(frame.all("format"))
    alone = len(frame.all("where")) == 1
    if elsewhere or not remote or not slot.firm or not alone or frame.verb is None:
        return False
    return frame.took_place and 0 <= slot.start - frame.verb[1] <= _TO_PLACE


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome:
    """Compare formats; "by phone" for a video call is loose, not wrong."""
    del reference
    if isinstance(slot.value, Spot):
        return Outcome.DIFFERS
    claimed = cast("Manner", slot.value).format
    if claimed in fact.values:
        return Outcome.AGREES
    return Outcome.DIFFERS if "in-person" in {claimed, fact.value} else Outcome.PARTLY


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    if isinstance(slot.value, Spot):
        place = reference.place[slot.value.place].name
        return Comparison(Outcome.DIFFERS, f"in {place}", "by video")
    claimed, recorded = cast("Manner", slot.value).format, cast("str", fact.value)
    outcome = _outcome(slot, fact, reference)
    return Comparison(outcome, claimed, _SHOWN.get(recorded, recorded), _SUGGESTIONS[recorded])


def compare_abroad(
    slot: Slot, frame: Frame, record: Record, reference: Reference
) -> tuple[Kind, Comparison] | None:
    """Compare "met in Singapore" with a call, for which the two were not there together.

    Of "spoke in Singapore" one of them may have been there: it agrees in part. Nothing is returned
    where the place may belong to other words, or is in the country of one of them.
    """
    remote = record.type == "call" and record.where is None and record.format is not None
    if not (remote and isinstance(slot.value, Spot) and slot.firm) or frame.all("format"):
        return None
    named = {who for s in frame.all("person") for who in getattr(s.value, "ids", ())}
    told = [other.end for other in frame.slots if other.name in {"person", "when"}]
    ends = [*told, frame.verb[1]] if frame.verb is not None else []
    behind = any(0 <= slot.start - end <= _TO_PLACE for end in ends if end >= frame.start)
    around = (slot.value.place, *reference.place[slot.value.place].within)
    places = (reference.place[ident] for ident in around if ident in reference.place)
    countries = {place.name for place in places if place.kind == "country"}
    abroad = bool(countries) and countries.isdisjoint(party.name for party in reference.parties)
    if not (behind and abroad and len(named) >= _BOTH) or record.format is None:
        return None
    recorded, place = _SUGGESTIONS[record.format.value], reference.place[slot.value.place].name
    outcome = Outcome.DIFFERS if frame.type == "meeting" else Outcome.PARTLY
    return FORMAT, Comparison(outcome, f"in {place}", recorded)


FORMAT = Kind(
    code="FC402",
    name="format",
    severity=Severity.ERROR,
    slots=("format", "where"),
    summary="whether it was in person, by video or by phone",
    documentation=(
        "Reads 'in person', 'face to face', 'by video', 'virtual', 'via Zoom', 'by phone' and the"
        " like. That a round by screen 'was held in' a city is against it as well."
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
        Example(
            "in Beijing",
            ("The 16th Defense Policy Coordination Talks were held in Beijing.",),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "The 17th Defense Policy Coordination Talks touched on the defense telephone link.",
                "At the 16th Defense Policy Coordination Talks Michael Chase spoke in Washington.",
                "At the 16th Defense Policy Coordination Talks the Americans sat in Washington.",
                "The 16th Defense Policy Coordination Talks joined Beijing and Washington.",
            )
        ),
    ),
)

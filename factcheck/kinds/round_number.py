"""FC201: which round of a dialogue it was."""

from typing import cast

from factcheck.frames.model import Frame, Number, Slot
from factcheck.kinds.kind import Comparison, Example, Kind, Nothing, Outcome
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference
from factcheck.words import ordinal_suffix


def _recall(slot: Slot, frame: Frame, record: Record, reference: Reference) -> Fact[object] | None:
    del slot, frame, reference
    return cast("Fact[object] | None", record.number)


def _outcome(slot: Slot, fact: Fact[object], reference: Reference) -> Outcome:
    del reference
    agrees = cast("Number", slot.value).value in fact.values
    return Outcome.AGREES if agrees else Outcome.DIFFERS


def _compare(
    slot: Slot, fact: Fact[object], record: Record, reference: Reference
) -> Comparison | None:
    del record
    number, recorded = cast("Number", slot.value).value, cast("int", fact.value)
    bare = slot.end - slot.start == len(str(number))
    shown = ordinal_suffix(recorded)
    suggestion = str(recorded) if bare else shown
    outcome = _outcome(slot, fact, reference)
    return Comparison(outcome, ordinal_suffix(number), shown, suggestion)


ROUND_NUMBER = Kind(
    code="FC201",
    name="round-number",
    severity=Severity.ERROR,
    slots=("number",),
    summary="which round of a dialogue it was",
    documentation=(
        "Reads ordinals in figures and words before a meeting's noun or name ('17th round',"
        " 'seventeenth annual talks'), 'Round 17', 'No. 18', and ordinals that stand for the round"
        " ('it was the 17th'). An ordinal of anything else, or of another dialogue, is not read."
    ),
    recall=_recall,
    outcome=_outcome,
    compare=_compare,
    examples=(
        Example(
            "17th",
            (
                (
                    "The 17th round of the Defense Policy Coordination Talks was held at the"
                    " Pentagon on Jan. 8 and 9."
                ),
                (
                    "It was the seventeenth annual Defense Policy Coordination Talks, held on"
                    " Jan. 8-9, 2024."
                ),
                (
                    "The Defense Policy Coordination Talks closed at the Pentagon on Jan. 9. It"
                    " was the 17th round."
                ),
            ),
        ),
        Example(
            "19th",
            (
                (
                    "The 19th round of the Defense Policy Coordination Talks was held at the"
                    " Pentagon on Jan. 8 and 9."
                ),
                (
                    "The Defense Policy Coordination Talks met at the Pentagon on Jan. 8 and 9."
                    " It was the nineteenth round."
                ),
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "The 10th Defense Consultative Talks were held in June 2009.",
                (
                    "Three rounds of the Defense Policy Coordination Talks were held since 2024."
                    " Michael Chase led the first two; Alvaro Smith led the third."
                ),
                (
                    "Three rounds of the Defense Policy Coordination Talks were held since 2024."
                    " The third was held in Washington on Dec. 15 and 16, 2025."
                ),
                "The 7th Fleet was discussed at the 17th Defense Policy Coordination Talks.",
                (
                    "The Defense Policy Coordination Talks ended on Tuesday. Was this really the"
                    " 19th round?"
                ),
                (
                    "The senator wrongly said the Defense Policy Coordination Talks on Jan. 8"
                    " were the 19th round."
                ),
                (
                    "The 17th Defense Policy Coordination Talks were held on Jan. 8 and 9. Michael"
                    " Chase led the American side at the 16th round of the talks."
                ),
                (
                    "It is a myth that at the Pentagon, the 18th round of the Defense Policy"
                    " Coordination Talks was held on Jan. 8 and 9, 2024."
                ),
                (
                    "The Defense Policy Coordination Talks met on Jan. 8 and 9. Bakers held the"
                    " fourth round of their wage talks last week."
                ),
            )
        ),
    ),
)

"""FC303: how the names of people and dialogues are written."""

from datetime import date

from factcheck.kinds.kind import Example, Kind, Nothing
from factcheck.model import Severity, Verdict

NAME_SPELLING = Kind(
    code="FC303",
    name="name-spelling",
    severity=Severity.ERROR,
    slots=("name",),
    summary="how a name is written",
    documentation=(
        "Flags a name that is one or two letters away from exactly one person on record, where the"
        " person's rank, office, side, partner or dialogue stands beside it; Chinese characters that"
        " are not those of the name they stand beside; and a dialogue called by a wrong name."
        " Other orders, hyphens, accents, initials and romanisations are no errors, and somebody"
        " else with a like name is somebody else."
    ),
    examples=(
        Example(
            "Song Yanchou",
            (
                "Maj. Gen. Song Yanchou led the Chinese side at the Defense Policy Coordination Talks.",
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "Alvero Smith",
            (
                "Deputy Assistant Secretary of War Alvero Smith hosted the Defense Policy Coordination Talks.",
            ),
            Verdict.CONFLICT,
            date(2025, 12, 18),
        ),
        Example(
            "宋彦超",
            (
                "Song Yanchao (宋彦超) came to the Pentagon for the Defense Policy Coordination Talks.",
            ),
            Verdict.CONFLICT,
        ),
        Example(
            "宋延超",
            (
                "Song Yanchao (宋延超) came to the Pentagon for the Defense Policy Coordination Talks.",
            ),
        ),
        Example(
            "Maritime Military Communications Agreement",
            (
                "China also dropped the meetings under the Maritime Military Communications Agreement.",
            ),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "Yanchao Song led the Chinese side at the Defense Policy Coordination Talks.",
                "Maj. Gen. Song Yan-chao, in older books Sung Yen-ch'ao, led the Chinese side.",
                "Song Yan, a trade envoy, followed the Defense Policy Coordination Talks from Geneva.",
                "Rep. Adam Smith followed the Defense Policy Coordination Talks from Congress.",
                "Michael B. Chase and Michèle Flournoy know China well.",
                "An earlier version misspelled the name of China's Maj. Gen. Song Yanchao as Song Yanchou.",
            )
        ),
    ),
)

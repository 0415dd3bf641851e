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
        "Looks for names one or two letters away from exactly one person on record, where the"
        " person's rank, office, side, partner or dialogue stands beside them; for Chinese"
        " characters that are not those of the name before them; and for dialogues called by a"
        " wrong name. Other orders, hyphens, accents, initials and romanisations are no errors,"
        " and somebody else with a like name is somebody else."
    ),
    examples=(
        Example(
            "Song Yanchou",
            ("Maj. Gen. Song Yanchou led China's side at the Defense Policy Coordination Talks.",),
            Verdict.CONFLICT,
        ),
        Example(
            "Alvero Smith",
            ("Deputy Assistant Secretary of War Alvero Smith spoke of China.",),
            Verdict.CONFLICT,
            date(2025, 12, 18),
        ),
        Example("宋彦超", ("China sent Song Yanchao (宋彦超) to the Pentagon.",), Verdict.CONFLICT),
        Example("宋延超", ("China sent Song Yanchao (宋延超) to the Pentagon.",)),
        Example(
            "Maritime Military Communications Agreement",
            ("China dropped the meetings of the Maritime Military Communications Agreement.",),
            Verdict.CONFLICT,
        ),
        Nothing(
            (
                "Yanchao Song led the Chinese side at the Defense Policy Coordination Talks.",
                "China's Maj. Gen. Song Yan-chao is Sung Yen-ch'ao in older books.",
                "Song Yan, a trade envoy, followed the Defense Policy Coordination Talks.",
                "Rep. Adam Smith followed the talks with China from Congress.",
                "Michael B. Chase and Michèle Flournoy know China well.",
                "An earlier version misspelled China's Maj. Gen. Song Yanchao as Song Yanchou.",
            )
        ),
    ),
)

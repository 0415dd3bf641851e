"""Visits: "Pelosi's August 2022 trip to Taiwan", "landed in Taipei"."""

from factcheck.frames.types import FrameType

VISIT = FrameType(
    name="visit",
    records=frozenset({"visit"}),
    verbs=dict.fromkeys(
        (
            "visit", "travel", "fly", "go", "land", "arrive", "tour", "stop", "stop over", "sneak",
            "touch down", "set foot", "jet", "make", "pay", "step off",
        ),
        "visited",
    ),
    nouns=frozenset(
        {
            "state visit", "visit", "visits", "stay", "trip", "stop", "stopover", "journey", "tour",
            "arrival", "landing", "flight", "appearance", "touchdown", "transit",
        }
    ),
    ends=frozenset({"leave", "depart"}),
)  # fmt: skip
TRIPS = VISIT.nouns - {"state visit"}

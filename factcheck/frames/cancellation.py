"""Cancellations: "China called off the talks in 2022", "the freeze that Beijing ordered"."""

from factcheck.frames.types import FrameType

CANCELLATION = FrameType(
    name="cancellation",
    records=frozenset({"cancellation", "suspension"}),
    verbs=dict.fromkeys(
        (
            "cancel", "call off", "suspend", "halt", "freeze", "sever", "scrap", "break off",
            "cut off", "cut", "shelve", "axe", "strike off", "strike", "scratch",
            "wipe", "erase", "stop", "discontinue", "terminate",
            "pull", "drop", "ditch", "announce",
            "impose", "postpone", "put off", "shut", "retaliate",
        ),
        "actor",
    ),
    nouns=frozenset({
        "cancellation", "cancellations", "suspension", "freeze", "rupture", "countermeasures",
    }),
)  # fmt: skip
POSTPONING = frozenset({"postpone", "put off", "delay", "reschedule"})

"""Cancellations: "China called off the talks in 2022", "the freeze that Beijing ordered"."""

from factcheck.frames.types import FrameType
from factcheck.pipeline.phrasal import LAPSES, WITHDRAWALS

# A list of measures that is made public says what was called off.
PUBLISHING = frozenset({"announce", "publish", "unveil", "release", "issue", "present", "put out"})
CANCELLATION = FrameType(
    name="cancellation",
    records=frozenset({"cancellation", "suspension"}),
    verbs=dict.fromkeys(
        (
            "cancel", "call off", "suspend", "halt", "freeze", "sever", "scrap", "break off",
            "cut off", "cut", "shelve", "axe", "strike off", "strike out", "strike", "scratch",
            "wipe", "erase", "stop", "discontinue", "terminate",
            "drop", "ditch", *PUBLISHING,
            "impose", "postpone", "put off", "shut", "shut down", "shut off", "close down",
            "close off", "cross out", "cross off", "switch off",
            "retaliate", "quit", "leave", "abandon", "boycott", "exit", "forsake",
            "scuttle", "torpedo", "sink", "derail", "kill", "kill off", "write off", "block",
            "tear up",
            "nix", "void", "annul", "scotch", "dump", "jettison", "mothball", "interrupt", "cease",
            "disband", "spurn", "renounce", "break down", "lapse", "collapse",
            *WITHDRAWALS, *LAPSES,
        ),
        "actor",
    ),
    nouns=frozenset({
        "cancellation", "cancellations", "suspension", "freeze", "rupture", "countermeasures",
        "withdrawal", "pullout", "walkout", "boycott", "exit", "abandonment", "halt", "scrapping",
        "closure", "shutdown",
    }),
)  # fmt: skip
POSTPONING = frozenset({"postpone", "put off", "delay", "reschedule"})

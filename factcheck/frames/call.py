"""Calls: "spoke by video", "the phone call on Dec. 6"."""

from factcheck.frames.types import FrameType
from factcheck.pipeline.phrasal import CALLS

CALL = FrameType(
    name="call",
    records=frozenset({"call", "meeting", "summit", "round"}),
    verbs=dict.fromkeys(("speak", "talk", "phone", "telephone", *CALLS), "spoke"),
    nouns=frozenset({
        "call", "conversation", "phone call", "video call", "telephone call", "video conference",
        "videoconference", "video teleconference", "teleconference", "video link call",
        "phone conversation",
    }),
)  # fmt: skip

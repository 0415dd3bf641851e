"""Summits: "the San Francisco summit", "the leaders' meeting at Woodside"."""

from factcheck.frames.types import FrameType

SUMMIT = FrameType(
    name="summit",
    records=frozenset({"summit", "meeting"}),
    verbs={},
    nouns=frozenset({"summit", "consensus", "understanding", "deal", "accord"}),
)

"""The types of happening: each with its triggers and the records it can be about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class FrameType:
    """A type of happening.

    `verbs` maps a verb's base to the part its subject plays ("" for none of note);
    `nouns` are the words and compounds that name it; `records` are the types of record it
    can be about; `starts` and `ends` are verbs whose date is the first or the last day.
    """

    name: str
    records: frozenset[str]
    verbs: dict[str, str]
    nouns: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()

"""Which events a timeline shows beside the rounds."""

from enum import StrEnum


class Around(StrEnum):
    """Those about the dialogue and what led to them, every one, or none."""

    RELATED = "related"
    ALL = "all"
    NONE = "none"

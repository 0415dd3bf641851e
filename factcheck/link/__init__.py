"""Which record a frame is about: record linkage after Fellegi and Sunter (1969).

Every slot that agrees with a record speaks for it and every slot that differs speaks
against it, by one table of weights. The record with the largest sum wins if it wins by a
margin. A claim is linked without its own slot: it never picks its own judge. Only a date that
a record nearly agrees with still speaks for that record, since errors are mostly slips.
"""

from factcheck.link.compare import compare
from factcheck.link.in_the_news import named_by_news
from factcheck.link.linker import Linker, inferred_day, main_record
from factcheck.link.model import (
    SLIPPED,
    Candidate,
    Circumstance,
    Evidence,
    Grade,
    Link,
    LinkedFrame,
)

__all__ = [
    "SLIPPED",
    "Candidate",
    "Circumstance",
    "Evidence",
    "Grade",
    "Link",
    "LinkedFrame",
    "Linker",
    "compare",
    "inferred_day",
    "main_record",
    "named_by_news",
]

"""What a kind of claim is: the slot it reads, the value it recalls, and how the two compare."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.frames.model import Frame, Slot
from factcheck.model import Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference


class Outcome(StrEnum):
    """How what is claimed stands to what is recorded."""

    AGREES = "agrees"
    PARTLY = "partly"
    NEAR = "near"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim beside the record: the outcome and both values in words.

    PARTLY: some reading of the words agrees, some does not. NEAR: none does, but the
    difference is of the size of a slip. `suggestion` is what could stand in the article.
    """

    outcome: Outcome
    claimed: str
    recorded: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """Texts in which a claim of the kind is read as `value`, with its verdict.

    `published` dates the texts. Each text holds one claim of the kind with this value.
    """

    value: str
    texts: tuple[str, ...]
    verdict: Verdict = Verdict.SUPPORTED
    published: date | None = date(2024, 1, 10)


@dataclass(frozen=True, slots=True)
class Nothing:
    """Texts in which a claim of the kind must not be flagged."""

    texts: tuple[str, ...]
    published: date | None = date(2024, 1, 10)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim.

    `slots` are the names of the slots it reads. `recall` returns the fact that a record holds on
    the slot, or None where it holds none or the kind does not read this slot of this record;
    `outcome` sets slot and fact side by side, and `compare` puts that in words.
    `documentation` is for the user.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    documentation: str
    slots: tuple[str, ...]
    examples: tuple[Example | Nothing, ...]
    recall: Callable[[Slot, Frame, Record, Reference], Fact[object] | None] | None = None
    outcome: Callable[[Slot, Fact[object], Reference], Outcome | None] | None = None
    compare: Callable[[Slot, Fact[object], Record, Reference], Comparison | None] | None = None

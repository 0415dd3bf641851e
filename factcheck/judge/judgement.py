"""The verdict on one claim, with all that led to it."""

from dataclasses import dataclass

from factcheck.frames.model import Frame, Slot, Who
from factcheck.kinds import KINDS, Comparison, Kind
from factcheck.link import Link
from factcheck.model import Citation, Severity, Verdict
from factcheck.reference.facts import Fact
from factcheck.reference.model import Record, Reference

_BY_CODE = {kind.code: kind for kind in KINDS}
_BY_SLOT = {
    "number": _BY_CODE["FC201"], "where": _BY_CODE["FC401"], "format": _BY_CODE["FC402"],
    "host": _BY_CODE["FC403"], "actor": _BY_CODE["FC403"], "cause": _BY_CODE["FC404"],
}  # fmt: skip


_STEP_DOWN = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.INFO,
    Severity.INFO: Severity.INFO,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one slot of one frame, with all that led to it.

    `span` is what is shown instead of the slot; `subject`, `sources`, `about` and `notes` are
    set where the claim is about a person or a dialogue and no record is linked; `weight`
    where it matters less than its kind does. `doubt` tells in words which condition was missing.
    """

    kind: Kind
    slot: Slot
    frame: Frame
    verdict: Verdict
    reason: str | None
    link: Link | None
    comparison: Comparison | None
    fact: Fact[object] | None = None
    related: tuple[tuple[int, int], ...] = ()
    span: tuple[int, int] | None = None
    subject: str | None = None
    sources: tuple[str, ...] = ()
    about: str | None = None
    notes: tuple[str, ...] = ()
    weight: Severity | None = None
    doubt: str | None = None

    @property
    def severity(self) -> Severity | None:
        """Return how much it matters, for a conflict, attributed or review."""
        own = self.weight or self.kind.severity
        if self.verdict is Verdict.CONFLICT:
            return own
        if self.verdict is Verdict.ATTRIBUTED:
            return _STEP_DOWN[own]
        if self.verdict is Verdict.REVIEW:
            return Severity.WARNING if own is Severity.ERROR else own
        return None

    @property
    def record(self) -> Record | None:
        """Return the record the claim was compared with."""
        return self.link.record if self.link is not None else None


def kind_of(slot: Slot, frame: Frame) -> Kind | None:
    """Return the kind that a slot belongs to before any record is known."""
    if slot.name == "when":
        return _BY_CODE["FC101" if frame.type == "meeting" else "FC102"]
    if isinstance(slot.value, Who) and slot.value.pronoun:
        return None
    if slot.name == "person":
        return _BY_CODE["FC301" if frame.dialogue is not None else "FC302"]
    return _BY_SLOT.get(slot.name)


def citations(judgement: Judgement, reference: Reference) -> tuple[Citation, ...]:
    """Return the sources of the recorded value, or of the record."""
    record = judgement.record
    if record is None:
        return tuple(
            reference.sources[ident] for ident in judgement.sources if ident in reference.sources
        )
    ids = (
        judgement.fact.sources
        if judgement.fact is not None and judgement.fact.sources
        else record.sources
    )
    return tuple(reference.sources[ident] for ident in ids if ident in reference.sources)

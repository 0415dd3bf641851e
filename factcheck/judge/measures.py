"""From a measure to a verdict: what it is about, how it compares, and what excuses it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from factcheck.frames.measure import (
    Measure,
    Venues,
)
from factcheck.frames.model import Frame, Reading, Slot, Words
from factcheck.judge import Judgement
from factcheck.judge.rulings import Ruling, rule
from factcheck.judge.scene import About, Scene
from factcheck.kinds.cadence import CADENCE
from factcheck.kinds.kind import Comparison, Outcome
from factcheck.kinds.sequence import SEQUENCE
from factcheck.kinds.series_start import SERIES_START
from factcheck.link import Evidence, Grade, Link, LinkedFrame
from factcheck.model import Status, Verdict
from factcheck.reference.facts import Confidence
from factcheck.reference.model import Reference


def judge_measures(
    reading: Reading, linked: Sequence[LinkedFrame], reference: Reference, published: date | None,
    claims: Sequence[Judgement],
) -> Iterator[Judgement]:  # fmt: skip
    """Yield a judgement for every measure that is about the reference.

    A round that `claims` find wrongly numbered is the one that all else said of it points to.
    """
    if not reading.measures:
        return
    misnumbered = {
        claim.frame.index: claim.link for claim in claims
        if claim.slot.name == "number" and claim.link is not None
        and claim.verdict in {Verdict.CONFLICT, Verdict.ATTRIBUTED}
    }  # fmt: skip
    scene = Scene(reading, linked, reference, published, misnumbered)
    for measure in reading.measures:
        ruling = rule(measure, scene)
        if ruling is not None:
            yield _judgement(measure, ruling)


def apart_from(reading: Reading, found: list[Judgement]) -> list[Judgement]:
    """Return the judgements but those of places said of several rounds together."""
    together = {
        at for m in reading.measures if isinstance(m.value, Venues) for at in range(m.start, m.end)
    }  # fmt: skip
    return [j for j in found if j.slot.name != "where" or j.slot.start not in together]


def settled(claims: Sequence[Judgement], measures: Sequence[Judgement]) -> list[Judgement]:
    """Return both, but of two judgements of one date only the better one.

    "Last held in September 2021" is the date of a round, and which round that is.
    """
    dates = [j for j in claims if j.slot.name == "when" and j.verdict is not Verdict.UNKNOWN]
    dated, agreeing = _spans(dates), _spans(j for j in dates if j.verdict is Verdict.SUPPORTED)
    right = _spans(m for m in measures if m.verdict is Verdict.SUPPORTED) - agreeing
    kept = [j for j in claims if not j.verdict.flagged or (j.slot.start, j.slot.end) not in right]
    echoes = agreeing | (dated - right)
    return kept + [
        m for m in measures if m.kind is not SEQUENCE or (m.slot.start, m.slot.end) not in echoes
    ]


def _spans(judgements: Iterable[Judgement]) -> set[tuple[int, int]]:
    return {(j.slot.start, j.slot.end) for j in judgements}


def _judgement(measure: Measure, ruling: Ruling) -> Judgement:
    verdict, reason = _decide(measure, ruling)
    slot = Slot(measure.kind, measure.start, measure.end, Words(""), measure.assertion)
    frame = Frame(
        -1, "measure", measure.start, measure.end, measure.sentence_start, measure.sentence_end,
        measure.role, measure.assertion, (slot,), measure.dialogue, paragraph=measure.paragraph,
    )  # fmt: skip
    dialogue = ruling.dialogue
    compared = verdict not in {Verdict.UNKNOWN, Verdict.NOT_ASSERTED}
    sources = ruling.fact.sources if ruling.fact is not None and ruling.fact.sources else ()
    return Judgement(
        ruling.kind, slot, frame, verdict, reason, _link(ruling.about), ruling.comparison,
        ruling.fact,
        subject=dialogue.id if dialogue is not None and ruling.about is None else None,
        sources=(sources or dialogue.sources) if compared and dialogue is not None else (),
        about=dialogue.name if dialogue is not None else None, weight=ruling.weight,
    )  # fmt: skip


def _link(about: About | None) -> Link | None:
    if about is None:
        return None
    if about.link is not None:
        return about.link
    return Link(
        about.record, about.grade, 0.0, 0.0, (Evidence(0.0, "the round its series points to"),)
    )


def _decide(measure: Measure, ruling: Ruling) -> tuple[Verdict, str | None]:
    """Return verdict and reason: the first condition that holds."""
    said, comparison = measure.assertion, ruling.comparison
    general = ruling.kind in (SERIES_START, CADENCE)
    rule = ruling.kind is CADENCE and said.status is Status.PLANNED  # "are supposed to be annual"
    if not (said.status is Status.ASSERTED or (general and said.status is Status.GENERIC) or rule):
        return Verdict.NOT_ASSERTED, said.status.value
    if comparison is None:
        return Verdict.UNKNOWN, ruling.reason
    if said.negated:
        return Verdict.NOT_ASSERTED, Status.DENIED.value
    if comparison.outcome is Outcome.AGREES:
        return Verdict.SUPPORTED, None
    return _against(measure, ruling, comparison)


def _against(
    measure: Measure, ruling: Ruling, comparison: Comparison
) -> tuple[Verdict, str | None]:
    """Return the verdict on a measure that differs: a conflict, but for the first doubt."""
    said, fact = measure.assertion, ruling.fact
    if ruling.grade is Grade.NONE:
        return Verdict.UNKNOWN, "ambiguous-link"
    doubts = (
        (ruling.grade is not Grade.CERTAIN, "probable-link"),
        (comparison.outcome is Outcome.PARTLY, "some-reading-fits"),
        (fact is not None and fact.confidence is not Confidence.HIGH, "medium-confidence"),
    )
    doubt = next((reason for holds, reason in doubts if holds), None)
    if doubt is not None:
        return Verdict.REVIEW, doubt
    if said.speaker is not None or said.quoted:
        return Verdict.ATTRIBUTED, None
    return (Verdict.REVIEW, "some-reading-fits") if said.hedged else (Verdict.CONFLICT, None)

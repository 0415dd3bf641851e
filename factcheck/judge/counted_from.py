"""Dates that count from another date of the text: what is wrong with that one is not theirs."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.frames.model import Dates
from factcheck.judge.judgement import Judgement
from factcheck.model import Verdict

_NEAR = 3  # dates before it from which "a day earlier" may count
_HELD_AGAINST = frozenset({Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})


def excuse_dependent(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Take back what "in January of that year" differs by, where the year itself was wrong."""
    dated = sorted(
        (j for j in judgements if isinstance(j.slot.value, Dates)), key=lambda j: j.slot.start
    )
    excused: dict[int, Judgement] = {}
    for at, judgement in enumerate(dated):
        before = dated[max(at - _NEAR, 0) : at]
        wrong = any(j.verdict in _HELD_AGAINST for j in before)
        if wrong and judgement.verdict in _HELD_AGAINST and _counts_on(judgement):
            excused[id(judgement)] = replace(
                judgement, verdict=Verdict.UNKNOWN, reason="unresolved-date",
                doubt="it counts from a date that is held against the text itself",
            )  # fmt: skip
    return [excused.get(id(judgement), judgement) for judgement in judgements]


def _counts_on(judgement: Judgement) -> bool:
    """Tell "a day earlier" and "of that year" from a date that stands by itself."""
    value = judgement.slot.value
    return isinstance(value, Dates) and all(time.anchor == "running" for time in value.times)

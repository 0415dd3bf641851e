"""Which year, half or quarter a number of rounds is of: "in 2024", and not "since 2022"."""

import re
from collections.abc import Sequence

from factcheck.frames.passage import Passage
from factcheck.times import Time

_EDGES = frozenset("since from until till to through before after".split())
_TO_EDGE = 7  # tokens from "since", over "the cancellation of", to a year
_PERIODS = frozenset({"year", "fiscal year", "half", "quarter", "decade"})


def period_of(passage: Passage, at: int) -> Time | None:
    """Return the one year, half or quarter that the clause or its sentence names."""
    tokens = passage.view.tokens
    clause = passage.view.owner.get(passage.token(at))
    periods = [
        (first, time) for first, _, time in passage.view.times
        if time.granularity in _PERIODS and time.interval is not None and time.amount is None
        and not _counts_from(tokens.lowers, first)
    ]  # fmt: skip
    own = [time for first, time in periods if passage.view.owner.get(first) == clause]
    # "It has had 18 rounds; none took place in 2021": a period of another statement
    marked, offset = passage.marked, passage.offset
    ends = [sorted((at, time.start - offset)) for _, time in periods]
    rest = [t for (_, t), (a, b) in zip(periods, ends, strict=True) if ";" not in marked[a:b]]
    chosen = own or rest
    months = any(time.granularity in {"month", "day"} for time in passage.times)
    if len(own) > 1:
        chosen = _beside(passage, at, own)
    return chosen[0] if len(chosen) == 1 and not (months and not own) else None


def _counts_from(lowers: Sequence[str], time: int) -> bool:
    """Tell "since 2022" and "since the cancellation of 2022" from "in 2022"."""
    for at in range(time - 1, max(time - _TO_EDGE, -1), -1):
        if lowers[at] in _EDGES:
            return True
        if lowers[at] in {",", ";", ":", ".", "in"}:
            return False
    return False


def _beside(passage: Passage, at: int, periods: list[Time]) -> list[Time]:
    """Return the periods between a number and the next comma: "two in 2024, none in 2023"."""
    stop = re.compile(r"[,;:]| and ").search(passage.marked, at)
    end = (stop.start() if stop is not None else len(passage.marked)) + passage.offset
    return [time for time in periods if at + passage.offset <= time.start < end]

"""Workers inside Daft: each process of the engine examines the survivors of batches."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

import daft
from daft import DataType, Series, col

from factcheck.corpus.model import FIELDS, Part, Raw
from factcheck.reference.model import Reference

if TYPE_CHECKING:
    from daft import DataFrame

# Handing over a batch takes milliseconds however empty it is, so that few are best; but one
# worker has all of a batch, so that each is to have several, and what is in one must fit.
_TURNS = 16
_FEWEST, _USUAL, _MOST = 256, 1_024, 3_072
_BATCH_BYTES = 8 << 20  # of the input, packed as it is


def batch_of(parts: Sequence[Part], workers: int) -> int:
    """Return how many records to hand to a worker at a time."""
    known = [part.records for part in parts if part.records is not None]
    if len(known) < len(parts) or not (records := sum(known)):
        return _USUAL
    packed = sum(part.size for part in parts) / records
    fit = min(_MOST, records // (workers * _TURNS), int(_BATCH_BYTES // max(packed, 1)))
    return max(fit, _FEWEST)


def examined(
    frame: "DataFrame", reference: Reference, unchanged: Collection[str], workers: int, batch: int
) -> "DataFrame":
    """Return "path" and "outcome", in the order of the records: JSON, or empty where off topic."""

    class Sized(_Worker):
        @daft.method.batch(return_dtype=DataType.string(), batch_size=batch)
        def examine(self, *given: Series) -> list[str | None]:
            return self.outcomes(*given)

    crew = daft.cls(Sized, use_process=True, max_concurrency=workers)
    worker: Any = crew(reference, frozenset(unchanged))
    given = [col(name) for name in ("kept", "fault", "page", *FIELDS)]
    return frame.select(col("path"), worker.examine(*given).alias("outcome"))


class _Worker:
    """Examines the survivors of batches; each process of the engine holds one."""

    def __init__(self, reference: Reference, unchanged: Collection[str]) -> None:
        from factcheck.corpus.examine import Examiner  # noqa: PLC0415 - the driver needs it not

        self._examiner = Examiner(reference, unchanged)

    def outcomes(
        self, kept: Series, fault: Series, page: Series, *fields: Series
    ) -> list[str | None]:
        """Return what came of each record as JSON."""
        from factcheck.report.json_report import dumped  # noqa: PLC0415 - as above

        answers: list[str | None] = [None] * len(kept)
        wanted = [at for at, is_kept in enumerate(kept.to_arrow().to_pylist()) if is_kept]
        if not wanted:
            return answers
        columns = [series.to_arrow().take(wanted).to_pylist() for series in (fault, page, *fields)]
        for at, *row in zip(wanted, *columns, strict=True):
            raw = Raw(0, fault=row[0], page=row[1], **dict(zip(FIELDS, row[2:], strict=True)))
            found = self._examiner.examine(raw)
            answers[at] = None if found is None else dumped(found)
        return answers

"""One run of `factcheck check`: reports kept on disk, for the outputs after the first."""

import pickle
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

from factcheck.engines import slim
from factcheck.model import Report


class Kept:
    """A file that no one else can open, and that is gone with this process."""

    def __init__(self, *, whole: bool = False) -> None:
        self._whole = whole
        self._file = TemporaryFile()  # noqa: SIM115 - closed on leaving
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def passing(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on, and keep each."""
        for report in reports:
            pickle.dump(report if self._whole else slim(report), self._file)
            self._number += 1
            yield report

    def again(self) -> Iterator[Report]:
        """Yield what was kept."""
        self._file.seek(0)
        for _ in range(self._number):
            report: Report = pickle.load(self._file)  # noqa: S301 - this process wrote it
            yield report

"""One run of `factcheck check`: reports kept on disk, for the outputs after the first."""

from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

from factcheck.engines import KEPT_REPORTS, slim
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
            kept = KEPT_REPORTS.dump(report if self._whole else slim(report))
            self._file.write(kept + b"\n")
            self._number += 1
            yield report

    def again(self) -> Iterator[Report]:
        """Yield what was kept."""
        self._file.seek(0)
        for _ in range(self._number):
            digest, data = self._file.readline(), self._file.readline()
            report: Report = KEPT_REPORTS.load(digest + data.removesuffix(b"\n"))
            yield report

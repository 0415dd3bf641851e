"""Reporting, aside: what every format is told about the run."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model import Finding, ReferenceStamp, Report, Severity, Verdict
from factcheck.report.tally import RANK, is_notable

if TYPE_CHECKING:
    from factcheck.reference.model import Reference


class Show(StrEnum):
    """Which findings the formats for people list: each level shows those after it too."""

    ALL = "all"
    SUPPORTED = "supported"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Run:
    """The reference a run used, and how it is to be shown.

    `width` is in terminal cells; `unicode` is false where the stream cannot take more than
    ASCII; `quiet` leaves out all but findings; findings from `fail_on` on fail the run;
    `reference` is what the stamp is of, for the formats that tell of records.
    """

    stamp: ReferenceStamp
    show: Show = Show.INFO
    width: int = 80
    color: bool = False
    unicode: bool = True
    quiet: bool = False
    fail_on: Severity = Severity.ERROR
    has_baseline: bool = False
    reference: "Reference | None" = None

    def shows(self, finding: Finding) -> bool:
        """Tell whether a finding is listed at this run's level."""
        if self.show is Show.ALL:
            return True
        if finding.verdict is Verdict.SUPPORTED:
            return self.show is Show.SUPPORTED
        if not is_notable(finding):
            return False
        level = Severity.INFO if self.show is Show.SUPPORTED else Severity(self.show.value)
        return finding.severity is None or RANK[finding.severity] >= RANK[level]


Reporter = Callable[[Iterable[Report], Run], Iterator[str]]


def tool_version() -> str:
    """Return the installed version of factcheck."""
    from importlib.metadata import version  # noqa: PLC0415 - it is slow to import

    return version("factcheck")

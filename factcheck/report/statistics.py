"""Reporting, aside: how often each kind was read, and what came of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.model import Report, Verdict
from factcheck.report.plain import visible

_MOST_FILES = 10
_HEADS = ("agree", "conflict", "attributed", "review", "unknown", "not asserted", "answered")
_VERDICTS = (
    Verdict.SUPPORTED, Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW, Verdict.UNKNOWN,
    Verdict.NOT_ASSERTED,
)  # fmt: skip


@dataclass
class Statistics:
    """Counts by kind and by article."""

    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    conflicts: Counter[str] = field(default_factory=Counter)

    def add(self, report: Report) -> None:
        """Count one article's findings."""
        for finding in report.findings:
            row = self.kinds.setdefault(f"{finding.code} {finding.kind}", Counter())
            if finding.suppression is not None or finding.known:
                row["answered"] += 1
                continue
            row[_HEADS[_VERDICTS.index(finding.verdict)]] += 1
            self.conflicts[report.name] += finding.verdict is Verdict.CONFLICT

    def lines(self) -> Iterator[str]:
        """Yield a table of kinds, then the articles with the most conflicts."""
        width = max((len(kind) for kind in self.kinds), default=0)
        yield "  ".join(["kind".ljust(width), *_HEADS])
        for kind, row in sorted(self.kinds.items()):
            cells = (str(row[head]).rjust(len(head)) for head in _HEADS)
            yield "  ".join([kind.ljust(width), *cells])
        worst = [item for item in self.conflicts.items() if item[1]]
        for name, number in sorted(worst, key=lambda item: (-item[1], item[0]))[:_MOST_FILES]:
            yield f"{number:>4}  {visible(name)}"

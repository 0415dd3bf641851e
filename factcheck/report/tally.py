"""Reporting, aside: counting a run's findings, and the sentence that sums them up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.model import Finding, Report, Severity, Summary, Verdict

NOTABLE = (Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW)
RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass
class Tally:
    """Counts over the reports seen so far."""

    by_status: Counter[str] = field(default_factory=Counter)
    by_verdict: Counter[Verdict] = field(default_factory=Counter)
    by_severity: Counter[Severity] = field(default_factory=Counter)
    errors: int = 0

    def add(self, report: Report) -> None:
        """Count one article's report."""
        self.by_status[report.status] += 1
        self.errors += report.error
        for finding in report.findings:
            self.by_verdict[finding.verdict] += 1
            if is_notable(finding) and finding.severity is not None:
                self.by_severity[finding.severity] += 1

    @property
    def read(self) -> int:
        """How many articles could be read."""
        return self.by_status.total() - self.by_status["skipped"]

    def summary(self) -> Summary:
        """Return the counts as a record; every verdict is in it."""
        verdicts = {verdict: self.by_verdict[verdict] for verdict in Verdict}
        skipped = self.by_status["skipped"]
        return Summary(self.read, skipped, self.by_verdict.total(), verdicts)

    def at_or_above(self, level: Severity) -> int:
        """Return how many conflicts, attributed claims and reviews weigh at least `level`."""
        return sum(n for severity, n in self.by_severity.items() if RANK[severity] >= RANK[level])


def tally_of(reports: Iterable[Report]) -> Tally:
    """Count all of `reports`."""
    tally = Tally()
    for report in reports:
        tally.add(report)
    return tally


def is_notable(finding: Finding) -> bool:
    """Tell whether a finding asks for a reader's eye."""
    return finding.verdict in NOTABLE


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Return "1 conflict" or "2 conflicts"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def claims_in_words(verdicts: Counter[Verdict]) -> str:
    """Return "1 conflict, 2 to review, 11 agree, 3 not in the reference"."""
    attributed, left_out = verdicts[Verdict.ATTRIBUTED], verdicts[Verdict.NOT_ASSERTED]
    parts = [
        counted(verdicts[Verdict.CONFLICT], "conflict"),
        f"{attributed} attributed" if attributed else "",
        f"{verdicts[Verdict.REVIEW]} to review",
        f"{verdicts[Verdict.SUPPORTED]} agree{'s' if verdicts[Verdict.SUPPORTED] == 1 else ''}",
        f"{verdicts[Verdict.UNKNOWN]} not in the reference",
        f"{left_out} not asserted" if left_out else "",
    ]
    return ", ".join(part for part in parts if part)


def in_words(tally: Tally) -> str:
    """Return the last line of a run, which never calls an unread text free of conflicts."""
    checked = tally.by_status["checked"]
    silent = tally.by_status["nothing-in-scope"]
    skipped = tally.by_status["skipped"]
    articles = [
        f"{silent} with nothing in scope" if silent else "",
        f"{skipped} skipped" if skipped else "",
    ]
    if not checked:
        rest = ", ".join(part for part in articles if part)
        return f"Nothing was checked: {rest or 'no articles'}."
    articles.insert(0, f"{counted(checked, 'article')} checked")
    return f"{claims_in_words(tally.by_verdict)}; {', '.join(part for part in articles if part)}."

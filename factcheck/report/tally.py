"""Reporting, aside: counting a run's findings, and the sentence that sums them up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.model import Finding, Report, Severity, Summary, Verdict
from factcheck.report.plain import one_line

NOTABLE = (Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW)
_MOST_REASONS = 4
RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass
class Tally:
    """Counts over the reports seen so far."""

    by_status: Counter[str] = field(default_factory=Counter)
    by_verdict: Counter[Verdict] = field(default_factory=Counter)
    by_severity: Counter[Severity] = field(default_factory=Counter)
    by_reason: Counter[str] = field(default_factory=Counter)
    errors: int = 0
    suppressed: int = 0
    known: int = 0

    def add(self, report: Report) -> None:
        """Count one article's report."""
        self.by_status[report.status] += 1
        self.errors += report.error
        if report.status == "skipped":
            self.by_reason[report.reason or "no reason given"] += 1
        for finding in report.findings:
            if finding.suppression is not None or finding.known:
                self.suppressed += finding.suppression is not None
                self.known += finding.suppression is None
                continue
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
        claims = self.by_verdict.total() + self.suppressed + self.known
        return Summary(self.read, skipped, claims, verdicts, self.suppressed, self.known)

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
    """Tell whether a finding asks for a reader's eye, and no one has answered for it."""
    return finding.verdict in NOTABLE and finding.suppression is None and not finding.known


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """Return "1 conflict" or "2 conflicts"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def claims_in_words(tally: Tally) -> str:
    """Return "1 conflict, 2 to review, 11 agree, 3 not in the reference"."""
    verdicts = tally.by_verdict
    attributed, left_out = verdicts[Verdict.ATTRIBUTED], verdicts[Verdict.NOT_ASSERTED]
    parts = [
        counted(verdicts[Verdict.CONFLICT], "conflict"),
        f"{attributed} attributed" if attributed else "",
        f"{verdicts[Verdict.REVIEW]} to review",
        f"{verdicts[Verdict.SUPPORTED]} agree{'s' if verdicts[Verdict.SUPPORTED] == 1 else ''}",
        f"{verdicts[Verdict.UNKNOWN]} not in the reference",
        f"{left_out} not asserted" if left_out else "",
        f"{tally.suppressed} suppressed" if tally.suppressed else "",
        f"{tally.known} in the baseline" if tally.known else "",
    ]
    return ", ".join(part for part in parts if part)


def in_words(tally: Tally) -> str:
    """Return the last line of a run, which never calls an unread text free of conflicts."""
    checked = tally.by_status["checked"]
    silent = tally.by_status["nothing-in-scope"]
    skipped = tally.by_status["skipped"]
    articles = [
        f"{silent} with nothing in scope" if silent else "",
        f"{skipped} skipped ({_reasons(tally.by_reason)})" if skipped else "",
    ]
    if not checked:
        rest = ", ".join(part for part in articles if part)
        return f"Nothing was checked: {rest or 'no articles'}."
    articles.insert(0, f"{counted(checked, 'article')} checked")
    return f"{claims_in_words(tally)}; {', '.join(part for part in articles if part)}."


def _reasons(reasons: Counter[str]) -> str:
    """Return the reasons articles were skipped for, the most frequent first."""
    ranked = sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
    shown = [
        one_line(reason) if number == reasons.total() else f"{number} {one_line(reason)}"
        for reason, number in ranked[:_MOST_REASONS]
    ]
    more = len(ranked) - len(shown)
    return "; ".join([*shown, f"{more} more reasons"] if more > 0 else shown)

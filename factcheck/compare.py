"""The coverage side by side: what each article says of the same fact, beside the record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model import Finding, Report, Verdict

_COMPARED = frozenset({Verdict.SUPPORTED, Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW})


@dataclass(frozen=True, slots=True)
class Row:
    """One fact: what it is about, which kind, the record, and what each article says of it."""

    subject: str
    label: str
    code: str
    kind: str
    recorded: str
    said: Mapping[str, tuple[Finding, ...]]

    @property
    def told(self) -> int:
        """How many articles tell it."""
        return sum(bool(findings) for findings in self.said.values())

    @property
    def is_disputed(self) -> bool:
        """Whether an article differs from the record, in anyone's voice."""
        return any(
            finding.verdict is not Verdict.SUPPORTED
            for findings in self.said.values()
            for finding in findings
        )


@dataclass(frozen=True, slots=True)
class Coverage:
    """Rows, disputed facts first, then as the reference has them; articles as the columns."""

    articles: tuple[str, ...]
    rows: tuple[Row, ...]


def compare_coverage(
    reports: Iterable[Report],
    labels: Mapping[str, str],
    order: Mapping[str, int],
    *,
    every: bool = False,
) -> Coverage:
    """Return a row for each fact that two articles tell, or that one tells unlike the record.

    `labels` and `order` are of the reference's records; `every` keeps what one article tells.
    """
    read = [report for report in reports if report.status == "checked"]
    names = tuple(report.name for report in read)
    found: dict[tuple[str, str], dict[str, list[Finding]]] = {}
    for report in read:
        for finding in report.findings:
            if finding.subject and finding.recorded and finding.verdict in _COMPARED:
                columns = found.setdefault((finding.subject, finding.code), {})
                columns.setdefault(report.name, []).append(finding)
    rows = [_row(key, columns, names, labels) for key, columns in found.items()]
    kept = [row for row in rows if every or row.told > 1 or row.is_disputed]
    last = len(order)
    kept.sort(
        key=lambda row: (
            not row.is_disputed, order.get(row.subject, last), row.subject, row.code,
        )
    )  # fmt: skip
    return Coverage(names, tuple(kept))


def values_of(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return one finding for each different thing said, those unlike the record first."""
    different: dict[tuple[str, Verdict], Finding] = {}
    for finding in findings:
        different.setdefault((" ".join(finding.quote.text.split()), finding.verdict), finding)
    return tuple(
        sorted(different.values(), key=lambda f: (f.verdict is Verdict.SUPPORTED, f.quote.start))
    )


def _row(
    key: tuple[str, str],
    columns: Mapping[str, list[Finding]],
    names: Sequence[str],
    labels: Mapping[str, str],
) -> Row:
    subject, code = key
    first = next(finding for findings in columns.values() for finding in findings)
    recorded = dict.fromkeys(f.recorded or "" for found in columns.values() for f in found)
    return Row(
        subject,
        labels.get(subject, subject),
        code,
        first.kind,
        " / ".join(recorded),
        {name: tuple(columns.get(name, ())) for name in names},
    )

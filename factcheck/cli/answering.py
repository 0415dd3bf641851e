"""One run of `factcheck check`: each report as the settings of its article want it."""

from dataclasses import replace

from factcheck.cli.plan import Plan
from factcheck.model import Finding, Report, Severity
from factcheck.suppressions import suppress


def answered(report: Report, plan: Plan) -> Report:
    """Return a report with its findings suppressed, chosen, weighed and known as asked."""
    config = plan.configs.of_path(report.name)
    report = suppress(report, plan.today, plan.sidecar)
    settings = config.settings
    if settings.select or settings.ignore or settings.severity or settings.per_file_ignores:
        kept = (f for f in report.findings if config.keeps(report.name, f.code))
        weighed = (_weighed(finding, config.severity(finding.code)) for finding in kept)
        report = replace(report, findings=tuple(weighed))
    return report if plan.baseline is None else plan.baseline.marked(report)


def _weighed(finding: Finding, severity: Severity | str | None) -> Finding:
    """Set the severity of a kind; what is not of a conflict's weight keeps its own, if less."""
    if finding.severity is None or severity is None:
        return finding
    return replace(finding, severity=Severity(severity))

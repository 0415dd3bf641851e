"""Reporting, aside: whose words a claim is in, and where in the article it stands."""

from factcheck.model import Finding, Role, Verdict
from factcheck.report.plain import one_line


def voice_of(finding: Finding) -> str:
    """Return "in the writer's own voice, in a headline" or the like."""
    if finding.speaker:
        voice = f"in the words of {one_line(finding.speaker)}"
    elif finding.verdict is Verdict.ATTRIBUTED:
        voice = "in a speaker's words"
    else:
        voice = "in the writer's own voice"
    return voice if finding.section is Role.BODY else f"{voice}, in a {finding.section.value}"

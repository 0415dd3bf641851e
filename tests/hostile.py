"""What tests of hostile input share: an article on topic, what is said of a file, the command."""

import pytest

from factcheck.cli.app import run

TALKS = "The 17th round of the Defense Policy Coordination Talks was held in 2024."
WRONG = "China canceled the Defense Policy Coordination Talks in 2023."
SILENT = "Nothing was checked: 1 with nothing in scope."
UNREAD = "Nothing was checked: 1 skipped ({})."


def checked(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Check in this process; return the exit code and what was written."""
    code = run(["check", "--no-cache", "--output-format", "concise", *arguments])
    shown = capfd.readouterr()
    return code, shown.out, shown.err

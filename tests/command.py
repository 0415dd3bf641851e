"""The command, run in this process where spaCy is loaded once; articles for it to check."""

from pathlib import Path

import pytest

from factcheck.cli.app import run

WRONG = """\
date 2024-01-10 Talks resume at the Pentagon

The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on Jan. 8 and 9, \
2024. The talks were frozen in 2023 when China canceled the Defense Policy Coordination Talks in \
response to Nancy Pelosi’s visit to Taiwan.
"""
RIGHT = WRONG.replace("frozen in 2023", "frozen in 2022")
OFF_TOPIC = "The harbour festival drew a good crowd, and the band played until late.\n"


class Called:
    """Runs the command; returns its exit code, standard output and standard error."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        """Run `check`."""
        return self.command("check", *arguments)

    def command(self, *arguments: str) -> tuple[int, str, str]:
        """Run any command."""
        code = run(list(arguments))
        shown = self._capfd.readouterr()
        return code, shown.out, shown.err

    def codes(self, *arguments: str) -> tuple[int, list[str]]:
        """Run `check`; return the code of each finding listed."""
        code, out, _ = self(*arguments, "--output-format", "concise")
        return code, [line.split(": ")[1].split()[0] for line in out.splitlines()]


def write(name: str, text: str) -> Path:
    """Write a file, and the folders that it needs."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path

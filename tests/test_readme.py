"""README: what it shows is what the commands print, and its table is the list of kinds."""

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.kinds import KINDS

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(?<=<!-- kinds -->\n).*?(?=<!-- /kinds -->)", re.DOTALL)
WIDTH = "88"


def _commands(block: str) -> list[str]:
    return [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]


def _shown(block: str) -> str:
    """Run a block's commands in one shell; return them with what each prints."""
    script = "\n".join(f"{_echoed(c)}; (exit $code); {c}\ncode=$?" for c in _commands(block))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        **os.environ,
        "PATH": path,
        "COLUMNS": WIDTH,
        "NO_COLOR": "1",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode()


def _echoed(command: str) -> str:
    return "printf '$ %s\\n' " + shlex.quote(command)


def _table() -> str:
    rows = ["| code | name | severity | what it compares |", "|---|---|---|---|"]
    rows += [f"| {k.code} | {k.name} | {k.severity.value} | {k.summary} |" for k in KINDS]
    return "\n".join(rows) + "\n"


def _text(update: bool) -> str:
    text = README.read_text(encoding="utf-8")
    if update:
        text = TABLE.sub(lambda _: _table(), text)
        text = BLOCK.sub(lambda block: _shown(block[0]), text)
        README.write_text(text, encoding="utf-8")
    return text


@pytest.fixture(scope="module")
def readme(update: bool) -> str:
    return _text(update)


@pytest.mark.parametrize("number", range(len(BLOCK.findall(README.read_text(encoding="utf-8")))))
def test_what_a_command_is_shown_to_print_is_what_it_prints(readme: str, number: int) -> None:
    block = BLOCK.findall(readme)[number]
    assert _shown(block) == block


def test_the_table_of_kinds_is_the_list_of_kinds(readme: str) -> None:
    found = TABLE.search(readme)
    assert found is not None
    assert found[0] == _table()


def test_the_library_does_what_it_is_shown_to_do(readme: str) -> None:
    examples = doctest.DocTestParser().get_doctest(readme, {}, "README.md", str(README), 0)
    assert examples.examples
    failed, _ = doctest.DocTestRunner().run(examples)
    assert failed == 0


@pytest.mark.parametrize("name", sorted({"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}))
def test_every_link_to_a_file_leads_to_one(name: str) -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert [link for link in links if not (ROOT / link).exists()] == []

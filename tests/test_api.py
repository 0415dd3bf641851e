"""The library as its page describes it: the examples run, the table is what can be imported."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "api.md"


def test_the_examples_of_the_page_are_what_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    text = PAGE.read_text(encoding="utf-8")
    examples = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
    assert len(examples.examples) > 20
    failed, _ = doctest.DocTestRunner().run(examples)
    assert failed == 0


def test_the_page_names_all_that_is_public_and_nothing_else() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## ")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)", row)}
    assert named == set(factcheck.__all__)


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(factcheck, name).__doc__


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="module 'factcheck' has no attribute 'nothing'"):
        factcheck.nothing  # noqa: B018 - looking is the test


def test_importing_the_package_loads_nothing_but_itself() -> None:
    script = "import sys, factcheck; print([n for n in sys.modules if n.startswith('factcheck')])"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert done.stdout == b"['factcheck']\n"

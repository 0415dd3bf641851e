"""What each path may not load: what is not imported takes no time to import."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WRONG = "China canceled the Defense Policy Coordination Talks in 2023.\n"
OFF_TOPIC = "The harbour festival drew a good crowd, and the band played until late.\n"
RUN = """
import atexit, json, os, sys
atexit.register(lambda: os.write(int(sys.argv.pop(1)), json.dumps(list(sys.modules)).encode()))
number, *arguments = sys.argv[1:]
atexit.register(sys.argv.insert, 1, number)
sys.argv[1:] = arguments
from factcheck.cli import main
main()
"""
# What is never needed to answer without reading an article.
READING = "spacy thinc numpy lxml trafilatura docx pypdfium2 striprtf charset_normalizer rapidfuzz"
SHOWING = "jinja2 rich rich.progress markdown_it pygments"
PARALLEL = "multiprocessing concurrent.futures ssl asyncio requests"
OWN = "factcheck.checker factcheck.examiner factcheck.pipeline.build factcheck.frames"

PATHS: dict[str, tuple[list[str], str]] = {
    "--version": (
        ["--version"],
        (
            f"{READING} {SHOWING} {PARALLEL} {OWN} typer pydantic pathspec platformdirs tomllib"
            " factcheck.cli.app factcheck.reference factcheck.kinds"
        ),
    ),
    "--help": (
        ["--help"],
        (
            f"{READING} {PARALLEL} {OWN} jinja2 rich.progress pydantic tomllib pathspec"
            " factcheck.reference.files factcheck.kinds"
        ),
    ),
    "check --help": (
        ["check", "--help"],
        f"{READING} {PARALLEL} {OWN} jinja2 rich.progress pathspec",
    ),
    "completion": ([], f"{READING} {PARALLEL} {OWN} jinja2 rich.progress pathspec"),
    "an article off topic": (
        ["check", "off.txt", "--no-cache", "--output-format", "concise"],
        (
            f"{READING} {SHOWING} asyncio requests ssl factcheck.examiner factcheck.pipeline.build"
            " pathspec"
        ),
    ),
    "an article checked before": (
        ["check", "wrong.txt", "--output-format", "concise"],
        (
            f"{READING} {SHOWING} asyncio requests ssl factcheck.examiner factcheck.pipeline.build"
            " pathspec"
        ),
    ),
    "an article on topic": (
        ["check", "wrong.txt", "--no-cache", "--output-format", "concise"],
        (
            f"{SHOWING} lxml trafilatura docx pypdfium2 striprtf charset_normalizer pathspec"
            " factcheck.reference.layout factcheck.reference.schema spacy.cli.download weasel httpx"
        ),
    ),
}


def loaded(arguments: list[str], folder: Path, **environment: str) -> set[str]:
    """Return the modules that a run of the command has loaded when it ends."""
    reading, writing = os.pipe()
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(writing), *arguments],
        cwd=folder, check=False, capture_output=True, pass_fds=[writing],
        env={**os.environ, "FACTCHECK_CACHE_DIR": str(folder / "cache"), **environment},
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        found = json.loads(answer.read())
    assert done.returncode in {0, 1}, done.stderr.decode()
    return set(found)


def floor() -> set[str]:
    """Return the modules that spaCy's blank English loads by itself."""
    script = "import json, sys, spacy; spacy.blank('en'); print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("path", PATHS)
def test_a_path_loads_nothing_that_it_does_not_need(path: str, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text(WRONG)
    (tmp_path / "off.txt").write_text(OFF_TOPIC)
    arguments, heavy = PATHS[path]
    environment = {}
    if path == "completion":
        environment = {
            "_FACTCHECK_COMPLETE": "complete_bash",
            "COMP_WORDS": "factcheck check --sh",
            "COMP_CWORD": "2",
        }
    before = {"an article checked before": arguments, "an article on topic": arguments}.get(path)
    if before is not None:  # the reference is kept from the first run on, as for a user
        loaded(before, tmp_path)
    found = loaded(arguments, tmp_path, **environment)
    assert "factcheck.cli" in found
    if "spacy" in found:  # what spaCy takes along is not ours
        found -= floor()
    assert sorted(found & set(heavy.split())) == []


def test_what_is_left_out_of_spacy_is_there_for_who_asks() -> None:
    """The command does without spaCy's own; `spacy.info` and other parts of it still work."""
    asked = (
        "from factcheck.cli.spacy_commands import leave_out; leave_out(); import spacy, sys;"
        "assert 'spacy.cli.download' not in sys.modules;"
        "assert spacy.info(silent=True)['spacy_version'] == spacy.__version__;"
        "import spacy.cli; assert spacy.cli.download"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr

"""The action, the hooks and the recipes: their own steps, run as GitHub, git and a shell would."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import RIGHT, WRONG, write

ROOT = Path(__file__).parent.parent
ACTION = (ROOT / "action.yml").read_text(encoding="utf-8")
(STEP,) = re.findall(r"run: \|\n((?: {8}.*\n)+)", ACTION)


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """An empty folder to work in, and a shell that finds the command."""
    monkeypatch.chdir(tmp_path)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    own = {"PATH": path, "PYTHONPATH": str(ROOT), "FACTCHECK_CACHE_DIR": str(tmp_path / ".cache")}
    return {**os.environ, **own, "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}


def step(environment: dict[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    given = {"PATHS": ".", "ARGS": "", "FAIL_ON": "error", "SARIF": "factcheck.sarif"} | inputs
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEP],
        env=environment | given, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    )  # fmt: skip


def test_the_action_annotates_sums_up_and_writes_sarif(environment: dict[str, str]) -> None:
    write("my stories/wrong.txt", WRONG)
    write("other/wrong.txt", WRONG)
    done = step(environment, PATHS="my stories\n", SARIF="out/factcheck.sarif")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=my stories/wrong.txt,line=3,")
    assert "other/" not in done.stdout
    (run,) = json.loads(Path("out/factcheck.sarif").read_text())["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["FC102"]
    assert "FC102" in Path("summary.md").read_text()


def test_the_action_takes_more_options_and_no_path_at_all(environment: dict[str, str]) -> None:
    write("wrong.txt", WRONG)
    assert step(environment, PATHS="", ARGS="--select FC2 --statistics").returncode == 0
    assert step(environment, PATHS="").returncode == 1
    assert step(environment, PATHS="gone.txt").returncode == 2


def test_no_input_of_the_action_is_read_as_a_command(environment: dict[str, str]) -> None:
    write("right.txt", RIGHT)
    for name in ("PATHS", "ARGS", "FAIL_ON", "SARIF"):
        step(environment, **{name: '"; touch pwned; $(touch pwned) `touch pwned`'})
    assert not Path("pwned").exists()
    expressions = re.findall(r"\$\{\{.*?\}\}", STEP)
    assert expressions == []


def test_the_recipe_for_gitlab_writes_both_of_its_reports(environment: dict[str, str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^    - (factcheck check stories .*)$", readme, re.MULTILINE)
    write("stories/wrong.txt", WRONG)
    done = subprocess.run(["sh", "-ec", command], env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert json.loads(Path("gl.json").read_text())[0]["location"]["path"] == "stories/wrong.txt"
    assert 'failures="1"' in Path("junit.xml").read_text()


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize("hook", ["factcheck", "factcheck-fix"])
def test_a_hook_s_command_blocks_a_wrong_year_and_lets_a_mended_one_pass(
    environment: dict[str, str], hook: str
) -> None:
    """pre-commit runs the hook's entry with the files of the commit; so does this."""
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    (entry,) = re.findall(rf"- id: {hook}\n(?:  .*\n)*?  entry: (.*)\n", hooks)
    subprocess.run(["git", "init", "-q"], check=True)
    script = f"#!/bin/sh\ngit diff --cached --name-only -z | xargs -0 {entry} --\n"
    write(".git/hooks/pre-commit", script).chmod(0o755)
    write(".gitignore", "drafts/\n")
    who = ["git", "-c", "user.name=a", "-c", "user.email=a@b"]

    def commit() -> int:
        subprocess.run(["git", "add", "-A", "-f", "a.txt", "drafts"], check=True)
        done = subprocess.run(
            [*who, "commit", "-qm", "x"], env=environment, capture_output=True, check=False
        )
        return done.returncode

    write("drafts/wrong.txt", WRONG)  # ignored, and so left alone even when it is named
    write("a.txt", WRONG)
    first = commit()
    if hook == "factcheck-fix":
        assert Path("a.txt").read_text(encoding="utf-8") == RIGHT
        return
    assert first != 0
    write("a.txt", RIGHT)
    assert commit() == 0

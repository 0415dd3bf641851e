"""Which files are read: patterns, ignore files, lists, and what git says changed."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.cli.listing import changed_files, listed_files
from factcheck.errors import FactcheckError
from factcheck.model import Skipped
from factcheck.sources import Selection, Source, find_sources, in_order


@pytest.fixture(autouse=True)
def _there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def place(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Talks ended.")


def found(paths: Sequence[str], **selection: object) -> list[str]:
    sources = find_sources(paths, Selection(**selection))  # type: ignore[arg-type]  # by name
    return [source.name for source in sources if isinstance(source, Source)]


def test_ignore_files_hold_at_every_level_and_can_be_taken_back() -> None:
    place("a.txt", "draft.txt", "d/draft.txt", "d/keep.txt", "d/old/a.txt", "d/n.log.txt")
    Path(".gitignore").write_text("draft.txt\n/d/old/\n")
    Path("d/.factcheckignore").write_text("!draft.txt\n*.log.txt\n")
    assert found(["."]) == ["a.txt", "d/draft.txt", "d/keep.txt"]
    assert len(found(["."], ignore_files=False)) == 6


def test_rules_above_the_folder_that_is_named_hold_too() -> None:
    place("d/e/a.txt", "d/e/b.txt")
    Path(".gitignore").write_text("d/e/b.txt\n")
    assert found(["d/e"]) == ["d/e/a.txt"]


def test_rules_above_the_root_of_a_repository_do_not_hold() -> None:
    place("r/a.txt")
    Path(".gitignore").write_text("*.txt\n")
    Path("r/.git").mkdir()
    assert found(["r"]) == ["r/a.txt"]


def test_what_is_named_is_read_unless_that_is_forbidden() -> None:
    place("draft.txt", "d/a.txt")
    Path(".gitignore").write_text("draft.txt\nd/\n")
    assert found(["draft.txt", "d/a.txt"]) == ["draft.txt", "d/a.txt"]
    forced = list(find_sources(["draft.txt", "d/a.txt"], Selection(force_exclude=True)))
    assert [type(item) for item in forced] == [Skipped, Skipped]
    assert not any(item.error for item in forced if isinstance(item, Skipped))


def test_one_s_own_patterns_hold_without_any_ignore_file() -> None:
    place("a.txt", "d/b.txt", "d/c.md")
    assert found(["."], exclude=("*.md", "a.txt"), ignore_files=False) == ["d/b.txt"]


def test_patterns_are_unfolded_where_no_shell_did() -> None:
    place("a.txt", "d/b.txt", "[x].txt")
    assert found(["**/*.txt"]) == ["[x].txt", "a.txt", "d/b.txt"]
    assert found(["[x].txt"]) == ["[x].txt"]
    assert found(["none*.txt"]) == ["none*.txt"]


def test_a_folder_holds_documents_of_every_kind_and_json_on_request() -> None:
    place("a.html", "b.docx", "c.pdf", "d.eml", "e.jsonl", "f.json", "g.csv", "h.md")
    assert found(["."]) == ["a.html", "b.docx", "c.pdf", "d.eml", "e.jsonl", "h.md"]
    assert "f.json" in found(["."], json=True)


def test_reports_are_in_the_order_of_paths_with_standard_input_last() -> None:
    sources: list[Source | Skipped] = [
        Source("<stdin>", None), Source("b", "b"), Skipped("a", "binary"),
    ]  # fmt: skip
    assert [item.name for item in in_order(sources)] == ["a", "b", "<stdin>"]


@pytest.mark.parametrize("text", ["a.txt\nb c.txt\n\n", "a.txt\0b c.txt\0", "a.txt\r\nb c.txt"])
def test_a_list_is_by_line_or_by_nul(text: str) -> None:
    Path("list").write_bytes(text.encode())
    assert listed_files("list") == ["a.txt", "b c.txt"]


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FactcheckError, match="none: no such file"):
        listed_files("none")


def git(*arguments: str) -> None:
    about = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]
    subprocess.run(
        ["git", *who, *arguments], check=True, capture_output=True, env=os.environ | about
    )


def test_what_git_says_changed_is_found_from_any_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    place("d/same.txt", "d/changed.txt", "d/gone.txt", "other.txt")
    git("init")
    git("add", ".")
    git("commit", "-m", "x")
    Path("d/changed.txt").write_text("Talks began.")
    Path("other.txt").write_text("Talks began.")
    Path("d/gone.txt").unlink()
    place("d/naïve new.txt")
    assert changed_files("HEAD", []) == ["d/changed.txt", "d/naïve new.txt", "other.txt"]
    assert changed_files("HEAD", ["d"]) == ["d/changed.txt", "d/naïve new.txt"]
    monkeypatch.chdir("d")
    assert changed_files("main", []) == ["changed.txt", "naïve new.txt"]


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "-x"])
def test_a_reference_that_git_does_not_know_is_an_error(ref: str) -> None:
    git("init")
    with pytest.raises(FactcheckError, match="git knows no"):
        changed_files(ref, [])
    assert not Path("x").exists()

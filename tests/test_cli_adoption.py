"""Adopting the checker: settings, suppressions, baselines, corrections, lists and caches."""

import json
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.command import OFF_TOPIC, RIGHT, WRONG, Called, write

# --- misuse


@pytest.mark.parametrize(
    "arguments",
    [
        ["--max-size", "big"],
        ["-j", "0"],
        ["-j", "many"],
        ["--config", "nowhere.toml"],
        ["--config", "shw='all'"],
        ["--baseline", "none.json"],
        ["--baseline-write", "create"],
        ["--baseline", "b.json", "--baseline-write", "crate"],
        ["--suppressions", "none.toml"],
        ["--files-from", "none"],
        ["--today", "soon"],
        ["--diff", "--output-format", "json"],
    ],
)
def test_what_cannot_be_done_as_asked_is_exit_2(check: Called, arguments: Sequence[str]) -> None:
    write("wrong.txt", WRONG)
    code, out, err = check("wrong.txt", *arguments)
    assert (code, out) == (2, "")
    assert err


# --- suppressions


@pytest.mark.parametrize(
    "written",
    [
        "[factcheck: ignore FC102 -- asked the desk]",
        "<!-- factcheck: ignore FC102 until 2099-01-01 -- asked the desk -->",
        "<!-- factcheck: ignore event-date, FC2 -- asked -->",
        "[factcheck: ignore]",
    ],
)
def test_a_finding_is_answered_on_its_line(check: Called, written: str) -> None:
    write("a.txt", WRONG.replace("Taiwan.", f"Taiwan. {written}"))
    code, codes = check.codes("a.txt")
    assert (code, codes) == (0, [])
    _, out, _ = check("a.txt", "--output-format", "json")
    (answer,) = [
        f["suppressed"]
        for a in json.loads(out)["articles"]
        for f in a["findings"]
        if f["suppressed"]
    ]
    assert answer["by"] == "comment"


@pytest.mark.parametrize(
    "line", ["[factcheck: ignore FC102]", "<!-- factcheck: ignore-next-line FC102 -->"]
)
def test_a_directive_alone_speaks_for_the_next_line(check: Called, line: str) -> None:
    head, _, body = WRONG.partition("\n\n")
    write("a.txt", f"{head}\n\n{line}\n\n{body}")
    assert check.codes("a.txt") == (0, [])


def test_a_directive_speaks_for_its_file(check: Called) -> None:
    write("a.txt", f"{WRONG}\n[factcheck: ignore-file FC102 -- an old column]\n")
    assert check.codes("a.txt") == (0, [])


def test_sic_answers_for_the_words_before_it(check: Called) -> None:
    write("a.txt", WRONG.replace("frozen in 2023", "frozen in 2023 [sic]"))
    assert check.codes("a.txt") == (0, [])
    write("a.txt", WRONG.replace("Pentagon on", "Pentagon [sic] on"))
    assert check.codes("a.txt") == (1, ["FC102"])


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("[factcheck: ignore FC201]", ["FC102", "FC901"]),
        ("[factcheck: ignore FC102 until 2020-01-01]", ["FC102", "FC902"]),
        ("[factcheck: ignore FC999]", ["FC102", "FC901"]),
        ("[factcheck: ingore FC102]", ["FC102", "FC901"]),
        ("[factcheck: ignore FC102 until soon]", ["FC102", "FC901"]),
    ],
)
def test_an_answer_to_nothing_is_reported(check: Called, written: str, codes: list[str]) -> None:
    write("a.txt", WRONG.replace("Taiwan.", f"Taiwan. {written}"))
    assert check.codes("a.txt") == (1, codes)


def test_the_day_that_answers_expire_by_can_be_given(check: Called) -> None:
    write("a.txt", WRONG.replace("Taiwan.", "Taiwan. [factcheck: ignore until 2024-02-01]"))
    assert check.codes("a.txt", "--today", "2024-02-01") == (0, [])
    assert check.codes("a.txt", "--today", "2024-02-02") == (1, ["FC102", "FC902"])


def test_a_sidecar_answers_for_articles_that_stay_as_they_are(check: Called) -> None:
    write("a.txt", WRONG)
    write(
        "answers.toml",
        '[[suppress]]\npath = "a.*"\ncode = "FC102"\nquote = "2023"\nreason = "asked"\n'
        '\n[[suppress]]\ncode = "FC201"\nreason = "unused"\n',
    )
    code, out, err = check("a.txt", "--suppressions", "answers.toml", "--output-format", "concise")
    assert (code, out) == (0, "")
    assert "answers.toml:7: FC901 unused-suppression: suppresses nothing (unused)" in err
    write("answers.toml", "[[suppress]]\ncod = 'FC1'\n")
    assert check("a.txt", "--suppressions", "answers.toml")[0] == 2


# --- baselines


def test_a_baseline_holds_what_is_known_wherever_it_moves(check: Called) -> None:
    write("a.txt", WRONG)
    made = ("a.txt", "--baseline", "known.json", "--baseline-write")
    assert check(*made, "create")[0] == 0
    assert check(*made, "create")[0] == 2
    assert check.codes("a.txt", "--baseline", "known.json") == (0, [])
    write("a.txt", WRONG.replace("\n\n", "\n\nA first paragraph was put in here.\n\n", 1))
    assert check.codes("a.txt", "--baseline", "known.json") == (0, [])
    write("a.txt", WRONG.replace("in 2023", "in 2021"))
    assert check.codes("a.txt", "--baseline", "known.json") == (1, ["FC102"])


def test_a_baseline_is_updated_and_pruned(check: Called) -> None:
    write("a.txt", WRONG)
    write("b.txt", RIGHT)
    check(".", "--baseline", "known.json", "--baseline-write", "create")
    write("b.txt", WRONG)
    check("b.txt", "--baseline", "known.json", "--baseline-write", "update")
    assert [row["path"] for row in json.loads(Path("known.json").read_text())["findings"]] == [
        "a.txt", "b.txt",
    ]  # fmt: skip
    write("a.txt", RIGHT)
    check(".", "--baseline", "known.json", "--baseline-write", "prune")
    (row,) = json.loads(Path("known.json").read_text())["findings"]
    assert row["path"] == "b.txt"


# --- corrections


def test_a_diff_is_shown_and_nothing_is_written(check: Called) -> None:
    write("a.txt", WRONG)
    code, out, err = check("a.txt", "--diff")
    assert code == 1
    assert out.startswith("--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n")
    assert Path("a.txt").read_text() == WRONG
    assert err.endswith("1 correction would be made in 1 article.\n")


@pytest.mark.parametrize(
    ("encoding", "ends"),
    [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\n"), ("cp1252", "\n")],
)
def test_a_fix_keeps_encoding_line_ends_and_permissions(
    check: Called, encoding: str, ends: str
) -> None:
    path = Path("a.txt")
    path.write_bytes(WRONG.replace("\n", ends).encode(encoding))
    path.chmod(0o640)
    assert check("a.txt", "--fix")[0] == 0
    assert path.read_bytes() == RIGHT.replace("\n", ends).encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [entry.name for entry in Path().iterdir()] == ["a.txt"]


def test_quoted_words_are_left_and_still_reported(check: Called) -> None:
    quoted = WRONG.replace("The talks were", "“The talks were").replace(
        "Taiwan.", "Taiwan,” he said."
    )
    write("a.txt", quoted)
    check("a.txt", "--fix")
    assert Path("a.txt").read_text() == quoted


def test_standard_input_comes_back_corrected(capfd: pytest.CaptureFixture[str]) -> None:
    del capfd
    command = [sys.executable, "-m", "factcheck", "check", "-", "--fix", "-q"]
    done = subprocess.run(command, input=WRONG.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stdout.decode()) == (0, RIGHT)


# --- finding files, and what they come to


def test_changed_files_are_checked(check: Called) -> None:
    write("old.txt", WRONG)
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "add", "."], check=True)
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    subprocess.run(["git", *who, "commit", "-qm", "x"], check=True)
    assert check("--changed")[0] == 2
    assert check("--changed", "--allow-empty")[0] == 0
    write("new.txt", WRONG)
    for arguments in (
        ["--changed"],
        ["--changed", "HEAD"],
        [".", "--changed"],
        ["--changed=HEAD", "."],
    ):
        _, out, _ = check(*arguments, "--output-format", "concise")
        assert out.startswith("new.txt:")
        assert len(out.splitlines()) == 1


def test_what_is_named_and_left_out_on_purpose_is_no_fault(check: Called) -> None:
    write("drafts/wrong.txt", WRONG)
    write(".factcheckignore", "drafts/\n")
    code, _, err = check("drafts/wrong.txt", "--force-exclude", "--output-format", "concise")
    assert (code, err) == (
        0, "Nothing was checked: 1 skipped (left out by an ignore file or --exclude).\n",
    )  # fmt: skip
    assert check("drafts/wrong.txt", "--output-format", "concise")[0] == 1
    assert check("drafts/wrong.txt", "gone.txt", "--force-exclude")[0] == 2


def test_a_list_of_files_is_checked(check: Called) -> None:
    write("a b.txt", WRONG)
    Path("list").write_bytes(b"a b.txt\0")
    assert check.codes("--files-from", "list") == (1, ["FC102"])


def test_what_was_skipped_is_in_the_summary(check: Called) -> None:
    write("d/right.txt", RIGHT)
    Path("d/x.txt").write_bytes(b"\0\1")
    write("d/big.txt", RIGHT * 3)
    code, _, err = check("d", "--output-format", "concise", "--max-size", "500")
    assert code == 0
    assert err.endswith(
        "1 article checked, 2 skipped (1 binary; 1 larger than 500 bytes (--max-size)).\n"
    )


def test_the_summary_of_a_job_gets_the_whole_table(
    check: Called, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", WRONG)
    write("summary.md", "# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    _, out, _ = check("a.txt", "--output-format", "github")
    assert out.startswith("::error file=a.txt,line=3,")
    summary = Path("summary.md").read_text()
    assert summary.startswith("# Before\n### factcheck\n")
    assert "FC102" in summary


def test_statistics_count_kinds_and_articles(check: Called) -> None:
    write("a.txt", WRONG)
    _, _, err = check("a.txt", "--statistics", "--output-format", "concise")
    (row,) = [line.split() for line in err.splitlines() if line.startswith("FC102")]
    assert row[3] == "1"
    assert err.splitlines()[-1].split() == ["1", "a.txt"]


@pytest.mark.parametrize("form", ["json", "jsonl", "concise", "sarif", "csv"])
def test_any_number_of_processes_and_the_cache_give_the_same_bytes(
    check: Called, form: str
) -> None:
    for number in range(12):
        write(f"{number}.txt", (WRONG, RIGHT, OFF_TOPIC)[number % 3])
    Path("x.txt").write_bytes(b"\0")
    runs = [
        check(".", "--output-format", form, *options)[:2]
        for options in (["--no-cache", "-j", "1"], ["--no-cache", "-j", "2"], ["-j2"], ["-j1"])
    ]
    assert runs[0][0] == 1
    assert runs == [runs[0]] * 4


def test_several_outputs_say_the_same_as_each_alone(check: Called) -> None:
    write("a.txt", WRONG)
    write("b.txt", OFF_TOPIC)
    forms = ("json", "jsonl", "sarif", "junit", "gitlab", "csv", "markdown", "claimreview", "html")
    wanted = [f"--output-format={form}:{form}.out" for form in forms]
    check(".", *wanted, "--output-format", "github")
    for form in forms:
        assert check(".", "--output-format", form)[1] == Path(f"{form}.out").read_bytes().decode()

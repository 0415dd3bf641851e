"""The command: exit codes, streams, options, and what each command prints."""

import json
import os
import pty
import signal
import stat
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.cli.app import run
from factcheck.cli.options import Color, Output, codes, outputs
from factcheck.cli.streams import colored, width_of
from factcheck.kinds import KINDS as READ
from factcheck.report import REPORTERS
from factcheck.suppressions.kinds import HOUSEKEEPING

KINDS = (*READ, *HOUSEKEEPING)
CONFLICT = """\
date 2024-01-10 Talks resume at the Pentagon

The 17th round of the Defense Policy Coordination Talks was held at the Pentagon on Jan. 8 and 9, \
2024. The talks were frozen in 2023 when China canceled the Defense Policy Coordination Talks in \
response to Nancy Pelosi’s visit to Taiwan.
"""
AGREEING = CONFLICT.replace("frozen in 2023", "frozen in 2022")
OFF_TOPIC = "The harbour festival drew a good crowd, and the band played until late.\n"


class Ran:
    """What a run in a process of its own came to."""

    def __init__(self, done: subprocess.CompletedProcess[bytes]) -> None:
        self.code = done.returncode
        self.out = done.stdout.decode()
        self.err = done.stderr.decode()


def factcheck(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **environment: str
) -> Ran:
    command = [sys.executable, "-m", "factcheck", *map(str, arguments)]
    clean = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}}
    done = subprocess.run(
        command, input=stdin, capture_output=True, env=clean | environment, cwd=cwd, check=False
    )
    return Ran(done)


def called(arguments: Sequence[str], capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run in this process, where spaCy is loaded once."""
    code = run(list(arguments))
    shown = capfd.readouterr()
    return code, shown.out, shown.err


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article that is wrong, one that is right, and one about something else."""
    monkeypatch.chdir(tmp_path)
    for name, text in {"wrong": CONFLICT, "right": AGREEING, "other": OFF_TOPIC}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


# --- exit codes


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["right.txt"], 0),
        (["other.txt"], 0),
        (["wrong.txt"], 1),
        (["."], 1),
        (["wrong.txt", "--exit-zero"], 0),
        (["wrong.txt", "--ignore", "FC102"], 0),
        (["wrong.txt", "--select", "FC2"], 0),
        (["wrong.txt", "--select", "FC1"], 1),
        (["none.txt"], 2),
        (["wrong.txt", "none.txt"], 2),
        (["none.txt", "--exit-zero"], 2),
    ],
)
@pytest.mark.parametrize("form", sorted(REPORTERS))
@pytest.mark.usefixtures("stories")
def test_the_exit_code_is_the_same_in_every_format(
    arguments: list[str], expected: int, form: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert called(["check", *arguments, "--output-format", form], capfd)[0] == expected


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--output-format", "jsn", "wrong.txt"],
        ["check", "--output-format", "json", "--output-format", "concise", "wrong.txt"],
        ["check", "--show", "loud", "wrong.txt"],
        ["check", "--fail-on", "supported", "wrong.txt"],
        ["check", "--published", "10 January", "wrong.txt"],
        ["check", "--select", "FC999", "wrong.txt"],
        ["check", "--ignore", "E501", "wrong.txt"],
        ["check", "--color", "red", "wrong.txt"],
        ["check", "--nonsense", "wrong.txt"],
        ["check", "--reference", "nowhere", "wrong.txt"],
        ["rule", "FC999"],
        ["wrong.txt"],
    ],
)
@pytest.mark.usefixtures("stories")
def test_what_cannot_be_done_as_asked_is_exit_2_with_a_message(
    arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = called(arguments, capfd)
    assert (code, out) == (2, "")
    assert err


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["check", "--output-format", "consise"], "did you mean concise?"),
        (["check", "--fail-on", "eror"], "did you mean error?"),
        (["rule", "round-numbr"], "did you mean round-number?"),
        (["check", "--output-fomat", "json"], "--output-format"),
    ],
)
def test_a_slip_gets_the_nearest_right_word(
    arguments: list[str], hint: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert hint in called(arguments, capfd)[2]


def test_a_missing_path_is_one_line_and_the_rest_is_checked(
    stories: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    del stories
    code, out, err = called(["check", "none.txt", "wrong.txt", "--output-format", "concise"], capfd)
    assert code == 2
    assert err.splitlines()[0] == "factcheck: none.txt: no such file"
    assert out.startswith("wrong.txt:3:")


def test_a_folder_without_articles_is_exit_2(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    code, _, err = called(["check", str(tmp_path), "-q"], capfd)
    assert (code, err) == (2, "factcheck: no article was found to check\n")


# --- streams


@pytest.mark.usefixtures("stories")
def test_concise_puts_findings_on_stdout_and_the_summary_on_stderr(
    capfd: pytest.CaptureFixture[str],
) -> None:
    _, out, err = called(["check", ".", "--output-format", "concise"], capfd)
    assert [line.split(":")[0] for line in out.splitlines()] == ["wrong.txt"]
    assert out.split(": ")[1].startswith("FC102 ")
    assert err.startswith("1 conflict, ")
    assert err.endswith("2 articles checked, 1 with nothing in scope.\n")


@pytest.mark.usefixtures("stories")
def test_quiet_says_nothing_but_findings(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, err = called(["check", "wrong.txt", "--output-format", "concise", "-q"], capfd)
    assert (len(out.splitlines()), err) == (1, "")


@pytest.mark.usefixtures("stories")
def test_json_is_one_object_on_stdout(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["check", ".", "--output-format", "json"], capfd)
    found = json.loads(out)
    assert [item["path"] for item in found["articles"]] == ["other.txt", "right.txt", "wrong.txt"]
    text = CONFLICT
    for item in found["articles"][2]["findings"]:
        assert text[item["start"] : item["end"]] == item["quote"]
        line = text.splitlines()[item["line"] - 1]
        assert line[item["column"] - 1 :].startswith(item["quote"].splitlines()[0])


@pytest.mark.usefixtures("stories")
def test_the_same_input_gives_the_same_bytes(capfd: pytest.CaptureFixture[str]) -> None:
    first, second = (called(["check", ".", "--output-format", "json"], capfd) for _ in range(2))
    assert first == second


def test_several_outputs_are_written_in_one_run(
    stories: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    arguments = ["check", ".", "--output-format", "json:out.json", "--output-format", "concise"]
    code, out, _ = called(arguments, capfd)
    assert code == 1
    assert out.startswith("wrong.txt:")
    assert json.loads((stories / "out.json").read_text())["summary"]["conflict"] == 1
    assert stat.S_IMODE((stories / "out.json").stat().st_mode) & 0o444
    assert [path.name for path in stories.iterdir() if path.name.startswith(".")] == []


def test_an_output_that_cannot_be_written_is_exit_2_and_leaves_nothing(
    stories: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (stories / "folder").mkdir()
    for target in ["nowhere/out.json", "folder"]:
        code, _, err = called(["check", "right.txt", "--output-format", f"json:{target}"], capfd)
        assert code == 2
        assert err.splitlines()[-1].startswith(f"factcheck: cannot write {target}: ")
    assert sorted(path.name for path in stories.iterdir() if path.name.startswith(".")) == []


def test_an_output_goes_through_a_pipe_or_a_link_and_leaves_both(
    stories: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(stories / "pipe")
    reading = os.open(stories / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    (stories / "kept.json").write_text("{}")
    (stories / "link").symlink_to("kept.json")
    for target in ["pipe", "link"]:
        assert called(["check", "right.txt", "--output-format", f"json:{target}"], capfd)[0] == 0
    assert json.loads(os.read(reading, 1 << 20))["summary"]["conflict"] == 0
    os.close(reading)
    assert stat.S_ISFIFO((stories / "pipe").stat().st_mode)
    assert (stories / "link").is_symlink()
    assert json.loads((stories / "kept.json").read_text())["summary"]["conflict"] == 0


def test_a_reader_that_stops_early_ends_the_run_quietly(stories: Path) -> None:
    for number in range(30):
        (stories / f"w{number}.txt").write_text(CONFLICT, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", ".", "--output-format", "concise", "-q"],
            stdout=closed, stderr=subprocess.PIPE, cwd=stories, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("arguments", [["rule", "--all"], ["inspect", "wrong.txt", "--sections"]])
def test_other_commands_end_quietly_too_when_no_one_reads(
    stories: Path, arguments: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments],
            stdout=closed, stderr=subprocess.PIPE, cwd=stories, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "wrong.txt"],
        ["check", "wrong.txt", "--output-format", "concise"],
        ["rule", "--all"],
    ],
)
def test_a_stream_that_takes_only_ascii_gets_ascii(stories: Path, arguments: list[str]) -> None:
    ran = factcheck(*arguments, cwd=stories, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.code in {0, 1}
    assert ran.out.isascii()
    assert ran.out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_exit_2_in_one_line(stories: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "wrong.txt", "--output-format", "json"],
            stdout=full, stderr=subprocess.PIPE, cwd=stories, check=False,
        )  # fmt: skip
    message = b"factcheck: cannot write standard output: no space left on device\n"
    assert (done.returncode, done.stderr) == (2, message)


@pytest.mark.parametrize("form", ["concise", "json", "jsonl"])
def test_an_interruption_keeps_what_was_done(stories: Path, form: str) -> None:
    # The third source is a pipe that stays open, so the run waits for it when it is stopped.
    command = ["check", "wrong.txt", "xxx.txt", "-", "--output-format", form]
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *command],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=stories,
    ) as going:  # fmt: skip
        assert going.stdin
        assert going.stdout
        assert going.stderr
        assert going.stderr.readline() == b"factcheck: xxx.txt: no such file\n"
        going.send_signal(signal.SIGINT)
        out, code = going.stdout.read().decode(), going.wait(timeout=60)
    assert code == 130
    if form == "json":
        assert [item["path"] for item in json.loads(out)["articles"]] == ["wrong.txt", "xxx.txt"]
    elif form == "jsonl":
        types = [json.loads(line)["type"] for line in out.splitlines()]
        assert types == ["article", "article", "summary"]
    else:
        assert out.startswith("wrong.txt:3:")


# --- standard input


def test_piped_text_is_checked_with_and_without_a_dash() -> None:
    for arguments in (["check"], ["check", "-"]):
        ran = factcheck(*arguments, "--output-format", "concise", stdin=CONFLICT.encode())
        assert ran.code == 1
        assert ran.out.startswith("<stdin>:3:")


def test_standard_input_takes_a_name_and_its_date() -> None:
    text = CONFLICT.partition("\n")[2].encode()
    ran = factcheck(
        "check", "-", "--stdin-filename", "2024-01-10.txt", "--output-format", "json", stdin=text
    )
    (article,) = json.loads(ran.out)["articles"]
    assert (article["path"], article["published"]) == ("2024-01-10.txt", "2024-01-10")


@pytest.mark.parametrize("text", [b"", b"\n \n"])
def test_blank_input_is_nothing_in_scope(text: bytes) -> None:
    ran = factcheck("check", "--output-format", "json", stdin=text)
    assert (ran.code, json.loads(ran.out)["articles"][0]["status"]) == (0, "nothing-in-scope")


def test_at_a_terminal_an_article_can_be_pasted() -> None:
    screen, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "check", "--output-format", "concise", "-q"],
        stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as going:  # fmt: skip
        os.close(terminal)
        assert going.stderr
        assert going.stdout
        assert b"Ctrl-D" in going.stderr.readline()
        os.write(screen, CONFLICT.encode() + b"\x04")
        out = going.stdout.read().decode()
    os.close(screen)
    assert (going.returncode, out.split(":")[0]) == (1, "<stdin>")


# --- help, version, start-up


def test_version_and_help_are_answered_without_heavy_imports() -> None:
    heavy = "{'spacy', 'rich.progress', 'jinja2', 'pydantic_settings', 'factcheck.checker'}"
    for argument in ("--version", "--help"):
        script = (
            "import sys; sys.argv = ['factcheck', sys.argv[1]]\n"
            "from factcheck.cli import main\n"
            "try: main()\nexcept SystemExit as end: assert not end.code, end.code\n"
            f"found = {heavy} & set(sys.modules)\nassert not found, found\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", script, argument], check=False, capture_output=True
        )
        assert done.returncode == 0, done.stderr.decode()
        assert b"factcheck" in done.stdout


def test_formats_for_programs_do_not_import_rich() -> None:
    script = (
        "import sys\n"
        "import factcheck.cli.options, factcheck.cli.streams\n"
        "from factcheck.report import reporter\n"
        "reporter('json'), reporter('concise')\n"
        "assert 'rich' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("arguments", [["--version"], ["-V"], ["check", "-h"]])
def test_the_front_door_answers_and_exits(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["factcheck", *arguments])
    try:
        main()
    except SystemExit as end:
        assert end.code == 0  # noqa: PT017 - leaving without an exception is right too
    assert "factcheck" in capfd.readouterr().out


@pytest.mark.parametrize("arguments", [["-h"], ["check", "-h"], ["inspect", "-h"], ["rule", "-h"]])
def test_help_opens_with_examples(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(arguments, capfd)
    assert code == 0
    assert out.index("Examples:") < out.index("--help")


def test_no_command_shows_help(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = called([], capfd)
    assert code == 2
    assert "Usage: factcheck" in out + err


@pytest.mark.usefixtures("stories")
@pytest.mark.parametrize("article", ["wrong.txt", "./wrong.txt", ".", "-"])
def test_an_article_without_a_command_is_told_which_reads_it(
    article: str, capfd: pytest.CaptureFixture[str]
) -> None:
    code, out, err = called([article], capfd)
    assert (code, out) == (2, "")
    assert f"No command before '{article}'. Did you mean 'factcheck check'?" in err


def test_a_word_that_is_no_article_is_no_command(capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = called(["chekc"], capfd)
    assert code == 2
    assert "No such command 'chekc'. Did you mean 'check'" in err


def test_the_help_of_check_documents_the_exit_codes(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["check", "-h"], capfd)
    assert [line.split()[0] for line in out.partition("Exit codes:")[2].splitlines()[1:5]] == [
        "0", "1", "2", "130",
    ]  # fmt: skip


# --- inspect and rule


@pytest.mark.usefixtures("stories")
def test_inspect_shows_the_date_and_the_sections(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(["inspect", "wrong.txt", "--sections"], capfd)
    assert code == 0
    assert out.splitlines()[:5] == [
        "wrong.txt",
        "  published  2024-01-10, from header",
        "  sections",
        "        1:1  metadata    date 2024-01-10",
        "       1:17  headline    Talks resume at the Pentagon",
    ]


@pytest.mark.usefixtures("stories")
def test_inspect_lists_the_dates_with_their_days(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["inspect", "wrong.txt", "--dates"], capfd)
    (row,) = [line for line in out.splitlines() if " 2023 " in line]
    assert row.split() == ["3:130", "2023", "DATE", "2023", "2023-01-01", "2023-12-31", "none"]


@pytest.mark.usefixtures("stories")
def test_inspect_shows_why_a_claim_is_about_its_record(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["inspect", "wrong.txt", "--claims"], capfd)
    lines = out.splitlines()
    (at,) = [number for number, line in enumerate(lines) if "conflict" in line]
    assert "3:130  FC102 event-date  conflict  “2023” beside 2022-08-05" in lines[at]
    assert "dpct-cancellation-2022" in " ".join(lines[at + 1 : at + 3])


@pytest.mark.usefixtures("stories")
def test_inspect_shows_everything_unless_asked_for_less(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["inspect", "other.txt"], capfd)
    assert {"  sections", "  dates", "  claims"} <= set(out.splitlines())


def test_rule_lists_every_kind(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = called(["rule"], capfd)
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()] == [kind.code for kind in KINDS]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_rule_shows_a_kind_by_code_or_name(kind: object, capfd: pytest.CaptureFixture[str]) -> None:
    for word in (kind.code.lower(), kind.name):  # type: ignore[attr-defined]  # parametrised
        code, out, _ = called(["rule", word, "--output-format", "json"], capfd)
        (found,) = json.loads(out)
        assert (code, found["code"]) == (0, kind.code)  # type: ignore[attr-defined]  # parametrised
        assert found["examples"] or kind in HOUSEKEEPING


def test_rule_shows_a_page_to_read(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["rule", "FC201"], capfd)
    assert out.startswith("FC201 round-number (error): which round of a dialogue it was\n")
    assert "  read as 17th, which agrees with the record, published 2024-01-10:\n" in out
    assert "  never flagged, published 2024-01-10:\n" in out
    _, every, _ = called(["rule", "--all"], capfd)
    assert out.strip() in every


def test_rule_writes_markdown_with_the_examples(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = called(["rule", "--all", "--output-format", "markdown"], capfd)
    headings = [line for line in out.splitlines() if line.startswith("## ")]
    assert headings == [f"## {kind.code} {kind.name}" for kind in KINDS]
    for kind in KINDS:
        assert all(f"- {text}" in out for example in kind.examples for text in example.texts)


# --- options and streams, by themselves


def test_outputs_are_read_as_format_and_file() -> None:
    assert outputs([]) == [Output("terminal", None)]
    assert outputs(["json:a:b.json", "concise:-"]) == [
        Output("json", "a:b.json"),
        Output("concise", None),
    ]


def test_codes_are_read_with_commas_and_in_either_case() -> None:
    assert codes("--select", ["fc1,FC201", " FC4 ,"]) == ("FC1", "FC201", "FC4")


class Stream:
    """A stream that is a terminal, or is not."""

    def __init__(self, *, tty: bool) -> None:
        self._tty = tty

    def isatty(self) -> bool:
        """Tell which it is."""
        return self._tty


@pytest.mark.parametrize(
    ("tty", "color", "environment", "expected"),
    [
        (True, Color.AUTO, {}, True),
        (False, Color.AUTO, {}, False),
        (True, Color.AUTO, {"NO_COLOR": "1"}, False),
        (True, Color.AUTO, {"NO_COLOR": ""}, True),
        (True, Color.AUTO, {"TERM": "dumb"}, False),
        (False, Color.AUTO, {"FORCE_COLOR": "1"}, True),
        (False, Color.AUTO, {"CLICOLOR_FORCE": "1"}, True),
        (False, Color.AUTO, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (False, Color.ALWAYS, {"NO_COLOR": "1"}, True),
        (True, Color.NEVER, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_option_then_the_environment_then_the_stream(
    tty: bool, color: Color, environment: dict[str, str], expected: bool
) -> None:
    stream = Stream(tty=tty)
    assert colored(stream, color, environment) is expected  # type: ignore[arg-type]  # it asks only this


@pytest.mark.parametrize(
    ("columns", "expected"), [("", 80), ("100", 100), ("10", 40), ("wide", 80), ("0", 80)]
)
def test_the_width_is_columns_or_80_where_there_is_no_terminal(columns: str, expected: int) -> None:
    stream = Stream(tty=False)
    assert width_of(stream, {"COLUMNS": columns}) == expected  # type: ignore[arg-type]  # as above

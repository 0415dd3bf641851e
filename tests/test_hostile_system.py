"""What names, files and streams may do to a run: each with its message and exit code."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.cli.app import run
from factcheck.model import Skipped
from factcheck.sources import Reading, Source, find_sources, read_source
from tests.hostile import SILENT, UNREAD, WRONG, checked

NOBODY = 65_534


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb.txt", "a\\nb.txt"),
        ("a\x1b[31mred\x1b]0;title\x07.txt", "a\\x1b[31mred\\x1b]0;title\\x07.txt"),
        ("::error file=x::.txt", "::error file=x::.txt"),
        ("-rf.txt", "-rf.txt"),
        ("=cmd().txt", "=cmd().txt"),
        ("\u202etxt.exe.txt", "\\u202etxt.exe.txt"),
    ],
)
def test_a_hostile_name_is_shown_and_never_obeyed(
    name: str, shown: str, capfd: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_text(WRONG)
    code, out, err = checked(capfd, ".")
    assert (code, out.count("\n")) == (1, 1)
    assert out.startswith(f"{shown}:1:57: FC102")
    assert "\x1b" not in out + err


def test_links_pipes_and_devices_fail_the_run_only_where_they_are_named(
    capfd: pytest.CaptureFixture[str],
) -> None:
    Path("good.txt").write_text(WRONG)
    Path("loop.txt").symlink_to("loop.txt")
    Path("folder").symlink_to(".", target_is_directory=True)
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        code, out, err = checked(capfd, ".")
        assert (code, out.count("FC102")) == (1, 1)
        named = checked(capfd, "good.txt", "loop.txt", "pipe.txt", "socket.txt", "/dev/zero")
    assert "4 skipped" in err
    assert (named[0], named[1].count("FC102")) == (2, 1)
    assert named[2].splitlines()[:-1] == [
        "factcheck: /dev/zero: not a regular file",
        "factcheck: loop.txt: too many levels of symbolic links",
        "factcheck: pipe.txt: not a regular file",
        "factcheck: socket.txt: not a regular file",
    ]


def test_a_file_that_vanishes_after_it_was_found_is_skipped() -> None:
    Path("a.txt").write_text(WRONG)
    (source,) = find_sources(["a.txt"])
    Path("a.txt").unlink()
    assert isinstance(source, Source)
    assert list(read_source(source, Reading())) == [Skipped("a.txt", "no such file", error=True)]


def test_a_file_that_grows_while_it_is_read_has_an_end(capfd: pytest.CaptureFixture[str]) -> None:
    path = Path("a.txt")
    path.write_text("They met.\n")
    stop = threading.Event()

    def grow() -> None:
        with path.open("ab") as stream:
            while not stop.is_set() and path.stat().st_size < 50_000_000:
                stream.write(b"They met again.\n" * 1_000)
                stream.flush()

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        for _ in range(20):
            code, _, err = checked(capfd, "a.txt", "--max-size", "1 MB")
            large = UNREAD.format("larger than 1 MB (--max-size)")
            assert (code, err.splitlines()[-1]) in {(0, SILENT), (2, large)}
    finally:
        stop.set()
        growing.join()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Give up root's right to read and write everything, where the tests are run by root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def open_to_all(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that anybody may look into; those of pytest are for their owner alone."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        monkeypatch.chdir(folder)
        monkeypatch.setenv("XDG_CONFIG_HOME", folder)
        Path("a.txt").write_text(WRONG)
        Path("a.txt").chmod(0o644)
        yield Path(folder)


@pytest.mark.usefixtures("open_to_all")
def test_a_file_without_permission_is_skipped(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").chmod(0)
    with as_nobody():
        code, out, err = checked(capfd, "a.txt")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "factcheck: a.txt: permission denied",
        UNREAD.format("permission denied"),
    ]


@pytest.mark.usefixtures("open_to_all")
def test_a_folder_that_takes_no_file_is_exit_2(capfd: pytest.CaptureFixture[str]) -> None:
    Path("out").mkdir()
    Path("out/kept.json").write_text("{}")
    Path("out").chmod(0o555)
    arguments = ["check", "a.txt", "--no-cache", "--output-format"]
    run([*arguments, "json"])  # what is imported when it is needed is imported as who one is
    with as_nobody():
        code = run([*arguments, "json:out/kept.json"])
    err = capfd.readouterr().err
    message = "factcheck: cannot write out/kept.json: permission denied"
    assert (code, err.splitlines()[-1]) == (2, message)
    assert Path("out/kept.json").read_text() == "{}"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_exit_2(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(WRONG)
    code, _, err = checked(capfd, "a.txt", "--output-format", "json:/dev/full")
    message = "factcheck: cannot write /dev/full: no space left on device"
    assert (code, err.splitlines()[-1]) == (2, message)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "a.txt"], 2),
        (["check", "a.txt", "--output-format", "json"], 2),
        (["check", "a.txt", "--output-format", "json:out.json"], 1),
        (["--version"], 2),
        (["--help"], 2),
        (["rule", "FC102"], 2),
    ],
)
def test_a_closed_standard_output_is_said_in_one_line(arguments: list[str], code: int) -> None:
    Path("a.txt").write_text(WRONG)
    command = [sys.executable, "-m", "factcheck", *arguments]
    closed = [
        sys.executable,
        "-c",
        "import os, sys; os.close(1); os.execv(sys.argv[1], sys.argv[1:])",
    ]
    done = subprocess.run([*closed, *command], check=False, stderr=subprocess.PIPE)
    message = b"factcheck: cannot write standard output: bad file descriptor"
    assert (done.returncode, message in done.stderr) == (code, code == 2)
    assert len(done.stderr.splitlines()) == 1


def test_a_run_that_is_killed_leaves_the_old_report(tmp_path: Path) -> None:
    Path("a.txt").write_text(WRONG)
    Path("out.json").write_text("old")
    command = ["check", "a.txt", "-", "--output-format", "json:out.json", "--no-cache"]
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *command], stdin=subprocess.PIPE, cwd=tmp_path
    ) as going:
        while not list(tmp_path.glob(".factcheck-*")):
            assert going.poll() is None
        going.kill()
    assert Path("out.json").read_text() == "old"


def test_a_closed_standard_input_is_exit_2() -> None:
    closed = [
        sys.executable,
        "-c",
        "import os, sys; os.close(0); os.execv(sys.argv[1], sys.argv[1:])",
    ]
    command = [sys.executable, "-m", "factcheck", "check", "-", "--quiet"]
    done = subprocess.run([*closed, *command], check=False, capture_output=True)
    message = b"factcheck: <stdin>: standard input is closed\n"
    assert (done.returncode, done.stderr) == (2, message)

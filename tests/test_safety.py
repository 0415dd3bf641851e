"""What the program never does: reach a network, run code that it is given, tell where it runs."""

import ast
import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli.app import run
from factcheck.report import REPORTERS

PACKAGE = Path(__file__).parents[1] / "factcheck"
FILES = sorted(PACKAGE.rglob("*.py"))
ASSETS = sorted(path for path in PACKAGE.rglob("*") if path.suffix in {".j2", ".js", ".css"})
WRONG = "China canceled the Defense Policy Coordination Talks in 2023.\n"

# What would take bytes for code, or reach out of the machine.
MODULES = frozenset(
    "pickle marshal shelve dill cloudpickle socket ssl http.server urllib.request urllib3"
    " requests httpx aiohttp ftplib smtplib telnetlib xmlrpc asyncio webbrowser ctypes cffi code"
    " codeop pty yaml".split()
)
CALLS = frozenset(
    "eval exec compile __import__ os.system os.popen os.execv os.spawnv os.startfile"
    " http.client.HTTPConnection http.client.HTTPSConnection subprocess.getoutput"
    " subprocess.getstatusoutput".split()
)

REACHING = (
    "socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "urllib.Request",
    "socket.gethostbyname",
)  # fmt: skip


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def parts(name: str) -> tuple[str, str]:
    return name, name.partition(".")[0]


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def called(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)
            yield from (f"{option.arg}=" for option in node.keywords if option.arg == "shell")


def test_no_file_imports_what_runs_bytes_or_reaches_out() -> None:
    assert len(FILES) > 100
    names = {(path.name, part) for path in FILES for name in imported(path) for part in parts(name)}
    assert not [(path, name) for path, name in names if name in MODULES]


def test_no_file_evaluates_text_or_asks_a_shell() -> None:
    names = {(path.name, name) for path in FILES for name in called(path)}
    assert not [(path, name) for path, name in names if name in {*CALLS, "shell="}]


def test_what_is_sent_to_a_reader_of_pages_asks_nothing_of_the_network() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in ASSETS)
    asked = ("http://", "https://", "fetch(", "XMLHttpRequest", "import(", "@import", "url(")
    addresses = text.replace("http://www.w3.org/2000/svg", "")
    assert ASSETS
    assert not [word for word in asked if word in addresses]


def test_the_suite_itself_cannot_reach_a_network() -> None:
    with pytest.raises(RuntimeError, match="a test reached for the network"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(RuntimeError, match="a test reached for the network"):
        socket.getaddrinfo("example.org", 80)


def test_a_whole_run_connects_to_nothing_and_looks_up_no_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG)
    script = (
        "import sys\n"
        "asked = []\n"
        f"reaching = {REACHING!r}\n"
        "sys.addaudithook(lambda event, _: event in reaching and asked.append(event))\n"
        "from factcheck.cli.app import run\n"
        "code = run(['check', 'a.txt', '--no-cache', '--output-format', 'html:a.html'])\n"
        "assert (code, asked) == (1, []), (code, asked)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=False, capture_output=True, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize("form", sorted(REPORTERS))
def test_no_report_tells_where_on_the_machine_it_was_made(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("stories").mkdir()
    Path("stories/a.txt").write_text(WRONG)
    Path("stories/b.txt").write_bytes(b"\0")
    for path in ("stories", "stories/a.txt", "none.txt"):
        run(["check", path, "--output-format", form, "--show", "all"])
    shown = capfd.readouterr()
    own = (tmp_path, Path.home(), PACKAGE, Path(sys.prefix))
    assert not [at for at in own if at.parent != at and str(at) in shown.out + shown.err]
    assert form == "html" or "a.txt" in json.dumps(shown.out)

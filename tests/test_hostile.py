"""What somebody may feed to it to hurt, hang or mislead: each with its message and exit code."""

import json
import os
import socket
import subprocess
import sys
import threading
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factcheck.cli.app import run
from factcheck.corpus.planning import planned
from factcheck.corpus.readers import TOO_LONG, read_part
from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Skipped
from factcheck.sources import Reading, Source, find_sources, read_source
from factcheck.sources.files import bytes_of
from tests.fuzz.readers import word_document

NOBODY = 65_534
TALKS = "The 17th round of the Defense Policy Coordination Talks was held in 2024."
WRONG = "China canceled the Defense Policy Coordination Talks in 2023."
SILENT = "Nothing was checked: 1 with nothing in scope."
UNREAD = "Nothing was checked: 1 skipped ({})."


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def checked(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["check", "--no-cache", "--output-format", "concise", *arguments])
    shown = capfd.readouterr()
    return code, shown.out, shown.err


def bomb(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf_bomb(size: int) -> bytes:
    """Return a PDF whose one page unpacks to `size` bytes, twice deflated."""
    page = b"BT /F1 12 Tf 72 720 Td (They met.) Tj ET " + b"q " * (size // 2)
    packed = zlib.compress(zlib.compress(page, 9), 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
        % (len(packed), packed),
    ]
    out, rows = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, body in enumerate(objects, 1):
        rows += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    tail = b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 5\n" + rows + tail


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (97 + n, b"&%c;" % (96 + n) * 10) for n in range(1, 12))
    + b"]>"
)
DOCUMENT = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    b"<w:p><w:r><w:t>&l;</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"
)
WIDE = DOCUMENT.replace(
    b"<w:sectPr/>",
    b"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:gridSpan w:val='1000000000'/></w:tcPr>"
    b"<w:p><w:r><w:t>They met.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sectPr/>",
).replace(b"&l;", b"")

# name: the file's name, what is in it, the exit code, and the last line of standard error
FILES = {
    "ten megabytes in one line": ("a.txt", b"word " * 1_999_999, 0, SILENT),
    "ten megabytes without a blank, on topic": (
        "a.txt", f"{TALKS} ".encode() + b"a" * 9_900_000, 0,
        "0 conflicts, 0 to review, 2 agree, 0 not in the reference; 1 article checked.",
    ),
    "more than is allowed": (
        "a.txt", b"a" * 10_000_001, 2, UNREAD.format("larger than 10 MB (--max-size)"),
    ),
    "a million ordinals": ("a.txt", b"17th " * 1_000_000, 0, SILENT),
    "nested quotation marks": ("a.txt", "“‘".encode() * 200_000, 0, SILENT),
    "brackets that do not match": ("a.txt", b"([{)]}<" * 100_000, 0, SILENT),
    "zero-width characters": ("a.txt", "a\u200b\u200d\ufeff".encode() * 100_000, 0, SILENT),
    "combining characters": ("a.txt", ("a" + "\u0301" * 50).encode() * 5_000, 0, SILENT),
    "null bytes": ("a.txt", b"Talks\0ended.", 2, UNREAD.format("binary")),
    "gzip under the name of a text": (
        "a.txt", zlib.compress(b"a" * 1_000_000, wbits=31), 2, UNREAD.format("binary"),
    ),
    "a zip that unpacks to gigabytes": (
        "a.docx", bomb({f"word/{n}.xml": bytes(20_000_000) for n in range(6)}), 2,
        UNREAD.format("too large once unpacked"),
    ),
    "a zip inside a zip": (
        "a.docx", bomb({"word/document.xml": bomb({"a": bytes(1_000_000)})}), 2,
        UNREAD.format("not a whole Word document"),
    ),
    "entities in a Word document": (
        "a.docx", word_document({"word/document.xml": ENTITIES + DOCUMENT}), 2,
        UNREAD.format("not a whole Word document"),
    ),
    "a cell that says it spans a billion columns": (
        "a.docx", word_document({"word/document.xml": WIDE}), 0, SILENT,
    ),
    "a page of more tags than an article has": (
        "a.html", b"<html><body>" + b"<h2>They met." * 200_000, 2,
        UNREAD.format("more than 100,000 tags in it"),
    ),
    "entities in a page": (
        "a.xhtml",
        ENTITIES + b"<html><body><p>They met, it said. &l;</p></body></html>", 2,
        UNREAD.format("no text in it"),
    ),
    "a page nested ten thousand deep": (
        "a.html", b"<html><body>" + b"<div>" * 10_000 + b"They met.", 2,
        UNREAD.format("its tags are nested too deep to be read"),
    ),
    "a PDF that unpacks to gigabytes": (
        "a.pdf", pdf_bomb(60_000_000), 2,
        UNREAD.format("reading it took more memory or time than a PDF may take"),
    ),
    "JSON nested without end": (
        "a.json", b"[" * 1_000_000, 2,
        UNREAD.format("not valid JSON: maximum recursion depth exceeded while decoding a JSON array"
                      " from a unicode string"),
    ),
    "a mail of headers alone": (
        "a.eml", b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nThey met.\n", 0, SILENT,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_answered(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    path, content, code, last = FILES[name]
    Path(path).write_bytes(content)
    found, out, err = checked(capfd, path, "--published", "2024-01-10")
    assert (found, out, err.splitlines()[-1]) == (code, "", last)
    assert "Traceback" not in err


LONG = 101_000_000
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
PAGE = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n"
# name: what stands before and behind a text of LONG bytes
ARCHIVES = {
    "a.jsonl.gz": (b'{"text": "They met."}\n{"text": "', b'"}\n{"text": "They left."}\n'),
    "a.csv.gz": (b"id,text\n1,They met.\n2,", b"\n"),
    "a.warc.gz": (PAGE % (len(ANSWER) + LONG) + ANSWER, b"\r\n\r\n"),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_a_packed_archive_that_unpacks_without_end_is_read_no_further_than_a_record_may_be(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    before, after = ARCHIVES[name]
    Path(name).write_bytes(zlib.compress(before + b"a" * LONG + after, 1, wbits=31))
    code = run(["corpus", name, "--output", "out", "--engine", "serial", "--quiet"])
    assert (code, capfd.readouterr().err) == (0, "")
    (part,) = planned([name], None, lambda _: ())
    faults = [raw.fault for raw in read_part(part) if raw.fault is not None]
    assert [fault.removeprefix("the rest cannot be read: ") for fault in faults] == [TOO_LONG]
    assert json.loads(Path("out/summary.json").read_text())["summary"]["skipped"] == 1


def test_half_a_surrogate_pair_in_a_record_is_read(capfd: pytest.CaptureFixture[str]) -> None:
    Path("a.jsonl").write_text('{"text": "\\ud800 ' + WRONG + '"}\n')
    code, out, _ = checked(capfd, "a.jsonl")
    assert code == 1
    assert out.startswith("a.jsonl#1:1:59: FC102")


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


def test_a_file_that_grows_while_it_is_read_has_an_end() -> None:
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
            try:
                assert len(bytes_of("a.txt", 1_000_000)) <= 1_000_000
            except UnreadableSourceError as error:
                assert str(error) == "larger than 1 MB (--max-size)"  # noqa: PT017 - either is right
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
def test_a_file_without_permission_is_skipped() -> None:
    Path("a.txt").chmod(0)
    with as_nobody():
        found = list(read_source(Source("a.txt", "a.txt"), Reading()))
    assert found == [Skipped("a.txt", "permission denied", error=True)]


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


def test_an_article_of_more_than_a_million_characters_is_read() -> None:
    Path("a.txt").write_text(f"{TALKS}\n\n" + "a " * 500_100)
    (found,) = read_source(Source("a.txt", "a.txt"), Reading())
    assert isinstance(found, Article)

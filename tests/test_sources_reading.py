"""Reading files, folders and standard input: what is decoded, what is skipped, and why."""

import io
import os
import socket
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UnreadableSourceError
from factcheck.model import Article, Skipped
from factcheck.sources import read_paths
from factcheck.sources.decode import decode
from factcheck.sources.files import size_in_words
from factcheck.sources.folders import files_in

TEXT = "Talks resume\n\n“It was useful,” the naïve official said – twice.\n"


def read(*paths: Path | str, **options: int) -> list[Article | Skipped]:
    return list(read_paths([str(path) for path in paths], **options))  # type: ignore[arg-type]  # only max_size


def article(path: Path) -> Article:
    (found,) = read(path)
    assert isinstance(found, Article)
    return found


def skipped(path: Path | str, **options: int) -> Skipped:
    (found,) = read(path, **options)
    assert isinstance(found, Skipped)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_without_its_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert article(path).text == TEXT
    assert article(path).notes == ()


def test_utf_16_is_read_in_either_byte_order() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT
    assert decode(b"\xff\xfe" + TEXT.encode("utf-16-le")).text == TEXT


def test_curly_quotes_of_windows_are_read_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "“Talks” – they said – resumed.\n"
    path.write_bytes(text.encode("cp1252"))
    assert article(path).text == text
    assert article(path).notes == ("not UTF-8; read as windows-1252",)


def test_another_encoding_is_guessed_and_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "Переговоры в Пентагоне завершились во вторник, сообщили официальные лица. " * 4
    path.write_bytes(text.encode("koi8-r"))
    assert article(path).text == text
    assert article(path).notes == ("not UTF-8; read as koi8_r",)


def test_line_ends_are_kept_so_that_offsets_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"date 2024-01-10\r\n\r\nTalks ended.\r\n")
    found = article(path)
    assert found.text == "date 2024-01-10\r\n\r\nTalks ended.\r\n"
    assert [found.text[s.start : s.end] for s in found.sections] == [
        "date 2024-01-10",
        "Talks ended.",
    ]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_a_blank_file_is_an_article_without_sections(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert article(path).sections == ()


@pytest.mark.parametrize(
    "content",
    [b"\x00\x01\x02PK", b"%PDF-1.7 text", b"PK\x03\x04 text", b"\x01\x02\x03\x04\x05" * 40],
)
def test_binary_files_are_skipped(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert skipped(path) == Skipped(str(path), "binary", error=True)
    assert read(tmp_path) == [Skipped(str(path), "binary", error=False)]


@pytest.mark.parametrize("content", [b"\xff\xfeabc", b"\xef\xbb\xbf\xff"])
def test_a_byte_order_mark_before_other_bytes_is_said(content: bytes) -> None:
    with pytest.raises(UnreadableSourceError, match=r"not valid utf-.* after its byte order mark"):
        decode(content)


def test_a_missing_path_is_an_error_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Talks ended.")
    missing, found = read(tmp_path / "none.txt", tmp_path / "a.txt")
    assert missing == Skipped(str(tmp_path / "none.txt"), "no such file", error=True)
    assert isinstance(found, Article)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Talks ended.")
    path.chmod(0)
    assert skipped(path).reason == "permission denied"


def test_a_file_over_the_limit_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 11)
    assert skipped(path, max_size=10).reason == "larger than 10 bytes (--max-size)"
    path.write_text("x" * 10)
    assert isinstance(read(path, max_size=10)[0], Article)


def test_sizes_are_said_in_the_unit_that_fits() -> None:
    assert [size_in_words(n) for n in (10_000_000, 2_500, 10)] == ["10 MB", "2.5 kB", "10 bytes"]


def test_pipes_sockets_and_devices_are_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s.txt"))
        assert [item.reason for item in read(tmp_path) if isinstance(item, Skipped)] == [
            "not a regular file",
            "not a regular file",
        ]
    assert skipped("/dev/zero").reason == "not a regular file"


def test_an_open_pipe_of_the_shell_is_read() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Talks ended.")
    os.close(writing)
    try:
        (found,) = read(f"/dev/fd/{reading}")
    finally:
        os.close(reading)
    assert isinstance(found, Article)
    assert found.text == "Talks ended."


def test_a_path_with_a_null_character_is_an_error() -> None:
    assert skipped("a\0b").reason == "not a path"


def test_a_folder_is_read_in_the_order_of_its_paths(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.md", "a/b/c.markdown", "c.text", "A.TXT"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Talks ended.")
    names = [item.name.removeprefix(f"{tmp_path}/") for item in read(tmp_path)]
    assert names == ["A.TXT", "a/b/c.markdown", "a/z.md", "b.txt", "c.text"]


def test_a_folder_leaves_out_what_is_hidden_and_what_is_no_text(tmp_path: Path) -> None:
    for name in [".git/a.txt", ".a.txt", "CVS/a.txt", "node_modules/a.txt", "a.json", "b.png"]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Talks ended.")
    assert read(tmp_path) == []


def test_a_folder_says_which_articles_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_text("Talks ended.")
    assert read(tmp_path) == [Skipped(f"{tmp_path}/a.doc", ".doc files are not read")]


@pytest.mark.parametrize("name", ["a.log", ".hidden", "noext"])
def test_a_file_named_outright_is_read_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("Talks ended.")
    assert article(path).text == "Talks ended."


def test_links_that_loop_are_survived(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nothing")
    (tmp_path / "z.txt").write_text("Talks ended.")
    gone, loop, own, found = read(tmp_path)
    assert (gone, isinstance(found, Article)) == (Skipped(gone.name, "no such file"), True)
    assert loop == Skipped(f"{tmp_path}/loop", "a link to a folder, not followed")
    assert isinstance(own, Skipped)


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Talks ended.")
    assert len(read(path, tmp_path, path, tmp_path / "." / "a.txt")) == 1


def test_paths_are_shown_as_given_without_a_leading_dot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a.txt").write_text("Talks ended.")
    monkeypatch.chdir(tmp_path)
    shown = {given: read(given)[0].name for given in [".", "d", "d/", "./d", "./d/a.txt", "d/../d"]}
    assert shown == {
        ".": "d/a.txt", "d": "d/a.txt", "d/": "d/a.txt", "./d": "d/a.txt",
        "./d/a.txt": "d/a.txt", "d/../d": "d/../d/a.txt",
    }  # fmt: skip


def test_a_folder_that_cannot_be_listed_is_skipped(tmp_path: Path) -> None:
    gone = f"{tmp_path}/gone"
    assert list(files_in(gone, None)) == [Skipped(gone, "no such file or directory")]


def piped(monkeypatch: pytest.MonkeyPatch, data: bytes, *, tty: bool = False) -> None:
    stream = io.TextIOWrapper(io.BytesIO(data))
    stream.isatty = lambda: tty  # type: ignore[method-assign]  # a stand-in for a terminal
    monkeypatch.setattr(sys, "stdin", stream)


def test_standard_input_is_read_as_bytes_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, "Talks – ended.".encode("cp1252"))
    (found,) = read_paths(["-"], stdin_filename="2024-01-10-a.txt")
    assert isinstance(found, Article)
    assert (found.text, found.name) == ("Talks – ended.", "2024-01-10-a.txt")
    assert found.published == date(2024, 1, 10)


def test_standard_input_has_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, b"Talks ended.")
    assert [item.name for item in read_paths(["-"])] == ["<stdin>"]


def test_a_terminal_is_asked_for_an_article(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    piped(monkeypatch, b"Talks ended.", tty=True)
    assert isinstance(next(read_paths(["-"])), Article)
    shown = capsys.readouterr()
    assert (shown.out, "Ctrl-D" in shown.err) == ("", True)


def test_binary_or_closed_standard_input_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    piped(monkeypatch, b"\0\1\2")
    assert list(read_paths(["-"])) == [Skipped("<stdin>", "binary", error=True)]
    monkeypatch.setattr(sys, "stdin", None)
    assert list(read_paths(["-"])) == [Skipped("<stdin>", "standard input is closed", error=True)]


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data).text
    except UnreadableSourceError:
        return
    assert text.isascii() or text.encode("utf-8")

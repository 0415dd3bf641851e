"""Archives: the same rows from every engine and every form, whatever is broken or killed."""

import gc
import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from factcheck import Reference
from factcheck.corpus.crew import batch_of
from factcheck.corpus.engines import Work, by_daft
from factcheck.corpus.model import Columns, Form, Part
from factcheck.corpus.run import Asked, Progress, run_corpus
from factcheck.errors import FactcheckError
from tests.bench.archive import Mix, generate, truths

MIX = Mix(on_topic=0.07, broken=0.03, duplicates=0.1)
RECORDS = 120
ROUND = (
    "The {} round of the U.S.-China Defense Policy Coordination Talks was held at the Pentagon"
    " on Jan. 8-9, 2024."
)
OFF_TOPIC = "The harbour festival drew a good crowd."
Rows = list[tuple[Any, ...]]
# Daft leaves it to the garbage collector to close the pipes of the processes it ends.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """Have those pipes closed before another file's tests."""
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small archive in Parquet, three files of it, with its truth."""
    folder = tmp_path_factory.mktemp("archive")
    generate(folder, RECORDS, MIX, "parquet", 50)
    return folder


@pytest.fixture(scope="module")
def by_python(
    archive: Path, tmp_path_factory: pytest.TempPathFactory, reference: Reference
) -> Path:
    """What the plainest engine finds in it."""
    return run(archive, tmp_path_factory.mktemp("serial"), reference, engine="serial")


def run(
    archive: Path, output: Path, reference: Reference, engine: str = "daft", **asked: Any
) -> Path:
    given = archive / "articles" if (archive / "articles").exists() else archive
    workers = asked.pop("workers", 1)
    run_corpus(Asked([str(given)], output, engine=engine, workers=workers, **asked), reference)
    return output


def table(folder: Path, name: str, columns: str = "* EXCLUDE (source, part)") -> Rows:
    files = str(folder / name / "**" / "*.parquet")
    found = duckdb.read_parquet(files, hive_partitioning=False).project(columns)
    return sorted(found.fetchall(), key=repr)


def everything(folder: Path) -> tuple[Rows, ...]:
    return tuple(table(folder, name) for name in ("findings", "articles", "skipped"))


def conflicts(folder: Path) -> Rows:
    return sorted(set(table(folder, "findings", "article, code, quote, verdict")))


def write_lines(path: Path, records: Sequence[object]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{json.dumps(r)}\n" for r in records), encoding="utf-8")
    return path


# --- the contract


def test_what_is_found_is_what_was_planted(archive: Path, by_python: Path) -> None:
    known = list(truths(archive / "truth.jsonl"))
    planted = sorted((t.id, t.code, t.quote, "conflict") for t in known if t.kind == "error")
    assert len(planted) > 3
    assert [row for row in conflicts(by_python) if row[3] == "conflict"] == planted
    assert {row[0] for row in table(by_python, "articles", "article")} == {
        t.id for t in known if t.kind != "broken"
    }
    broken = {t.id for t in known if t.kind == "broken"}
    assert {row[0] for row in table(by_python, "skipped", "article")} == broken != set()


def test_daft_and_processes_find_what_one_process_finds(
    archive: Path, by_python: Path, tmp_path: Path, reference: Reference
) -> None:
    for engine in ("daft", "processes"):
        found = run(archive, tmp_path / engine, reference, engine=engine, workers=2)
        assert everything(found) == everything(by_python)
        same = [(folder / "summary.json").read_bytes() for folder in (found, by_python)]
        assert same[0] == same[1]
    summary = json.loads((by_python / "summary.json").read_text())
    assert summary["summary"]["records"] == RECORDS
    assert summary["reference"]["digest"] == reference.stamp.digest


@pytest.mark.parametrize("form", ["jsonl", "csv", "warc"])
def test_every_form_holds_the_same_articles(
    form: str, by_python: Path, tmp_path: Path, reference: Reference
) -> None:
    generate(tmp_path, RECORDS, MIX, form, 80)
    found = {
        engine: everything(run(tmp_path, tmp_path / engine, reference, engine=engine))
        for engine in ("daft", "serial")
    }
    assert found["daft"] == found["serial"]
    quotes = "code, quote, verdict, message, published"
    assert table(tmp_path / "daft", "findings", quotes) == table(by_python, "findings", quotes)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Ray starts its clusters on POSIX")
def test_ray_finds_the_same_with_two_workers_and_after_one_is_lost(
    archive: Path, by_python: Path, tmp_path: Path
) -> None:
    """In a process of its own: a runner is chosen once, and a cluster's noise is its own."""
    script = Path(__file__).parent / "ray_cluster.py"
    command = [sys.executable, str(script), str(archive / "articles"), str(tmp_path)]
    root = Path(__file__).parent.parent
    environment = {
        **os.environ,
        "PYTHONPATH": str(root),
        "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # which has it listen on the loopback alone
        "RAY_USAGE_STATS_ENABLED": "0",
    }
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert "lost a node" in done.stdout
    for name in ("whole", "bereft"):
        assert everything(tmp_path / name) == everything(by_python)


def part_of(records: int | None, size: int) -> Part:
    return Part(0, "n.parquet", Form.PARQUET, Columns("text"), size, records=records)


def test_a_worker_gets_few_large_batches_unless_that_is_all_there_is_or_they_would_not_fit() -> (
    None
):
    large, longer = part_of(1_000_000, 400 << 20), part_of(1_000_000, 20_000 << 20)
    assert batch_of([large], workers=2) > 1_024
    assert batch_of([large], workers=1_000) < batch_of([large] * 100, workers=1_000)
    assert batch_of([longer], workers=2) < batch_of([large], workers=2)
    assert 2 * batch_of([part_of(10_000, 4 << 20)], workers=2) < 10_000 / 2
    assert 1 <= batch_of([part_of(3, 9)], workers=64) == batch_of([part_of(2, 1 << 30)], workers=2)
    assert batch_of([part_of(None, 1 << 30), large], workers=2) > 0
    assert batch_of([part_of(0, 0)], workers=2) > 0


# --- resuming


def test_a_run_that_was_killed_goes_on_where_it_was(
    archive: Path, by_python: Path, tmp_path: Path, reference: Reference
) -> None:
    output = tmp_path / "killed"
    command = [sys.executable, "-m", "factcheck", "corpus", str(archive / "articles")]
    command += ["--output", str(output), "--engine", "serial"]
    going = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    first = output / "parts" / "00000" / "part.json"
    deadline = time.monotonic() + 60
    while not first.exists() and going.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    going.send_signal(signal.SIGKILL)
    going.wait()
    assert first.exists()
    assert not (output / "summary.json").exists()
    written = first.stat().st_mtime_ns
    seen: list[Progress] = []
    asked = Asked([str(archive / "articles")], output, engine="serial")

    def tell(progress: Progress) -> None:
        seen.append(progress)
        assert first.stat().st_mtime_ns == written

    run_corpus(asked, reference, tell)
    assert seen[0].parts >= 1
    assert seen[-1].records < RECORDS
    assert everything(output) == everything(by_python)


def test_a_run_killed_while_it_is_put_together_is_put_together_again(
    archive: Path,
    by_python: Path,
    tmp_path: Path,
    reference: Reference,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    output = tmp_path / "out"

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("factcheck.corpus.finish.write_json", killed)
        with pytest.raises(KeyboardInterrupt):
            run(archive, output, reference, engine="serial")
    assert not (output / "summary.json").exists()
    run(archive, output, reference, engine="serial")
    assert everything(output) == everything(by_python)
    assert sorted(path.name for path in output.iterdir()) == [
        "articles", "findings", "manifest.json", "skipped", "summary.json",
    ]  # fmt: skip


def test_a_complete_run_is_left_as_it_is(
    archive: Path, by_python: Path, reference: Reference
) -> None:
    before = (by_python / "summary.json").stat().st_mtime_ns
    run(archive, by_python, reference)
    assert (by_python / "summary.json").stat().st_mtime_ns == before


def test_another_run_s_folder_is_refused(
    archive: Path, by_python: Path, tmp_path: Path, reference: Reference
) -> None:
    one = str(archive / "articles" / "0000.parquet")
    with pytest.raises(FactcheckError, match="holds a run with another input"):
        run_corpus(Asked([one], by_python), reference)
    (tmp_path / "mine.txt").write_text("precious")
    with pytest.raises(FactcheckError, match="is not empty"):
        run_corpus(Asked([one], tmp_path), reference)
    assert (tmp_path / "mine.txt").read_text() == "precious"


def test_a_folder_may_hold_the_output_too(tmp_path: Path, reference: Reference) -> None:
    mixed_news(tmp_path)
    for _ in range(2):
        found = run(tmp_path, tmp_path / "found", reference, engine="serial")
    assert len(table(found, "articles", "article")) == 5


def test_an_address_is_the_engine_s_to_list_and_to_read(
    tmp_path: Path, reference: Reference
) -> None:
    write_lines(tmp_path / "n.jsonl", [{"id": "a", "text": ROUND.format("18th")}, {"text": None}])
    asked = Asked([f"{tmp_path.as_uri()}/*.jsonl"], tmp_path / "found", workers=1)
    run_corpus(asked, reference)
    found = conflicts(tmp_path / "found")
    assert [row[:3] for row in found if row[3] == "conflict"] == [("a", "FC201", "18th")]
    assert len(table(tmp_path / "found", "skipped")) == 1


def test_of_a_parquet_file_at_an_address_daft_counts_the_records(
    archive: Path, by_python: Path, tmp_path: Path, reference: Reference
) -> None:
    asked = Asked([(archive / "articles").as_uri()], tmp_path / "found", workers=1)
    run_corpus(asked, reference)
    assert everything(tmp_path / "found") == everything(by_python)


def test_what_is_out_of_reach_in_an_object_store_ends_the_run(reference: Reference) -> None:
    part = Part(0, "file:///nowhere/n.parquet", Form.PARQUET, Columns("text"), 1)
    with pytest.raises(FactcheckError, match=r"file:///nowhere/n.parquet: Daft cannot read it"):
        list(by_daft([part], Work(reference, workers=1)))


# --- what is broken


LINES = (
    b'{"id": "a", "text": "%s", "published": "2024-01-10"}' % ROUND.format("18th").encode(),
    b'{"id": "b", "text": "The harbour',
    b"[1, 2]",
    b"",
    b'{"id": "c", "body": "no text at all"}',
    b'{"id": "d", "text": null}',
    b'{"id": "e", "text": "' + OFF_TOPIC.encode() + b'"}',
    b'{"id": "f", "text": "The 17th \\ud800 round"}',
    b'{"id": 7, "text": "' + ROUND.format("17th").encode() + b'", "published": 1704844800}',
)  # fmt: skip


def skipped_lines(folder: Path) -> Rows:
    return table(folder, "skipped", "record, article, reason")


@pytest.mark.parametrize("engine", ["serial", "daft"])
def test_a_broken_line_is_skipped_with_its_number_and_reason(
    engine: str, tmp_path: Path, reference: Reference
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    data = b"\n".join(LINES) + b"\n"
    (news / "a.jsonl").write_bytes(data)
    (news / "b.jsonl.gz").write_bytes(gzip.compress(data.replace(b'": "', b'": "2')))
    (news / "c.ndjson.zst").write_bytes(zstandard.compress(data.replace(b'": "', b'": "3')))
    found = run(news, tmp_path / "out", reference, engine=engine)
    bad = "not a JSON object on a line of its own"
    none = "no text in 'text', or not UTF-8"
    for name, mark in (("a.jsonl", ""), ("b.jsonl.gz", "2"), ("c.ndjson.zst", "3")):
        rows = table(found, "skipped", "source, record, article, reason")
        assert [row[1:] for row in rows if row[0].endswith(name)] == [
            (2, None, bad), (3, None, bad), (5, f"{mark}c", none), (6, f"{mark}d", none),
            (8, None, bad),
        ]  # fmt: skip
        days = table(found, "articles", "source, record, article, published::VARCHAR")
        ours = [row[1:] for row in days if row[0].endswith(name)]
        assert ours[0][:2] == (1, f"{mark}a")
        assert ours[1] == (9, "7", "2024-01-10")
    assert {row[2] for row in conflicts(found) if row[3] == "conflict"} == {"18th"}


@pytest.mark.parametrize("engine", ["serial", "daft"])
def test_lines_that_are_not_utf8_and_files_cut_short_stop_nothing(
    engine: str, tmp_path: Path, reference: Reference
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.jsonl").write_bytes(LINES[0] + b'\n{"text": "\xff"}\n' + LINES[0] + b"\n")
    (news / "b.jsonl.gz").write_bytes(gzip.compress(LINES[0] + b"\n" + os.urandom(9999))[:-200])
    (news / "c.parquet").write_bytes(b"PAR1 is not enough")
    generate(tmp_path / "w", 6, Mix(on_topic=1), "warc")
    whole = next((tmp_path / "w" / "articles").iterdir()).read_bytes()
    (news / "d.warc.gz").write_bytes(whole[:-300])
    found = run(news, tmp_path / "out", reference, engine=engine)
    reasons = {(row[0], row[1]) for row in table(found, "skipped", "source, reason")}
    told = {Path(source).name: reason for source, reason in reasons}
    assert told.keys() >= {"a.jsonl", "c.parquet"}
    assert told["a.jsonl"].startswith(("not a JSON object", "the same article"))
    assert told["c.parquet"].startswith("not a Parquet file")
    assert len(table(found, "articles", "article")) >= 6


def test_cells_that_are_missing_skip_their_row(tmp_path: Path, reference: Reference) -> None:
    path = tmp_path / "news.csv"
    path.write_text(f'id,text,date\n1,"{ROUND.format("18th")}",2024-01-10\n2,short\n\n3,,\n')
    for engine in ("serial", "daft"):
        found = run(path, tmp_path / engine, reference, engine=engine)
        assert skipped_lines(found) == [(2, "2", "cells missing, too many, or not UTF-8")]
        assert [row[2] for row in conflicts(found) if row[3] == "conflict"] == ["18th"]


def test_a_parquet_file_keeps_its_types(tmp_path: Path, reference: Reference) -> None:
    day = pa.array([0, 1704844800], pa.timestamp("s"))
    texts = pa.array([b"\xff\xfe", ROUND.format("18th").encode()], pa.binary())
    pq.write_table(pa.table({"id": [1, 2], "body": texts, "date": day}), tmp_path / "news.parquet")
    for engine in ("serial", "daft"):
        found = run(tmp_path / "news.parquet", tmp_path / engine, reference, engine=engine)
        assert skipped_lines(found) == [(1, "1", "no text in 'body', or not UTF-8")]
        (article,) = table(found, "articles", "article, published::VARCHAR")
        assert article == ("2", "2024-01-10")


def test_row_groups_are_parts_of_their_own(
    tmp_path: Path, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.corpus.planning.PART_BYTES", 1)
    texts = [ROUND.format(f"{number}th") for number in range(14, 20)]
    pq.write_table(pa.table({"text": texts}), tmp_path / "n.parquet", row_group_size=2)
    found = run(tmp_path / "n.parquet", tmp_path / "out", reference)
    assert len(json.loads((found / "manifest.json").read_text())["input"]) == 3
    assert [row[0] for row in table(found, "articles", "record")] == [1, 2, 3, 4, 5, 6]


def test_an_article_that_is_too_large_is_skipped(
    tmp_path: Path, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.corpus.examine.DEFAULT_MAX_SIZE", 1_000)
    texts = [ROUND.format("17th") + " x" * 600, " x" * 600, ROUND.format("18th")]
    news = write_lines(tmp_path / "n.jsonl", [{"id": n, "text": t} for n, t in enumerate(texts)])
    found = run(news, tmp_path / "out", reference, engine="serial")
    assert skipped_lines(found) == [(1, "0", "larger than 1 kB")]


# --- identity


def test_the_same_article_twice_counts_once_and_another_version_of_it_too(
    tmp_path: Path, reference: Reference
) -> None:
    one = {"id": "x", "text": ROUND.format("18th")}
    other = {"id": "x", "text": ROUND.format("19th")}
    copied = {"id": "y", "text": ROUND.format("18th")}
    news = write_lines(tmp_path / "n.jsonl", [one, one, other, copied])
    found = run(news, tmp_path / "out", reference, engine="serial")
    assert [row[:3] for row in conflicts(found) if row[3] == "conflict"] == [
        ("x", "FC201", "18th"), ("x", "FC201", "19th"), ("y", "FC201", "18th"),
    ]  # fmt: skip
    assert skipped_lines(found) == [(2, "x", f"the same article as {news}#1")]
    assert len(table(found, "findings", "article, start, code")) == len(
        set(table(found, "findings", "article, digest, start, code"))
    )


def test_without_id_and_address_a_text_is_its_own_identity(
    tmp_path: Path, reference: Reference
) -> None:
    news = write_lines(tmp_path / "n.jsonl", [{"text": ROUND.format("18th")}] * 2)
    found = run(news, tmp_path / "out", reference, engine="serial")
    ((article,),) = table(found, "articles", "article")
    assert re.fullmatch(r"sha256:[0-9a-f]{32}", article)


def test_the_outlet_is_the_host_and_the_day_may_be_in_the_address(
    tmp_path: Path, reference: Reference
) -> None:
    url = "https://www.post.example/2024/01/10/talks"
    news = write_lines(tmp_path / "2019-01-01.jsonl", [{"text": ROUND.format("17th"), "url": url}])
    found = run(news, tmp_path / "out", reference, engine="serial")
    (row,) = table(found, "articles", "article, publisher, published::VARCHAR")
    assert row == (url, "post.example", "2024-01-10")


# --- columns and inputs


def test_columns_are_named_by_their_users_or_have_usual_names(
    tmp_path: Path, reference: Reference
) -> None:
    record = {"prose": ROUND.format("18th"), "when": "2024-01-10", "desk": "Foreign"}
    news = write_lines(tmp_path / "n.jsonl", [record])
    columns = Columns("prose", date="when", publisher="desk")
    found = run(news, tmp_path / "out", reference, "serial", columns=columns)
    (row,) = table(found, "articles", "publisher, published::VARCHAR")
    assert row == ("Foreign", "2024-01-10")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (Columns(""), "no column with texts among 'txet', 'day' (--text-column)"),
        (Columns("text"), "no column 'text' among 'txet', 'day'; did you mean 'txet'?"),
        (Columns("txet", date="dya"), "no column 'dya'"),
    ],
)
def test_a_column_that_is_missing_is_named(
    columns: Columns, message: str, tmp_path: Path, reference: Reference
) -> None:
    news = write_lines(tmp_path / "n.jsonl", [{"txet": "x", "day": "y"}])
    with pytest.raises(FactcheckError, match=re.escape(message)):
        run(news, tmp_path / "out", reference, columns=columns)


def test_what_is_no_archive_is_an_error(tmp_path: Path, reference: Reference) -> None:
    (tmp_path / "a.txt").write_text(OFF_TOPIC)
    for given, message in (
        (tmp_path, "no archive in"), (tmp_path / "a.txt", "not an archive"),
        (tmp_path / "none.parquet", "no such file or folder"),
    ):  # fmt: skip
        with pytest.raises(FactcheckError, match=message):
            run(given, tmp_path / "out", reference)


# --- a new reference


@pytest.fixture(scope="module")
def newer(reference: Reference, tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The reference with one round's days changed."""
    del reference
    folder = tmp_path_factory.mktemp("newer")
    shipped = Path(__file__).parent.parent / "reference"
    for path in shipped.rglob("*.toml"):
        target = folder / path.relative_to(shipped)
        target.parent.mkdir(exist_ok=True)
        text = path.read_text(encoding="utf-8")
        if path.name == "dpct.toml":
            assert "start = 2024-01-08" in text
            text = text.replace("start = 2024-01-08", "start = 2024-01-07")
        target.write_text(text, encoding="utf-8")
    return Reference.load(folder)


def mixed_news(folder: Path) -> Path:
    texts = [
        ROUND.format("17th"),
        ROUND.format("18th"),
        "Nancy Pelosi visited Taiwan in August 2022.",
        "Nancy Pelosi visited Taiwan in August 2021.",
        "Beijing said nothing.",
    ]
    return write_lines(folder / "n.jsonl", [{"id": n, "text": t} for n, t in enumerate(texts)])


def test_only_what_a_new_reference_changes_is_checked_again(
    tmp_path: Path, reference: Reference, newer: Reference
) -> None:
    news = mixed_news(tmp_path)
    old = run(news, tmp_path / "old", reference, engine="serial")
    again = run(news, tmp_path / "again", newer, engine="serial")
    since = run(news, tmp_path / "since", newer, engine="serial", since=old)
    assert everything(since) == everything(again) != everything(old)
    summary = json.loads((since / "summary.json").read_text())["summary"]
    assert summary["unchanged"] >= 3
    same = run(news, tmp_path / "same", reference, since=old)
    assert everything(same) == everything(old)
    assert json.loads((same / "summary.json").read_text())["summary"]["unchanged"] == 5


def test_a_run_that_is_not_complete_is_no_run_to_start_from(
    tmp_path: Path, reference: Reference
) -> None:
    with pytest.raises(FactcheckError, match="no complete run"):
        run(mixed_news(tmp_path), tmp_path / "out", reference, since=tmp_path)

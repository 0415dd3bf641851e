"""Archives in an object store: read over S3's protocol, with the credentials of the environment."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from importlib.util import find_spec
from pathlib import Path
from socket import create_server

import duckdb
import pytest

from factcheck import Reference
from factcheck.corpus.run import Asked, run_corpus
from factcheck.errors import FactcheckError
from tests.bench.archive import Mix, generate
from tests.object_store import KEY, SECRET, serving

BUCKET = "news"
RECORDS = 90


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three files of Parquet, and as many of JSON Lines."""
    folder = tmp_path_factory.mktemp("archive")
    mix = Mix(on_topic=0.1, broken=0, duplicates=0.1)
    generate(folder / "parquet", RECORDS, mix, "parquet", 30)
    generate(folder / "lines", RECORDS, mix, "jsonl", 30)
    return folder


@pytest.fixture(scope="module")
def objects(archive: Path) -> dict[str, bytes]:
    """What the store holds: two archives, and what is none."""
    held = {
        f"{folder}/2024 & before/{path.name}": path.read_bytes()
        for folder in ("parquet", "lines")
        for path in (archive / folder / "articles").iterdir()
    }
    return {**held, "lines/read me.txt": b"no archive", "broken/a.parquet": b"PAR1 is not enough"}


@pytest.fixture(scope="module")
def on_disk(archive: Path, tmp_path_factory: pytest.TempPathFactory, reference: Reference) -> Path:
    """What the plainest engine finds in the same archive on disk."""
    output = tmp_path_factory.mktemp("serial") / "found"
    asked = Asked([str(archive / "parquet" / "articles")], output, engine="serial")
    run_corpus(asked, reference)
    return output


@pytest.fixture(scope="module", params=["the protocol", "moto"])
def store(request: pytest.FixtureRequest, objects: dict[str, bytes]) -> Iterator[str]:
    """The address of a store: one of our own, and where moto is installed its server."""
    if request.param == "the protocol":
        with serving(BUCKET, objects) as address:
            yield address
        return
    if any(find_spec(name) is None for name in ("moto", "flask", "flask_cors")):
        pytest.skip("needs moto: pip install 'moto[s3]' flask flask-cors")
    yield from _moto(objects)


def _moto(objects: dict[str, bytes]) -> Iterator[str]:
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _put(port, f"/{BUCKET}", b"")
            for key, data in objects.items():
                _put(port, f"/{BUCKET}/{key}".replace(" ", "%20"), data)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _put(port: int, place: str, data: bytes) -> None:
    deadline = time.monotonic() + 60
    while True:
        connection = HTTPConnection("127.0.0.1", port, timeout=30)
        try:
            connection.request("PUT", place, data)
            assert connection.getresponse().status == 200
        except ConnectionRefusedError:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()


def ask(
    store: str, output: Path, *arguments: str, key: str = KEY
) -> subprocess.CompletedProcess[str]:
    """Run the command as its users do: in a process of its own, which is told of the store."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    environment = {
        **clean,
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "AWS_ENDPOINT_URL": store,
        "AWS_ACCESS_KEY_ID": key,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_REGION": "eu-north-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "no_proxy": "127.0.0.1",
    }
    command = [sys.executable, "-m", "factcheck", "corpus", *arguments, "--output", str(output)]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def rows(folder: Path) -> list[list[tuple[object, ...]]]:
    tables = [str(folder / name / "**" / "*.parquet") for name in ("findings", "articles")]
    return [
        sorted(
            duckdb.read_parquet(files, hive_partitioning=False)
            .project("* EXCLUDE (source, part)")
            .fetchall(),
            key=repr,
        )
        for files in tables
    ]


@pytest.mark.parametrize("address", ["parquet/*/*.parquet", "parquet/2024 & before/", "lines"])
def test_what_is_in_a_store_is_found_as_on_disk(
    address: str, store: str, on_disk: Path, tmp_path: Path
) -> None:
    done = ask(store, tmp_path / "found", f"s3://{BUCKET}/{address}", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    assert rows(tmp_path / "found") == rows(on_disk)
    summary = json.loads((tmp_path / "found" / "summary.json").read_text())
    assert summary["summary"]["records"] == RECORDS
    assert all(part["path"].startswith(f"s3://{BUCKET}/") for part in summary["input"])


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("nothing/*.parquet", "no such file or folder"),
        ("broken/a.parquet", "broken/a.parquet: "),
    ],
)
def test_what_cannot_be_read_in_a_store_is_told_in_a_line(
    address: str, why: str, store: str, tmp_path: Path
) -> None:
    done = ask(store, tmp_path / "found", f"s3://{BUCKET}/{address}")
    assert done.returncode == 2
    assert why in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_store_that_does_not_know_the_reader_is_told_in_a_line(
    objects: dict[str, bytes], tmp_path: Path
) -> None:
    with serving(BUCKET, objects) as address:
        done = ask(address, tmp_path / "found", f"s3://{BUCKET}/lines", key="stranger")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(f"factcheck: s3://{BUCKET}/lines")
    assert "Traceback" not in done.stderr


def test_addresses_are_refused_where_they_would_be_taken_for_paths(
    archive: Path, tmp_path: Path, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    articles = str(archive / "lines" / "articles")
    with pytest.raises(FactcheckError, match="written to a folder, not to an address"):
        run_corpus(Asked([articles], Path("s3://news/found")), reference)
    with pytest.raises(FactcheckError, match="only Daft reads addresses"):
        run_corpus(Asked(["s3://news/lines"], tmp_path / "o", engine="serial"), reference)
    assert list(tmp_path.iterdir()) == []

"""Targets: archives, whole and damaged, planned, read, examined and written as a run does it."""

import csv
import gzip
import io
import tempfile
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from hypothesis import strategies as st

from factcheck import Reference
from factcheck.corpus.examine import Examiner
from factcheck.corpus.model import Outcome, Part, Piece, Raw
from factcheck.corpus.planning import planned
from factcheck.corpus.readers import read_part
from factcheck.corpus.store import Store
from factcheck.errors import FactcheckError
from tests.fuzz.inputs import HOSTILE, JSON, TAGS, damaged, of, prose, sentences
from tests.fuzz.readers import DAYS_WRITTEN, PAGE, records

_PACKINGS = ("", "", ".gz", ".zst", ".zstd")
_COLUMNS = ("text", "title", "published", "url", "id", "publisher", "body", "x", "")
_HEAD = b"id,url,title,published,text\r\n"
_ROW = b'1,https://a.example/2024/01/09/a,Talks,2024-01-10,"They were halted in 2023.\r\nWhy?"\r\n'
_CELLS = (
    '"', '""', ",", "\r\n", "\n", "\r", ";", "\t", "\\", "'", "\ufeff", '"\n"', "a,b,c,d,e,f",
    '",', "1" * 200,
)  # fmt: skip
_URLS = ("https://www.a.example/2024/01/09/x", "http://[::1", "//x", "\x1b[31m", "x" * 300, "")
_TYPES = (
    pa.string(), pa.large_string(), pa.binary(), pa.int64(), pa.float64(), pa.bool_(),
    pa.timestamp("us", "UTC"), pa.date32(), pa.list_(pa.string()), pa.decimal128(38, 4),
    pa.struct([("a", pa.string())]), pa.dictionary(pa.int32(), pa.string()), pa.null(),
    pa.duration("s"), pa.time64("ns"), pa.map_(pa.string(), pa.string()),
)  # fmt: skip
_ANSWER = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}"
_HTTP = (
    "HTTP/1.1 200 OK\r\n", "HTTP/9.9 abc\r\n", "Content-Type: text/html; charset=utf-16\r\n",
    "Content-Encoding: gzip\r\n", "Content-Encoding: deflate\r\n", "Content-Length: -1\r\n",
    "Transfer-Encoding: chunked\r\n", "\r\n", "ffffffff\r\n", "0\r\n\r\n", "-1\r\n", " folded",
    "Content-Length: 99999999999\r\n", "\x1f\x8b\x08\x00", "HTTP/1.1 100 Continue\r\n\r\n",
    "X" * 70_000,
)  # fmt: skip
_WARC = (
    "WARC/1.0\r\n", "WARC/9\r\n", "WARC-Type: response\r\n", "WARC-Type: revisit\r\n",
    "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: 3\r\n",
    "WARC-Target-URI: http://[::1\r\n", "WARC-Target-URI: \xff\ud800\r\n", "\r\n\r\n", ":", "\r\n",
    "WARC-Date: x\r\n", "\x1f\x8b", "(\xb5/\xfd",
)  # fmt: skip
File = tuple[str, bytes]


def examine_archive(case: File) -> None:
    """Do what a run does with one file: every record is read or skipped for a reason."""
    name, data = case
    path = _scratch() / name
    path.write_bytes(data)
    try:
        parts = planned([str(path)], None, lambda _: ())
    except FactcheckError:
        return
    for part in parts:
        raws = list(read_part(part))
        numbers = [raw.number for raw in raws]
        assert numbers == sorted(set(numbers))
        outcomes = tuple(found for raw in raws if (found := _outcome(part, raw)) is not None)
        _store().begin(part)
        _store().add(Piece(part, len(raws), outcomes))


def _outcome(part: Part, raw: Raw) -> Outcome | None:
    found = _examiner().examine(raw)
    if found is None:
        return None
    assert not str(found.get("reason", "")).startswith("checking it failed")
    return {"part": part.number, "source": part.path, "record": raw.number, **found}


def tables() -> st.SearchStrategy[File]:
    """Return Parquet files: columns of every type, and files that were damaged."""
    column = st.tuples(st.sampled_from(_COLUMNS), st.sampled_from(_TYPES))
    cells = st.one_of(
        prose(), st.sampled_from((*DAYS_WRITTEN, *_URLS)), st.none(), st.binary(max_size=8),
        st.integers(), st.floats(), st.booleans(), st.datetimes(), st.dates(),
    )  # fmt: skip
    rows = st.lists(st.lists(cells, min_size=5, max_size=5), max_size=4)
    made = st.builds(_table, st.lists(column, max_size=5), rows, st.integers(1, 3))
    broken = damaged([_whole_table()], ("PAR1", "\0", "\x15", "\xff\xff\xff\x7f", "text", "id"))
    return (made | broken).map(lambda data: ("a.parquet", data))


def cell_files() -> st.SearchStrategy[File]:
    """Return CSV files: rows of any cells, files that were damaged, plain or packed."""
    row = st.lists(prose() | st.sampled_from((*_CELLS, *DAYS_WRITTEN, *HOSTILE)), max_size=7)
    made = st.lists(row, max_size=4).map(lambda rows: _HEAD + _cells(rows))
    broken = damaged([_HEAD + _ROW, _HEAD + _ROW * 3], (*_CELLS, *HOSTILE))
    return _packed(made | broken, "a.csv")


def line_files() -> st.SearchStrategy[File]:
    """Return JSON Lines: records of any values, files that were damaged, plain or packed."""
    whole = b'{"text": "They were halted in 2023.", "id": 1}\n'
    return _packed(records() | damaged([whole * 3], (*JSON, *HOSTILE)), "a.jsonl")


def web_archives() -> st.SearchStrategy[File]:
    """Return WARC files: answers of servers, whole and damaged, in records whole and damaged."""
    soup = of(TAGS, sentences(), HOSTILE).map(lambda page: _ANSWER.replace(PAGE, page))
    answers = st.one_of(
        soup.map(lambda answer: answer.encode("utf-8", "surrogatepass")),
        damaged([_ANSWER.encode()], (*_HTTP, *TAGS)),
        of(_HTTP, TAGS, sentences()).map(lambda text: text.encode("utf-8", "surrogatepass")),
    )
    whole = st.lists(st.builds(_record, answers, st.sampled_from(_URLS)), max_size=3)
    broken = damaged([_record(_ANSWER.encode(), _URLS[0]) * 2], (*_WARC, *_HTTP))
    return _packed(whole.map(b"".join) | broken, "a.warc")


def _packed(data: st.SearchStrategy[bytes], name: str) -> st.SearchStrategy[File]:
    """Return files packed as their names say, some damaged after they were packed."""
    spoilt = damaged(
        [_pack(b"They met.\n" * 9, end) for end in (".gz", ".zst")], ("\x1f\x8b", "\0")
    )
    ends = st.sampled_from(_PACKINGS)
    whole = st.builds(lambda text, end: (name + end, _pack(text, end)), data, ends)
    cut = st.builds(
        lambda text, end, left: (name + end, _pack(text, end)[:left]),
        data,
        ends,
        st.integers(0, 99),
    )
    return st.one_of(whole, whole, whole, cut, st.tuples(st.just(f"{name}.gz"), spoilt))


def _pack(data: bytes, end: str) -> bytes:
    if end == ".gz":
        return gzip.compress(data, 1)
    return zstandard.compress(data, 1) if end else data


def _cells(rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def _record(answer: bytes, url: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _table(columns: list[tuple[str, pa.DataType]], rows: list[list[object]], group: int) -> bytes:
    names = [name for name, _ in columns]
    arrays = [_array([row[at] for row in rows], kind) for at, (_, kind) in enumerate(columns)]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, names), out, row_group_size=group)
    return out.getvalue()


def _array(values: list[object], kind: pa.DataType) -> pa.Array:
    """Return a column of a type, with nothing where a value is none of that type."""
    kept = []
    for value in values:
        given = value.encode("utf-8", "replace") if isinstance(value, str) else value
        for tried in (value, given, None):
            try:
                pa.array([tried], kind)
            except (pa.ArrowException, OverflowError, ValueError, TypeError, UnicodeError):
                continue
            kept.append(tried)
            break
    return pa.array(kept, kind)


@cache
def _whole_table() -> bytes:
    columns = [("text", pa.string()), ("id", pa.int64()), ("published", pa.date32())]
    return _table(columns, [["They were halted in 2023.", 1, None]] * 4, 2)


@cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="factcheck-fuzz-"))


@cache
def _store() -> Store:
    store = Store(_scratch() / "run")
    store.open({})
    return store


@cache
def _examiner() -> Examiner:
    return Examiner(Reference.load())

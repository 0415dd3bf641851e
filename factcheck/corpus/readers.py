"""Reading a part of an archive in Python, a record at a time, whatever is broken in it.

The engine that needs nothing but Python reads so; and so is a file read again that Daft gave up.
"""

import codecs
import csv
import gzip
import io
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from factcheck.corpus.model import Form, Part, Raw
from factcheck.errors import FactcheckError
from factcheck.sources.extracted import MOST_UNPACKED
from factcheck.sources.files import size_in_words
from factcheck.sources.reading import DEFAULT_MAX_SIZE

NO_JSON = "not a JSON object on a line of its own"
RAGGED = "cells missing, too many, or not UTF-8"
NO_PARQUET = "its row group cannot be read"
NO_VALUE = "a value that Python has no like of"
NULL = "null"  # what Daft makes of JSON's null; nobody's text, address or name
_BATCH = 1_000
_BLOCK = 1 << 20
_LONGEST = MOST_UNPACKED * DEFAULT_MAX_SIZE  # bytes of a record: what is packed may have no end
TOO_LONG = f"a record larger than {size_in_words(_LONGEST)}"


def no_text(column: str) -> str:
    """Return why a record without a text is skipped."""
    return f"no text in {column!r}, or not UTF-8"


def read_part(part: Part) -> Iterator[Raw]:
    """Yield the records of a part in order; those that are broken with their fault."""
    return _READERS[part.form](part)


def _json_lines(part: Part) -> Iterator[Raw]:
    with ExitStack() as stack:
        number = 0
        try:
            for line in lines_of(opened(part.path, stack)):
                number += 1
                if line is None:
                    yield Raw(number, fault=TOO_LONG)
                elif line.strip():
                    yield _of_json(part, number, line)
        except (OSError, EOFError, ValueError) as error:
            yield Raw(number + 1, fault=f"the rest cannot be read: {error}")


def _of_json(part: Part, number: int, line: bytes) -> Raw:
    try:
        found = json.loads(line.decode(), parse_constant=_refused)
    except (ValueError, RecursionError):
        return Raw(number, fault=NO_JSON)
    if not isinstance(found, dict):
        return Raw(number, fault=NO_JSON)
    values = {name: _written(found.get(column)) for name, column in part.columns.named.items()}
    try:
        for value in values.values():
            _ = (value or "").encode()
    except UnicodeEncodeError:  # half a character
        return Raw(number, fault=NO_JSON)
    return _raw(part, number, values)


def _refused(constant: str) -> object:
    raise ValueError(constant)


def _written(value: object) -> str | None:
    if value is None or value == NULL:
        return None
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _csv(part: Part) -> Iterator[Raw]:
    csv.field_size_limit(_LONGEST)
    with ExitStack() as stack:
        rows = csv.reader(csv_lines(opened(part.path, stack), "surrogateescape"))
        number = 0
        try:
            head = next(rows, [])
            for row in filter(None, rows):
                number += 1
                cells = dict(zip(head, row, strict=False))
                if len(row) != len(head) or _valid(row[-1]) is None:
                    url, ident = _named(part, cells)
                    yield Raw(number, url=url, id=ident, fault=RAGGED)
                    continue
                values = {
                    name: _valid(cells[column]) for name, column in part.columns.named.items()
                }
                yield _raw(part, number, values)
        except (OSError, EOFError, csv.Error) as error:
            yield Raw(number + 1, fault=f"the rest cannot be read: {error}")


def csv_lines(stream: IO[bytes], errors: str) -> Iterator[str]:
    """Yield the lines of a CSV file; raise csv.Error for one without end."""
    mark = codecs.BOM_UTF8
    for line in lines_of(stream):
        if line is None:
            raise csv.Error(TOO_LONG)
        for piece in line.removeprefix(mark).splitlines(keepends=True):
            yield piece.decode("utf-8", errors)
        mark = b""


def _named(part: Part, cells: dict[str, str]) -> list[str | None]:
    """Return the address and the id that a broken row is known by."""
    columns = (part.columns.url, part.columns.id)
    return [_valid(cells.get(column or "", "")) or None for column in columns]


def _valid(cell: str) -> str | None:
    return None if any("\udc80" <= sign <= "\udcff" for sign in cell) else cell


def _parquet(part: Part) -> Iterator[Raw]:
    import pyarrow as pa  # noqa: PLC0415 - an extra
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    try:
        file = pq.ParquetFile(part.path)
    except (OSError, pa.ArrowInvalid) as error:
        yield Raw(part.first, fault=f"not a Parquet file: {_first_line(error)}")
        return
    with file:
        number = part.first
        for group in part.groups or range(file.num_row_groups):
            after = number + file.metadata.row_group(group).num_rows
            try:
                columns = list(part.columns.named.values())
                for batch in file.iter_batches(_BATCH, [group], columns):
                    for row in _rows(batch):
                        if row is None:
                            yield Raw(number, fault=NO_VALUE)
                        else:
                            yield _raw(part, number, _cells(part, row))
                        number += 1
            except (OSError, pa.ArrowException) as error:
                fault = f"{NO_PARQUET} from here on ({after - number} records):"
                yield Raw(number, fault=f"{fault} {_first_line(error)}")
            number = after


def _rows(batch: Any) -> Iterator[dict[str, Any] | None]:
    """Yield the rows of a batch; None where a value is out of Python's reach, or no UTF-8."""
    try:
        yield from batch.to_pylist()
    except (OverflowError, ValueError):
        if len(batch) == 1:
            yield None
        else:
            for at in range(len(batch)):
                yield from _rows(batch.slice(at, 1))


def _cells(part: Part, row: dict[str, Any]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for name, column in part.columns.named.items():
        value = row[column]
        if isinstance(value, bytes):
            try:
                value = value.decode()
            except UnicodeDecodeError:
                value = None
        found[name] = None if value is None else str(value)
    return found


def _warc(part: Part) -> Iterator[Raw]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FactcheckError("reading WARC needs: pip install 'factcheck[corpus]'") from error

    number = 0
    with Path(part.path).open("rb") as stream:
        try:
            for record in ArchiveIterator(stream, parse_http=False):
                number += 1
                if record.record_type == WarcRecordType.response:
                    url = record.headers.get("WARC-Target-URI")
                    page = record.reader.read(_LONGEST + 1)
                    fault = TOO_LONG if len(page) > _LONGEST else None
                    yield Raw(number, url=url, page=None if fault else page, fault=fault)
        except (OSError, EOFError, ValueError, RuntimeError) as error:
            yield Raw(number + 1, fault=f"the rest cannot be read: {_first_line(error)}")


def _raw(part: Part, number: int, values: dict[str, str | None]) -> Raw:
    text, title, date, url, ident, publisher = (
        values.get(name) for name in ("text", "title", "date", "url", "id", "publisher")
    )
    fault = None if text is not None else no_text(part.columns.text)
    return Raw(number, text, title, date, url, ident, publisher, fault=fault)


def lines_of(stream: IO[bytes]) -> Iterator[bytes | None]:
    """Yield the lines of a stream; None for one that is longer than any record may be."""
    while line := stream.readline(_LONGEST + 1):
        whole = len(line) <= _LONGEST
        while not whole and line and not line.endswith(b"\n"):
            line = stream.readline(_BLOCK)
        yield line if whole else None


class _Unpacked(io.RawIOBase):
    """What a packed file holds; a fault in it is an OSError, whatever it was packed by."""

    def __init__(self, packed: Any) -> None:
        self._packed = packed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            return int(self._packed.readinto(buffer))
        except Exception as error:  # each way of packing has exceptions of its own
            raise OSError(_first_line(error)) from error


def opened(path: str, stack: ExitStack) -> IO[bytes]:
    """Open a file that may be packed."""
    stream = stack.enter_context(Path(path).open("rb"))  # noqa: SIM115 - the stack closes it
    if path.endswith(".gz"):
        return io.BufferedReader(_Unpacked(stack.enter_context(gzip.GzipFile(fileobj=stream))))
    if path.endswith((".zst", ".zstd")):
        from zstandard import ZstdDecompressor  # noqa: PLC0415 - an extra

        unpacked = ZstdDecompressor().stream_reader(stream, read_across_frames=True)
        return io.BufferedReader(_Unpacked(stack.enter_context(unpacked)))
    return stream


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]


_READERS: dict[Form, Callable[[Part], Iterator[Raw]]] = {
    Form.PARQUET: _parquet,
    Form.JSON_LINES: _json_lines,
    Form.CSV: _csv,
    Form.WARC: _warc,
}

"""A part of an archive as a Daft frame: read and sieved by the engine, its survivors examined.

Off-topic texts end in the engine: past the sieve, a row that it leaves out is an empty row.
"""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.corpus.model import FIELDS, Form, Part
from factcheck.corpus.readers import NO_JSON, NULL, RAGGED, no_text
from factcheck.corpus.sieve import HTML_NOISE, html_sieve_of, sieve_of
from factcheck.engines.processes import processors
from factcheck.errors import FactcheckError
from factcheck.gate import Gate
from factcheck.reference.model import Reference

try:
    import daft
    from daft import DataType, col, lit
    from daft import functions as f
except ImportError as error:  # pragma: no cover - the command says it before
    raise FactcheckError("archives need an extra: pip install 'factcheck[corpus]'") from error

if TYPE_CHECKING:
    from daft import DataFrame, Expression

_CAUSES, _NUMBERED = "Caused by the following errors:", re.compile(r"^\s*\d+: ")
_MORE = "cells that the head has no name for"


def frame_of(parts: Sequence[Part], reference: Reference) -> "DataFrame":
    """Return a row for each record of parts alike: "path", "kept", and the fields of a Raw.

    Fields are empty where the record is not "kept": it is about something else.
    """
    gate = Gate(reference)
    if parts[0].form is Form.WARC:
        return _of_pages(parts, *html_sieve_of(gate))
    read = {Form.PARQUET: _of_parquet, Form.JSON_LINES: _of_json, Form.CSV: _of_csv}
    frame = read[parts[0].form](parts)
    sieve = sieve_of(gate)
    named = f.regexp(col("text"), sieve)
    if "title" in parts[0].columns.named:
        named = named.fill_null(False) | f.regexp(col("title"), sieve)
    kept = named.fill_null(False) | col("fault").not_null()
    return _emptied(
        frame.with_column("kept", kept).with_column("page", _nothing(DataType.binary()))
    )


def remote_columns(part: Part) -> list[str]:
    """Return the columns of a file in an object store."""
    try:
        match part.form:
            case Form.PARQUET:
                return daft.read_parquet(part.path).column_names
            case Form.CSV:
                return daft.read_csv(part.path).column_names
            case _:
                return daft.read_json(part.path).column_names
    except daft.exceptions.DaftCoreException as error:
        raise FactcheckError(f"{part.path}: {first_line(error)}") from error


def listed(pattern: str) -> Iterable[tuple[str, int]]:
    """Yield path and size of each file that an address of an object store stands for."""
    try:
        found = daft.from_glob_path(pattern).to_pydict()
    except (daft.exceptions.DaftCoreException, FileNotFoundError) as error:
        # It finds nothing to put together where nothing is.
        nothing = "at least 1 MicroPartition" in str(error)
        why = "no such file or folder" if nothing else first_line(error)
        raise FactcheckError(f"{pattern}: {why}") from error
    return zip(found["path"], (size or 0 for size in found["size"]), strict=True)


def first_line(error: BaseException) -> str:
    """Return the first line of what an error says, and the last where that is what caused it."""
    first, *more = str(error).strip().splitlines() or [type(error).__name__]
    return f"{first}: {_NUMBERED.sub('', more[-1])}" if _CAUSES in more else first


def _paths(parts: Sequence[Part]) -> list[str]:
    return [engine_path(part) for part in parts]


def engine_path(part: Part) -> str:
    """Return what the engine calls a part's file."""
    return part.path if "://" in part.path else os.path.abspath(part.path)  # noqa: PTH100 - as given


def _of_parquet(parts: Sequence[Part]) -> "DataFrame":
    groups = [list(part.groups) for part in parts if part.groups is not None]
    frame = daft.read_parquet(
        _paths(parts), row_groups=groups if len(groups) == len(parts) else None,
        file_path_column="path",
    )  # fmt: skip
    kinds = {field.name: field.dtype for field in frame.schema()}
    return _fields_of(frame, parts[0], lambda column: _as_text(column, kinds[column]))


def _as_text(column: str, kind: DataType) -> "Expression":
    if kind == DataType.binary():
        return f.try_decode(col(column), "utf-8")
    return col(column) if kind == DataType.string() else col(column).cast(DataType.string())


def _of_json(parts: Sequence[Part]) -> "DataFrame":
    frame = daft.read_text(_paths(parts), skip_blank_lines=False, file_path_column="path")
    columns = list(parts[0].columns.named.values())
    frame = frame.select(
        col("path"),
        f.json_tuple(col("text"), *dict.fromkeys(columns)).alias("record"),
        f.regexp(col("text"), r"^\s*$").alias("blank"),
    )
    return _fields_of(frame, parts[0], _of_record, col("record").is_null(), NO_JSON, col("blank"))


def _of_record(column: str) -> "Expression":
    value = col("record").get(column)
    return f.when(value == NULL, _nothing()).otherwise(value)


def _of_csv(parts: Sequence[Part]) -> "DataFrame":
    """Read rows of any length: what a row has too much of lands in a column of its own."""
    head = parts[0].head
    frame = daft.read_csv(
        _paths(parts), infer_schema=False, schema=dict.fromkeys((*head, _MORE), DataType.string()),
        allow_variable_columns=True, file_path_column="path",
    )  # fmt: skip
    ragged = col(_MORE).not_null() | col(head[-1]).is_null()
    return _fields_of(frame, parts[0], col, ragged, RAGGED)


def _fields_of(
    frame: "DataFrame", part: Part, read: Callable[[str], "Expression"],
    wrong: "Expression | None" = None, why: str = "", blank: "Expression | None" = None,
) -> "DataFrame":  # fmt: skip
    """Return the fields of the records under our names, with the fault of those that have one.

    Those that are `wrong` have the fault `why`; those that are `blank` are no records.
    """
    named = part.columns.named
    text = read(named["text"])
    fault = f.when(text.is_null(), lit(no_text(named["text"]))).otherwise(_nothing())
    if wrong is not None:
        fault = f.when(wrong, lit(why)).otherwise(fault)
    if blank is not None:
        fault = f.when(blank, _nothing()).otherwise(fault)
    fields = [(read(named[name]) if name in named else _nothing()).alias(name) for name in FIELDS]
    return frame.select(col("path"), fault.alias("fault"), *fields)


def _of_pages(parts: Sequence[Part], named: str, hidden: str) -> "DataFrame":
    frame = daft.read_warc(_paths(parts), file_path_column="path")
    kind = col("WARC-Identified-Payload-Type")
    answer = f.eq_null_safe(col("WARC-Type"), lit("response")) & (
        kind.is_null() | f.contains(kind, "html")
    )
    text = f.try_decode(
        f.when(answer, col("warc_content")).otherwise(_nothing(DataType.binary())), "utf-8"
    )
    frame = frame.with_column("answer", answer).with_column("markup", text)
    markup = col("markup")
    on_topic = (
        f.regexp(markup, f"{named}|{hidden}")
        | f.regexp(f.regexp_replace(markup, HTML_NOISE, ""), named)
    )  # fmt: skip
    kept = col("answer") & on_topic.fill_null(True)  # what is not UTF-8 has to be read
    empty = [_nothing().alias(name) for name in ("fault", *FIELDS) if name != "url"]
    return _emptied(
        frame.select(
            col("path"), kept.alias("kept"), col("warc_content").alias("page"),
            col("WARC-Target-URI").alias("url"), *empty,
        )
    )  # fmt: skip


def _emptied(frame: "DataFrame") -> "DataFrame":
    """Empty the rows that are not kept."""
    kept = col("kept")
    return frame.select(
        col("path"), kept, col("fault"),
        f.when(kept, col("page")).otherwise(_nothing(DataType.binary())).alias("page"),
        *(f.when(kept, col(name)).otherwise(_nothing()).alias(name) for name in FIELDS),
    )  # fmt: skip


def _nothing(kind: DataType | None = None) -> "Expression":
    return lit(None).cast(kind or DataType.string())


def on_cluster() -> bool:
    """Tell whether Daft works on a Ray cluster."""
    return daft.get_or_create_runner().name == "ray"


def workers_now(most: int | None) -> int:
    """Return how many workers to ask for: what this machine or the cluster has, at most `most`."""
    if not on_cluster():
        return most or processors()
    import ray  # noqa: PLC0415 - the runner has loaded it

    resources = ray.cluster_resources()  # type: ignore[no-untyped-call]  # as Ray has it
    found = max(int(resources.get("CPU", 1)), 1)
    return min(most or found, found)


def counted(parts: Sequence[Part]) -> dict[int, int]:
    """Return how many records each of some parts alike has, by a query of its own."""
    paths = _paths(parts)
    column = "text"  # without one, some readers find no rows
    match parts[0].form:
        case Form.WARC:
            frame, column = daft.read_warc(paths, file_path_column="path"), "WARC-Type"
        case Form.CSV:
            frame = _of_csv(parts)
        case Form.PARQUET:
            frame, column = daft.read_parquet(paths, file_path_column="path"), parts[0].columns.text
        case Form.JSON_LINES:
            frame = daft.read_text(paths, skip_blank_lines=False, file_path_column="path")
    found = frame.groupby("path").agg(col(column).count("all").alias("records")).to_pydict()
    numbers = {
        path.removeprefix("file://"): part.number for path, part in zip(paths, parts, strict=True)
    }
    rows = zip(found["path"], found["records"], strict=True)
    return {numbers[path.removeprefix("file://")]: records for path, records in rows}


def set_runner(ray: str | None) -> None:
    """Have Daft work on this machine, or on the Ray cluster at an address.

    Raise FactcheckError where the cluster cannot be reached.
    """
    # Files read at once are held in memory until it is their turn.
    daft.set_execution_config(maintain_order=True, scantask_max_parallel=max(processors(), 2))
    if ray is None:
        return
    try:
        daft.set_runner_ray(ray or None, noop_if_initialized=True)
    except ImportError as error:
        raise FactcheckError("Ray is not installed: pip install 'factcheck[corpus]'") from error
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise FactcheckError(f"--ray {ray}: {first_line(error)}") from error

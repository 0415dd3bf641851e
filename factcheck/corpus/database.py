"""DuckDB over the tables of an archive's run: bounded in memory, with no way to the network."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from factcheck.corpus.tables import TABLES

_MEMORY = "700MB"


@contextmanager
def database(scratch: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a database in memory, which may overflow into the folder `scratch`."""
    settings = {
        "threads": "1",  # rows in a fixed order
        "memory_limit": _MEMORY,
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
    }
    if scratch is not None:
        settings["temp_directory"] = str(scratch)
    connection = duckdb.connect(":memory:", config=settings)  # type: ignore[arg-type]  # as its documentation has it
    try:
        yield connection
    finally:
        connection.close()


def offer(
    connection: duckdb.DuckDBPyConnection, name: str, table: str, files: Sequence[Path]
) -> None:
    """Make files of one of our tables known to SQL under `name`; no files are an empty table."""
    columns = ", ".join(f'"{column}"' for column in TABLES[table].names)
    if files:
        listed = ", ".join(f"'{_quoted(str(path))}'" for path in files)
        source = f"read_parquet([{listed}], hive_partitioning = false, union_by_name = true)"
    else:
        empty = pa.Table.from_pylist([], TABLES[table])
        connection.register(f"{name}_none", empty)
        source = f"{name}_none"
    connection.execute(f'CREATE OR REPLACE VIEW "{name}" AS SELECT {columns} FROM {source}')  # noqa: S608 - names are ours, paths are quoted


def files_of(folder: Path, table: str) -> list[Path]:
    """Return the files of a table of a complete run, in order."""
    return sorted((folder / table).rglob("*.parquet"))


def write_empty(folder: Path, table: str) -> None:
    """Write a table's folder without rows in it."""
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist([], TABLES[table]), folder / "none.parquet")


def _quoted(path: str) -> str:
    # read_parquet takes a path for a pattern: each sign of one is put in brackets.
    plain = "".join(f"[{sign}]" if sign in "*?[" else sign for sign in path)
    return plain.replace("'", "''")

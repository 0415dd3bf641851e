"""What an archive is made of: its files, their columns, and the parts they are read in."""

import csv
import itertools
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from factcheck.corpus.model import Columns, Form, Part
from factcheck.corpus.readers import csv_lines, lines_of, opened
from factcheck.errors import FactcheckError

PART_BYTES = 256 << 20
_PACKED = ("", ".gz", ".zst", ".zstd")
_SUFFIXES = {
    Form.PARQUET: (".parquet", ".pq"),
    Form.JSON_LINES: tuple(
        s + packed for s in (".jsonl", ".ndjson", ".json") for packed in _PACKED
    ),
    Form.CSV: tuple(f".csv{packed}" for packed in _PACKED),
    Form.WARC: tuple(f".warc{packed}" for packed in _PACKED),
}
# The names that columns usually have, in the order in which they are looked for.
_USUAL = {
    "text": ("text", "body", "content", "article", "articleBody", "maintext", "plain_text"),
    "title": ("title", "headline"),
    "date": (
        "published", "date", "published_at", "datePublished", "publication_date", "date_publish",
    ),
    "url": ("url", "link", "uri", "source_url", "web_url"),
    "id": ("id", "article_id", "uuid", "doc_id"),
    "publisher": ("publisher", "outlet", "source", "source_domain", "domain", "publication"),
}  # fmt: skip
_SAMPLED = 50  # lines of a file without a schema that its columns are looked for in


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    form: Form
    size: int


def planned(
    inputs: Sequence[str],
    asked: Columns | None,
    listed: Callable[[str], Iterable[tuple[str, int]]],
    output: Path | None = None,
) -> list[Part]:
    """Return the parts of all files that `inputs` name, in order.

    A folder stands for the files under it that can be read, but for those in `output`. `asked`
    are the columns that the user named, "" for those to be looked for; `listed` gives path and
    size of what an address of an object store stands for. Raise FactcheckError for what is
    missing or no archive.
    """
    files = sorted(
        {found.path: found for given in inputs for found in _files(given, listed, output)}.values(),
        key=lambda file: file.path,
    )
    if not files:
        raise FactcheckError(f"no archive in {', '.join(inputs)}: {_expected()}")
    parts = (part for file in files for part in _parts(file, asked or Columns("")))
    return [replace(part, number=number) for number, part in enumerate(parts)]


def is_remote(path: str) -> bool:
    """Tell an address of an object store from a path."""
    return "://" in path


def form_of(path: str) -> Form | None:
    """Return the form that a file's name tells."""
    lower = path.lower()
    return next((form for form, ends in _SUFFIXES.items() if lower.endswith(ends)), None)


def _expected() -> str:
    return "expected files ending in .parquet, .jsonl, .csv or .warc, also .gz or .zst"


def _files(
    given: str, listed: Callable[[str], Iterable[tuple[str, int]]], output: Path | None
) -> Iterator[_File]:
    if is_remote(given):
        pattern = given if form_of(given) or "*" in given else f"{given.rstrip('/')}/**"
        for path, size in listed(pattern):
            if form := form_of(path):
                yield _File(path, form, size)
        return
    place = Path(given)
    if not place.exists():
        raise FactcheckError(f"{given}: no such file or folder")
    if place.is_dir():
        written = None if output is None else output.resolve()
        for folder, folders, names in os.walk(given):
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".") and (Path(folder) / name).resolve() != written
            )
            for name in sorted(names):
                inner = os.path.join(folder, name)  # noqa: PTH118 - a path as the user gave it
                if (form := form_of(name)) and not name.startswith((".", "_")):
                    yield _File(inner, form, Path(inner).stat().st_size)
        return
    form = form_of(given)
    if form is None:
        raise FactcheckError(f"{given}: not an archive: {_expected()}")
    yield _File(given, form, place.stat().st_size)


def _parts(file: _File, asked: Columns) -> Iterator[Part]:
    part = Part(0, file.path, file.form, asked, file.size)
    if file.form is Form.WARC:
        yield replace(part, columns=Columns())
    elif file.form is Form.PARQUET and not is_remote(file.path):
        yield from _row_groups(part, asked)
    else:
        names = _schema_by_daft(part) if is_remote(file.path) else _sampled(part)
        head = tuple(names or ()) if file.form is Form.CSV else ()
        columns = _unseen(asked) if names is None else columns_of(file.path, names, asked)
        yield replace(part, columns=columns, head=head)


def _row_groups(part: Part, asked: Columns) -> Iterator[Part]:
    """Cut a Parquet file into parts of some row groups each; one that is damaged stays whole."""
    import pyarrow as pa  # noqa: PLC0415 - an extra
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    try:
        about = pq.read_metadata(part.path)
    except (OSError, pa.ArrowInvalid):
        yield replace(part, columns=_unseen(asked))
        return
    names = about.schema.to_arrow_schema().names
    part = replace(part, columns=columns_of(part.path, names, asked))
    first, groups, records, size = 1, list[int](), 0, 0
    unpacked = [max(about.row_group(n).total_byte_size, 0) for n in range(about.num_row_groups)]
    whole = max(sum(unpacked), 1)
    for number in range(about.num_row_groups):
        group = about.row_group(number)
        # Of the columns of a damaged file pyarrow tells no size: it ends the process.
        packed = part.size * unpacked[number] // whole
        if groups and size + packed > PART_BYTES:
            yield replace(part, first=first, groups=tuple(groups), records=records, size=size)
            first, groups, records, size = first + records, [], 0, 0
        groups.append(number)
        records += group.num_rows
        size += packed
    yield replace(part, first=first, groups=tuple(groups), records=records, size=size)


def columns_of(path: str, names: Sequence[str], asked: Columns) -> Columns:
    """Return the columns to read: those asked for, else those with a usual name.

    Raise FactcheckError where one that was asked for, or any with texts, is missing.
    """
    found: dict[str, str | None] = {}
    for field, usual in _USUAL.items():
        wanted = getattr(asked, field)
        if wanted:
            if wanted not in names:
                near = get_close_matches(wanted, names, n=1)
                hint = f"; did you mean {near[0]!r}?" if near else ""
                raise FactcheckError(
                    f"{path}: no column {wanted!r} among {', '.join(map(repr, names))}{hint}"
                    f" (--{field}-column)"
                )
            found[field] = wanted
        else:
            found[field] = next((name for name in usual if name in names), None)
    if found["text"] is None:
        shown = ", ".join(map(repr, names)) or "no columns at all"
        raise FactcheckError(f"{path}: no column with texts among {shown} (--text-column)")
    return Columns(**found)  # type: ignore[arg-type]  # a text was found


def _unseen(asked: Columns) -> Columns:
    """Return the columns of a file that cannot be read: its fault is told when it is."""
    return replace(asked, text=asked.text or _USUAL["text"][0])


def _sampled(part: Part) -> list[str] | None:
    """Return the columns that the first lines of a file show; None where they cannot be read."""
    names: dict[str, None] = {}
    with ExitStack() as stack:
        try:
            stream = opened(part.path, stack)
            if part.form is Form.CSV:
                return next(csv.reader(csv_lines(stream, "replace")), [])
            for line in itertools.islice(lines_of(stream), _SAMPLED):
                try:
                    record = json.loads(line or b"")
                except (ValueError, RecursionError):
                    continue
                names |= dict.fromkeys(record if isinstance(record, dict) else ())
        except (OSError, EOFError, csv.Error):
            return list(names) or None
    return list(names)


def _schema_by_daft(part: Part) -> list[str] | None:
    from factcheck.corpus.frames import remote_columns  # noqa: PLC0415 - it loads Daft

    return remote_columns(part)

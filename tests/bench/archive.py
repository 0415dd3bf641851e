"""A news archive of any size from our own sentences, with the truth beside it.

`python -m tests.bench.archive DIR 100000 --on-topic 0.001` writes DIR/articles/*.parquet (or
.jsonl.gz, .csv, .warc.gz) and DIR/truth.jsonl: a line for each planted error, for each article on
topic without one, and for each broken record.
"""

import argparse
import csv
import gzip
import html
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import IO
from zlib import crc32

from tests.bench.archive_sentences import FILLERS, FOREIGN, HEADLINES, STATEMENTS, TEMPLATES

LENGTH = 2_700  # characters of an article
OUTLETS = ("harbour-post", "valley-courier", "morning-star-line", "the-ledger", "north-dispatch")
_POOL = 60_000
_FILE = 125_000
_ROW_GROUP = 25_000
_FIRST, _DAYS = date(2024, 10, 1), 700


@dataclass(frozen=True, slots=True)
class Mix:
    """What an archive is made of: shares of its articles between 0 and 1."""

    on_topic: float = 0.001
    errors: float = 0.5
    duplicates: float = 0.02
    foreign: float = 0.05
    broken: float = 0.0005
    seed: int = 8


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the archive; `text` is None where the record is broken."""

    id: str
    url: str
    outlet: str
    published: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Truth:
    """What is to be found in one record: `kind` is "error", "clean" or "broken"."""

    id: str
    kind: str
    code: str | None = None
    quote: str | None = None


class _Maker:
    """Makes the rows of one archive, the same for the same mix and number."""

    def __init__(self, mix: Mix) -> None:
        self._mix = mix
        self._chooser = random.Random(mix.seed)  # noqa: S311 - nothing secret is drawn
        self._pool = [self._sentence() for _ in range(_POOL)]
        self._last: tuple[str, Truth | None] = ("", None)

    def rows(self, number: int) -> Iterator[tuple[Row, Truth | None]]:
        draw = self._chooser.random
        mix = self._mix
        for at in range(number):
            outlet = OUTLETS[int(draw() * len(OUTLETS))]
            day = (_FIRST + timedelta(days=int(draw() * _DAYS))).isoformat()
            ident = f"{outlet}/{at}"
            url = f"https://www.{outlet}.example/story/{at}"
            if draw() < mix.broken:
                yield Row(ident, url, outlet, day, None), Truth(ident, "broken")
                continue
            if not (self._last[0] and draw() < mix.duplicates):
                self._last = self._article()
            text, truth = self._last
            yield (
                Row(ident, url, outlet, day, text),
                truth and Truth(ident, truth.kind, truth.code, truth.quote),
            )

    def _article(self) -> tuple[str, Truth | None]:
        draw = self._chooser.random
        if draw() < self._mix.on_topic:
            return self._on_topic()
        if draw() < self._mix.foreign:
            return self._body(FOREIGN, LENGTH), None
        return self._body(self._pool, LENGTH), None

    def _on_topic(self) -> tuple[str, Truth]:
        """Return an article with one statement about the talks, right or wrong."""
        choose = self._chooser
        statement = choose.choice(STATEMENTS)
        if choose.random() < self._mix.errors:
            wrong = choose.choice(statement.wrong)
            said, truth = wrong, Truth("", "error", statement.code, wrong)
        else:
            said, truth = statement.right, Truth("", "clean")
        before = self._body(self._pool, LENGTH // 3)
        after = self._body(self._pool, LENGTH // 2)
        return f"{before}\n\n{statement.text.format(said)}\n\n{after}", truth

    def _body(self, pool: "list[str] | tuple[str, ...]", length: int) -> str:
        choose = self._chooser
        paragraphs = [choose.choice(HEADLINES)]
        size = 0
        while size < length:
            paragraphs.append(" ".join(choose.choices(pool, k=4)))
            size += len(paragraphs[-1])
        return "\n\n".join(paragraphs)

    def _sentence(self) -> str:
        choose = self._chooser
        template = choose.choice(TEMPLATES)
        words = {name: choose.choice(values) for name, values in FILLERS.items()}
        return template.format(**words, n=choose.randint(2, 999), p=choose.randint(11, 99) / 10)


def rows(number: int, mix: Mix) -> Iterator[tuple[Row, Truth | None]]:
    """Yield the records of an archive, each with what is to be found in it, if anything."""
    return _Maker(mix).rows(number)


def generate(
    folder: Path, number: int, mix: Mix, form: str = "parquet", file_size: int = _FILE
) -> Path:
    """Write an archive of `number` records; return the file of its truth."""
    (folder / "articles").mkdir(parents=True, exist_ok=True)
    made = rows(number, mix)
    truth = folder / "truth.jsonl"
    with truth.open("w", encoding="utf-8") as out:

        def told() -> Iterator[Row]:
            for row, known in made:
                if known is not None:
                    out.write(json.dumps(asdict(known), ensure_ascii=False) + "\n")
                yield row

        coming = told()
        for at in range(0, max(number, 1), file_size):
            WRITERS[form](folder / "articles" / f"{at // file_size:04}", islice(coming, file_size))
    return truth


def _parquet(path: Path, rows: Iterator[Row]) -> None:
    import pyarrow as pa  # noqa: PLC0415 - an extra
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    names = list(Row.__dataclass_fields__)
    schema = pa.schema([(name, pa.string()) for name in names])
    with pq.ParquetWriter(path.with_suffix(".parquet"), schema, compression="zstd") as out:
        while group := list(islice(rows, _ROW_GROUP)):
            columns = [[getattr(row, name) for row in group] for name in names]
            out.write_table(pa.table(columns, schema=schema))


def _json_lines(path: Path, rows: Iterator[Row]) -> None:
    with gzip.open(path.with_suffix(".jsonl.gz"), "wt", encoding="utf-8", compresslevel=1) as out:
        for row in rows:
            line = json.dumps(asdict(row), ensure_ascii=False)
            out.write((line if row.text is not None else line[: len(line) // 2]) + "\n")


def _csv(path: Path, rows: Iterator[Row]) -> None:
    with path.with_suffix(".csv").open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(Row.__dataclass_fields__)
        for row in rows:
            cells = (row.id, row.url, row.outlet, row.published, row.text or "")
            table.writerow(cells if row.text is not None else cells[:2])


def _warc(path: Path, rows: Iterator[Row]) -> None:
    with path.with_suffix(".warc.gz").open("wb") as out:
        for row in rows:
            out.write(gzip.compress(_record(row), compresslevel=1))


def _record(row: Row) -> bytes:
    title, *paragraphs = (row.text or "").split("\n\n")
    body = "".join(f"<p>{html.escape(text, quote=False)}</p>\n" for text in paragraphs)
    page = (
        f"<html><head><title>{title}</title>"
        f'<meta property="article:published_time" content="{row.published}"></head>'
        f"<body><article><h1>{title}</h1>\n{body}</article></body></html>"
    )
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page.encode()
    head = {
        "WARC-Type": "response",
        "WARC-Target-URI": row.url,
        "WARC-Date": f"{row.published}T06:00:00Z",
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{crc32(row.id.encode()):012x}>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(answer)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + answer + b"\r\n\r\n"


WRITERS: dict[str, Callable[[Path, Iterator[Row]], None]] = {
    "parquet": _parquet,
    "jsonl": _json_lines,
    "csv": _csv,
    "warc": _warc,
}


def truths(path: Path) -> Iterator[Truth]:
    """Yield what a truth file says."""
    lines: IO[str]
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield Truth(**json.loads(line))


def main() -> None:
    """Write an archive as the command line says."""
    given = argparse.ArgumentParser(prog="python -m tests.bench.archive", description=__doc__)
    given.add_argument("folder", type=Path)
    given.add_argument("number", type=int)
    given.add_argument("--format", choices=sorted(WRITERS), default="parquet")
    for share in ("on-topic", "errors", "duplicates", "foreign", "broken"):
        default = getattr(Mix(), share.replace("-", "_"))
        given.add_argument(f"--{share}", type=float, default=default)
    given.add_argument("--seed", type=int, default=Mix().seed)
    asked = vars(given.parse_args())
    folder, number, form = asked.pop("folder"), asked.pop("number"), asked.pop("format")
    generate(folder, number, Mix(**asked), form)


if __name__ == "__main__":
    main()

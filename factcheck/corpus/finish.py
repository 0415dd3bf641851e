"""The end of an archive's run: its parts put together, doubles left out, and a summary."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from factcheck.corpus.database import database, files_of, offer, write_empty
from factcheck.corpus.model import Part
from factcheck.corpus.store import Store, write_json
from factcheck.corpus.tables import TABLES
from factcheck.model import Verdict

_KEPT = """
CREATE TEMP TABLE kept AS
SELECT part, record, first_value(source || '#' || record) OVER same AS of,
       row_number() OVER same AS copy, digest, status
FROM part_articles
WINDOW same AS (PARTITION BY article, digest ORDER BY part, record)
"""
_FINDINGS = """
SELECT f.* FROM part_findings f JOIN kept k USING (part, record) WHERE k.copy = 1
"""
_CARRIED = """
UNION ALL BY NAME
SELECT o.* REPLACE (a.source AS source, a.record AS record, a.part AS part)
FROM old_findings o
JOIN part_articles a ON o.article = a.article AND o.digest = a.digest
JOIN kept k ON k.part = a.part AND k.record = a.record
WHERE a.status = 'unchanged' AND k.copy = 1
"""
_ARTICLES = """
SELECT a.* REPLACE (
    CASE WHEN a.status = 'unchanged' THEN coalesce(o.status, 'checked') ELSE a.status END AS status,
    CASE WHEN a.status = 'unchanged' THEN o.findings ELSE a.findings END AS findings)
FROM part_articles a JOIN kept k USING (part, record)
LEFT JOIN (SELECT article, digest, any_value(status) AS status, any_value(findings) AS findings
           FROM old_articles GROUP BY ALL) o
  ON o.article = a.article AND o.digest = a.digest
WHERE k.copy = 1
"""
_SKIPPED = """
SELECT * FROM part_skipped
UNION ALL BY NAME
SELECT a.article, 'the same article as ' || k.of AS reason, a.source, a.record, a.part
FROM part_articles a JOIN kept k USING (part, record) WHERE k.copy > 1
"""


def finish(
    store: Store, parts: Sequence[Part], manifest: Mapping[str, object], old: Path | None
) -> None:
    """Make the tables and the summary of a run whose parts are all done.

    What `old`, a complete run, found on articles that needed no check is carried over. Articles
    with the same id and the same text count once. Done again after being killed, it does the same.
    """
    work = store.folder / "tables.part"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    with database(work / "scratch") as db:
        for table in TABLES:
            files = [store.parts / f"{part.number:05}" / f"{table}.parquet" for part in parts]
            offer(db, f"part_{table}", table, files)
            offer(db, f"old_{table}", table, [] if old is None else files_of(old, table))
        db.execute(_KEPT)
        _write(db, work / "findings", "findings", _FINDINGS + _CARRIED, "start, code, subject")
        _write(db, work / "articles", "articles", _ARTICLES, "article")
        _write(db, work / "skipped", "skipped", _SKIPPED, "reason")
        summary = _summary(db, store.counts(parts), work)
    for table in TABLES:
        shutil.rmtree(store.folder / table, ignore_errors=True)
        (work / table).rename(store.folder / table)
    write_json(store.folder / "summary.json", {**manifest, "summary": summary})
    shutil.rmtree(work, ignore_errors=True)
    shutil.rmtree(store.parts, ignore_errors=True)


def _write(db: duckdb.DuckDBPyConnection, folder: Path, table: str, query: str, then: str) -> None:
    """Write a table, in the order of its records; findings and articles by year."""
    by_year = "published" in TABLES[table].names
    year = ", coalesce(year(published), 0) AS year" if by_year else ""
    order = f"{'year, ' if by_year else ''}part, record, {then}"
    split = ", PARTITION_BY (year), OVERWRITE_OR_IGNORE" if by_year else ""
    folder.mkdir()
    target = folder if by_year else folder / "data_0.parquet"
    place = str(target).replace("'", "''")
    options = f"FORMAT parquet, COMPRESSION zstd{split}"
    # All of it is ours, and the path is quoted.
    db.execute(f"COPY (SELECT *{year} FROM ({query}) ORDER BY {order}) TO '{place}' ({options})")  # noqa: S608
    if not any(folder.rglob("*.parquet")):
        write_empty(folder, table)


def _summary(
    db: duckdb.DuckDBPyConnection, counts: Mapping[str, int], work: Path
) -> dict[str, object]:
    for table in TABLES:
        offer(db, table, table, sorted((work / table).rglob("*.parquet")))
    row = db.execute(
        "SELECT count(*), coalesce(sum((status = 'checked')::int), 0) FROM articles"
    ).fetchone()
    on_topic, checked = row or (0, 0)
    doubles = db.execute(
        "SELECT count(*) FROM skipped WHERE starts_with(reason, 'the same article as ')"
    ).fetchone() or (0,)
    verdicts = dict(
        db.execute("SELECT verdict, count(*) FROM findings GROUP BY verdict").fetchall()
    )
    skipped = (db.execute("SELECT count(*) FROM skipped").fetchone() or (0,))[0]
    return {
        "records": counts.get("records", 0),
        "on-topic": on_topic,
        "checked": int(checked),
        "unchanged": counts.get("unchanged", 0),
        "skipped": skipped,
        "doubles": doubles[0],
        "claims": sum(verdicts.values()),
        **{verdict.value: verdicts.get(verdict.value, 0) for verdict in Verdict},
    }

"""Who got what wrong: questions to the tables of a complete run, answered by DuckDB."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from factcheck.corpus.database import database, files_of, offer
from factcheck.corpus.store import read_json
from factcheck.errors import FactcheckError

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """A table: what it answers, its columns, and its rows, the most important first.

    `more` is how many rows were left out.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """What a run's report shows: its summary and its tables."""

    about: Mapping[str, object]
    tables: tuple[Answer, ...]


_WRONG = "(verdict IN ('conflict', 'attributed', 'review'))"
_COUNTS = """
    count(DISTINCT CASE WHEN verdict = 'conflict' THEN article || digest END) AS wrong,
    count(*) FILTER (verdict = 'conflict') AS conflict,
    count(*) FILTER (verdict = 'attributed') AS attributed,
    count(*) FILTER (verdict = 'review') AS review,
    count(*) FILTER (verdict = 'supported') AS supported
"""
_BY = """
WITH counted AS (
         SELECT coalesce({key}, '{none}') AS key, count(*) AS articles FROM articles GROUP BY 1),
     found AS (SELECT coalesce({key}, '{none}') AS key, {counts} FROM findings GROUP BY 1)
SELECT key, articles, coalesce(wrong, 0), coalesce(conflict, 0), coalesce(attributed, 0),
       coalesce(review, 0), coalesce(supported, 0)
FROM counted LEFT JOIN found USING (key)
ORDER BY {order}
"""
_FACTS = f"""
SELECT coalesce(subject, code), kind, any_value(recorded), {_COUNTS}
FROM findings GROUP BY coalesce(subject, code), kind
HAVING count(*) FILTER ({_WRONG}) > 0
ORDER BY conflict DESC, attributed DESC, review DESC, 1, 2
"""  # noqa: S608 - all of it is ours
_BELIEFS = """
SELECT coalesce(subject, code), kind, claimed, any_value(recorded),
       count(DISTINCT article || digest), count(DISTINCT coalesce(publisher, '')),
       min(published)::VARCHAR,
       arg_min(article, (published, article)) FILTER (published IS NOT NULL),
       max(published)::VARCHAR,
       arg_max(article, (published, article)) FILTER (published IS NOT NULL)
FROM findings WHERE verdict = 'conflict'
GROUP BY coalesce(subject, code), kind, claimed
ORDER BY 5 DESC, 6 DESC, 1, 2, 3
"""
_BELIEF_HEADS = (
    "fact", "kind", "claimed", "recorded", "articles", "outlets", "first", "first article",
    "last", "last article",
)  # fmt: skip
_SKIPPED = """
SELECT regexp_replace(reason, '^(the same article) as .*', '\\1 as another', 's') AS why,
       count(*) AS number
FROM skipped GROUP BY why ORDER BY number DESC, why
"""
_TIDY = f"""
SELECT publisher, year(published), coalesce(subject, code), code, kind, verdict, severity, claimed,
       any_value(recorded), count(DISTINCT article || digest), min(published)::VARCHAR,
       max(published)::VARCHAR
FROM findings WHERE {_WRONG}
GROUP BY ALL ORDER BY ALL
"""  # noqa: S608 - all of it is ours
_TIDY_HEADS = (
    "publisher", "year", "fact", "code", "kind", "verdict", "severity", "claimed", "recorded",
    "articles", "first", "last",
)  # fmt: skip
_CHANGES = """
SELECT coalesce(n.article, o.article), coalesce(n.published, o.published)::VARCHAR,
       coalesce(n.code, o.code), coalesce(n.kind, o.kind), coalesce(n.quote, o.quote),
       o.verdict, o.recorded, n.verdict, n.recorded
FROM (SELECT *, row_number() OVER same AS nth FROM old_findings
      WINDOW same AS (PARTITION BY article, digest, start, "end", code ORDER BY claimed)) o
FULL JOIN (SELECT *, row_number() OVER same AS nth FROM findings
      WINDOW same AS (PARTITION BY article, digest, start, "end", code ORDER BY claimed)) n
  ON o.article = n.article AND o.digest = n.digest AND o.start = n.start AND o."end" = n."end"
     AND o.code = n.code AND o.nth = n.nth
WHERE (o.verdict, o.recorded) IS DISTINCT FROM (n.verdict, n.recorded)
ORDER BY 1, coalesce(n.start, o.start), 3, 6, 8
"""
_CHANGE_HEADS = (
    "article", "published", "code", "kind", "quote", "old verdict", "old record", "new verdict",
    "new record",
)  # fmt: skip


def answers_of(folder: Path, most: int | None) -> Answers:
    """Return the report on a complete run, at most `most` rows a table if given.

    Raise FactcheckError where there is none.
    """
    about = _about(folder)
    heads = ("articles", "wrong", "conflict", "attributed", "review", "supported")
    outlet = _BY.format(
        key="publisher", none="(unknown)", counts=_COUNTS, order="3 DESC, 2 DESC, 1"
    )
    year = _BY.format(key="year(published)::VARCHAR", none="(undated)", counts=_COUNTS, order="1")
    with _opened(folder) as db:
        ask = _Asking(db, most)
        tables = (
            ask("outlets", "Outlets", ("outlet", *heads), outlet),
            ask("years", "Years", ("year", *heads), year),
            ask(
                "facts",
                "Facts that were got wrong",
                ("fact", "kind", "recorded", *heads[1:]),
                _FACTS,
            ),
            ask("beliefs", "Wrong beliefs, first and last seen", _BELIEF_HEADS, _BELIEFS),
            ask("skipped", "Skipped", ("reason", "records"), _SKIPPED),
        )
    return Answers(about, tables)


def tidy_of(folder: Path) -> Answers:
    """Return one table of everything that is not as recorded, a row for each who, when and what."""
    with _opened(folder) as db:
        table = _Asking(db, None)("wrong", "Wrong", _TIDY_HEADS, _TIDY)
    return Answers(_about(folder), (table,))


def changes_of(folder: Path, old: Path, most: int | None) -> Answers:
    """Return which findings differ between two complete runs on the same archive."""
    about, before = _about(folder), _about(old)
    with _opened(folder) as db:
        offer(db, "old_findings", "findings", files_of(old, "findings"))
        table = _Asking(db, most)("changes", "Changed", _CHANGE_HEADS, _CHANGES)
    return Answers({**about, "against": before.get("reference")}, (table,))


def _about(folder: Path) -> dict[str, object]:
    if not (folder / "summary.json").exists():
        hint = " yet: the run is not finished" if (folder / "manifest.json").exists() else ""
        raise FactcheckError(f"{folder}: no summary.json of a run of corpus{hint}")
    found = read_json(folder / "summary.json")
    return {key: found[key] for key in ("schema_version", "tool", "reference", "summary")}


def _opened(folder: Path) -> "_Database":
    return _Database(folder)


class _Database:
    """The tables of one complete run."""

    def __init__(self, folder: Path) -> None:
        _ = _about(folder)
        self._folder = folder
        self._context = database()

    def __enter__(self) -> duckdb.DuckDBPyConnection:
        connection = self._context.__enter__()
        for table in ("findings", "articles", "skipped"):
            offer(connection, table, table, files_of(self._folder, table))
        return connection

    def __exit__(self, *_: object) -> None:
        self._context.__exit__(None, None, None)


class _Asking:
    """Asks one database, and takes so many rows of each answer."""

    def __init__(self, db: duckdb.DuckDBPyConnection, most: int | None) -> None:
        self._db = db
        self._most = most

    def __call__(self, name: str, title: str, columns: Sequence[str], query: str) -> Answer:
        try:
            found = self._db.execute(query).fetchall()
        except duckdb.Error as error:
            raise FactcheckError(
                f"the tables cannot be read: {str(error).partition(chr(10))[0]}"
            ) from error
        shown = found if self._most is None else found[: self._most]
        return Answer(
            name, title, tuple(columns), tuple(map(tuple, shown)), len(found) - len(shown)
        )

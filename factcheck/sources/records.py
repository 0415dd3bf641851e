"""Reading a source: articles in the named fields of JSON and JSON Lines records."""

import json
from collections.abc import Iterator

from factcheck.errors import UnreadableSourceError
from factcheck.sources.decode import decode
from factcheck.sources.extracted import Extracted, day_of

TEXT_FIELDS = ("text", "body", "content", "article", "article.body", "articleBody")
DATE_FIELDS = ("published", "date", "published_at", "datePublished", "publication_date")
_TITLE_FIELDS = ("title", "headline")


def extract_records(
    data: bytes,
    *,
    lines: bool,
    text_field: str | None,
    date_field: str | None,
    encoding: str | None,
) -> Iterator[tuple[int, Extracted | str]]:
    """Yield each record's number with its text, or with the reason why it has none.

    A file whose first record has no text is taken for something other than articles: one
    UnreadableSourceError for all of it. A line number counts blank lines, a list's from 1.
    """
    text = decode(data, encoding).text
    fields = (text_field,) if text_field else TEXT_FIELDS
    dates = (date_field,) if date_field else DATE_FIELDS
    for first, (number, record) in enumerate(_lines(text) if lines else _items(text)):
        found = record if isinstance(record, str) else _extract(record, fields, dates)
        if isinstance(found, str) and first == 0:
            raise UnreadableSourceError(found)
        yield number, found


class _Record(dict[str, object]):
    """A JSON object, told from what is not one."""


def _lines(text: str) -> Iterator[tuple[int, "_Record | str"]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, _parsed(line)


def _items(text: str) -> Iterator[tuple[int, "_Record | str"]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(f"not valid JSON: {error}") from error
    for number, item in enumerate(found if isinstance(found, list) else [found], 1):
        yield number, _Record(item) if isinstance(item, dict) else "not a JSON object"


def _parsed(line: str) -> "_Record | str":
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return f"not valid JSON: {error}"
    return _Record(found) if isinstance(found, dict) else "not a JSON object"


def _extract(record: _Record, fields: tuple[str, ...], dates: tuple[str, ...]) -> Extracted | str:
    text = _first(record, fields)
    if text is None:
        named = repr(fields[0]) if len(fields) == 1 else "'text' or the like"
        return f"no field {named} with a text in it (--text-field)"
    title = _first(record, _TITLE_FIELDS)
    day = next((found for field in dates if (found := day_of(_value(record, field)))), None)
    if title and not text.lstrip().startswith(title):
        text = f"{title}\n\n{text}"
    return Extracted(text, day, "record-field" if day else None)


def _first(record: _Record, fields: tuple[str, ...]) -> str | None:
    values = (_value(record, field) for field in fields)
    return next((value for value in values if isinstance(value, str)), None)


def _value(record: _Record, field: str) -> object:
    """Return a field's value; "article.body" is looked for as it stands, then inside "article"."""
    if field in record:
        return record[field]
    value: object = record
    for step in field.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(step)
    return value

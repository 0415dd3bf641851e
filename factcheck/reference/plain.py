"""Write what the reference holds as plain values: text, numbers, lists and dicts."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from factcheck.model import Interval
from factcheck.reference.edtf import write_edtf
from factcheck.reference.model import Dialogue, Fact, Record, When


def plain(value: object) -> object:
    """Return records as dicts, tuples as lists, dates as ISO 8601, vague ones as EDTF."""
    if isinstance(value, Interval):
        return write_edtf(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    return value


def facts_of(owner: Record | Dialogue) -> Iterator[tuple[str, Fact[object]]]:
    """Give every fact of a record or dialogue under the name that its file uses."""
    for field in fields(owner):
        value = getattr(owner, field.name)
        if isinstance(value, Fact):
            yield field.name, value
        elif isinstance(value, Mapping):
            yield from ((f"{field.name}.{key}", fact) for key, fact in value.items())


def days(when: When) -> str:
    """Return the days of a record in ISO 8601, as precisely as they are known."""
    if when.start == when.end or when.start.first != when.start.last:
        return write_edtf(when.start)
    return f"{write_edtf(when.start)}/{write_edtf(when.end)}"

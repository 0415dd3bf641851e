"""Write what the reference holds as plain values: text, numbers, lists and dicts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from factcheck.model import Interval
from factcheck.reference.edtf import write_edtf
from factcheck.reference.facts import Fact, When
from factcheck.reference.model import Dialogue, Record

_FULL = len("2024-01-08")
_DATED_END = re.compile(r",[^,]*\b\d{4}$")


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


def short_days(when: When) -> str:
    """Return the days without saying a year or month twice: "2024-01-08/09"."""
    first, slash, last = days(when).partition("/")
    if not slash or len(first) != _FULL or len(last) != _FULL:
        return first + slash + last
    shared = 8 if first[:8] == last[:8] else 5 if first[:5] == last[:5] else 0
    return f"{first}/{last[shared:]}"


def short_label(record: Record) -> str:
    """Return a record's label without the date that it ends on."""
    return _DATED_END.sub("", record.label)

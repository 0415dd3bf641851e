"""Compare two references: which entries were added, removed or changed, field by field."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.reference.describe import Entry, entries_of
from factcheck.reference.model import Reference
from factcheck.reference.plain import plain


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field, and its plain value on each side; None where it is missing."""

    field: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one entry: "added", "removed" or "changed", with the fields that did."""

    kind: str
    id: str
    what: str
    fields: tuple[FieldChange, ...] = ()


def changes(old: Reference, new: Reference) -> Iterator[Change]:
    """Give every entry that differs, by kind, in the order of the old reference, then the new."""
    before, after = entries_of(old), entries_of(new)
    for kind, olds in before.items():
        news = after[kind]
        for key in dict.fromkeys((*olds, *news)):
            if key not in news:
                yield Change(kind, key, "removed")
            elif key not in olds:
                yield Change(kind, key, "added")
            elif fields := tuple(_fields(olds[key], news[key])):
                yield Change(kind, key, "changed", fields)


def _fields(old: Entry, new: Entry) -> Iterator[FieldChange]:
    left, right = _flat(plain(old)), _flat(plain(new))
    for field in dict.fromkeys((*left, *right)):
        # Rounds are entries of their own.
        if field != "rounds" and left.get(field) != right.get(field):
            yield FieldChange(field, left.get(field), right.get(field))


def _flat(value: object, path: str = "") -> dict[str, object]:
    """Return the leaves of nested dicts under dotted names."""
    if not isinstance(value, Mapping):
        return {path: value}
    found: dict[str, object] = {}
    for key, inner in value.items():
        found |= _flat(inner, f"{path}.{key}" if path else key)
    return found

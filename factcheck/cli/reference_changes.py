"""The lines of `factcheck reference diff`: an entry added, removed or changed, field by field."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.reference_packs import Form, indented, loaded, show_json, shown_width
from factcheck.cli.streams import show
from factcheck.reference.diff import Change, changes
from factcheck.reference.plain import plain
from factcheck.report.plain import visible

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def show_changes(old: Path, new: Path, form: Form) -> bool:
    """Write what differs between two references; tell whether anything does."""
    before, after = loaded([old]), loaded([new])
    found = tuple(changes(before, after))
    if form is Form.JSON:
        stamps = {"old": plain(before.stamp), "new": plain(after.stamp)}
        show_json({**stamps, "changes": plain(found)})
    else:
        show(_lines(found, shown_width()))
    return bool(found)


def _lines(found: Sequence[Change], width: int) -> Iterator[str]:
    for change in found:
        yield f"{_SIGNS[change.what]} {change.kind} {visible(change.id)}"
        for field in change.fields:
            text = f"{field.field}: {_words(field.old)} -> {_words(field.new)}"
            yield from indented(text, 6, width)
    counts = Counter(change.what for change in found)
    yield ", ".join(f"{counts[what]} {what}" for what in _SIGNS if counts[what]) or "no difference"


def _words(value: object) -> str:
    if value is None:
        return "nothing"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

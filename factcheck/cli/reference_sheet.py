"""The page of `factcheck reference show`: a row a field, the sources numbered below."""

from collections.abc import Iterator, Mapping

from factcheck.cli.reference_packs import Form, indented, show_json, shown_width, unknown
from factcheck.cli.streams import show
from factcheck.model import Citation
from factcheck.reference.describe import Row, Sheet, entries_of, sheets_of
from factcheck.reference.model import Dispute, Reference
from factcheck.reference.plain import plain
from factcheck.report.plain import one_line, visible

_NARROW, _WIDE = 14, 26


def show_sheets(reference: Reference, key: str, form: Form) -> None:
    """Write what the reference says of `key`; refuse one that it does not have."""
    sheets = sheets_of(reference, key)
    if not sheets:
        known = [known for entries in entries_of(reference).values() for known in entries]
        raise unknown("ID", key, known)
    if form is Form.JSON:
        objects = [_object(sheet, reference.sources) for sheet in sheets]
        show_json(objects[0] if len(objects) == 1 else objects)
        return
    for number, sheet in enumerate(sheets):
        show([""] * bool(number))
        show(_lines(sheet, reference.sources, shown_width()))


def _lines(sheet: Sheet, sources: Mapping[str, Citation], width: int) -> Iterator[str]:
    numbers = {source: number for number, source in enumerate(sheet.sources, 1)}
    yield f"{visible(sheet.id)} ({sheet.kind})"
    yield from indented(sheet.heading, 2, width)
    if sheet.rows:
        yield ""
    indent = min(max((len(row.field) for row in sheet.rows), default=0), _WIDE) + 4
    for row in sheet.rows:
        yield from _row(row, numbers, width, max(indent, _NARROW))
    for dispute in sheet.disputes:
        yield from ("", "  disputed")
        yield from _dispute(dispute, numbers, width)
    if numbers:
        yield from ("", "  sources")
    for source, number in numbers.items():
        yield from _source(number, source, sources.get(source), width)


def _row(row: Row, numbers: Mapping[str, int], width: int, indent: int) -> Iterator[str]:
    held = f"  ({row.confidence})" if row.confidence and row.confidence != row.value else ""
    text = f"{row.value}{held}{_marks(row.sources, numbers)}"
    yield from indented(text, indent, width, f"  {one_line(row.field)}  ")
    for heading, others in (("accepted", row.accepted), ("common error", row.common_errors)):
        for value, reason in others:
            why = f" ({reason})" if reason else ""
            yield from indented(f"{heading}: {value}{why}", indent + 2, width)
    if row.dispute:
        yield from indented(f"disputed: {row.dispute}", indent + 2, width)


def _marks(sources: tuple[str, ...], numbers: Mapping[str, int]) -> str:
    return "".join(f" [{numbers[source]}]" for source in sources)


def _dispute(dispute: Dispute, numbers: Mapping[str, int], width: int) -> Iterator[str]:
    yield from indented(f"{dispute.topic} ({dispute.id})", 4, width)
    for position in dispute.positions:
        yield from indented(
            f"{position.claim}{_marks(position.sources, numbers)}", 6, width, "    -"
        )
    yield from indented(f"{dispute.resolution} ({dispute.confidence.value})", 6, width, "    =")


def _source(number: int, key: str, source: Citation | None, width: int) -> Iterator[str]:
    first = f"  [{number}]"
    if source is None:
        yield from indented(key, 7, width, first)
        return
    said = ", ".join(part for part in (source.publisher, source.published, source.title) if part)
    yield from indented(f"{said} ({key})", 7, width, first)
    if source.url:
        # An address stays whole, so that it can be followed.
        yield f"{'':7}{visible(source.url)}"


def _object(sheet: Sheet, sources: Mapping[str, Citation]) -> dict[str, object]:
    entry = plain(sheet.entry)
    return {
        "id": sheet.id,
        "kind": sheet.kind,
        "label": sheet.heading,
        "entry": entry,
        "disputes": plain(sheet.disputes),
        "sources": {key: plain(sources[key]) for key in sheet.sources if key in sources},
    }

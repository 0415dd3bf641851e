"""The picture of `factcheck reference timeline`: a strip of years, then a line a moment."""

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.cli.options import TimelineFormat, bad
from factcheck.cli.reference_packs import cut, indented, show_json, shown_width, unknown
from factcheck.cli.streams import show, sink
from factcheck.reference.around import Around
from factcheck.reference.model import Dialogue, Record, Reference
from factcheck.reference.plain import plain, short_days, short_label
from factcheck.reference.timeline import Moment, main_dialogue, moments, per_year
from factcheck.report.plain import one_line

_STOPPED = frozenset({"cancellation", "suspension", "refusal"})
_LABEL = 14
_MOST = 9


class _Signs(NamedTuple):
    round: str
    open: str
    event: str
    stopped: str
    rail: str
    gap: str
    empty: str


_DRAWN = _Signs("●", "◌", "○", "✕", "│", "┆", "·")
_ASCII = _Signs("*", "?", "o", "x", "|", ":", ".")


def show_timeline(
    reference: Reference,
    key: str | None,
    around: Around,
    years: tuple[int | None, int | None],
    form: TimelineFormat,
) -> None:
    """Write the timeline of a dialogue, or of the one with most rounds."""
    if key is not None and key not in reference.dialogue:
        raise unknown("DIALOGUE", key, tuple(reference.dialogue))
    dialogue = reference.dialogue[key] if key is not None else main_dialogue(reference)
    if dialogue is None:
        if form is TimelineFormat.SVG:
            raise bad("--output-format", "no dialogue is on record to be drawn")
        show_json([]) if form is TimelineFormat.JSON else show(["no dialogue is on record"])
        return
    found = [moment for moment in moments(reference, dialogue, around) if _within(moment, years)]
    if form is TimelineFormat.SVG:
        from factcheck.report.timeline import timeline_svg  # noqa: PLC0415 - only a picture needs jinja2

        with sink(None, machine=True) as out:
            out.write(timeline_svg(dialogue, found) + "\n")
    elif form is TimelineFormat.JSON:
        show_json({"dialogue": dialogue.id, "moments": [_object(moment) for moment in found]})
    else:
        show(_lines(dialogue, found, _signs(), shown_width()))


def _within(moment: Moment, years: tuple[int | None, int | None]) -> bool:
    since, until = years
    first, last = moment.when.start.first.year, moment.when.end.last.year
    return (since is None or last >= since) and (until is None or first <= until)


def _signs() -> _Signs:
    try:
        "".join(_DRAWN).encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return _ASCII
    return _DRAWN


def _lines(dialogue: Dialogue, found: Sequence[Moment], signs: _Signs, width: int) -> Iterator[str]:
    yield from indented(dialogue.name, 0, width)
    if not found:
        yield "nothing on record"
        return
    yield ""
    yield from _strip(dialogue, [moment.record for moment in found], signs, width)
    yield ""
    yield from _moments(found, signs, width)
    yield ""
    yield cut(
        f"{signs.round} round  {signs.open} announced, not confirmed  {signs.event} event  "
        f"{signs.stopped} cancelled, suspended, refused",
        width,
    )
    if dialogue.complete_from:
        yield from indented(
            f"Every round from {dialogue.complete_from.isoformat()} on is recorded; "
            "before, a gap may hold rounds that no source was found for.",
            0,
            width,
        )


# The strip ---------------------------------------------------------------------------------


def _strip(
    dialogue: Dialogue, records: Sequence[Record], signs: _Signs, width: int
) -> Iterator[str]:
    """Draw how many rounds and events each year had."""
    every = per_year(records)
    first, last = min(every), max(every)
    room = max(width - _LABEL, 1)
    per_cell = -(-(last - first + 1) // room)
    cells = range(first, last + 1, per_cell)
    gap = min(3, max(1, room // len(cells)))
    yield f"{'':{_LABEL}}{_axis(cells, gap)}".rstrip()
    rounds = [record for record in records if record.dialogue == dialogue.id and _is_round(record)]
    others = [record for record in records if record not in rounds]
    rows = (
        (dialogue.abbreviation or dialogue.id, rounds, signs.round),
        ("events", others, signs.event),
    )
    for name, shown, sign in rows:
        counts = per_year(shown)
        totals = [sum(counts[year] for year in range(cell, cell + per_cell)) for cell in cells]
        marks = "".join(_mark(total, sign, signs.empty).ljust(gap) for total in totals)
        if shown:
            yield f"{cut(one_line(name), _LABEL - 2):<{_LABEL}}{marks}".rstrip()


def _axis(cells: range, gap: int) -> str:
    """Write the years that five or ten divide, where each has room."""
    axis = ""
    for index, year in enumerate(cells):
        at = index * gap
        if (index == 0 or year % 5 < cells.step) and at >= len(axis) + bool(axis):
            axis = f"{axis.ljust(at)}{year}"
    return axis


def _mark(total: int, sign: str, empty: str) -> str:
    if total > 1:
        return str(total) if total <= _MOST else "+"
    return sign if total else empty


def _is_round(record: Record) -> bool:
    return record.type == "round"


# The list ----------------------------------------------------------------------------------


def _moments(found: Sequence[Moment], signs: _Signs, width: int) -> Iterator[str]:
    year = 0
    for moment in found:
        if moment.gap:
            yield f"     {signs.gap}    {moment.gap}"
        began = moment.when.start.first.year
        shown = "" if began == year else str(began)
        year = began
        sign = _sign(moment.record, signs)
        when = short_days(moment.when).replace(f"{began}-", "").replace(str(began), "")
        label = one_line(short_label(moment.record))
        yield cut(
            f"{shown:>4} {sign if _is_round(moment.record) else signs.rail} "
            f"{' ' if _is_round(moment.record) else sign} {when:<12} {label}",
            width,
        )


def _sign(record: Record, signs: _Signs) -> str:
    if record.type in _STOPPED:
        return signs.stopped
    if not _is_round(record):
        return signs.event
    return signs.round if record.status == "held" else signs.open


def _object(moment: Moment) -> dict[str, object]:
    record = moment.record
    return {
        "id": record.id,
        "type": record.type,
        "status": record.status,
        "label": record.label,
        "start": plain(moment.when.start),
        "end": plain(moment.when.end),
        "gap": moment.gap,
        "gap_days": moment.gap_days,
    }

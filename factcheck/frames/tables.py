"""Rows of a table whose header says what its columns hold: number, dates, place, chairs."""

from dataclasses import dataclass

from factcheck.frames.date_groups import date_groups
from factcheck.frames.draft import Draft
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Manner, Number, Spot, Who
from factcheck.frames.sides import SIDE_WORDS
from factcheck.frames.slot import add_slot
from factcheck.frames.view import View
from factcheck.words import ordinal_value

_HEADINGS = {
    "number": frozenset("no # nr number round session edition".split()),
    "when": frozenset("date dates when held day days time year".split()),
    "where": frozenset("place venue where location city site".split()),
    "format": frozenset("format form how mode manner".split()),
    "person": frozenset("chair chairs head heads lead leader led side delegation chief".split()),
}
# A column of these may hold happenings of any sort: its rows are read as sentences are.
_FREE = frozenset("event events what happening development description meeting contact".split())
_FORMS = {"video": "video", "virtual": "video", "online": "video", "phone": "phone"}
_FEWEST = 2
_MOST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: the name of a slot, and the side whose head it names."""

    slot: str
    party: str | None = None


Columns = tuple[Column | None, ...]


def columns_of(view: View) -> Columns:
    """Return what the columns under a header hold; none where the row is no such header."""
    if view.times or any(person.ids for person in view.people):
        return ()
    columns = tuple(_column(view, start, end) for start, end in _cells(view))
    free = any(view.lower(at) in _FREE for at in range(view.start, view.end))
    known = {column for column in columns if column is not None}
    return () if free or len(known) < _FEWEST else columns


def _column(view: View, start: int, end: int) -> Column | None:
    words = [view.lower(at).rstrip(".") for at in range(start, end)]
    party = next((SIDE_WORDS[word] for word in words if word in SIDE_WORDS), None)
    for slot, headings in _HEADINGS.items():
        if headings & set(words) and (party is None) == (slot != "person"):
            return Column(slot, party)
    return Column("person", party) if party is not None and len(words) == 1 else None


def _cells(view: View) -> list[tuple[int, int]]:
    """Return the tokens of each cell, the empty ones at the ends of a row left out."""
    bars = [at for at in range(view.start, view.end) if view.tokens.texts[at] == "|"]
    starts = [view.start, *(at + 1 for at in bars)]
    cells = list(zip(starts, [*bars, view.end], strict=True))
    while cells and cells[0][0] == cells[0][1]:
        cells.pop(0)
    while cells and cells[-1][0] == cells[-1][1]:
        cells.pop()
    return cells


def table_draft(view: View, columns: Columns) -> Draft | None:
    """Return the round that a row of a table tells, or None where its cells do not fit."""
    cells = _cells(view)
    if len(cells) != len(columns):
        return None
    anchor = Head(cells[0][0], cells[0][0] + 1, MEETING, view.owner.get(cells[0][0], 0))
    draft = Draft(MEETING, anchor.clause, anchor, [anchor], mention="definite")
    for (start, end), column in zip(cells, columns, strict=True):
        if column is not None:
            _read_cell(view, draft, start, end, column)
    return draft if draft.slots else None


def _read_cell(view: View, draft: Draft, start: int, end: int, column: Column) -> None:
    cell = range(start, end)
    if column.slot == "number":
        _read_number(view, draft, start)
    elif column.slot == "when":
        for first, last, dates in date_groups(view):
            if first in cell:
                add_slot(view, draft, "when", first, last, dates)
    elif column.slot == "person":
        for person in view.people:
            if person.start in cell:
                name = " ".join(view.tokens.texts[person.start : person.end])
                who = Who(person.ids, name, "led", column.party, person.full)
                add_slot(view, draft, "person", person.start, person.end, who)
    else:
        _read_venue(view, draft, cell)


def _read_venue(view: View, draft: Draft, cell: range) -> None:
    """Read a place, or the form that stands in its column: "video"."""
    for place in view.places:
        if place.start in cell and place.place is not None:
            add_slot(view, draft, "where", place.start, place.end, Spot(place.place))
    forms = [item for item in view.formats if item[0] in cell]
    if not forms and len(cell) == 1 and view.lower(cell.start) in _FORMS:
        forms = [(cell.start, cell.stop, _FORMS[view.lower(cell.start)])]
    for first, last, name in forms:
        add_slot(view, draft, "format", first, last, Manner(name))


def _read_number(view: View, draft: Draft, at: int) -> None:
    text = view.tokens.texts[at]
    at, text = (at + 1, view.tokens.texts[at + 1]) if text.lower() == "round" else (at, text)
    ordinal = ordinal_value(text)
    if ordinal is not None:
        number = Number(ordinal.value, ordinal.well_formed)
    elif text.isdigit() and len(text) <= _MOST_DIGITS:
        number = Number(int(text), well_formed=True)
    else:
        return
    add_slot(view, draft, "number", at, at + 1, number, restrictive=True)

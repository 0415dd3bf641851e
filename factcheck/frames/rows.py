"""Rows of lists and tables that name no happening: the row itself stands for one."""

from factcheck.frames.draft import Draft
from factcheck.frames.heads import Head
from factcheck.frames.meeting import MEETING
from factcheck.frames.model import Number
from factcheck.frames.numbers import Ordinal
from factcheck.frames.slot import add_slot
from factcheck.frames.view import View
from factcheck.words import ordinal_value


def row_drafts(view: View, numbers: list[Ordinal]) -> list[Draft]:
    """Return a draft for a row that begins with an ordinal, as in "17th | Jan. 8-9 | Pentagon"."""
    if numbers or not view.times:
        return []
    at = next((k for k in range(view.start, view.end) if view.tokens.texts[k] != "|"), view.start)
    first = ordinal_value(view.tokens.texts[at])
    if first is None:
        return []
    head = Head(at, at + 1, MEETING, view.owner.get(at, 0))
    draft = Draft(MEETING, 0, head, [head], mention="definite")
    add_slot(
        view,
        draft,
        "number",
        at,
        at + 1,
        Number(first.value, first.well_formed),
        restrictive=True,
    )
    return [draft]

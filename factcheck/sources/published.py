"""Reading a source: when the article was published, and what says so."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from factcheck.sources.course import Where
from factcheck.sources.days import WrittenDay, written_days
from factcheck.sources.layout import Layout

_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_IN_FOLDERS = re.compile(r"(?:^|/)((?:19|20)\d\d)/(\d\d)/(\d\d)(?:/|$)")


class Published(NamedTuple):
    """A publication date and what gave it: both None when nothing did."""

    day: date | None
    source: str | None


def find_published(
    layout: Layout, name: str, option: date | None, document: Published | None = None
) -> Published:
    """Return the publication date from the first of these that gives one.

    "option" (the caller's), what the document's metadata says ("html-metadata", "mail-header",
    "record-field"), "header" (a first line `date YYYY-MM-DD`), "front-matter",
    "published-line" ("First published 20 September 2024"), "dateline" (its year may come from
    any of the others), "byline" (a day with an author or alone, if no other day stands alone),
    "file-name", "updated-line". A caption's or the body's days are never looked at.
    """
    if option is not None:
        return Published(option, "option")
    if document is not None and document.day is not None:
        return document
    stated = [("header", layout.header), ("front-matter", layout.front_matter)]
    stated += [("published-line", day) for day in _days(layout, Where.PUBLISHED)]
    for source, written in stated:
        if written is not None and (day := written.on_calendar()):
            return Published(day, source)
    byline = _first(_days(layout, Where.SIGNED)) or _alone(layout)
    updated = _first(_days(layout, Where.UPDATED))
    named = day_in_name(name)
    elsewhere = byline or named or updated
    for written in _days(layout, Where.DATELINE):
        day = written.on_calendar() or (written.nearest(elsewhere) if elsewhere else None)
        if day is not None:
            return Published(day, "dateline")
    for source, day in (("byline", byline), ("file-name", named), ("updated-line", updated)):
        if day is not None:
            return Published(day, source)
    return Published(None, None)


def yearless_dateline(layout: Layout) -> tuple[int, int] | None:
    """Return month and day of the first dateline that leaves its year out."""
    days = _days(layout, Where.DATELINE)
    return next(((day.month, day.day) for day in days if day.year is None), None)


def day_in_name(name: str) -> date | None:
    """Return the day a file name (2024-01-10-talks.txt, 2024/01/10/talks.txt) is dated with."""
    base = PurePath(name).name
    for day in written_days(base.replace("_", "-")):
        if found := day.on_calendar():
            return found
    for found_parts in (_COMPACT.search(base), _IN_FOLDERS.search(name.replace("\\", "/"))):
        if found_parts is not None:
            year, month, number = (int(part) for part in found_parts.groups())
            if found := WrittenDay(0, 0, year, month, number).on_calendar():
                return found
    return None


def _days(layout: Layout, where: Where) -> list[WrittenDay]:
    return [day for place, day in layout.days if place is where]


def _first(days: Sequence[WrittenDay]) -> date | None:
    return next((found for day in days if (found := day.on_calendar())), None)


def _alone(layout: Layout) -> date | None:
    """Return the day that stands alone at the top, if no other does further down.

    Several are a chronology's entries, and none of them its date.
    """
    alone = _days(layout, Where.ALONE)
    others = {day.on_calendar() for day in (*alone, *_days(layout, Where.ENTRY))}
    return _first(alone) if len(others) == 1 else None

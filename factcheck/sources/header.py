"""Reading a source, step 3 of its layout: the "date" line and front matter above an article."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model import Role, Section
from factcheck.sources.days import WrittenDay, written_days
from factcheck.sources.lines import Line, form_of

_LONGEST_FRONT_MATTER = 80
_PLACE_BEFORE = r"(?:[A-Z][A-Z .,'\u2019-]{2,40}(?:\u2014|\u2013|--|-)\s+)?"
_DATE_LINE = re.compile(
    rf"{_PLACE_BEFORE}(?i:date):?\s+(?P<day>\d{{4}}-\d\d-\d\d)(?:T\S*)?(?:\s+|$)"
)
_FIELD = re.compile(r"[\"']?(?P<key>[A-Za-z_][\w .-]{0,40}?)[\"']?\s*[:=]\s*(?P<value>.*)$")
_IN_FIELD = re.compile(r"[-#\]})]|\S.*,$")
_QUOTED = re.compile(r"(?P<mark>[\"'])(?P<text>.+)(?P=mark)$")
_PUBLISHED = (
    "published", "date", "pubdate", "publishdate", "publicationdate", "datepublished",
    "publishedat", "firstpublished", "published_time", "created",
)  # fmt: skip
_TITLES = ("title", "headline")


class Header(NamedTuple):
    """What was read above the article, and the lines that are left.

    `stated` is the day of a "date" line, `front` that of front matter; `misdated` is a "date"
    line's day that no calendar has.
    """

    sections: list[Section]
    lines: Sequence[Line]
    stated: WrittenDay | None = None
    misdated: str | None = None
    front: WrittenDay | None = None
    titled: bool = False


def read_header(lines: Sequence[Line]) -> Header:
    """Read a "date YYYY-MM-DD …" first line and the front matter, before or after a title.

    A dateline's place and dash may stand before "date".
    """
    sections: list[Section] = []
    stated, misdated = None, None
    rest = list(lines)
    if rest and (found := _DATE_LINE.match(rest[0].text)):
        first = rest.pop(0)
        stated = next(written_days(found["day"]), None)
        if stated is None or stated.on_calendar() is None:
            stated, misdated = None, found["day"]
        end = first.start + len(found[0].rstrip())
        sections.append(Section(first.start, end, Role.METADATA))
        if remainder := first.text[found.end() :]:
            form = form_of(remainder)
            rest.insert(0, Line(first.end - len(remainder), first.end, remainder, True, 0, form))
    title, matter, rest = _split_front_matter(rest, dated=bool(sections))
    if not matter:
        return Header(sections, rest, stated, misdated)
    sections += [Section(line.start, line.end, Role.HEADLINE) for line in title]
    fields = [section for line in matter for section in _field_sections(line)]
    titled = any(section.role is Role.HEADLINE for section in fields) or bool(title)
    return Header(sections + fields, rest, stated, misdated, _published(matter), titled)


def _split_front_matter(
    lines: list[Line], *, dated: bool
) -> tuple[list[Line], list[Line], list[Line]]:
    """Return the title before the front matter, the front matter, and what follows it."""
    for at in (0, 1) if dated else (0,):
        if at < len(lines) and lines[at].text in {"---", "+++"}:
            fence = lines[at].text
            for stop in range(at + 1, min(len(lines), at + _LONGEST_FRONT_MATTER)):
                line = lines[stop].text
                if line in {fence, "..."} and stop > at + 1:
                    return lines[:at], lines[at : stop + 1], lines[stop + 1 :]
                if not (_FIELD.match(line) or lines[stop].indent or _IN_FIELD.match(line)):
                    break
    return [], [], lines


def _field_sections(line: Line) -> list[Section]:
    """Cut a title's value out of its field, so that it is a headline and not a quotation."""
    field = _FIELD.match(line.text)
    if field is None or field["key"].lower() not in _TITLES or not field["value"].strip():
        return [Section(line.start, line.end, Role.METADATA)]
    start, end = field.span("value")
    if quoted := _QUOTED.match(line.text, start):
        start, end = quoted.span("text")
    cuts = (
        (0, start, Role.METADATA),
        (start, end, Role.HEADLINE),
        (end, len(line.text), Role.METADATA),
    )
    return [
        Section(line.start + a, line.start + b, role)
        for a, b, role in cuts
        if line.text[a:b].strip()
    ]


def _published(matter: Sequence[Line]) -> WrittenDay | None:
    values: dict[str, str] = {}
    for line in matter:
        if field := _FIELD.match(line.text):
            values.setdefault(re.sub(r"[\s.-]", "", field["key"].lower()), field["value"])
    for key in _PUBLISHED:
        day = next(written_days(values.get(key, "")), None)
        if day is not None and day.on_calendar() is not None:
            return day
    return None

"""Reading a source: its text laid out in sections, none overlapping, with the days that date it."""

from typing import NamedTuple

from factcheck.model import Section
from factcheck.sources.blocks import blocks_of
from factcheck.sources.course import Course, Where
from factcheck.sources.days import WrittenDay
from factcheck.sources.header import read_header
from factcheck.sources.lines import read_lines
from factcheck.sources.roles import read_roles


class Layout(NamedTuple):
    """The sections of a text in order, and the days its metadata names.

    `header` and `front_matter` are days of their own lines; `days` come from stamps and
    datelines near the top; `misdated` is a "date" line's day that is on no calendar.
    """

    sections: tuple[Section, ...]
    header: WrittenDay | None
    front_matter: WrittenDay | None
    days: tuple[tuple[Where, WrittenDay], ...]
    misdated: str | None


def lay_out(text: str) -> Layout:
    """Lay `text` out in sections; what is between two sections is blank."""
    header = read_header(read_lines(text))
    course = Course(sections=header.sections, titled=header.titled)
    read_roles(text, blocks_of(header.lines), course)
    return Layout(
        course.settled(), header.stated, header.front, tuple(course.days), header.misdated
    )

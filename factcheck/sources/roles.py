"""Reading a source, step 4 of its layout: each block's role, by its marks, wording and place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from factcheck.model import Role, Section
from factcheck.sources.blocks import Block, ends_sentence
from factcheck.sources.captions import is_caption
from factcheck.sources.datelines import dateline_end
from factcheck.sources.days import WrittenDay, written_days
from factcheck.sources.lines import Form
from factcheck.sources.notices import (
    bare_label,
    is_correction,
    is_furniture,
)
from factcheck.sources.stamps import is_day_alone, is_update, stamp_end

_LONGEST_TITLE = 220
_LONGEST_SUBHEAD = 130
_LONGEST_LOOKED_AT = 800
_LONGEST_LAST_TITLE = 60
_MOST_TITLE_LINES = 3
_TOP = 14  # blocks in which an article's own date is looked for
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")


class Where(Enum):
    """Which kind of line a day stood in."""

    PUBLISHED = auto()
    DATELINE = auto()
    ALONE = auto()
    UPDATED = auto()


@dataclass
class Course:
    """How far the reading of an article's blocks has come, and what it has found."""

    sections: list[Section] = field(default_factory=list)
    days: list[tuple[Where, WrittenDay]] = field(default_factory=list)
    titled: bool = False
    blocks: int = 0
    bodies: int = 0
    under: Role | None = None
    last: bool = False
    only: bool = False

    @property
    def opening(self) -> bool:
        """Whether the first body paragraph is still to come."""
        return self.bodies == 0

    def add(self, start: int, end: int, role: Role) -> None:
        """Add a section, and remember what it means for those after it."""
        self.sections.append(Section(start, end, role))
        if role in {Role.BODY, Role.LIST_ROW, Role.TABLE_ROW}:
            self.bodies += 1
        self.titled = self.titled or role is Role.HEADLINE

    def note(self, where: Where, text: str) -> None:
        """Keep the first day in `text`, if this is near enough to the top."""
        if self.blocks <= _TOP and (day := next(written_days(text), None)):
            self.days.append((where, day))


_ROLE_OF_FORM = {
    Form.HEADING: Role.HEADLINE,
    Form.QUOTE: Role.BODY,
    Form.IMAGE: Role.CAPTION,
    Form.RULE: Role.FURNITURE,
    Form.COMMENT: Role.METADATA,
}


def read_roles(text: str, blocks: Sequence[Block], course: Course) -> None:
    """Give every block its section or sections, in order."""
    course.only = len(blocks) == 1 and not course.titled
    for index, block in enumerate(blocks):
        course.blocks += 1
        course.last = index == len(blocks) - 1
        role = _ROLE_OF_FORM.get(block.form)
        if role is Role.HEADLINE:
            course.under = None
        if role is not None:
            course.add(block.start, block.end, role)
        elif block.form in {Form.LIST, Form.TABLE}:
            _row(block, course)
        else:
            _prose(text[block.start : block.end], block, course)


def _row(block: Block, course: Course) -> None:
    role = Role.TABLE_ROW if block.form is Form.TABLE else Role.LIST_ROW
    if is_furniture(block.first, opening=False):
        role = Role.FURNITURE
    elif course.opening and is_day_alone(block.first):  # "By Jane Doe | 9 January 2024 | World"
        course.note(Where.ALONE, block.first)
        role = Role.METADATA
    elif course.under is not None:
        role = course.under
    course.add(block.start, block.end, role)


def _prose(text: str, block: Block, course: Course) -> None:
    role = None
    if len(text) <= _LONGEST_LOOKED_AT:
        role = _stamp(text, block, course) or _notice(text, course)
        if role is None and is_caption(text, opening=course.opening, titled=course.titled):
            role = Role.CAPTION
        if role is not None:
            if role is not Role.METADATA:
                course.add(block.start, block.end, role)
            return
    course.under = None
    start = block.start
    if (end := dateline_end(text, opening=course.opening)) is not None:
        if course.opening:
            course.note(Where.DATELINE, text[:end])
        course.add(start, start + end, Role.DATELINE)
        start += end + len(text[end:]) - len(text[end:].lstrip())
    if start < block.end:
        heads = start == block.start and _is_heading(text, block, course)
        course.add(start, block.end, Role.HEADLINE if heads else Role.BODY)


def _notice(text: str, course: Course) -> Role | None:
    """Tell a correction or furniture, by its own words or by the label above it."""
    if is_correction(text):
        course.under = Role.CORRECTION if bare_label(text) else None
        return Role.CORRECTION
    if is_furniture(text, opening=course.opening):
        course.under = Role.FURNITURE if bare_label(text) and not course.opening else None
        return Role.FURNITURE
    if course.under is Role.CORRECTION:
        course.under = None
        return Role.CORRECTION
    if course.under is Role.FURNITURE and len(text) <= _LONGEST_SUBHEAD and not ends_sentence(text):
        return Role.FURNITURE
    return None


def _stamp(text: str, block: Block, course: Course) -> Role | None:
    """Add the section of a line that dates the article, and of what follows it on that line."""
    if course.bodies > 1:
        return None
    end = stamp_end(text)
    if end is not None:
        course.note(Where.UPDATED if is_update(text) else Where.PUBLISHED, text[:end])
    elif course.opening and is_day_alone(text):
        end = len(text)
        course.note(Where.ALONE, text)
    else:
        return None
    course.add(block.start, block.start + end, Role.METADATA)
    rest = text[end:].lstrip()
    if rest:
        course.add(block.end - len(rest), block.end, Role.BODY)
    return Role.METADATA


def _is_heading(text: str, block: Block, course: Course) -> bool:
    """Tell a headline or subhead: short, without a full stop, with something below it."""
    if course.only or len(text) > _LONGEST_TITLE or len(block.lines) > _MOST_TITLE_LINES:
        return False
    if not course.opening and (len(text) > _LONGEST_SUBHEAD or text.endswith(":")):
        return False
    if course.last and (course.opening or len(text) > _LONGEST_LAST_TITLE or course.titled):
        return False
    bare = text.rstrip("\"'”\u2019»)] ")
    return text.endswith("?") or not ends_sentence(text) or bool(_ENDS_IN_INITIALS.search(bare))

"""Reading a source, step 4 of its layout: each block's role, by its marks, wording and place."""

import re
from collections.abc import Sequence

from factcheck.model import Role
from factcheck.sources.blocks import Block, ends_sentence
from factcheck.sources.captions import is_caption
from factcheck.sources.course import Course, Where
from factcheck.sources.datelines import dateline_end
from factcheck.sources.lines import Form
from factcheck.sources.notices import bare_label, heads_corrections, is_correction, is_furniture
from factcheck.sources.stamps import is_day_alone, is_signed, is_update, stamp_end

_LONGEST_TITLE = 220
_LONGEST_SUBHEAD = 130
_LONGEST_LOOKED_AT = 800
_LONGEST_LAST_TITLE = 60
_MOST_TITLE_LINES = 3
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}$")
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
    if is_furniture(block.first, opening=False):
        role = Role.FURNITURE
    elif course.opening and is_day_alone(block.first):  # "By Jane Doe | 9 January 2024"
        course.note(_where(block.first), block.first)
        role = Role.METADATA
    elif course.under is not None:
        role = course.under
    else:
        role = Role.TABLE_ROW if block.form is Form.TABLE else Role.LIST_ROW
    course.add(block.start, block.end, role)


def _prose(text: str, block: Block, course: Course) -> None:
    if len(text) <= _LONGEST_LOOKED_AT:
        if _stamp(text, block, course):
            return
        role = _notice(text, block, course)
        if role is None and is_caption(text, opening=course.opening, titled=course.titled):
            role = Role.CAPTION
        if role is not None:
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


def _stamp(text: str, block: Block, course: Course) -> bool:
    """Add the section of a line that dates the article, and of what follows it on that line.

    Once the body has begun a day alone heads an entry of a chronology.
    """
    alone = is_day_alone(text)
    if alone and not course.opening:
        course.note(Where.ENTRY, text)
        course.add(block.start, block.end, Role.HEADLINE)
        return True
    end = stamp_end(text) if course.bodies <= 1 else None
    if end is not None:
        course.note(Where.UPDATED if is_update(text) else Where.PUBLISHED, text[:end])
    elif alone:
        end = len(text)
        course.note(_where(text), text)
    else:
        return False
    course.add(block.start, block.start + end, Role.METADATA)
    if rest := text[end:].lstrip():
        course.add(block.end - len(rest), block.end, Role.BODY)
    return True


def _where(text: str) -> Where:
    return Where.SIGNED if is_signed(text) else Where.ALONE


def _notice(text: str, block: Block, course: Course) -> Role | None:
    """Tell a correction or furniture, by its own words or by the label above it."""
    if is_correction(text):
        course.head(Role.CORRECTION if bare_label(text) or course.column else None)
        course.column = course.column or (course.opening and heads_corrections(text))
        return Role.CORRECTION
    if is_furniture(text, opening=course.opening):
        course.head(Role.FURNITURE if bare_label(text) and not course.opening else None)
        return Role.FURNITURE
    if course.under is Role.CORRECTION:
        course.head(Role.CORRECTION if course.column else None)
        return Role.CORRECTION
    if course.under is Role.FURNITURE and len(text) <= _LONGEST_SUBHEAD and not ends_sentence(text):
        # The links under "Related" are all set alike: on lines of their own, or as paragraphs.
        if course.apart is None:
            course.apart = block.opens
        if course.apart is block.opens:
            return Role.FURNITURE
    return None


def _is_heading(text: str, block: Block, course: Course) -> bool:
    """Tell a headline or subhead: short, without a full stop, with something below it."""
    if course.only or len(text) > _LONGEST_TITLE or len(block.lines) > _MOST_TITLE_LINES:
        return False
    if not course.opening and (len(text) > _LONGEST_SUBHEAD or text.endswith(":")):
        return False
    if course.last and (course.opening or len(text) > _LONGEST_LAST_TITLE or course.titled):
        return False
    if text.endswith("?"):
        return True
    bare = text.rstrip("\"'”\u2019»)] ")
    closed = ends_sentence(text) and not _ENDS_IN_INITIALS.search(bare)
    return not closed and not text.endswith(",")

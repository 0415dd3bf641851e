"""Reading a source, step 1 of its layout: the text cut into lines, each with its form."""

import re
from enum import Enum, auto
from typing import NamedTuple

from factcheck.patterns import Late
from factcheck.sources.days import PERIOD, WEEKDAY


class Form(Enum):
    """What the marks at the start of a line say about it."""

    PROSE = auto()
    HEADING = auto()
    LIST = auto()
    TABLE = auto()
    QUOTE = auto()
    IMAGE = auto()
    RULE = auto()
    COMMENT = auto()


class Line(NamedTuple):
    """A line that is not blank, without the blanks around it.

    `opens` is true when a blank line, or nothing, comes before it; `indent` counts the
    blanks that were cut off its front.
    """

    start: int
    end: int
    text: str
    opens: bool
    indent: int
    form: Form


_LINE = re.compile("(?!\ufeff)[^\n\r\x0b\x0c\x85\u2028\u2029]+")  # behind a byte order mark
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_HEADING = re.compile(r"#{1,6}\s+\S|(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$")
_RULE_MARKS = frozenset("-*_=~#+|:` \t")
_BULLET = re.compile(r"[-*+•‣◦▪●■·\u2013—]\s+\S")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+\S")
_DIGIT = re.compile(r"\d")
_DATED_ROW = Late(
    rf"(?:{WEEKDAY},?\s+)?{PERIOD}(?:\s*\([^)]{{1,40}}\))?"
    r"(?:(?:\s*[:|]|\s+[-\u2013—]|\t)\s*\S|\.\s+[\"\u201cA-Z])"
)
_STAMPED_ROW = Late(
    r"\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?(?:\s*:|\s+[-\u2013—|]|\t)\s*\S",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[")
_MARKS = (
    (Form.HEADING, _HEADING),
    (Form.IMAGE, _IMAGE),
    (Form.LIST, _BULLET),
    (Form.LIST, _NUMBERED),
)
_SHORTEST_RULE = 3
_FIRST_OF_MARKED = frozenset("#*_-=~+`|•‣◦▪●■·\u2013—>!<(abcdefghijklmnopqrstuvwxyz0123456789")
_MAY_BE_DATED = frozenset("0123456789JFMASONDjfmasondTWtw")


def read_lines(text: str) -> list[Line]:
    """Cut `text` into its lines that are not blank."""
    lines: list[Line] = []
    before = -1  # where the line before ended; -1 before the first
    commented = False
    for match in _LINE.finditer(text):
        raw = match[0]
        bare = raw.strip()
        if not bare:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        opens = before < 0 or len(_BREAK.findall(text, before, match.start())) > 1
        before = match.end()
        form = Form.COMMENT if commented or bare.startswith("<!--") else form_of(bare)
        if form is Form.COMMENT:
            commented = "-->" not in bare
        lines.append(Line(start, start + len(bare), bare, opens, start - match.start(), form))
    return lines


def form_of(line: str) -> Form:
    """Tell a line's form from the marks it begins with."""
    first = line[0]
    form = _marked(first, line) if first in _FIRST_OF_MARKED else None
    if form is None and first in _MAY_BE_DATED:
        dated = _DIGIT.search(line) and (_DATED_ROW.match(line) or _STAMPED_ROW.match(line))
        form = Form.LIST if dated else None
    if form is None:
        form = Form.TABLE if max(line.count("|"), line.count("\t")) > 1 else Form.PROSE
    return form


def _marked(first: str, line: str) -> Form | None:
    if first == ">":
        return Form.QUOTE
    if line.startswith("```") or (len(line) >= _SHORTEST_RULE and _RULE_MARKS.issuperset(line)):
        return Form.RULE
    for form, pattern in _MARKS:
        if pattern.match(line):
            return form
    return None

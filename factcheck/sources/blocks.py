"""Reading a source, step 2 of its layout: lines joined into blocks, such as a paragraph."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.sources.lines import Form, Line

WIDEST_WRAP = 110
NARROWEST_WRAP = 40

_ENDS_SENTENCE = re.compile(r"[.!?…][\"'”\u2019»)\]]*(?:\[\d{1,3}\])*$")
_ENDS_OPEN = re.compile(
    r"(?:[,;(\-\u2013—/]|\b(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|between|as|that|its|his"
    r"|her|their|than|after|before|[Mm]aj|[Gg]en|[Ll]t|[Cc]ol|[Aa]dm|[Cc]apt|Dr|Mr|Mrs|Ms|Jan|Feb|Mar|Apr|Jun"
    r"|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$"
)
_STARTS_SENTENCE = re.compile(
    r"[\"'“\u2018]?(?:The|A|An|It|In|On|At|This|That|These|Those|After|Before|He|She|They|But|And|As|For|While|When|Its)\b"
)
_TURN = re.compile(r"[A-Z][A-Z .'-]{0,24}: ")  # "HOST: ", in a transcript
_LAST_STRETCH = 40


class Block(NamedTuple):
    """Lines that belong together: a paragraph, a heading, a row."""

    start: int
    end: int
    form: Form
    lines: tuple[Line, ...]
    opens: bool

    @property
    def first(self) -> str:
        """The first line's text."""
        return self.lines[0].text


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Join each line to the one before where the two are parts of one block."""
    blocks: list[Block] = []
    for chunk in _chunks(lines):
        wrap = _page_width(chunk)
        current = [chunk[0]]
        form = chunk[0].form
        for line in chunk[1:]:
            if _joins(form, current[-1], line, wrap):
                current.append(line)
                continue
            blocks.append(_block(form, current))
            current = [line]
            form = line.form
        blocks.append(_block(form, current))
    return blocks


def ends_sentence(text: str) -> bool:
    """Tell whether `text` stops with a full stop, a question mark or the like."""
    return _ENDS_SENTENCE.search(text[-_LAST_STRETCH:]) is not None


def _chunks(lines: Sequence[Line]) -> list[list[Line]]:
    chunks: list[list[Line]] = []
    for line in lines:
        if line.opens or not chunks:
            chunks.append([])
        chunks[-1].append(line)
    return chunks


def _page_width(chunk: Sequence[Line]) -> int:
    """Return the width a chunk's lines may have been wrapped to; 0 where it is no paragraph."""
    if len(chunk) == 1 or not ends_sentence(chunk[-1].text):
        return 0
    width = max(line.end - line.start for line in chunk)
    return width if NARROWEST_WRAP <= width <= WIDEST_WRAP else 0


def _block(form: Form, lines: list[Line]) -> Block:
    return Block(lines[0].start, lines[-1].end, form, tuple(lines), lines[0].opens)


def _joins(form: Form, before: Line, line: Line, wrap: int) -> bool:
    """Tell whether `line` goes on with the block of `form` that `before` is the last line of."""
    if form in {Form.QUOTE, Form.COMMENT}:
        return line.form is form
    if form in {Form.PROSE, Form.LIST}:
        if _interrupts(form, before, line) or _TURN.match(line.text):
            return False
        if form is Form.LIST and line.indent > before.indent:
            return True
        return _wraps(before, line, wrap)
    return False


def _interrupts(form: Form, before: Line, line: Line) -> bool:
    """Tell whether the line's own marks make it a block, and are not words that fell there."""
    if line.form is Form.PROSE:
        return False
    if line.form is not Form.LIST or form is Form.LIST:
        return True
    if line.text[0] in "-\u2013\u2014+" and len(line.text) > 1 and line.text[2:3].islower():
        return _closed(before.text)
    if line.text[0].isalnum():  # "…on Jan." / "9. Song spoke": a figure that was wrapped
        return not _ENDS_OPEN.search(before.text[-_LAST_STRETCH:])
    return True


def _closed(text: str) -> bool:
    return text[-1] == ":" or ends_sentence(text)


def _wraps(before: Line, line: Line, wrap: int) -> bool:
    """Tell whether the break between two lines of prose was made by the width of a page.

    It was when the next word is in lower case or the line before is left open; and when, on
    a page of ordinary width, the next word would not have fitted and does not read as the start
    of a sentence after an unpunctuated line, which is how a headline ends.
    """
    tail = before.text[-_LAST_STRETCH:]
    if line.text[0].islower() or _ENDS_OPEN.search(tail):
        return True
    word = line.text.split(maxsplit=1)[0]
    if not wrap or before.end - before.start + 1 + len(word) <= wrap:
        return False
    return ends_sentence(tail) or not _STARTS_SENTENCE.match(line.text)

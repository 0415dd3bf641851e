"""Reporting, aside: a sentence wrapped to a width, the words that matter underlined by marks."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.report.plain import shown_character, width_of

MOST_LINES = 8
_LONGEST_SENTENCE = 4000
_LONG_SENTENCE = 400
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
_SENTENCE = re.compile(rf"{_PARAGRAPH.pattern}|(?<=[a-z\d”\")][.!?])\s+(?=[A-Z“\"(])")
_AROUND = 2  # lines kept on each side of marked words when a sentence is cut


class Mark(NamedTuple):
    """A stretch of the sentence to underline with `sign`."""

    start: int
    end: int
    sign: str


class ExcerptLine(NamedTuple):
    """A line of the excerpt; `marks` is the line to print under it, "" where nothing is marked.

    `spans` are the marked stretches of `text` with their signs, for colour.
    """

    text: str
    marks: str
    spans: tuple[tuple[int, int, str], ...] = ()


def excerpt(
    sentence: str, marks: Sequence[Mark], width: int, *, gap: str = "…"
) -> list[ExcerptLine]:
    """Wrap `sentence` to `width` cells; cut a long one to the lines near its marks."""
    sentence, marks = _near(*_own(sentence, marks))
    lines = [
        _line(sentence, start, end, marks) for start, end in _wrapped(sentence, max(width, 20))
    ]
    if len(lines) <= MOST_LINES:
        return lines
    marked = [number for number, line in enumerate(lines) if line.marks] or [0]
    kept = sorted({near for at in marked[:3] for near in range(at - _AROUND, at + _AROUND + 1)})
    found: list[ExcerptLine] = []
    before = -1
    for number in kept:
        if 0 <= number < len(lines):
            if number != before + 1:
                found.append(ExcerptLine(gap, ""))
            found.append(lines[number])
            before = number
    if before != len(lines) - 1:
        found.append(ExcerptLine(gap, ""))
    return found


def _own(text: str, marks: Sequence[Mark]) -> tuple[str, Sequence[Mark]]:
    """Cut several sentences or paragraphs to those that marks stand in."""
    if not marks:
        return text, marks
    first, last = min(mark.start for mark in marks), max(mark.end for mark in marks)
    breaks = _PARAGRAPH if len(text) <= _LONG_SENTENCE else _SENTENCE
    start = max((found.end() for found in breaks.finditer(text) if found.end() <= first), default=0)
    ends = (found.start() for found in breaks.finditer(text) if found.start() >= last)
    moved = [Mark(mark.start - start, mark.end - start, mark.sign) for mark in marks]
    return text[start : next(ends, len(text))], moved


def _near(sentence: str, marks: Sequence[Mark]) -> tuple[str, Sequence[Mark]]:
    """Cut what is far too long for a sentence to the words around its first mark."""
    if len(sentence) <= _LONGEST_SENTENCE:
        return sentence, marks
    start = max(0, marks[0].start - _LONGEST_SENTENCE // 2) if marks else 0
    moved = [Mark(mark.start - start, mark.end - start, mark.sign) for mark in marks]
    return sentence[start : start + _LONGEST_SENTENCE], moved


def wrapped(text: str, width: int) -> list[str]:
    """Wrap plain text to `width` cells."""
    return [_line(text, start, end, ()).text for start, end in _wrapped(text, max(width, 20))]


def _wrapped(text: str, width: int) -> Iterable[tuple[int, int]]:
    """Yield the stretches of `text` that fit a line each, broken at blanks where there are any."""
    start = used = 0
    blank = -1
    widths = [sum(map(width_of, shown_character(character))) for character in text]
    for index, character in enumerate(text):
        if used + widths[index] > width and index > start:
            cut = blank if blank > start else index
            yield start, cut
            start = cut + (cut == blank)
            used = sum(widths[start:index])
            blank = -1
        if shown_character(character).isspace():
            blank = index
        used += widths[index]
    if start < len(text):
        yield start, len(text)


def _line(text: str, start: int, end: int, marks: Sequence[Mark]) -> ExcerptLine:
    shown: list[str] = []
    under: list[str] = []
    spans: list[tuple[int, int, str]] = []
    length = 0
    for index in range(start, end):
        sign = next((mark.sign for mark in marks if mark.start <= index < mark.end), " ")
        piece = shown_character(text[index])
        shown.append(piece)
        under.append(sign * sum(map(width_of, piece)))
        if sign != " ":
            spans.append((length, length + len(piece), sign))
        length += len(piece)
    return ExcerptLine("".join(shown).rstrip(), "".join(under).rstrip(), _merged(spans))


def _merged(spans: list[tuple[int, int, str]]) -> tuple[tuple[int, int, str], ...]:
    found: list[tuple[int, int, str]] = []
    for start, end, sign in spans:
        if found and found[-1][1] == start and found[-1][2] == sign:
            found[-1] = (found[-1][0], end, sign)
        else:
            found.append((start, end, sign))
    return tuple(found)

"""Reporting, aside: text from articles and file names made safe to show, nothing of it lost."""

import re
import unicodedata

# What moves a cursor, turns the reading direction, hides or cannot be encoded.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_BLANK = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")


def one_line(text: str) -> str:
    """Return `text` on one line: blanks as spaces, whatever else could act as its escape."""
    return (
        _UNSAFE.sub(_shown_in_text, text) if not text.isascii() or not text.isprintable() else text
    )


def shown_text(text: str) -> str:
    """Return a text as it was written, line breaks too; what could act is shown as its escape."""
    lines = text.replace("\r\n", "\n")
    return _UNSAFE.sub(lambda found: "\n" if found[0] == "\n" else _shown(found[0]), lines)


def visible(name: str) -> str:
    """Return a name with every control character as its escape, a line break too."""
    return _UNSAFE.sub(_escape, name) if not name.isascii() or not name.isprintable() else name


def shown_character(character: str) -> str:
    """Return what to show for one character of an excerpt; never empty."""
    return _shown(character) if _UNSAFE.match(character) else character


def width_of(character: str) -> int:
    """Return how many terminal cells a character takes."""
    if character.isascii():
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _shown_in_text(match: re.Match[str]) -> str:
    return _shown(match[0])


def _shown(character: str) -> str:
    return " " if character in _BLANK else _escaped(character)


def _escape(match: re.Match[str]) -> str:
    return _escaped(match[0])


def _escaped(character: str) -> str:
    return ascii(character)[1:-1]

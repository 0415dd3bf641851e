"""First step: lay the text plain for the grammar, letter for letter, so that no offset moves."""

import re

_SPACES = "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212"
_LETTERS = {
    **dict.fromkeys(map(ord, _SPACES), " "),
    **dict.fromkeys(map(ord, _HYPHENS), "-"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u0060\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d"), '"'),
}
# A line this long was broken by the margin, so its end is a blank inside a sentence.
_WRAPPED_LINE = re.compile(r"(?<=[^\n]{40})\r?\n(?=[^\s])")


def lay_plain(text: str) -> str:
    """Return `text` in lower case with plain quotes, hyphens and blanks, of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    if not lowered.isascii() or "\t" in lowered or "`" in lowered:
        lowered = lowered.translate(_LETTERS)
    if "\n" not in lowered:
        return lowered
    return _WRAPPED_LINE.sub(lambda end: " " * len(end[0]), lowered)

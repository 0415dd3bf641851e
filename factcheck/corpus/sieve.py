r"""The gate's names as one regular expression that an engine without lookaround can run.

It is a sieve in front of the gate: what it leaves out, the gate would not let through, whatever
folding does to the text. It is written in what Python's syntax and RE2's have in common, names
after their first words, so that it becomes one automaton: at 100 names that is several times
as fast as a list of literals, and the same whatever the text is about.
"""

import re
from collections.abc import Iterable, Sequence

from factcheck.gate import Gate

_WORD = re.compile(r"[^\W_]+")
_APART = "[^A-Za-z]+"  # whatever folding makes a space, a hyphen or a full stop of
# What folding takes out of the middle of a word, hyphens other than "-", and the letters that
# Python alone takes for i, k and s.
_ODD = (
    "[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00b2\u00b3\u00b9\u2070-\u2079"
    "\u2010-\u2012\u2212\ufe63\uff0d\u0130\u0131\u017f\u212a\\[\\]]"
    "|[*][*]|__"
    "|-[ \t\v\f\u00a0\u2002-\u200a\u202f\u3000]?[\n\r]"  # a word that a line break divides
)
# What is no text of a page, or folding or reading it takes out of the middle of a word.
HTML_NOISE = "|".join(
    (
        r"(?s:<!--.*?-->)",
        r"(?is:<(?:script|style)[ >].*?</(?:script|style)>)",
        r"<[A-Za-z/!?](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>",
        r"<[A-Za-z/!?][^<>]*>",
        r"&[A-Za-z]{1,31};|&#[xX]?[0-9a-fA-F]{1,7};",
        r"[]][(][^()\s]{1,300}[)]",
        _ODD,
    )
)
# A letter written as its number, or an answer that is packed.
_HIDDEN = (
    "&#(?:0*(?:6[5-9]|[78][0-9]|9[07-9]|1[01][0-9]|12[0-2])"
    "|[xX]0*(?:4[1-9a-fA-F]|5[0-9aA]|6[1-9a-fA-F]|7[0-9aA]))(?:[^0-9a-fA-F]|$)"
    "|(?i:transfer-encoding: *chunked|content-encoding:)"
)


def sieve_of(gate: Gate) -> str:
    """Return an expression that matches in every text that `gate` lets through, folded or not."""
    return f"{_names(gate, _APART)}|{_ODD}"


def html_sieve_of(gate: Gate) -> tuple[str, str]:
    """Return expressions for web pages, as bytes of a server's answer read as UTF-8.

    One is to match in the page as it is or, when all that `HTML_NOISE` matches is taken out of
    it, in what is left; the other finds pages that have to be read to know what they say.
    """
    return _names(gate, "[^A-Za-z]*"), _HIDDEN


class PageSieve:
    """The sieve for web pages, for those who do not run it in an engine."""

    def __init__(self, gate: Gate) -> None:
        """Compile the expressions."""
        named, hidden = html_sieve_of(gate)
        self._named, self._hidden = re.compile(named), re.compile(hidden)
        self._noise = re.compile(HTML_NOISE)

    def lets_through(self, answer: bytes) -> bool:
        """Tell whether a server's answer has to be read; what is not UTF-8 has to be."""
        try:
            markup = answer.decode()
        except UnicodeDecodeError:
            return True
        if self._named.search(markup) or self._hidden.search(markup):
            return True
        return self._named.search(self._noise.sub("", markup)) is not None


def _names(gate: Gate, apart: str) -> str:
    names = {tuple(_WORD.findall(name.lower())) for name in gate.long}
    return "|".join((_tree(_fewest(names), apart), *map(_quoted, sorted(gate.short))))


def _fewest(names: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    """Leave out names that hold the words of another, and what has no word in it."""
    kept: list[Sequence[str]] = []
    for words in sorted(filter(None, names), key=lambda words: (len(words), words)):
        if not any(_holds(words, other) for other in kept):
            kept.append(words)
    return kept


def _holds(words: Sequence[str], other: Sequence[str]) -> bool:
    if len(other) == 1:
        return any(other[0] in word for word in words)
    runs = (words[at : at + len(other)] for at in range(len(words) - len(other) + 1))
    return other in runs


def _tree(names: Iterable[Sequence[str]], apart: str) -> str:
    rests: dict[str, list[Sequence[str]]] = {}
    for words in names:
        rests.setdefault(words[0], []).append(words[1:])
    return "|".join(
        _in_any_case(word) + ("" if () in after else f"{apart}(?:{_tree(after, apart)})")
        for word, after in sorted(rests.items())
    )


def _in_any_case(word: str) -> str:
    # An inline flag would bring in letters of other scripts, and with them a larger automaton.
    return "".join(
        f"[{sign}{sign.upper()}]" if sign.isascii() and sign.isalpha() else _any_of(sign)
        for sign in word
    )


def _any_of(sign: str) -> str:
    return _quoted(sign) if sign.lower() == sign.upper() else f"(?i:{_quoted(sign)})"


def _quoted(text: str) -> str:
    return "".join(
        sign if sign.isalnum() or ord(sign) > ord("~") else f"\\x{ord(sign):02x}" for sign in text
    )

"""Fold an article's typography for matching, with a map back to what was written."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from string import whitespace

from factcheck.model import Article, Directive, Role, Section

BREAK = "\n\n"
UNREAD = frozenset({Role.FURNITURE, Role.METADATA})

_DROPPED = "\u200b"  # folding leaves nothing of it
_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\uff07`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2013\u2014\u2015", "\u2014"),
        **dict.fromkeys(
            "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t\f\v", " "
        ),
        "\r": "\n",
        **dict.fromkeys(map(chr, range(0xD800, 0xE000)), "\ufffd"),  # no word holds half a pair
    }
)
# What cannot be folded one character for one: (pattern, what stands for it).
_CHANGES = re.compile(
    r"(?P<link>\]\([^()\s]{1,300}\))"  # tried before a bare bracket
    r"|(?P<nothing>[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]+"
    r"|\[\d{1,3}\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+"
    r"|(?<=[a-z])-[ ]?\n[ ]?(?=[a-z])"
    r"|\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.,])[*_](?!\w)|[\[\]]"
    r"|^[ ]*(?:\#{1,6}|>)[ ]+"
    r"|^[ ]*[-*\u2022\u25cf\u25e6][ ]+)"
    r"|(?P<dash>(?<=\d)[ ]?\u2014[ ]?(?=\d))"
    r"|(?P<long>[ ]+-{1,3}[ ]+|--+)"
    r"|(?P<cell>(?<=\S)\|(?=\S)|(?<=\S)\|[ ]|[ ]\|(?=\S))"
    r"|(?P<space>[ \n]{2,}|\n)",
    re.MULTILINE,
)
# Most paragraphs hold nothing of that, which is seen sooner than where they do.
_SIGNS = re.compile(
    r"[][*_#>|\n\u2014\u2022\u25cf\u25e6\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad"
    r"\u00b9\u00b2\u00b3\u2070-\u2079]"
)
_PAIRS = ("  ", "--", " -", "- ")


@dataclass(frozen=True, slots=True)
class Block:
    """A section of the article as it stands in the folded text."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text of the sections that are read, joined by blank lines.

    `cuts` and `origins` pair offsets in the folded text with offsets in the article, one
    pair at each place where the two stop running in step.
    """

    text: str
    blocks: tuple[Block, ...]
    cuts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Return where the folded character at `offset` stands in the article."""
        at = bisect_right(self.cuts, offset) - 1
        return self.origins[at] + offset - self.cuts[at] if at >= 0 else offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the article's span of the folded, non-empty span [start, end)."""
        return self.origin(start), self.origin(end - 1) + 1

    def folded(self, offset: int) -> int:
        """Return where the article's character at `offset` stands in the folded text."""
        at = max(bisect_right(self.origins, offset) - 1, 0)
        return (
            max(self.cuts[at], self.cuts[at] + offset - self.origins[at]) if self.cuts else offset
        )


def fold(article: Article) -> Folded:
    """Fold the sections of `article` that are read; furniture and metadata are left out."""
    sections = article.sections or (Section(0, len(article.text), Role.BODY),)
    pieces: list[str] = []
    cuts: list[int] = []
    origins: list[int] = []
    blocks: list[Block] = []
    length = 0
    for section in sections:
        written = _as_read(article, section)
        if section.role in UNREAD or not written.strip(_DROPPED + whitespace):
            continue
        if pieces:
            pieces.append(BREAK)
            length += len(BREAK)
        start = length
        if section.role is Role.TABLE_ROW:
            written = written.replace("\t", "|")
        for piece, origin in _pieces(written.translate(_CHARACTERS)):
            cuts.append(length)
            origins.append(section.start + origin)
            pieces.append(piece)
            length += len(piece)
        blocks.append(Block(start, length, section.role))
    return Folded("".join(pieces), tuple(blocks), tuple(cuts), tuple(origins))


def _as_read(article: Article, section: Section) -> str:
    """Return a section with signs that folding drops in place of words to the checker.

    With "[sic]" or "[factcheck: …]" goes the blank before it, or after it where it opens the
    section, so that the sentence around reads as if it had never been there.
    """
    text = article.text[section.start : section.end]
    pieces: list[str] = []
    done, opens = 0, True
    for directive in _within(article, section):
        start = max(directive.start - section.start, done)
        end = min(directive.end - section.start, len(text))
        if start >= end:
            continue
        kept = text[done:start].rstrip()
        opens = opens and not kept
        if opens:
            end = _blanks_end(text, end)
        elif end == len(text) or not text[end].isalnum():
            start = done + len(kept)
        pieces += text[done:start], _DROPPED * (end - start)
        done = end
    return "".join((*pieces, text[done:]))


def _within(article: Article, section: Section) -> Iterator[Directive]:
    """Yield the words to the checker that stand in a section, in order."""
    first = bisect_right(article.directives, section.start, key=lambda directive: directive.end)
    for at in range(first, len(article.directives)):
        if article.directives[at].start >= section.end:
            return
        yield article.directives[at]


def _blanks_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _pieces(text: str) -> list[tuple[str, int]]:
    """Cut `text` where folding changes its length: (folded piece, offset in `text`)."""
    if not _SIGNS.search(text) and not any(pair in text for pair in _PAIRS):
        return [(text, 0)]
    pieces: list[tuple[str, int]] = []
    at = 0
    for change in _CHANGES.finditer(text):
        if change.start() > at:
            pieces.append((text[at : change.start()], at))
        kind = change.lastgroup
        if kind == "dash":
            pieces.append(("-", change.start()))
        elif kind == "long":
            pieces.append((" \u2014 ", change.start()))
        elif kind == "cell":
            pieces.append((" | ", change.start()))
        elif kind == "space":
            pieces.append((" ", change.start()))
        at = change.end()
    if at < len(text):
        pieces.append((text[at:], at))
    return pieces or [(text, 0)]

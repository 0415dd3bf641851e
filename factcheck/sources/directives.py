"""Reading a source, aside: an author's words to the checker: "ignore FC201", "[sic]"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.model import Directive, Role, Section

_HINT = re.compile(r"factcheck:|[\[(]sic\b", re.IGNORECASE)
_WRITTEN = re.compile(
    r"<!--\s*factcheck:(?P<comment>.{0,400}?)-->|\[factcheck:(?P<bracket>[^\]\n]{0,400})\]",
    re.IGNORECASE | re.DOTALL,
)
_SIC = re.compile(r"(?<=[^\s])[\s\"'”\u2019»)]{0,9}(?P<sic>[\[(]sic[.!]?[\])])", re.IGNORECASE)
_CODE = re.compile(r"[A-Za-z][\w-]{1,40}$")
_BREAK = re.compile("\n")
_MOST = 1_000  # in one article: each is held against every finding
_VERBS = ("ignore", "ignore-next-line", "ignore-file")


class Lines:
    """Where the lines of a text start."""

    def __init__(self, text: str) -> None:
        """Look for the lines once; a text may hold any number of directives."""
        self.text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def number(self, offset: int) -> int:
        """Return the number, from 1, of the line that `offset` stands in."""
        return bisect_right(self._starts, offset)

    def start(self, offset: int) -> int:
        """Return the start of the line that `offset` stands in."""
        return self._starts[self.number(offset) - 1]

    def end(self, offset: int) -> int:
        """Return the end of the line that `offset` stands in."""
        number = self.number(offset)
        return self._starts[number] - 1 if number < len(self._starts) else len(self.text)

    def next_written(self, offset: int) -> tuple[int, int]:
        """Return the next line that is not blank."""
        at = self.end(offset)
        while at < len(self.text) and not self.text[at : self.end(at + 1)].strip():
            at = self.end(at + 1)
        return at, self.end(at + 1)


def read_directives(text: str) -> tuple[Directive, ...]:
    """Return every word to the checker in `text`, with the stretch each one covers."""
    if not _HINT.search(text):
        return ()
    found = sorted([*_comments(text), *_sics(text)], key=lambda directive: directive.start)
    beyond = (replace(one, fault=f"one of more than {_MOST:,}") for one in found[_MOST:])
    return (*found[:_MOST], *beyond)


def without_directives(
    text: str, sections: Sequence[Section], directives: Sequence[Directive]
) -> tuple[Section, ...]:
    """Mark the sections that hold nothing but words to the checker, so that none is prose."""
    starts = [directive.start for directive in directives]
    marked: list[Section] = []
    first = 0
    for section in sections:
        while first < len(directives) and directives[first].end <= section.start:
            first += 1
        own = directives[first : bisect_left(starts, section.end)]
        alone = own and not _rest(text, section, own)
        marked.append(replace(section, role=Role.METADATA) if alone else section)
    return tuple(marked)


def _rest(text: str, section: Section, directives: Sequence[Directive]) -> str:
    """Return what a section says besides its words to the checker."""
    pieces: list[str] = []
    at = section.start
    for directive in directives:
        pieces.append(text[at : directive.start])
        at = max(at, directive.end)
    return "".join([*pieces, text[at : section.end]]).strip()


def _comments(text: str) -> Iterator[Directive]:
    lines = Lines(text)
    for match in _WRITTEN.finditer(text):
        words = match["comment"] if match["comment"] is not None else match["bracket"]
        yield _directive(words or "", match.start(), match.end(), lines)


def _directive(words: str, start: int, end: int, lines: Lines) -> Directive:
    text = lines.text
    line = lines.number(start)
    column = start - lines.start(start) + 1
    found = Directive(start, end, line, column, text[start:end], 0, 0)
    asked, _, reason = words.partition("--")
    verb, *codes = [word for word in re.split(r"[\s,]+", asked) if word] or [""]
    if verb.lower() not in _VERBS:
        return replace(found, fault=f"expected {', '.join(_VERBS[:-1])} or {_VERBS[-1]}")
    until = None
    if "until" in codes:
        at = codes.index("until")
        until = _day("".join(codes[at + 1 :]))
        if until is None:
            return replace(found, fault="expected a date like 2026-12-31 after until")
        codes = codes[:at]
    wrong = next((code for code in codes if not _CODE.match(code)), None)
    if wrong is not None:
        return replace(found, fault=f"{wrong!r} is no code or name of a kind")
    read = tuple(code.upper() if code[:2].upper() == "FC" else code.lower() for code in codes)
    first, last = _covered(verb.lower(), found, lines)
    why = " ".join(reason.split()) or None
    return replace(found, first=first, last=last, codes=read, reason=why, until=until)


def _covered(verb: str, found: Directive, lines: Lines) -> tuple[int, int]:
    """Return what a directive covers; alone on its line, "ignore" speaks for the next."""
    if verb == "ignore-file":
        return 0, len(lines.text)
    if verb == "ignore-next-line" or _alone(found, lines):
        return lines.next_written(found.end)
    return lines.start(found.start), lines.end(found.end)


def _alone(found: Directive, lines: Lines) -> bool:
    """Tell a directive with nothing else on its line, looking no further than what is next."""
    first, last = lines.start(found.start), lines.end(found.end)
    start, end = found.start, found.end
    while start > first and lines.text[start - 1].isspace():
        start -= 1
    while end < last and lines.text[end].isspace():
        end += 1
    return (start, end) == (first, last)


def _sics(text: str) -> Iterator[Directive]:
    lines = Lines(text)
    for match in _SIC.finditer(text):
        start, end = match.span("sic")
        line, column = lines.number(start), start - lines.start(start) + 1
        yield Directive(
            start, end, line, column, match["sic"], match.start() - 1, match.start(), form="sic"
        )


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None

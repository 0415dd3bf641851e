"""What `factcheck inspect` shows of one article: sections, dates, claims."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.reference_packs import indented
from factcheck.model import Article
from factcheck.report.plain import one_line, visible
from factcheck.times import find_times

if TYPE_CHECKING:
    from factcheck.checker import Checker
    from factcheck.reference.model import Reference

_LONGEST_WORDS = 30
_BEFORE_WORDS = 25  # place and role of a section
_WORDS = 1  # the column of a date's words
_FEWEST = 8


class View(NamedTuple):
    """What to show, and how wide."""

    width: int
    sections: bool = True
    dates: bool = True
    claims: bool = True


def reading_of(article: Article, view: View, checker: Callable[[], "Checker"]) -> Iterator[str]:
    """Yield the lines that show how an article was read."""
    yield visible(article.name)
    yield f"  published  {_published(article)}"
    for note in article.notes:
        yield from indented(note, 13, view.width, "  note")
    shown = (
        ("sections", view.sections, partial(_sections, width=view.width)),
        ("dates", view.dates, partial(_dates, width=view.width)),
        ("claims", view.claims, partial(_claims, width=view.width, checker=checker)),
    )
    for heading, wanted, lines in shown:
        if wanted:
            yield f"  {heading}"
            yield from (f"  {line}" for line in lines(article))


def once(load: Callable[[], "Reference"]) -> Callable[[], "Checker"]:
    """Return a function that makes the checker when it is first called."""

    @cache
    def made() -> "Checker":
        from factcheck.checker import Checker  # noqa: PLC0415 - sections and dates need no spaCy

        return Checker(load())

    return made


def _claims(article: Article, width: int, checker: Callable[[], "Checker"]) -> Iterator[str]:
    for finding in checker().check(article).findings:
        reason = f" ({finding.reason})" if finding.reason else ""
        answer = finding.suppression
        reason += f" (suppressed: {one_line(answer.reason or answer.by)})" if answer else ""
        record = "nothing" if finding.recorded is None else one_line(finding.recorded)
        place = f"{finding.line}:{finding.column}"
        words = _cut(finding.quote.text, _LONGEST_WORDS)
        claim = f"{finding.code} {finding.kind}  {finding.verdict.value}{reason}"
        yield from indented(f"{claim}  “{words}” beside {record}", 11, width - 2, f"  {place:>7}")
        for sentence in finding.why:
            yield from indented(sentence, 11, width - 2)


def _sections(article: Article, width: int) -> Iterator[str]:
    place = _Places(article.text)
    for section in article.sections:
        words = _cut(article.text[section.start : section.end], width - _BEFORE_WORDS)
        yield f"  {place(section.start):>7}  {section.role.value:<10}  {words}"


def _dates(article: Article, width: int) -> Iterator[str]:
    place = _Places(article.text)
    rows: list[tuple[str, ...]] = [
        ("place", "words", "type", "value", "first day", "last day", "anchor")
    ]
    for time in find_times(article.text, published=article.published):
        first = time.interval.first.isoformat() if time.interval else "-"
        last = time.interval.last.isoformat() if time.interval else "-"
        words = _cut(time.text, _LONGEST_WORDS)
        rows.append(
            (place(time.start), words, time.type.value, time.value, first, last, time.anchor)
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    over = sum(widths) + 2 * len(widths) + 2 - width
    widths[_WORDS] = max(widths[_WORDS] - max(over, 0), _FEWEST)
    rows = [(*row[:_WORDS], _cut(row[_WORDS], widths[_WORDS]), *row[_WORDS + 1 :]) for row in rows]
    for row in rows:
        cells = (cell.ljust(wide) for cell, wide in zip(row, widths, strict=True))
        yield f"  {'  '.join(cells)}".rstrip()


class _Places:
    """Gives "line:column" for offsets asked in rising order, in one pass over the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = 1
        self._start = 0
        self._at = 0

    def __call__(self, offset: int) -> str:
        self._line += self._text.count("\n", self._at, offset)
        newline = self._text.rfind("\n", self._at, offset)
        self._start = newline + 1 if newline >= 0 else self._start
        self._at = offset
        return f"{self._line}:{offset - self._start + 1}"


def _published(article: Article) -> str:
    found = article.published
    if found is None:
        return "unknown: nothing in the text or its name gives a date (--published)"
    return f"{found.isoformat()}, from {article.published_from}"


def _cut(text: str, longest: int) -> str:
    shown = one_line(text)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"

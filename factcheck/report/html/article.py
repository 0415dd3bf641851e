"""Reporting: one article for the page: its text as written, the claims in it, a card for each."""

from bisect import bisect_left
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urlsplit

from factcheck.model import Article, Citation, Finding, Quote, Report, Role
from factcheck.reference.model import Reference
from factcheck.report.beliefs import about_of
from factcheck.report.origin import read_as
from factcheck.report.plain import one_line, shown_text, visible
from factcheck.report.standing import NOTABLE, Standing, standing_of
from factcheck.report.voice import voice_of


@dataclass(frozen=True, slots=True)
class Link:
    """A source in words; `url` is None where it is no web address."""

    name: str
    title: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """One finding, in words."""

    id: str
    standing: Standing
    severity: str
    reason: str
    kind: str
    code: str
    quote: str
    voice: str
    recorded: str
    about: str
    subject: str
    suggestion: str | None
    beside: tuple[str, ...]
    why: tuple[str, ...]
    sources: tuple[Link, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `card` is that of the gravest claim in it, which may begin or end here."""

    text: str
    card: Card | None = None
    begins: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline or row with the cards of the claims that begin in it."""

    role: str
    pieces: tuple[Piece, ...]
    notable: tuple[Card, ...]
    quiet: tuple[Card, ...]

    @property
    def counts(self) -> list[tuple[Standing, int]]:
        """How many of the quiet claims stand how."""
        standings = [card.standing for card in self.quiet]
        return [(item, standings.count(item)) for item in Standing if item in standings]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An article as the page shows it; without `blocks` where its text is not at hand."""

    id: str
    name: str
    status: str
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]


def sheet_of(report: Report, ident: str, reference: Reference | None) -> Sheet:
    """Return an article as the page shows it."""
    found = [
        (finding, _card(finding, f"{ident}-{number}", reference))
        for number, finding in enumerate(report.findings, 1)
    ]
    article = report.article
    if report.status == "skipped":
        why = one_line(report.reason or "no reason given")
        return Sheet(ident, visible(report.name), f"Not checked: {why}.", (), ())
    status = ""
    if report.status != "checked":
        why = f" ({one_line(report.reason)})" if report.reason else ""
        status = f"Nothing in scope{why}: nothing was checked."
    notes = tuple(one_line(note) for note in read_as(article)) if article is not None else ()
    blocks = tuple(_blocks(article, found) if article and article.text else _sentences(found))
    return Sheet(ident, visible(report.name), status, notes, blocks)


# The text ----------------------------------------------------------------------------------

Found = Sequence[tuple[Finding, Card]]


class _Placed:
    """Findings with their cards by where they stand, so that each section asks for its own."""

    def __init__(self, found: Found) -> None:
        self._found = sorted(found, key=lambda item: item[0].quote.start)
        self._starts = [finding.quote.start for finding, _ in self._found]
        spans = (finding.quote.end - finding.quote.start for finding, _ in self._found)
        self._longest = max(spans, default=0)

    def within(self, start: int, end: int) -> Found:
        """Return what may touch [start, end)."""
        first = bisect_left(self._starts, start - self._longest)
        return self._found[first : bisect_left(self._starts, max(end, start + 1))]


def _blocks(article: Article, found: Found) -> Iterator[Block]:
    """Yield the sections in order, and what stands between them, so that nothing is lost."""
    at, text = 0, article.text
    placed = _Placed(found)
    for section in article.sections or ():
        start, end = section.start, section.end
        if text[at:start].strip():
            yield _block(text[at:start], at, "body", placed.within(at, start))
        yield _block(text[start:end], start, section.role.value, placed.within(start, end))
        at = end
    if text[at:].strip():
        yield _block(text[at:], at, "body", placed.within(at, len(text)))


def _sentences(found: Found) -> Iterator[Block]:
    """Yield the sentences that findings quote, where the text itself is not at hand."""
    of_sentence: dict[Quote, list[tuple[Finding, Card]]] = {}
    for finding, card in found:
        of_sentence.setdefault(finding.sentence, []).append((finding, card))
    for sentence, own in of_sentence.items():
        yield _block(sentence.text, max(0, sentence.start), own[0][0].section.value, own)


def _block(text: str, start: int, role: str, found: Found) -> Block:
    """Return the block of a stretch of the article that begins at `start`."""
    end = start + len(text)
    own = [card for finding, card in found if start <= finding.quote.start < max(end, start + 1)]
    touching = [
        (max(finding.quote.start, start) - start, min(finding.quote.end, end) - start, card)
        for finding, card in found
        if finding.quote.start < end and finding.quote.end > start
    ]
    notable = tuple(card for card in own if card.standing in NOTABLE)
    quiet = tuple(card for card in own if card.standing not in NOTABLE)
    return Block(role, tuple(_pieces(text, touching)), notable, quiet)


def _pieces(text: str, claims: Sequence[tuple[int, int, Card]]) -> Iterator[Piece]:
    """Yield the text cut where claims begin or end; where they overlap, the gravest is marked."""
    cuts = sorted({0, len(text), *(at for first, last, _ in claims for at in (first, last))})
    stretches = list(pairwise(cuts))
    cards = [
        None if card is None or text[first:last].isspace() else card
        for (first, last), card in zip(stretches, _gravest(stretches, claims), strict=True)
    ]
    numbers: dict[int, list[int]] = {}
    for number, card in enumerate(cards):
        numbers.setdefault(id(card), []).append(number)
    for number, (first, last) in enumerate(stretches):
        own = numbers[id(cards[number])]
        begins, ends = number == own[0], number == own[-1]
        yield Piece(shown_text(text[first:last]), cards[number], begins, ends)


def _gravest(
    stretches: Sequence[tuple[int, int]], claims: Sequence[tuple[int, int, Card]]
) -> Iterator[Card | None]:
    """Yield the card to mark each stretch with: of the gravest claim over it, then the shortest."""
    coming = deque(sorted(claims, key=lambda claim: claim[0]))
    over: list[tuple[int, int, Card]] = []
    for first, _ in stretches:
        while coming and coming[0][0] <= first:
            over.append(coming.popleft())
        over = [claim for claim in over if claim[1] > first]
        yield min(over, key=lambda c: (c[2].standing.gravity, c[1] - c[0]))[2] if over else None


# The cards ---------------------------------------------------------------------------------


def _card(finding: Finding, ident: str, reference: Reference | None) -> Card:
    sentence = finding.sentence
    beside = [
        quote
        for quote in finding.related
        if not (sentence.start <= quote.start and quote.end <= sentence.end)
    ]
    place = f", {one_line(finding.place)}" if finding.place else ""
    return Card(
        id=ident,
        standing=standing_of(finding),
        severity=finding.severity.value if finding.severity else "",
        reason=_reason(finding),
        kind=one_line(finding.kind.replace("-", " ")),
        code=one_line(finding.code),
        quote=one_line(finding.quote.text),
        voice=voice_of(finding) if finding.section is not Role.METADATA else "in the metadata",
        recorded=one_line(finding.recorded if finding.recorded is not None else ""),
        about=about_of(finding, reference) if finding.subject else "",
        subject=one_line(finding.subject or ""),
        suggestion=one_line(finding.suggestion) if finding.suggestion is not None else None,
        beside=tuple(one_line(quote.text) for quote in beside),
        why=tuple(one_line(line) for line in finding.why or (finding.message,)),
        sources=tuple(link_of(source) for source in finding.sources),
        place=f"line {finding.line}, column {finding.column}{place}",
    )


def _reason(finding: Finding) -> str:
    if finding.suppression is not None:
        return one_line(f"suppressed: {finding.suppression.reason or finding.suppression.by}")
    if finding.known:
        return "in the baseline"
    return one_line((finding.reason or "").replace("-", " "))


def link_of(source: Citation) -> Link:
    """Return a source in words, with its address if that is one of the web."""
    name = one_line(", ".join(part for part in (source.publisher, source.published) if part))
    return Link(name, one_line(source.title or ""), web_address(source.url))


def web_address(url: str | None) -> str | None:
    """Return an address that a reader may follow; None for any other, whatever it is."""
    if url is None or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None

"""Reporting: what the articles of a run say of each fact, side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from factcheck.model import Finding, Interval
from factcheck.reference.around import Around
from factcheck.reference.edtf import read_edtf
from factcheck.reference.model import Dialogue, Record, Reference
from factcheck.reference.timeline import Moment, main_dialogue, moments
from factcheck.report.beliefs import about_of
from factcheck.report.html.article import Card, Link, link_of
from factcheck.report.plain import one_line
from factcheck.report.standing import NOTABLE, Standing, standing_of
from factcheck.report.timeline import Fall, Lane

_COMPARED = (Standing.CONFLICT, Standing.ATTRIBUTED, Standing.REVIEW, Standing.SUPPORTED)
_DATED = frozenset({"FC101", "FC102"})
_MOST_LANES = 40
_MOST_MOMENTS = 44


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article says of a fact; `says` is empty where it is what the record says."""

    standing: Standing
    says: str
    href: str


@dataclass(slots=True)
class Row:
    """A fact of a record: what is recorded, how many articles agree, what others say."""

    kind: str
    recorded: str
    agree: int = 0
    cells: dict[str, Cell] = field(default_factory=dict)
    others: dict[tuple[Standing, str], list[tuple[str, str]]] = field(default_factory=dict)

    @property
    def spread(self) -> int:
        """How many articles say anything of it."""
        return self.agree + len({name for said in self.others.values() for name, _ in said})

    @property
    def is_compared(self) -> bool:
        """Whether there is anything to compare: two articles, or one beside the record."""
        return self.spread > 1 or bool(self.others)


@dataclass(slots=True)
class About:
    """A record with its facts and its sources."""

    id: str
    name: str
    day: date
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    sources: dict[str, Link] = field(default_factory=dict)


class Coverage:
    """Gathers what articles say of records: facts, sources, and where claims fall in time."""

    def __init__(self, reference: Reference | None) -> None:
        """Take the reference that knows when records were."""
        self._reference = reference
        self._about: dict[str, About] = {}
        self._lanes: list[tuple[tuple[int, ...], Lane]] = []

    def add(self, name: str, place: str, found: Iterable[tuple[Finding, Card, str]]) -> None:
        """Add an article's findings, each with its card and place; `place` is the article's."""
        falls: dict[tuple[str, Interval], Fall] = {}
        gravities: list[int] = []
        for finding, card, href in found:
            standing = card.standing
            if finding.subject is None or standing not in _COMPARED:
                continue
            about = self._record(finding)
            for source in finding.sources:
                about.sources.setdefault(source.url or source.publisher, link_of(source))
            _count(about, card, name, href)
            gravities.append(standing.gravity)
            fall = self._fall(finding)
            if fall is not None:
                key = (finding.subject, fall.days)
                if key not in falls or falls[key].standing.gravity > standing.gravity:
                    falls[key] = fall
        if falls:
            order = tuple(-gravities.count(standing.gravity) for standing in NOTABLE)
            self._lanes.append((order, Lane(name, tuple(falls.values()), place)))

    def records(self) -> list[About]:
        """Return the records that articles are about, in order of time."""
        return sorted(self._about.values(), key=lambda about: (about.day, about.id))

    def lanes(self) -> list[Lane]:
        """Return the articles for the timeline: all, or those in which the most is astray."""
        if len(self._lanes) <= _MOST_LANES:
            return [lane for _, lane in self._lanes]
        return [lane for _, lane in sorted(self._lanes, key=lambda pair: pair[0])[:_MOST_LANES]]

    @property
    def left_out(self) -> int:
        """How many articles the timeline has no room for."""
        return max(0, len(self._lanes) - _MOST_LANES)

    def timeline(self) -> tuple[Dialogue, list[Moment]] | None:
        """Return the dialogue that is spoken of most, with its moments and all others spoken of."""
        reference = self._reference
        if reference is None or not self._lanes:
            return None
        spoken = [reference.records[ident] for ident in self._about if ident in reference.records]
        counts: dict[str, int] = {}
        for record in spoken:
            if (ident := record.dialogue) is not None and ident in reference.dialogue:
                counts[ident] = counts.get(ident, 0) + self._spread(record.id)
        most = max(counts, key=lambda ident: counts[ident], default=None)
        dialogue = reference.dialogue[most] if most is not None else main_dialogue(reference)
        return (dialogue, self._moments(reference, dialogue, spoken)) if dialogue else None

    def _moments(
        self, reference: Reference, dialogue: Dialogue, spoken: list[Record]
    ) -> list[Moment]:
        found = list(moments(reference, dialogue, Around.RELATED))
        known = {moment.record.id for moment in found}
        others = [record for record in spoken if record.id not in known and record.when]
        others.sort(key=lambda record: -self._spread(record.id))
        room = max(0, _MOST_MOMENTS - len(found))
        found += [Moment(r, r.when.value) for r in others[:room] if r.when is not None]
        return sorted(found, key=lambda moment: (moment.when.start.first, moment.record.id))

    def _spread(self, ident: str) -> int:
        return sum(row.spread for row in self._about[ident].rows.values())

    def _record(self, finding: Finding) -> About:
        ident = finding.subject or ""
        if ident not in self._about:
            when = self._when(ident)
            day = when.first if when is not None else date.max
            self._about[ident] = About(one_line(ident), about_of(finding, self._reference), day)
        return self._about[ident]

    def _when(self, ident: str) -> Interval | None:
        record = self._reference.records.get(ident) if self._reference is not None else None
        return record.when.value.whole if record is not None and record.when else None

    def _fall(self, finding: Finding) -> Fall | None:
        recorded = self._when(finding.subject or "")
        if recorded is None:
            return None
        standing = standing_of(finding)
        days = recorded
        if finding.code in _DATED and standing in NOTABLE:
            days = _days(finding.claimed) or recorded
        record = one_line(finding.recorded or "")
        title = f"{standing.word}: {finding.kind} “{one_line(finding.quote.text)}”, record {record}"
        return Fall(days, recorded, standing, title)


def _days(claimed: str) -> Interval | None:
    try:
        return read_edtf(claimed)
    except ValueError:
        return None


def _count(about: About, card: Card, name: str, href: str) -> None:
    key = (card.code, card.recorded)
    row = about.rows.setdefault(key, Row(card.kind, card.recorded))
    before = row.cells.get(name)
    if before is not None and before.standing.gravity <= card.standing.gravity:
        return
    says = "" if card.standing is Standing.SUPPORTED else card.quote
    if before is not None and before.standing is Standing.SUPPORTED:
        row.agree -= 1
    row.cells[name] = Cell(card.standing, says, href)
    if card.standing is Standing.SUPPORTED:
        row.agree += 1
    else:
        row.others.setdefault((card.standing, card.quote), []).append((name, href))

"""Reporting: the HTML page: an overview, beliefs, a timeline, facts beside each other, articles."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain, islice

from markupsafe import Markup

from factcheck.model import Report
from factcheck.report.beliefs import Beliefs
from factcheck.report.html.article import Sheet, sheet_of
from factcheck.report.html.facts import About, Coverage, Row
from factcheck.report.run import Run, tool_version
from factcheck.report.standing import NOTABLE, Standing, standing_of
from factcheck.report.tally import Tally, counted, in_words
from factcheck.report.timeline import environment, timeline_svg

# Up to so many articles, quiet claims give their reasons too; and the matrix has a column each.
_FEW = 40
_COLUMNS = 24
# What the texts of articles may weigh, in characters of the page: all, and the unremarkable ones.
_MOST, _MOST_QUIET = 9_000_000, 4_000_000
_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's row in the overview; `href` is None where its text is left out."""

    sheet: Sheet
    counts: dict[str, int]
    published: str
    href: str | None

    @property
    def gravity(self) -> tuple[int, ...]:
        """What the overview is sorted by: the most conflicts first, then as they came."""
        return tuple(-self.counts.get(standing.value, 0) for standing in NOTABLE)


class _Gathered:
    """What the page shows, as reports come: texts are set at once, as long as there is room."""

    def __init__(self, run: Run, *, few: bool) -> None:
        self.run = run
        self.few = few
        self.tally = Tally()
        self.beliefs = Beliefs(run.reference)
        self.coverage = Coverage(run.reference)
        self.entries: list[Entry] = []
        self.texts: list[tuple[tuple[int, ...], str]] = []
        self.weight = self.quiet_weight = 0

    def add(self, report: Report) -> None:
        self.tally.add(report)
        sheet = sheet_of(report, f"a{len(self.entries) + 1}", self.run.reference)
        counts: dict[str, int] = {}
        for finding in report.findings:
            standing = standing_of(finding).value
            counts[standing] = counts.get(standing, 0) + 1
        published = report.article.published if report.article is not None else None
        cards = {card.id: card for block in sheet.blocks for card in (*block.notable, *block.quiet)}
        entry = self._set(
            Entry(sheet, counts, published.isoformat() if published else "", f"#{sheet.id}")
        )
        self.entries.append(entry)
        # What is left out of the page is looked for in the overview instead.
        row = f"#row-{sheet.id}"
        found = [
            (finding, cards[ident], f"#{ident}" if entry.href else row)
            for number, finding in enumerate(report.findings, 1)
            if (ident := f"{sheet.id}-{number}") in cards
        ]
        self.beliefs.add(sheet.name, [(finding, href) for finding, _, href in found])
        self.coverage.add(sheet.name, entry.href or row, found)

    def _set(self, entry: Entry) -> Entry:
        """Set the text of an article, if there is room for it."""
        is_quiet = not any(entry.gravity)
        template = environment().get_template("article.html.j2")
        text = template.render(sheet=entry.sheet, entry=entry, few=self.few, Standing=Standing)
        fits = self.weight + len(text) <= _MOST
        if is_quiet and not self.few:
            fits = fits and self.quiet_weight + len(text) <= _MOST_QUIET
            self.quiet_weight += len(text) if fits else 0
        bare = Sheet(entry.sheet.id, entry.sheet.name, entry.sheet.status, (), ())
        if not fits:
            return Entry(bare, entry.counts, entry.published, None)
        self.weight += len(text)
        self.texts.append((entry.gravity, text))
        return Entry(bare, entry.counts, entry.published, entry.href)


def report_html(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield the page; what articles say is text in it, never markup."""
    coming = iter(reports)
    first = list(islice(coming, _FEW + 1))
    gathered = _Gathered(run, few=len(first) <= _FEW)
    for report in chain(first, coming):
        gathered.add(report)
    template = environment().get_template("page.html.j2")
    yield from template.generate(_shown(gathered, run))
    yield "\n"


def _shown(gathered: _Gathered, run: Run) -> dict[str, object]:
    script, style = _part("filter.js"), _part("page.css") + _part("timeline.css")
    records = gathered.coverage.records()
    several = len(gathered.entries) > 1
    # The gravest articles come first; those that weigh the same stay as they came.
    texts = [text for _, text in sorted(gathered.texts, key=lambda pair: pair[0])]
    return {
        "script": Markup(script),  # noqa: S704 - ours, and its digest is all the page may run
        "style": Markup(style),  # noqa: S704 - ours
        "script_digest": b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        "version": tool_version(),
        "stamp": run.stamp,
        "summary": in_words(gathered.tally),
        "counts": _counts(gathered.tally),
        "several": several,
        "entries": sorted(gathered.entries, key=lambda entry: entry.gravity),
        "beliefs": gathered.beliefs.in_order() if several else [],
        "most_places": _MOST_PLACES,
        "timeline": _timeline(gathered) if several else None,
        "left_out_lanes": gathered.coverage.left_out,
        "matrix": _facts(records, compared=True) if several else [],
        "alone": _facts(records, compared=False) if several else [],
        "columns": _columns(gathered),
        "texts": [Markup(text) for text in texts],  # noqa: S704 - rendered with autoescape
        "left_out": counted(sum(entry.href is None for entry in gathered.entries), "article"),
        "has_left_out": any(entry.href is None for entry in gathered.entries),
        "records": [record for record in records if record.sources],
        "Standing": Standing,
    }


def _counts(tally: Tally) -> list[tuple[Standing, int]]:
    answered = tally.suppressed + tally.known
    counts = {
        Standing(verdict.value): number for verdict, number in tally.summary().by_verdict.items()
    }
    always = {Standing.CONFLICT, Standing.REVIEW, Standing.SUPPORTED, Standing.UNKNOWN}
    shown = [(standing, counts.get(standing, 0)) for standing in Standing]
    shown[-1] = (Standing.ANSWERED, answered)
    return [(standing, number) for standing, number in shown if number or standing in always]


def _columns(gathered: _Gathered) -> list[Entry]:
    """Return the articles that have a column each; none where there are too many."""
    spoken = [entry for entry in gathered.entries if entry.counts]
    return spoken if len(spoken) <= _COLUMNS else []


def _facts(records: list[About], *, compared: bool) -> list[tuple[About, list[Row]]]:
    """Return the facts that several articles state, or one states otherwise; or all the rest."""
    found = [
        (record, [row for row in record.rows.values() if row.is_compared is compared])
        for record in records
    ]
    return [(record, rows) for record, rows in found if rows]


def _timeline(gathered: _Gathered) -> Markup | None:
    found = gathered.coverage.timeline()
    if found is None:
        return None
    dialogue, moments = found
    svg = timeline_svg(dialogue, moments, gathered.coverage.lanes(), alone=False)
    return Markup(svg)  # noqa: S704 - rendered with autoescape


def _part(name: str) -> str:
    return (files("factcheck.report.html") / "templates" / name).read_text(encoding="utf-8")

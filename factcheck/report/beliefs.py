"""Reporting, aside: findings grouped by the belief behind them, whichever article holds it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.model import Finding
from factcheck.reference.model import Reference
from factcheck.report.plain import one_line
from factcheck.report.standing import NOTABLE, Standing, standing_of

_PHRASES = {
    "meeting-date": "held {claimed}",
    "event-date": "dated {claimed}",
    "series-start": "held since {claimed}",
    "round-number": "called the {claimed}",
    "sequence": "placed as {claimed}",
    "delegation-head": "led by {claimed}",
    "participant": "with {claimed}",
    "name-spelling": "spelt {claimed}",
    "title": "titled {claimed}",
    "venue": "in {claimed}",
    "format": "by way of {claimed}",
    "actor": "done by {claimed}",
    "cause": "because of {claimed}",
    "gap": "a gap of {claimed}",
    "count": "counted as {claimed}",
    "cadence": "held {claimed}",
}
_DATED = {
    "cancellation": "cancelled in {claimed}",
    "suspension": "suspended in {claimed}",
    "refusal": "refused in {claimed}",
    "visit": "a visit of {claimed}",
    "call": "a call of {claimed}",
}


@dataclass(frozen=True, slots=True)
class Held:
    """Where a belief stands: the article, the finding, and the place of it in the report."""

    name: str
    finding: Finding
    href: str


@dataclass
class Belief:
    """One value given to one fact, which is not the recorded one, and where it is given."""

    about: str
    says: str
    recorded: str
    subject: str | None
    held: list[Held] = field(default_factory=list)

    @property
    def standing(self) -> Standing:
        """The gravest standing of the findings that hold it."""
        return min((standing_of(held.finding) for held in self.held), key=lambda s: s.gravity)

    @property
    def articles(self) -> list[str]:
        """The articles that hold it, each once."""
        return list(dict.fromkeys(held.name for held in self.held))


class Beliefs:
    """Gathers the beliefs of a run, the gravest and most frequent first."""

    def __init__(self, reference: Reference | None) -> None:
        """Take the reference that says what findings are about."""
        self._reference = reference
        self._found: dict[tuple[str, str, str], Belief] = {}

    def add(self, name: str, findings: Iterable[tuple[Finding, str]]) -> None:
        """Add what an article's findings, each with its place, show it to believe."""
        for finding, href in findings:
            if standing_of(finding) in NOTABLE:
                key = (finding.code, finding.subject or "", " ".join(finding.claimed.split()))
                if key not in self._found:
                    self._found[key] = self._belief(finding)
                self._found[key].held.append(Held(name, finding, href))

    def in_order(self) -> list[Belief]:
        """Return the beliefs, the gravest first, then those of most articles."""
        return sorted(
            self._found.values(),
            key=lambda b: (b.standing.gravity, -len(b.articles), b.about, b.says),
        )

    def _belief(self, finding: Finding) -> Belief:
        about = about_of(finding, self._reference)
        return Belief(
            about,
            _says(finding, self._reference),
            one_line(finding.recorded if finding.recorded is not None else "no single value"),
            finding.subject,
        )


def about_of(finding: Finding, reference: Reference | None) -> str:
    """Return what a finding is about, in the reference's words."""
    labels = _labels(finding.subject, reference)
    return one_line(labels or finding.subject or f"{finding.code} {finding.kind}")


def _labels(subject: str | None, reference: Reference | None) -> str | None:
    if subject is None or reference is None:
        return None
    if subject in reference.records:
        return reference.records[subject].label
    named: Mapping[str, object] = {**reference.dialogue, **reference.person}
    return getattr(named.get(subject), "name", None)


def _says(finding: Finding, reference: Reference | None) -> str:
    record = reference.records.get(finding.subject or "") if reference is not None else None
    phrase = _PHRASES.get(finding.kind, "says {claimed}")
    if finding.kind == "event-date" and record is not None:
        phrase = _DATED.get(record.type, phrase)
    words = phrase.format(claimed="\0").partition("\0")
    return f"{words[0]}“{one_line(' '.join(finding.claimed.split()))}”{words[2]}"

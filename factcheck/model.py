"""The records that travel along an article's path: frozen values, no imports from the package.

Offsets are Unicode code points into the text they belong to, end exclusive.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Calendar days from `first` to `last`, both included."""

    first: date
    last: date

    def overlaps(self, other: "Interval") -> bool:
        """Tell whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: "Interval") -> bool:
        """Tell whether every day of `other` is in this interval."""
        return self.first <= other.first and other.last <= self.last

    def hull(self, other: "Interval") -> "Interval":
        """Return the shortest interval that contains both."""
        return Interval(min(self.first, other.first), max(self.last, other.last))


class Role(StrEnum):
    """What a stretch of an article is for."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    LIST_ROW = "list-row"
    TABLE_ROW = "table-row"
    CORRECTION = "correction"
    FURNITURE = "furniture"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Section:
    """A headline, a paragraph, a row … of an article: `text[start:end]` and its role."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Place:
    """Where a numbered "page" or "paragraph" of a document starts in its text."""

    unit: str
    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Directive:
    """An author's word to the checker, written in the article at [start, end).

    It covers findings in [first, last) with one of `codes`, or any without. `form` is
    "comment" or "sic"; `fault` says why it could not be understood.
    """

    start: int
    end: int
    line: int
    column: int
    text: str
    first: int
    last: int
    codes: tuple[str, ...] = ()
    reason: str | None = None
    until: date | None = None
    form: str = "comment"
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A text that was read, with its name, its date and its sections in order.

    `published_from` says where the date was found: "option", "header", "front-matter",
    "dateline", "file-name", …; None when there is none. `notes` are for the user (an
    encoding that had to be guessed). Sections never overlap; text between them is blank.
    `dateline` is the (month, day) of a dateline whose year nothing gives.
    `places` number the pages or paragraphs of a document in which lines mean nothing.
    """

    text: str
    name: str = "<text>"
    published: date | None = None
    published_from: str | None = None
    sections: tuple[Section, ...] = ()
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    directives: tuple[Directive, ...] = ()
    dateline: tuple[int, int] | None = None

    def place_at(self, offset: int) -> str | None:
        """Return "page 2" or the like for an offset; None where lines tell the place."""
        number = bisect_right(self.places, offset, key=lambda place: place.start)
        place = self.places[number - 1] if number else None
        return f"{place.unit} {place.number}" if place else None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that was not checked, and why. `error` is true when the user named it outright."""

    name: str
    reason: str
    error: bool = False


class Status(StrEnum):
    """How a clause is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    QUESTION = "question"
    MENTION = "mention"
    REPORTED_ERROR = "reported-error"
    GENERIC = "generic"


@dataclass(frozen=True, slots=True)
class Assertion:
    """How a slot is put forward and by whom.

    `negated` is the writer's own "not"; `hedged` is a modal or a belief ("may be", "many
    think"); `speaker` is None for the writer; `quoted` means inside quotation marks.
    """

    status: Status = Status.ASSERTED
    negated: bool = False
    hedged: bool = False
    speaker: str | None = None
    quoted: bool = False


class Verdict(StrEnum):
    """What comparing a claim with the record came to."""

    SUPPORTED = "supported"
    CONFLICT = "conflict"
    ATTRIBUTED = "attributed"
    REVIEW = "review"
    UNKNOWN = "unknown"
    NOT_ASSERTED = "not-asserted"

    @property
    def flagged(self) -> bool:
        """Whether something is to be looked at: a conflict, attributed or review."""
        return self in {Verdict.CONFLICT, Verdict.ATTRIBUTED, Verdict.REVIEW}


class Severity(StrEnum):
    """How much a finding matters: of conflict, attributed and review only."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Who published a fact, where and when (an ISO 8601 date or a part of one)."""

    publisher: str
    published: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not held against the article: `by` a "comment", "sidecar" or "sic"."""

    by: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim of an article, compared.

    `line` and `column` count from 1, in code points. `severity` is None unless the verdict
    is conflict, attributed or review; `reason` says why a review, an unknown or a
    not-asserted is one. `why` are sentences: the link, the readings, the decision. `known` is
    true of a finding that the run's baseline lists.
    """

    code: str
    kind: str
    verdict: Verdict
    severity: Severity | None
    reason: str | None
    quote: Quote
    line: int
    column: int
    sentence: Quote
    section: Role
    subject: str | None
    claimed: str
    recorded: str | None
    suggestion: str | None
    speaker: str | None
    message: str
    why: tuple[str, ...] = ()
    related: tuple[Quote, ...] = ()
    sources: tuple[Citation, ...] = ()
    fingerprint: str = ""
    place: str | None = None
    suppression: Suppression | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one article. `status`: "checked", "nothing-in-scope" or "skipped".

    `error` is true when skipping it fails the run: it was named outright, or checking it broke.
    """

    name: str
    status: str
    reason: str | None = None
    article: Article | None = None
    findings: tuple[Finding, ...] = ()
    error: bool = False

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that differ from the record in the writer's own voice, unanswered for."""
        return tuple(
            f for f in self.findings
            if f.verdict is Verdict.CONFLICT and f.suppression is None and not f.known
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReferenceStamp:
    """Which reference a report was made with: its version, its date and a SHA-256 digest."""

    version: str
    as_of: date
    digest: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a run: articles, skipped, and claims by verdict; answered ones apart."""

    articles: int = 0
    skipped: int = 0
    claims: int = 0
    by_verdict: Mapping[Verdict, int] = field(default_factory=dict)
    suppressed: int = 0
    known: int = 0

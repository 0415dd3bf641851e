"""Reporting, aside: how a claim stands, as a word and a sign that need no colour."""

from enum import StrEnum

from factcheck.model import Finding, Verdict


class Standing(StrEnum):
    """A finding's verdict; "answered" is one that was suppressed or known before."""

    CONFLICT = "conflict"
    ATTRIBUTED = "attributed"
    REVIEW = "review"
    SUPPORTED = "supported"
    UNKNOWN = "unknown"
    NOT_ASSERTED = "not-asserted"
    ANSWERED = "answered"

    @property
    def word(self) -> str:
        """The word that a reader gets."""
        return _WORDS[self]

    @property
    def sign(self) -> str:
        """The sign that stands for it where there is no room for the word."""
        return _SIGNS[self]

    @property
    def gravity(self) -> int:
        """How far down the list it stands: 0 is the gravest."""
        return _ORDER[self]


_WORDS = {
    Standing.CONFLICT: "conflict",
    Standing.ATTRIBUTED: "attributed",
    Standing.REVIEW: "to review",
    Standing.SUPPORTED: "agrees",
    Standing.UNKNOWN: "not in the reference",
    Standing.NOT_ASSERTED: "not asserted",
    Standing.ANSWERED: "answered",
}
_SIGNS = {
    Standing.CONFLICT: "✗",
    Standing.ATTRIBUTED: "”",
    Standing.REVIEW: "?",
    Standing.SUPPORTED: "✓",
    Standing.UNKNOWN: "–",  # noqa: RUF001 - a dash is meant
    Standing.NOT_ASSERTED: "·",
    Standing.ANSWERED: "○",
}
_ORDER = {standing: number for number, standing in enumerate(Standing)}
_OF_VERDICT = {verdict: Standing(verdict.value) for verdict in Verdict}
NOTABLE = (Standing.CONFLICT, Standing.ATTRIBUTED, Standing.REVIEW)


def standing_of(finding: Finding) -> Standing:
    """Return how a finding stands."""
    if finding.suppression is not None or finding.known:
        return Standing.ANSWERED
    return _OF_VERDICT[finding.verdict]

"""Reporting: ClaimReview of schema.org as JSON-LD, one for each compared claim."""

import json
from collections.abc import Iterable, Iterator

from factcheck.model import Article, Finding, Report, Verdict
from factcheck.report.common import uri_of
from factcheck.report.plain import one_line
from factcheck.report.run import Run, tool_version
from factcheck.report.tally import is_notable

# The scale of schema.org's own example: 1 is false, 5 is true.
_RATINGS = {
    Verdict.CONFLICT: (1, "Differs from the record"),
    Verdict.ATTRIBUTED: (2, "Said by a speaker; differs from the record"),
    Verdict.REVIEW: (3, "To be reviewed"),
    Verdict.SUPPORTED: (5, "Agrees with the record"),
}
Json = dict[str, object]


def report_claimreview(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield one JSON-LD graph; claims that nothing was compared with are not in it."""
    reviews = [
        _review(report, finding, run)
        for report in reports
        for finding in report.findings
        if finding.verdict is Verdict.SUPPORTED or (is_notable(finding) and finding.recorded)
    ]
    graph = {"@context": "https://schema.org", "@graph": reviews}
    yield json.dumps(graph, ensure_ascii=False, indent=1) + "\n"


def _review(report: Report, finding: Finding, run: Run) -> Json:
    value, name = _RATINGS[finding.verdict]
    return {
        "@type": "ClaimReview",
        "@id": f"urn:factcheck:{finding.fingerprint}",
        "url": f"{uri_of(report.name)}#L{finding.line}",
        "datePublished": run.stamp.as_of.isoformat(),
        "author": {"@type": "Organization", "name": f"factcheck {tool_version()}"},
        "claimReviewed": one_line(finding.sentence.text or finding.quote.text),
        "reviewBody": one_line(finding.message),
        "itemReviewed": _claim(report, finding),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": name,
        },
        "citation": [source.url or source.publisher for source in finding.sources],
    }


def _claim(report: Report, finding: Finding) -> Json:
    article: Article | None = report.article
    appearance: Json = {"@type": "CreativeWork", "url": uri_of(report.name)}
    if article is not None and article.published is not None:
        appearance["datePublished"] = article.published.isoformat()
    claim: Json = {"@type": "Claim", "appearance": appearance}
    if finding.speaker:
        claim["author"] = {"@type": "Person", "name": one_line(finding.speaker)}
    return claim

"""Reporting: one JSON object, the contract that programs read; its keys are only ever added to."""

import json
from collections.abc import Iterable, Iterator, Mapping
from tempfile import TemporaryFile

from factcheck.model import Citation, Finding, Quote, Report, Summary, Suppression
from factcheck.report.run import Run, tool_version
from factcheck.report.tally import Tally

SCHEMA_VERSION = 1
_PIECE = 1 << 20


def report_json(reports: Iterable[Report], run: Run) -> Iterator[str]:
    """Yield the whole run as one JSON object, an article after the other, a finding a line.

    The summary stands before the articles, which wait for it on disk: memory does not grow.
    """
    tally = Tally()
    with TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="") as articles:
        for report in reports:
            articles.write(f"{',' if tally.by_status else ''}\n  {_article_text(report)}")
            tally.add(report)
        head = {"schema_version": SCHEMA_VERSION} | head_object(run)
        head["summary"] = summary_object(tally.summary())
        yield "{" + ",\n ".join(f"{dumped(key)}: {dumped(value)}" for key, value in head.items())
        yield ',\n "articles": ['
        articles.seek(0)
        yield from iter(lambda: articles.read(_PIECE), "")
        yield "]}\n"


def head_object(run: Run) -> dict[str, object]:
    """Return what a run was made with, under its public keys."""
    return {
        "tool": {"name": "factcheck", "version": tool_version()},
        "reference": {
            "version": run.stamp.version,
            "as_of": run.stamp.as_of.isoformat(),
            "digest": run.stamp.digest,
        },
    }


def summary_object(summary: Summary) -> Mapping[str, int]:
    """Return a summary's counts under their public keys."""
    counts = {"articles": summary.articles, "skipped": summary.skipped, "claims": summary.claims}
    counts |= {verdict.value: number for verdict, number in summary.by_verdict.items()}
    return counts | {"suppressed": summary.suppressed, "known": summary.known}


def article_object(report: Report) -> dict[str, object]:
    """Return an article's report under its public keys, without its findings."""
    article = report.article
    published = article.published if article else None
    return {
        "path": report.name,
        "status": report.status,
        "reason": report.reason,
        "published": published.isoformat() if published else None,
        "published_from": article.published_from if article else None,
        "notes": list(article.notes) if article else [],
    }


def finding_object(finding: Finding) -> dict[str, object]:
    """Return a finding under its public keys."""
    return {
        "code": finding.code,
        "kind": finding.kind,
        "verdict": finding.verdict.value,
        "severity": finding.severity.value if finding.severity else None,
        "reason": finding.reason,
        "start": finding.quote.start,
        "end": finding.quote.end,
        "line": finding.line,
        "column": finding.column,
        "quote": finding.quote.text,
        "sentence": finding.sentence.text,
        "section": finding.section.value,
        "subject": finding.subject,
        "claimed": finding.claimed,
        "recorded": finding.recorded,
        "suggestion": finding.suggestion,
        "speaker": finding.speaker,
        "message": finding.message,
        "why": list(finding.why),
        "related": [_quote_object(quote) for quote in finding.related],
        "sources": [_citation_object(citation) for citation in finding.sources],
        "fingerprint": finding.fingerprint,
        "place": finding.place,
        "suppressed": _suppression_object(finding.suppression),
        "known": finding.known,
    }


def _suppression_object(suppression: Suppression | None) -> dict[str, object] | None:
    if suppression is None:
        return None
    return {"by": suppression.by, "reason": suppression.reason}


def _quote_object(quote: Quote) -> dict[str, object]:
    return {"start": quote.start, "end": quote.end, "quote": quote.text}


def _citation_object(citation: Citation) -> dict[str, object]:
    return {
        "publisher": citation.publisher,
        "published": citation.published,
        "url": citation.url,
        "title": citation.title,
    }


def _article_text(report: Report) -> str:
    head = dumped(article_object(report))[:-1]
    findings = ",\n   ".join(dumped(finding_object(finding)) for finding in report.findings)
    return f'{head}, "findings": [{findings and chr(10) + "   " + findings}]}}'


def dumped(value: object) -> str:
    """Return `value` as JSON on one line."""
    return json.dumps(value, ensure_ascii=False)

"""One record of an archive examined: gated, checked, and its findings as flat rows."""

import hashlib
from collections.abc import Collection
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.corpus.model import Outcome, Raw
from factcheck.corpus.sieve import PageSieve
from factcheck.errors import UnreadableSourceError
from factcheck.gate import Gate
from factcheck.model import Article, Finding
from factcheck.pipeline.fold import fold
from factcheck.reference.model import Reference
from factcheck.report.json_report import dumped, finding_object
from factcheck.sources.article import article_from_text
from factcheck.sources.extracted import Extracted, day_of
from factcheck.sources.files import size_in_words
from factcheck.sources.published import Published
from factcheck.sources.reading import DEFAULT_MAX_SIZE

if TYPE_CHECKING:
    from factcheck.checker import Checker

_EPOCH_DIGITS = {10: 1, 13: 1000}  # seconds, or thousandths of one
_AS_JSON = ("why", "related", "sources")
_LEFT_OUT = ("suppressed", "known")


class Examiner:
    """Examines records against one reference; one serves a whole worker.

    Texts whose digest is among `unchanged` were checked before and need not be again.
    """

    def __init__(self, reference: Reference, unchanged: Collection[str] = ()) -> None:
        """Prepare the gate; the checker is built when the first text needs it."""
        self._reference = reference
        self._gate = Gate(reference)
        self._unchanged = unchanged

    @cached_property
    def _checker(self) -> "Checker":
        from factcheck.checker import Checker  # noqa: PLC0415 - it loads spaCy

        return Checker(self._reference)

    @cached_property
    def _pages(self) -> PageSieve:
        return PageSieve(self._gate)

    def examine(self, raw: Raw) -> Outcome | None:
        """Return what came of a record; None where its text is about something else.

        What breaks on one record is that record's: it is skipped with the reason.
        """
        try:
            return self._examine(raw)
        except UnreadableSourceError as error:
            return _skipped(raw, str(error))
        except Exception as error:  # noqa: BLE001 - one article's fault is that article's, not the run's
            return _skipped(raw, f"checking it failed ({type(error).__name__}: {error})")

    def _examine(self, raw: Raw) -> Outcome | None:
        if raw.fault is not None:
            return _skipped(raw, raw.fault)
        if raw.page is not None:
            if not self._pages.lets_through(raw.page):
                return None
            _refuse_larger(len(raw.page))
        found = _extracted(raw)
        if found is None:
            return None
        text = found.text
        stated = Published(found.published, found.published_from)
        # An address may tell its day; an archive's own name tells when it was packed.
        article = article_from_text(text, raw.url or "", stated=stated, places=found.places)
        if not self._gate.lets_through(fold(article).text):
            return None
        _refuse_larger(len(text))
        head = _head(raw, article)
        if head["digest"] in self._unchanged:
            return head | {"status": "unchanged"}
        report = self._checker.check(article)
        findings = [_row(finding) for finding in report.findings]
        return head | {"status": report.status, "findings": findings}


def _refuse_larger(size: int) -> None:
    if size > DEFAULT_MAX_SIZE:
        raise UnreadableSourceError(f"larger than {size_in_words(DEFAULT_MAX_SIZE)}")


def _extracted(raw: Raw) -> Extracted | None:
    """Return the text of a record and its day; None for a web page that is none."""
    if raw.page is not None:
        from factcheck.corpus.web import page_of  # noqa: PLC0415 - one form of four needs it

        return page_of(raw.page)
    day = _day(raw.date)
    text = raw.text or ""
    if raw.title and not text.lstrip().startswith(raw.title):
        text = f"{raw.title}\n\n{text}"
    return Extracted(text, day, "record-field" if day else None)


def _day(written: str | None) -> date | None:
    """Return the day of a column's value: ISO 8601, as mails write it, or a count since 1970."""
    if written is None:
        return None
    stamp = written.strip()
    if stamp.isdecimal() and (unit := _EPOCH_DIGITS.get(len(stamp))):
        return datetime.fromtimestamp(int(stamp) / unit, UTC).date()
    return day_of(stamp)


def _head(raw: Raw, article: Article) -> Outcome:
    """Return what identifies an article. A text without id or address is its own identity."""
    about = f"{article.published}\0{article.text}".encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(about).hexdigest()[:32]
    return {
        "article": raw.id or raw.url or f"sha256:{digest}",
        "url": raw.url,
        "publisher": raw.publisher or publisher_of(raw.url),
        "published": None if article.published is None else article.published.isoformat(),
        "published_from": article.published_from,
        "digest": digest,
    }


def publisher_of(url: str | None) -> str | None:
    """Return the host of an address without "www."; None where there is none."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _skipped(raw: Raw, reason: str) -> Outcome:
    return {
        "article": raw.id or raw.url,
        "status": "skipped",
        "reason": reason,
    }


def _row(finding: Finding) -> Outcome:
    row = finding_object(finding)
    for name in _LEFT_OUT:
        del row[name]
    return row | {name: dumped(row[name]) for name in _AS_JSON}

"""The path of any article: fold it, look for names on record, examine it or leave it, report."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from factcheck.findings import Findings
from factcheck.gate import Gate
from factcheck.model import Article, Report, Skipped
from factcheck.pipeline.fold import Folded, fold
from factcheck.reference.model import Reference
from factcheck.sources import article_from_text

if TYPE_CHECKING:  # what is off the reference's topics is not read any further
    from factcheck.examiner import Examiner
    from factcheck.frames.model import Reading
    from factcheck.link import LinkedFrame

_EARLIEST, _LATEST = date(1000, 1, 1), date(9000, 1, 1)


class Checker:
    """Checks articles against one reference; built once, used for many.

    `check` takes an Article or plain text and returns its Report. It raises nothing for any
    text. It reads no network and keeps nothing of what it has read.
    """

    def __init__(self, reference: Reference) -> None:
        """Prepare for `reference`; spaCy is set up when the first article needs it."""
        self.reference = reference
        self._gate = Gate(reference)
        self._examiner: Examiner | None = None

    def check(
        self, article: Article | str, *, published: date | None = None, today: date | None = None
    ) -> Report:
        """Return what was found in `article`; `published` dates a plain text.

        What the article itself answers for ("[sic]", "[factcheck: ignore FC201 until
        2026-12-31]") is marked as suppressed, as on the command line; `today`, the current day
        unless given, decides which answers have expired.
        """
        if isinstance(article, str):
            article = article_from_text(article, published=published)
        report = self.judge(article)
        if not article.directives:
            return report
        from factcheck.suppressions import suppress  # noqa: PLC0415 - few articles need it

        return suppress(report, today or datetime.now().astimezone().date())

    def judge(self, article: Article) -> Report:
        """Return what was found in `article`, whatever it answers for: the same on any day."""
        article = _within_reach(article)
        folded = fold(article)
        if not folded.text.strip():
            return Report(article.name, "nothing-in-scope", "empty", article)
        findings = Findings(article, folded)
        if self._gate.lets_through(folded.text):
            found = self._on_topic().examine(article, folded, findings)
        else:
            found = findings.of_calendar_only(article.published)
        status = "checked" if found else "nothing-in-scope"
        return Report(article.name, status, None, article, findings.in_order(found))

    def check_many(self, articles: Iterable[Article | Skipped]) -> Iterator[Report]:
        """Yield a Report for every article, in order; what was skipped stays skipped."""
        for article in articles:
            if isinstance(article, Skipped):
                yield Report(article.name, "skipped", article.reason, error=article.error)
            else:
                yield self.check(article)

    def read(self, article: Article, folded: Folded) -> "tuple[Reading, list[LinkedFrame]]":
        """Return what an article says and the records it may be about."""
        return self._on_topic().read(_within_reach(article), folded)

    def _on_topic(self) -> "Examiner":
        if self._examiner is None:
            from factcheck.examiner import Examiner  # noqa: PLC0415 - it loads spaCy

            self._examiner = Examiner(self.reference)
        return self._examiner


def _within_reach(article: Article) -> Article:
    """Take an article dated by a slip to year 1 for undated: days are counted back from its day."""
    day = article.published
    if day is None or _EARLIEST <= day <= _LATEST:
        return article
    note = f"its date, {day.isoformat()}, is no day of an article; read as undated"
    return replace(article, published=None, published_from=None, notes=(*article.notes, note))

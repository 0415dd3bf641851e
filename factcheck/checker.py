"""The whole path of an article: fold, read, link, judge, report."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from factcheck.findings import Findings
from factcheck.frames.model import Reading
from factcheck.frames.read import read_frames
from factcheck.gate import Gate
from factcheck.judge import judge_frame, withdraw
from factcheck.judge.contradictions import judge_contradictions
from factcheck.judge.measures import apart_from, judge_measures
from factcheck.judge.names import judge_names
from factcheck.link import LinkedFrame, Linker, inferred_day, main_record
from factcheck.model import Article, Finding, Report, Skipped
from factcheck.pipeline.fold import Folded, fold
from factcheck.reference.model import Reference
from factcheck.sources import article_from_text

if TYPE_CHECKING:  # what is off the reference's topics is read without spaCy
    from spacy.language import Language
    from spacy.tokens import Doc


class Checker:
    """Checks articles against one reference; built once, used for many.

    `check` takes an Article or plain text and returns its Report. It raises nothing for any
    text. It reads no network and keeps nothing of what it has read.
    """

    def __init__(self, reference: Reference) -> None:
        """Prepare for `reference`; spaCy is set up when the first article needs it."""
        self.reference = reference
        self._gate = Gate(reference)
        self._linker = Linker(reference)
        self._nlp: Language | None = None

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
        folded = fold(article)
        if not folded.text.strip():
            return Report(article.name, "nothing-in-scope", "empty", article)
        findings = Findings(article, folded, self.reference)
        if self._gate.lets_through(folded.text):
            found = self._check_on_topic(article, folded, findings)
        else:
            found = findings.of_calendar_only(article.published)
        status = "checked" if found else "nothing-in-scope"
        return Report(article.name, status, None, article, findings.in_order(found))

    def _check_on_topic(
        self, article: Article, folded: Folded, findings: Findings
    ) -> list[Finding]:
        """Read, link and judge: the calendar first, then claims, measures and names."""
        reading, linked = self.read(article, folded)
        published, reference = article.published, self.reference
        claims = [
            judgement
            for entry in linked
            for judgement in judge_frame(
                entry, reference, published=published, inferred=reading.inferred
            )
        ]
        claims = withdraw(apart_from(reading, claims))
        measures = judge_measures(reading, linked, reference, published)
        names = judge_names(reading.namings, linked, reference, published)
        contradictions = judge_contradictions(linked, claims, reference)
        return findings.of_calendar(reading.sentences) + findings.of_judgements(
            [*claims, *measures, *names, *contradictions]
        )

    def check_many(self, articles: Iterable[Article | Skipped]) -> Iterator[Report]:
        """Yield a Report for every article, in order; what was skipped stays skipped."""
        for article in articles:
            if isinstance(article, Skipped):
                yield Report(article.name, "skipped", article.reason, error=article.error)
            else:
                yield self.check(article)

    def read(self, article: Article, folded: Folded) -> tuple[Reading, list[LinkedFrame]]:
        """Return what an article says and the records it may be about."""
        nlp = self._pipeline()
        doc = nlp.make_doc(folded.text)
        doc.user_data["factcheck_text"] = folded.text
        doc.user_data["published"] = article.published
        reading, linked = self._frames(nlp(doc), folded, article.published)
        inferred = None if article.published else inferred_day(main_record(linked))
        if inferred is None:
            return reading, linked
        doc.user_data["published"] = inferred
        doc.user_data["inferred"] = True
        return self._frames(nlp.get_pipe("factcheck_times")(doc), folded, inferred)

    def _frames(
        self, doc: "Doc", folded: Folded, published: date | None
    ) -> tuple[Reading, list[LinkedFrame]]:
        reading = read_frames(doc, [(b.start, b.end, b.role) for b in folded.blocks])
        return reading, self._linker.link(reading, published)

    def _pipeline(self) -> "Language":
        if self._nlp is None:
            from factcheck.pipeline.build import build_pipeline  # noqa: PLC0415 - it loads spaCy

            self._nlp = build_pipeline(self.reference)
        return self._nlp

"""The path of an article that names anything on record: read, link, judge."""

from datetime import date

from spacy.tokens import Doc

from factcheck.findings import Findings
from factcheck.findings.judged import of_judgements
from factcheck.frames.model import Reading
from factcheck.frames.read import read_frames
from factcheck.judge import judge_frame, withdraw
from factcheck.judge.contradictions import judge_contradictions
from factcheck.judge.counted_from import excuse_dependent
from factcheck.judge.measures import apart_from, judge_measures, settled
from factcheck.judge.names import judge_names
from factcheck.judge.seats import judge_seats
from factcheck.link import LinkedFrame, Linker, inferred_day, main_record, named_by_news
from factcheck.model import Article, Finding
from factcheck.pipeline.build import build_pipeline
from factcheck.pipeline.fold import Folded
from factcheck.reference.model import Reference


class Examiner:
    """Examines articles beside one reference; built once, used for many."""

    def __init__(self, reference: Reference) -> None:
        """Set up spaCy, and index the reference."""
        self._reference = reference
        self._nlp = build_pipeline(reference)
        self._linker = Linker(reference)

    def examine(self, article: Article, folded: Folded, findings: Findings) -> list[Finding]:
        """Return what is found: by the calendar first, then claims, measures and names."""
        reading, linked = self.read(article, folded)
        published, reference = article.published, self._reference
        claims = [
            judgement
            for entry in linked
            for judgement in judge_frame(
                entry, reference, published=published, inferred=reading.inferred
            )
        ]
        claims = excuse_dependent(withdraw(apart_from(reading, claims)))
        claims = judge_seats(claims, reading, reference)
        measures = list(judge_measures(reading, linked, reference, published, claims))
        names = judge_names(reading.namings, linked, claims, reference, published)
        contradictions = judge_contradictions(linked, claims, reference)
        return findings.of_calendar(reading.sentences) + of_judgements(
            [*settled(claims, measures), *names, *contradictions], findings, reference
        )

    def read(self, article: Article, folded: Folded) -> tuple[Reading, list[LinkedFrame]]:
        """Return what an article says and the records it may be about."""
        nlp = self._nlp
        doc = nlp.make_doc(folded.text)
        doc.user_data["factcheck_text"] = folded.text
        doc.user_data["published"] = article.published
        reading, linked = self._frames(nlp(doc), folded, article.published)
        if article.published is not None:
            return reading, linked
        inferred = inferred_day(main_record(linked), article.dateline)
        if inferred is None:
            return reading, linked
        doc.user_data["published"] = inferred
        doc.user_data["inferred"] = True
        return self._frames(nlp.get_pipe("factcheck_times")(doc), folded, inferred)

    def _frames(
        self, doc: Doc, folded: Folded, published: date | None
    ) -> tuple[Reading, list[LinkedFrame]]:
        reading = read_frames(doc, [(b.start, b.end, b.role) for b in folded.blocks])
        reading = named_by_news(reading, published, self._reference)
        return reading, self._linker.link(reading, published)

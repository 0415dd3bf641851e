"""The spaCy component `factcheck_times`: the times of a text as spans of its Doc."""

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from factcheck.times import find_times


@Language.factory("factcheck_times")
def make_times(nlp: Language, name: str) -> "TimesComponent":  # noqa: ARG001 - spaCy's signature
    """Make the component; the publication date is `doc.user_data["published"]`, if there."""
    return TimesComponent()


class TimesComponent:
    """Writes `doc.spans["times"]`, and the Times themselves to `doc.user_data`."""

    def __call__(self, doc: Doc) -> Doc:
        """Return `doc` with a span for each time, labelled with its type."""
        published = doc.user_data.get("published")
        known = doc.user_data.get("factcheck_text")
        text = known if isinstance(known, str) else doc.text
        times = find_times(text, published if isinstance(published, date) else None)
        doc.user_data["factcheck_times"] = tuple(times)
        doc.spans["times"] = [_span(doc, t.start, t.end, t.type.value) for t in times]
        return doc


def _span(doc: Doc, start: int, end: int, label: str) -> Span:
    span = doc.char_span(start, end, label=label, alignment_mode="expand")
    if span is None:
        raise AssertionError("a time always lies inside its text")
    return span

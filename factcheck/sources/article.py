"""Reading a source: a decoded text made an Article."""

from datetime import date

from factcheck.model import Article, Place
from factcheck.sources.directives import read_directives, without_directives
from factcheck.sources.layout import lay_out
from factcheck.sources.published import Published, find_published, yearless_dateline


def article_from_text(
    text: str,
    name: str = "<text>",
    published: date | None = None,
    notes: tuple[str, ...] = (),
    *,
    stated: Published | None = None,
    places: tuple[Place, ...] = (),
) -> Article:
    """Return the article that `text` is: dated if anything dates it, and laid out in sections.

    `stated` is the day that a document's own metadata names.
    """
    layout = lay_out(text)
    found = find_published(layout, name, published, stated)
    if layout.misdated is not None:
        notes = (*notes, f"its first line is dated {layout.misdated}, which is no day")
    directives = read_directives(text)
    sections = without_directives(text, layout.sections, directives)
    dateline = yearless_dateline(layout) if found.day is None else None
    return Article(
        text, name, found.day, found.source, sections, notes, places, directives, dateline
    )

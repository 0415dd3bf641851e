"""Reading a source: a decoded text made an Article."""

from datetime import date

from factcheck.model import Article
from factcheck.sources.layout import lay_out
from factcheck.sources.published import find_published


def article_from_text(
    text: str,
    name: str = "<text>",
    published: date | None = None,
    notes: tuple[str, ...] = (),
) -> Article:
    """Return the article that `text` is: dated if anything dates it, and laid out in sections."""
    layout = lay_out(text)
    found = find_published(layout, name, published)
    if layout.misdated is not None:
        notes = (*notes, f"its first line is dated {layout.misdated}, which is no day")
    return Article(text, name, found.day, found.source, layout.sections, notes)

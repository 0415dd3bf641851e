"""Reporting, aside: how an article was read: what had to be guessed, and where its date is from."""

from collections.abc import Iterator

from factcheck.model import Article

_FROM = {
    "option": "--published",
    "html-metadata": "the metadata of its page",
    "mail-header": "the header of its mail",
    "record-field": "the date of its record",
    "header": "its date line",
    "front-matter": "its front matter",
    "published-line": "its “published” line",
    "dateline": "its dateline",
    "byline": "the date under its headline",
    "file-name": "its file name",
    "updated-line": "its “updated” line",
}


def read_as(article: Article) -> Iterator[str]:
    """Yield what a reader should know of how an article was read."""
    yield from article.notes
    if article.published is None:
        yield "it has no publication date, so “Tuesday” or “last month” has no year: --published"
    else:
        source = _FROM.get(article.published_from or "", article.published_from)
        yield f"read as published on {article.published.isoformat()}, from {source}"

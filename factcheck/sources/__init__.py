"""Reading a source: bytes to an Article, or to a Skipped that says why not."""

from factcheck.sources.article import article_from_text
from factcheck.sources.find import LEFT_OUT, Selection, find_sources, in_order
from factcheck.sources.read import read_paths, read_source
from factcheck.sources.reading import Reading, Source
from factcheck.sources.stdin import STDIN

__all__ = [
    "LEFT_OUT",
    "STDIN",
    "Reading",
    "Selection",
    "Source",
    "article_from_text",
    "find_sources",
    "in_order",
    "read_paths",
    "read_source",
]
